/**
 * Whole readings on one core, with the share of each stage, beside a peer that only tags (wink-nlp) in the same run.
 *
 *   node bench/stages.mjs [FILE.jsonl] [--reports N]
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

const { values, positionals } = parseArgs({
  options: { reports: { type: 'string', default: '150' } },
  allowPositionals: true,
})
const file = positionals[0] ?? fileURLToPath(new URL('../../shared/bench/news/guardian-syria.jsonl', import.meta.url))
if (!existsSync(file)) {
  console.error(`bench/stages: ${file} is not there; name a JSON Lines file of {id, text}`)
  process.exit(2)
}
const load = (path) => import(new URL(`../dist/${path}`, import.meta.url))
const { makeReport } = await load('intake/report.js')
const { readText } = await load('text/read-text.js')
const { parseReport } = await load('read.js')
const { findMentions } = await load('mentions/mentions.js')
const { attribute } = await load('attributions/attributions.js')
const { codeEvents } = await load('events/events.js')
const { readTalks } = await load('talks/talks.js')
const { toRecord } = await load('records/to-record.js')

const reports = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(0, Number(values.reports))
  .map((line) => JSON.parse(line).text)
  .filter((text) => text.trim())
  .map((text) => makeReport(text, { published: '2016-05-06' }))
const words = reports.reduce((n, { text }) => n + text.split(/\s+/).length, 0)
// parseReport reads the text too; its own share is what is left.
const stages = { text: readText, parse: parseReport, mentions: findMentions, attributions: attribute }
Object.assign(stages, { events: codeEvents, talks: readTalks, records: toRecord })

const runAll = () => {
  const spent = Object.fromEntries(Object.keys(stages).map((name) => [name, 0]))
  for (const report of reports) {
    let doc = report
    for (const [name, stage] of Object.entries(stages)) {
      const began = performance.now()
      const next = stage(name === 'parse' ? report : doc)
      spent[name] += (performance.now() - began) / 1000
      doc = next
    }
  }
  return { ...spent, parse: spent.parse - spent.text }
}
runAll()
const spent = runAll()
const all = Object.values(spent).reduce((a, b) => a + b, 0)
console.log(
  `${reports.length} reports, ${words} words, ${Math.round(words / all).toLocaleString('en')} words/s on one core`,
)
for (const [name, s] of Object.entries(spent)) console.log(`  ${name.padEnd(13)} ${((100 * s) / all).toFixed(1)}%`)

const nlp = winkNLP(model, ['sbd', 'pos'])
const peer = () => {
  const began = performance.now()
  for (const { text } of reports) nlp.readDoc(text).tokens().out(nlp.its.pos)
  return (performance.now() - began) / 1000
}
peer()
const other = peer()
console.log(
  `wink-nlp, tags only, same run: ${Math.round(words / other).toLocaleString('en')} words/s, x${(all / other).toFixed(1)} ours`,
)
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
