import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { keepSearch } from '../../store/kept-search.js'
import { givesWord, searchIn } from '../../store/search.js'
import { excerptPieces, HIT_MARKS } from '../../views/across/excerpt.js'
import { answers, day, list } from '../answers/answer.js'
import { dayAsked } from '../answers/wanted.js'
import type { Served } from '../served.js'

const pieces = list(z.object({ text: z.string(), hit: z.boolean() }))

const answer = z
  .object({
    hint: z.string().nullable().openapi({ description: 'what to type when nothing that was typed is a word' }),
    more: z.boolean().openapi({ description: 'more match than are given' }),
    results: list(
      z.object({
        report: z.string(),
        id: z.string().nullable().openapi({ description: 'of a statement; null for a report' }),
        published: day.nullable(),
        publisher: z.string().nullable(),
        title: z.string().nullable(),
        speakers: pieces,
        modality: z.string().nullable(),
        words: pieces,
      }),
    ),
  })
  .openapi('SearchResults')

/** What GET /api/search answers. */
export type SearchAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Reports or statements that match, best first, with the words around each match',
  request: {
    query: z.object({
      words: z.string().max(1000).openapi({
        description:
          'all must be there; "in quotation marks" next to each other; word* begins so; -word must not be there',
      }),
      in: z.enum(['statements', 'reports']).default('statements'),
      since: dayAsked.optional(),
      until: dayAsked.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(40),
    }),
  },
  responses: answers(answer, 'What matches'),
})

const NO_WORD =
  'Type a word that should be there; a minus before it takes reports with it out, so one word must stand without.'

/** GET /api/search; the index is opened once and caught up whenever reports were added. */
export const addSearchRoute = (app: OpenAPIHono, { ask }: Served): void => {
  const search = keepSearch(ask)
  app.openapi(route, async (context) => {
    const { words: typed, in: what, since, until, limit } = context.req.valid('query')
    if (!givesWord(typed)) return context.json({ hint: NO_WORD, more: false, results: [] }, 200)
    const rows = await searchIn(
      ask,
      await search.ready(),
      { words: typed, what, since: since ?? null, until: until ?? null, limit: limit + 1 },
      HIT_MARKS,
    )
    return context.json(
      {
        hint: null,
        more: rows.length > limit,
        results: rows.slice(0, limit).map((row) => ({
          report: String(row.report),
          id: (row.id ?? null) as string | null,
          published: row.published as string | null,
          publisher: row.publisher as string | null,
          title: (row.title ?? null) as string | null,
          speakers: excerptPieces(String(row.named)),
          modality: (row.modality ?? null) as string | null,
          words: excerptPieces(String(row.words)),
        })),
      },
      200,
    )
  })
}
