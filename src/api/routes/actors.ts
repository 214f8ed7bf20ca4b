import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { listParties, mergeParties, splitParty } from '../../store/parties.js'
import { answers, list, words } from '../answers/answer.js'
import { listAnswers, listedQuery, next } from '../answers/listed.js'
import { who } from '../answers/review.js'
import { allLines, wantsLines } from '../lines.js'
import { pageOf } from '../pages.js'
import type { Served } from '../served.js'

const actor = z
  .object({
    key: z.string(),
    name: z.string(),
    kind: z.string(),
    country: z.string().nullable(),
    reports: z.int(),
    also: words.openapi({ description: 'keys of other names that count as this one' }),
  })
  .openapi('ActorAcross')

const found = z.object({ rows: list(actor), next })

/** What GET /api/actors answers. */
export type ActorsAnswer = z.infer<typeof found>

const decided = z.object({ seq: z.int() })

const name = z.string().trim().min(1).max(300)
const reason = z.string().trim().min(1).max(1000).nullish()

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

const listRoute = createRoute({
  method: 'get',
  path: '/api/actors',
  summary: 'Actors across reports, those in most reports first',
  request: {
    query: z.object({
      q: z.string().trim().max(200).optional().openapi({ description: 'words of a name' }),
      ...listedQuery,
      limit: z.coerce.number().int().min(1).max(500).default(20),
    }),
  },
  responses: listAnswers(found, actor, 'Actors with the names they go by'),
})

const mergeRoute = createRoute({
  method: 'post',
  path: '/api/actors/merge',
  summary: 'Count one name as another from now on',
  request: body(z.object({ who, from: name, into: name, reason }).openapi('Merging')),
  responses: answers(decided, 'The row of the log'),
})

const splitRoute = createRoute({
  method: 'post',
  path: '/api/actors/split',
  summary: 'Let a name stand alone again',
  request: body(z.object({ who, name, reason }).openapi('Splitting')),
  responses: answers(decided, 'The row of the log'),
})

/** GET /api/actors, POST /api/actors/merge, POST /api/actors/split */
export const addActorsRoutes = (app: OpenAPIHono, { ask, write, now }: Served): void => {
  app.openapi(listRoute, async (context) => {
    const { q = '', limit, cursor: start } = context.req.valid('query')
    const actors = (most: number) => listParties(ask, q === '' ? null : q, most)
    if (wantsLines(context)) return allLines(context, ask, start, actors, (rows) => rows)
    return context.json(await pageOf(ask, { cursor: start, limit }, actors), 200)
  })
  app.openapi(mergeRoute, async (context) => {
    const { who: by, from, into, reason: why = null } = context.req.valid('json')
    return context.json({ seq: await write((store) => mergeParties(store, from, into, by, why, now())) }, 200)
  })
  app.openapi(splitRoute, async (context) => {
    const { who: by, name: called, reason: why = null } = context.req.valid('json')
    return context.json({ seq: await write((store) => splitParty(store, called, by, why, now())) }, 200)
  })
}
