/** What holds from a day to a day: offices of persons, standings of groups. */
export interface Dated {
  /** YYYY, YYYY-MM or YYYY-MM-DD; null = not known, or still so. */
  readonly from: string | null
  readonly to: string | null
}

/** True when it held on the day (YYYY-MM-DD); unknown ends count as open. Dates compare as text at their own precision. */
export const heldOn = ({ from, to }: Dated, day: string): boolean =>
  (from === null || from <= day.slice(0, from.length)) && (to === null || day.slice(0, to.length) <= to)

/** The first that held on the day, or the latest before it, or the first of all; without a day the last. */
export function heldAt<Value extends Dated>(all: readonly Value[], day: string | null): Value | undefined {
  if (day === null) return all[all.length - 1]
  const held = all.find((one) => heldOn(one, day))
  if (held) return held
  const before = all.filter(({ to }) => to !== null && to < day.slice(0, to.length))
  return before.sort((a, b) => (a.to! < b.to! ? 1 : -1))[0] ?? all[0]
}
