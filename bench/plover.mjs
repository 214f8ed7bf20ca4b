/**
 * Event types and actors on one-sentence PLOVER gold: reads each sentence with our reader, writes .build/plover.jsonl and calls the scorer.
 *
 *   node bench/plover.mjs [--half even|odd] [--detail] [--built DIR] [--gold FILE]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const { values } = parseArgs({
  options: {
    half: { type: 'string' },
    detail: { type: 'boolean', default: false },
    built: { type: 'string', default: here('../dist/') },
    gold: { type: 'string', default: here('../../shared/bench/events/plover-dev.jsonl') },
  },
})
if (!existsSync(values.gold)) {
  console.error(`bench/plover: ${values.gold} is not there; name the gold file with --gold.`)
  process.exit(2)
}
const built = values.built.replace(/\/?$/, '/')
const { read } = await import(`${built}read.js`)
const { makeReport } = await import(`${built}intake/report.js`)

const rest = { even: 0, odd: 1 }[values.half]
const lines = readFileSync(values.gold, 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .filter((_, index) => rest === undefined || index % 2 === rest)
const out = here('../.build/')
mkdirSync(out, { recursive: true })
const words = lines.reduce((sum, line) => sum + JSON.parse(line).text.split(/\s+/).length, 0)
const started = performance.now()
const records = lines.map((line) => JSON.stringify(read(makeReport(JSON.parse(line).text)).record))
const seconds = (performance.now() - started) / 1000
writeFileSync(`${out}plover-gold.jsonl`, `${lines.join('\n')}\n`)
writeFileSync(`${out}plover.jsonl`, `${records.join('\n')}\n`)
const scorer = here('../../shared/score/plover.mjs')
const args = [scorer, `${out}plover-gold.jsonl`, `${out}plover.jsonl`, ...(values.detail ? ['--detail'] : [])]
spawnSync(process.execPath, args, { stdio: 'inherit' })
console.log(`words/s        ${Math.round(words / seconds)} (whole reading, sentence by sentence)`)
console.log('peers          UniversalPetrarch on unseen PLOVER gold: type 0.48, type+who+whom 0.29')
