import { FIELDS, type FieldKind } from './fields.js'
import { fieldsOf, type Reviewed, type ReviewedList } from './lists.js'

/** One field that differs between two records, with its value in each. */
export interface Difference {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** The fact fields in which two records of a list differ; ids, and what else is worked out from the facts, are passed over. */
export const differences = (list: ReviewedList, before: Reviewed, after: Reviewed): readonly Difference[] =>
  FIELDS[list].flatMap(({ name, kind }) => {
    const [one, other] = [fieldsOf(before)[name], fieldsOf(after)[name]]
    return factOf(kind, one) === factOf(kind, other) ? [] : [{ field: name, before: one ?? null, after: other ?? null }]
  })

/** Whether two records of a list say the same. */
export const sameFacts = (list: ReviewedList, one: Reviewed, other: Reviewed): boolean =>
  differences(list, one, other).length === 0

/** A field's value as one string that is equal where it says the same: places in the text instead of words, names instead of ids. */
export const factOf = (kind: FieldKind, value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (kind === 'names' || kind === 'codes') return JSON.stringify([...(value as readonly string[])].sort())
  return JSON.stringify(plain(value))
}

const DERIVED = new Set(['actors', 'actor_id', 'text'])

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([name, each]) => each !== undefined && !(DERIVED.has(name) && (name !== 'text' || 'start' in value)))
    .map(([name, each]) => [name, plain(each)])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
}
