import { issueOf } from '../../knowledge/issues.js'
import type { Stance } from '../../model.js'
import type { BoardStance, StanceFacts } from '../../store/board.js'
import type { Concern } from '../../store/board-conditions.js'
import { refKey } from '../../threads/links.js'
import type { Cell, Grid } from './grid.js'
import type { End, Tie } from './ties.js'

/** One stance in a report's words, as a board shows it. */
export interface ToldStance extends StanceFacts {
  readonly stance: Stance
  /** The holder is tied to the party by other reports, not by this one. */
  readonly tied_elsewhere: boolean
}

/** A condition as a board lists it, with the places it is drawn between. */
export interface BoardCondition {
  readonly report: string
  readonly id: string
  readonly published: string | null
  readonly publisher: string | null
  readonly kind: Tie['condition']['kind']
  readonly logic: Tie['condition']['logic']
  readonly holder: string | null
  readonly state: Tie['condition']['state']
  readonly according_to: readonly string[]
  readonly antecedent: Concern['words']
  readonly consequent: Concern['words']
  readonly reports: number
  readonly from: End | null
  readonly to: End | null
}

/** The references whose facts a board needs. */
export const refsOf = (grid: Grid): readonly BoardStance[] =>
  grid.cells.flatMap(({ now, before }) => [...now.map(({ stance }) => stance), ...(before === null ? [] : [before])])

/** A stance with what its report says of it; null when the record is gone. */
export const toldStance = (stance: BoardStance, facts: ReadonlyMap<string, StanceFacts>): ToldStance | null => {
  const told = facts.get(refKey(stance))
  return told === undefined ? null : { ...told, stance: stance.stance, tied_elsewhere: stance.tied === 'elsewhere' }
}

/** The board as it is sent: rows and columns with their names, cells with what is told. */
export const boardOf = (grid: Grid, facts: ReadonlyMap<string, StanceFacts>, names: ReadonlyMap<string, string>) => ({
  parties: grid.parties.map(({ key, told }) => ({ key, name: names.get(key) ?? key, told })),
  issues: grid.issues.map(({ key, told }) => ({
    code: key,
    label: issueOf(key)?.label ?? key,
    heading: issueOf(key)?.heading ?? null,
    told,
  })),
  cells: grid.cells.map((cell) => cellIn(cell, facts)),
  left_out: grid.leftOut,
})

const cellIn = ({ party, code, now, move, before, told }: Cell, facts: ReadonlyMap<string, StanceFacts>) => ({
  party,
  code,
  told,
  move,
  now: now.flatMap(({ stance, reports }) => {
    const is = toldStance(stance, facts)
    return is === null ? [] : [{ ...is, reports }]
  }),
  before: before === null ? null : toldStance(before, facts),
})

/** A condition as it is listed. */
export const conditionOf = ({ condition, reports, from, to }: Tie): BoardCondition => {
  const { party: _, antecedent, consequent, ...rest } = condition
  return { ...rest, antecedent: antecedent.words, consequent: consequent.words, reports, from, to }
}
