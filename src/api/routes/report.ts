import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ReadingRecord } from '../../records/record.js'
import { reportAround } from '../../store/report-around.js'
import { findReport } from '../../store/stored-report.js'
import { VERSION } from '../../version.js'
import { briefSections } from '../../views/brief/brief.js'
import { oneLine, sentenceNumbers } from '../../views/brief/line.js'
import { answers, day, list, span, words } from '../answers/answer.js'
import type { Served } from '../served.js'

// A report that everybody copies has more links than anybody reads; the first by kind and day are shown, and how many more there are.
const MOST_LINKS = 500

const answer = z
  .object({
    key: z.string(),
    about: z.object({
      given_id: z.string().nullable(),
      source: z.string(),
      part: z.string().nullable(),
      address: z.string().nullable(),
      media: z.string().nullable(),
      remarks: words,
      added: z.string(),
      superseded_by: z.string().nullable(),
    }),
    read_by: z
      .object({ program: z.string(), made: z.string(), newest_program: z.string() })
      .openapi({ description: 'what made this reading, and the program that answers' }),
    versions: list(
      z.object({
        report: z.string(),
        version: z.int(),
        published: day.nullable(),
        title: z.string().nullable(),
        added: z.string(),
        latest: z.boolean(),
      }),
    ),
    links: list(
      z.object({
        kind: z.string(),
        relation: z.string(),
        id: z.string().openapi({ description: 'the record in this report; empty for the text as a whole' }),
        other: z.string(),
        other_id: z.string(),
        publisher: z.string().nullable(),
        published: day.nullable(),
        title: z.string().nullable(),
        why: z.string(),
      }),
    ),
    links_left_out: z.int(),
    brief: list(
      z.object({
        heading: z.string(),
        lines: list(z.object({ says: z.string(), sentences: list(z.int()), at: list(span) })),
      }),
    ),
    reading: z
      .custom<ReadingRecord>()
      .openapi('Reading', { type: 'object', description: 'The whole record of the reading, as docs/RECORD.md has it' }),
  })
  .openapi('ReportRead')

/** What GET /api/reports/{id} answers. */
export type ReportAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/reports/{id}',
  summary: 'One report: its whole reading, its brief, where it came from, and what ties it to others',
  request: { params: z.object({ id: z.string().min(1).max(200) }) },
  responses: answers(answer, 'The report and its newest reading'),
})

/** GET /api/reports/{id} */
export const addReportRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const { about, record } = await findReport(ask, context.req.valid('param').id)
    const key = String(about.report)
    const around = await reportAround(ask, key)
    const found = {
      key,
      about: {
        given_id: about.given_id,
        source: about.source,
        part: about.part,
        address: about.address,
        media: about.media,
        remarks: about.remarks ?? [],
        added: about.added,
        superseded_by: about.superseded_by,
      },
      read_by: { ...around.reading, newest_program: VERSION },
      versions: around.versions,
      links: around.links.slice(0, MOST_LINKS),
      links_left_out: Math.max(0, around.links.length - MOST_LINKS),
      brief: briefSections(record).map(({ heading, lines }) => ({
        heading,
        lines: lines.map(({ says, at }) => ({ says: oneLine(says), sentences: sentenceNumbers(record, at), at })),
      })),
      reading: record,
    } as unknown as ReportAnswer
    return context.json(found as never, 200)
  })
}
