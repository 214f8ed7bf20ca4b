/** A list of actors kept by hand into the files of a codebook, with a report of all that was left out. */

import type { List, Listed } from '../../codebooks/left-out.js'
import { type Cells, importReportFile, lexiconFiles } from '../../codebooks/lexicon-files.js'
import { type Bearers, bearersOf } from '../../codebooks/names/bearers.js'
import { faultOfForm } from '../../codebooks/names/form-faults.js'
import { freeId, slug } from '../../codebooks/names/ids.js'
import { knownAs } from '../../codebooks/names/known-names.js'
import type { FileToWrite } from '../../codebooks/write-codebook.js'
import type { SheetRow } from '../../intake/sheets/sheet-rows.js'
import { using } from '../../knowledge/in-use.js'
import { numberedDatesIn } from '../cells/dates.js'
import { type DayOrder, ordersOf } from '../cells/day-order.js'
import { plainCell } from '../cells/plain-cell.js'
import { MOST_ABOVE } from '../sheet/header.js'
import { type ListField, listColumns } from './list-columns.js'
import { type ListedActor, listedActor } from './listed-actor.js'

/** What came of a list. */
export interface ActorListImport {
  readonly files: readonly FileToWrite[]
  /** Rows with something in them, and those that came through. */
  readonly rows: number
  readonly through: number
  /** Lines written, by lexicon. */
  readonly lines: ReadonlyMap<string, number>
  readonly listed: readonly Listed[]
}

/** Reads a list's rows; nothing is written. A fault, in words that follow the file's name, where it is no list of actors. */
export const importActorList = (
  rows: readonly SheetRow[],
  file: string,
  dayOrder: DayOrder | null,
): ActorListImport | { readonly fault: string } =>
  // Names are weighed against ours alone, whatever else is being read with.
  using(null, () => {
    const heads = rows.slice(0, MOST_ABOVE + 1).map(({ cells }) => listColumns(cells))
    const at = heads.findIndex((head) => head !== null)
    const columns = heads[at] ?? null
    if (columns === null)
      return {
        fault: 'has no header row with a column "name"; name its columns name, aliases, kind, country, from, to',
      }
    const body = rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => plainCell(cell) !== ''))
    const listed: Listed[] = []
    const actors = actorsOf(body, columns, file, dayOrder, (one) => void listed.push(one))
    const tables = linesOf(actors, file, (one) => void listed.push(one))
    return {
      files: [
        ...lexiconFiles(tables, 'Imported from a list of actors by "parley import actors".'),
        importReportFile(listed.toSorted((one, other) => one.line - other.line)),
      ],
      rows: body.length,
      through: new Set([...actors.values()].flatMap((dated) => dated.map(({ line }) => line))).size,
      lines: new Map([...tables].map(([lexicon, lines]) => [lexicon, lines.length])),
      listed,
    }
  })

/** Actors by kind and name, each with a row a dated role; rows that cannot be read are listed. */
const actorsOf = (
  rows: readonly SheetRow[],
  columns: ReadonlyMap<ListField, number>,
  file: string,
  dayOrder: DayOrder | null,
  list: List,
): ReadonlyMap<string, readonly ListedActor[]> => {
  const cell = ({ cells }: SheetRow, field: ListField): string => plainCell(cells[columns.get(field) ?? -1] ?? '')
  const orderOf = ordersOf(
    rows.flatMap((row) => [...numberedDatesIn(cell(row, 'from')), ...numberedDatesIn(cell(row, 'to'))]),
    dayOrder,
  )
  const actors = new Map<string, ListedActor[]>()
  for (const row of rows) {
    const read =
      row.fault === null ? listedActor((field) => cell(row, field), row.number, orderOf) : { fault: row.fault }
    if ('fault' in read) {
      list({ file, line: row.number, entry: cell(row, 'name'), form: '', reason: read.fault })
      continue
    }
    const key = `${read.place.lexicon} ${slug(read.name)}`
    const same = actors.get(key)
    if (same === undefined) actors.set(key, [read])
    else same.push(read)
  }
  // Taken over only now: whether a form is one actor's alone shows when all have been read.
  const bearers = bearersOf(
    [...actors].flatMap(([key, dated]) =>
      dated.map(({ name, aliases, place }) => ({
        key,
        name,
        forms: [name, ...aliases],
        isPerson: place.lexicon === 'officials',
      })),
    ),
  )
  return new Map(
    [...actors].flatMap(([key, dated]) => {
      const kept = withForms(key, dated, bearers, file, list)
      return kept === null ? [] : [[key, kept]]
    }),
  )
}

/** An actor with the forms that may stand in a lexicon, all on its first row; null when none may. */
const withForms = (
  key: string,
  dated: readonly ListedActor[],
  bearers: Bearers,
  file: string,
  list: List,
): readonly ListedActor[] | null => {
  const [first] = dated
  const { place, name, line } = first!
  const own = new Set(ownIds(name, place.lexicon).map((id) => `${place.lexicon} ${id}`))
  const isPerson = place.lexicon === 'officials'
  const forms = [...new Set(dated.flatMap((actor) => [actor.name, ...actor.aliases]))]
  const kept = forms.filter((form) => {
    const reason = faultOfForm(form, isPerson, key, bearers, own)
    if (reason !== null) list({ file, line, entry: name, form: form === name ? '' : form, reason })
    return reason === null
  })
  if (!kept.includes(name)) return null
  return dated.map((actor, at) => ({ ...actor, name, aliases: at === 0 ? kept : [] }))
}

/** Ids of our lines in a lexicon that have this name. */
const ownIds = (name: string, lexicon: string): readonly string[] =>
  knownAs(name)
    .filter((known) => known.lexicon === lexicon && known.as !== 'capital')
    .map(({ id }) => id)

/** Lines of the lexicons: new actors under ids of their own, more of ours where their name says so. */
const linesOf = (
  actors: ReadonlyMap<string, readonly ListedActor[]>,
  file: string,
  list: List,
): ReadonlyMap<string, readonly Cells[]> => {
  const ids = new Set<string>()
  const idOf = new Map(
    [...actors].map(([key, [first]]) => {
      const [own] = ownIds(first!.name, first!.place.lexicon)
      return [key, own === undefined ? freeId(first!.name, ids) : `+${own}`] as const
    }),
  )
  const tables = new Map<string, Cells[]>()
  const put = (lexicon: string, cells: Cells): void => {
    const lines = tables.get(lexicon)
    if (lines === undefined) tables.set(lexicon, [cells])
    else lines.push(cells)
  }
  for (const [key, dated] of actors) {
    // What has no day holds always, so it stands last.
    const rows = dated.toSorted((one, other) => Number(one.from + one.to === '') - Number(other.from + other.to === ''))
    for (const [at, actor] of rows.entries()) {
      const { lexicon } = actor.place
      const id = idOf.get(key)!
      const whole = partOf(actor, idOf)
      if (actor.partOf !== '' && whole === '')
        list({
          file,
          line: actor.line,
          entry: actor.name,
          form: actor.partOf,
          reason: 'no group or body of this name, in the list or among ours',
        })
      const cells = cellsOf(actor, id, at === 0 ? dated.flatMap(({ aliases }) => aliases) : null, whole)
      if (saysMore(cells)) put(lexicon, cells)
    }
  }
  return tables
}

const partOf = ({ partOf: name, place }: ListedActor, idOf: ReadonlyMap<string, string>): string => {
  if (name === '') return ''
  const lexicons = place.lexicon === 'officials' ? (['groups', 'igos'] as const) : (['groups'] as const)
  for (const lexicon of lexicons) {
    const listed = idOf.get(`${lexicon} ${slug(name)}`)?.replace(/^\+/, '')
    const id = listed ?? ownIds(name, lexicon)[0]
    if (id !== undefined) return id
  }
  return ''
}

/** Whether a line has anything but its id. */
const saysMore = (cells: Cells): boolean =>
  Object.entries(cells).some(([column, cell]) => column !== 'id' && column !== 'iso3' && cell !== '')

const cellsOf = (
  { place, name, country, sector, role, from, to, note }: ListedActor,
  id: string,
  forms: readonly string[] | null,
  whole: string,
): Cells => {
  const isOurs = id.startsWith('+')
  const written = (forms ?? []).filter((form) => !isOurs || knownAs(form).length === 0).join('|')
  const named = { id, name: isOurs || forms === null ? '' : name, forms: written }
  // Of an actor of ours our own line says what it is, unless the list says from when or to when it was something.
  const isStanding = !isOurs || from !== '' || to !== ''
  switch (place.lexicon) {
    case 'officials':
      return isStanding || role !== ''
        ? { ...named, role: role || 'official', body: whole, country, sector, from, to, note }
        : { ...named, note }
    case 'groups':
      return isStanding
        ? { ...named, kind: place.kind, country, sector, part_of: whole, from, to, note }
        : { ...named, note }
    case 'igos':
      return isOurs ? { ...named, note } : { ...named, kind: place.kind, sector, note }
    case 'media':
      return isOurs ? { ...named, note } : { ...named, kind: place.kind, country, note }
    case 'countries':
      return { iso3: id, aliases: written, note }
    default: {
      const { forms: people, ...rest } = named
      return isOurs ? { ...rest, people, note } : { ...rest, people, kind: place.kind, country, note }
    }
  }
}
