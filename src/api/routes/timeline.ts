import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { happeningsBetween } from '../../store/happenings.js'
import { timelineRow } from '../../views/across/timeline.js'
import { answers, day, list, words } from '../answers/answer.js'
import { wantedOf, wantedQuery } from '../answers/wanted.js'
import type { Served } from '../served.js'

const row = z
  .object({
    day: day.nullable(),
    told_on: day.nullable(),
    lane: z.enum(['happened', 'claimed', 'announced', 'off', 'denied']),
    what: z.string(),
    place: z.string().nullable(),
    according_to: words,
    words: z.string(),
    reports: z.int(),
    origins: z.int(),
    at: words.openapi({ description: 'where it is told, as "report:record"' }),
  })
  .openapi('TimelineRow')

const answer = z.object({ rows: list(row) })

/** What GET /api/timeline answers. */
export type TimelineAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/timeline',
  summary: 'What happened, was announced or claimed, newest first',
  request: { query: wantedQuery },
  responses: answers(answer, 'Happenings, what several reports tell alike counted once'),
})

/** GET /api/timeline */
export const addTimelineRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const found = await happeningsBetween(ask, wantedOf(context.req.valid('query')))
    return context.json({ rows: found.map(timelineRow) }, 200)
  })
}
