import { useQuery } from '@tanstack/react-query'
import { type ExtendedFeatureCollection, type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fine from 'world-atlas/countries-50m.json?url'
import coarse from 'world-atlas/countries-110m.json?url'

/** Land, and the lines between countries. */
export interface World {
  readonly land: GeoPermissibleObjects
  readonly borders: GeoPermissibleObjects
  readonly countries: ExtendedFeatureCollection
}

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>

const worldAt = async (address: string): Promise<World> => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`The outlines of the map could not be loaded (${response.status}).`)
  const atlas = (await response.json()) as Atlas
  return {
    land: feature(atlas, atlas.objects.land),
    countries: feature(atlas, atlas.objects.countries) as ExtendedFeatureCollection,
    borders: mesh(atlas, atlas.objects.countries, (one, other) => one !== other),
  }
}

const FINE_FROM = 8

/** Outlines of the world from this server, finer where the map is zoomed in; undefined until they are there. The map does without them. */
export const useWorld = (zoom: number): World | undefined => {
  const keep = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }
  const whole = useQuery({ queryKey: ['world', 'coarse'], queryFn: () => worldAt(coarse), ...keep })
  const near = useQuery({
    queryKey: ['world', 'fine'],
    queryFn: () => worldAt(fine),
    enabled: zoom >= FINE_FROM,
    ...keep,
  })
  return zoom >= FINE_FROM ? (near.data ?? whole.data) : whole.data
}

/** A country's name where it is written. */
export interface CountryName {
  readonly name: string
  readonly x: number
  readonly y: number
}

const LETTER = 9
const ROOM_HIGH = 40

/** Names of countries, as the data set has them, in the middle of what is seen of each; where that is too small for the name, none. */
export const namesOf = ({ countries }: World, projection: GeoProjection): readonly CountryName[] => {
  const path = geoPath(projection)
  return countries.features.flatMap((country) => {
    const name = String(country.properties?.name ?? '')
    const [[left, top], [right, bottom]] = path.bounds(country)
    if (!(right - left > name.length * LETTER) || !(bottom - top > ROOM_HIGH)) return []
    const [x, y] = path.centroid(country)
    return Number.isFinite(x) && Number.isFinite(y) ? [{ name, x, y }] : []
  })
}
