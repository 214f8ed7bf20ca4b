import { describe, expect, it } from 'vitest'
import type { ThreadedReport } from '../model.js'
import { positionHistories } from '../position-history.js'
import { linksAmong, relationsOf, reported, traitsIn } from '../testing/reported.js'
import { dayOfIso } from '../windows.js'
import { positionKind } from './position.js'
import { type RoundTrait, roundKind } from './round.js'

const day = (key: string, published: string, text: string): ThreadedReport =>
  reported(key, published, 'Northern Wire', text)

const round = (report: string, from: number, rest: Partial<RoundTrait> = {}): RoundTrait => ({
  kind: 'round',
  report,
  id: 'round1',
  keys: [],
  day: null,
  label: 'talks',
  status: 'scheduled',
  parties: ['darvela', 'movement'],
  third: ['meridova'],
  context: [],
  window: { from, to: from },
  dated: true,
  places: [],
  venue: null,
  ordinal: null,
  words: [],
  moved: false,
  published: from - 2,
  ...rest,
})

describe('rounds', () => {
  it('are read with their parties, day and status', () => {
    const [trait] = traitsIn(
      day(
        'r',
        '2026-03-02',
        'Armenia and Azerbaijan will hold a second round of talks in Geneva on Thursday, the Swiss government said.',
      ),
      'round',
    )
    expect(trait).toMatchObject({ status: 'scheduled', ordinal: 2, dated: true, day: '2026-03-05' })
    expect(trait?.parties).toEqual(['armenia', 'azerbaijan'])
  })

  it('have the month they are told of, where it is told no closer', () => {
    const [trait] = traitsIn(
      day('r', '2026-03-02', 'Armenia and Azerbaijan held a second round of talks in Geneva in January.'),
      'round',
    )
    expect(trait).toMatchObject({ status: 'held', dated: false, day: '2026-03-02' })
    expect(trait?.window).toEqual({ from: dayOfIso('2026-01-01'), to: dayOfIso('2026-01-31') })
  })

  it('are one from announcement to meeting', () => {
    const link = roundKind.relate(round('a', 100), round('b', 100, { status: 'held', published: 101 }))
    expect(link).toMatchObject({ relation: 'same', left: { report: 'a' }, right: { report: 'b' } })
    expect(link?.why).toContain('scheduled, then held')
  })

  it('are one when moved to a new day, and two when a later one is told', () => {
    const moved = round('b', 107, { moved: true, published: 100 })
    expect(roundKind.relate(round('a', 100), moved)?.relation).toBe('same')
    expect(roundKind.relate(round('a', 100), round('b', 107, { published: 100 }))).toBeNull()
    const second = round('b', 100, { ordinal: 2 })
    expect(roundKind.relate(round('a', 100, { ordinal: 1 }), second)).toBeNull()
  })

  it('that were put off meet their new day, though their sides are not told again', () => {
    const untold = { parties: [], third: [], context: ['darvela', 'meridova', 'movement'], moved: true }
    const off = round('a', 100, { ...untold, status: 'postponed', label: 'round of talks', published: 99 })
    const set = round('b', 106, { ...untold, label: 'round of talks', published: 102 })
    expect(roundKind.relate(off, set)).toMatchObject({ relation: 'same', left: { report: 'a' } })
    expect(roundKind.relate(off, { ...set, moved: false })).toBeNull()
    expect(roundKind.relate(off, { ...set, context: ['meridova', 'x', 'y'] })).toBeNull()
    // Another that was put off has the day it was not held on; a session is no round.
    expect(roundKind.relate(off, { ...set, status: 'postponed' })).toBeNull()
    expect(roundKind.relate({ ...off, label: 'session of talks' }, set)).toBeNull()
  })

  it('have for context whom the report speaks of most, after those beside them', () => {
    const [trait] = traitsIn(
      day(
        'r',
        '2026-03-02',
        'Norway postponed a session of talks that had been set for Thursday. A fire burned two boats. Nobody was hurt. Police came. Armenia regretted the delay. Azerbaijan blamed Armenia.',
      ),
      'round',
    )
    expect(trait?.parties).toEqual([])
    expect(trait?.context).toEqual(expect.arrayContaining(['norway', 'armenia', 'azerbaijan']))
  })

  it('conflict when two reports of the same days give the coming round two days', () => {
    expect(roundKind.relate(round('a', 100), round('b', 101))?.relation).toBe('conflicts')
    expect(roundKind.relate(round('b', 101), round('a', 100))?.relation).toBe('conflicts')
  })

  it('of other parties are others', () => {
    expect(roundKind.relate(round('a', 100), round('b', 100, { parties: ['x', 'y'], third: [] }))).toBeNull()
  })
})

describe('proposals', () => {
  const put = day(
    'put',
    '2026-03-06',
    'Norway presented a written proposal to the government of Armenia and to Azerbaijan on Thursday. It calls for a ceasefire of 45 days and an exchange of prisoners.',
  )
  it('are followed to the answers they get', () => {
    const answered = day(
      'answered',
      '2026-03-09',
      'Armenia accepted Norway’s proposal on Sunday, its prime minister said.',
    )
    expect(relationsOf(linksAmong([put, answered], 'proposal'))).toEqual(['same put answered'])
  })
  it('of another party are others', () => {
    const other = day('other', '2026-03-09', 'Armenia rejected Iran’s proposal on Sunday, its prime minister said.')
    expect(linksAmong([put, other], 'proposal')).toEqual([])
  })
})

describe('positions', () => {
  const no = day('no', '2026-03-02', 'Armenia rejected a ceasefire on Monday.')
  const yes = day('yes', '2026-03-09', 'Armenia accepted a ceasefire on Monday.')
  const again = day('again', '2026-03-10', 'Armenia accepted a ceasefire, its foreign minister said on Tuesday.')

  it('are revised by a later contrary stance, and the same otherwise', () => {
    expect(relationsOf(linksAmong([no, yes, again], 'position'))).toEqual([
      'revised no again',
      'revised no yes',
      'same yes again',
    ])
  })

  it('make a history in time order', () => {
    const traits = [again, no, yes].flatMap((report) => traitsIn(report, 'position'))
    const history = positionHistories(traits).find(({ party, code }) => party === 'armenia' && code.startsWith('CEAS'))
    expect(history?.stances.map(({ report, stance }) => `${report} ${stance}`)).toEqual([
      'no rejects',
      'yes accepts',
      'again accepts',
    ])
  })

  it('told as history are no stance of the day', () => {
    const old = day('old', '2026-03-09', 'Armenia accepted a ceasefire in May 2019.')
    expect(traitsIn(old, 'position')).toEqual([])
  })
})

describe('stances on going to talks', () => {
  const stays = day(
    'stays',
    '2026-03-03',
    'Armenia said it would not attend the round of talks with Azerbaijan in Geneva on Thursday.',
  )
  const goes = (key: string, published: string, when: string) =>
    day(key, published, `Armenia said it would attend the round of talks with Azerbaijan in Geneva on ${when}.`)
  const stances = (...reports: readonly ThreadedReport[]) =>
    reports.flatMap((report) => traitsIn(report, 'position')).filter(({ code }) => code === 'TALK.ATTEND')

  it('are of the round they are about', () => {
    const histories = positionHistories(
      stances(stays, goes('a', '2026-03-04', 'Friday'), goes('b', '2026-03-24', 'Thursday')),
    )
    expect(histories.map((history) => history.stances.map(({ report }) => report))).toEqual([['stays', 'a'], ['b']])
  })

  it('are revised within one round, and unlike things of two', () => {
    expect(relationsOf(linksAmong([stays, goes('a', '2026-03-04', 'Friday')], 'position'))).toEqual(['revised stays a'])
    const [one, other] = stances(stays, goes('b', '2026-03-24', 'Thursday'))
    expect(positionKind.relate(one!, other!)).toBeNull()
  })
})

describe('stances on proposals', () => {
  it('are of the proposal they are about, under one issue', () => {
    const told = 'Armenia rejected the plan that the United Nations envoy, Geir Pedersen, presented'
    const no = day('no', '2026-03-02', `${told}.`)
    const yes = day('yes', '2026-03-06', 'Armenia accepted Iran’s plan on Thursday, its prime minister said.')
    const again = day('again', '2026-03-08', `${told} on Monday.`)
    const stances = [no, yes, again].flatMap((report) => traitsIn(report, 'position'))
    expect(stances.map(({ code }) => code)).toEqual(['TALK.AGENDA', 'TALK.AGENDA', 'TALK.AGENDA'])
    expect(positionHistories(stances).map((history) => history.stances.map(({ report }) => report))).toEqual([
      ['no', 'again'],
      ['yes'],
    ])
    expect(positionKind.relate(stances[0]!, stances[1]!)).toBeNull()
  })
})

describe('proposals of mediators', () => {
  const put = day(
    'put',
    '2026-03-02',
    'Armenia turned down the plan that the United Nations envoy, Geir Pedersen, presented at the Harlen ferry. Azerbaijan said nothing.',
  )
  const links = (published: string, text: string) =>
    relationsOf(linksAmong([put, day('later', published, text)], 'proposal'))

  it('are one where a later report only calls it the mediator’s', () => {
    expect(links('2026-03-05', 'Armenia accepted the mediator’s scheme for the exchange of prisoners.')).toEqual([
      'same put later',
    ])
  })

  it('are one where a later report tells of the revised form of a plan, and names one mediator', () => {
    const form = 'It was the plan’s revised form, accepted on Tuesday, that opened the road'
    expect(links('2026-03-05', `${form}, said Geir Pedersen, the United Nations envoy.`)).toEqual(['same put later'])
    expect(links('2026-03-05', `${form}, said Geir Pedersen, a doctor.`)).toEqual([])
  })

  it('are not one with what another presents, nor with a later one', () => {
    expect(links('2026-03-05', 'Armenia accepted Turkey’s plan for the exchange of prisoners.')).toEqual([])
    expect(links('2026-03-20', 'Armenia accepted the mediator’s scheme for the exchange of prisoners.')).toEqual([])
  })
})
