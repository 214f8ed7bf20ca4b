/**
 * The desk at work: how long each screen takes to show over a store of 3,000 reports, how long search takes to answer while one types,
 * and how much script a browser loads.
 *
 *   node bench/screens.mjs [--store FILE]
 *
 * --store takes a store that is there (made with "npm run bench -- store --keep FILE"); without it the news reports of ../shared are read
 * into one, filled up with made-up reports to 3,000, or made-up ones alone. Needs Chromium; asks nothing beyond this machine.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { newsReports } from './readers/news-reports.mjs'
import { syntheticReports } from './readers/synthetic-reports.mjs'

const REPORTS = 3000
const RUNS = 5

const { values } = parseArgs({ options: { store: { type: 'string' } } })
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
if (browserPath === undefined) {
  console.error('bench/screens: needs Chromium (apt-get install chromium)')
  process.exit(2)
}
const main = new URL('../dist/program/main.js', import.meta.url).pathname
const built = new URL('../dist/desk/assets/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
const store = values.store ?? join(folder, 'bench.duckdb')

if (values.store === undefined) {
  const reports = [...newsReports()]
  for (const report of syntheticReports(Math.max(0, REPORTS - reports.length))) reports.push(report)
  const input = join(folder, 'reports.jsonl')
  writeFileSync(input, reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
  console.log(`reading ${reports.length} reports into a store ...`)
  const { status } = spawnSync(process.execPath, [main, 'add', input, '--quiet', '--store', store], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(1)
}

const server = spawn(process.execPath, [main, 'serve', '--port', '0', '--store', store], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise((found, failed) => {
  let out = ''
  server.stdout.on('data', (piece) => {
    out += piece
    const told = /http:\/\/127\.0\.0\.1:\d+/.exec(out)
    if (told !== null) found(told[0])
  })
  server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
})
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
})
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)

try {
  const { reports, last_day } = await (await fetch(`${address}/api/store`)).json()
  const week = new Date(Date.parse(last_day ?? '2026-01-08') - 7 * 86_400_000).toISOString().slice(0, 10)
  const listed = await (await fetch(`${address}/api/reports?limit=1`)).json()
  const screens = [
    ['Changes', `/changes?since=${week}`],
    ['Reports', '/reports'],
    ['Report', `/report/${listed.reports[0].report}`],
    ['Review', '/review'],
    ['Log', '/log'],
    ['Board', '/board'],
    ['Talks', '/talks'],
    ['Figures', '/figures'],
    ['Timeline', '/timeline'],
    ['Network', '/network'],
    ['Map', '/map'],
    ['Sources', '/sources'],
    ['Search', '/search?words=ceasefire'],
    ['Export', '/export'],
    ['Add', '/add'],
  ]
  console.log(
    `\n${reports} reports; milliseconds from opening the address until the screen is shown, the first time and the middle of ${RUNS} more\n`,
  )
  row('screen', 'first', 'then', 'under a second')
  row('---', '---', '---', '---')
  for (const [name, path] of screens) {
    const times = []
    for (let run = 0; run <= RUNS; run++) {
      const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
      const began = performance.now()
      await page.goto(`${address}${path}`, { waitUntil: 'commit' })
      await page.waitForFunction(
        () =>
          document.querySelector('#screen h1, #screen .state:not(.loading)') !== null &&
          document.querySelector('.state.loading') === null,
      )
      times.push(performance.now() - began)
      await page.context().close()
    }
    const [first, ...then] = times
    row(name, Math.round(first), Math.round(median(then)), median(then) < 1000 ? 'yes' : 'NO')
  }

  const words = [
    'c',
    'ce',
    'cea',
    'ceas',
    'ceasefire',
    'ceasefire ta',
    'ceasefire talks',
    'killed in',
    '"according to"',
    'the',
    'minister said',
  ]
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${address}/search`)
  const asked = []
  for (const typed of [...words, ...words]) {
    asked.push(
      await page.evaluate(async (query) => {
        const began = performance.now()
        await (await fetch(`/api/search?words=${encodeURIComponent(query)}`)).text()
        return performance.now() - began
      }, typed),
    )
  }
  const again = asked.slice(words.length)
  console.log(
    `\nsearch while typing, ${words.length} queries: middle ${Math.round(median(again))} ms, longest ${Math.round(Math.max(...again))} ms (first round: longest ${Math.round(Math.max(...asked.slice(0, words.length)))} ms); bar 150 ms`,
  )

  const sizes = readdirSync(built)
    .filter((name) => name.endsWith('.js'))
    .map((name) => gzipSync(readFileSync(join(built, name))).length)
  console.log(
    `script, gzipped: ${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(0)} kB in ${sizes.length} files, the largest ${(Math.max(...sizes) / 1000).toFixed(0)} kB; bar 350 kB`,
  )
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await new Promise((ended) => server.once('exit', ended))
  rmSync(folder, { recursive: true })
}
