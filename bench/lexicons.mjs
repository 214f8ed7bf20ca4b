/**
 * How much of other people's gazetteers, and of the names in real articles, our lexicons know. Coverage only: nothing is copied from them.
 *
 *   node bench/lexicons.mjs
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const shared = new URL('../../shared/bench/', import.meta.url).pathname
if (!existsSync(shared)) {
  console.error('bench/lexicons: ../shared is not there')
  process.exit(2)
}
const lines = (file) =>
  readFileSync(`${shared}${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const fold = (form) =>
  form
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^the /, '')
    .trim()

const forms = new Set()
const folder = new URL('../data/lexicons/', import.meta.url).pathname
for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv'))) {
  const rows = readFileSync(`${folder}${file}`, 'utf8')
    .split('\n')
    .filter((row) => row && !row.startsWith('#'))
  const columns = rows[0].split('\t')
  const wanted = ['name', 'aliases', 'adjectives', 'people', 'capital', 'metonyms', 'forms', 'singular']
    .filter((c) => columns.includes(c))
    .map((c) => columns.indexOf(c))
  let n = 0
  for (const row of rows.slice(1))
    for (const at of wanted)
      for (const form of (row.split('\t')[at] ?? '').split('|')) if (form) n += forms.add(fold(form)) ? 1 : 0
  console.log(`${file.padEnd(20)} ${String(rows.length - 1).padStart(5)} rows ${String(n).padStart(6)} forms`)
}
const share = (name, list) => {
  const known = list.filter((form) => forms.has(fold(form))).length
  console.log(`${name.padEnd(48)} ${known} of ${list.length} (${((100 * known) / list.length).toFixed(1)}%)`)
}
share(
  'Factbook countries',
  lines('gazetteers/factbook-actors.jsonl')
    .map((a) => a.short)
    .filter(Boolean),
)
share(
  'Factbook capitals and adjectives',
  lines('gazetteers/factbook-actors.jsonl')
    .flatMap((a) => [a.capital, a.nationality_adj])
    .filter((x) => x && /^[\p{L} .'-]+$/u.test(x)),
)
share(
  'PLOVER agents (single words)',
  lines('gazetteers/plover-agents.jsonl')
    .map((a) => a.agent.toLowerCase())
    .filter((a) => /^[a-z]+$/.test(a)),
)
const surnames = new Set([...forms].map((form) => form.split(' ').pop()))
const leaders = lines('gazetteers/reign-leaders.jsonl').filter((l) => Number(l.eyear) >= 2015)
const known = [...new Set(leaders.map((l) => fold(l.leader).split(' ').pop()))]
console.log(
  `REIGN leaders in office 2015-2021 (by surname)   ${known.filter((name) => surnames.has(name)).length} of ${known.length}`,
)
for (const name of ['international', 'milnonstate'])
  share(
    `Phoenix ${name}`,
    lines(`gazetteers/phoenix-${name}.jsonl`).map((a) => a.name),
  )
const count = new Map()
for (const { entities, tokens } of lines('names/worldwide-train.jsonl')) {
  for (const e of entities ?? []) {
    const text = e.text ?? tokens?.slice(e.start, e.end).join(' ')
    if (text) count.set(text, (count.get(text) ?? 0) + 1)
  }
}
const often = [...count].filter(([, n]) => n >= 5).map(([text]) => text)
if (often.length) share('names seen 5 times or more in worldwide news', often)
