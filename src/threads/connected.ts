import { refKey } from './links.js'
import type { Link, Ref } from './model.js'

/** Groups of what links join, directly or through others; groups and members in the order given. */
export const connected = <T extends Ref>(members: readonly T[], links: readonly Link[]): readonly (readonly T[])[] => {
  const groups = new Map<string, Set<T>>(members.map((member) => [refKey(member), new Set([member])]))
  for (const { left, right } of links) {
    const [one, other] = [groups.get(refKey(left)), groups.get(refKey(right))]
    if (one === undefined || other === undefined || one === other) continue
    for (const member of other) {
      one.add(member)
      groups.set(refKey(member), one)
    }
  }
  const place = new Map(members.map((member, at) => [member, at]))
  return [...new Set(members.map((member) => groups.get(refKey(member))!))].map((group) =>
    [...group].sort((one, other) => place.get(one)! - place.get(other)!),
  )
}
