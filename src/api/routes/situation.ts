import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { briefFile } from '../../exports/brief/file.js'
import { BRIEF_FILES, BRIEF_FORMATS } from '../../exports/brief/formats.js'
import { situationSince } from '../../store/situation.js'
import { storeSummary } from '../../store/summary.js'
import type { Wanted } from '../../store/wanted.js'
import { daysBefore, LAST_DAYS } from '../../views/across/days-before.js'
import { situation, situationLines, situationTitle } from '../../views/across/situation.js'
import { answers, day, list, wrong } from '../answers/answer.js'
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

const limited = wantedQuery.extend({
  limit: z.coerce.number().int().min(1).max(100).default(LINES).openapi({ description: 'at most so many a section' }),
})

const route = createRoute({
  method: 'get',
  path: '/api/situation',
  summary: 'A brief over the reports since a day; without one, over the last seven days the store has',
  request: { query: limited },
  responses: answers(answer, 'What changed, the talks, where the parties stand, counts by source, what to watch'),
})

const file = createRoute({
  method: 'get',
  path: '/api/situation/file',
  summary: 'The same brief as a file, with a footnote for each place in a report that it stands on',
  request: { query: limited.extend({ format: z.enum(BRIEF_FORMATS).default('markdown') }) },
  responses: {
    200: {
      description: 'The file',
      content: Object.fromEntries(
        BRIEF_FORMATS.map((format) => [BRIEF_FILES[format].media.replace(/;.*/, ''), { schema: z.string() }]),
      ),
    },
    '4XX': wrong,
  },
})

/** GET /api/situation and /api/situation/file */
export const addSituationRoutes = (app: OpenAPIHono, { ask, now }: Served): void => {
  app.openapi(route, async (context) => {
    const wanted = wantedOf(context.req.valid('query'))
    const since = await sinceOf(ask, wanted)
    if (since === null)
      return context.json({ title: '', since: null, reports: 0, publishers: 0, lines: [], text: '' }, 200)
    const title = situationTitle(since, wanted)
    const found = await situationSince(ask, since, wanted)
    const { reports, publishers } = found
    return context.json(
      { title, since, reports, publishers, lines: situationLines(found), text: situation(found, title) },
      200,
    )
  })
  app.openapi(file, async (context) => {
    const { format, ...query } = context.req.valid('query')
    const wanted = wantedOf(query)
    // A store without a single dated report has nothing since any day.
    const since = (await sinceOf(ask, wanted)) ?? now().slice(0, 10)
    const { media, ending } = BRIEF_FILES[format]
    const bytes = await briefFile(ask, since, wanted, format, now())
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': media,
      'content-disposition': `attachment; filename="parley-brief-${since}.${ending}"`,
    })
  })
}

/** The day asked for; without one, the last seven days the store has begin; null where it has none. */
const sinceOf = async (ask: Served['ask'], { since }: Wanted): Promise<string | null> => {
  if (since !== null) return since
  const { last_day } = await storeSummary(ask)
  return last_day === null ? null : daysBefore(last_day, LAST_DAYS - 1)
}
