import { describe, expect, it } from 'vitest'
import type { OutsideEvent } from '../outside/model.js'
import { SHELLING } from '../review/testing/report.js'
import { happenedEvents } from './happened.js'
import { keepOutside, type OutsideFile, outsideEvents, outsideThere, removeOutside } from './outside.js'
import type { Store } from './store.js'
import { decideNow, idOf } from './testing/review.js'
import { withStore } from './testing/with-store.js'
import { verify } from './verify.js'

const NOW = '2026-06-02 10:00:00'
const FILE: OutsideFile = { kind: 'sheet', name: 'log.csv', hash: 'ab', mapping: '{}' }
const EVENT: OutsideEvent = {
  row: 2,
  id: '7',
  from: '2026-05-04',
  to: '2026-05-06',
  prec: 2,
  type: 'Armed clash',
  plover: 'ASSAULT',
  mode: null,
  cameo: '190',
  actors: ['Kestrel Brigades', 'O’Hara “front”'],
  recipients: [],
  place: 'Lunovar',
  country: null,
  lat: 33.51,
  lon: -36.29,
  source: null,
  low: 3,
  best: null,
  high: 1200,
  notes: 'first line\nsecond',
}
const TALLY = () => ({ bad: 1, aside: 2, findings: '{}' })
const ALL = { since: null, until: null, party: null, place: null }

const keep = (store: Store, events: readonly OutsideEvent[], file: Partial<OutsideFile> = {}) =>
  keepOutside(store, { ...FILE, ...file }, events, TALLY, NOW)

describe('outside events in the store', () => {
  it('come out as they went in, under ids that are never given twice', () =>
    withStore(async (store) => {
      const other = { ...EVENT, row: 3, id: null, plover: null, low: null, high: null, lat: null, lon: null }
      expect(await keep(store, [EVENT, other])).toBe('o1')
      expect(await outsideEvents(store, 'o1')).toEqual([EVENT, other])
      expect(await outsideThere(store, FILE)).toBe('o1')
      await expect(outsideThere(store, { ...FILE, mapping: '{"day_order":"mdy"}' })).rejects.toThrow(
        /read with another mapping/,
      )
      await removeOutside(store, 'o1', 'ana', null, NOW)
      expect(await outsideThere(store, FILE)).toBeNull()
      await expect(removeOutside(store, 'o1', 'ana', null, NOW)).rejects.toThrow(/no outside file of that id/)
      expect(await keep(store, [EVENT])).toBe('o2')
    }, []))

  it('may have letters in them that no database keeps', () =>
    withStore(async (store) => {
      await keep(store, [{ ...EVENT, place: 'Lun\ud83dovar\0', actors: ['\udc00'] }])
      expect(await outsideEvents(store, 'o1')).toMatchObject([{ place: 'Lun\ufffdovar', actors: ['\ufffd'] }])
    }, []))

  it('are kept as a whole file, or nothing of it is', () =>
    withStore(async (store) => {
      function* breaking(): Generator<OutsideEvent> {
        yield EVENT
        throw new Error('the file ends here')
      }
      await expect(keepOutside(store, FILE, breaking(), TALLY, NOW)).rejects.toThrow('the file ends here')
      expect(await keep(store, [])).toBeNull()
      expect(await store.db.rows('from log.outside_events union all by name from log.outside_files')).toEqual([])
    }, []))

  it('are missed by a check of the store when some are gone', () =>
    withStore(async (store) => {
      await keep(store, [EVENT, { ...EVENT, row: 3 }])
      expect((await verify(store)).faults).toEqual([])
      await store.db.run('delete from log.outside_events where row = 3')
      expect((await verify(store)).faults).toEqual(['outside file o1: has 1 of the 2 events it was kept with'])
    }, []))
})

describe('what happened', () => {
  it('is told as it stands after review', () =>
    withStore(
      async (store) => {
        const [row] = await store.db.rows('select report from log.reports')
        const report = String(row!.report)
        const id = await idOf(store, report, 'events', '"shelled"')
        const find = async () => (await happenedEvents(store, ALL)).find((event) => event.id === id)
        const before = await find()
        expect(before).toMatchObject({ report, plover: 'ASSAULT', tellings: [{ report, id }] })
        expect(before?.words).toContain('shelled')
        await decideNow(store, { who: 'ann', report, list: 'events', id, action: 'reject', reason: 'it is no attack' })
        expect(await find()).toBeUndefined()
      },
      [{ text: SHELLING, published: '2026-05-04', publisher: 'Marqent Wire' }],
    ))
})
