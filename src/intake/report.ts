import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DataError, UsageError } from '../errors.js'
import type { Report } from '../model.js'
import { faultOfDay } from './calendar-day.js'

const day = z.string().superRefine((value, context) => {
  const fault = faultOfDay(value)
  if (fault !== null) context.addIssue({ code: 'custom', message: `"${value}" ${fault}` })
})

const oneLine = z.string().trim().min(1, 'is empty; leave it out when it is not known')

/** What may be told about a report beside its text. */
const about = z.strictObject({
  id: oneLine.optional(),
  title: oneLine.optional(),
  publisher: oneLine.optional(),
  published: day.optional(),
})

/** One line of a JSON Lines file of reports; fields beyond these are the sender's own and are passed over. */
const line = z.object({
  id: z.union([oneLine, z.number().transform(String)]).nullish(),
  text: z.string(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  published: day.nullish(),
})

/** What is known about a report: its id, title, publisher and the day it was published (YYYY-MM-DD). */
export type About = z.infer<typeof about>

/** What is known about a report, checked; an impossible date or an unknown field is a usage error. */
export const checkAbout = (given: unknown): About => {
  const result = about.safeParse(given)
  if (!result.success) throw new UsageError(firstFault(result.error))
  return result.data
}

/** A report from its text and what is known about it. The id, unless given, is a hash of the text's UTF-8 bytes. */
export const makeReport = (text: string, known: About = {}): Report => ({
  id: known.id ?? hashOf(text),
  text,
  title: known.title ?? null,
  publisher: known.publisher ?? null,
  published: known.published ?? null,
  publishedBasis: known.published === undefined ? null : 'given',
  language: 'en',
})

/** A report from the object on one line of a JSON Lines file; a DataError names the line (`where`) and the field at fault. */
export const reportOfLine = (value: unknown, where: string): Report => {
  const result = line.safeParse(value)
  if (!result.success) throw new DataError(`${where}: ${firstFault(result.error)}`)
  const { id, text, title, publisher, published } = result.data
  if (!/\S/.test(text)) throw new DataError(`${where}: text: is empty; there is nothing to read`)
  return {
    id: id ?? hashOf(text),
    text,
    title: filled(title),
    publisher: filled(publisher),
    published: published ?? null,
    publishedBasis: published ? 'file' : null,
    language: 'en',
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)

const filled = (value: string | null | undefined): string | null => (value && /\S/.test(value) ? value.trim() : null)

const firstFault = (error: z.ZodError): string => {
  const [issue] = error.issues
  if (issue === undefined) return 'is not what was expected'
  const where = issue.path.join('.')
  return where === '' ? issue.message : `${where}: ${issue.message}`
}
