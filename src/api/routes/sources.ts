import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { publisherCounts } from '../../store/publishers.js'
import { sourceStatements } from '../../store/source-statements.js'
import { sourceRows } from '../../views/sources/source-rows.js'
import { answers, day, list, words } from '../answers/answer.js'
import { dayAsked } from '../answers/wanted.js'
import type { Served } from '../served.js'

const text = z.string().trim().min(1).max(200)

const answer = z
  .object({
    reports: z.int(),
    origins: z.int().openapi({ description: 'independent origins: houses that the words go back to' }),
    unknown: z.int().openapi({ description: 'reports of which it cannot be told whose words they are' }),
    rows: list(
      z.object({
        key: z.string(),
        name: z.string().nullable(),
        names: words,
        kind: z.string().nullable(),
        family: z.string().nullable(),
        reports: z.int(),
        carried: z.int().openapi({ description: 'reports whose words are another house’s' }),
        lenders: list(z.object({ key: z.string(), name: z.string(), reports: z.int() })),
        statements: z.int(),
        anonymous: z.int().openapi({ description: 'statements of sources that nobody names' }),
        speakers: list(z.object({ key: z.string(), name: z.string(), statements: z.int() })),
      }),
    ),
  })
  .openapi('Sources')

/** What GET /api/sources answers. */
export type SourcesAnswer = z.infer<typeof answer>

const days = { since: dayAsked.optional(), until: dayAsked.optional() }

const route = createRoute({
  method: 'get',
  path: '/api/sources',
  summary: 'Publishers: their reports, whose words those carry, and whom they cite; counted, never weighed',
  request: { query: z.object(days) },
  responses: answers(answer, 'One row a publisher'),
})

const page = z
  .object({
    total: z.int(),
    next: z.string().nullable(),
    statements: list(
      z.object({
        report: z.string(),
        id: z.string(),
        published: day.nullable(),
        publisher: z.string().nullable(),
        title: z.string().nullable(),
        speakers: words,
        modality: z.string(),
        words,
      }),
    ),
  })
  .openapi('SourceStatements')

/** What GET /api/sources/{source}/statements answers. */
export type SourceStatementsAnswer = z.infer<typeof page>

const statements = createRoute({
  method: 'get',
  path: '/api/sources/{source}/statements',
  summary: 'The statements of one publisher’s reports: all, those of unnamed sources, or those of one that is named',
  request: {
    params: z.object({ source: text }),
    query: z.object({
      ...days,
      of: z.enum(['all', 'unnamed']).default('all'),
      speaker: text.optional().openapi({ description: 'a named source by its key' }),
      cursor: z.string().max(20).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: answers(page, 'One page, newest report first'),
})

/** GET /api/sources and GET /api/sources/{source}/statements */
export const addSourcesRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const { since, until } = context.req.valid('query')
    return context.json(sourceRows(await publisherCounts(ask, { since: since ?? null, until: until ?? null })), 200)
  })
  app.openapi(statements, async (context) => {
    const { since, until, of, speaker, cursor, limit } = context.req.valid('query')
    const found = await sourceStatements(ask, {
      source: context.req.valid('param').source,
      since: since ?? null,
      until: until ?? null,
      anonymous: of === 'unnamed',
      speaker: speaker ?? null,
      cursor: cursor ?? null,
      limit,
    })
    return context.json(found, 200)
  })
}
