import { describe, expect, it } from 'vitest'
import { importEvents } from '../library/compare.js'
import { mergeParties } from '../store/parties.js'
import { type Api, withApi } from './testing/with-api.js'

const REPORTS = [
  { text: 'Orsk shelled Lyon on Monday, the Belmar army said.', publisher: 'Lake Press', published: '2026-06-03' },
  { text: 'Belmar rejected the ceasefire, a spokesman said.', publisher: 'Basin Wire', published: '2026-06-04' },
]

const markOf = async ({ request }: Api, path: string): Promise<string> => {
  const mark = (await request(path)).headers.get('etag')
  if (mark === null) throw new Error(`${path}: has no mark`)
  return mark
}

describe('marks of answers', () => {
  it('let a caller keep what it has, until something is added', () =>
    withApi(REPORTS.slice(0, 1), async (api) => {
      const mark = await markOf(api, '/api/timeline')
      const kept = await api.ask('/api/timeline', { 'if-none-match': `"other", W/${mark}` })
      expect([kept.status, await kept.text(), kept.headers.get('etag')]).toEqual([304, '', mark])
      expect(kept.headers.get('cache-control')).toBe('private, no-cache')
      expect((await api.ask('/api/timeline', { 'if-none-match': '"other"' })).status).toBe(200)
      await api.hands.add(REPORTS.slice(1))
      const after = await api.ask('/api/timeline', { 'if-none-match': mark })
      expect([after.status, after.headers.get('etag') === mark]).toEqual([200, false])
    }))

  it('differ by address, and change with refusals, files of others and decisions', () =>
    withApi(REPORTS, async (api) => {
      const first = await markOf(api, '/api/timeline')
      expect(await markOf(api, '/api/timeline')).toBe(first)
      expect(await markOf(api, '/api/timeline?since=2026-06-01')).not.toBe(first)
      const changes: readonly (() => Promise<unknown>)[] = [
        () => api.store.db.run(`insert into log.refusals values ('a.txt', null, 'is empty', '2026-06-01')`),
        () => importEvents(api.store, 'examples/scripts/field-notes.csv'),
        () => mergeParties(api.store, 'Orsk', 'Belmar', 'Ada', null, '2026-06-05 08:00:00'),
      ]
      const marks = [first]
      for (const change of changes) {
        await change()
        marks.push(await markOf(api, '/api/timeline'))
      }
      expect(new Set(marks).size).toBe(4)
    }))

  it('are given to no answer that tells its own time, is wrong, or goes out while it is made', () =>
    withApi(REPORTS, async ({ request }) => {
      for (const path of ['/api/export?format=csv', '/api/export/about', '/api/situation/file?since=2026-06-01'])
        expect([(await request(path)).status, (await request(path)).headers.get('etag')], path).toEqual([200, null])
      const wrong = await request('/api/timeline?since=2026-02-31')
      expect([wrong.status, wrong.headers.get('etag')]).toEqual([400, null])
    }))
})

describe('what goes wrong', () => {
  it('is told as a problem, whatever it is', () =>
    withApi(REPORTS, async ({ ask: asked, send }) => {
      const ask = (path: string, headers = {}) => asked(path, headers)
      const wrong: readonly (readonly [number, () => Promise<Response>])[] = [
        [404, () => ask('/api/nowhere')],
        [404, () => send('/api/store', '{}')],
        [404, () => ask('/nowhere.js')],
        [400, () => ask('/api/timeline?limit=0')],
        [400, () => send('/api/read', '{"text":')],
        [400, () => send('/api/read', '{"text":" "}')],
        [422, () => ask('/api/reports/none')],
        [422, () => ask('/api/outside/o7/comparison')],
        [403, () => ask('/api/store', { origin: 'http://evil.example' })],
        [421, () => ask('/api/store', { host: 'evil.example' })],
      ]
      for (const [status, request] of wrong) {
        const answer = await request()
        expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
        const problem = (await answer.json()) as Record<string, unknown>
        expect(problem).toMatchObject({ type: 'about:blank', status })
        expect(String(problem.detail)).not.toMatch(/\n| at .*:\d+:\d+/)
      }
    }))

  it('is told of a fault in the program as well, and the fault itself on standard error', () =>
    withApi(REPORTS, async ({ request, store }) => {
      const said: string[] = []
      const write = process.stderr.write
      process.stderr.write = ((text: string) => said.push(text) > 0) as typeof write
      try {
        await store.db.run('drop view outside.files')
        const answer = await request('/api/outside/o1/comparison')
        expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json'])
        expect(await answer.json()).toMatchObject({ title: 'A fault in Parley itself' })
      } finally {
        process.stderr.write = write
      }
      expect(said.join('')).toContain('outside')
    }))
})

describe('POST /api/read', () => {
  it('gives the record of a text, and keeps nothing', () =>
    withApi([], async ({ send, get }) => {
      const answer = await send('/api/read', JSON.stringify({ text: REPORTS[0]!.text, published: '2026-06-03' }))
      const record = (await answer.json()) as { events: readonly { plover: string }[]; report: { published: string } }
      expect(record.report.published).toBe('2026-06-03')
      expect(record.events.map(({ plover }) => plover)).toEqual(['ASSAULT'])
      expect(await get('/api/store')).toMatchObject({ reports: 0 })
    }))
})
