import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { figureCounts } from '../../store/figure-counts.js'
import { populationRows } from '../../views/across/figure-rows.js'
import { answers, day, list, words } from '../answers/answer.js'
import { wantedOf, wantedQuery } from '../answers/wanted.js'
import type { Served } from '../served.js'

const mark = z
  .object({
    at: z.string().openapi({ description: 'where it is told, as "report:record"' }),
    day: day.nullable().openapi({ description: 'the day it was told, else the last day it is of' }),
    from: day.nullable(),
    to: day.nullable().openapi({ description: 'first and last day that is counted' }),
    low: z.number().nullable(),
    best: z.number().nullable(),
    high: z.number().nullable(),
    shape: z.enum(['exact', 'range', 'about', 'at least', 'at most', 'words']),
    amount: z.string(),
    count_of: z.enum(['running total', 'these days', 'not stated']),
    publisher: z.string().nullable(),
    words: z.string(),
    replaced_by: words,
  })
  .openapi('CountMark')

const population = z
  .object({
    metric: z.string(),
    of: z.string().nullable().openapi({ description: 'who or what is counted' }),
    place: z.string().nullable(),
    days: z.string().openapi({ description: 'the days that are counted, in words; empty when not stated' }),
    rows: list(z.object({ source: z.string(), marks: list(mark) })),
    rivals: list(z.object({ why: z.string(), at: words })),
  })
  .openapi('CountedPopulation')

const answer = z.object({
  populations: list(population),
  metrics: list(z.object({ metric: z.string(), populations: z.int(), counts: z.int() })),
})

/** What GET /api/figures answers. */
export type FiguresAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/figures',
  summary: 'Counts by population and source: never merged, never averaged',
  request: {
    query: wantedQuery.omit({ issue: true }).extend({
      metric: z
        .string()
        .regex(/^[a-z_]{1,40}$/, 'is not a metric such as killed')
        .optional()
        .openapi({ description: 'only counts of this kind' }),
    }),
  },
  responses: answers(answer, 'Populations, first those that several counts are of, newest first'),
})

/** GET /api/figures */
export const addFiguresRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const { metric = null, ...asked } = context.req.valid('query')
    const { populations, metrics } = await figureCounts(ask, { ...wantedOf(asked), metric })
    return context.json({ populations: populations.map(populationRows), metrics }, 200)
  })
}
