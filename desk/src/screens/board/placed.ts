import { type Condition, cellKey, refOf } from './words.js'

/** Numbers for the conditions a line can be drawn for, in the order of the list: both ends are known and two places. */
export const numbered = (conditions: readonly Condition[]): ReadonlyMap<string, number> =>
  new Map(
    conditions
      .filter(({ from, to }) => from !== null && to !== null && (from.party !== to.party || from.code !== to.code))
      .map((condition, at) => [refOf(condition), at + 1]),
  )

/** How many conditions begin or end in each cell, by its key. */
export const touchedCells = (conditions: readonly Condition[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { from, to } of conditions) {
    const ends = [from, to].flatMap((end) =>
      end === null || end.party === null || end.code === null ? [] : [cellKey(end.party, end.code)],
    )
    for (const key of new Set(ends)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Whether a condition begins or ends in a cell, or in its whole column; those of a whole row are every cell's and no cell's own. */
export const touches = ({ from, to }: Condition, chosen: string | null): boolean =>
  chosen !== null &&
  [from, to].some(
    (end) =>
      end?.code != null &&
      chosen.endsWith(`|${end.code}`) &&
      (end.party === null || chosen === cellKey(end.party, end.code)),
  )
