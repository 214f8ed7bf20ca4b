import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { COUNTED, reportPage } from '../../store/report-page.js'
import { listRefusals } from '../../store/reports.js'
import { answers, day, list } from '../answers/answer.js'
import { dayAsked } from '../answers/wanted.js'
import type { Served } from '../served.js'

const REFUSALS = 1000
const text = z.string().trim().min(1).max(200)

const answer = z
  .object({
    total: z.int(),
    next: z.string().nullable().openapi({ description: 'the cursor of the next page; null on the last' }),
    reports: list(
      z.object({
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
      }),
    ),
  })
  .openapi('Reports')

type Counts = Record<(typeof COUNTED)[number], z.ZodInt>

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
      cursor: z.string().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: answers(answer, 'One page'),
})

const refusals = z
  .object({
    total: z.int(),
    refusals: list(
      z.object({ at: z.string(), source: z.string(), part: z.string().nullable(), error: z.string() }),
    ).openapi({ description: 'the newest, at most a thousand' }),
  })
  .openapi('Refusals')

/** What GET /api/refusals answers. */
export type RefusalsAnswer = z.infer<typeof refusals>

const refused = createRoute({
  method: 'get',
  path: '/api/refusals',
  summary: 'What could not be taken in, and why, newest first',
  responses: answers(refusals, 'Refusals'),
})

/** GET /api/reports and GET /api/refusals */
export const addReportsRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const asked = context.req.valid('query')
    const page = await reportPage(ask, {
      since: asked.since ?? null,
      until: asked.until ?? null,
      publisher: asked.publisher ?? null,
      source: asked.source ?? null,
      words_of: asked.words_of ?? null,
      versions: asked.versions === 'all',
      cursor: asked.cursor ?? null,
      limit: asked.limit,
    })
    return context.json(page, 200)
  })
  app.openapi(refused, async (context) => {
    const [count] = await ask.db.rows('select count(*) as total from log.refusals')
    const rows = await listRefusals(ask, REFUSALS)
    return context.json(
      {
        total: Number(count!.total),
        refusals: rows.map(({ at, source, part, error }) => ({
          at: String(at),
          source: String(source),
          part: part as string | null,
          error: String(error),
        })),
      },
      200,
    )
  })
}
