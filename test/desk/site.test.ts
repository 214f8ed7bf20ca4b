import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseHTML } from 'linkedom'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../sources.js'
import { axeFindings, CHROMIUM, launch, NEEDS } from './browser.js'

const folder = join(root, 'dist/site')
let server: ChildProcess
let address: string

/** Builds the site as `npm run site -- --serve` does, which runs the tutorial and reads every example. */
beforeAll(async () => {
  server = spawn(process.execPath, [join(root, 'scripts/site.mjs'), '--serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  address = await new Promise<string>((found, failed) => {
    let said = ''
    server.stderr!.on('data', (piece: Buffer) => {
      said += piece.toString()
    })
    server.stdout!.on('data', (piece: Buffer) => {
      const told = /http:\/\/127\.0\.0\.1:\d+/.exec(piece.toString())
      if (told !== null) found(told[0])
    })
    server.once('exit', (code) => failed(new Error(`npm run site ended with ${code}: ${said}`)))
  })
})

afterAll(() => {
  server.kill('SIGTERM')
})

const pages = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.html'))

const documentOf = (page: string) => parseHTML(readFileSync(join(folder, page), 'utf8')).document

describe('the pages of the site', () => {
  it('have one heading of the first order and a title', () => {
    for (const page of pages()) {
      const document = documentOf(page)
      expect([...document.querySelectorAll('h1')].length, page).toBe(1)
      expect(document.querySelector('title')?.textContent, page).toMatch(/\w/)
    }
  })

  it('link to nothing that is not there, in files or on a page', () => {
    const dead = pages().flatMap((page) =>
      [...documentOf(page).querySelectorAll('[href], [src]')]
        .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [path = '', anchor] = link.split('#')
          const target = posix.normalize(path === '' ? page : path)
          if (!existsSync(join(folder, target))) return true
          return anchor !== undefined && documentOf(target).getElementById(decodeURIComponent(anchor)) === null
        })
        .map((link) => `${page}: ${link}`),
    )
    expect(dead).toEqual([])
  })

  it('show what the commands of the tutorial printed', () => {
    const text = documentOf('tutorial.html').querySelector('main')?.textContent ?? ''
    for (const words of [
      'Added 24 reports',
      'Added 0 reports; 24 were there already',
      '"state": "accepted"',
      'all is as it was kept',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('```')
  })
})

describe.skipIf(CHROMIUM === null)(`the site in a browser${NEEDS}`, () => {
  let browser: Browser
  const asked: string[] = []
  const faults: string[] = []

  const open = async (url: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.on('request', (request) => asked.push(request.url()))
    page.on('pageerror', (error) => faults.push(`${url}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${url}: ${message.text()}`)
    })
    await page.goto(url)
    return page
  }

  beforeAll(async () => {
    browser = await launch()
  })

  afterAll(async () => {
    await browser.close()
  })

  const found = async (page: Page): Promise<readonly string[]> => {
    await page.keyboard.press('/')
    await page.keyboard.type('ceasefire')
    await page.waitForSelector('#found li a')
    return page.$$eval('#found a', (links) => links.map((link) => link.getAttribute('href') ?? ''))
  }

  it('finds the codebook by a word, from the server and from the folder', async () => {
    for (const start of [`${address}/index.html`, pathToFileURL(join(folder, 'index.html')).href]) {
      const page = await open(start)
      const links = await found(page)
      expect(links, start).toContainEqual(
        expect.stringMatching(/^codebook-events\.html#mode-(concede|retreat)-ceasefire$/),
      )
      await page.keyboard.press('Enter')
      await page.waitForURL(/#/)
      expect(await page.$eval('h1', (heading) => heading.textContent)).toMatch(/\w/)
    }
  })

  it('is the same with the dark colours, and keeps the choice', async () => {
    const page = await open(`${address}/codebook-events.html`)
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    await page.click('#theme')
    expect(await paper()).not.toBe(light)
    await page.reload()
    expect(await paper()).not.toBe(light)
  })

  it.each([
    'index.html',
    'tutorial.html',
    'codebook.html',
    'codebook-rounds.html',
    'limits.html',
    'routes.html',
    'desk.html',
  ])('%s has no serious finding of axe, light or dark, wide or narrow', async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(`${address}/${name}`, {
        colorScheme,
        viewport: { width: colorScheme === 'dark' ? 420 : 1280, height: 900 },
      })
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name).toBe(true)
      await page.context().close()
    }
  })

  it('asks nothing of another machine, and nothing goes wrong on a page', () => {
    expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('file:'))).toEqual([])
    expect(faults).toEqual([])
  })
})
