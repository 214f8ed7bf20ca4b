import { DataError } from '../errors.js'
import { cameoOf } from '../knowledge/crosswalk.js'
import { PLOVER_TYPES } from '../knowledge/plover-types.js'
import type { ReadingRecord, SourceLinkRecord } from '../records/record.js'
import { FIELDS } from './fields.js'
import { fieldsOf, type Reviewed, type ReviewedList } from './lists.js'
import { takeValue } from './values.js'

/** Values somebody gave, by the name of their field. */
export type Changes = Readonly<Record<string, unknown>>

const LARGEST_RECORD = 200_000

/**
 * A record with some of its fact fields changed, as a reading of the same report would have it: the words of spans from its text, ids of
 * names from its actors and places. A DataError says which value cannot be taken and why.
 */
export const editRecord = (
  list: ReviewedList,
  record: Reviewed,
  changes: Changes,
  reading: ReadingRecord,
): Reviewed => {
  const unknown = Object.keys(changes).find((name) => !FIELDS[list].some((field) => field.name === name))
  if (unknown !== undefined)
    throw new DataError(
      `"${unknown.slice(0, 40)}": is no field of ${list}; these are: ${FIELDS[list].map(({ name }) => name).join(', ')}`,
    )
  const given = withCode(list, record, withBounds(record, changes))
  const taken = FIELDS[list]
    .filter(({ name }) => given[name] !== undefined)
    .map((field) => [field.name, takeValue(field, given[field.name], reading.report.text)])
  const edited = withDerived(list, { ...record, ...Object.fromEntries(taken) } as Reviewed, reading)
  const fault = faultBetween(edited)
  if (fault !== null) throw new DataError(fault)
  if (JSON.stringify(edited).length > LARGEST_RECORD)
    throw new DataError('the record grows too large; take fewer or shorter spans')
  return edited
}

/** A record that a person puts where the program read none; it is the report that tells it, where nobody else is given. */
export const newRecord = (list: ReviewedList, id: string, values: Changes, reading: ReadingRecord): Reviewed => {
  const given: Changes = { according_to: ['report'], cue_denied: false, anonymous: false, ...values }
  const facts = FIELDS[list].map((field) => [field.name, takeValue(field, given[field.name], reading.report.text)])
  const bare = { id, rule: 'added-by-hand', known: 'stated', ...Object.fromEntries(facts), ...REFERENCES[list] }
  return editRecord(list, bare as Reviewed, values, reading)
}

/** What refers to other records of a reading, where nothing is referred to. */
const REFERENCES: Readonly<Record<ReviewedList, object>> = {
  statements: { within: null },
  events: { statement: null, same_as: null },
  positions: { statement: null },
  conditions: {},
  rounds: {},
  proposals: {},
  figures: {},
}

/**
 * A record as it stands in a reading: under an id, with ids of names as that reading has them. What refers to other records is taken from
 * the record it stands beside there; it is left out where the reading has none.
 */
export const settled = (
  list: ReviewedList,
  record: Reviewed,
  id: string,
  beside: Reviewed | null,
  reading: ReadingRecord,
): Reviewed => {
  const refs = Object.keys(REFERENCES[list]).map((name) => [
    name,
    beside === null ? null : (fieldsOf(beside)[name] ?? null),
  ])
  return withDerived(list, { ...record, id, ...Object.fromEntries(refs) } as Reviewed, reading)
}

/** Fills in what follows from the facts: ids of names (empty where the reading has no such actor), speakers of a source chain. */
const withDerived = (list: ReviewedList, record: Reviewed, { actors, places }: ReadingRecord): Reviewed => {
  const of = fieldsOf(record)
  const idOf = (name: unknown): string =>
    (actors.find((actor) => actor.name === name) ?? actors.find((actor) => actor.aliases.includes(String(name))))?.id ??
    ''
  const idsOf = (names: unknown): readonly string[] => (names as readonly string[]).map(idOf)
  const withIds = (sides: unknown) =>
    (sides as readonly { readonly actor: string }[]).map((side) => ({ ...side, actor_id: idOf(side.actor) }))
  const derived = (): object => {
    switch (list) {
      case 'statements': {
        const chain = (of.source_chain as readonly SourceLinkRecord[]).map((link) => ({
          ...link,
          actors: idsOf(link.names),
        }))
        const { names, described } = chain.at(-1) ?? { names: [], described: null }
        const speakers = names.length > 0 ? names : chain.length > 1 && described !== null ? [described] : []
        return { source_chain: chain, speakers }
      }
      case 'events':
        return {
          actor_ids: idsOf(of.actors),
          recipient_ids: idsOf(of.recipients),
          place_id: of.place === null ? null : (places.find(({ name }) => name === of.place)?.id ?? null),
        }
      case 'positions':
        return { actor_id: idOf(of.actor), party_id: idOf(of.party) }
      case 'conditions':
        return { holder_id: of.holder === null ? null : idOf(of.holder) }
      case 'rounds':
        return { participants: withIds(of.participants), third_parties: withIds(of.third_parties) }
      case 'proposals':
        return { acceptance: withIds(of.acceptance) }
      case 'figures':
        return {}
    }
  }
  return { ...record, ...derived() } as Reviewed
}

/** Where one number is the lowest, best and highest, another one given for it is all three as well. */
const withBounds = (record: Reviewed, changes: Changes): Changes => {
  const { low, best, high } = fieldsOf(record)
  const one = typeof best === 'number' && low === best && high === best
  return one && Number.isInteger(changes.best) ? { low: changes.best, high: changes.best, ...changes } : changes
}

/** An event of another type or mode has another CAMEO code, where none is given for it. */
const withCode = (list: ReviewedList, record: Reviewed, changes: Changes): Changes => {
  if (list !== 'events' || changes.cameo !== undefined) return changes
  if (changes.plover === undefined && changes.mode === undefined) return changes
  const { plover, mode } = { ...fieldsOf(record), ...changes }
  const type = PLOVER_TYPES.find((each) => each === plover)
  return { ...changes, cameo: type === undefined ? null : cameoOf(type, (mode as string | null) || null).code.code }
}

/** What is wrong between the fields of a record; null when nothing is. */
const faultBetween = (record: Reviewed): string | null => {
  const { low, best, high, metric, qualifier } = fieldsOf(record) as Readonly<
    Record<string, number | string | null | undefined>
  >
  if (metric === undefined) return null
  const numbers = [low, best, high].filter((each) => each !== null)
  if (numbers.some((each, at) => at > 0 && Number(each) < Number(numbers[at - 1])))
    return 'low, best, high: have to be in this order, from the lowest to the highest'
  if (numbers.length === 0 && qualifier !== 'vague')
    return 'low, best, high: one of them has to be given, or the number is vague'
  return null
}
