import { describe, expect, it } from 'vitest'
import type { EventRecord } from '../records/record.js'
import { type Signs, weigh } from '../review/signs.js'
import { StaleError } from '../review/stale.js'
import { standingReading } from '../review/stands.js'
import { SHELLING } from '../review/testing/report.js'
import { decide } from './decisions.js'
import { addRecord, undoDecision } from './review-decide.js'
import { reviewLog } from './review-history.js'
import { recordInReview } from './review-record.js'
import { queueRows } from './review-rows.js'
import { reviewedReports } from './reviewed.js'
import { standAgain } from './standing.js'
import type { Store } from './store.js'
import { askQueue, decideNow, idOf, readAgain } from './testing/review.js'
import { withStore } from './testing/with-store.js'
import { verify } from './verify.js'

const NOW = '2026-06-02 10:00:00'
const REPORTS = [{ text: SHELLING, published: '2026-05-04', publisher: 'Marqent Wire' }]

/** A store with the shelling in it: its key, and the id of the event the shelling is. */
const withShelling = (work: (store: Store, report: string, shelling: string) => Promise<void>): Promise<void> =>
  withStore(async (store) => {
    const [row] = await store.db.rows('select report from log.reports')
    const report = String(row!.report)
    await work(store, report, await idOf(store, report, 'events', '"shelled"'))
  }, REPORTS)

const faultsOf = async (store: Store): Promise<readonly string[]> => (await verify(store)).faults

describe('the review of a record', () => {
  it('keeps what was read beside what was decided, in a log that only grows', () =>
    withShelling(async (store, report, id) => {
      const about = { report, list: 'events', id } as const
      const { proposal, state } = await recordInReview(store, about)
      expect(state).toBe('open')
      await decideNow(store, { ...about, who: 'ann', action: 'edit', changes: { place: 'Ostrel' }, reason: 'as told' })
      const edited = await recordInReview(store, about)
      expect(edited).toMatchObject({
        state: 'edited',
        proposal,
        decided: { ...proposal, place: 'Ostrel', place_id: expect.any(String) },
      })
      await decideNow(store, { ...about, who: 'ben', action: 'reject', reason: 'it is no attack' })
      expect(await recordInReview(store, about)).toMatchObject({ state: 'rejected', proposal, decided: null })
      const undone = await undoDecision(store, { who: 'ben', record: null }, NOW)
      expect(undone).toEqual({ takenBack: 2, record: about })
      expect(await recordInReview(store, about)).toMatchObject({ state: 'edited', decided: { place: 'Ostrel' } })
      const { rows, brokenAt } = await reviewLog(store, { who: null, report: null, limit: 10, before: null })
      expect(
        rows.map(({ seq, who, action, takesBack, takenBack }) => [seq, who, action, takesBack, takenBack]),
      ).toEqual([
        [3, 'ben', 'undo', 2, false],
        [2, 'ben', 'reject', null, true],
        [1, 'ann', 'edit', null, false],
      ])
      expect(brokenAt).toBeNull()
      expect(await faultsOf(store)).toEqual([])
    }))

  it('refuses who has not seen the newest decision, a rejection without a reason, and an edit that changes nothing', () =>
    withShelling(async (store, report, id) => {
      const about = { report, list: 'events', id } as const
      await decideNow(store, { ...about, who: 'ann', action: 'accept' })
      const late = decideNow(store, { ...about, who: 'ben', action: 'accept', seen: null })
      await expect(late).rejects.toThrow(StaleError)
      await expect(late).rejects.toThrow(`${id}: ann decided on it meanwhile (accept)`)
      await expect(decideNow(store, { ...about, who: 'ben', action: 'reject' })).rejects.toThrow(/^reason: /)
      await expect(
        decideNow(store, { ...about, who: 'ben', action: 'edit', changes: { status: 'occurred' } }),
      ).rejects.toThrow(/nothing is changed/)
      await expect(decideNow(store, { ...about, who: 'ben', action: 'keep' })).rejects.toThrow(
        /nothing else is suggest/,
      )
      await expect(undoDecision(store, { who: 'ben', record: about }, NOW)).rejects.toThrow(/^ben: has decided nothing/)
      expect((await reviewLog(store, { who: null, report: null, limit: 9, before: null })).rows).toHaveLength(1)
    }))

  it('takes a record that the program missed', () =>
    withShelling(async (store, report) => {
      const values = {
        actor: 'Ostrel',
        party: 'Ostrel',
        stance: 'supports',
        issue: 'talks',
        evidence: [{ start: 0, end: 4 }],
      }
      const name = await addRecord(store, { who: 'ann', report, list: 'positions', values, reason: null }, NOW)
      expect(name).toEqual({ report, list: 'positions', id: 'added1' })
      expect(await recordInReview(store, name)).toMatchObject({
        state: 'added',
        read: false,
        decided: { actor: 'Ostrel' },
      })
      await decideNow(store, { ...name, who: 'ben', action: 'edit', changes: { stance: 'opposes' } })
      expect(await recordInReview(store, name)).toMatchObject({ state: 'added', decided: { stance: 'opposes' } })
      expect((await askQueue(store, { which: 'added' })).rows.map(({ id }) => id)).toEqual(['added1'])
      expect(await faultsOf(store)).toEqual([])
      await undoDecision(store, { who: 'ben', record: null }, NOW)
      expect(await undoDecision(store, { who: 'ann', record: name }, NOW)).toEqual({ takenBack: 1, record: null })
      await expect(recordInReview(store, name)).rejects.toThrow(/no such record/)
      expect(await faultsOf(store)).toEqual([])
    }))
})

describe('reading again', () => {
  /** The same reading under other ids, with the shelling as `change` reads it. */
  const otherwise =
    (change: (event: EventRecord) => readonly EventRecord[]) =>
    (record: Parameters<Parameters<typeof readAgain>[2]>[0]) => ({
      ...record,
      events: record.events
        .flatMap((event) => (event.trigger.text === 'shelled' ? change(event) : [event]))
        .map((event, at) => ({ ...event, id: `e${at + 21}` })),
    })

  it('leaves what was decided, and gives back as a suggestion what is read otherwise', () =>
    withShelling(async (store, report, id) => {
      const about = { report, list: 'events', id } as const
      await decideNow(store, { ...about, who: 'ann', action: 'edit', changes: { place: 'Ostrel' } })
      await readAgain(
        store,
        report,
        otherwise((event) => [{ ...event, actors: ['Somebody'] }]),
      )
      const now = { ...about, id: await idOf(store, report, 'events', '"shelled"') }
      expect(now.id).not.toBe(id)
      const suggested = await recordInReview(store, now)
      expect(suggested).toMatchObject({ state: 'edited', read: true, decided: { id: now.id, place: 'Ostrel' } })
      expect(suggested.suggestion?.differs).toEqual([
        { field: 'actors', before: ['Meridovan forces'], after: ['Somebody'] },
        { field: 'place', before: 'Ostrel', after: 'Vesh Tamor' },
      ])
      // First of all that is to do, whatever else is uncertain.
      expect((await askQueue(store)).rows[0]).toMatchObject({ ...now, state: 'edited', suggested: true })
      await decideNow(store, { ...now, who: 'ann', action: 'keep' })
      expect(await recordInReview(store, now)).toMatchObject({
        state: 'edited',
        suggestion: null,
        decided: { place: 'Ostrel' },
      })
      expect((await askQueue(store, { which: 'suggested' })).rows).toEqual([])
      // Read as it was kept, once more: silent. What was decided in two readings is one history.
      await readAgain(store, report, (record) => record)
      expect(await recordInReview(store, now)).toMatchObject({ suggestion: null, state: 'edited' })
      expect((await recordInReview(store, now)).history.map(({ seq }) => seq)).toEqual([1, 2])
      expect(await faultsOf(store)).toEqual([])
    }))

  it('is silent where the new reading has what was read before, or what was decided', () =>
    withShelling(async (store, report, id) => {
      const about = { report, list: 'events', id } as const
      await decideNow(store, { ...about, who: 'ann', action: 'edit', changes: { place: 'Ostrel' } })
      await readAgain(
        store,
        report,
        otherwise((event) => [{ ...event, place: 'Ostrel' }]),
      )
      const now = { ...about, id: await idOf(store, report, 'events', '"shelled"') }
      expect(await recordInReview(store, now)).toMatchObject({ state: 'edited', suggestion: null })
      await readAgain(
        store,
        report,
        otherwise((event) => [{ ...event, place: 'Vesh Tamor' }]),
      )
      expect((await askQueue(store, { which: 'suggested' })).rows).toEqual([])
    }))

  it('keeps what is no longer read, and finds it again', () =>
    withShelling(async (store, report, id) => {
      const about = { report, list: 'events', id } as const
      await decideNow(store, { ...about, who: 'ann', action: 'accept' })
      const [event] = (await recordInReview(store, about)).reading.events.filter((each) => each.id === id)
      await readAgain(
        store,
        report,
        otherwise(() => []),
      )
      const gone = { ...about, id: `${id}@1` }
      const kept = await recordInReview(store, gone)
      expect(kept).toMatchObject({ state: 'accepted', read: false, suggestion: null })
      expect(kept.weighed.why).toEqual(['no longer read: the newest reading does not have it'])
      await decideNow(store, { ...gone, who: 'ben', action: 'edit', changes: { place: 'Ostrel' } })
      expect(await faultsOf(store)).toEqual([])
      await readAgain(store, report, (record) => ({ ...record, events: [...record.events, { ...event!, id: 'e99' }] }))
      expect(await recordInReview(store, { ...about, id: 'e99' })).toMatchObject({
        state: 'edited',
        decided: { place: 'Ostrel' },
      })
      expect(await faultsOf(store)).toEqual([])
    }))

  it('tells a rejected one anew when it is read otherwise, and knows an added one when it is read', () =>
    withShelling(async (store, report, id) => {
      const about = { report, list: 'events', id } as const
      await decideNow(store, { ...about, who: 'ann', action: 'reject', reason: 'no attack' })
      const at = SHELLING.indexOf('Ostrel on 12')
      const evidence = [{ start: at, end: at + 6 }]
      const values = { plover: 'CONSULT', status: 'scheduled', trigger: evidence[0], evidence }
      await addRecord(store, { who: 'ann', report, list: 'events', values, reason: null }, NOW)
      const added = (await recordInReview(store, { ...about, id: 'added1' })).decided as EventRecord
      await readAgain(store, report, (record) => ({
        ...otherwise((event) => [{ ...event, status: 'denied' }])(record),
        events: [...otherwise((event) => [{ ...event, status: 'denied' }])(record).events, { ...added, id: 'e50' }],
      }))
      const now = { ...about, id: await idOf(store, report, 'events', '"shelled"') }
      const rejected = await recordInReview(store, now)
      expect(rejected).toMatchObject({ state: 'rejected', decided: null })
      expect(rejected.suggestion?.differs.map(({ field }) => field)).toEqual(['status'])
      await decideNow(store, { ...now, who: 'ann', action: 'keep' })
      const [kept] = (await reviewLog(store, { who: null, report: null, limit: 1, before: null })).rows
      expect(kept).toMatchObject({ action: 'reject', reason: 'no attack' })
      expect(await recordInReview(store, { ...about, id: 'e50' })).toMatchObject({
        state: 'added',
        read: true,
        suggestion: null,
      })
      expect(await faultsOf(store)).toEqual([])
    }))
})

describe('the queue', () => {
  it('is in the order of its signs, page by page, and narrows', () =>
    withShelling(async (store, report) => {
      const { rows } = await askQueue(store)
      const weights = rows.map((row) => weigh(row as Signs).priority)
      expect(weights).toEqual(weights.toSorted((one, other) => other - one))
      const first = await askQueue(store, { limit: 3 })
      const rest = await askQueue(store, { cursor: first.cursor })
      expect([...first.rows, ...rest.rows]).toEqual(rows)
      expect(rest.cursor).toBeNull()
      const events = await askQueue(store, { list: 'events', party: 'Torvane movement' })
      expect(events.rows.map(({ id }) => id).sort()).toEqual(['e4', 'e6'])
      expect((await askQueue(store, { since: '2026-05-05' })).rows).toEqual([])
      expect((await askQueue(store, { report: 'none' })).rows).toEqual([])
      await expect(askQueue(store, { cursor: 'x' })).rejects.toThrow(/^cursor: /)
      const shown = await queueRows(store, rows, false)
      const killed = shown.find(({ says }) => says.startsWith('killed: 11'))
      expect(killed).toMatchObject({ publisher: 'Marqent Wire', weighed: { consequence: 'high' }, report })
      expect(killed!.why).toContain('told by an unnamed source')
      expect(killed!.words).toContain('killing 11 people')
    }))

  it('counts what stands as what, and shows a second reviewer nothing of the first', () =>
    withShelling(async (store, report, id) => {
      const about = { report, list: 'events', id } as const
      await decideNow(store, { ...about, who: 'ann', action: 'edit', changes: { place: 'Ostrel' } })
      const { counts } = await askQueue(store)
      expect(counts.find(({ list }) => list === 'events')).toMatchObject({
        open: 5,
        edited: 1,
        accepted: 0,
        suggested: 0,
      })
      const { rows } = await askQueue(store, { second: 'ben' })
      expect(rows).toMatchObject([{ ...about, state: 'open', seen: 1, by: null }])
      expect((await queueRows(store, rows, true))[0]!.says).not.toContain('Ostrel')
      expect((await askQueue(store, { second: 'ann' })).rows).toEqual([])
      const unseen = await recordInReview(store, about, { who: 'ben', blind: true })
      expect(unseen).toMatchObject({ state: 'open', decided: null, history: [], seen: 1 })
      // Blind, an edit is of what was read, not of what somebody else made of it.
      await decideNow(store, { ...about, who: 'ben', blind: true, action: 'edit', changes: { status: 'ongoing' } })
      expect((await recordInReview(store, about)).decided).toMatchObject({ place: 'Vesh Tamor', status: 'ongoing' })
      expect((await askQueue(store, { second: 'ben' })).rows).toEqual([])
    }))
})

describe('the records as they stand', () => {
  it('are those read, but for what was decided: edited, left out, added', () =>
    withShelling(async (store, report, id) => {
      await decideNow(store, { report, list: 'events', id, who: 'ann', action: 'edit', changes: { place: 'Ostrel' } })
      const killed = await idOf(store, report, 'figures', '"killed"')
      await decideNow(store, {
        report,
        list: 'figures',
        id: killed,
        who: 'ann',
        action: 'reject',
        reason: 'told twice',
      })
      const values = {
        actor: 'Ostrel',
        party: 'Ostrel',
        stance: 'supports',
        issue: 'talks',
        evidence: [{ start: 0, end: 4 }],
      }
      await addRecord(store, { who: 'ann', report, list: 'positions', values, reason: null }, NOW)
      for await (const { reading, records } of reviewedReports(store, [report])) {
        expect(
          records.filter(({ state }) => state !== 'open').map(({ list, id: of, state }) => [list, of, state]),
        ).toEqual([
          ['events', id, 'edited'],
          ['positions', 'added1', 'added'],
          ['figures', killed, 'rejected'],
        ])
        const all = standingReading(reading, records, 'all')
        expect(all.events).toHaveLength(reading.events.length)
        expect(all.events.find((event) => event.id === id)!.place).toBe('Ostrel')
        expect(all.figures).toHaveLength(reading.figures.length - 1)
        const reviewed = standingReading(reading, records, 'reviewed')
        expect([reviewed.events, reviewed.figures, reviewed.positions].map(({ length }) => length)).toEqual([1, 0, 1])
      }
    }))
})

describe('verifying a store', () => {
  const about = (report: string, id: string) => `${report}:events:${id}@1`

  it('sees a row of the log that was changed, or is gone', () =>
    withShelling(async (store, report, id) => {
      for (const who of ['ann', 'ben', 'eve'])
        await decideNow(store, { report, list: 'events', id, who, action: 'accept' })
      await store.db.run(`update log.decisions set who = 'dan' where seq = 2`)
      expect(await faultsOf(store)).toEqual(['decision 2: was changed, or one before it is gone'])
      await store.db.run('delete from log.decisions where seq = 2')
      expect(await faultsOf(store)).toEqual(['decision 3: was changed, or one before it is gone'])
    }))

  it('sees what no record bears out, though the chain is whole', () =>
    withShelling(async (store, report, id) => {
      const event = (await recordInReview(store, { report, list: 'events', id })).proposal as EventRecord
      const row = {
        who: 'ann',
        action: 'accept',
        target: about(report, id),
        before: JSON.stringify(event),
        after: JSON.stringify(event),
        reason: null,
      }
      const other = JSON.stringify({ ...event, status: 'denied' })
      await decide(store, { ...row, before: other }, NOW)
      await decide(store, { ...row, after: other }, NOW)
      await decide(
        store,
        { ...row, action: 'edit', after: JSON.stringify({ ...event, trigger: { ...event.trigger, text: 'kissed' } }) },
        NOW,
      )
      await decide(store, { ...row, target: 'somewhere' }, NOW)
      await decide(store, { ...row, action: 'reject' }, NOW)
      await decide(store, { ...row, who: 'ben', action: 'undo', before: '{"takes_back":1}', after: null }, NOW)
      await decide(store, { ...row, target: `${report}:events:${id}@7` }, NOW)
      await store.db.run(`insert into log.carried values (99, 1, 'e1', false)`)
      await store.db.transaction(() => standAgain(store))
      expect(await faultsOf(store)).toEqual([
        'decision 4: names no record',
        'decision 6: takes back what is no earlier decision of the same person',
        'decision 1: what it says was read is not what was read',
        'decision 2: accepts something else than was read',
        `decision 3: what was decided does not stand in the report: ${id} trigger: its words are not those at ${event.trigger.start}`,
        'decision 5: does not say what reject leaves',
        'decision 7: names a reading that is not there',
        'decision 99: is carried over from or to what is not there',
      ])
    }))
})
