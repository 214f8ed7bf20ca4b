import { describe, expect, it } from 'vitest'
import type { Store } from './store.js'
import { followedRounds } from './talks.js'
import { decideNow, idOf } from './testing/review.js'
import { type Given, withStore } from './testing/with-store.js'

const TALKS: Given = {
  publisher: 'Basin Press',
  published: '2026-03-02',
  text: 'Armenia and Azerbaijan will hold a new round of talks in Tbilisi on Friday, the Georgian government said on Monday.',
}
const GOING: Given = {
  publisher: 'Northern Wire',
  published: '2026-03-03',
  text: 'The foreign minister said on Tuesday that Armenia would be in Tbilisi on Friday.',
}
const ALL = { since: null, until: null, party: null, place: null, issue: null, limit: 100 }

const journeysIn = async (store: Store): Promise<readonly string[]> =>
  (await followedRounds(store, ALL)).found.flatMap(({ journeys }) => journeys.map(({ why }) => why))

describe('rounds in a store', () => {
  it('have those who go to where they are, in whatever order the reports come', async () => {
    const told: (readonly string[])[] = []
    for (const order of [
      [TALKS, GOING],
      [GOING, TALKS],
    ])
      await withStore(async (store, { add }) => {
        for (const each of order) await add([each])
        told.push(await journeysIn(store))
      })
    expect(told[0]).toEqual(told[1])
    expect(told[0]).toEqual([expect.stringContaining('Inferred: one report says that "Armenia" will be at Tbilisi')])
  })

  it('have nobody whose statement a person rejects', () =>
    withStore(
      async (store) => {
        const [row] = await store.db.rows(`select report from log.reports where publisher = 'Northern Wire'`)
        const report = String(row!.report)
        const id = await idOf(store, report, 'statements', 'Tbilisi')
        await decideNow(store, { who: 'ann', report, list: 'statements', id, action: 'reject', reason: 'invented' })
        expect(await journeysIn(store)).toEqual([])
      },
      [TALKS, GOING],
    ))
})
