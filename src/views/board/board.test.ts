import { describe, expect, it } from 'vitest'
import type { BoardStance } from '../../store/board.js'
import type { PlacedCondition } from '../../store/board-conditions.js'
import { boardGrid } from './grid.js'
import { byTouch, isDrawn, tiesOn } from './ties.js'

const MOST = { parties: 10, issues: 10 }

const stance = (given: Partial<BoardStance>): BoardStance => {
  const party = given.party ?? 'harvel'
  const published = given.day == null ? null : Math.round(Date.parse(`${given.day}T00:00:00Z`) / 86_400_000)
  return {
    kind: 'position',
    report: 'r',
    id: 'position1',
    day: null,
    keys: [],
    party,
    who: party,
    holder: party,
    tied: 'here',
    issue: 'truce',
    code: 'CEAS.TRUCE',
    stance: 'accepts',
    names: [],
    stems: [],
    meeting: null,
    sources: [party],
    published,
    ...given,
  }
}

describe('a board', () => {
  it('has the party and the issue with most stances first, and says how much it leaves out', () => {
    const grid = boardGrid(
      [
        stance({ report: 'a', party: 'orlen' }),
        stance({ report: 'b', party: 'orlen', code: 'SEC.WITHDRAW' }),
        stance({ report: 'c', code: 'SEC.WITHDRAW' }),
        stance({ report: 'd', party: 'tavik', code: 'PRIS.REL' }),
      ],
      null,
      { parties: 2, issues: 1 },
    )
    expect(grid.parties.map(({ key }) => key)).toEqual(['orlen', 'harvel'])
    expect(grid.issues.map(({ key, told }) => [key, told])).toEqual([['SEC.WITHDRAW', 2]])
    expect(grid.leftOut).toEqual({ parties: 1, issues: 2 })
  })

  it('gives a cell the stances of its newest day, and what the newest was before', () => {
    const [cell] = boardGrid(
      [
        stance({ report: 'c', day: '2026-05-09', stance: 'rejects' }),
        stance({ report: 'b', day: '2026-05-09', stance: 'rejects' }),
        stance({ report: 'a', day: '2026-05-04', stance: 'accepts' }),
      ],
      null,
      MOST,
    ).cells
    expect(cell?.now.map(({ stance: is, reports }) => [is.stance, reports])).toEqual([['rejects', 2]])
    expect(cell?.move).toBe('revised')
    expect(cell?.before?.report).toBe('a')
    expect(cell?.told).toBe(3)
  })

  it('shows both where two sources tell a party’s stance in two ways on one day', () => {
    const [cell] = boardGrid(
      [
        stance({ report: 'b', day: '2026-05-09', stance: 'rejects', sources: ['harvel'] }),
        stance({ report: 'a', day: '2026-05-09', stance: 'accepts', sources: ['orlen'] }),
      ],
      null,
      MOST,
    ).cells
    expect(cell?.now.map(({ stance: is }) => is.stance)).toEqual(['rejects', 'accepts'])
    expect(cell?.move).toBe('conflicts')
  })

  it('takes stances without a day as neither newest nor moved', () => {
    const [cell] = boardGrid([stance({ report: 'a' }), stance({ report: 'b', stance: 'rejects' })], null, MOST).cells
    expect(cell?.now).toHaveLength(2)
    expect(cell?.move).toBeNull()
  })

  it('finds a party by one of its people', () => {
    const told = [stance({ holder: 'edan rusk', tied: 'elsewhere' }), stance({ report: 'b', party: 'orlen' })]
    expect(boardGrid(told, new Set(['edan rusk']), MOST).parties.map(({ key }) => key)).toEqual(['harvel'])
  })
})

const condition = (given: Partial<PlacedCondition>): PlacedCondition => ({
  report: 'r',
  id: 'c1',
  published: '2026-05-09',
  publisher: null,
  kind: 'precondition',
  logic: 'unless',
  holder: 'Harvel',
  party: 'harvel',
  state: 'open',
  according_to: ['Harvel'],
  antecedent: { words: ['Orlen leaves the pass'], parties: ['orlen'], codes: ['SEC.WITHDRAW'] },
  consequent: { words: ['no truce'], parties: [], codes: ['TALK.HOLD', 'CEAS.TRUCE'] },
  ...given,
})

describe('conditions on a board', () => {
  const grid = boardGrid(
    [stance({ report: 'a' }), stance({ report: 'b', party: 'orlen', code: 'SEC.WITHDRAW' })],
    null,
    MOST,
  )

  it('run from what they hang on to what the holder would do', () => {
    const [tie] = tiesOn(grid, [condition({})])
    expect(tie?.from).toEqual({ party: 'orlen', code: 'SEC.WITHDRAW' })
    expect(tie?.to).toEqual({ party: 'harvel', code: 'CEAS.TRUCE' })
    expect(isDrawn(tie!)).toBe(true)
  })

  it('end at a whole row or column where only one of the two is known, and nowhere where neither is', () => {
    const half = { words: ['it'], parties: [], codes: [] }
    const [column, none] = tiesOn(grid, [
      condition({ antecedent: { ...half, codes: ['SEC.WITHDRAW'] } }),
      condition({ id: 'c2', party: null, holder: null, antecedent: half, consequent: half }),
    ])
    expect(column?.from).toEqual({ party: null, code: 'SEC.WITHDRAW' })
    expect([none?.from, none?.to]).toEqual([null, null])
    expect(isDrawn(none!)).toBe(false)
    expect(byTouch([none!, column!])[0]).toBe(column)
  })

  it('are one where reports tell them in the same words', () => {
    const ties = tiesOn(grid, [condition({}), condition({ report: 'copy' })])
    expect(ties.map(({ condition: { report }, reports }) => [report, reports])).toEqual([['r', 2]])
  })
})
