import { describe, expect, it } from 'vitest'
import type { EventRecord } from '../../records/record.js'
import { timelineRow, timelineRows } from './timeline.js'

const event = (given: object, words = ''): EventRecord => {
  const trigger = { start: 0, end: words.split(' ')[0]!.length, text: words.split(' ')[0]! }
  return {
    id: 'e1',
    plover: null,
    mode: null,
    type: null,
    status: 'occurred',
    actors: [],
    recipients: [],
    date: null,
    place: null,
    according_to: ['report'],
    trigger,
    evidence: [{ start: 0, end: words.length, text: words }],
    ...given,
  } as unknown as EventRecord
}

const told = (event: EventRecord, published = '2026-05-02') => ({
  origins: 1,
  tellings: [{ report: 'a', published, event }],
})

const what = (given: object, words: string): string => timelineRow(told(event(given, words))).what

describe('what a row of a timeline says', () => {
  it('names what was declined or asked in the report’s words where the record has nobody it was done to', () => {
    expect(what({ plover: 'REJECT', actors: ['Lorn'] }, 'rejects any withdrawal')).toBe(
      'Lorn declined: “rejects any withdrawal”',
    )
    expect(what({ plover: 'REJECT', actors: ['Lorn'], recipients: ['the plan'] }, 'rejects the plan')).toBe(
      'Lorn turned down the plan',
    )
  })

  it('does not leave a bare type where nobody is named', () => {
    expect(what({ plover: 'AGREE' }, 'agreed to hold their fire')).toBe('an agreement: “agreed to hold their fire”')
    expect(what({ plover: 'ASSAULT' }, 'ambush at the ford')).toBe('an attack')
    expect(what({ plover: 'AGREE', status: 'scheduled' }, 'talks')).toBe('due: “talks”')
    expect(what({}, 'convoy')).toBe('“convoy”')
  })

  it('leaves out the number that tells two of one report apart', () => {
    expect(what({ plover: 'ASSAULT', recipients: ['eight soldiers (2)'] }, 'attacked')).toBe(
      'eight soldiers were attacked',
    )
  })

  it('cuts long words at a word', () => {
    const words = `asked ${'for more time to answer '.repeat(8)}`.trim()
    expect(what({ plover: 'REQUEST', actors: ['Lorn'] }, words)).toMatch(/^Lorn made a request: “asked .{40,64} …”$/)
  })
})

it('stands at its day, else where it was told; newest first', () => {
  const dated = event({ date: { from: '2026-05-01', to: '2026-05-07', prec: 3, basis: 'relative' } })
  const rows = timelineRows([told(dated, '2026-05-09'), told(event({}), '2026-05-03')])
  expect(rows.map(({ day, to, told_on }) => [day, to, told_on])).toEqual([
    [null, null, '2026-05-03'],
    ['2026-05-01', '2026-05-07', '2026-05-09'],
  ])
})
