/**
 * fa-kes, 799 articles of 15 outlets: which mentions are taken for one happening, and pairs to judge by hand.
 *
 *   node bench/happenings.mjs [--half odd|even] [--pairs N] [--seed N] [FILE.jsonl]
 *
 * --pairs prints N pairs of two outlets that are said to be the same, and N near misses (they share a key, their days meet or nearly do,
 * and they are not linked), each with its sentence. The day of an article is the one in its opening, where it gives one: the list's own is
 * often wrong.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { read } from '../dist/index.js'
import { happenings } from '../dist/threads/happenings.js'
import { KINDS } from '../dist/threads/kinds.js'

const { values, positionals } = parseArgs({
  options: {
    half: { type: 'string' },
    pairs: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
  allowPositionals: true,
})
if (values.half !== undefined && values.half !== 'odd' && values.half !== 'even') {
  console.error(`bench/happenings: --half ${values.half}: is odd or even`)
  process.exit(2)
}
const file = positionals[0] ?? new URL('../../shared/bench/news/fa-kes.jsonl', import.meta.url).pathname
if (!existsSync(file)) {
  console.error(`bench/happenings: ${file} is not there; name a JSON Lines file of {id, text, date}`)
  process.exit(2)
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = `(${MONTHS.join('|')})[a-z]*`
const WRITTEN = [
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}\\.?,? (20\\d\\d)`, 'i'),
    (m) => [m[3], MONTHS.indexOf(m[2].toLowerCase()) + 1, m[1]],
  ],
  [
    new RegExp(`\\b${MONTH}\\.? (\\d{1,2}),? (20\\d\\d)`, 'i'),
    (m) => [m[3], MONTHS.indexOf(m[1].toLowerCase()) + 1, m[2]],
  ],
  [/\b(20\d\d)-(\d\d)-(\d\d)\b/, (m) => m.slice(1, 4)],
  [/^(\d{1,2})\/(\d{1,2})\/(20\d\d)$/, (m) => [m[3], m[1], m[2]]],
]
const dayIn = (text) => {
  for (const [pattern, parts] of WRITTEN) {
    const found = pattern.exec(text.slice(0, 260))
    if (found === null) continue
    const [year, month, day] = parts(found).map(Number)
    const date = new Date(Date.UTC(year, month - 1, day))
    if (date.getUTCMonth() === month - 1) return date.toISOString().slice(0, 10)
  }
  return undefined
}

const articles = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .filter((_, at) => values.half === undefined || (at % 2 === 0) === (values.half === 'odd'))
  .map((line) => JSON.parse(line))
const traits = []
const sentences = new Map()
for (const { id, text, title, source, date } of articles) {
  const listed = /^\d{4}-\d\d-\d\d/.test(date ?? '') ? date.slice(0, 10) : dayIn(date ?? '')
  const record = read(text, { published: dayIn(text) ?? listed, publisher: source ?? 'unknown' })
  for (const trait of KINDS.happening.traits({ key: id, address: null, record })) {
    traits.push(trait)
    const { trigger } = record.events.find((event) => event.id === trait.id)
    const sentence = record.sentences.findLast(({ start }) => start <= trigger.start)
    const words = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim().slice(0, 260)
    sentences.set(trait, `${source ?? ''} ${trait.day} “${title}”\n      <${trigger.text}> ${words}`)
  }
}
const byKey = new Map()
for (const trait of traits) for (const key of new Set(trait.keys)) byKey.set(key, [...(byKey.get(key) ?? []), trait])
const seen = new Set()
const pairs = []
for (const sharing of byKey.values())
  for (const [at, one] of sharing.entries())
    for (const other of sharing.slice(at + 1)) {
      const key = `${one.report} ${one.id} ${other.report} ${other.id}`
      if (one.report === other.report || seen.has(key)) continue
      seen.add(key)
      pairs.push({ one, other, link: KINDS.happening.relate(one, other) })
    }
const links = pairs.flatMap(({ link }) => (link === null ? [] : [link]))
const groups = happenings(traits, links)
const told = groups.filter((group) => new Set(group.map(({ report }) => report)).size > 1)
console.log(
  `${articles.length} articles, ${traits.length} mentions, ${pairs.length} pairs compared, largest key ${Math.max(...[...byKey.values()].map((list) => list.length))}`,
)
console.log(
  `${links.filter(({ relation }) => relation === 'same').length} links "same", ${links.filter(({ relation }) => relation === 'conflicts').length} "conflicts"`,
)
console.log(
  `${groups.length} groups, ${told.length} of them told by more than one article (largest ${Math.max(0, ...told.map((group) => new Set(group.map(({ report }) => report)).size))} articles)`,
)

let state = Number(values.seed)
const chance = () => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
  return state / 0x7fffffff
}
const sample = (list, count) => {
  const rest = [...list]
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(Math.floor(chance() * rest.length), 1)[0],
  )
}
const count = Number(values.pairs)
for (const [heading, list] of [
  ['said to be the same', pairs.filter(({ link }) => link?.relation === 'same')],
  ['near misses', pairs.filter(({ link }) => link === null)],
])
  for (const [at, { one, other, link }] of sample(list, count).entries()) {
    if (at === 0) console.log(`\n${heading}`)
    console.log(`${at + 1}. ${link?.why ?? ''}\n    ${sentences.get(one)}\n    ${sentences.get(other)}`)
  }
