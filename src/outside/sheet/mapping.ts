import { UsageError } from '../../errors.js'
import { DAY_ORDERS, type DayOrder } from '../cells/day-order.js'
import { FIELDS, type Field, type GivenColumns } from './columns.js'

/** How a hand-kept sheet is to be read: what people said of its columns, its dates and its own words for types. */
export interface Mapping {
  readonly columns: GivenColumns
  readonly dayOrder: DayOrder | null
  /** Words of the sheet for types, in small letters, and what they stand for: a PLOVER type, a CAMEO code, an ACLED type. */
  readonly types: ReadonlyMap<string, string>
}

export const NO_MAPPING: Mapping = { columns: new Map(), dayOrder: null, types: new Map() }

/** What takes nothing from a column. */
export const NOTHING = 'nothing'

/** A field by its name, null for "nothing"; a UsageError, beginning with `where`, lists those there are. */
export const fieldNamed = (name: string, where: string): Field | null => {
  const word = name.trim().toLowerCase()
  if (word === NOTHING) return null
  const field = FIELDS.find((each) => each === word)
  if (field === undefined)
    throw new UsageError(`${where}: there is no field "${name}"; write ${FIELDS.join(', ')} or ${NOTHING}`)
  return field
}

/** A mapping out of what a file holds (JSON or YAML, read already); a UsageError names the file and what is wrong. */
export const mappingOf = (value: unknown, file: string): Mapping => {
  const parts = partsOf(value, file, 'the mapping')
  const unknown = Object.keys(parts).find((key) => !['columns', 'day_order', 'types'].includes(key))
  if (unknown !== undefined)
    throw new UsageError(`${file}: "${unknown}" is no part of a mapping; it may have columns, day_order and types`)
  const columns = Object.entries(partsOf(parts.columns ?? {}, file, 'columns'))
  const types = Object.entries(partsOf(parts.types ?? {}, file, 'types'))
  return {
    columns: new Map(columns.map(([name, field]) => [name, fieldNamed(String(field ?? NOTHING), file)])),
    dayOrder: parts.day_order == null ? null : dayOrderNamed(String(parts.day_order), file),
    types: new Map(types.map(([word, type]) => [word.toLowerCase(), String(type)])),
  }
}

/** A day order by its name; a UsageError, beginning with `where`, lists those there are. */
export const dayOrderNamed = (name: string, where: string): DayOrder => {
  const order = DAY_ORDERS.find((each) => each === name)
  if (order === undefined)
    throw new UsageError(`${where}: "${name}" is no order of dates; write ${DAY_ORDERS.join(', ')}`)
  return order
}

const partsOf = (value: unknown, file: string, what: string): Readonly<Record<string, unknown>> => {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new UsageError(`${file}: ${what} must be names with a value each, as "Date of incident: date"`)
  return value as Readonly<Record<string, unknown>>
}

/** One mapping over another: what the second says holds. */
export const joinedMapping = (one: Mapping, other: Mapping): Mapping => ({
  columns: new Map([...one.columns, ...other.columns]),
  dayOrder: other.dayOrder ?? one.dayOrder,
  types: new Map([...one.types, ...other.types]),
})

/** A mapping as a file holds it; names in the order of the alphabet, so that the same mapping has the same text. */
export const mappingParts = ({ columns, dayOrder, types }: Mapping): Readonly<Record<string, unknown>> => ({
  columns: Object.fromEntries([...columns].map(([name, field]) => [name, field ?? NOTHING] as const).sort(byName)),
  ...(dayOrder === null ? {} : { day_order: dayOrder }),
  ...(types.size === 0 ? {} : { types: Object.fromEntries([...types].sort(byName)) }),
})

const byName = ([one]: readonly [string, string], [other]: readonly [string, string]): number => (one < other ? -1 : 1)
