import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { actsBetweenParties, type PartiesAct } from '../../store/acts.js'
import { partyFacts } from '../../store/party-facts.js'
import { keysOfParty } from '../../store/wanted.js'
import { FAMILIES, LANES } from '../../views/across/act-families.js'
import { behindLine } from '../../views/network/behind.js'
import { type DrawnParty, drawingOf } from '../../views/network/drawing.js'
import { type Drawn, type Line, linesOf, UNNAMED } from '../../views/network/lines.js'
import { answers, day, list } from '../answers/answer.js'
import { drawnQuery } from '../answers/drawn.js'
import { happening } from '../answers/happening.js'
import { wantedQuery } from '../answers/wanted.js'
import type { Served } from '../served.js'
import { toldInRows } from '../told-in-rows.js'

const party = z
  .object({
    key: z.string().openapi({ description: 'the name folded; "*" stands for everybody without a name' }),
    name: z.string(),
    kind: z.string(),
    country: z.string().nullable(),
    happenings: z.int(),
    degree: z.int().openapi({ description: 'how many parties it has a drawn line with' }),
  })
  .openapi('NetworkParty')

const line = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    directed: z.boolean(),
    family: z.enum(FAMILIES),
    lane: z.enum(LANES),
    happenings: z.int(),
    types: list(z.object({ type: z.string(), happenings: z.int() })),
    first_day: day.nullable(),
    last_day: day.nullable(),
  })
  .openapi('NetworkLine')

const answer = z
  .object({
    parties: list(party),
    lines: list(line),
    happenings: z.int().openapi({ description: 'behind all drawn lines together, each once' }),
    left_out: z
      .object({ parties: z.int(), lines: z.int(), happenings: z.int() })
      .openapi({ description: 'what is too much to draw; narrow what is asked for' }),
    without_names: z.int().openapi({
      description: 'happenings of the parties that are drawn with nobody named; not drawn unless asked',
    }),
  })
  .openapi('Network')

/** What GET /api/network answers. */
export type NetworkAnswer = z.infer<typeof answer>

const asked = wantedQuery.pick({ since: true, until: true, party: true }).extend({
  ...drawnQuery.shape,
  unnamed: z.enum(['1']).optional().openapi({ description: 'also draws everybody without a name, as one' }),
  near: z
    .string()
    .max(400)
    .optional()
    .openapi({ description: 'only this party (by key), those it has lines with, and what is between them' }),
})

const route = createRoute({
  method: 'get',
  path: '/api/network',
  summary: 'Who did what to whom',
  request: { query: asked },
  responses: answers(answer, 'Parties and the lines between them, what several reports tell alike counted once'),
})

const behind = z
  .object({
    rows: list(
      happening.extend({ also: z.int().openapi({ description: 'other lines that this one happening draws' }) }),
    ),
    happenings: z.int(),
  })
  .openapi('NetworkLineHappenings')

/** What GET /api/network/line answers. */
export type NetworkLineAnswer = z.infer<typeof behind>

const lineRoute = createRoute({
  method: 'get',
  path: '/api/network/line',
  summary: 'The happenings behind one line of the network, newest first',
  request: {
    query: asked.extend({
      line: z.string().min(1).max(1000).openapi({ description: 'the id of the line' }),
      limit: wantedQuery.shape.limit,
    }),
  },
  responses: answers(behind, 'Happenings with their words'),
})

/** GET /api/network, GET /api/network/line */
export const addNetworkRoutes = (app: OpenAPIHono, { ask }: Served): void => {
  const linesAsked = async ({ since, until, party, families, lanes, unnamed }: z.infer<typeof asked>) => {
    const acts = await actsBetweenParties(ask)
    const drawn = {
      since: since ?? null,
      until: until ?? null,
      parties: await keysOfParty(ask, party ?? null),
      families,
      lanes,
    }
    return { acts, drawn, lines: linesOf(acts, { ...drawn, unnamed: unnamed !== undefined }) }
  }
  app.openapi(route, async (context) => {
    const query = context.req.valid('query')
    const { acts, drawn, lines } = await linesAsked(query)
    const drawing = drawingOf(lines, query.near ?? null)
    const facts = await partyFacts(
      ask,
      drawing.parties.map(({ key }) => key),
    )
    return context.json(
      {
        parties: drawing.parties.map((each) => ({ ...each, ...(facts.get(each.key) ?? namedByKey(each.key)) })),
        lines: drawing.lines.map(({ happenings, types, first, last, ...each }) => ({
          ...each,
          happenings: happenings.size,
          types: [...types].map(([type, count]) => ({ type, happenings: count })),
          first_day: first,
          last_day: last,
        })),
        happenings: drawing.happenings,
        left_out: drawing.leftOut,
        without_names: query.unnamed === undefined ? withoutNames(acts, drawn, lines, drawing.parties) : 0,
      },
      200,
    )
  })
  app.openapi(lineRoute, async (context) => {
    const query = context.req.valid('query')
    const { acts, lines } = await linesAsked(query)
    const found = behindLine(acts, lines, query.line)
    const rows = await toldInRows(
      ask,
      found.slice(0, query.limit).map(({ tellings }) => tellings),
    )
    return context.json(
      { rows: rows.map((row, at) => ({ ...row, also: found[at]!.also })), happenings: found.length },
      200,
    )
  })
}

/** Happenings of the drawn parties with nobody named: they are drawn only when those without a name are. */
const withoutNames = (
  acts: readonly PartiesAct[],
  drawn: Omit<Drawn, 'unnamed'>,
  lines: readonly Line[],
  parties: readonly DrawnParty[],
): number => {
  const shown = new Set(parties.map(({ key }) => key))
  const named = new Set(lines.flatMap(({ happenings }) => [...happenings]))
  const nameless = linesOf(acts, { ...drawn, unnamed: true }).filter(
    ({ from, to }) => (from === UNNAMED && shown.has(to)) || (to === UNNAMED && shown.has(from)),
  )
  return new Set(nameless.flatMap(({ happenings }) => [...happenings].filter((key) => !named.has(key)))).size
}

const namedByKey = (key: string) =>
  key === UNNAMED
    ? { name: 'without a name', kind: 'unnamed', country: null }
    : { name: key, kind: 'other', country: null }
