/**
 * Whole readings of real articles: words/s on one core, peak memory, and no crash or broken span.
 *
 *   node bench/news.mjs [FILE.jsonl ...]
 */
import { existsSync, readFileSync } from 'node:fs'
import { read } from '../dist/index.js'
import { brokenSpans } from './readers/broken-spans.mjs'

const folder = new URL('../../shared/bench/news/', import.meta.url).pathname
const files = process.argv.slice(2)
if (!files.length)
  files.push(...['guardian-syria', 'fa-kes', 'wikinews', 'worldwide'].map((name) => `${folder}${name}.jsonl`))

let words = 0
let seconds = 0
let faults = 0
for (const file of files) {
  if (!existsSync(file)) {
    console.error(`bench/news: ${file} is not there; name a JSON Lines file of {id, text}`)
    process.exit(2)
  }
  const reports = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const counts = {}
  let n = 0
  let spent = 0
  for (const { id, text, date } of reports) {
    if (!text?.trim()) continue
    const began = performance.now()
    let record
    try {
      record = read(text, { published: /^\d{4}-\d\d-\d\d/.test(date ?? '') ? date.slice(0, 10) : undefined })
    } catch (error) {
      console.error(`${file} ${id}: ${error.stack}`)
      faults++
      continue
    }
    spent += (performance.now() - began) / 1000
    n += text.split(/\s+/).length
    const bad = brokenSpans({ ...record, report: null }, text)
    if (bad > 0) {
      console.error(`${file} ${id}: ${bad} broken spans`)
      faults++
    }
    for (const [name, list] of Object.entries(record))
      if (Array.isArray(list)) counts[name] = (counts[name] ?? 0) + list.length
  }
  words += n
  seconds += spent
  console.log(`${file.replace(folder, '')}: ${reports.length} reports, ${n} words, ${Math.round(n / spent)} words/s`)
  console.log(
    '  a report:',
    Object.entries(counts)
      .map(([name, c]) => `${name} ${(c / reports.length).toFixed(1)}`)
      .join('  '),
  )
}
console.log(
  `all: ${words} words in ${seconds.toFixed(1)} s, ${Math.round(words / seconds)} words/s on one core, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, ${faults} faults`,
)
process.exitCode = faults > 0 ? 1 : 0
