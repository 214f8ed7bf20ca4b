import type { Change } from '../../threads/change.js'

/** Changes of one kind, in the order they were given. */
export interface ChangeGroup {
  readonly kind: Change['kind']
  readonly changes: readonly Change[]
}

/** Changes by kind; the kind that has the most consequential one comes first. Within a kind their order stays. */
export const changeGroups = (changes: readonly Change[]): readonly ChangeGroup[] => {
  const groups = new Map<Change['kind'], Change[]>()
  for (const change of changes) {
    const group = groups.get(change.kind)
    if (group === undefined) groups.set(change.kind, [change])
    else group.push(change)
  }
  return [...groups].map(([kind, all]) => ({ kind, changes: all }))
}
