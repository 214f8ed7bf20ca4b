import { z } from '@hono/zod-openapi'

/** What went wrong, as RFC 9457 has it: `detail` says in one sentence what is wrong and what to do. */
export const problem = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .openapi('Problem')

/** The answer of every route when what was asked is wrong. */
export const wrong = {
  description: 'What is wrong with what was asked',
  content: { 'application/problem+json': { schema: problem } },
} as const

/** The answers of a route that gives JSON, or says what is wrong. */
export const answers = <Answer extends z.ZodType>(answer: Answer, says: string) =>
  ({
    200: { description: says, content: { 'application/json': { schema: answer } } },
    '4XX': wrong,
  }) as const

/** A list nobody changes. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

/** A list of words. */
export const words = list(z.string())

/** A day, YYYY-MM-DD. */
export const day = z.string().openapi({ format: 'date' })

/** Where a record stands: the key of its report and its id there. */
export const ref = z.object({ report: z.string(), id: z.string() }).openapi('Ref')

/** Words of a report, by UTF-16 offsets into its text. */
export const span = z.object({ start: z.int(), end: z.int(), text: z.string() }).openapi('Span')

/** When something is: first and last day, UCDP date precision 1-5, and how that is known. */
export const when = z
  .object({ from: day.nullable(), to: day.nullable(), prec: z.int(), basis: z.enum(['given', 'relative', 'implied']) })
  .openapi('When')

/** One record of one report in the report's own words. */
export const saying = z
  .object({
    report: z.string(),
    id: z.string(),
    published: day.nullable(),
    publisher: z.string().nullable(),
    words,
  })
  .openapi('Saying')

/** A record of a reading, whole. */
export const record = z
  .object({ id: z.string(), rule: z.string(), known: z.enum(['stated', 'relative', 'implied']) })
  .catchall(z.any())
  .openapi('Record', { description: 'A record as docs/RECORD.md has it' })
