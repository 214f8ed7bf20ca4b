import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { REVIEWED } from '../../review/lists.js'
import { recordInReview } from '../../store/review-record.js'
import { fieldViews, recordInReviewView } from '../../views/review/record-in-review.js'
import { answers, list } from '../answers/answer.js'
import { field, reviewedList, reviewRecord, who } from '../answers/review.js'
import type { Served } from '../served.js'

export type { ReviewRecordAnswer } from '../answers/review.js'

const fields = z.object({ lists: list(z.object({ list: reviewedList, fields: list(field) })) })

/** What GET /api/review/fields answers. */
export type ReviewFieldsAnswer = z.infer<typeof fields>

const recordRoute = createRoute({
  method: 'get',
  path: '/api/review/records/{report}/{list}/{id}',
  summary: 'One record with what was decided about it beside what was read',
  request: {
    params: z.object({ report: z.string().min(1).max(200), list: reviewedList, id: z.string().min(1).max(80) }),
    query: z.object({
      who: who.optional(),
      blind: z
        .stringbool()
        .default(false)
        .openapi({ description: 'for a second reviewer: without what others decided' }),
    }),
  },
  responses: answers(reviewRecord, 'The record, its history and its words'),
})

const fieldsRoute = createRoute({
  method: 'get',
  path: '/api/review/fields',
  summary: 'The fields of each list that people may change, and what values they take',
  responses: answers(fields, 'Fields in the order a form shows them'),
})

/** GET /api/review/records/{report}/{list}/{id}, GET /api/review/fields */
export const addReviewRecordRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(recordRoute, async (context) => {
    const { who: name = null, blind } = context.req.valid('query')
    const record = await recordInReview(ask, context.req.valid('param'), { who: name, blind })
    return context.json(recordInReviewView(record, name), 200)
  })
  app.openapi(fieldsRoute, (context) =>
    context.json({ lists: REVIEWED.map((each) => ({ list: each, fields: fieldViews(each) })) }, 200),
  )
}
