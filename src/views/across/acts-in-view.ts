import type { Act } from '../../store/acts.js'
import type { Lane } from './act-families.js'
import { laneOf } from './timeline.js'

const REPORT: readonly string[] = ['report']
const OTHERS: readonly string[] = []

/** How far tellings of one happening have got, as the timeline has it. */
export const laneOfActs = (acts: readonly Pick<Act, 'status' | 'own'>[]): Lane =>
  laneOf(acts.map(({ status, own }) => ({ status, according_to: own ? REPORT : OTHERS })))

/** Acts by happening, in the order given. */
export const byHappening = <A extends { readonly happening: string }>(
  acts: readonly A[],
): readonly (readonly A[])[] => {
  const groups = new Map<string, A[]>()
  for (const act of acts) {
    const group = groups.get(act.happening)
    if (group === undefined) groups.set(act.happening, [act])
    else group.push(act)
  }
  return [...groups.values()]
}

/** Whether an act may have been on one of those days; one of no known day was on none. */
export const within = (
  { day, to }: Pick<Act, 'day' | 'to'>,
  { since, until }: { readonly since: string | null; readonly until: string | null },
): boolean => (since === null || (to !== null && to >= since)) && (until === null || (day !== null && day <= until))

/** All tellings of the happenings with these keys. */
export const tellingsOf = <A extends Act>(acts: readonly A[], keys: ReadonlySet<string>): readonly (readonly A[])[] =>
  byHappening(acts.filter(({ happening }) => keys.has(happening)))

/** Newest first by their first day; those of no known day last. */
export const newestFirst = <A extends Act>(tellings: readonly (readonly A[])[]): readonly (readonly A[])[] =>
  tellings.toSorted((one, other) => {
    const [a, b] = [dayOf(one), dayOf(other)]
    return a === b ? 0 : a > b ? -1 : 1
  })

const dayOf = (tellings: readonly Act[]): string =>
  tellings.reduce((last, { day }) => (day !== null && day > last ? day : last), '')
