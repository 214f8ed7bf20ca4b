/**
 * The store at work: adding all of bench/news against reading it alone, and how long each command takes to answer.
 *
 *   node bench/store.mjs [--synthetic N] [--keep FILE]
 *
 * --synthetic adds N made-up short reports instead (towns, days, numbers and speakers vary), and prints memory as the store grows.
 * --keep leaves the store in FILE. Everything runs on one core, one process after the other.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { newsReports } from './readers/news-reports.mjs'
import { questionsTo } from './readers/questions.mjs'
import { syntheticReports } from './readers/synthetic-reports.mjs'

const { values } = parseArgs({
  options: {
    synthetic: { type: 'string' },
    keep: { type: 'string' },
  },
})
if (values.synthetic !== undefined && !/^\d+$/.test(values.synthetic)) {
  console.error(`bench/store: --synthetic ${values.synthetic}: give a number of reports`)
  process.exit(2)
}
if (values.keep !== undefined && existsSync(values.keep)) {
  console.error(`bench/store: ${values.keep} is there already; what is added to it would not be timed`)
  process.exit(2)
}
const main = new URL('../dist/program/main.js', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
const input = join(folder, 'reports.jsonl')
const store = values.keep ?? join(folder, 'bench.duckdb')

const TELL_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS+'\\n'))"

/** Runs the program; gives seconds, peak memory in MB, and what it printed. */
const run = (args, each = () => {}) =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, ['--import', TELL_MEMORY, main, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    let characters = 0
    child.stdout.on('data', (piece) => {
      characters += piece.length
      if (out.length < 10_000) out += piece
    })
    child.stderr.on('data', (piece) => {
      err += piece
    })
    const watch = setInterval(() => each((performance.now() - began) / 1000, child.pid), 15_000)
    child.once('error', reject)
    child.once('close', (code) => {
      clearInterval(watch)
      resolve({
        code,
        seconds: (performance.now() - began) / 1000,
        memory: Number(err.trim().split('\n').at(-1)) / 1024,
        out,
        characters,
        err,
      })
    })
  })

const megabytes = (path) => (existsSync(path) ? (statSync(path).size / 1e6).toFixed(1) : '0')

const count = values.synthetic === undefined ? null : Number(values.synthetic)
let words = 0
let reports = 0
if (count === null) {
  const lines = [...newsReports()]
  if (lines.length === 0) {
    console.error('bench/store: ../shared/bench/news is not there; --synthetic N needs no data')
    process.exit(2)
  }
  writeFileSync(input, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  reports = lines.length
  for (const { text } of lines) words += text.split(/\s+/).length
} else {
  rmSync(input, { force: true })
  let block = ''
  for (const report of syntheticReports(count)) {
    block += `${JSON.stringify(report)}\n`
    words += report.text.split(/\s+/).length
    reports++
    if (block.length > 4_000_000) {
      writeFileSync(input, block, { flag: 'a' })
      block = ''
    }
  }
  writeFileSync(input, block, { flag: 'a' })
}
console.log(`${reports} reports, ${words} words`)

if (count === null) {
  const read = await run(['read', input, '--format', 'jsonl'])
  console.log(
    `reading alone  ${read.seconds.toFixed(1)} s, ${Math.round(words / read.seconds)} words/s, peak ${Math.round(read.memory)} MB`,
  )
  const added = await run(['add', input, '--store', store])
  if (added.code !== 0) console.log(`adding failed: ${added.err.trim()}`)
  console.log(
    `adding         ${added.seconds.toFixed(1)} s, ${Math.round(words / added.seconds)} words/s, ${(reports / added.seconds).toFixed(1)} reports/s, peak ${Math.round(added.memory)} MB`,
  )
  console.log(
    `adding is ${((100 * read.seconds) / added.seconds).toFixed(0)}% as fast as reading alone; ${added.out.trim()}`,
  )
} else {
  const resident = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  const added = await run(['add', input, '--store', store], (seconds, pid) => {
    try {
      console.log(
        `  after ${Math.round(seconds)} s: ${Math.round(resident(pid))} MB resident, store ${megabytes(store)} MB`,
      )
    } catch {}
  })
  console.log(
    `adding         ${added.seconds.toFixed(1)} s, ${(reports / added.seconds).toFixed(1)} reports/s, peak ${Math.round(added.memory)} MB; ${added.out.trim()} ${added.err.trim().split('\n').slice(0, -1).join(' ')}`,
  )
}
console.log(
  `store ${megabytes(store)} MB, search index ${megabytes(`${store}.search`)} MB, ${(statSync(store).size / reports / 1000).toFixed(1)} kB a report`,
)

const listed = JSON.parse((await run(['list', '--store', store, '--format', 'json', '--limit', '3'])).out || '[]')
const newest = listed[0]
const commands = [{ name: '--version', args: ['--version'] }, ...questionsTo(store, newest, newest.published)]
for (const { name, args } of commands) {
  const times = []
  let last
  for (let round = 0; round < 5; round++) {
    last = await run(args)
    times.push(last.seconds * 1000)
  }
  times.sort((a, b) => a - b)
  console.log(
    `${name.padEnd(18)} ${String(Math.round(times[2])).padStart(6)} ms (${Math.round(times[0])} to ${Math.round(times[4])}), ${Math.round(last.memory)} MB${last.code === 0 ? '' : `  FAILED: ${last.err.trim()}`}`,
  )
}
rmSync(folder, { recursive: true, force: true })
