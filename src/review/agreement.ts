/** Values that different people gave to one record, by who gave them; who did not look at it is not in it. */
export type Unit = ReadonlyMap<string, string>

/** How far people agree. */
export interface Agreement {
  /** Records that two or more people decided. */
  readonly units: number
  /** How many of them all gave the same value. */
  readonly same: number
  /** Krippendorff's alpha: 1 for agreement in all, 0 for as much as chance brings; null where it cannot be told. */
  readonly alpha: number | null
  /** Why it cannot be told. */
  readonly why: string | null
}

/**
 * Krippendorff's alpha for nominal values, with any number of people and values missing (Krippendorff 2011, "Computing Krippendorff's
 * Alpha-Reliability", section C): pairs of values within a unit are counted, each weighted by one over the unit's values less one; alpha
 * is one less the observed share of unequal pairs over the share expected by chance. Units with one value are left out; null when no unit has two
 * values, or all values are one.
 */
export const nominalAlpha = (units: readonly Unit[]): number | null => {
  const paired = units.map((unit) => [...unit.values()]).filter(({ length }) => length > 1)
  const total = paired.reduce((sum, { length }) => sum + length, 0)
  const all = countsOf(paired.flat())
  const expected = total * total - squares(all)
  if (expected === 0) return null
  const unequal = paired.reduce((sum, values) => {
    const m = values.length
    return sum + (m * m - squares(countsOf(values))) / (m - 1)
  }, 0)
  return 1 - ((total - 1) * unequal) / expected
}

const countsOf = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const squares = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, each) => sum + each * each, 0)

// Of fewer records a coefficient says next to nothing: one decision more would move it from one end to the other.
const FEWEST_UNITS = 10

/** How far people agree on these units; with fewer than ten that two people decided, alpha is not given. */
export const agreementOn = (units: readonly Unit[]): Agreement => {
  const paired = units.filter(({ size }) => size > 1)
  const same = paired.filter((unit) => new Set(unit.values()).size === 1).length
  const alpha = paired.length < FEWEST_UNITS ? null : nominalAlpha(paired)
  const why =
    paired.length === 0
      ? 'no record is decided by two people'
      : paired.length < FEWEST_UNITS
        ? `${paired.length} of ${FEWEST_UNITS} records decided by two people that it takes`
        : alpha === null
          ? 'all gave one and the same value: what chance would bring cannot be told'
          : null
  return { units: paired.length, same, alpha, why }
}
