import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'
import type { ReadingRecord } from '../records/record.js'
import { REVIEWED, type Reviewed } from './lists.js'
import { type Earlier, matchRecords } from './match.js'
import { SHELLING } from './testing/report.js'

const reading = read(makeReport(SHELLING, { published: '2026-05-04' }), null).record

const earlierOf = (record: ReadingRecord): readonly Earlier[] =>
  REVIEWED.flatMap((list) =>
    (record[list] as readonly Reviewed[]).map((each) => ({ key: `${list} ${each.id}`, list, forms: [each] })),
  )

const ids = (found: ReadonlyMap<string, Reviewed>) => Object.fromEntries([...found].map(([key, { id }]) => [key, id]))

describe('matching a reading with the one before', () => {
  it('finds every record of the same reading, whatever its ids and order', () => {
    const renamed = Object.fromEntries(
      REVIEWED.map((list) => [
        list,
        (reading[list] as readonly Reviewed[]).map((each) => ({ ...each, id: `new-${each.id}` })).reverse(),
      ]),
    )
    const found = matchRecords(earlierOf(reading), { ...reading, ...renamed })
    for (const [key, id] of Object.entries(ids(found))) expect(`${id}`).toBe(`new-${key.split(' ')[1]}`)
    expect(found.size).toBe(REVIEWED.reduce((sum, list) => sum + reading[list].length, 0))
  })

  it('takes the same words with other facts, and not other words with the same facts', () => {
    const shelling = reading.events.find(({ trigger }) => trigger.text === 'shelled')!
    const retold = { ...shelling, id: 'e1', plover: 'COERCE', actors: ['Ostrel'], status: 'denied' as const }
    const elsewhere = { ...shelling, id: 'e2', trigger: { start: 0, end: 4, text: 'Army' } }
    const earlier: readonly Earlier[] = [{ key: 'x', list: 'events', forms: [shelling] }]
    expect(ids(matchRecords(earlier, { ...reading, events: [elsewhere, retold] }))).toEqual({ x: 'e1' })
    expect(matchRecords(earlier, { ...reading, events: [elsewhere] }).size).toBe(0)
  })

  it('gives each record to one: the more alike', () => {
    const shelling = reading.events.find(({ trigger }) => trigger.text === 'shelled')!
    const other = { ...shelling, id: 'e9', recipients: ['Ostrel'], status: 'denied' as const }
    const earlier: readonly Earlier[] = [
      { key: 'decided', list: 'events', forms: [other] },
      { key: 'open', list: 'events', forms: [shelling] },
    ]
    expect(ids(matchRecords(earlier, { ...reading, events: [{ ...shelling, id: 'e1' }] }))).toEqual({ open: 'e1' })
  })

  it('finds a record by what people made of it as well', () => {
    const shelling = reading.events.find(({ trigger }) => trigger.text === 'shelled')!
    const trigger = { start: shelling.trigger.start, end: shelling.trigger.end + 40, text: '' }
    const moved = { ...shelling, trigger: { ...trigger, start: trigger.end - 20 } }
    const earlier: readonly Earlier[] = [{ key: 'x', list: 'events', forms: [shelling, moved] }]
    expect(ids(matchRecords(earlier, { ...reading, events: [{ ...moved, id: 'e5' }] }))).toEqual({ x: 'e5' })
  })
})
