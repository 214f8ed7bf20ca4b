import { writeFileSync } from 'node:fs'
import { OpenAPIHono } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import { importEvents } from '../library/compare.js'
import { mergeParties, splitParty } from '../store/parties.js'
import { LINES, linesFrom } from './lines.js'
import { type Api, withApi } from './testing/with-api.js'

const REPORTS = [
  {
    text: 'Orsk said on Monday it would attend talks with Belmar in Kessin on Thursday. Belmar demanded a ceasefire first. At least 14 people were killed in Paris on Sunday, the Belmar army said.',
    publisher: 'Basin Wire',
    published: '2026-06-02',
  },
  {
    text: 'Belmar rejected the ceasefire on Tuesday, a spokesman said. Orsk shelled Lyon on Monday, killing 16 people, the Belmar army said.',
    publisher: 'Lake Press',
    published: '2026-06-03',
  },
  { text: 'Orsk accepted the ceasefire in Kessin.', publisher: 'Lake Press', published: '2026-06-04' },
]

/** Lists with their rows' name, and the name of the cursor, in what a page of them answers. */
const LISTS: readonly (readonly [path: string, rows: string, next: string])[] = [
  ['/api/reports', 'reports', 'next'],
  ['/api/timeline', 'rows', 'next'],
  ['/api/positions', 'histories', 'next'],
  ['/api/search?words=ceasefire', 'results', 'next'],
  ['/api/actors', 'rows', 'next'],
  ['/api/refusals', 'refusals', 'next'],
  ['/api/review/queue', 'rows', 'cursor'],
  ['/api/review/log', 'rows', 'cursor'],
  ['/api/outside/o1/comparison', 'rows', 'next'],
]

const withMore = (path: string, more: Readonly<Record<string, string>>): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(more)}`

const linesOf = async (answer: Response): Promise<readonly unknown[]> => {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, LINES])
  const text = await answer.text()
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
}

const sorted = (rows: readonly unknown[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort()

const SHEET = `Date,Type,Actor,Target,Place
2026-06-01,ASSAULT,Orsk,Belmar,Lyon
2026-06-03,ASSAULT,Orsk,Belmar,Kessin
2026-06-04,AGREE,Orsk,Belmar,Kessin
`

const fill = async ({ store, hands }: Api): Promise<void> => {
  const sheet = `${hands.path}.csv`
  writeFileSync(sheet, SHEET)
  await importEvents(store, sheet)
  for (const error of ['is empty', 'is no text'])
    await store.db.run(`insert into log.refusals values ('a.txt', null, $error, '2026-06-01')`, { error })
  await mergeParties(store, 'Orsk', 'Belmar', 'Ada', null, '2026-06-05 08:00:00')
  await splitParty(store, 'Orsk', 'Ada', null, '2026-06-05 09:00:00')
}

describe('lists that can be long', () => {
  it('give the same rows page by page and as lines', () =>
    withApi(REPORTS, async (api) => {
      await fill(api)
      for (const [path, name, next] of LISTS) {
        const rows: unknown[] = []
        let cursor: unknown = null
        let pages = 0
        do {
          const more = { limit: '1', ...(cursor === null ? {} : { cursor: String(cursor) }) }
          const page = await api.get<Record<string, unknown>>(withMore(path, more))
          expect((page[name] as unknown[]).length, path).toBeLessThan(2)
          rows.push(...(page[name] as unknown[]))
          cursor = page[next]
          pages++
        } while (cursor !== null && pages < 100)
        expect(rows.length, path).toBeGreaterThan(1)
        const lines = await linesOf(await api.request(withMore(path, { format: 'jsonl' })))
        // Rows of one day stand in an order of their own on each page of a timeline.
        const inOrder = path === '/api/timeline' ? sorted : (given: readonly unknown[]) => given
        expect(inOrder(lines), path).toEqual(inOrder(rows))
      }
    }))

  it('give lines to whoever accepts them', () =>
    withApi(REPORTS, async ({ ask }) => {
      const answer = await ask('/api/reports', { accept: `${LINES}, application/json;q=0.5` })
      expect(answer.headers.get('vary')).toBe('Accept')
      expect(answer.headers.get('etag')).toBeNull()
      expect(await linesOf(answer)).toHaveLength(3)
    }))

  it('give every change as a line, whatever the limit', () =>
    withApi(REPORTS, async ({ get, request }) => {
      type Groups = { readonly groups: readonly { readonly changes: readonly unknown[] }[] }
      const { groups } = await get<Groups>('/api/changes?since=2026-06-01')
      const all = groups.flatMap(({ changes }) => changes)
      expect(all.length).toBeGreaterThan(1)
      expect(await linesOf(await request('/api/changes?since=2026-06-01&limit=1&format=jsonl'))).toEqual(all)
    }))

  it('that break off say so in their last line', async () => {
    const app = new OpenAPIHono()
    app.get('/', (context) =>
      linesFrom(context, undefined, async (cursor) => {
        if (cursor !== undefined) throw new Error('the disk is full')
        return { rows: [{ row: 1 }], next: '1' }
      }),
    )
    expect(await linesOf(await app.request('/'))).toEqual([{ row: 1 }, { problem: 'the disk is full' }])
  })

  it('refuse a cursor that no page gave, and one from before something was added', () =>
    withApi(REPORTS.slice(0, 2), async ({ get, request, hands }) => {
      const made = await request('/api/timeline?cursor=5')
      expect([made.status, await made.json()]).toMatchObject([
        400,
        { detail: 'cursor: "5" was given by no page; leave it out for the first' },
      ])
      const { next } = await get<{ next: string }>('/api/timeline?limit=1')
      await hands.add(REPORTS.slice(2))
      const old = await request(`/api/timeline?limit=1&cursor=${next}`)
      expect([old.status, await old.json()]).toMatchObject([409, { detail: expect.stringContaining('begin again') }])
      const lines = await request(`/api/timeline?format=jsonl&cursor=${next}`)
      expect([lines.status, lines.headers.get('content-type')]).toEqual([409, 'application/problem+json'])
    }))
})
