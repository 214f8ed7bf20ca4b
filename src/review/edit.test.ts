import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { cameoCode } from '../knowledge/crosswalk.js'
import { read } from '../read.js'
import type { EventRecord, StatementRecord } from '../records/record.js'
import { differences } from './differences.js'
import { type Changes, editRecord, newRecord } from './edit.js'
import type { Reviewed, ReviewedList } from './lists.js'
import { SHELLING } from './testing/report.js'

const reading = read(makeReport(SHELLING, { published: '2026-05-04' }), null).record
const shelling = reading.events.find(({ trigger }) => trigger.text === 'shelled')!
const count = reading.figures.find(({ best }) => best === 11)!

const edit = (list: ReviewedList, record: Reviewed, changes: Changes): Reviewed =>
  editRecord(list, record, changes, reading)

describe('an edit', () => {
  it('takes codes of the vocabulary, names with their ids, and the words of spans from the text', () => {
    const start = SHELLING.indexOf('Meridovan army')
    const edited = edit('events', shelling, {
      status: 'denied',
      plover: 'COERCE',
      actors: ['  Torvane movement ', 'Nobody Known'],
      place: 'Ostrel',
      trigger: { start, end: start + 14, text: 'not these words' },
    }) as EventRecord
    expect(edited.trigger).toEqual({ start, end: start + 14, text: 'Meridovan army' })
    // No code of an assault stays with what is no assault any more; a code that is given is taken.
    expect(cameoCode(edited.cameo!)?.plover).toBe('COERCE')
    expect(edit('events', shelling, { plover: 'COERCE', cameo: '175' })).toMatchObject({ cameo: '175' })
    expect(edit('events', shelling, { plover: null })).toMatchObject({ cameo: null })
    expect(edited.actors).toEqual(['Torvane movement', 'Nobody Known'])
    // An actor that the reading does not have has no id.
    expect(edited.actor_ids).toEqual([reading.actors.find(({ name }) => name === 'Torvane movement')!.id, ''])
    expect(differences('events', shelling, edited).map(({ field }) => field)).toEqual([
      'plover',
      'status',
      'actors',
      'place',
      'cameo',
      'trigger',
    ])
  })

  it('fills in the precision of days and the speakers of a chain', () => {
    const dated = edit('events', shelling, { date: { from: '2026-05-02', to: '2026-05-04' } }) as EventRecord
    expect(dated.date).toEqual({ from: '2026-05-02', to: '2026-05-04', prec: 2, basis: 'given' })
    const told = reading.statements.find(({ anonymous }) => anonymous)!
    const named = edit('statements', told, {
      source_chain: [{ names: ['Ilan Doré'] }],
      anonymous: false,
    }) as StatementRecord
    expect(named.source_chain.map(({ names, described }) => described ?? names.join())).toEqual(['report', 'Ilan Doré'])
    expect(named.speakers).toEqual(['Ilan Doré'])
  })

  it('takes another exact number for its bounds as well', () => {
    expect(edit('figures', count, { best: 12 })).toMatchObject({ low: 12, best: 12, high: 12, qualifier: 'exact' })
    expect(edit('figures', count, { low: 11, best: null, high: null, qualifier: 'gte' })).toMatchObject({
      low: 11,
      best: null,
    })
  })

  it('allows what only a person may say: a condition is met', () => {
    expect(edit('conditions', reading.conditions[0]!, { state: 'met' })).toMatchObject({ state: 'met' })
  })

  it.each<readonly [string, ReviewedList, Reviewed, Changes, RegExp]>([
    ['a code that is none', 'events', shelling, { status: 'done' }, /^status: "done" is none of occurred, /],
    ['an empty code', 'events', shelling, { status: '' }, /^status: may not be empty$/],
    ['an empty name', 'events', shelling, { actors: ['  '] }, /^actors 1: may not be empty$/],
    ['a long name', 'events', shelling, { actors: ['a'.repeat(301)] }, /^actors 1: has 301 characters, more than 300$/],
    ['too many names', 'events', shelling, { actors: Array(51).fill('a') }, /^actors: has 51 parts, more than 50$/],
    ['a field that is none', 'events', shelling, { id: 'e9' }, /^"id": is no field of events; these are: /],
    ['a span outside', 'events', shelling, { trigger: { start: 0, end: 9999 } }, /^trigger: 0 to 9999 is no stretch/],
    ['a span the wrong way', 'events', shelling, { trigger: { start: 9, end: 5 } }, /^trigger: 9 to 5 is no stretch/],
    ['a span without words', 'events', shelling, { trigger: { start: 43, end: 45 } }, /^trigger: holds no words$/],
    ['no span', 'events', shelling, { evidence: [] }, /^evidence: wants at least one$/],
    ['a day that is none', 'events', shelling, { date: { from: '2026-02-30' } }, /^date from: "2026-02-30" /],
    ['days the wrong way', 'events', shelling, { date: { from: '2026-05-04', to: '2026-05-01' } }, /ends before/],
    ['a code of two lines', 'events', shelling, { mode: 'a\nb' }, /^mode: "a b" is no code of this kind$/],
    ['numbers out of order', 'figures', count, { low: 12, best: 11 }, /^low, best, high: have to be in this order/],
    [
      'no number',
      'figures',
      count,
      { low: null, best: null, high: null },
      /^low, best, high: one of them has to be given/,
    ],
    ['a part of a person', 'figures', count, { best: 1.5 }, /^best: wants a whole number/],
    ['no list', 'events', shelling, { actors: 'Meridova' }, /^actors: wants a list$/],
  ])('refuses %s', (_, list, record, changes, says) => {
    expect(() => edit(list, record, changes)).toThrow(says)
  })

  it('cuts no character in two', () => {
    const text = `${SHELLING}The flag \u{1F3F3} was seen.`
    const other = read(makeReport(text, { published: '2026-05-04' }), null).record
    const start = text.indexOf('\u{1F3F3}') + 1
    expect(() => editRecord('events', other.events[0]!, { trigger: { start, end: start + 4 } }, other)).toThrow(
      /^trigger: cuts a character in two$/,
    )
  })
})

describe('a record that a person adds', () => {
  const evidence = [{ start: 46, end: 60 }]

  it('is told by the report where nobody else is given', () => {
    const values = { actor: 'Meridova', party: 'Meridova', stance: 'demands', issue: 'prisoners', evidence }
    expect(newRecord('positions', 'added1', values, reading)).toEqual({
      id: 'added1',
      rule: 'added-by-hand',
      known: 'stated',
      actor: 'Meridova',
      actor_id: reading.actors.find(({ name }) => name === 'Meridova')!.id,
      party: 'Meridova',
      party_id: reading.actors.find(({ name }) => name === 'Meridova')!.id,
      stance: 'demands',
      issue: 'prisoners',
      issue_code: null,
      according_to: ['report'],
      statement: null,
      evidence: [{ start: 46, end: 60, text: SHELLING.slice(46, 60) }],
    })
  })

  it('has to give what its list asks for', () => {
    expect(() => newRecord('positions', 'added1', { actor: 'Meridova', evidence }, reading)).toThrow(
      /^party: has to be given$/,
    )
    expect(() => newRecord('events', 'added1', { status: 'occurred', trigger: evidence[0] }, reading)).toThrow(
      /^evidence: wants at least one$/,
    )
  })

  it('can be of every list', () => {
    const made: Readonly<Record<ReviewedList, Changes>> = {
      statements: {
        modality: 'asserted',
        quote_type: 'indirect',
        source_chain: [{ names: ['rebels'] }],
        content: evidence,
      },
      events: { status: 'occurred', trigger: evidence[0], evidence },
      positions: { actor: 'rebels', party: 'rebels', stance: 'rejects', issue: 'talks', evidence },
      conditions: { kind: 'exchange', logic: 'exchange', state: 'open', antecedent: evidence, evidence },
      rounds: {
        label: 'second round',
        status: 'held',
        participants: [{ actor: 'rebels', attendance: 'attended' }],
        evidence,
      },
      proposals: { label: 'plan', acceptance: [{ actor: 'rebels', stance: 'accepts' }], evidence },
      figures: { metric: 'killed', low: 3, qualifier: 'gte', span: evidence[0], evidence },
    }
    for (const [list, values] of Object.entries(made)) {
      const record = newRecord(list as ReviewedList, 'added1', values, reading)
      const read = (reading[list as ReviewedList] as readonly Reviewed[])[0]!
      // Field for field what a reading has.
      expect(Object.keys(record).sort(), list).toEqual(Object.keys(read).sort())
    }
  })
})
