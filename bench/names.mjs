// Names: span and type F1 for person, organisation and place on the worldwide newswire set (world English, 2018-2023).
// usage: node bench/names.mjs [FILE.jsonl] [--detail TYPE] [--plain]
// The texts themselves are read (bench/news/worldwide.jsonl), not the given tokens, so the tokenizer and the parser take part; gold
// names are laid over them by their letters. A hit has the same letters and the same type. The set cuts a name where another name
// stands inside it ("Bank of | China", "Ethiopian | Renaissance Dam"); our names are cut the same way unless --plain is given.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { goldNames, TYPES } from './readers/gold-names.mjs'
import { openReader } from './readers/parsed.mjs'

const args = process.argv.slice(2)
const detail = args.includes('--detail') ? args[args.indexOf('--detail') + 1] : null
const plain = args.includes('--plain')
const shared = fileURLToPath(new URL('../../shared/bench/', import.meta.url))
const file = args.find((a) => a.endsWith('.jsonl')) ?? `${shared}names/worldwide-dev.jsonl`
const texts = process.env.PARLEY_TEXTS ?? `${shared}news/worldwide.jsonl`
for (const needed of [file, texts]) {
  if (!existsSync(needed)) {
    console.error(`names: ${needed} is not here; the benches read ../shared/bench, which is not part of the repository`)
    process.exit(2)
  }
}
const { parsed, load } = await openReader(process.env.PARLEY_DIST)
const { findNames } = await load('mentions/names.js')
const { countries } = await load('knowledge/countries.js')
const { regions } = await load('knowledge/regions.js')
const { peoples } = await load('knowledge/peoples.js')
const { citiesCalled } = await load('knowledge/gazetteer.js')
const { indexPhrases, longestAt, piecesOf } = await load('knowledge/phrase-index.js')

const inner = indexPhrases([
  ...countries().flatMap((c) => [
    ...[c.name, ...c.aliases].map((f) => [f, 'name']),
    ...[...c.adjectives, ...c.people].map((f) => [f, 'adjective']),
  ]),
  ...peoples().flatMap((p) => [...p.adjectives, ...p.people].map((f) => [f, 'adjective'])),
  ...regions().flatMap((r) => [r.name, ...r.forms].map((f) => [f, 'name'])),
  ...['Africa', 'Asia', 'Europe', 'America', 'Latin America'].map((f) => [f, 'name']),
])
const counts = {}
const count = (type, what) => {
  counts[type] ??= { gold: 0, found: 0, hit: 0 }
  counts[type][what]++
}
const wrong = new Map()
const note = (s) => wrong.set(s, (wrong.get(s) ?? 0) + 1)
let words = 0
let ms = 0

for (const { id, text, gold } of goldNames(file, texts)) {
  const doc = parsed(text, { id })
  const t = performance.now()
  const { names } = findNames(doc)
  ms += performance.now() - t
  words += doc.tokens.length
  const found = names
    .flatMap((n) => (plain ? [n] : cut(doc, n)))
    .map((n) => ({ ...trimmed(doc, n), type: n.type, rule: n.rule }))
  const kept = found.filter(
    (f) => Object.values(TYPES).includes(f.type) && gold.area.some((a) => a.start <= f.start && f.end <= a.end),
  )
  const goldAt = new Map(gold.names.map((g) => [`${g.start} ${g.end} ${g.type}`, g]))
  const foundAt = new Map(kept.map((f) => [`${f.start} ${f.end} ${f.type}`, f]))
  for (const g of gold.names) {
    count(g.type, 'gold')
    if (foundAt.has(`${g.start} ${g.end} ${g.type}`)) count(g.type, 'hit')
    else if (detail === g.type || detail === 'all') {
      const near = found
        .filter((f) => f.start < g.end && g.start < f.end)
        .map((f) => `${text.slice(f.start, f.end)}/${f.type}/${f.rule}`)
      note(`MISSED ${g.type} [${text.slice(g.start, g.end)}] <- ${near.join(' + ')} :: ${around(text, g)}`)
    }
  }
  for (const f of kept) {
    count(f.type, 'found')
    if (!goldAt.has(`${f.start} ${f.end} ${f.type}`) && (detail === f.type || detail === 'all')) {
      const near = gold.all
        .filter((g) => f.start < g.end && g.start < f.end)
        .map((g) => `${text.slice(g.start, g.end)}/${g.label}`)
      note(`EXTRA ${f.type} [${text.slice(f.start, f.end)}] ${f.rule} -> ${near.join(' + ')} :: ${around(text, f)}`)
    }
  }
}
if (detail) for (const [s, n] of [...wrong].sort((a, b) => b[1] - a[1])) console.log(n, s.replace(/\n/g, ' '))
const all = { gold: 0, found: 0, hit: 0 }
for (const [type, c] of Object.entries(counts)) {
  print(type, c)
  for (const k of Object.keys(all)) all[k] += c[k]
}
print('all', all)
console.log(`${Math.round(words / (ms / 1000)).toLocaleString('en')} words/s in the name finder alone`)

function print(type, { gold, found, hit }) {
  const p = hit / (found || 1)
  const r = hit / (gold || 1)
  console.log(
    `${type.padEnd(13)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${((2 * p * r) / (p + r || 1)).toFixed(3)}  gold ${gold}  found ${found}`,
  )
}
function around(text, { start, end }) {
  return `${text.slice(Math.max(0, start - 45), start)}«${text.slice(start, end)}»${text.slice(end, end + 35)}`
}
function trimmed(doc, n) {
  return { start: doc.tokens[n.first].start, end: doc.tokens[n.last - 1].end }
}
/** Cuts a body's, a building's or an event's name at the places and peoples inside it, as the set does. */
function cut(doc, n) {
  if (n.last - n.first < 2 || !['organisation', 'facility', 'other'].includes(n.type)) return [n]
  const pieces = piecesOf(doc.tokens.slice(n.first, n.last))
  const parts = []
  let open = n.first
  for (let i = n.first; i < n.last; ) {
    const hit = longestAt(inner, pieces, i - n.first, n.last - n.first)
    const end = hit ? n.first + hit.last : i
    const city =
      !hit &&
      n.type !== 'other' &&
      (citiesCalled(doc.tokens[i].text)[0]?.population ?? 0) > 100000 &&
      /^\p{Lu}/u.test(doc.tokens[i].text)
    if ((!hit && !city) || (hit && end - i === n.last - n.first)) {
      i++
      continue
    }
    if (i > open) parts.push({ ...n, first: open, last: i })
    const people = hit && ['adjective', 'people'].includes(hit.values[0])
    open = hit ? end : i + 1
    parts.push({ ...n, first: i, last: open, type: people ? 'people' : 'place', rule: 'cut' })
    i = open
  }
  if (open < n.last) parts.push({ ...n, first: open, last: n.last })
  const small = (i) => /^[\p{Ll}\p{P}]/u.test(doc.tokens[i].text)
  return parts.filter((part) => part.last - part.first > 1 || !small(part.first))
}
