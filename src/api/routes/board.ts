import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { CONDITION_STATES } from '../../review/fields.js'
import { boardStances, stanceFacts } from '../../store/board.js'
import { conditionsBetween } from '../../store/board-conditions.js'
import { partyFacts } from '../../store/party-facts.js'
import { moveFrom } from '../../store/positions.js'
import { keysOfParty } from '../../store/wanted.js'
import { boardOf, conditionOf, refsOf, toldStance } from '../../views/board/board.js'
import { boardGrid } from '../../views/board/grid.js'
import { byTouch, tiesOn } from '../../views/board/ties.js'
import { answers, list, words } from '../answers/answer.js'
import { conditionKind, conditionLogic, stanceTaken, toldIn } from '../answers/talks.js'
import { wantedOf, wantedQuery } from '../answers/wanted.js'
import type { Served } from '../served.js'

const MOST = { parties: 40, issues: 24 }
const MOST_CONDITIONS = 120
const MOST_HISTORY = 300

const told = toldIn.extend({
  stance: stanceTaken,
  actor: z.string().openapi({ description: 'who holds it in the report: the party, or a person of it' }),
  tied_elsewhere: z.boolean().openapi({ description: 'other reports tie the holder to the party, this one does not' }),
  issue: z.string().openapi({ description: 'the issue in the report’s words' }),
  words,
})

const end = z.object({ party: z.string().nullable(), code: z.string().nullable() })

const condition = toldIn.extend({
  kind: conditionKind,
  logic: conditionLogic,
  holder: z.string().nullable(),
  state: z.enum(CONDITION_STATES),
  antecedent: words,
  consequent: words,
  reports: z.int().openapi({ description: 'reports that tell it in these words' }),
  from: end.nullable().openapi({ description: 'the place on the board of what it hangs on' }),
  to: end.nullable().openapi({ description: 'the place on the board of what would follow' }),
})

const answer = z
  .object({
    parties: list(z.object({ key: z.string(), name: z.string(), told: z.int() })),
    issues: list(z.object({ code: z.string(), label: z.string(), heading: z.string().nullable(), told: z.int() })),
    cells: list(
      z.object({
        party: z.string(),
        code: z.string(),
        told: z.int().openapi({ description: 'stances in its history' }),
        move: z.enum(['revised', 'conflicts']).nullable(),
        now: list(told.extend({ reports: z.int() })).openapi({ description: 'all stances of the newest day' }),
        before: told.nullable(),
      }),
    ),
    left_out: z.object({ parties: z.int(), issues: z.int() }),
  })
  .openapi('Board')

/** What GET /api/board answers. */
export type BoardAnswer = z.infer<typeof answer>

const boardQuery = wantedQuery.pick({ since: true, until: true, party: true, issue: true })

const board = createRoute({
  method: 'get',
  path: '/api/board',
  summary: 'Where each party stands on each issue now',
  request: { query: boardQuery },
  responses: answers(answer, 'Rows, columns and cells; rows and columns with most stances first'),
})

const conditionsAnswer = z.object({ conditions: list(condition), left_out: z.int() }).openapi('BoardConditions')

/** What GET /api/board/conditions answers. */
export type BoardConditionsAnswer = z.infer<typeof conditionsAnswer>

const conditions = createRoute({
  method: 'get',
  path: '/api/board/conditions',
  summary: 'What hangs on what, and between which places of the board that the same query gives',
  request: { query: boardQuery },
  responses: answers(
    conditionsAnswer,
    'Conditions, those first that lie between two places of the board, then the newest',
  ),
})

const historyAnswer = z
  .object({
    stances: list(
      told.extend({
        move: z
          .enum(['new', 'same', 'revised', 'conflicts', 'other'])
          .openapi({ description: 'what it is to the one before it; other: the two cannot be compared' }),
      }),
    ),
    left_out: z.int(),
  })
  .openapi('BoardHistory')

/** What GET /api/board/history answers. */
export type BoardHistoryAnswer = z.infer<typeof historyAnswer>

const history = createRoute({
  method: 'get',
  path: '/api/board/history',
  summary: 'What one party was told to hold on one issue, newest first',
  request: {
    query: wantedQuery
      .pick({ since: true, until: true })
      .extend({ of: z.string().min(1).max(300), code: z.string().min(1).max(100) }),
  },
  responses: answers(historyAnswer, 'Every stance with day, publisher, holder, who says so and its words'),
})

type BoardQuery = z.infer<typeof boardQuery>

const gridOf = async (ask: Served['ask'], query: BoardQuery) => {
  const wanted = wantedOf({ ...query, place: undefined, limit: 1 })
  return { wanted, grid: boardGrid(await boardStances(ask, wanted), await keysOfParty(ask, wanted.party), MOST) }
}

/** GET /api/board, GET /api/board/conditions and GET /api/board/history */
export const addBoardRoutes = (app: OpenAPIHono, { ask }: Served): void => {
  app.openapi(board, async (context) => {
    const { grid } = await gridOf(ask, context.req.valid('query'))
    const facts = await stanceFacts(ask, refsOf(grid))
    const parties = await partyFacts(
      ask,
      grid.parties.map(({ key }) => key),
    )
    const names = new Map([...parties].map(([key, { name }]) => [key, name]))
    return context.json(boardOf(grid, facts, names), 200)
  })
  app.openapi(conditions, async (context) => {
    const { grid, wanted } = await gridOf(ask, context.req.valid('query'))
    const ties = byTouch(tiesOn(grid, await conditionsBetween(ask, wanted)))
    const shown = ties.slice(0, MOST_CONDITIONS)
    return context.json({ conditions: shown.map(conditionOf), left_out: ties.length - shown.length }, 200)
  })
  app.openapi(history, async (context) => {
    const { of, code, ...days } = context.req.valid('query')
    const wanted = wantedOf({ ...days, party: undefined, place: undefined, issue: code, limit: 1 })
    const stances = (await boardStances(ask, wanted)).filter((each) => each.party === of && each.code === code)
    const shown = stances.slice(0, MOST_HISTORY)
    const facts = await stanceFacts(ask, shown)
    return context.json(
      {
        stances: shown.flatMap((stance, at) => {
          const is = toldStance(stance, facts)
          const before = stances[at + 1]
          // Without a day there is no before and after.
          const move = stance.day === null || before?.day == null ? 'new' : moveFrom(before, stance)
          return is === null ? [] : [{ ...is, move }]
        }),
        left_out: stances.length - shown.length,
      },
      200,
    )
  })
}
