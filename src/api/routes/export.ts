import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type AboutExport, aboutExport } from '../../exports/about-export.js'
import { cellText } from '../../exports/cell.js'
import { csv } from '../../exports/csv.js'
import { jsonLines } from '../../exports/jsonl.js'
import { recordColumns } from '../../exports/record-columns.js'
import { recordRow } from '../../exports/record-row.js'
import { REVIEWED, type ReviewedList } from '../../review/lists.js'
import { type ExportRow, type ExportWanted, exportCounts, exportRecords } from '../../store/export-records.js'
import { storeName } from '../../store/summary.js'
import { VERSION } from '../../version.js'
import { answers, list, problem, words } from '../answers/answer.js'
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

const preview = z
  .object({
    about,
    columns: words,
    rows: list(z.object({ record: z.string(), cells: words })),
  })
  .openapi('ExportPreview')

/** What GET /api/export/preview answers. */
export type ExportPreviewAnswer = z.infer<typeof preview>

const FORMATS = ['csv', 'jsonl'] as const
const MEDIA = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const

const file = createRoute({
  method: 'get',
  path: '/api/export',
  summary: 'Records as a file: CSV with a header, or JSON Lines whose first line says what the file holds',
  request: { query: query.extend({ format: z.enum(FORMATS).default('csv') }) },
  responses: {
    200: {
      description: 'The file, written while it is read',
      content: { 'text/csv': { schema: z.string() }, 'application/jsonl': { schema: z.string() } },
    },
    '4XX': {
      description: 'What is wrong with what was asked',
      content: { 'application/problem+json': { schema: problem } },
    },
  },
})

const beside = createRoute({
  method: 'get',
  path: '/api/export/about',
  summary: 'What such a file holds and leaves out, as a file to keep beside it',
  request: { query },
  responses: answers(about, 'How many records, how many of them nobody reviewed, and what they were narrowed to'),
})

const first = createRoute({
  method: 'get',
  path: '/api/export/preview',
  summary: 'The first rows of such a file, and what it holds',
  request: { query: query.extend({ limit: z.coerce.number().int().min(1).max(100).default(12) }) },
  responses: answers(preview, 'Columns and cells as in the CSV file'),
})

/** GET /api/export, /api/export/about and /api/export/preview */
export const addExportRoutes = (app: OpenAPIHono, { ask, now }: Served): void => {
  const aboutOf = async (wanted: ExportWanted): Promise<AboutExport> =>
    aboutExport(wanted, await exportCounts(ask, wanted), {
      program: `Parley ${VERSION}`,
      made: now(),
      store: storeName(ask),
    })
  app.openapi(beside, async (context) => {
    const wanted = asked(context.req.valid('query'))
    context.header('content-disposition', attachment(wanted.kinds, now(), 'about.json'))
    return context.json(await aboutOf(wanted), 200)
  })
  app.openapi(first, async (context) => {
    const { limit, ...rest } = context.req.valid('query')
    const wanted = asked(rest)
    const columns = recordColumns(wanted.kinds)
    const rows: ExportRow[] = []
    for await (const batch of exportRecords(ask, wanted, limit)) rows.push(...batch)
    return context.json(
      {
        about: await aboutOf(wanted),
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
    const { format, ...rest } = context.req.valid('query')
    const wanted = asked(rest)
    const head = format === 'csv' ? headerOf(wanted.kinds) : jsonLines([{ about: await aboutOf(wanted) }])
    const body = streamOf(written(head, exportRecords(ask, wanted), WRITERS[format](wanted.kinds)))
    return context.body(body, 200, {
      'content-type': MEDIA[format],
      'content-disposition': attachment(wanted.kinds, now(), format),
    })
  })
}

const asked = ({ kinds, review, ...filter }: z.infer<typeof query>): ExportWanted => {
  const { limit: _, ...narrowed } = wantedOf({ ...filter, limit: 1 })
  // In the order that every file has them in, whatever order they were asked for in.
  return { ...narrowed, kinds: REVIEWED.filter((kind) => kinds.includes(kind)), reviewedOnly: review === 'reviewed' }
}

type Kinds = readonly ReviewedList[]
type Writer = (rows: readonly ExportRow[]) => string

const headerOf = (kinds: Kinds): string =>
  csv(
    recordColumns(kinds).map(({ name }) => name),
    [],
  )

/** One format each: how a batch of records is written. */
const WRITERS: Readonly<Record<(typeof FORMATS)[number], (kinds: Kinds) => Writer>> = {
  csv: (kinds) => {
    const columns = recordColumns(kinds)
    const names = columns.map(({ name }) => name)
    return (rows) =>
      csv(
        names,
        rows.map(recordRow).map((row) => columns.map(({ cell }) => cell(row))),
        false,
      )
  },
  jsonl: () => (rows) => jsonLines(rows.map(recordRow)),
}

async function* written(
  head: string,
  batches: AsyncIterable<readonly ExportRow[]>,
  write: Writer,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(head)
  for await (const batch of batches) yield encoder.encode(write(batch))
}

/** A stream that asks for the next chunk when the last one went out, and stops asking when whoever reads it goes away. */
const streamOf = (chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await chunks.return(undefined)
    },
  })

/** "parley-events-figures-2026-05-04.csv". */
const attachment = (kinds: Kinds, made: string, ending: string): string => {
  const what = kinds.length === REVIEWED.length ? 'records' : kinds.join('-')
  return `attachment; filename="parley-${what}-${made.slice(0, 10)}.${ending}"`
}
