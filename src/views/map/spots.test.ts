import { describe, expect, it } from 'vitest'
import type { PlacedAct } from '../../store/acts.js'
import type { EventPlace } from '../../store/event-places.js'
import { FAMILIES, LANES } from '../across/act-families.js'
import { shownSpots } from './shown-spots.js'
import { type Shows, spotsOf } from './spots.js'

const ALL: Shows = {
  since: null,
  until: null,
  place: null,
  events: null,
  families: new Set(FAMILIES),
  lanes: new Set(LANES),
}

const act = (report: string, id: string, placeId: string | null, of: Partial<PlacedAct> = {}): PlacedAct => ({
  report,
  id,
  happening: `${report}\n${id}`,
  type: null,
  plover: 'ASSAULT',
  status: 'occurred',
  own: true,
  day: '2026-05-04',
  to: '2026-05-04',
  placeId,
  ...of,
})

const place = (of: Partial<EventPlace>): EventPlace => ({
  name: 'Orlen',
  kind: 'town',
  country: 'IRQ',
  lat: 36.5,
  lon: 44.1,
  prec: 1,
  inside: null,
  ...of,
})

const PLACES = new Map([
  ['a\np1', place({})],
  ['b\np1', place({ name: 'ORLEN' })],
  ['a\np2', place({ name: 'Orlen', kind: 'province', prec: 4 })],
  ['a\np3', place({ name: 'Iraq', kind: 'country', prec: 6 })],
  ['a\np4', place({ name: 'Middle East', kind: 'macroregion', prec: 5 })],
  ['a\np5', place({ name: 'Tavik', lat: null, lon: null })],
])

describe('places on the map', () => {
  it('one place in two reports is one, another precision is another, and one happening told twice counts once', () => {
    const acts = [act('a', 'e1', 'p1'), act('b', 'e1', 'p1', { happening: 'a\ne1' }), act('a', 'e2', 'p2')]
    const spots = spotsOf(acts, PLACES, ALL)
    expect(spots.map(({ name, prec, happenings }) => [name, prec, happenings.size])).toEqual([
      ['ORLEN', 1, 1],
      ['Orlen', 4, 1],
    ])
  })

  it('only what has a position goes on the map: countries, parts of the world and unknown places stand beside it', () => {
    const acts = ['p1', 'p3', 'p4', 'p5'].map((id, at) => act('a', `e${at}`, id))
    const shown = shownSpots(spotsOf(acts, PLACES, ALL))
    const names = (of: 'located' | 'country' | 'wide' | 'unlocated') => shown[of].spots.map(({ name }) => name)
    expect([names('located'), names('country'), names('wide'), names('unlocated')]).toEqual([
      ['Orlen'],
      ['Iraq'],
      ['Middle East'],
      ['Tavik'],
    ])
    expect(shown.happenings).toBe(4)
    expect(shown.located.spots[0]?.country).toBe('Iraq')
  })

  it('are narrowed to days, a place, a party, a family, a lane', () => {
    const acts = [
      act('a', 'e1', 'p1'),
      act('a', 'e2', 'p5', { day: '2026-06-01', to: '2026-06-30', plover: 'CONSULT' }),
    ]
    const names = (shows: Partial<Shows>) => spotsOf(acts, PLACES, { ...ALL, ...shows }).map(({ name }) => name)
    expect(names({ since: '2026-06-15' })).toEqual(['Tavik'])
    expect(names({ place: 'orl' })).toEqual(['Orlen'])
    expect(names({ events: new Set(['a\ne2']) })).toEqual(['Tavik'])
    expect(names({ families: new Set(['force']) })).toEqual(['Orlen'])
    expect(names({ lanes: new Set(['claimed']) })).toEqual([])
  })

  it('those with most happenings come first; the rest is counted', () => {
    const many = new Map(
      Array.from({ length: 320 }, (_, at) => [`a\np${at}`, place({ name: `Town ${at}`, lat: at / 10, lon: at / 10 })]),
    )
    const acts = [...many.keys()].map((key, at) => act('a', `e${at}`, key.slice(2)))
    const { located } = shownSpots(spotsOf([...acts, act('a', 'x', 'p200')], many, ALL))
    expect(located.spots[0]?.name).toBe('Town 200')
    expect(located.spots.length + located.left_out).toBe(320)
  })
})
