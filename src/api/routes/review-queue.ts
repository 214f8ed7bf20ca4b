import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { STATES } from '../../review/standing.js'
import { reviewQueue } from '../../store/review-queue.js'
import { type QueueRow, queueRows } from '../../store/review-rows.js'
import { day, list, words } from '../answers/answer.js'
import { listAnswers, listedQuery } from '../answers/listed.js'
import { consequence, doubt, reviewedList, state, who } from '../answers/review.js'
import { wantedQuery } from '../answers/wanted.js'
import { linesFrom, wantsLines } from '../lines.js'
import type { Served } from '../served.js'

const ROWS_A_PAGE = 200

const row = z
  .object({
    report: z.string(),
    list: reviewedList,
    id: z.string(),
    state,
    suggested: z.boolean().openapi({ description: 'a newer version reads it otherwise than it was decided' }),
    read: z.boolean().openapi({ description: 'whether the newest reading has it' }),
    published: day.nullable(),
    publisher: z.string().nullable(),
    title: z.string().nullable(),
    says: z.string().openapi({ description: 'the record in one line' }),
    words: z.string().openapi({ description: 'the sentence it stands in' }),
    consequence,
    doubt,
    why: words,
    seen: z.int().nullable(),
  })
  .openapi('QueueRow')

const count = z
  .object({
    list: reviewedList,
    open: z.int(),
    accepted: z.int(),
    edited: z.int(),
    rejected: z.int(),
    added: z.int(),
    suggested: z.int().openapi({ description: 'of the decided ones, those read otherwise since' }),
  })
  .openapi('QueueCount')

const answer = z.object({ rows: list(row), cursor: z.string().nullable(), counts: list(count) })

/** What GET /api/review/queue answers. */
export type ReviewQueueAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/review/queue',
  summary: 'Records to decide on, the least certain and most consequential first',
  request: {
    query: wantedQuery.pick({ since: true, until: true, party: true }).extend({
      list: reviewedList.optional(),
      state: z
        .enum([...STATES, 'suggested', 'todo', 'decided', 'all'])
        .default('todo')
        .openapi({ description: 'todo: open, or read otherwise since it was decided' }),
      report: z.string().min(1).max(200).optional().openapi({ description: 'the key of a report' }),
      second: who
        .optional()
        .openapi({ description: 'a second reviewer: what others decided and they did not, unseen' }),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      ...listedQuery,
    }),
  },
  responses: listAnswers(
    answer,
    row,
    'One page of the queue, and how many records stand as what; as lines, the queue alone',
  ),
})

/** GET /api/review/queue */
export const addReviewQueueRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const query = context.req.valid('query')
    const { party = null, since = null, until = null, report = null, second = null } = query
    const narrowed = { list: query.list ?? null, which: query.state, party, since, until, report, second }
    const page = async (cursor: string | null, limit: number) => {
      const found = await reviewQueue(ask, { ...narrowed, cursor, limit })
      const rows = await queueRows(ask, found.rows, second !== null)
      return { ...found, rows: rows.map(shownRow) }
    }
    if (wantsLines(context))
      return linesFrom(context, query.cursor, async (from) => {
        const { rows, cursor } = await page(from ?? null, ROWS_A_PAGE)
        return { rows, next: cursor }
      })
    return context.json(await page(query.cursor ?? null, query.limit), 200)
  })
}

const shownRow = ({ weighed, by: _, doubts: __, ...shown }: QueueRow) => ({
  ...shown,
  consequence: weighed.consequence,
  doubt: weighed.doubt,
})
