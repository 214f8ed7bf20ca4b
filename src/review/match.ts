import type { ReadingRecord } from '../records/record.js'
import type { Span } from '../span.js'
import { factOf } from './differences.js'
import { FIELDS } from './fields.js'
import { fieldsOf, REVIEWED, type Reviewed, type ReviewedList } from './lists.js'

/** A record of an earlier reading, in every form it had: as it was read, and as people decided it. */
export interface Earlier {
  readonly key: string
  readonly list: ReviewedList
  readonly forms: readonly Reviewed[]
}

/**
 * Which record of a new reading is which of an earlier one: those of one list that stand on the same words and agree most in the rest,
 * each once. What is not found is left out. All records of the earlier reading should be given, not only those decided on, so that each
 * finds its own.
 */
export const matchRecords = (earlier: readonly Earlier[], reading: ReadingRecord): ReadonlyMap<string, Reviewed> => {
  const found = new Map<string, Reviewed>()
  for (const list of REVIEWED) {
    const pairs = earlier
      .filter((each) => each.list === list)
      .flatMap(({ key, forms }) =>
        (reading[list] as readonly Reviewed[]).map((record) => ({
          key,
          record,
          likeness: Math.max(0, ...forms.map((form) => likeness(list, form, record))),
        })),
      )
      .filter((pair) => pair.likeness > 0)
      .sort((one, other) => other.likeness - one.likeness)
    const taken = new Set<string>()
    for (const { key, record } of pairs) {
      if (found.has(key) || taken.has(record.id)) continue
      found.set(key, record)
      taken.add(record.id)
    }
  }
  return found
}

// Words alone make two records one when most of them are shared; where fewer are, the rest has to agree for the greater part.
const MOST_WORDS = 0.5
const MOST_FACTS = 0.5

/** How much two records of a list are alike, from 0 (other words) to 3. */
const likeness = (list: ReviewedList, one: Reviewed, other: Reviewed): number => {
  const anchor = shared(anchorOf(list, one), anchorOf(list, other))
  if (anchor === 0) return 0
  const facts = FIELDS[list].filter(({ kind }) => kind !== 'span' && kind !== 'spans')
  const same = facts.filter(
    ({ name, kind }) => factOf(kind, fieldsOf(one)[name]) === factOf(kind, fieldsOf(other)[name]),
  )
  const agreement = same.length / facts.length
  if (anchor < MOST_WORDS && agreement < MOST_FACTS) return 0
  return anchor + agreement + shared(evidenceOf(one), evidenceOf(other))
}

/** The words a record hangs on: of an event its trigger, of a count its number, of a statement what says so and what is said. */
export const anchorOf = (list: ReviewedList, record: Reviewed): readonly Span[] => {
  const of = fieldsOf(record)
  if (list === 'events') return [of.trigger as Span]
  if (list === 'figures') return [of.span as Span]
  if (list === 'statements') return [...(of.cue as readonly Span[]), ...(of.content as readonly Span[])]
  return of.evidence as readonly Span[]
}

const evidenceOf = (record: Reviewed): readonly Span[] =>
  ((fieldsOf(record).evidence ?? fieldsOf(record).content) as readonly Span[] | undefined) ?? []

/** The share of characters that two sets of spans have in common, of all that either has. */
const shared = (one: readonly Span[], other: readonly Span[]): number => {
  const [left, right] = [merged(one), merged(other)]
  const both = left.reduce(
    (sum, a) =>
      sum + right.reduce((part, b) => part + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
    0,
  )
  return both === 0 ? 0 : both / (lengthOf(left) + lengthOf(right) - both)
}

type Stretch = Pick<Span, 'start' | 'end'>

const lengthOf = (spans: readonly Stretch[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** The same stretches of text without overlaps. */
const merged = (spans: readonly Stretch[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = stretches.at(-1)
    if (last !== undefined && start <= last.end)
      stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else stretches.push({ start, end })
  }
  return stretches
}
