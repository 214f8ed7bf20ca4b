import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { situationSince } from '../../store/situation.js'
import { storeSummary } from '../../store/summary.js'
import { daysBefore, LAST_DAYS } from '../../views/across/days-before.js'
import { situation, situationLines } from '../../views/across/situation.js'
import { dayInWords } from '../../views/brief/phrases.js'
import { answers, day, list } from '../answers/answer.js'
import { wantedOf, wantedQuery } from '../answers/wanted.js'
import type { Served } from '../served.js'

const LINES = 20

const answer = z
  .object({
    title: z.string(),
    since: day.nullable(),
    reports: z.int(),
    publishers: z.int(),
    lines: list(z.object({ section: z.string(), says: z.string() })).openapi({
      description: 'lines that begin with spaces belong to the one before; "[day key]" names the report of the words',
    }),
    text: z.string().openapi({ description: 'the whole brief as plain text' }),
  })
  .openapi('Situation')

/** What GET /api/situation answers. */
export type SituationAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/situation',
  summary: 'A brief over the reports since a day; without one, over the last seven days the store has',
  request: {
    query: wantedQuery.extend({
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(100)
        .default(LINES)
        .openapi({ description: 'at most so many a section' }),
    }),
  },
  responses: answers(answer, 'What changed, the talks, where the parties stand, counts by source, what to watch'),
})

/** GET /api/situation */
export const addSituationRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const wanted = wantedOf(context.req.valid('query'))
    const lastDay = wanted.since === null ? (await storeSummary(ask)).last_day : null
    const since = wanted.since ?? (lastDay === null ? null : daysBefore(lastDay, LAST_DAYS - 1))
    if (since === null)
      return context.json({ title: '', since: null, reports: 0, publishers: 0, lines: [], text: '' }, 200)
    const days =
      wanted.until === null ? `Since ${dayInWords(since)}` : `${dayInWords(since)} to ${dayInWords(wanted.until)}`
    const narrowed = [wanted.party, wanted.issue, wanted.place].filter((part) => part !== null)
    const title = [days, ...narrowed].join(', ')
    const found = await situationSince(ask, since, wanted)
    const { reports, publishers } = found
    return context.json(
      { title, since, reports, publishers, lines: situationLines(found), text: situation(found, title) },
      200,
    )
  })
}
