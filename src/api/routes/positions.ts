import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { positionHistory } from '../../store/positions.js'
import { list, saying } from '../answers/answer.js'
import { listAnswers, listedQuery, next } from '../answers/listed.js'
import { wantedOf, wantedQuery } from '../answers/wanted.js'
import { allLines, wantsLines } from '../lines.js'
import { pageOf } from '../pages.js'
import type { Served } from '../served.js'

const history = z
  .object({
    party: z.string(),
    issue: z.string(),
    code: z.string(),
    stances: list(
      z.object({
        stance: z.string(),
        move: z.enum(['new', 'same', 'revised', 'conflicts', 'other']).openapi({
          description: 'what it is to the one before it; other: the two cannot be compared',
        }),
        says: saying,
      }),
    ).openapi({ description: 'what it was told to hold, earliest report first' }),
  })
  .openapi('PositionHistory')

const answer = z.object({ histories: list(history), next }).openapi('Positions')

const route = createRoute({
  method: 'get',
  path: '/api/positions',
  summary: 'Where each party stands on each issue, as a history, by party and issue',
  request: { query: wantedQuery.omit({ place: true }).extend(listedQuery) },
  responses: listAnswers(answer, history, 'Histories, every stance with its words'),
})

/** GET /api/positions */
export const addPositionsRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const { cursor: start, format: _, ...asked } = context.req.valid('query')
    const wanted = wantedOf(asked)
    const histories = (most: number) => positionHistory(ask, { ...wanted, limit: most })
    if (wantsLines(context)) return allLines(context, ask, start, histories, (rows) => rows)
    const { rows, next: following } = await pageOf(ask, { cursor: start, limit: wanted.limit }, histories)
    return context.json({ histories: rows, next: following }, 200)
  })
}
