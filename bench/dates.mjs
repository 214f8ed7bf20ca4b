/**
 * Calendar dates against TimeBank, AQUAINT and WikiWars: found and value F1 by score/dates.mjs, and words a second.
 *
 *   node bench/dates.mjs [NAME ...] [--half even|odd] [--detail] [--built DIR]
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openReader } from './readers/parsed.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, detail: { type: 'boolean' }, built: { type: 'string', default: '../dist/' } },
})
const { parsed, load } = await openReader(values.built)
const { findDates } = await load('mentions/dates.js')

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'parley-dates-'))
for (const name of positionals.length > 0 ? positionals : ['timebank', 'aquaint', 'wikiwars-01-16']) {
  const file = existsSync(name) ? name : `${shared}bench/dates/${name}.jsonl`
  const gold = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((_, index) => values.half === undefined || (index % 2 === 0) === (values.half === 'even'))
  const documents = gold.map(({ id, text, dct }) => parsed(text, { id, published: dct?.slice(0, 10) ?? null }))
  const start = performance.now()
  const found = documents.map((document) => findDates(document))
  const seconds = (performance.now() - start) / 1000
  const words = documents.reduce((sum, { tokens }) => sum + tokens.length, 0)
  const [goldFile, ours] = [join(folder, 'gold.jsonl'), join(folder, 'ours.jsonl')]
  writeFileSync(goldFile, gold.map((line) => JSON.stringify(line)).join('\n'))
  writeFileSync(ours, gold.map(({ id }, k) => JSON.stringify({ id, dates: found[k] })).join('\n'))
  console.log(
    `${name}${values.half ? ` (${values.half})` : ''}: ${words} words, ${Math.round(words / seconds)} words/s`,
  )
  const scored = [`${shared}score/dates.mjs`, goldFile, ours, ...(values.detail ? ['--detail'] : [])]
  process.stdout.write(execFileSync('node', scored, { maxBuffer: 1 << 28 }))
}
rmSync(folder, { recursive: true })
