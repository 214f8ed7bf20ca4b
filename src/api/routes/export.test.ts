import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../exports/formats.js'
import { REVIEWED } from '../../review/lists.js'
import { decideRecord } from '../../store/review-decide.js'
import { SERVED_AT, withApi } from '../testing/with-api.js'
import type { ExportFormatsAnswer, ExportPreviewAnswer } from './export.js'

const REPORTS = [
  {
    publisher: '=Valley Wire',
    published: '2026-05-05',
    title: 'Envoys meet',
    text: 'Envoys of Orsk and Belmar met in Kessin on Tuesday, the mediator Ana Velm said. An official who asked not to be named said the talks had stalled.',
  },
  {
    publisher: 'Kessin Post',
    published: '2026-05-07',
    text: `A soldier was killed near Tavik, the army of Orsk said. ${'The mediator said that the talks on the long road between the two towns by the river would go on '.repeat(8)}.`,
  },
]

type Line = Readonly<Record<string, unknown>>

const linesOf = async (answer: Response): Promise<readonly Line[]> =>
  (await answer.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

const tableOf = async (answer: Response): Promise<readonly Readonly<Record<string, string>>[]> =>
  parse(await answer.text(), { columns: true }) as Readonly<Record<string, string>>[]

describe('GET /api/export', () => {
  it('writes JSON Lines, the first of which says how many records nobody reviewed', () =>
    withApi(REPORTS, async ({ request }) => {
      const answer = await request('/api/export?format=jsonl&review=all')
      expect(answer.headers.get('content-disposition')).toBe('attachment; filename="parley-records-2026-06-01.jsonl"')
      const [first, ...rows] = await linesOf(answer)
      expect(first!.about).toMatchObject({ records: rows.length, not_reviewed: rows.length, reviewed: 0 })
      expect(rows.every(({ review }) => review === 'not reviewed')).toBe(true)
      const unnamed = rows.find(({ anonymous, published }) => anonymous === true && published === '2026-05-05')!
      expect(unnamed).toMatchObject({ kind: 'statements', title: 'Envoys meet' })
      expect(JSON.stringify(unnamed.speakers)).not.toContain('Velm')
    }))

  it('writes CSV that runs nothing and carries no whole article', () =>
    withApi(REPORTS, async ({ request }) => {
      const answer = await request('/api/export?kinds=statements,events&review=all')
      expect(answer.headers.get('content-type')).toContain('text/csv')
      const rows = await tableOf(answer)
      expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['statements', 'events']))
      expect(rows.find(({ published }) => published === '2026-05-05')!.publisher).toBe("'=Valley Wire")
      for (const row of rows) for (const cell of Object.values(row)) expect(cell.length).toBeLessThanOrEqual(300)
      expect(rows[0]!.record).toBe(`${rows[0]!.report}:${rows[0]!.record!.split(':')[1]}`)
    }))

  it('is narrowed by day, party and place, and tells an unknown kind', () =>
    withApi(REPORTS, async ({ get, request }) => {
      const records = async (query: string): Promise<number> =>
        (await get<ExportPreviewAnswer['about']>(`/api/export/about?review=all&${query}`)).records
      expect(await records('since=2026-05-06&kinds=events')).toBe(
        (await tableOf(await request('/api/export?review=all&kinds=events&since=2026-05-06'))).length,
      )
      expect(await records('party=Ana%20Velm&kinds=statements')).toBe(1)
      expect(await records('place=Tavik')).toBe(
        (await tableOf(await request('/api/export?review=all&place=Tavik'))).length,
      )
      expect((await request('/api/export?kinds=verdicts')).status).toBe(400)
    }))

  it('gives records as people decided them, and leaves out what they rejected', () =>
    withApi(REPORTS, async ({ get, request, store }) => {
      const before = await linesOf(await request('/api/export?format=jsonl&kinds=statements&review=all'))
      const [accepted, rejected, edited] = before.slice(1)
      const decide = (row: Line, action: 'accept' | 'edit' | 'reject', changes: Line = {}) =>
        decideRecord(
          store,
          {
            who: 'Tester',
            report: String(row.report),
            list: 'statements',
            id: String(row.record).split(':')[1]!,
            action,
            changes,
            reason: 'as the text has it',
            seen: null,
            blind: false,
          },
          SERVED_AT,
        )
      await decide(accepted!, 'accept')
      await decide(rejected!, 'reject')
      await decide(edited!, 'edit', { modality: 'planned' })
      const [first, ...rows] = await linesOf(await request('/api/export?format=jsonl&kinds=statements'))
      expect(rows.map(({ record, review }) => [record, review])).toEqual([
        [accepted!.record, 'accepted'],
        [edited!.record, 'edited'],
      ])
      expect(rows[1]!.modality).toBe('planned')
      expect(first!.about).toMatchObject({
        records: 2,
        not_reviewed: 0,
        reviewed: 2,
        rejected_left_out: 1,
        not_reviewed_left_out: before.length - 4,
      })
      const all = await get<ExportPreviewAnswer>('/api/export/preview?kinds=statements&limit=100&review=all')
      expect(all.about).toMatchObject({ records: before.length - 2, reviewed: 2, rejected_left_out: 1 })
      expect(all.rows.map(({ record }) => record)).not.toContain(rejected!.record)
      expect(all.rows).toHaveLength(all.about.records)
    }))

  it('offers every format, with its sidecar and what it leaves out', () =>
    withApi(REPORTS, async ({ get, request }) => {
      const formats = await get<ExportFormatsAnswer>('/api/export/formats')
      expect(formats.map(({ name }) => name)).toEqual(FORMATS.map(({ name }) => name))
      for (const { name, holds } of formats) {
        const answer = await request(`/api/export?review=all&format=${name}`)
        const { media, ending } = FORMATS.find((format) => format.name === name)!
        expect([name, answer.status, answer.headers.get('content-type')]).toEqual([name, 200, media])
        const file = holds.length < REVIEWED.length ? name : 'records'
        expect(answer.headers.get('content-disposition')).toBe(
          `attachment; filename="parley-${file}-2026-06-01.${ending}"`,
        )
        expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0)
      }
      const sources = await linesOf(await request('/api/export/sources?review=all&format=gdelt'))
      const rows = (await (await request('/api/export?review=all&format=gdelt')).text()).trimEnd().split('\n')
      expect(sources.map(({ id }) => id)).toEqual(rows.map((row) => row.split('\t')[0]))
      const told = await get<{ rows: number; left_out: { why: string }[] }>('/api/export/about?review=all&format=gdelt')
      expect(told.rows).toBe(rows.length)
      expect(told.left_out.map(({ why }) => why)).toContain('statements, which have no place in it')
      expect((await request('/api/export?format=excel')).status).toBe(400)
      const wrong = await request('/api/export?format=gdelt&kinds=positions')
      expect([wrong.status, ((await wrong.json()) as { detail: string }).detail]).toEqual([
        400,
        expect.stringContaining('holds only events'),
      ])
    }))

  it('writes no file when whoever asked goes away', () =>
    withApi(REPORTS, async ({ request }) => {
      const before = leftovers()
      const answer = await request('/api/export?review=all&format=parquet')
      await answer.body!.cancel()
      expect(leftovers()).toEqual(before)
    }))
})

const leftovers = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('parley-export-'))
