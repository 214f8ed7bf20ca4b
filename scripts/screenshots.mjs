// node scripts/screenshots.mjs [--docs]: pictures of every screen of the desk over the examples, light and dark, in .build/screenshots; with
// --docs the ones that documents show are put into docs/images. Needs Chromium.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { prepare, root } from './setup.mjs'

/** What documents show: the picture, and its name there. */
const SHOWN = ['changes-light', 'report-light', 'board-light', 'review-dark', 'figures-light', 'timeline-dark']

prepare()
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
if (executablePath === undefined) {
  process.stderr.write('screenshots: needs Chromium (apt-get install chromium)\n')
  process.exit(2)
}
const program = join(root, 'dist', 'program', 'main.js')
const folder = mkdtempSync(join(tmpdir(), 'parley-pictures-'))
const store = ['--store', join(folder, 'examples.duckdb')]
const examples = join(root, 'examples')
for (const args of [
  [join(examples, 'darvela.jsonl'), '--codebook', join(examples, 'darvela-codebook')],
  [join(examples, 'gaza-talks.txt'), '--published', '2024-08-14', '--publisher', 'Example Wire'],
]) {
  const { status } = spawnSync(process.execPath, [program, 'add', ...args, '--quiet', ...store], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
const server = spawn(process.execPath, [program, 'serve', '--port', '0', ...store], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise((found) => {
  let out = ''
  server.stdout.on('data', (piece) => {
    out += piece
    const told = /http:\/\/127\.0\.0\.1:\d+/.exec(out)
    if (told !== null) found(told[0])
  })
})
const get = async (path) => (await fetch(`${address}${path}`)).json()
const { reports } = await get('/api/reports?limit=100')
const deal = reports.find(({ published }) => published === '2026-05-16')?.report ?? reports[0].report
const { rows } = await get('/api/timeline?since=2026-05-10&limit=1')
const screens = {
  changes: '/changes?since=2026-05-16',
  brief: '/changes?since=2026-05-16&tab=brief',
  reports: '/reports',
  report: `/report/${deal}?at=${deal}:s1`,
  review: '/review',
  log: '/log',
  board: '/board?since=2026-05-01',
  talks: '/talks?since=2026-05-01',
  figures: '/figures?since=2026-05-01&metric=killed',
  timeline: '/timeline?since=2026-05-01',
  network: '/network?since=2026-05-01',
  map: '/map',
  sources: '/sources',
  search: '/search?words=ceasefire',
  export: '/export',
  add: '/add',
  words: `/timeline?since=2026-05-01&at=${rows[0]?.at[0]}`,
}
const out = join(root, '.build', 'screenshots')
mkdirSync(out, { recursive: true })
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
})
try {
  for (const colorScheme of ['light', 'dark']) {
    const page = await (
      await browser.newContext({ viewport: { width: 1360, height: 820 }, colorScheme, reducedMotion: 'reduce' })
    ).newPage()
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(`${address}${path}`)
      await page.waitForSelector('#screen h1, #screen .state:not(.loading)')
      await page.waitForLoadState('networkidle')
      await page.waitForFunction(() => document.querySelector('.state.loading') === null)
      const picture = `${name}-${colorScheme}`
      await page.screenshot({ path: join(out, `${picture}.png`) })
      if (process.argv.includes('--docs') && SHOWN.includes(picture)) {
        mkdirSync(join(root, 'docs', 'images'), { recursive: true })
        copyFileSync(join(out, `${picture}.png`), join(root, 'docs', 'images', `${name}.png`))
      }
      process.stderr.write(`${picture}\n`)
    }
    await page.context().close()
  }
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await new Promise((ended) => server.once('exit', ended))
  rmSync(folder, { recursive: true })
}
