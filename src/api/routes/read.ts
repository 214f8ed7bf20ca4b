import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { UsageError } from '../../errors.js'
import { LARGEST_REPORT, tooLarge } from '../../intake/bytes.js'
import { makeReport } from '../../intake/report.js'
import { answers } from '../answers/answer.js'
import { dayAsked } from '../answers/wanted.js'
import type { Served } from '../served.js'

const oneLine = z.string().trim().min(1).max(300)

const reading = z
  .object({ report: z.object({ id: z.string(), text: z.string() }).catchall(z.any()) })
  .catchall(z.any())
  .openapi('Reading', { description: 'The record of one report, as docs/RECORD.md has it' })

const route = createRoute({
  method: 'post',
  path: '/api/read',
  summary: 'Reads a text and gives its record; nothing is kept',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            text: z.string().min(1),
            title: oneLine.optional(),
            publisher: oneLine.optional(),
            published: dayAsked.optional(),
          }),
        },
      },
    },
  },
  responses: answers(reading, 'The record'),
})

/** POST /api/read */
export const addReadRoute = (app: OpenAPIHono, { read }: Served): void => {
  app.openapi(route, async (context) => {
    const { text, ...about } = context.req.valid('json')
    if (!/\S/.test(text)) throw new UsageError('text: is empty; there is nothing to read')
    if (Buffer.byteLength(text) > LARGEST_REPORT) throw tooLarge('the text')
    const record = await read(makeReport(text, about), () => {}, context.req.raw.signal)
    return context.json({ ...record }, 200)
  })
}
