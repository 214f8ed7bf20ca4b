import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { cellText } from '../../exports/cell.js'
import { aboutFileOf, aboutOf, exporting, sidecarOf } from '../../exports/exporting.js'
import type { ExportFormat } from '../../exports/format.js'
import { JSON_LINES } from '../../exports/formats/json-lines.js'
import { FORMATS, formatNamed } from '../../exports/formats.js'
import { recordColumns } from '../../exports/record-columns.js'
import { recordRow } from '../../exports/record-row.js'
import { REVIEWED } from '../../review/lists.js'
import { type ExportRow, type ExportWanted, exportRecords } from '../../store/export-records.js'
import { answers, list, words, wrong } from '../answers/answer.js'
import { reviewedList } from '../answers/review.js'
import { wantedOf, wantedQuery } from '../answers/wanted.js'
import type { Served } from '../served.js'

const query = wantedQuery.omit({ limit: true }).extend({
  kinds: z
    .string()
    .max(200)
    .transform((given) => given.split(',').filter((kind) => kind !== ''))
    .pipe(z.array(z.enum(REVIEWED)).min(1))
    .default([...REVIEWED])
    .openapi({ type: 'string', description: 'kinds of records, with commas between them; all when left out' }),
  review: z.enum(['reviewed', 'all']).default('reviewed').openapi({
    description: 'all but what was rejected, or only what a person accepted, edited or added',
  }),
})

const about = z
  .object({
    program: z.string(),
    made: z.string(),
    store: z.string(),
    kinds: words,
    narrowed: z.record(z.string(), z.string()),
    only_reviewed: z.boolean(),
    records: z.int(),
    not_reviewed: z.int(),
    reviewed: z.int(),
    rejected_left_out: z.int(),
    not_reviewed_left_out: z.int(),
    counts: list(z.object({ kind: reviewedList, reviewed: z.int(), not_reviewed: z.int(), rejected: z.int() })),
    note: z.string(),
  })
  .openapi('AboutExport')

const aboutFile = about
  .extend({
    format: z.string(),
    pseudonyms: z.boolean(),
    written: z.int(),
    written_not_reviewed: z.int(),
    rows: z.int(),
    left_out: list(z.object({ why: z.string(), records: z.int() })),
  })
  .partial({ format: true, pseudonyms: true, written: true, written_not_reviewed: true, rows: true, left_out: true })
  .openapi('AboutFile')

const preview = z
  .object({
    about,
    columns: words,
    rows: list(z.object({ record: z.string(), cells: words })),
  })
  .openapi('ExportPreview')

const formats = list(
  z.object({
    name: z.string(),
    title: z.string(),
    does: z.string(),
    holds: list(reviewedList),
    sidecar: z.boolean(),
  }),
).openapi('ExportFormats')

/** What GET /api/export/formats answers. */
export type ExportFormatsAnswer = z.infer<typeof formats>

/** What GET /api/export/preview answers. */
export type ExportPreviewAnswer = z.infer<typeof preview>

const format = z
  .enum(FORMATS.map(({ name }) => name))
  .default('csv')
  .openapi({ description: 'a format by its name' })

const fileQuery = query.extend({
  format,
  pseudonyms: z.enum(['yes', 'no']).default('no').openapi({
    description: 'whether private persons have labels ("Person 12") in place of their names',
  }),
})

const media = (formats: readonly ExportFormat[]) =>
  Object.fromEntries(formats.map(({ media: type }) => [type.replace(/;.*/, ''), { schema: z.string() }]))

const file = createRoute({
  method: 'get',
  path: '/api/export',
  summary: 'Records as a file, in one of the formats',
  request: { query: fileQuery },
  responses: { 200: { description: 'The file, written while it is read', content: media(FORMATS) }, '4XX': wrong },
})

const sources = createRoute({
  method: 'get',
  path: '/api/export/sources',
  summary: 'Who says what each row of such a file holds, and in which words, for a format that cannot hold it',
  request: { query: fileQuery },
  responses: {
    200: {
      description:
        'One JSON object a line for each record in the file, by its id there; empty for a format that needs none',
      content: media([JSON_LINES]),
    },
    '4XX': wrong,
  },
})

const offered = createRoute({
  method: 'get',
  path: '/api/export/formats',
  summary: 'The formats that records go out in',
  responses: answers(formats, 'Name, title, what each is for and cannot hold'),
})

const beside = createRoute({
  method: 'get',
  path: '/api/export/about',
  summary:
    'What such a file holds and leaves out, as a file to keep beside it; with a format, also what that has no place for',
  request: { query: fileQuery.extend({ format: format.unwrap().optional() }) },
  responses: answers(aboutFile, 'How many records, how many of them nobody reviewed, and what they were narrowed to'),
})

const first = createRoute({
  method: 'get',
  path: '/api/export/preview',
  summary: 'The first rows of such a file, and what it holds',
  request: { query: query.extend({ limit: z.coerce.number().int().min(1).max(100).default(12) }) },
  responses: answers(preview, 'Columns and cells as in the CSV file'),
})

/** GET /api/export, /api/export/about, /api/export/formats, /api/export/preview and /api/export/sources */
export const addExportRoutes = (app: OpenAPIHono, { ask, now }: Served): void => {
  const how = (pseudonyms: 'yes' | 'no', sidecar: boolean) => ({
    made: now(),
    pseudonyms: pseudonyms === 'yes',
    sidecar,
  })
  app.openapi(offered, (context) =>
    context.json(
      FORMATS.map(({ name, title, does, holds, sidecar }) => ({ name, title, does, holds, sidecar })),
      200,
    ),
  )
  app.openapi(beside, async (context) => {
    const { format: name, pseudonyms, ...rest } = context.req.valid('query')
    const wanted = asked(rest)
    if (name === undefined) {
      context.header('content-disposition', attachment(null, wanted.kinds, now(), 'about.json'))
      return context.json(await aboutOf(ask, wanted, now()), 200)
    }
    const chosen = formatNamed(name)
    context.header('content-disposition', attachment(chosen, wanted.kinds, now(), 'about.json'))
    return context.json(await aboutFileOf(await exporting(ask, chosen, wanted, how(pseudonyms, false))), 200)
  })
  app.openapi(first, async (context) => {
    const { limit, ...rest } = context.req.valid('query')
    const wanted = asked(rest)
    const columns = recordColumns(wanted.kinds)
    const rows: ExportRow[] = []
    for await (const batch of exportRecords(ask, wanted, limit)) rows.push(...batch)
    return context.json(
      {
        about: await aboutOf(ask, wanted, now()),
        columns: columns.map(({ name }) => name),
        rows: rows.map((row) => {
          const given = recordRow(row)
          return { record: `${row.report}:${row.id}`, cells: columns.map(({ cell }) => cellText(cell(given))) }
        }),
      },
      200,
    )
  })
  app.openapi(file, async (context) => {
    const { format: name, pseudonyms, ...rest } = context.req.valid('query')
    const chosen = formatNamed(name)
    const { about, pieces } = await exporting(ask, chosen, asked(rest), how(pseudonyms, false))
    return context.body(streamOf(pieces), 200, {
      'content-type': chosen.media,
      'content-disposition': attachment(chosen, about.kinds, now(), chosen.ending),
    })
  })
  app.openapi(sources, async (context) => {
    const { format: name, pseudonyms, ...rest } = context.req.valid('query')
    const chosen = formatNamed(name)
    const going = await exporting(ask, chosen, asked(rest), how(pseudonyms, true))
    return context.body(streamOf(sidecarOf(going)), 200, {
      'content-type': JSON_LINES.media,
      'content-disposition': attachment(chosen, going.about.kinds, now(), 'sources.jsonl'),
    })
  })
}

const asked = ({ kinds, review, ...filter }: z.infer<typeof query>): ExportWanted => {
  const { limit: _, ...narrowed } = wantedOf({ ...filter, limit: 1 })
  // In the order that every file has them in, whatever order they were asked for in.
  return { ...narrowed, kinds: REVIEWED.filter((kind) => kinds.includes(kind)), reviewedOnly: review === 'reviewed' }
}

/** A stream that asks for the next chunk when the last one went out, and stops asking when whoever reads it goes away. */
const streamOf = (pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> => {
  const chunks = pieces[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await chunks.return?.(undefined)
    },
  })
}

/** "parley-events-figures-2026-05-04.csv"; a format for some kinds alone is named in place of them. */
const attachment = (format: ExportFormat | null, kinds: readonly string[], made: string, ending: string): string => {
  const some = format !== null && format.holds.length < REVIEWED.length ? format.name : kinds.join('-')
  const what = kinds.length === REVIEWED.length && some === kinds.join('-') ? 'records' : some
  return `attachment; filename="parley-${what}-${made.slice(0, 10)}.${ending}"`
}
