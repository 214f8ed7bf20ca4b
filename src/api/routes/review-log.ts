import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { LOGGED } from '../../review/standing.js'
import { reviewLog } from '../../store/review-history.js'
import { logRowView } from '../../views/review/log-row.js'
import { list } from '../answers/answer.js'
import { listAnswers, listedQuery } from '../answers/listed.js'
import { difference, reviewedList, who } from '../answers/review.js'
import { linesFrom, wantsLines } from '../lines.js'
import type { Served } from '../served.js'

const ROWS_A_PAGE = 500

const row = z
  .object({
    seq: z.int(),
    made: z.string(),
    who: z.string(),
    action: z.enum(LOGGED),
    report: z.string().nullable(),
    list: reviewedList.nullable(),
    id: z.string().nullable().openapi({ description: 'its id in the reading it was decided on' }),
    says: z.string().openapi({ description: 'what was decided on, in one line' }),
    reason: z.string().nullable(),
    rule: z.string().nullable(),
    program: z.string(),
    taken_back: z.boolean(),
    takes_back: z.int().nullable(),
    changed: list(difference),
  })
  .openapi('LogRow')

const answer = z.object({
  rows: list(row),
  cursor: z.int().nullable().openapi({ description: 'send it back for what is older' }),
  whole: z.boolean().openapi({ description: 'whether every row carries the hash of the one before' }),
  broken_at: z.int().nullable(),
})

/** What GET /api/review/log answers. */
export type ReviewLogAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/review/log',
  summary: 'What was decided, by whom and why, newest first',
  request: {
    query: z.object({
      who: who.optional(),
      report: z.string().min(1).max(200).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      cursor: z.coerce.number().int().min(1).optional(),
      format: listedQuery.format,
    }),
  },
  responses: listAnswers(answer, row, 'Rows of the log, and whether its chain is whole; as lines, the rows alone'),
})

/** GET /api/review/log */
export const addReviewLogRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const { who: name = null, report = null, limit, cursor = null } = context.req.valid('query')
    if (wantsLines(context))
      return linesFrom(context, cursor === null ? undefined : String(cursor), async (from) => {
        const before = from === undefined ? null : Number(from)
        const page = await reviewLog(ask, { who: name, report, limit: ROWS_A_PAGE, before })
        return { rows: page.rows.map(logRowView), next: page.next === null ? null : String(page.next) }
      })
    const { rows, next, brokenAt } = await reviewLog(ask, { who: name, report, limit, before: cursor })
    return context.json(
      { rows: rows.map(logRowView), cursor: next, whole: brokenAt === null, broken_at: brokenAt },
      200,
    )
  })
}
