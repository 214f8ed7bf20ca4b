import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { storeSummary } from '../../store/summary.js'
import { VERSION } from '../../version.js'
import { answers, day } from '../answers/answer.js'
import type { Served } from '../served.js'

const answer = z
  .object({
    program: z.string(),
    name: z.string().openapi({ description: 'the file’s name without its ending' }),
    id: z.string().nullable().openapi({ description: 'tells this store from another, whatever the file is called' }),
    newest: z.int().openapi({ description: 'number of the newest report by arrival' }),
    reports: z.int().openapi({ description: 'reports that count: the newest version of each article' }),
    publishers: z.int(),
    first_day: day.nullable(),
    last_day: day.nullable(),
    decisions: z.int(),
    refusals: z.int(),
  })
  .openapi('StoreSummary')

/** What GET /api/store answers. */
export type StoreAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/store',
  summary: 'How much the store holds, and of which days',
  responses: answers(answer, 'Counts'),
})

/** GET /api/store */
export const addStoreRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => context.json({ program: VERSION, ...(await storeSummary(ask)) }, 200))
}
