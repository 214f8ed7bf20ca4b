import { describe, expect, it } from 'vitest'
import type { PartiesAct } from '../../store/acts.js'
import { FAMILIES, LANES } from '../across/act-families.js'
import { behindLine } from './behind.js'
import { drawingOf, MOST_LINES, MOST_PARTIES } from './drawing.js'
import { type Drawn, linesOf, UNNAMED } from './lines.js'

const ALL: Drawn = {
  since: null,
  until: null,
  parties: null,
  families: new Set(FAMILIES),
  lanes: new Set(LANES),
  unnamed: false,
}

const act = (id: string, of: Partial<PartiesAct>): PartiesAct => ({
  report: 'r',
  id,
  happening: id,
  type: null,
  plover: 'ASSAULT',
  status: 'occurred',
  own: true,
  day: '2026-05-04',
  to: '2026-05-04',
  doers: [],
  recipients: [],
  unnamedDoer: false,
  unnamedRecipient: false,
  ...of,
})

const ids = (acts: readonly PartiesAct[], drawn: Partial<Drawn> = {}) =>
  linesOf(acts, { ...ALL, ...drawn }).map(({ id, happenings }) => `${id} ${happenings.size}`)

describe('lines between parties', () => {
  it('two against two draw four lines, and it stays one happening', () => {
    const acts = [act('e1', { doers: ['darvela', 'meridova'], recipients: ['belsaria', 'torvane'] })]
    const lines = linesOf(acts, ALL)
    expect(lines).toHaveLength(4)
    expect(drawingOf(lines, null).happenings).toBe(1)
    expect(behindLine(acts, lines, lines[0]!.id).map(({ also }) => also)).toEqual([3])
  })

  it('what several reports tell of one happening is counted once, and stands as the firmest of them tells it', () => {
    const tellings = [
      act('e1', { own: false, doers: ['darvela'], recipients: ['torvane'] }),
      act('e2', { report: 's', happening: 'e1', doers: ['darvela'], recipients: ['torvane'] }),
    ]
    expect(ids(tellings)).toEqual(['darvela|torvane|to|force|happened 1'])
    expect(ids(tellings.slice(0, 1))).toEqual(['darvela|torvane|to|force|claimed 1'])
  })

  it('talks have no direction: whoever is named first, and also when both are named as doers', () => {
    const talks = { plover: 'CONSULT' }
    expect(
      ids([
        act('e1', { ...talks, doers: ['torvane'], recipients: ['darvela'] }),
        act('e2', { ...talks, doers: ['darvela', 'torvane'] }),
      ]),
    ).toEqual(['darvela|torvane|with|talks|happened 2'])
  })

  it('nobody acts towards itself, and those who act alone draw nothing', () => {
    expect(
      ids([act('e1', { doers: ['darvela'], recipients: ['darvela'] }), act('e2', { doers: ['darvela', 'torvane'] })]),
    ).toEqual([])
  })

  it('those without a name are drawn as one when asked, and never otherwise', () => {
    const acts = [act('e1', { doers: ['darvela'], unnamedRecipient: true })]
    expect(ids(acts)).toEqual([])
    expect(ids(acts, { unnamed: true })).toEqual([`darvela|${UNNAMED}|to|force|happened 1`])
  })

  it('status is kept apart', () => {
    const pair = { doers: ['darvela'], recipients: ['torvane'] }
    const statuses = ['occurred', 'threatened', 'denied', 'cancelled'] as const
    expect(ids(statuses.map((status, at) => act(`e${at}`, { ...pair, status })))).toEqual([
      'darvela|torvane|to|force|happened 1',
      'darvela|torvane|to|force|announced 1',
      'darvela|torvane|to|force|denied 1',
      'darvela|torvane|to|force|off 1',
    ])
  })

  it('are narrowed to days, also those that may be meant, to a party, a family, a lane', () => {
    const pair = { doers: ['darvela'], recipients: ['torvane'] }
    const acts = [
      act('e1', { ...pair, day: '2026-05-01', to: '2026-05-31' }),
      act('e2', { ...pair, day: null, to: null }),
    ]
    expect(ids(acts, { since: '2026-05-20' })).toEqual(['darvela|torvane|to|force|happened 1'])
    expect(ids(acts, { until: '2026-04-30' })).toEqual([])
    expect(ids(acts, { parties: new Set(['meridova']) })).toEqual([])
    expect(ids(acts, { families: new Set(['talks']) })).toEqual([])
    expect(ids(acts, { lanes: new Set(['denied']) })).toEqual([])
  })
})

describe('what is drawn', () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    act(`e${at}`, { doers: [`party ${at % 90}`], recipients: [`party ${(at * 7 + 1) % 90}`] }),
  )

  it('is no more than can be told apart, and says how much is left out', () => {
    const lines = linesOf(many, ALL)
    const drawing = drawingOf(lines, null)
    expect(drawing.parties.length).toBeLessThanOrEqual(MOST_PARTIES)
    expect(drawing.lines.length).toBeLessThanOrEqual(MOST_LINES)
    expect(drawing.lines.length + drawing.leftOut.lines).toBe(lines.length)
    expect(drawing.parties.length + drawing.leftOut.parties).toBe(90)
    expect(drawing.happenings + drawing.leftOut.happenings).toBe(200)
  })

  it('does not hang on the order of the lines', () => {
    const lines = linesOf(many, ALL)
    expect(drawingOf(lines.toReversed(), null)).toEqual(drawingOf(lines, null))
  })

  it('can be what is around one party alone', () => {
    const acts = [
      act('e1', { doers: ['darvela'], recipients: ['torvane'] }),
      act('e2', { doers: ['torvane'], recipients: ['meridova'] }),
      act('e3', { doers: ['meridova'], recipients: ['belsaria'] }),
    ]
    expect(drawingOf(linesOf(acts, ALL), 'darvela').lines.map(({ id }) => id)).toEqual([
      'darvela|torvane|to|force|happened',
    ])
  })
})
