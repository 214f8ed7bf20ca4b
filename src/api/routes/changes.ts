import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { changed, inWords, MOST_REPORTS, type Since, type ToldChange } from '../../store/changes.js'
import { storeSummary } from '../../store/summary.js'
import { changeGroups } from '../../views/across/change-groups.js'
import { daysBefore, LAST_DAYS } from '../../views/across/days-before.js'
import { day, list, saying } from '../answers/answer.js'
import { listAnswers, listedQuery } from '../answers/listed.js'
import { wantedOf, wantedQuery } from '../answers/wanted.js'
import { allLines, wantsLines } from '../lines.js'
import type { Served } from '../served.js'

const KINDS = ['new', 'revised', 'superseded', 'contradicted', 'settled'] as const
const EACH = 40
const change = z
  .object({
    kind: z.enum(KINDS),
    about: z.enum(['happening', 'figure', 'round', 'proposal', 'position', 'text']),
    why: z.string(),
    says: saying,
    said: saying.nullable().openapi({ description: 'what it was before; null for what was not told before' }),
  })
  .openapi('ToldChange')

const answer = z
  .object({
    basis: z.enum(['day', 'visit', 'last-days']).openapi({
      description: 'reports since a day, those that came in after a number, or the last seven days the store has',
    }),
    since: day.nullable(),
    reports: z.int().openapi({ description: 'new reports that were looked at' }),
    more_reports: z.boolean().openapi({ description: 'there are more; the newest were looked at' }),
    total: z.int(),
    groups: list(z.object({ kind: z.enum(KINDS), total: z.int(), changes: list(change) })),
  })
  .openapi('Changes')

/** What GET /api/changes answers. */
export type ChangesAnswer = z.infer<typeof answer>

const route = createRoute({
  method: 'get',
  path: '/api/changes',
  summary: 'What new reports change against all that were before, by kind of change, most consequential first',
  request: {
    query: wantedQuery.extend({
      limit: z.coerce.number().int().min(1).max(500).default(EACH).openapi({ description: 'at most so many a kind' }),
      after: z.coerce
        .number()
        .int()
        .min(0)
        .optional()
        .openapi({ description: 'reports that came in after this number; a day (since) goes before it' }),
      kind: z.enum(KINDS).optional(),
      format: listedQuery.format.openapi({ description: 'groups, or every change as JSON Lines, whatever the limit' }),
    }),
  },
  responses: listAnswers(answer, change, 'Changes with the words of both reports'),
})

/** GET /api/changes */
export const addChangesRoute = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(route, async (context) => {
    const asked = context.req.valid('query')
    const lastDay = asked.since === undefined && asked.after === undefined ? (await storeSummary(ask)).last_day : null
    const { basis, since, from } = fromWhere(asked, lastDay)
    const { reports, changes } =
      from === null ? { reports: [], changes: [] } : await changed(ask, from, { ...wantedOf(asked), since: null })
    const groups = changeGroups(changes)
    const shown = groups.filter(({ kind }) => asked.kind === undefined || kind === asked.kind)
    const all = async () => shown.flatMap((group) => group.changes)
    if (wantsLines(context))
      return allLines(context, ask, undefined, all, async (rows) => (await inWords(ask, rows)).map(shownChange))
    const told = await inWords(
      ask,
      shown.flatMap((group) => group.changes.slice(0, asked.limit)),
    )
    return context.json(
      {
        basis,
        since,
        reports: reports.length,
        more_reports: reports.length === MOST_REPORTS,
        total: changes.length,
        groups: groups.map(({ kind, changes: all }) => ({
          kind,
          total: all.length,
          changes: told.filter((each) => each.kind === kind).map(shownChange),
        })),
      },
      200,
    )
  })
}

const shownChange = ({ kind, about, why, says, said }: ToldChange) => ({ kind, about, why, says, said })

const fromWhere = (
  { since, after }: { readonly since?: string | undefined; readonly after?: number | undefined },
  lastDay: string | null,
): { readonly basis: ChangesAnswer['basis']; readonly since: string | null; readonly from: Since | null } => {
  if (since !== undefined) return { basis: 'day', since, from: since }
  if (after !== undefined) return { basis: 'visit', since: null, from: { after } }
  // Without days there is no telling what came last; from the next visit on there is.
  if (lastDay === null) return { basis: 'last-days', since: null, from: null }
  const first = daysBefore(lastDay, LAST_DAYS - 1)
  return { basis: 'last-days', since: first, from: first }
}
