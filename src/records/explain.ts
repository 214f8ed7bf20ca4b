import { isDeepStrictEqual } from 'node:util'
import type { Derivation, TalksDocument } from '../model.js'

/** How one record came to be: its list, its id and the steps that made it. */
export interface Explanation {
  readonly list: string
  readonly id: string
  readonly made: Derivation
}

const LISTS = [
  'actors',
  'places',
  'statements',
  'events',
  'positions',
  'conditions',
  'rounds',
  'proposals',
  'figures',
  'tensions',
  'wording',
] as const

/** How the record with this id came to be, or null when the document has none. */
export const explain = (document: TalksDocument, id: string): Explanation | null => {
  for (const list of LISTS) {
    const record = document[list].find((candidate) => candidate.id === id)
    if (record !== undefined) return { list, id, made: record.made }
  }
  return null
}

/** Ids of all records that can be explained, by list. */
export const explainable = (document: TalksDocument): ReadonlyMap<string, readonly string[]> =>
  new Map(LISTS.map((list) => [list, document[list].map(({ id }) => id)]))

/** Every rule an explanation names: the record's own and those of its steps, each once. */
export const rulesNamed = ({ made }: Explanation): readonly string[] => [
  ...new Set([made.rule, ...made.steps.map(({ rule }) => rule)]),
]

/** What keeps an explanation from standing up when the report is read again; empty when it does. */
export const faultsOnReplay = (
  first: Explanation,
  again: TalksDocument,
  ruleExists: (id: string) => boolean,
): readonly string[] => {
  const second = explain(again, first.id)
  const faults = rulesNamed(first)
    .filter((rule) => !ruleExists(rule))
    .map((rule) => `${first.id} names the rule "${rule}", which does not exist`)
  if (second === null) return [...faults, `${first.id} is not there when the report is read again`]
  if (!isDeepStrictEqual(first, second))
    faults.push(`${first.id} came to be in another way when the report is read again`)
  for (const step of first.made.steps) {
    for (const { start, end, text } of step.at) {
      if (again.report.text.slice(start, end) !== text) faults.push(`${first.id}: "${text}" is not at ${start}-${end}`)
    }
  }
  return faults
}
