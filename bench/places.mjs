/**
 * Places against LGL and GeoVirus: a gold toponym counts when one of our named mentions with coordinates overlaps it and lies within
 * 161 km (100 miles). A country, a continent or a part of one has no agreed middle: with "areas" such a mention counts when the gold
 * point lies within its reach, with "strict" only within 161 km. LGL marks 626 streets and others without saying where they are: no
 * answer can be right, and none is wrong; they are left out of all figures but "all", which counts them as missed or mistaken. "names" and "free" are with areas: "names" leaves out adjectives and
 * peoples ("Russian"), which are no places here, and "free" also toponyms inside names of other things ("Athens Police").
 *
 *   node bench/places.mjs [NAME ...] [--half even|odd] [--detail] [--built DIR]
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openReader } from './readers/parsed.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, detail: { type: 'boolean' }, built: { type: 'string', default: '../dist/' } },
})
const { parsed, load } = await openReader(values.built)
const { findPlaces, locateNames } = await load('mentions/places.js')
const { findNames } = await load('mentions/names.js')
const { countries } = await load('knowledge/countries.js')

const peoples = new Set(countries().flatMap(({ adjectives, people }) => [...adjectives, ...people]))
const names = new Set(countries().flatMap(({ name, aliases }) => [name, ...aliases]))
const isPeople = (text) => peoples.has(text) && !names.has(text)

const REACH = 161
/** Kilometres from the middle at which a point may still lie inside. */
const reachOf = ({ kind, wherePrec }) =>
  kind === 'continent' ? 4000 : kind === 'macroregion' ? 2500 : wherePrec === 6 ? 1200 : wherePrec === 5 ? 600 : REACH
const radians = Math.PI / 180
const kilometres = (a, b) => {
  const h =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Names with coordinates, those that only act ("Israel said") too: the gold marks them all. */
const mentionsOf = (document, { named, sites }) =>
  named.flatMap(({ first, last }, k) =>
    sites[k] === null || sites[k].lat === null
      ? []
      : [{ start: document.tokens[first].start, end: document.tokens[last - 1].end, place: sites[k] }],
  )

const percent = (part, whole) => (whole === 0 ? '0.000' : (part / whole).toFixed(3))
const line = (name, right, found, gold) => {
  const [p, r] = [right / found, right / gold]
  console.log(`${name} P ${percent(right, found)}  R ${percent(right, gold)}  F1 ${((2 * p * r) / (p + r)).toFixed(3)}`)
}

const shared = fileURLToPath(new URL('../../shared/bench/places/', import.meta.url))
for (const name of positionals.length > 0 ? positionals : ['lgl', 'geovirus']) {
  const file = existsSync(name) ? name : `${shared}${name}.jsonl`
  const gold = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row))
    .filter((_, index) => values.half === undefined || (index % 2 === 0) === (values.half === 'even'))
  const documents = gold.map(({ id, text, date }) => parsed(text, { id, published: date?.slice(0, 10) ?? null }))
  const named = documents.map((document) => findNames(document).names)
  const start = performance.now()
  for (const [k, document] of documents.entries()) findPlaces(document, named[k])
  const seconds = (performance.now() - start) / 1000
  const words = documents.reduce((sum, { tokens }) => sum + tokens.length, 0)
  const sums = Object.fromEntries(
    ['all', 'strict', 'areas', 'names', 'free'].map((kind) => [kind, { gold: 0, found: 0, overlapped: 0, right: 0 }]),
  )
  gold.forEach(({ id, toponyms }, k) => {
    const ours = mentionsOf(documents[k], locateNames(documents[k], named[k]))
    const used = new Set()
    for (const toponym of toponyms) {
      const people = isPeople(toponym.text)
      const unplaced = toponym.lat === null
      const hits = ours.filter((m) => m.start < toponym.end && m.end > toponym.start)
      for (const hit of hits) used.add(hit)
      const inOther = named[k].some(({ type, first, last }) => {
        const [from, to] = [documents[k].tokens[first].start, documents[k].tokens[last - 1].end]
        const wider = from <= toponym.start && to >= toponym.end && to - from > toponym.end - toponym.start + 1
        return type !== 'place' && wider
      })
      const away = unplaced
        ? Number.POSITIVE_INFINITY
        : Math.min(...hits.map(({ place }) => kilometres(place, toponym)))
      const reach = Math.max(0, ...hits.map(({ place }) => reachOf(place)))
      for (const [kind, sum] of Object.entries(sums)) {
        if ((kind === 'names' || kind === 'free') && people) continue
        if (kind === 'free' && inOther) continue
        if (kind !== 'all' && unplaced) continue
        sum.gold++
        if (hits.length > 0) sum.found++
        if (hits.length > 0) sum.overlapped++
        if (away <= (kind === 'strict' || kind === 'all' ? REACH : reach)) sum.right++
      }
      const right = away <= reach
      if (values.detail && !right && !people && !unplaced)
        console.log(
          hits.length > 0 ? 'WRONG ' : 'MISSED',
          id,
          toponym.text,
          hits.map(({ place }) => `${place.name} ${place.country}`).join(' / '),
        )
    }
    const spare = ours.filter((m) => !used.has(m))
    for (const sum of Object.values(sums)) sum.found += spare.length
    if (values.detail)
      for (const { start, end, place } of spare)
        console.log('SPARE ', id, documents[k].report.text.slice(start, end), place.source)
  })
  console.log(
    `${name}${values.half ? ` (${values.half})` : ''}: ${words} words, ${Math.round(words / seconds)} words/s`,
  )
  for (const [kind, { right, found, gold }] of Object.entries(sums)) line(kind.padEnd(6), right, found, gold)
  const { overlapped, right, gold: count } = sums.names
  console.log(
    `names found with coordinates ${percent(overlapped, count)}, of these within reach ${percent(right, overlapped)}`,
  )
}
