import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { DataError } from '../../errors.js'
import { findReport } from '../../store/stored-report.js'
import { LISTS, recordWords } from '../../views/record-words.js'
import { answers, day, list, record, words } from '../answers/answer.js'
import type { Served } from '../served.js'

const answer = z
  .object({
    report: z.object({
      key: z.string(),
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      published: day.nullable(),
    }),
    list: z.enum(LISTS),
    record,
    spans: list(
      z.object({
        role: z.enum(['source', 'cue', 'content', 'trigger', 'evidence', 'mention', 'antecedent', 'consequent']),
        start: z.int(),
        end: z.int(),
      }),
    ),
    sentences: list(z.object({ number: z.int(), start: z.int(), end: z.int(), text: z.string() })),
    chain: words.openapi({ description: 'who says so, outermost first' }),
  })
  .openapi('RecordInWords')

/** What GET /api/records/{report}/{id} answers. */
export type RecordAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/records/{report}/{id}',
  summary: 'One record of one report, in the words it came from',
  request: { params: z.object({ report: z.string().min(1).max(200), id: z.string().min(1).max(200) }) },
  responses: answers(answer, 'The record, the sentences it stands in, and what each stretch is to it'),
})

/** GET /api/records/{report}/{id} */
export const addRecordRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const { report, id } = context.req.valid('param')
    const { about, record: reading } = await findReport(ask, report)
    const found = recordWords(reading, id)
    if (found === null) throw new DataError(`${id}: the report has no such record in its newest reading`)
    const { title, publisher, published } = reading.report
    return context.json(
      {
        report: { key: String(about.report), title, publisher, published },
        ...found,
        record: { ...found.record },
      },
      200,
    )
  })
}
