import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../sources.js'
import { axeFindings, CHROMIUM, NEEDS, type OpenDesk, openDesk, settled } from './browser.js'

const SERIES = [
  [join(root, 'examples/darvela.jsonl'), '--codebook', join(root, 'examples/darvela-codebook')],
  [join(root, 'examples/gaza-talks.txt'), '--published', '2024-08-14', '--publisher', 'Example Wire'],
]

const SCREENS = [
  '/changes?since=2026-05-20',
  '/changes?since=2026-05-20&tab=brief',
  '/reports',
  '/review',
  '/log',
  '/board',
  '/talks',
  '/figures',
  '/timeline',
  '/network',
  '/map',
  '/sources',
  '/search?words=ceasefire',
  '/export',
  '/add',
]

/** What a screen says once it says the same twice: outlines and second questions come after the screen itself. */
const restingText = async (page: Page): Promise<string> => {
  for (let before = ''; ; ) {
    const now = await page.locator('#screen').innerText()
    if (now === before) return now
    before = now
    await page.waitForTimeout(800)
  }
}

describe.skipIf(CHROMIUM === null)(`the desk over the examples${NEEDS}`, () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk(SERIES)
  })
  afterAll(() => desk?.close())

  it.each(SCREENS)(
    '%s shows something, the same after a reload, without errors or serious findings of axe',
    async (path) => {
      const page = await desk.open(path)
      const shown = await restingText(page)
      expect(shown.length).toBeGreaterThan(60)
      expect(await page.locator('[role=alert]').count()).toBe(0)
      expect(await axeFindings(page)).toEqual([])
      await page.reload()
      await settled(page)
      expect(await restingText(page)).toBe(shown)
      expect(desk.faults).toEqual([])
      await page.context().close()
    },
  )

  it.each(SCREENS)('%s has no serious findings of axe in the dark, on a narrow screen', async (path) => {
    const page = await desk.open(path, { dark: true, width: 1000 })
    expect(await axeFindings(page)).toEqual([])
    // A window this wide needs no scrolling sideways; what is wider scrolls inside itself.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  it('a report opens from the list, and every kind of record opens its words', async () => {
    const page = await desk.open('/reports')
    await page.locator('#screen a[href*="/report/"]').first().click()
    await settled(page)
    expect(new URL(page.url()).pathname).toMatch(/^\/report\//)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('j')
    await page.waitForURL(/[?&]at=/)
    const at = new URL(page.url()).searchParams.get('at')
    await page.keyboard.press('j')
    await page.waitForFunction((before) => new URLSearchParams(location.search).get('at') !== before, at)
    await page.reload()
    await settled(page)
    expect(desk.faults).toEqual([])
    await page.context().close()
  })

  it.each([
    ['Markdown', 'md'],
    ['DOCX', 'docx'],
  ])('the brief downloads as %s', async (name, ending) => {
    const page = await desk.open('/changes?since=2026-05-20&tab=brief')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Download as ${name}` }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`parley-brief-2026-05-20.${ending}`)
    expect(await download.failure()).toBeNull()
    expect(desk.faults).toEqual([])
    await page.context().close()
  })

  it('a record named by the address opens beside every screen, and Escape closes it', async () => {
    const [row] = ((await (await fetch(`${desk.address}/api/timeline?limit=1`)).json()) as { rows: { at: string[] }[] })
      .rows
    for (const path of ['/board', '/map', '/sources']) {
      const page = await desk.open(`${path}?at=${row!.at[0]}`)
      const words = page.getByRole('complementary', { name: 'The words it came from' })
      await words.locator('mark').first().waitFor()
      await page.keyboard.press('Escape')
      await words.waitFor({ state: 'detached' })
      await page.goBack()
      await page.context().close()
    }
    expect(desk.faults).toEqual([])
  })
})

describe.skipIf(CHROMIUM === null)(`the desk over an empty store${NEEDS}`, () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk([])
  })
  afterAll(() => desk?.close())

  it.each(SCREENS)('%s says what to do', async (path) => {
    const page = await desk.open(path)
    expect(await page.locator('[role=alert]').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    expect(desk.faults).toEqual([])
    await page.context().close()
  })
})
