import { connected } from '../threads/connected.js'
import { compare } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import type { Store } from './store.js'
import { linksAmong } from './traits.js'

/** Kinds of records that are followed from report to report. */
export type FollowedKind = 'round' | 'proposal'

/** What links say of some records: which are one, in groups; and which two reports cannot both be right about. */
export interface Follow<T extends Ref> {
  readonly groups: readonly (readonly T[])[]
  readonly conflicts: readonly Link[]
}

/** These records, those that links say are one together; groups and members in the order given. */
export const follow = async <T extends Ref>(
  store: Store,
  kind: FollowedKind,
  members: readonly T[],
): Promise<Follow<T>> => {
  const reports = members.map(({ report }) => report)
  return followed(members, await linksAmong(store, kind, reports))
}

/** The same by links of that kind between their reports. */
export const followed = <T extends Ref>(members: readonly T[], links: readonly Link[]): Follow<T> => ({
  groups: connected(
    members,
    links.filter(({ relation }) => relation === 'same'),
  ),
  conflicts: links.filter(({ relation }) => relation === 'conflicts'),
})

/** Earlier reports first; those without a day before all others. */
export const byReport = (
  one: { readonly report: string; readonly published: string | null },
  other: { readonly report: string; readonly published: string | null },
): number => compare(one.published ?? '', other.published ?? '') || compare(one.report, other.report)
