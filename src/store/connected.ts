import type { Link, Ref } from '../threads/model.js'

/** Groups of what links join, directly or through others; groups and members in the order given. */
export const connected = <T extends Ref>(members: readonly T[], links: readonly Link[]): readonly (readonly T[])[] => {
  const groups = new Map<string, Set<T>>(members.map((member) => [keyOf(member), new Set([member])]))
  for (const { left, right } of links) {
    const [one, other] = [groups.get(keyOf(left)), groups.get(keyOf(right))]
    if (one === undefined || other === undefined || one === other) continue
    for (const member of other) {
      one.add(member)
      groups.set(keyOf(member), one)
    }
  }
  const place = new Map(members.map((member, at) => [member, at]))
  return [...new Set(members.map((member) => groups.get(keyOf(member))!))].map((group) =>
    [...group].sort((one, other) => place.get(one)! - place.get(other)!),
  )
}

const keyOf = ({ report, id }: Ref): string => `${report} ${id}`
