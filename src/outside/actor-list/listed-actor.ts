import { knownAs } from '../../codebooks/names/known-names.js'
import { sectors } from '../../knowledge/actor-codes.js'
import { countryIn } from '../cells/country.js'
import { daysIn } from '../cells/dates.js'
import type { OrderOf } from '../cells/day-order.js'
import { isUnknown, namesIn, programTrace } from '../cells/plain-cell.js'
import type { CellRead } from '../model.js'
import { actorKind, type KindOfActor } from './actor-kinds.js'
import { LIST_FIELDS, type ListField } from './list-columns.js'

/** One row of an actor list: what an actor was for a time. */
export interface ListedActor {
  readonly line: number
  readonly name: string
  readonly aliases: readonly string[]
  readonly place: KindOfActor
  /** ISO 3166, three letters; '' when the list has none. */
  readonly country: string
  /** PLOVER sectors as a lexicon writes them. */
  readonly sector: string
  readonly role: string
  readonly partOf: string
  /** YYYY, YYYY-MM or YYYY-MM-DD; '' is open. */
  readonly from: string
  readonly to: string
  readonly note: string
}

/** Reads a row by its cells; a fault says why it is none. */
export const listedActor = (
  cell: (field: ListField) => string,
  line: number,
  orderOf: OrderOf,
): ListedActor | { readonly fault: string } => {
  const known = (field: ListField): string => (isUnknown(cell(field)) ? '' : cell(field))
  for (const field of LIST_FIELDS) {
    const trace = programTrace(cell(field))
    if (trace !== null) return { fault: `${field} "${cell(field)}" ${trace}` }
  }
  const [name, word] = [withoutMarks(known('name')), known('kind')]
  if (name === '') return { fault: 'has no name' }
  const place = word === '' ? kindAmongOurs(name) : actorKind(word)
  if (place === undefined)
    return {
      fault:
        word === ''
          ? 'has no kind, and no line of ours has the name'
          : `"${word}" is no kind known: armed group, party, person, NGO and so on (docs/IMPORTS.md has all)`,
    }
  const country = countryNamed(known('country'))
  if (country === null) return { fault: `"${known('country')}" is no country; write its name or three letters` }
  if (place.lexicon === 'countries' && !knownAs(name).some(({ lexicon }) => lexicon === 'countries'))
    return { fault: 'a state, territory or place that we have no line of' }
  const sector =
    known('sector') === ''
      ? place.sector
      : known('sector')
          .toUpperCase()
          .split(/[^A-Z]+/)
          .filter(Boolean)
          .join('|')
  const odd = sector.split('|').find((each) => each !== '' && !sectors().includes(each))
  if (odd !== undefined) return { fault: `"${odd}" is no PLOVER sector` }
  const [from, to] = [boundary(known('from'), 'from', orderOf), boundary(known('to'), 'to', orderOf)]
  if (from.fault !== undefined) return from
  if (to.fault !== undefined) return to
  if (to.value !== '' && to.value < from.value.slice(0, to.value.length)) return { fault: 'ends before it begins' }
  return {
    line,
    name,
    aliases: namesIn(known('aliases')).map(withoutMarks),
    place,
    country,
    sector,
    role: known('role').toLowerCase(),
    partOf: known('part_of'),
    from: from.value,
    to: to.value,
    note: known('note').replace(/\s+/g, ' '),
  }
}

/** What a lexicon keeps for itself may not stand in a cell of it. */
const withoutMarks = (name: string): string =>
  name
    .replace(/[|\t\n]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The kind of a name that ours have; undefined when none has it. */
const kindAmongOurs = (name: string): KindOfActor | undefined => {
  const found = knownAs(name).find(({ as }) => as !== 'capital' && as !== 'metonym')
  if (found === undefined) return undefined
  const { lexicon } = found
  return lexicon === 'regions' ? undefined : { lexicon, kind: '', sector: '' }
}

const countryNamed = (written: string): string | null => (written === '' ? '' : countryIn(written))

/** A day of beginning or end as exactly as it is known: 2019, 2019-05, 2019-05-14. */
const boundary = (written: string, end: 'from' | 'to', orderOf: OrderOf): CellRead<string> => {
  if (written === '') return { value: '' }
  const read = daysIn(written, orderOf)
  if (read.fault !== undefined) return { fault: `${end} "${written}" ${read.fault}` }
  const day = read.value[end]
  return { value: read.value.prec === 5 ? day.slice(0, 4) : read.value.prec === 4 ? day.slice(0, 7) : day }
}
