import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parley } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-watch-'))
const store = join(folder, 'watch.duckdb')

const STORY =
  'Shells hit the town of Orlen on Monday, killing six people, a health official said. The governor said talks would resume on Friday in Geneva. '
const page = (title: string, more: string): string =>
  `<html><head><title>${title}</title><meta property="article:published_time" content="2026-05-05T08:00:00Z"></head><body><article><h1>${title}</h1>${`<p>${STORY}</p>`.repeat(4)}<p>${more}</p></article></body></html>`

let server: Server
let base = ''
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/feed.xml') {
      response.setHeader('content-type', 'application/rss+xml')
      response.end(
        `<rss version="2.0"><channel><title>Orlen Post</title><item><title>Shells hit Orlen</title><guid>1</guid><link>${base}/1.html</link><pubDate>Tue, 05 May 2026 08:00:00 GMT</pubDate></item></channel></rss>`,
      )
    } else if (request.url === '/1.html') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(page('Shells hit Orlen', 'The market was closed.'))
    } else response.writeHead(404).end('nothing')
  })
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await new Promise((go) => server.close(go))
  rmSync(folder, { recursive: true })
})

const watch = (feed: string, ...more: string[]) =>
  parley(['watch', feed, '--once', '--every', '1', '--store', store, ...more])

describe('parley watch', () => {
  it('adds what a feed links to, with what the page says of itself', async () => {
    const first = await watch(`${base}/feed.xml`, '--allow-private')
    expect([first.code, first.out]).toEqual([0, '1 new report, 0 not read.\n'])
    const listed = await parley(['list', '--store', store, '--format', 'json'])
    expect(JSON.parse(listed.out)).toMatchObject([
      { title: 'Shells hit Orlen', published: '2026-05-05', publisher: 'Orlen Post' },
    ])
    expect(asked.filter((path) => path === '/1.html')).toHaveLength(1)
  })

  it('finds the words of what it added', async () => {
    const found = await parley(['search', 'shells', 'Orlen', '--store', store, '--format', 'json'])
    expect(JSON.parse(found.out)).toHaveLength(1)
  })

  it('refuses this machine unless told otherwise, and what is no feed, in one line', async () => {
    const refused = await watch(`${base}/other.xml`)
    expect([refused.code, refused.out]).toEqual([1, '0 new reports, 0 not read; 1 time a feed could not be read.\n'])
    expect(refused.err).toContain('--allow-private')
    const missing = await watch(`${base}/1.html`, '--allow-private')
    expect(missing.code).toBe(1)
    expect(missing.err).toContain('/1.html')
    const odd = await watch('ftp://example.test/feed')
    expect([odd.code, odd.out]).toEqual([2, ''])
  })

  it('reads a saved feed from a file, takes nothing twice, and a changed entry as a new version', async () => {
    const saved = join(folder, 'saved.xml')
    const save = (words: string) =>
      writeFileSync(
        saved,
        `<rss version="2.0"><channel><title>Saved</title><item><title>Saved story of the day</title><guid>s1</guid><link>http://saved.test/1</link><description>${words}</description></item></channel></rss>`,
      )
    save(STORY.repeat(12))
    expect((await watch(saved)).out).toBe('1 new report, 0 not read.\n')
    expect((await watch(saved)).out).toBe('0 new reports, 0 not read.\n')
    save(`${STORY.repeat(12)} The office later raised the number to seven.`)
    expect((await watch(saved)).out).toBe('1 new report, 0 not read.\n')
    const listed = await parley(['list', '--publisher', 'Saved', '--versions', '--store', store, '--format', 'json'])
    expect((JSON.parse(listed.out) as { version: number }[]).map(({ version }) => version).sort()).toEqual([1, 2])
  })
})
