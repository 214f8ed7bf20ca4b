import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { comparisonRows } from '../../compare/comparison-rows.js'
import { listImported } from '../../library/imported.js'
import { compareWithStore, keptOutside } from '../../library/outside.js'
import { OUTSIDE_KINDS } from '../../outside/model.js'
import { answers, day, list } from '../answers/answer.js'
import { listAnswers, listedQuery, next } from '../answers/listed.js'
import { wantedOf, wantedQuery } from '../answers/wanted.js'
import { allLines, wantsLines } from '../lines.js'
import { pageOf } from '../pages.js'
import type { Served } from '../served.js'

const files = z
  .object({
    files: list(
      z.object({
        file: z.string().openapi({ description: 'its id: "o1"' }),
        kind: z.enum(OUTSIDE_KINDS),
        name: z.string(),
        events: z.int(),
        bad: z.int().openapi({ description: 'rows that were no events' }),
        first: day,
        last: day,
        added: z.string(),
      }),
    ),
  })
  .openapi('OutsideFiles')

const listRoute = createRoute({
  method: 'get',
  path: '/api/outside',
  summary: 'Files of events that others recorded, as they were imported; they mix with ours nowhere',
  responses: answers(files, 'The files that count, in the order they came'),
})

const row = z
  .object({
    where: z.enum(['both', 'only ours', 'only theirs']),
    score: z.number().nullable(),
    day: z.string(),
    type: z.string().nullable(),
    report: z.string().nullable(),
    record: z.string().nullable().openapi({ description: 'our record, by its id in the report' }),
    ours: z.string().nullable(),
    words: z.string().nullable(),
    row: z.int().nullable().openapi({ description: 'the row of their file' }),
    id: z.string().nullable(),
    theirs: z.string().nullable(),
    why: z.string().nullable().openapi({ description: 'why the two are taken for one' }),
  })
  .openapi('ComparisonRow')

const share = z.number().nullable()

const comparison = z
  .object({
    file: z.string(),
    from: day.nullable(),
    to: day.nullable().openapi({ description: 'the days compared: those both lists have' }),
    agreement: z.object({
      matched: z.int(),
      onlyOurs: z.int(),
      onlyTheirs: z.int(),
      shareOfOurs: share,
      shareOfTheirs: share,
      sameType: share,
    }),
    types: list(
      z.object({ type: z.string(), ours: z.int(), oursMatched: z.int(), theirs: z.int(), theirsMatched: z.int() }),
    ),
    rows: list(row),
    next,
  })
  .openapi('Comparison')

const compareRoute = createRoute({
  method: 'get',
  path: '/api/outside/{file}/comparison',
  summary: 'What happened, in our records and in such a file: what both have, and what only one has',
  request: {
    params: z.object({ file: z.string().regex(/^o\d{1,9}$/, 'is not the id of an imported file, such as o1') }),
    query: wantedQuery.omit({ issue: true }).extend({
      days: z.coerce.number().int().min(0).max(99).default(1).openapi({
        description: 'how many days two events may lie apart',
      }),
      ...listedQuery,
    }),
  },
  responses: listAnswers(
    comparison,
    row,
    'Pairs, then what only we have, then what only they have; as lines, the rows alone',
  ),
})

/** GET /api/outside and GET /api/outside/{file}/comparison */
export const addOutsideRoutes = (app: OpenAPIHono, { ask, codebook }: Served): void => {
  app.openapi(listRoute, async (context) => context.json({ files: await listImported(ask) }, 200))
  app.openapi(compareRoute, async (context) => {
    const { days, cursor: start, format: _, ...asked } = context.req.valid('query')
    const wanted = wantedOf(asked)
    const { name, events } = await keptOutside(ask, context.req.valid('param').file)
    const compared = await compareWithStore(ask, events, wanted, days, codebook)
    const rows = async () => comparisonRows(compared)
    if (wantsLines(context)) return allLines(context, ask, start, rows, (some) => some)
    const { from, to, agreement, types } = compared
    const page = await pageOf(ask, { cursor: start, limit: wanted.limit }, rows)
    return context.json({ file: name, from, to, agreement, types, ...page }, 200)
  })
}
