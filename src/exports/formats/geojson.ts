import type { ExportRow } from '../../store/export-records.js'
import type { PlaceFacts, ReportFacts } from '../../store/report-facts.js'
import { shownAs } from '../../views/map/spots.js'
import type { ExportFormat } from '../format.js'
import { recordColumns } from '../record-columns.js'
import { recordRow } from '../record-row.js'

/**
 * How closely the place of a record is known: a point; an area, of which a point in the middle would say more than any report does; no
 * more than the country; wider than a country; a name alone; or no place at all.
 */
type Known = 'point' | 'area' | 'country' | 'wider than a country' | 'name alone' | 'not stated'

/** UCDP where_prec 1 is the place itself and 2 near it; from 3 on, a district or more. */
const CLOSEST_AREA = 3

/** Events and figures on a map (RFC 7946): one feature a record, with a point only where the place is known closely. */
export const GEOJSON: ExportFormat = {
  name: 'geojson',
  title: 'GeoJSON',
  does: 'For maps: events and figures at the point of their place; what is known no closer than a district has no point, and is counted.',
  ending: 'geojson',
  media: 'application/geo+json',
  holds: ['events', 'figures'],
  sidecar: false,
  write: async function* ({ about, batches }) {
    const counts = new Map<Known, number>()
    let between = '\n'
    yield `{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[`
    for await (const { rows, facts } of batches) {
      const features = rows.map((row) => feature(row, facts))
      for (const { properties } of features)
        counts.set(properties.place_known, (counts.get(properties.place_known) ?? 0) + 1)
      yield between + features.map((each) => JSON.stringify(each)).join(',\n')
      between = ',\n'
    }
    yield `\n],"places_known":${JSON.stringify(Object.fromEntries(counts))}}\n`
  },
}

interface Feature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [lon: number, lat: number] } | null
  readonly properties: Readonly<Record<string, unknown>> & { readonly place_known: Known }
}

const feature = (row: ExportRow, facts: ReportFacts): Feature => {
  const given = recordRow(row)
  const place = placeOf(row, facts)
  const known = knownOf(row, place)
  return {
    type: 'Feature',
    id: String(given.record),
    geometry: known === 'point' ? { type: 'Point', coordinates: [place!.lon!, place!.lat!] } : null,
    properties: {
      ...Object.fromEntries(recordColumns([row.kind]).map(({ name, cell }) => [name, cell(given) ?? null])),
      address: facts.address(row.report),
      place_kind: place?.kind ?? null,
      place_country: place?.country ?? null,
      place_inside: place?.inside ?? null,
      where_prec: place?.where_prec ?? null,
      place_known: known,
    },
  }
}

/** The record's place: by its id, which events have, since one name may stand for a town and for its district; undefined where only a name is left and two have it. */
const placeOf = ({ report, place: name, place_id: id }: ExportRow, facts: ReportFacts): PlaceFacts | undefined => {
  const called = facts.places(report).filter((place) => place.name === name)
  return called.find((place) => place.id === id) ?? (called.length === 1 ? called[0] : undefined)
}

const knownOf = ({ place: name }: ExportRow, place: PlaceFacts | undefined): Known => {
  if (name === null) return 'not stated'
  if (place === undefined || place.where_prec === null) return 'name alone'
  const { kind, lat, lon, where_prec: prec } = place
  switch (shownAs({ kind, lat, lon, prec })) {
    case 'country':
      return 'country'
    case 'wide':
      return 'wider than a country'
    case 'unlocated':
      return 'name alone'
    case 'map':
      return prec < CLOSEST_AREA ? 'point' : 'area'
  }
}
