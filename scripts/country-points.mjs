/**
 * Puts the point that stands for each country into data/lexicons/countries.tsv: the middle of its land on the outlines of Natural Earth
 * (public domain, by way of the npm package world-atlas), 1:110 million, or 1:50 million where that has none. Islands and parts
 * overseas less than half as large as the largest piece do not count: France is not put into Spain for Guiana, and Indonesia lies
 * among its large islands. Countries that the outlines lack keep the point they have.
 *
 *   npm run build && node scripts/country-points.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea, geoCentroid } from 'd3-geo'
import countries from 'i18n-iso-countries'
import { feature } from 'topojson-client'

const { resolve } = createRequire(import.meta.url)
const FILE = new URL('../data/lexicons/countries.tsv', import.meta.url)

/** Lands that the outlines draw and ISO has no number for, by our codes. */
const UNNUMBERED = { Kosovo: 'XKX', 'N. Cyprus': 'XNC', Somaliland: 'XSL' }
const LEAST_OF_LARGEST = 0.5

const middle = ({ type, coordinates }) => {
  const pieces = (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => ({
    rings,
    area: geoArea({ type: 'Polygon', coordinates: rings }),
  }))
  const largest = Math.max(...pieces.map(({ area }) => area))
  const kept = pieces.filter(({ area }) => area >= LEAST_OF_LARGEST * largest)
  return geoCentroid({ type: 'MultiPolygon', coordinates: kept.map(({ rings }) => rings) })
}

const points = new Map()
for (const scale of ['110m', '50m']) {
  const atlas = JSON.parse(readFileSync(resolve(`world-atlas/countries-${scale}.json`), 'utf8'))
  for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
    const code = countries.numericToAlpha3(id ?? '') ?? UNNUMBERED[properties.name]
    if (code !== undefined && !points.has(code)) points.set(code, middle(geometry))
  }
}

const rounded = (degrees) => String(Math.round(degrees * 10) / 10)
const rows = readFileSync(FILE, 'utf8').split('\n')
const columns = rows[0].split('\t')
const [latAt, lonAt] = [columns.indexOf('lat'), columns.indexOf('lon')]
let moved = 0
const written = rows.map((row) => {
  const cells = row.split('\t')
  const point = points.get(cells[0])
  if (!point || cells.length !== columns.length) return row
  moved++
  cells[lonAt] = rounded(point[0])
  cells[latAt] = rounded(point[1])
  return cells.join('\t')
})
writeFileSync(FILE, written.join('\n'))
console.error(`${moved} countries put in the middle of their land`)
