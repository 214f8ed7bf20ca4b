import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { Store } from '../../store/store.js'
import { withStore } from '../../store/testing/with-store.js'
import { darvela } from '../testing/series.js'
import { EXPORTED_AT } from '../testing/written.js'
import { briefFile } from './file.js'
import type { BriefFormat } from './formats.js'
import { markdownText } from './markdown-text.js'

const EVERYTHING = { since: null, until: null, party: null, place: null, issue: null, limit: 20 }

const HOSTILE = [
  {
    publisher: '<script>alert(1)</script>',
    published: '2026-05-05',
    address: 'https://wire.example/a b>)[x](javascript:1)',
    title: '# [Click](https://evil.example) <img src=x> ![x](y) \u0007\ud83d www.evil.example a@evil.example',
    text: 'Envoys of Orsk and Belmar met in Kessin on Tuesday, the *mediator* Ana Velm said. At least 14 people were killed in Orsk on Monday, [police](https://evil.example) said.',
  },
]

const brief = (store: Store, format: BriefFormat): Promise<Uint8Array> =>
  briefFile(store, '2026-05-01', EVERYTHING, format, EXPORTED_AT)

/** The files in a zip archive, by their names. */
const entriesOf = async (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> => {
  const archive = await fromBufferPromise(Buffer.from(bytes))
  const entries = new Map<string, string>()
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
    entries.set(entry.fileName, Buffer.concat(pieces).toString('utf8'))
  }
  return entries
}

const html = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })

const markdownOf = async (store: Store): Promise<string> => Buffer.from(await brief(store, 'markdown')).toString('utf8')

/** Addresses of links that are not those between the text and its footnotes. */
const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => href!).filter((href) => !href.startsWith('#'))

describe('a brief as Markdown', () => {
  it('has a footnote with report, publisher, day and words for each place in the series that a line stands on', () =>
    withStore(async (store) => {
      const markdown = await markdownOf(store)
      const cited = [...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number))
      const notes = [...markdown.matchAll(/^\[\^(\d+)\]: (.*)$/gm)]
      expect(cited).toEqual(notes.map(([, number]) => Number(number)))
      expect(cited.length).toBeGreaterThan(20)
      for (const [, , note] of notes) expect(note).toMatch(/^“.+”, .+, \d+ May 2026\. “.+”/)
      for (const heading of ['What changed', 'The talks', 'Where the parties stand']) {
        expect(markdown).toContain(`\n## ${heading}\n`)
      }
      expect(html(markdown).match(/data-footnote-ref/g)).toHaveLength(cited.length)
    }, darvela()))

  it('makes no markup, HTML or link of what a report says', () =>
    withStore(async (store) => {
      const page = html(await markdownOf(store))
      expect(page).not.toMatch(/<(script|img|em|strong|h1>\[)/)
      const own = linksIn(page)
      expect(own.length).toBeGreaterThan(0)
      expect(new Set(own)).toEqual(new Set(['https://wire.example/a%20b%3E)%5Bx%5D(javascript:1)']))
      expect(page).toContain('[Click](https://evil.example) &lt;img src=x&gt; ![x](y)')
    }, HOSTILE))

  it('says so where nothing is known', () =>
    withStore(async (store) => {
      expect(await markdownOf(store)).toContain('Nothing was recorded in those days.')
      expect((await brief(store, 'docx')).length).toBeGreaterThan(1000)
    }))

  it('shows any text as it is', () => {
    const pieces = fc.constantFrom(
      ...'*_`[](){}<>#+-.!|~^&\\=:@"\'1/ aw',
      'www.x.org',
      'https://x.org',
      'a@x.org',
      '&amp;',
      '[^1]',
      '<b>',
    )
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1 }), (parts) => {
        const words = parts.join('').replace(/ +/g, ' ').trim()
        const shown = html(`- ${markdownText(words)}x\n\n[^1]: n`)
        const text = words.replace(
          /[&<>"]/g,
          (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!,
        )
        expect(shown.replace(/<section[\s\S]*/, '')).toBe(`<ul>\n<li>${text}x</li>\n</ul>\n`)
      }),
      { seed: 11, numRuns: 2000 },
    )
  })
})

describe('a brief as DOCX', () => {
  it('has the same footnotes as the Markdown, and is the same bytes when it is made again', () =>
    withStore(async (store) => {
      const bytes = await brief(store, 'docx')
      const entries = await entriesOf(bytes)
      const document = entries.get('word/document.xml')!
      const notes = entries.get('word/footnotes.xml')!
      const numbers = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, number]) => Number(number))
      const markdown = await markdownOf(store)
      expect(numbers).toEqual([...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => Number(number)))
      for (const number of numbers) expect(notes).toContain(`w:id="${number}"`)
      expect(notes).toContain('Marqent Wire, 28 May 2026.')
      expect(document).toContain('Where the parties stand')
      expect(entries.get('docProps/core.xml')).toContain('2026-06-01T12:00:00Z')
      expect(Buffer.compare(bytes, await brief(store, 'docx'))).toBe(0)
    }, darvela().slice(8)))

  it('is well formed and says what is there, whatever a report says', () =>
    withStore(async (store) => {
      const entries = await entriesOf(await brief(store, 'docx'))
      const notes = entries.get('word/footnotes.xml')!
      expect(notes).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      for (const [, xml] of entries) expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
    }, HOSTILE))

  it.skipIf(spawnSync('soffice', ['--version']).status !== 0)(
    'opens in LibreOffice with its footnotes (skipped where it is not installed)',
    () =>
      withStore(
        async (store) => {
          const folder = mkdtempSync(join(tmpdir(), 'parley-brief-'))
          try {
            writeFileSync(join(folder, 'brief.docx'), await brief(store, 'docx'))
            const profile = `-env:UserInstallation=file://${folder}/profile`
            execFileSync('soffice', [
              profile,
              '--headless',
              '--convert-to',
              'fodt',
              '--outdir',
              folder,
              join(folder, 'brief.docx'),
            ])
            const opened = readFileSync(join(folder, 'brief.fodt'), 'utf8')
            const markdown = await markdownOf(store)
            expect(opened.match(/text:note-class="footnote"/g)!.length).toBeGreaterThanOrEqual(
              markdown.match(/^\[\^\d+\]:/gm)!.length,
            )
            expect(opened).toContain('Where the parties stand')
            expect(opened).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
          } finally {
            rmSync(folder, { recursive: true })
          }
        },
        [...HOSTILE, ...darvela().slice(8, 14)],
      ),
    60_000,
  )
})
