import type { LineUp } from './model.js'

/** How many events of a list are in the other as well. Shares are 0 to 1; null of nothing. */
export interface Agreement {
  readonly matched: number
  readonly onlyOurs: number
  readonly onlyTheirs: number
  /** Of ours, those they have too; where one took theirs for complete, our precision. */
  readonly shareOfOurs: number | null
  /** Of theirs, those we have too; where one took theirs for complete, our recall. */
  readonly shareOfTheirs: number | null
  /** Of matched pairs with a type on both sides, those of the same PLOVER type. */
  readonly sameType: number | null
}

/** The same for one PLOVER type, by the type each list gives its own events. */
export interface TypeAgreement {
  readonly type: string
  readonly ours: number
  readonly oursMatched: number
  readonly theirs: number
  readonly theirsMatched: number
}

/** What stands for events without a PLOVER type. */
const NO_TYPE = 'none'

/** Counts how far two lists agree. Neither is taken for the truth: a match says that both have an event, and no match that one has it not. */
export const agreement = ({ matched, onlyOurs, onlyTheirs }: LineUp): Agreement => {
  const typed = matched.filter(({ ours, theirs }) => ours.event.plover !== null && theirs.event.plover !== null)
  return {
    matched: matched.length,
    onlyOurs: onlyOurs.length,
    onlyTheirs: onlyTheirs.length,
    shareOfOurs: share(matched.length, matched.length + onlyOurs.length),
    shareOfTheirs: share(matched.length, matched.length + onlyTheirs.length),
    sameType: share(typed.filter(({ ours, theirs }) => ours.event.plover === theirs.event.plover).length, typed.length),
  }
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 1000

/** The same type by type, in the order of the alphabet. */
export const agreementByType = ({ matched, onlyOurs, onlyTheirs }: LineUp): readonly TypeAgreement[] => {
  const counts = new Map<string, { ours: number; oursMatched: number; theirs: number; theirsMatched: number }>()
  const of = (type: string | null) => {
    const there = counts.get(type ?? NO_TYPE) ?? { ours: 0, oursMatched: 0, theirs: 0, theirsMatched: 0 }
    counts.set(type ?? NO_TYPE, there)
    return there
  }
  for (const { ours, theirs } of matched) {
    const [our, their] = [of(ours.event.plover), of(theirs.event.plover)]
    our.ours++
    our.oursMatched++
    their.theirs++
    their.theirsMatched++
  }
  for (const { event } of onlyOurs) of(event.plover).ours++
  for (const { event } of onlyTheirs) of(event.plover).theirs++
  return [...counts].map(([type, count]) => ({ type, ...count })).sort((one, other) => (one.type < other.type ? -1 : 1))
}
