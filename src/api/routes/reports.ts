import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Row } from '../../store/database.js'
import { COUNTED, type ReportPage, reportPage } from '../../store/report-page.js'
import { listRefusals } from '../../store/reports.js'
import { day, list } from '../answers/answer.js'
import { listAnswers, listedQuery, next } from '../answers/listed.js'
import { dayAsked } from '../answers/wanted.js'
import { allLines, linesFrom, wantsLines } from '../lines.js'
import { pageOf } from '../pages.js'
import type { Served } from '../served.js'

const LINES_A_PAGE = 500
const text = z.string().trim().min(1).max(200)

type Counts = Record<(typeof COUNTED)[number], z.ZodInt>

const listed = z
  .object({
    report: z.string(),
    published: day.nullable(),
    publisher: z.string().nullable(),
    title: z.string().nullable(),
    opening: z.string().nullable().openapi({ description: 'first words of a report without a title' }),
    language: z.string(),
    version: z.int(),
    versions: z.int(),
    superseded: z.boolean(),
    words_of: z.string().nullable().openapi({ description: 'the house whose words it carries, by its key' }),
    copy_of: z.object({ report: z.string(), publisher: z.string().nullable() }).nullable(),
    counts: z.object(Object.fromEntries(COUNTED.map((kind) => [kind, z.int()])) as Counts),
  })
  .openapi('ListedReport')

const answer = z.object({ total: z.int(), next, reports: list(listed) }).openapi('Reports')

/** What GET /api/reports answers. */
export type ReportsAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/reports',
  summary: 'Reports, newest first, a page at a time, with how many records of each kind were read in them',
  request: {
    query: z.object({
      since: dayAsked.optional(),
      until: dayAsked.optional(),
      publisher: text.optional().openapi({ description: 'words of the publisher’s name' }),
      source: text.optional().openapi({ description: 'a publisher by its key; "not-stated" for none' }),
      words_of: text.optional().openapi({
        description: 'only reports that carry the words of this house, by its key; "any" for those of any other house',
      }),
      versions: z.enum(['newest', 'all']).default('newest'),
      ...listedQuery,
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: listAnswers(answer, listed, 'One page, or all as lines'),
})

const refusal = z
  .object({ at: z.string(), source: z.string(), part: z.string().nullable(), error: z.string() })
  .openapi('Refusal')

const refusals = z.object({ total: z.int(), next, refusals: list(refusal) }).openapi('Refusals')

/** What GET /api/refusals answers. */
export type RefusalsAnswer = z.infer<typeof refusals>

const refused = createRoute({
  method: 'get',
  path: '/api/refusals',
  summary: 'What could not be taken in, and why, newest first',
  request: {
    query: z.object({ ...listedQuery, limit: z.coerce.number().int().min(1).max(1000).default(1000) }),
  },
  responses: listAnswers(refusals, refusal, 'One page, or all as lines'),
})

/** GET /api/reports and GET /api/refusals */
export const addReportsRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const asked = context.req.valid('query')
    const page = (cursor: string | undefined, limit: number): Promise<ReportPage> =>
      reportPage(ask, {
        since: asked.since ?? null,
        until: asked.until ?? null,
        publisher: asked.publisher ?? null,
        source: asked.source ?? null,
        words_of: asked.words_of ?? null,
        versions: asked.versions === 'all',
        cursor: cursor ?? null,
        limit,
      })
    if (!wantsLines(context)) return context.json(await page(asked.cursor, asked.limit), 200)
    return linesFrom(context, asked.cursor, async (cursor) => {
      const { reports: rows, next: following } = await page(cursor, LINES_A_PAGE)
      return { rows, next: following }
    })
  })
  app.openapi(refused, async (context) => {
    const { cursor: start, limit } = context.req.valid('query')
    const refusalsKept = (most: number) => listRefusals(ask, most)
    if (wantsLines(context)) return allLines(context, ask, start, refusalsKept, (rows) => rows.map(refusalOf))
    const [count] = await ask.db.rows('select count(*) as total from log.refusals')
    const { rows, next: following } = await pageOf(ask, { cursor: start, limit }, refusalsKept)
    return context.json({ total: Number(count!.total), next: following, refusals: rows.map(refusalOf) }, 200)
  })
}

const refusalOf = ({ at, source, part, error }: Row): z.infer<typeof refusal> => ({
  at: String(at),
  source: String(source),
  part: part as string | null,
  error: String(error),
})
