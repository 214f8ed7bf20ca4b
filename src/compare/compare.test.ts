import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PloverType } from '../knowledge/plover-types.js'
import type { OutsideEvent } from '../outside/model.js'
import type { Happened, HappenedParty } from '../store/happened.js'
import { type CompareWanted, compareEvents } from './compare.js'
import { comparisonRows } from './comparison-rows.js'
import { sideOf } from './sides.js'

const WANTED: CompareWanted = { since: null, until: null, party: null, place: null, days: 1, overrides: new Map() }
const DAY = '2024-08-14'

const party = (name: string, more: Partial<HappenedParty> = {}): HappenedParty => ({
  name,
  key: name.toLowerCase(),
  whole: null,
  country: null,
  ...more,
})

const ours = (id: string, more: Partial<Happened> = {}): Happened => ({
  report: 'r1',
  id,
  tellings: [{ report: 'r1', id }],
  from: DAY,
  to: more.from ?? DAY,
  told: false,
  plover: 'ASSAULT',
  mode: null,
  actors: [party('Hamas')],
  recipients: [party('Israel', { country: 'ISR' })],
  place: null,
  lat: null,
  lon: null,
  words: `words of ${id}`,
  ...more,
})

const theirs = (row: number, more: Partial<OutsideEvent> = {}): OutsideEvent => ({
  row,
  id: null,
  from: DAY,
  to: more.from ?? DAY,
  prec: 1,
  type: 'Armed clash',
  plover: 'ASSAULT',
  mode: null,
  cameo: '190',
  actors: ['Hamas Movement'],
  recipients: ['Military Forces of Israel (2022-)'],
  place: null,
  country: null,
  lat: null,
  lon: null,
  source: null,
  low: null,
  best: null,
  high: null,
  notes: null,
  ...more,
})

const pairs = (our: readonly Happened[], their: readonly OutsideEvent[], more: Partial<CompareWanted> = {}) =>
  compareEvents(our, their, { ...WANTED, ...more }).matched.map(({ ours: one, theirs: other }) => [
    one.event.id,
    other.event.row,
  ])

describe('names of other data sets', () => {
  const side = (name: string) => sideOf(name, DAY, new Map())

  it.each([
    ['Government of Syria', { key: 'syria', country: 'SYR' }],
    ['SYRIA', { key: 'syria', country: 'SYR' }],
    ['ISRAELI', { key: 'israel', country: 'ISR' }],
    ['HAMAS', { key: 'hamas', country: 'PSE' }],
    ['ISIS', side('Islamic State')],
    ['Military Forces of Syria (2000-2024)', { key: 'military forces of syria', whole: 'syria', country: 'SYR' }],
    ['Quds Brigades', { whole: 'palestinian islamic jihad' }],
    ['Kestrel Brigades', { key: 'kestrel brigades', whole: null, country: null }],
    ['Civilians (Sudan)', { key: null, country: 'SDN' }],
    ['Unidentified Armed Group (Mali)', { key: null, country: 'MLI' }],
    ['REBEL', { key: null, country: null }],
  ])('%s', (name, expected) => {
    const { name: _, ...rest } = { name: '', ...expected }
    expect(side(name)).toMatchObject(rest)
  })

  it('are counted as what people say', () => {
    expect(sideOf('Kestrel Brigades', DAY, new Map([['kestrel brigades', 'torvane movement']])).key).toBe(
      'torvane movement',
    )
  })
})

describe('events side by side', () => {
  it('are paired by day, parties and type, and say why', () => {
    const { matched, agreement } = compareEvents([ours('e1'), ours('e2', { plover: 'AID' })], [theirs(1)], WANTED)
    expect(matched).toHaveLength(1)
    expect(matched[0]?.why).toMatch(/^The same day; .*Israel and Military Forces of Israel.*both ASSAULT\.$/)
    expect(agreement).toEqual({
      matched: 1,
      onlyOurs: 1,
      onlyTheirs: 0,
      shareOfOurs: 0.5,
      shareOfTheirs: 1,
      sameType: 1,
    })
  })

  it('lie no further apart than is allowed', () => {
    const later = theirs(1, { from: '2024-08-16' })
    const between = [
      ours('e0', { from: '2024-08-13', plover: 'AID' }),
      ours('e1'),
      ours('e2', { from: '2024-08-17', plover: 'AID' }),
    ]
    expect(pairs(between, [later])).toEqual([])
    expect(pairs(between, [later], { days: 2 })).toEqual([['e1', 1]])
    expect(pairs([ours('e1')], [theirs(1, { from: '2024-08-12', to: '2024-08-15' })])).toEqual([['e1', 1]])
  })

  it.each<[string, Partial<Happened>, Partial<OutsideEvent>, boolean]>([
    ['two classes of type', { plover: 'CONSULT' }, {}, false],
    ['one class of type', { plover: 'COERCE' }, {}, true],
    ['other parties', { actors: [party('Fatah')], recipients: [party('Egypt')] }, {}, false],
    ['sides the other way round in a battle', {}, { actors: ['Israel'], recipients: ['Hamas'] }, true],
    ['nobody named, and one place', { actors: [], recipients: [], place: 'Rafah' }, { place: 'Rafah', actors: ['Unidentified Armed Group (Palestine)'], recipients: [] }, true],
    ['nobody named, and no place', { actors: [], recipients: [] }, {}, false],
    ['one country alone, and no place', { actors: [party('Kestrel Front', { country: 'PSE' })], recipients: [] }, { actors: ['Civilians (Palestine)'], recipients: [] }, false],
    ['places a few kilometres apart', { lat: 31.5, lon: 34.45 }, { lat: 31.52, lon: 34.44 }, true],
    ['no type with them', {}, { plover: null }, true],
  ])('%s', (_, our, their, paired) => {
    expect(pairs([ours('e1', our)], [theirs(1, their)])).toEqual(paired ? [['e1', 1]] : [])
  }) // biome-ignore format: a case a line

  it('say where sides are the other way round, and count less for it', () => {
    const matched = (our: Partial<Happened>, their: Partial<OutsideEvent>) =>
      compareEvents([ours('e1', our)], [theirs(1, their)], WANTED).matched[0]
    const turned = { actors: ['Israel'], recipients: ['Hamas'], place: 'Orsk' }
    const straight = matched({ place: 'Orsk' }, { actors: ['Hamas'], recipients: ['Israel'], place: 'Orsk' })
    const other = matched({ place: 'Orsk' }, turned)
    expect([straight?.score, other?.score]).toEqual([1, 0.82])
    expect(other?.why).toBe('The same day; the other way round: Hamas in both; Israel in both; both ASSAULT; at Orsk in both.')
    const one = matched({ recipients: [] }, { actors: [], recipients: ['Hamas'] })
    expect(one?.why).toContain('the other way round: Hamas in both')
    const clash = { actors: [party('Hamas'), party('Israel')], recipients: [], place: 'Orsk' }
    expect(matched(clash, turned)).toMatchObject({ score: 0.98, why: expect.not.stringContaining('other way') })
    const talks = { plover: 'CONSULT' } as const
    expect(matched(talks, { ...turned, ...talks })?.why).not.toContain('other way')
  }) // biome-ignore format: an event a line

  it('compare descriptions before they take parties for untold, but need a place with them', () => {
    const side = (name: string) => party(name, { key: null })
    const our = ours('e1', { actors: [side('Rebels')], recipients: [side('army')], place: 'Orsk' })
    const their = (actor: string, recipient: string, place: string | null = 'Orsk') =>
      compareEvents([our], [theirs(1, { actors: [actor], recipients: [recipient], place })], WANTED).matched[0]
    expect(their('Rebels', 'Army')?.why).toContain('Rebels in both; army in both')
    const turned = their('army', 'REBEL')
    expect(turned?.why).toBe('The same day; the other way round: Rebels in both; army in both; both ASSAULT; at Orsk in both.')
    expect(turned!.score).toBeLessThan(their('Rebels', 'Army')!.score - 0.1)
    expect(their('Rebels', 'Army', null)).toBeUndefined()
  }) // biome-ignore format: an event a line

  it('are in one pair at most, the most alike first', () => {
    const near = theirs(1, { from: '2024-08-15', to: '2024-08-15' })
    expect(pairs([ours('e1'), ours('e2', { from: '2024-08-15' })], [near, theirs(2)])).toEqual([['e1', 2], ['e2', 1]]) // biome-ignore format: pairs
    expect(pairs([ours('e1'), ours('e2')], [theirs(1)])).toEqual([['e1', 1]])
  })

  it('are compared on days that both lists reach, and for the party and place asked for', () => {
    const early = theirs(2, { from: '2024-01-01' })
    expect(compareEvents([ours('e1')], [theirs(1), early], WANTED)).toMatchObject({
      from: DAY,
      to: DAY,
      onlyTheirs: [],
    })
    const other = theirs(2, { actors: ['Fatah'], recipients: ['Egypt'], place: 'Jenin' })
    const only = (more: Partial<CompareWanted>) =>
      compareEvents([ours('e1')], [theirs(1), other], { ...WANTED, ...more }).onlyTheirs.map(({ event }) => event.row)
    expect(only({})).toEqual([2])
    expect(only({ party: new Set(['hamas']) })).toEqual([])
    expect(only({ place: 'jenin' })).toEqual([2])
    expect(only({ until: '2024-08-13' })).toEqual([])
  })

  it('make the same pairs whatever their order, and every event stands in one line', () => {
    const types: readonly PloverType[] = ['ASSAULT', 'COERCE', 'CONSULT', 'AID']
    const names = ['Hamas', 'Israel', 'Egypt', 'Fatah', 'Kestrel Brigades']
    const made = fc.record({
      from: fc.integer({ min: 10, max: 20 }).map((day) => `2024-08-${day}`),
      plover: fc.constantFrom(...types, null),
      doer: fc.constantFrom(...names),
      other: fc.constantFrom(...names),
    })
    fc.assert(
      fc.property(fc.array(made, { maxLength: 12 }), fc.array(made, { maxLength: 12 }), (left, right) => {
        const our = left.map(({ from, plover, doer, other }, at) =>
          ours(`e${at}`, { from, plover, actors: [party(doer)], recipients: [party(other)] }),
        )
        const their = right.map(({ from, plover, doer, other }, at) =>
          theirs(at, { from, plover, actors: [doer], recipients: [other] }),
        )
        const compared = compareEvents(our, their, WANTED)
        expect(pairs(our.toReversed(), their.toReversed())).toEqual(
          expect.arrayContaining(
            compared.matched.map(({ ours: one, theirs: other }) => [one.event.id, other.event.row]),
          ),
        )
        const rows = comparisonRows(compared)
        expect(new Set(rows.flatMap(({ record }) => record ?? [])).size).toBe(
          rows.filter(({ record }) => record !== null).length,
        )
        expect(new Set(rows.flatMap(({ row }) => row ?? [])).size).toBe(rows.filter(({ row }) => row !== null).length)
      }),
      { seed: 11, numRuns: 60 },
    )
  })

  it('agree in full with themselves', () => {
    const all = Array.from({ length: 9 }, (_, at) => ours(`e${at}`, { from: `2024-08-1${at}`, to: `2024-08-1${at}` }))
    const same = all.map(({ from }, at) => theirs(at, { from, actors: ['Hamas'], recipients: ['Israel'] }))
    const { agreement, types } = compareEvents(all, same, WANTED)
    expect(agreement).toMatchObject({ shareOfOurs: 1, shareOfTheirs: 1, sameType: 1 })
    expect(types).toEqual([{ type: 'ASSAULT', ours: 9, oursMatched: 9, theirs: 9, theirsMatched: 9 }])
  })
})
