/**
 * What a change to rules, lexicons or code gains and loses: reads the same texts with this checkout and with another revision and lists
 * each record that is new (+), gone (-) or different (~), then counts by type and by field.
 *
 *   npm run bench:diff -- [REV] [FILE.jsonl|FILE.txt ...] [--kind events|statements|figures|positions] [--counts]
 *
 * REV is HEAD when not given: what the working tree changes. Without files: plover-dev, the dev reports and a fixed sample of the
 * news under ../shared where that is, else examples/. Exits with 0 whatever the differences, with 1 when a revision or file is amiss.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { prepare, root } from '../scripts/setup.mjs'
import { builtRevision, hashOf } from './revisions/build.mjs'
import { differences, KINDS } from './revisions/compare.mjs'

const fail = (message) => {
  console.error(`bench/diff: ${message}`)
  process.exit(1)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kind: { type: 'string', default: 'events' }, counts: { type: 'boolean', default: false } },
})
const { kind } = values
if (KINDS[kind] === undefined) fail(`--kind is "${kind}": write one of ${Object.keys(KINDS).join(', ')}`)
const [revision = 'HEAD', ...files] = positionals

const NEWS = { 'guardian-syria': 12, wikinews: 15, worldwide: 40, 'fa-kes': 40 }
const shared = join(root, '..', 'shared')

const jsonl = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line)]
      } catch {
        return fail(`${file}:${at + 1} is no JSON`)
      }
    })
const texts = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name, text: readFileSync(join(folder, name), 'utf8') }))

function reportsOf(file) {
  if (!existsSync(file)) fail(`there is no file ${file}`)
  if (/\.(jsonl|ndjson)$/.test(file))
    return jsonl(file).map((r, at) => ({ ...r, id: r.id ?? `${basename(file)}:${at + 1}` }))
  return [{ id: basename(file), text: readFileSync(file, 'utf8') }]
}

function usual() {
  if (!existsSync(join(shared, 'bench'))) {
    console.error('bench/diff: no ../shared here; reading examples/')
    return texts(join(root, 'examples'))
  }
  const news = Object.entries(NEWS).flatMap(([name, step]) =>
    reportsOf(join(shared, 'bench', 'news', `${name}.jsonl`)).filter((_, at) => at % step === 0),
  )
  return [...reportsOf(join(shared, 'bench', 'events', 'plover-dev.jsonl')), ...texts(join(shared, 'gold')), ...news]
}

const reports = (files.length > 0 ? files.flatMap(reportsOf) : usual()).filter(({ text }) => text?.trim())
prepare()
let other
try {
  other = builtRevision(root, hashOf(root, revision))
} catch (error) {
  fail(error.message)
}

/** Records of all reports, read with the build in a folder. */
async function recordsOf(dist, name) {
  const load = (path) => import(pathToFileURL(join(dist, path)).href)
  const { read } = await load('read.js')
  const { makeReport } = await load('intake/report.js')
  return reports.map(({ text, published, date }, at) => {
    if (process.stderr.isTTY && at % 25 === 0) process.stderr.write(`\r${name}: ${at} of ${reports.length} texts read`)
    if (process.stderr.isTTY && at === reports.length - 1) process.stderr.write('\r\u001b[K')
    const day = /^\d{4}-\d\d-\d\d$/.exec((published ?? date ?? '').slice(0, 10))?.[0]
    return read(makeReport(text, day === undefined ? {} : { published: day })).record
  })
}

const before = await recordsOf(other, revision)
const after = await recordsOf(join(root, 'dist/'), 'this checkout')

const context = (text, { start, end }) => {
  const flat = (s) => s.replace(/\s+/g, ' ')
  return `${flat(text.slice(Math.max(0, start - 45), start))}[${flat(text.slice(start, end))}]${flat(text.slice(end, end + 45))}`
}
const byType = new Map()
const byField = new Map()
const count = (map, key, column) => {
  const row = map.get(key) ?? { '+': 0, '-': 0, '~': 0 }
  row[column]++
  map.set(key, row)
}
reports.forEach(({ id, text }, at) => {
  for (const { sign, at: span, type, told, changes } of differences(kind, before[at], after[at])) {
    count(byType, type, sign)
    for (const { field } of changes) count(byField, field, '~')
    if (values.counts) continue
    const what = changes.length > 0 ? changes.map((c) => `${c.field}: ${c.from} => ${c.to}`).join(' | ') : told
    console.log(`${sign} ${id} | ${what} | ${context(text, span)}`)
  }
})
const total = (records) => records.reduce((n, record) => n + record[kind].length, 0)
console.log(
  `\n${kind} of ${reports.length} texts: ${total(before)} with ${revision}, ${total(after)} with this checkout`,
)
const table = (title, map, columns) => {
  if (map.size === 0) return
  console.log(`${title.padEnd(14)}${columns.map((c) => c.padStart(7)).join('')}`)
  for (const [key, row] of [...map].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${key.padEnd(14)}${columns.map((c) => String(row[c]).padStart(7)).join('')}`)
}
table('type', byType, ['+', '-', '~'])
table('field', byField, ['~'])
