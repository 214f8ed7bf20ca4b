import type { Concern, PlacedCondition } from '../../store/board-conditions.js'
import type { Grid } from './grid.js'

/** One end of a condition on a board: a cell, a whole row (no issue is known) or a whole column (no party is known). */
export interface End {
  readonly party: string | null
  readonly code: string | null
}

/** A condition on the board, from what it hangs on to what would follow; null where a half concerns nothing that is drawn. */
export interface Tie {
  readonly condition: PlacedCondition
  /** Reports that tell it in the same words. */
  readonly reports: number
  readonly from: End | null
  readonly to: End | null
}

/**
 * Where conditions stand on the board. What it hangs on is put to the party named there that is not the holder, what would follow to
 * the holder; of the issues of a half the first is taken on which the party stands, else the first that is drawn.
 */
export const tiesOn = (grid: Grid, conditions: readonly PlacedCondition[]): readonly Tie[] => {
  const rows = new Set(grid.parties.map(({ key }) => key))
  const columns = new Set(grid.issues.map(({ key }) => key))
  const cells = new Set(grid.cells.map(({ party, code }) => `${party}|${code}`))
  const endOf = (party: string | null, half: Concern): End | null => {
    const codes = half.codes.filter((code) => columns.has(code))
    const code = codes.find((each) => cells.has(`${party}|${each}`)) ?? codes[0] ?? null
    return party === null && code === null ? null : { party, code }
  }
  const named = (keys: readonly (string | null)[]): string | null =>
    keys.find((key) => key !== null && rows.has(key)) ?? null
  return alike(conditions).map(({ condition, reports }) => {
    const { party, antecedent, consequent } = condition
    const others = antecedent.parties.filter((key) => key !== party)
    const from = endOf(named([...others, ...antecedent.parties]), antecedent)
    const to = endOf(named([party, ...consequent.parties]), consequent)
    return { condition, reports, from, to }
  })
}

/** Conditions that reports tell in the same words as one, by the first of them. */
const alike = (conditions: readonly PlacedCondition[]): readonly Pick<Tie, 'condition' | 'reports'>[] => {
  const groups = new Map<string, { readonly condition: PlacedCondition; readonly reports: Set<string> }>()
  for (const condition of conditions) {
    const { kind, logic, party, holder, antecedent, consequent } = condition
    const key = JSON.stringify([kind, logic, party ?? holder, antecedent.words, consequent.words])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { condition, reports: new Set([condition.report]) })
    else group.reports.add(condition.report)
  }
  return [...groups.values()].map(({ condition, reports }) => ({ condition, reports: reports.size }))
}

/** Whether a line can be drawn: both ends are known and they are two places. */
export const isDrawn = ({ from, to }: Tie): boolean =>
  from !== null && to !== null && !(from.party === to.party && from.code === to.code)

/** Ties with a line first, those between cells before those of whole rows; then those that touch the board; order is kept otherwise. */
export const byTouch = (ties: readonly Tie[]): readonly Tie[] => {
  const known = ({ from, to }: Tie): number => [from, to].filter((end) => end !== null && end.code !== null).length
  const rank = (tie: Tie): number => {
    if (isDrawn(tie)) return 2 - known(tie)
    return tie.from !== null || tie.to !== null ? 3 : 4
  }
  return ties.toSorted((one, other) => rank(one) - rank(other))
}
