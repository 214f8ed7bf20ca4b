import { describe, expect, it } from 'vitest'
import { withApi } from '../testing/with-api.js'
import type { ReportsAnswer } from './reports.js'
import type { SearchAnswer } from './search.js'
import type { SourceStatementsAnswer, SourcesAnswer } from './sources.js'

const LENT =
  'KESSIN (Valley Wire) — Envoys of Orsk and Belmar met on Tuesday, the mediator Ana Velm said. An official who asked not to be named said the talks had stalled over the bridge at Tavik and would go on for two more days.'

const REPORTS = [
  { publisher: 'Valley Wire', published: '2026-05-05', title: 'Envoys meet', text: LENT },
  { publisher: 'Kessin Post', published: '2026-05-06', title: 'Envoys meet in Kessin', text: LENT },
  {
    publisher: 'Kessin Post',
    published: '2026-05-07',
    text: 'A soldier was killed near Tavik, the army of Orsk said.',
  },
  'The army of Orsk denied that its soldiers had crossed the river.',
]

describe('GET /api/reports', () => {
  it('goes through all reports page by page, each once, those without a day last', () =>
    withApi(REPORTS, async ({ get }) => {
      const seen: ReportsAnswer['reports'][number][] = []
      let from: string | null = ''
      while (from !== null) {
        const page: ReportsAnswer = await get(`/api/reports?limit=1${from === '' ? '' : `&cursor=${from}`}`)
        expect(page.total).toBe(4)
        seen.push(...page.reports)
        from = page.next
      }
      expect(seen.map(({ published }) => published)).toEqual(['2026-05-07', '2026-05-06', '2026-05-05', null])
      expect(new Set(seen.map(({ report }) => report)).size).toBe(4)
      expect(seen[1]).toMatchObject({ copy_of: { publisher: 'Valley Wire' }, words_of: 'valleywire' })
      expect(seen[2]).toMatchObject({ copy_of: null, words_of: null })
      expect(seen[0]!.counts.statements).toBe(1)
    }))

  it('narrows by day, publisher, and whose words they are; a made up cursor is told', () =>
    withApi(REPORTS, async ({ get, request }) => {
      const total = async (query: string): Promise<number> => (await get<ReportsAnswer>(`/api/reports?${query}`)).total
      expect(await total('since=2026-05-06')).toBe(2)
      expect(await total('publisher=kessin')).toBe(2)
      expect(await total('source=not-stated')).toBe(1)
      expect(await total('words_of=any')).toBe(1)
      expect(await total('source=kessinpost&words_of=valleywire')).toBe(1)
      expect((await request('/api/reports?cursor=x')).status).toBe(400)
      expect((await request('/api/reports?since=2026-02-30')).status).toBe(400)
    }))
})

describe('GET /api/sources', () => {
  it('counts whose words publishers carry, their unnamed sources and whom they cite, and each number has its list', () =>
    withApi(REPORTS, async ({ get }) => {
      const { rows, ...all } = await get<SourcesAnswer>('/api/sources')
      expect(all).toEqual({ reports: 4, origins: 2, unknown: 1 })
      const post = rows.find(({ key }) => key === 'kessinpost')!
      expect(post).toMatchObject({ reports: 2, carried: 1, lenders: [{ name: 'Valley Wire', reports: 1 }] })
      expect(post.anonymous).toBeGreaterThan(0)
      const list = (query: string) => get<SourceStatementsAnswer>(`/api/sources/kessinpost/statements?${query}`)
      expect((await list('')).total).toBe(post.statements)
      expect((await list('of=unnamed')).total).toBe(post.anonymous)
      for (const { key, statements } of post.speakers)
        expect((await list(`speaker=${encodeURIComponent(key)}`)).total).toBe(statements)
      expect((await list('limit=1&cursor=1')).statements).toHaveLength(1)
    }))
})

describe('GET /api/search', () => {
  it('finds what was added since it was last asked, with the match marked', () =>
    withApi(REPORTS.slice(0, 1), async ({ get, hands }) => {
      const before = await get<SearchAnswer>('/api/search?words=soldier&in=reports')
      expect(before).toEqual({ hint: null, more: false, next: null, results: [] })
      await hands.add(REPORTS.slice(2, 3))
      const after = await get<SearchAnswer>('/api/search?words=soldiers&in=reports')
      expect(after.results[0]!.words.filter(({ hit }) => hit)).toEqual([{ text: 'soldier', hit: true }])
      const stalled = await get<SearchAnswer>('/api/search?words=stalled')
      expect(stalled.results[0]).toMatchObject({ publisher: 'Valley Wire', published: '2026-05-05' })
      expect((await get<SearchAnswer>('/api/search?words=stalled&since=2026-05-06')).results).toEqual([])
    }))

  it('answers several at once, and opens the index anew when its file is thrown away', () =>
    withApi(REPORTS, async ({ get, hands }) => {
      const ask = () => get<SearchAnswer>('/api/search?words=army&in=reports')
      const answers = await Promise.all([ask(), ask(), ask()])
      expect(answers.map(({ results }) => results.length)).toEqual([2, 2, 2])
      hands.dropIndex()
      expect((await ask()).results).toHaveLength(2)
    }))

  it('gives a hint, not an error, when nothing typed is a word', () =>
    withApi(REPORTS.slice(3), async ({ get }) => {
      for (const words of ['-army', '"', '***', '-'])
        expect((await get<SearchAnswer>(`/api/search?words=${encodeURIComponent(words)}`)).hint).not.toBeNull()
    }))
})
