import { describe, expect, it } from 'vitest'
import { changesSince } from './changes.js'
import { type Given, withStore } from './testing/with-store.js'

const NINE: Given = {
  publisher: 'Northern Wire',
  published: '2026-03-03',
  text: 'Nine people were killed at the village of Dunmere on Monday, monitors said.',
}
const SIX: Given = {
  publisher: 'Basin Press',
  published: '2026-03-04',
  text: 'SIX KILLED AT VILLAGE OF DUNMERE, MINISTRY SAYS\n\nSix people were killed at the village of Dunmere on Monday, the defence ministry said.',
}
const SAID_THERE = { since: null, until: null, party: 'ministry', place: null, issue: null, limit: 100 }

describe('changes in a store', () => {
  it('are found by what a headline says when they are shown with the words of the text below it, old or new', async () => {
    const later = (report: Given): Given => ({ ...(report as Exclude<Given, string>), published: '2026-03-05' })
    for (const [old, fresh] of [
      [NINE, later(SIX)],
      [SIX, later(NINE)],
    ] as const)
      await withStore(
        async (store) => {
          const told = await changesSince(store, '2026-03-05', SAID_THERE)
          const counts = told.find(({ kind }) => kind === 'contradicted')
          const words = [counts?.says, counts?.said].flatMap((saying) => saying?.words ?? [])
          expect(words.toSorted()).toEqual([
            'Nine people were killed at the village of Dunmere on Monday, monitors said.',
            'Six people were killed at the village of Dunmere on Monday, the defence ministry said.',
          ])
        },
        [old, fresh],
      )
  })
})
