import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, NEEDS, type OpenDesk, openDesk, settled } from './browser.js'

/** What should never do anything: markup, handlers, addresses, control characters, endless words. */
const CHARMS: readonly string[] = [
  '<script>window.ran = 1; alert(1)</script>',
  '<img src=x onerror="window.ran=1">',
  '<svg onload="window.ran=1"><desc>x</desc></svg>',
  '<iframe src="javascript:parent.ran=1"></iframe>',
  '<a href="javascript:window.ran=1">a link</a>',
  '"><script src="//evil.example/x.js"></script>',
  "'; window.ran=1; //",
  '<style>*{display:none}</style>',
  '<link rel=stylesheet href="http://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=http://evil.example/">',
  '<form action="http://evil.example/"><button>x</button></form>',
  '<base href="http://evil.example/">',
  '</textarea><script>window.ran=1</script>',
  '</title><script>window.ran=1</script>',
  '<!--<script>window.ran=1</script>-->',
  '<![CDATA[<script>window.ran=1</script>]]>',
  '$\u007bwindow.ran=1}',
  '{{constructor.constructor("window.ran=1")()}}',
  '<details open ontoggle="window.ran=1">x</details>',
  '<input autofocus onfocus="window.ran=1">',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.ran=1>',
  '&lt;script&gt;window.ran=1&lt;/script&gt; &amp; &#x3c;b&#x3e;',
  '\u202eevitaroped yltcerid\u202c',
  '\u2066\u202d\u2067isolates that nobody closes',
  '\u200b\u200c\u200d\ufeff\u2060zero width',
  'z\u0310\u0311\u0312\u0313\u0314\u0315\u0316\u0317\u0318\u0319'.repeat(40),
  'a\u0300'.repeat(3000),
  'W'.repeat(1_000_000),
  'word '.repeat(40_000),
  '\u0000\u0001\u0007\u001b[31mred\u001b[0m',
  '\ud800 alone, \udfff alone',
  '𝕿𝖍𝖊 𝖊𝖓𝖛𝖔𝖞 👩‍👩‍👧‍👦🏴‍☠️',
  'قال المبعوث إن المحادثات ستستأنف يوم الخميس',
  'השליח אמר <b>כי</b> השיחות יתחדשו',
  '=cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '../../../../etc/passwd',
  '%3Cscript%3Ewindow.ran=1%3C/script%3E',
  '\\u003cscript\\u003ewindow.ran=1\\u003c/script\\u003e',
  '__proto__ constructor toString',
]

const report = (charm: string, at: number) => ({
  text: `Envoys meet ${charm} in Kessin\n\nKESSIN, June ${1 + (at % 28)} (${charm.slice(0, 60)}) - Envoy Ada ${charm} Renn said on Monday that the army of Orsk killed ${at + 3} villagers in ${charm}. "We demand ${charm} a ceasefire," she said.`,
  title: `Envoys meet ${charm}`.slice(0, 400),
  publisher: `Wire ${charm}`.slice(0, 80),
  published: `2026-06-${String(1 + (at % 28)).padStart(2, '0')}`,
})

const SCREENS = [
  '/changes?since=2026-06-01',
  '/changes?since=2026-06-01&tab=brief',
  '/reports',
  '/review',
  '/board',
  '/talks',
  '/figures',
  '/timeline',
  '/network',
  '/map',
  '/sources',
  '/search?words=ceasefire',
  '/export',
]

describe.skipIf(CHROMIUM === null)(`forty hostile reports${NEEDS}`, () => {
  let desk: OpenDesk
  const folder = mkdtempSync(join(tmpdir(), 'parley-hostile-'))
  beforeAll(async () => {
    expect(CHARMS).toHaveLength(40)
    const file = join(folder, 'hostile.jsonl')
    writeFileSync(file, CHARMS.map((charm, at) => `${JSON.stringify(report(charm, at))}\n`).join(''))
    desk = await openDesk([[file]])
  })
  afterAll(async () => {
    await desk?.close()
    rmSync(folder, { recursive: true })
  })

  it.each(SCREENS)('%s shows them as text', async (path) => {
    const page = await desk.open(path)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(await page.locator('#screen').locator('script, iframe, form[action], style, link, base, meta').count()).toBe(
      0,
    )
    expect(desk.faults).toEqual([])
    await page.context().close()
  })

  it('each opens in the reader as the text it is', async () => {
    const listed = await fetch(`${desk.address}/api/reports?limit=100`)
    const { reports } = (await listed.json()) as { reports: readonly { report: string }[] }
    expect(reports.length).toBeGreaterThanOrEqual(39)
    const page = await desk.open('/add')
    for (const { report: key } of reports) {
      await page.goto(`${desk.address}/report/${key}`)
      await settled(page)
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
      expect(
        await page.locator('#screen').locator('script, iframe, form[action], style, link, base, meta, img').count(),
      ).toBe(0)
      expect(await page.locator('#screen').innerText()).toContain('Envoys meet')
    }
    expect(desk.faults).toEqual([])
    await page.context().close()
  })
})
