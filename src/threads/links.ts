/** A link between two things, the earlier one left, whichever was asked about first. */
import type { Link, Ref, TraitOf } from './model.js'

type Placed = Pick<TraitOf<string>, 'report' | 'id' | 'day'> & { readonly published?: number | null }

/** Earlier by the report's day, then by the thing's own day, then by key and id: never by the order of asking. */
export function inOrder<Trait extends Placed>(one: Trait, other: Trait): readonly [Trait, Trait] {
  const by =
    compare(one.published ?? 0, other.published ?? 0) ||
    compare(one.day ?? '', other.day ?? '') ||
    compare(one.report, other.report) ||
    compare(one.id, other.id)
  return by <= 0 ? [one, other] : [other, one]
}

export const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0)

export const refOf = ({ report, id }: Ref): Ref => ({ report, id })

/** A key of a reference, for maps. */
export const refKey = ({ report, id }: Ref): string => `${report}\n${id}`

export function linkOf(kind: string, relation: string, one: Placed, other: Placed, why: string): Link {
  const [left, right] = inOrder(one, other)
  return { kind, relation, left: refOf(left), right: refOf(right), why }
}
