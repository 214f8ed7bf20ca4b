import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { FORMATS, ROLES } from '../../review/fields.js'
import { followedProposals, followedRounds } from '../../store/talks.js'
import { proposalInView } from '../../views/talks/proposal.js'
import { roundInView } from '../../views/talks/round.js'
import { answers, list, when, words } from '../answers/answer.js'
import { attendance, roundStatus, stanceTaken, toldIn } from '../answers/talks.js'
import { wantedOf, wantedQuery } from '../answers/wanted.js'
import type { Served } from '../served.js'

const place = toldIn.omit({ according_to: true })
const recordAt = z.string().openapi({ description: 'a record, as "report:record"' })
const format = z.enum(FORMATS).nullable()

const differs = z.enum(['accounts', 'time']).nullable()
const DIFFERS = 'by reports of one day (accounts), or first one, then the other (time)'

const round = z
  .object({
    at: recordAt,
    label: z.string(),
    statuses: list(roundStatus).openapi({ description: 'by the newest reports; more than one where they differ' }),
    date: when.nullable().openapi({ description: 'the days it was last told for' }),
    earlier_dates: list(when),
    venue: z.string().nullable(),
    format,
    sides: words,
    tellings: list(
      place.extend({
        label: z.string(),
        status: roundStatus,
        date: when.nullable(),
        venue: z.string().nullable(),
        format,
        changed: list(z.enum(['status', 'date', 'venue', 'format'])).openapi({
          description: 'what it gives otherwise than the last report before it that gives it',
        }),
      }),
    ).openapi({ description: 'what each report tells, earliest first' }),
    attendance: list(
      z.object({
        actor: z.string(),
        told: list(toldIn.extend({ attendance })),
        differs: differs.openapi({ description: `whether it is told both to come and not to: ${DIFFERS}` }),
      }),
    ),
    third_parties: list(
      z.object({
        actor: z.string(),
        role: z.enum(ROLES),
        told: list(place),
      }),
    ),
    conflicts: list(z.object({ at: recordAt, why: z.string() })).openapi({
      description: 'records of other rounds that cannot be squared with it',
    }),
    journeys: list(z.object({ at: recordAt, why: z.string() })).openapi({
      description:
        'statements of other reports that somebody goes, or does not go, to where and when it is, at most 24: inferred',
    }),
  })
  .openapi('FollowedRound')

const roundsAnswer = z.object({ rounds: list(round), left_out: z.int() }).openapi('Rounds')

/** What GET /api/rounds answers. */
export type RoundsAnswer = z.infer<typeof roundsAnswer>

const rounds = createRoute({
  method: 'get',
  path: '/api/rounds',
  summary: 'Rounds of talks, what several reports tell of one put together, latest first',
  request: { query: wantedQuery },
  responses: answers(roundsAnswer, 'Rounds with every telling, attendance and third parties'),
})

const proposal = z
  .object({
    at: recordAt,
    label: z.string(),
    presented_by: words,
    presented_to: words,
    date: when.nullable(),
    components: words,
    based_on: words,
    answers: list(
      z.object({
        actor: z.string(),
        told: list(toldIn.extend({ stance: stanceTaken })),
        differs: differs.openapi({ description: `whether it is told both to be for it and against it: ${DIFFERS}` }),
      }),
    ),
    tellings: list(place.extend({ label: z.string(), date: when.nullable() })),
  })
  .openapi('FollowedProposal')

const proposalsAnswer = z.object({ proposals: list(proposal), left_out: z.int() }).openapi('Proposals')

/** What GET /api/proposals answers. */
export type ProposalsAnswer = z.infer<typeof proposalsAnswer>

const proposals = createRoute({
  method: 'get',
  path: '/api/proposals',
  summary: 'What was put to whom, and each party’s answers, latest first',
  request: { query: wantedQuery },
  responses: answers(proposalsAnswer, 'Proposals with their parts, every telling and every answer'),
})

/** GET /api/rounds and GET /api/proposals */
export const addTalksRoutes = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(rounds, async (context) => {
    const { found, leftOut } = await followedRounds(ask, wantedOf(context.req.valid('query')))
    return context.json({ rounds: found.map(roundInView), left_out: leftOut }, 200)
  })
  app.openapi(proposals, async (context) => {
    const { found, leftOut } = await followedProposals(ask, wantedOf(context.req.valid('query')))
    return context.json({ proposals: found.map(proposalInView), left_out: leftOut }, 200)
  })
}
