import { describe, expect, it } from 'vitest'
import { actsBetweenParties } from './acts.js'
import { boardStances } from './board.js'
import { figureCounts } from './figure-counts.js'
import { happeningDays } from './happening-days.js'
import { happeningsBetween } from './happenings.js'
import { addRecord, undoDecision } from './review-decide.js'
import { standAgain } from './standing.js'
import type { Store } from './store.js'
import { decideNow, idOf, readAgain } from './testing/review.js'
import { type Given, withStore } from './testing/with-store.js'
import { verify } from './verify.js'
import type { Wanted } from './wanted.js'

const SERIES: readonly Given[] = [
  {
    publisher: 'Basin Press',
    published: '2026-05-05',
    text: 'Shells hit the town of Orlen on Monday, killing six people, the health ministry of Iraq said.\n\nTurkey rejected the ceasefire on Tuesday. Turkey attacked Iraq on Tuesday.',
  },
  {
    publisher: 'Northern Wire',
    published: '2026-05-06',
    text: 'At least nine people were killed when shells hit the town of Orlen on Monday, the health ministry of Iraq said on Wednesday.',
  },
]
const ALL: Wanted = { since: null, until: null, party: null, place: null, issue: null, limit: 100 }
const NOW = '2026-06-02 10:00:00'

/** Everything a screen shows that depends on records, in short. */
const shown = async (store: Store) => ({
  happenings: (await happeningsBetween(store, ALL)).map(({ tellings }) =>
    tellings.map(({ report, event: { id, status, place } }) => [report, id, status, place]),
  ),
  days: (await happeningDays(store, { ...ALL, types: [] })).days,
  acts: (await actsBetweenParties(store))
    .map(({ report, id, status, happening }) => [report, id, status, happening])
    .sort(),
  stances: (await boardStances(store, ALL)).map(({ report, id, party, code, stance }) => [
    report,
    id,
    party,
    code,
    stance,
  ]),
  counts: (await figureCounts(store, { ...ALL, metric: null })).populations.flatMap(({ lines }) =>
    lines.flatMap(({ counts }) => counts.map(({ record }) => record.best)),
  ),
})

const reportOf = async (store: Store, publisher: string): Promise<string> => {
  const [row] = await store.db.rows('select report from log.reports where publisher = $publisher', { publisher })
  return String(row!.report)
}

const faultsOf = async (store: Store): Promise<readonly string[]> => (await verify(store)).faults

describe('what stands after review', () => {
  it('is what the screens show: rejected records are gone, edited ones changed, all of it back when it is taken back', () =>
    withStore(async (store) => {
      const report = await reportOf(store, 'Basin Press')
      const before = await shown(store)
      const attack = { report, list: 'events', id: await idOf(store, report, 'events', '"attacked"') } as const
      await decideNow(store, { ...attack, who: 'ann', action: 'reject', reason: 'invented' })
      const without = await shown(store)
      const has = ({ acts, happenings }: typeof before) =>
        [acts, happenings.flat()].map((rows) => rows.some(([of, id]) => of === report && id === attack.id))
      expect(has(before)).toEqual([true, true])
      expect(has(without)).toEqual([false, false])
      expect(await faultsOf(store)).toEqual([])

      await undoDecision(store, { who: 'ann', record: null }, NOW)
      expect(await shown(store)).toEqual(before)

      await decideNow(store, { ...attack, who: 'ann', action: 'edit', changes: { status: 'threatened' } })
      const threatened = await shown(store)
      expect(threatened.acts.find(([, id]) => id === attack.id)?.[2]).toBe('threatened')
      expect(threatened.days).not.toEqual(before.days)

      const stance = { report, list: 'positions', id: await idOf(store, report, 'positions', '"rejects"') } as const
      await decideNow(store, { ...stance, who: 'ann', action: 'edit', changes: { stance: 'conditional' } })
      expect((await shown(store)).stances.find(([, id]) => id === stance.id)?.[4]).toBe('conditional')

      const count = { report, list: 'figures', id: await idOf(store, report, 'figures', '"killed"') } as const
      await decideNow(store, { ...count, who: 'ann', action: 'edit', changes: { low: 7, best: 7, high: 7 } })
      expect((await shown(store)).counts).toContain(7)
      expect(await faultsOf(store)).toEqual([])
    }, SERIES))

  it('has what a person added, and goes on when the report is read again', () =>
    withStore(async (store) => {
      const report = await reportOf(store, 'Basin Press')
      const text = SERIES[0] as { readonly text: string }
      const at = text.text.indexOf('Turkey rejected')
      const evidence = [{ start: at, end: at + 'Turkey rejected the ceasefire'.length }]
      const values = {
        actor: 'Iraq',
        party: 'Iraq',
        stance: 'accepts',
        issue: 'the ceasefire',
        issue_code: 'ceasefire',
      }
      const added = { who: 'ann', report, list: 'positions', reason: null } as const
      await addRecord(store, { ...added, values: { ...values, according_to: ['report'], evidence } }, NOW)
      const attack = { report, list: 'events', id: await idOf(store, report, 'events', '"attacked"') } as const
      await decideNow(store, { ...attack, who: 'ann', action: 'reject', reason: 'invented' })
      const before = await shown(store)
      expect(before.stances.filter(([, id]) => id === 'added1')).toEqual([
        [report, 'added1', 'iraq', 'ceasefire', 'accepts'],
      ])
      await readAgain(store, report, (record) => record)
      expect(await shown(store)).toEqual(before)
      expect(await faultsOf(store)).toEqual([])
    }, SERIES))

  it('lets the next telling of a happening take the place of one that is rejected', () =>
    withStore(
      async (store) => {
        const [row] = await store.db.rows('select report, id, same_as from events where same_as is not null limit 1')
        expect(row).toBeDefined()
        const report = String(row!.report)
        const first = { report, list: 'events', id: String(row!.same_as) } as const
        await decideNow(store, { ...first, who: 'ann', action: 'reject', reason: 'as told below' })
        const rows = await store.db.rows('select id, same_as from standing.events where id = $id', {
          id: String(row!.id),
        })
        expect(rows).toEqual([{ id: row!.id, same_as: null }])
        expect(await faultsOf(store)).toEqual([])
      },
      [
        {
          published: '2026-05-05',
          text: 'Turkey attacked the town of Orlen on Monday, the health ministry of Iraq said.\n\nTurkey attacked the town of Orlen on Monday, a resident said.',
        },
      ],
    ))

  it('is found out when it was changed by other hands, and can be made again', () =>
    withStore(async (store) => {
      const report = await reportOf(store, 'Basin Press')
      const attack = { report, list: 'events', id: await idOf(store, report, 'events', '"attacked"') } as const
      await decideNow(store, { ...attack, who: 'ann', action: 'reject', reason: 'invented' })
      await store.db.run(`update standing.decided_events set status = 'denied'`)
      expect(await faultsOf(store)).toEqual([`report ${report}: the standing table of events is not what was decided`])
      await store.db.transaction(() => standAgain(store))
      expect(await faultsOf(store)).toEqual([])
    }, SERIES))
})
