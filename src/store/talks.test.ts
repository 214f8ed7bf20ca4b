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

  it('are told from each other, and have all who go there, however many reports tell of the place, in whatever order', async () => {
    const going = Array.from({ length: 50 }, (_, at): Given => {
      const text = `The foreign minister said on Tuesday that Armenia would be in Tbilisi on Friday. Ferry ${at + 1} sailed.`
      return { publisher: `Wire ${at}`, published: '2026-03-03', text }
    })
    const again: Given = {
      publisher: 'Harbour Post',
      published: '2026-03-04',
      text: 'Armenia and Azerbaijan will meet for talks in Tbilisi on Friday, the Armenian government said on Wednesday.',
    }
    const told: unknown[] = []
    for (const order of [
      [TALKS, ...going, again],
      [...going, again, TALKS],
    ])
      await withStore(async (store) => {
        const links = await store.db.rows(
          `select kind, count(*)::integer as links from log.links where kind in ('round', 'attendance') group by kind order by kind`,
        )
        const [round] = (await followedRounds(store, ALL)).found
        told.push([links, round?.tellings.length, round?.journeys.length])
      }, order)
    const links = [
      { kind: 'attendance', links: 100 },
      { kind: 'round', links: 1 },
    ]
    expect(told).toEqual([
      [links, 2, 24],
      [links, 2, 24],
    ])
  })
})
