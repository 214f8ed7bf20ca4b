import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { happeningDays } from '../../store/happening-days.js'
import { type Happening, happeningsBetween } from '../../store/happenings.js'
import { LANES } from '../../views/across/act-families.js'
import { rowsWithin, statusesOf, type TimelineRow, timelineRows } from '../../views/across/timeline.js'
import { answers, day, list, words } from '../answers/answer.js'
import { listAnswers, listedQuery, next } from '../answers/listed.js'
import { wantedOf, wantedQuery } from '../answers/wanted.js'
import { allLines, wantsLines } from '../lines.js'
import { pageOf } from '../pages.js'
import type { Served } from '../served.js'

const lane = z.enum(LANES)

const row = z
  .object({
    day: day.nullable().openapi({ description: 'the first day it may have been; null when no report gives one' }),
    to: day.nullable().openapi({ description: 'the last day it may have been' }),
    told_on: day.nullable(),
    lane,
    what: z.string(),
    type: z.string().nullable().openapi({ description: 'its PLOVER type' }),
    place: z.string().nullable(),
    according_to: words,
    words: z.string(),
    reports: z.int(),
    origins: z.int(),
    at: words.openapi({ description: 'where it is told, as "report:record"' }),
  })
  .openapi('TimelineRow')

const answer = z.object({
  rows: list(row),
  more: z.boolean().openapi({ description: 'there are more than these' }),
  next,
})

/** What GET /api/timeline answers. */
export type TimelineAnswer = z.infer<typeof answer>

const query = wantedQuery.omit({ issue: true }).extend({
  types: z
    .string()
    .regex(/^[A-Z]{1,12}(?:,[A-Z]{1,12}){0,19}$/, 'is not a list of PLOVER types such as AGREE,ASSAULT')
    .optional()
    .openapi({ description: 'only these PLOVER types, with commas between them' }),
})

const rowsQuery = query.extend({
  ...listedQuery,
  lanes: z
    .string()
    .refine((lanes) => lanes.split(',').every((each) => (LANES as readonly string[]).includes(each)), {
      error: `is not a list of lanes: ${LANES.join(', ')}`,
    })
    .optional()
    .openapi({ description: 'only these lanes, with commas between them' }),
})

const route = createRoute({
  method: 'get',
  path: '/api/timeline',
  summary: 'What happened, was announced or claimed, newest first',
  request: { query: rowsQuery },
  responses: listAnswers(answer, row, 'Happenings, what several reports tell alike counted once'),
})

const counts = z
  .object({
    days: list(z.object({ day, lane, count: z.int() })),
    types: list(z.object({ type: z.string(), count: z.int() })).openapi({
      description: 'happenings of each PLOVER type within the days asked for; "" is none',
    }),
    first: day.nullable(),
    last: day.nullable().openapi({ description: 'first and last day reports came out' }),
    undated: z.int().openapi({ description: 'happenings without a day, in reports whose own day is not known' }),
    unplaced: z.int().openapi({ description: 'events that nothing places on a timeline' }),
  })
  .openapi('TimelineCounts')

/** What GET /api/timeline/counts answers. */
export type TimelineCounts = z.infer<typeof counts>

const countsRoute = createRoute({
  method: 'get',
  path: '/api/timeline/counts',
  summary: 'How many happenings stand at each day in each lane, over all days',
  request: { query: query.omit({ limit: true }) },
  responses: answers(counts, 'Counts of happenings at their first telling, whatever days are asked for'),
})

const listOf = (words: string | undefined): readonly string[] => words?.split(',') ?? []

/** GET /api/timeline and /api/timeline/counts */
export const addTimelineRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const { types, lanes, cursor: start, format: _, ...asked } = context.req.valid('query')
    const wanted = wantedOf(asked)
    const inLanes = LANES.filter((each) => lanes === undefined || lanes.split(',').includes(each))
    const narrowed = { types: listOf(types), statuses: lanes === undefined ? [] : inLanes.flatMap(statusesOf) }
    const happenings = (most: number) => happeningsBetween(ask, { ...wanted, limit: most }, narrowed)
    // A plan that another report tells as done stands with what happened.
    const told = (found: readonly Happening[]): readonly TimelineRow[] =>
      rowsWithin(timelineRows(found), wanted).filter(({ lane: stands }) => inLanes.includes(stands))
    if (wantsLines(context)) return allLines(context, ask, start, happenings, told)
    const { rows, next: following } = await pageOf(ask, { cursor: start, limit: wanted.limit }, happenings)
    return context.json({ rows: told(rows), more: following !== null, next: following }, 200)
  })
  app.openapi(countsRoute, async (context) => {
    const { types, since = null, until = null, party = null, place = null } = context.req.valid('query')
    return context.json(await happeningDays(ask, { since, until, party, place, types: listOf(types) }), 200)
  })
}
