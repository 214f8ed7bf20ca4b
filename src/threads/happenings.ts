/** Groups of mentions that tell one happening, from the links between them. */
import type { HappeningTrait } from './kinds/happening.js'
import { contradict } from './kinds/same-happening.js'
import { compare, refKey } from './links.js'
import type { Link } from './model.js'

/**
 * Groups what is linked as the same or is told twice in one report, as connected parts; but two groups are joined only when no member of one contradicts a member of the other (known days that do not meet, places
 * surely apart, counts out of reach), so that a vague report cannot chain two happenings together. Links are taken in an order made from
 * the links alone, the best supported first: those whose two ends share most further mentions, then those of narrower days; so the
 * groups do not hang on the order of the reports. Every trait is in one group; groups and members come in order of day, report and id.
 */
export function happenings(
  traits: readonly HappeningTrait[],
  links: readonly Link[],
): readonly (readonly HappeningTrait[])[] {
  const byRef = new Map(traits.map((trait) => [refKey(trait), trait]))
  const neighbours = new Map<string, Set<string>>()
  const edges: { readonly one: string; readonly other: string }[] = []
  const told = traits.flatMap(({ report, id, sameAs }) =>
    sameAs === null ? [] : [{ left: { report, id: sameAs }, right: { report, id } }],
  )
  const same = links.filter(({ kind, relation }) => kind === 'happening' && relation === 'same')
  for (const { left, right } of [...told, ...same]) {
    const one = refKey(left)
    const other = refKey(right)
    if (!byRef.has(one) || !byRef.has(other)) continue
    edges.push(one < other ? { one, other } : { one: other, other: one })
    add(neighbours, one, other)
    add(neighbours, other, one)
  }
  const ranked = edges
    .map(({ one, other }) => ({
      one,
      other,
      common: commonCount(neighbours.get(one)!, neighbours.get(other)!),
      width: width(byRef.get(one)!) + width(byRef.get(other)!),
    }))
    .sort((a, b) => b.common - a.common || a.width - b.width || compare(a.one, b.one) || compare(a.other, b.other))

  const groups = new Map<string, HappeningTrait[]>([...byRef].map(([key, trait]) => [key, [trait]]))
  for (const { one, other } of ranked) {
    const left = groups.get(one)!
    const right = groups.get(other)!
    if (left === right || left.some((a) => right.some((b) => contradict(a, b)))) continue
    const joined = [...left, ...right]
    for (const member of joined) groups.set(refKey(member), joined)
  }
  return [...new Set(groups.values())].map((members) => [...members].sort(byDay)).sort((a, b) => byDay(a[0]!, b[0]!))
}

const byDay = (a: HappeningTrait, b: HappeningTrait): number =>
  compare(a.day ?? '', b.day ?? '') || compare(a.report, b.report) || compare(a.id, b.id)

const width = ({ window }: HappeningTrait): number => window.to - window.from

const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([value]))
  else set.add(value)
}

const commonCount = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let count = 0
  for (const key of small) if (large.has(key)) count++
  return count
}
