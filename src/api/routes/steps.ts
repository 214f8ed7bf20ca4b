import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { answers, list, span } from '../answers/answer.js'
import { howItCame } from '../how-it-came.js'
import type { Served } from '../served.js'

const answer = z
  .object({
    caution: z.string().nullable().openapi({ description: 'why these may not be the steps of the stored reading' }),
    made: z
      .object({
        rule: z.string(),
        known: z.enum(['stated', 'relative', 'implied']),
        steps: list(z.object({ stage: z.string(), rule: z.string(), says: z.string(), at: list(span) })),
      })
      .nullable()
      .openapi({ description: 'null when the report, read again, gives no such record' }),
  })
  .openapi('Steps')

/** What GET /api/records/{report}/{id}/steps answers. */
export type StepsAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/records/{report}/{id}/steps',
  summary: 'How one record came to be: its rules and the words they were read from; the report is read again for it',
  request: { params: z.object({ report: z.string().min(1).max(200), id: z.string().min(1).max(200) }) },
  responses: answers(answer, 'The steps, in order'),
})

/** GET /api/records/{report}/{id}/steps */
export const addStepsRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const { report, id } = context.req.valid('param')
    return context.json(await howItCame(ask, report, id), 200)
  })
}
