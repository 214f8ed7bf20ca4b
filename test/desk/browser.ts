import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { prepare } from '../../scripts/setup.mjs'
import { parley } from '../program.js'
import { root } from '../sources.js'

/** Debian's Chromium, or null where none is installed: what needs it is skipped then. */
export const CHROMIUM: string | null =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? null

/** Said in the name of what is skipped. */
export const NEEDS = CHROMIUM === null ? ' (skipped: needs Chromium, "apt-get install chromium")' : ''

/** A real server over a real store, and a browser that looks at it. */
export interface OpenDesk {
  readonly address: string
  readonly store: string
  /** A new window; what goes wrong in any window is kept in `faults`. */
  readonly open: (path: string, options?: { readonly dark?: boolean; readonly width?: number }) => Promise<Page>
  /** Errors of pages and of their consoles so far. */
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

/** Starts the browser. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  })

/** Makes a store with these arguments of "parley add" (several runs), serves it, and opens a browser. */
export const openDesk = async (additions: readonly (readonly string[])[]): Promise<OpenDesk> => {
  prepare()
  const folder = mkdtempSync(join(tmpdir(), 'parley-desk-'))
  const store = join(folder, 'desk.duckdb')
  for (const args of additions) {
    const { code, err } = await parley(['add', ...args, '--quiet', '--store', store])
    if (code !== 0) throw new Error(`parley add ${args.join(' ')}: ${err}`)
  }
  const server = spawn(process.execPath, [join(root, 'dist/program/main.js'), 'serve', '--port', '0', '--store', store])
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const address = await new Promise<string>((found, failed) => {
    let out = ''
    server.stdout.on('data', (piece: Buffer) => {
      out += piece.toString()
      const told = /http:\/\/127\.0\.0\.1:\d+/.exec(out)
      if (told !== null) found(told[0])
    })
    server.stderr.on('data', (piece: Buffer) => process.stderr.write(piece))
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${out}`)))
  })
  const browser = await launch()
  const faults: string[] = []
  const contexts: BrowserContext[] = []
  return {
    address,
    store,
    faults,
    open: async (path, { dark = false, width = 1440 } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        acceptDownloads: true,
      })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`)
      })
      page.on('dialog', (dialog) => {
        faults.push(`${page.url()}: a dialog opened: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await page.goto(`${address}${path}`)
      await settled(page)
      return page
    },
    close: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

/** Waits until a page shows a screen and nothing on it is on its way. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector('#screen h1, #screen .state:not(.loading)')
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('.state.loading') === null)
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Serious and critical findings of axe on what a page shows now, one line each. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(readFileSync(AXE, 'utf8'))
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run: () => Promise<{ violations: AxeViolation[] }> } }).axe
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html.slice(0, 120))
            .slice(0, 3)
            .join(' | ')}`,
      )
  })
}

interface AxeViolation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}
