import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../sources.js'
import { CHROMIUM, NEEDS, type OpenDesk, openDesk, settled } from './browser.js'

const PLACES: Readonly<Record<string, string>> = {
  c: '/changes',
  r: '/reports',
  v: '/review',
  b: '/board',
  t: '/talks',
  f: '/figures',
  l: '/timeline',
  n: '/network',
  m: '/map',
  s: '/sources',
  h: '/search',
  e: '/export',
  a: '/add',
}

describe.skipIf(CHROMIUM === null)(`the keys of the desk${NEEDS}`, () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk([
      [join(root, 'examples/darvela.jsonl'), '--codebook', join(root, 'examples/darvela-codebook')],
    ])
  })
  afterAll(() => desk?.close())

  it('g and a letter go to every screen, and what narrows the record comes along', async () => {
    const page = await desk.open('/sources?party=Darvela')
    for (const [key, path] of Object.entries(PLACES)) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await page.waitForURL((address) => address.pathname === path)
      expect(new URL(page.url()).searchParams.get('party')).toBe('Darvela')
      await settled(page)
      // A field of the screen may have taken the focus; keys are not meant for what is typed into.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    }
    await page.goBack()
    await page.waitForURL((address) => address.pathname === '/export')
    await page.context().close()
  })

  it('/ searches, ? shows the keys, Escape leaves them; none of them works while one types', async () => {
    const page = await desk.open('/board')
    await page.keyboard.press('?')
    const help = page.getByRole('dialog')
    await help.getByText('Go to Board').waitFor()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await page.keyboard.press('/')
    await page.waitForURL((address) => address.pathname === '/search')
    await settled(page)
    await page.keyboard.type('ceasefire ga')
    await page.waitForURL((address) => address.searchParams.get('words')?.startsWith('ceasefire') === true)
    expect(new URL(page.url()).pathname).toBe('/search')
    await page.context().close()
  })

  it('j and k move along a list and the words follow; c copies them with their source', async () => {
    const page = await desk.open('/changes?since=2026-05-20')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const at = () => new URL(page.url()).searchParams.get('at')
    await page.keyboard.press('j')
    await page.waitForURL(/[?&]at=/)
    const first = at()
    await page.keyboard.press('j')
    await page.waitForFunction((before) => new URLSearchParams(location.search).get('at') !== before, first)
    await page.keyboard.press('k')
    await page.waitForFunction((before) => new URLSearchParams(location.search).get('at') === before, first)
    await settled(page)
    await page.keyboard.press('c')
    const copied = await page.waitForFunction(() =>
      navigator.clipboard.readText().then((text) => (text === '' ? null : text)),
    )
    expect(await copied.jsonValue()).toMatch(/^“.+” \(according to .+\)\. /s)
    await page.keyboard.press('d')
    await page.waitForURL(({ pathname, searchParams }) => pathname === '/review' && searchParams.get('on') !== null)
    expect(desk.faults).toEqual([])
    await page.context().close()
  })
})
