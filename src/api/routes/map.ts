import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { actsWithPlaces, eventsOfNames } from '../../store/acts.js'
import { eventPlaces } from '../../store/event-places.js'
import { namesOfParty } from '../../store/wanted.js'
import { FAMILIES } from '../../views/across/act-families.js'
import { newestFirst, tellingsOf } from '../../views/across/acts-in-view.js'
import { shownSpots } from '../../views/map/shown-spots.js'
import { spotsOf } from '../../views/map/spots.js'
import { answers, day, list } from '../answers/answer.js'
import { drawnQuery } from '../answers/drawn.js'
import { happening } from '../answers/happening.js'
import { wantedQuery } from '../answers/wanted.js'
import type { Served } from '../served.js'
import { toldInRows } from '../told-in-rows.js'

const spot = z
  .object({
    key: z.string(),
    name: z.string(),
    kind: z.string(),
    country: z.string().nullable().openapi({ description: 'the country’s name' }),
    inside: z
      .string()
      .nullable()
      .openapi({ description: 'the place it lies in, where a report or the gazetteer says' }),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    prec: z.int().openapi({ description: 'UCDP where_prec: 1 the place itself … 7 international waters' }),
    happenings: z.int(),
    families: list(z.object({ family: z.enum(FAMILIES), happenings: z.int() })),
    first_day: day.nullable(),
    last_day: day.nullable(),
  })
  .openapi('MapSpot')

const beside = z.object({ spots: list(spot), left_out: z.int() })

const answer = z
  .object({
    located: beside,
    country: beside.openapi({ description: 'no more than the country is known' }),
    wide: beside.openapi({ description: 'wider than a map can mark: continents, seas' }),
    unlocated: beside.openapi({ description: 'named, and nobody knows where it is' }),
    happenings: z.int().openapi({ description: 'at all these places together, each once' }),
  })
  .openapi('Map')

/** What GET /api/map answers. */
export type MapAnswer = z.infer<typeof answer>

const asked = wantedQuery.pick({ since: true, until: true, party: true, place: true }).extend(drawnQuery.shape)

const route = createRoute({
  method: 'get',
  path: '/api/map',
  summary: 'Where things happened, and how precisely that is known',
  request: { query: asked },
  responses: answers(answer, 'Places by number of happenings, what several reports tell alike counted once'),
})

const atSpot = z
  .object({ name: z.string().nullable(), rows: list(happening), happenings: z.int() })
  .openapi('MapSpotHappenings')

/** What GET /api/map/place answers. */
export type MapSpotAnswer = z.infer<typeof atSpot>

const spotRoute = createRoute({
  method: 'get',
  path: '/api/map/place',
  summary: 'What happened at one place of the map, newest first',
  request: {
    query: asked.extend({
      spot: z.string().min(1).max(400).openapi({ description: 'the key of the place' }),
      limit: wantedQuery.shape.limit,
    }),
  },
  responses: answers(atSpot, 'Happenings with their words'),
})

/** GET /api/map, GET /api/map/place */
export const addMapRoutes = (app: OpenAPIHono, { ask }: Served): void => {
  const spotsAsked = async ({ since, until, party, place, families, lanes }: z.infer<typeof asked>) => {
    const acts = await actsWithPlaces(ask)
    const names = await namesOfParty(ask, party ?? null)
    const events = names === null ? null : await eventsOfNames(ask, names)
    const shows = { since: since ?? null, until: until ?? null, place: place ?? null, events, families, lanes }
    return { acts, spots: spotsOf(acts, await eventPlaces(ask), shows) }
  }
  app.openapi(route, async (context) => {
    const { spots } = await spotsAsked(context.req.valid('query'))
    return context.json(shownSpots(spots), 200)
  })
  app.openapi(spotRoute, async (context) => {
    const query = context.req.valid('query')
    const { acts, spots } = await spotsAsked(query)
    const spot = spots.find(({ key }) => key === query.spot)
    const found = spot === undefined ? [] : newestFirst(tellingsOf(acts, spot.happenings))
    return context.json(
      { name: spot?.name ?? null, rows: await toldInRows(ask, found.slice(0, query.limit)), happenings: found.length },
      200,
    )
  })
}
