import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { addRecord, decideRecord, undoDecision } from '../../store/review-decide.js'
import { recordInReview } from '../../store/review-record.js'
import { recordInReviewView } from '../../views/review/record-in-review.js'
import { answers } from '../answers/answer.js'
import { reviewedList, reviewRecord, who } from '../answers/review.js'
import type { Served } from '../served.js'

const record = { report: z.string().min(1).max(200), list: reviewedList, id: z.string().min(1).max(80) }
const reason = z.string().trim().min(1).max(1000).nullish()
const values = z.record(z.string().max(60), z.any())

const deciding = z
  .object({
    who,
    ...record,
    seen: z.int().nullable().openapi({ description: 'the newest row of the log about it that was seen' }),
    action: z.enum(['accept', 'edit', 'reject', 'keep']),
    changes: values.optional().openapi({ description: 'of an edit: the new values of the fields that change' }),
    reason: reason.openapi({ description: 'why; a rejection has to give it' }),
    blind: z
      .boolean()
      .default(false)
      .openapi({ description: 'a second reviewer, who has not seen what others decided' }),
  })
  .openapi('Deciding')

const adding = z.object({ who, report: record.report, list: reviewedList, record: values, reason }).openapi('Adding')

const undoing = z
  .object({ who, report: record.report.optional(), list: reviewedList.optional(), id: record.id.optional() })
  .openapi('Undoing')

const undone = z.object({ taken_back: z.int(), record: reviewRecord.nullable() })

/** What POST /api/review/undo answers; without a record when it was one that the person had added. */
export type UndoneAnswer = z.infer<typeof undone>

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

const decideRoute = createRoute({
  method: 'post',
  path: '/api/review/decisions',
  summary: 'Decide on a record: accept, edit, reject, or keep what was decided before',
  request: body(deciding),
  responses: answers(reviewRecord, 'The record as it stands now; 409 when somebody decided meanwhile'),
})

const addRoute = createRoute({
  method: 'post',
  path: '/api/review/added',
  summary: 'Add a record that was not read',
  request: body(adding),
  responses: answers(reviewRecord, 'The record that was added'),
})

const undoRoute = createRoute({
  method: 'post',
  path: '/api/review/undo',
  summary: 'Take back the newest decision of somebody, of one record or of all; the log keeps it',
  request: body(undoing),
  responses: answers(undone, 'What was taken back, and the record as it stands now'),
})

/** POST /api/review/decisions, /api/review/added, /api/review/undo */
export const addReviewDecideRoutes = (app: OpenAPIHono, { ask, write, now }: Served): void => {
  app.openapi(decideRoute, async (context) => {
    const { reason: why = null, changes = {}, ...given } = context.req.valid('json')
    const name = await write((store) => decideRecord(store, { ...given, changes, reason: why }, now()))
    const eyes = { who: given.who, blind: given.blind }
    return context.json(recordInReviewView(await recordInReview(ask, name, eyes), given.who), 200)
  })
  app.openapi(addRoute, async (context) => {
    const { reason: why = null, record: given, ...where } = context.req.valid('json')
    const name = await write((store) => addRecord(store, { ...where, values: given, reason: why }, now()))
    return context.json(recordInReviewView(await recordInReview(ask, name), where.who), 200)
  })
  app.openapi(undoRoute, async (context) => {
    const { who: name, report, list, id } = context.req.valid('json')
    const wanted = report === undefined || list === undefined || id === undefined ? null : { report, list, id }
    const taken = await write((store) => undoDecision(store, { who: name, record: wanted }, now()))
    const left = taken.record === null ? null : recordInReviewView(await recordInReview(ask, taken.record), name)
    return context.json({ taken_back: taken.takenBack, record: left }, 200)
  })
}
