import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { UsageError } from '../../errors.js'
import type { Row } from '../../store/database.js'
import { keepSearch } from '../../store/kept-search.js'
import { givesWord, searchIn } from '../../store/search.js'
import { excerptPieces, HIT_MARKS } from '../../views/across/excerpt.js'
import { day, list } from '../answers/answer.js'
import { listAnswers, listedQuery, next } from '../answers/listed.js'
import { dayAsked } from '../answers/wanted.js'
import { allLines, wantsLines } from '../lines.js'
import { pageOf } from '../pages.js'
import type { Served } from '../served.js'

const pieces = list(z.object({ text: z.string(), hit: z.boolean() }))

const result = z
  .object({
    report: z.string(),
    id: z.string().nullable().openapi({ description: 'of a statement; null for a report' }),
    published: day.nullable(),
    publisher: z.string().nullable(),
    title: z.string().nullable(),
    speakers: pieces,
    modality: z.string().nullable(),
    words: pieces,
  })
  .openapi('SearchResult')

const answer = z
  .object({
    hint: z.string().nullable().openapi({ description: 'what to type when nothing that was typed is a word' }),
    more: z.boolean().openapi({ description: 'more match than are given' }),
    next,
    results: list(result),
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
      ...listedQuery,
      limit: z.coerce.number().int().min(1).max(200).default(40),
    }),
  },
  responses: listAnswers(answer, result, 'What matches'),
})

const NO_WORD =
  'Type a word that should be there; a minus before it takes reports with it out, so one word must stand without.'

/** GET /api/search; the index is opened once and caught up whenever reports were added. */
export const addSearchRoute = (app: OpenAPIHono, { ask }: Served): void => {
  const search = keepSearch(ask)
  app.openapi(route, async (context) => {
    const { words: typed, in: what, since = null, until = null, limit, cursor: start } = context.req.valid('query')
    if (!givesWord(typed)) {
      if (wantsLines(context)) throw new UsageError(`words: ${NO_WORD}`)
      return context.json({ hint: NO_WORD, more: false, next: null, results: [] }, 200)
    }
    const index = await search.ready()
    const matches = (most: number) => searchIn(ask, index, { words: typed, what, since, until, limit: most }, HIT_MARKS)
    if (wantsLines(context)) return allLines(context, ask, start, matches, (rows) => rows.map(resultOf))
    const { rows, next: following } = await pageOf(ask, { cursor: start, limit }, matches)
    return context.json({ hint: null, more: following !== null, next: following, results: rows.map(resultOf) }, 200)
  })
}

const resultOf = (row: Row): z.infer<typeof result> => ({
  report: String(row.report),
  id: (row.id ?? null) as string | null,
  published: row.published as string | null,
  publisher: row.publisher as string | null,
  title: (row.title ?? null) as string | null,
  speakers: excerptPieces(String(row.named)),
  modality: (row.modality ?? null) as string | null,
  words: excerptPieces(String(row.words)),
})
