import { describe, expect, it } from 'vitest'
import { readAgain } from '../../store/testing/review.js'
import { withStore } from '../../store/testing/with-store.js'
import { darvela } from '../testing/series.js'
import { written } from '../testing/written.js'

interface Collection {
  readonly type: string
  readonly about: { readonly records: number; readonly not_reviewed: number }
  readonly places_known: Readonly<Record<string, number>>
  readonly features: readonly {
    readonly type: string
    readonly id: string
    readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null
    readonly properties: Readonly<Record<string, unknown>>
  }[]
}

const PLACES = {
  publisher: 'Valley Wire',
  published: '2026-05-06',
  address: 'https://wire.example/1',
  text: `Rockets struck Kharkiv on Tuesday, the mayor said. Gunmen attacked a convoy in Kharkiv Oblast on Monday, officials said.
Troops shelled villages in Ukraine on Sunday, the army said. Men attacked a post in the village of Tavikor on Sunday, the army said. Militants attacked a patrol on Saturday.`,
}

describe('GeoJSON', () => {
  it('marks a town with a point, and no province, country or unknown place', () =>
    withStore(
      async (store) => {
        const { features, places_known } = JSON.parse((await written(store, 'geojson')).text) as Collection
        const at = (place: string | null) => features.filter(({ properties }) => properties.place === place)
        const [town] = at('Kharkiv')
        const [lon, lat] = town!.geometry!.coordinates
        expect([Math.round(lon!), Math.round(lat!)]).toEqual([36, 50])
        expect(town!.properties).toMatchObject({
          status: 'occurred',
          where_prec: 1,
          place_known: 'point',
          address: 'https://wire.example/1',
          review: 'not reviewed',
        })
        for (const name of ['Kharkiv oblast', 'Ukraine', 'Tavikor', null]) {
          expect(at(name).length, String(name)).toBeGreaterThan(0)
          for (const { geometry } of at(name)) expect(geometry).toBeNull()
        }
        expect(places_known).toMatchObject({
          area: at('Kharkiv oblast').length,
          country: at('Ukraine').length,
          'name alone': at('Tavikor').length,
          'not stated': at(null).length,
        })
      },
      [PLACES],
    ))

  it('keeps a town and a district of one name apart, and gives no point to what has the name alone', () =>
    withStore(
      async (store) => {
        const [row] = await store.db.rows('select report from reports')
        await readAgain(store, String(row!.report), (record) => ({
          ...record,
          places: record.places.map((place) => ({ ...place, name: 'Mahnomen' })),
          events: record.events.map((event) => ({ ...event, place: event.place_id === null ? null : 'Mahnomen' })),
          figures: record.figures.map((figure) => ({ ...figure, place: 'Mahnomen' })),
        }))
        const { features } = JSON.parse((await written(store, 'geojson')).text) as Collection
        const known = features
          .filter(({ properties }) => properties.place !== null)
          .map(({ properties }) => [properties.kind, properties.where_prec, properties.place_known])
        expect(known).toContainEqual(['events', 1, 'point'])
        expect(known).toContainEqual(['events', 3, 'area'])
        expect(known).toContainEqual(['figures', null, 'name alone'])
      },
      [
        {
          published: '2026-05-06',
          text: 'Gunmen attacked a patrol in Mahnomen, Minnesota, on Tuesday, police said. Rebels attacked a convoy in Mahnomen County on Monday, officials said. Three people were killed in Mahnomen, police said.',
        },
      ],
    ))

  it('has every event and figure of the series once, whose invented places have no points', () =>
    withStore(
      async (store) => {
        const { type, about, features, places_known } = JSON.parse((await written(store, 'geojson')).text) as Collection
        expect(type).toBe('FeatureCollection')
        expect(features).toHaveLength(about.records)
        expect(new Set(features.map(({ id }) => id)).size).toBe(about.records)
        expect(Object.values(places_known).reduce((sum, each) => sum + each)).toBe(about.records)
        expect(features.every(({ geometry }) => geometry === null)).toBe(true)
        expect(features.every(({ properties }) => (properties.according_to as readonly string[]).length > 0)).toBe(true)
      },
      darvela().slice(0, 6),
    ))

  it('is a whole collection where nothing goes out', () =>
    withStore(
      async (store) => {
        const { text } = await written(store, 'geojson', { reviewedOnly: true })
        expect((JSON.parse(text) as Collection).features).toEqual([])
      },
      [PLACES],
    ))
})
