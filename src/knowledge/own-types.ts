/** Event types beside PLOVER's: those that it lacks (event-types.tsv) and a codebook's own (types.tsv). Each stands under a PLOVER type, or under none. */
import { fileInUse, once } from './in-use.js'
import { PLOVER_TYPES, type PloverType } from './plover-types.js'
import { oneOf, parseTable, type Row, readTable } from './table.js'

export interface OwnType {
  readonly id: string
  readonly label: string
  readonly plover: PloverType | null
  readonly mode: string | null
  readonly cameo: string | null
  readonly note: string
}

export const TYPES_FILE = 'types.tsv'
export const TYPES_COLUMNS = ['id', 'label', 'plover', 'mode', 'cameo', 'note'] as const

const typeOf = ({ file, line, cells }: Row<(typeof TYPES_COLUMNS)[number]>): OwnType =>
  Object.freeze({
    id: cells.id,
    label: cells.label,
    plover: cells.plover ? oneOf(cells.plover, PLOVER_TYPES, { file, line, column: 'plover' }) : null,
    mode: cells.mode || null,
    cameo: cells.cameo || null,
    note: cells.note,
  })

/** The types of the codebook in use; none without one. */
export const codebookTypes: () => readonly OwnType[] = once(() => {
  const given = fileInUse(TYPES_FILE)
  return given === null ? [] : parseTable(given.text, given.file, TYPES_COLUMNS).map(typeOf)
})

/** The types that this program has beside PLOVER's. */
export const ourTypes: () => readonly OwnType[] = once(() => readTable('event-types', TYPES_COLUMNS).map(typeOf))

/** Every type beside PLOVER's, by id: ours and the codebook's. */
export const ownTypes: () => ReadonlyMap<string, OwnType> = once(
  () => new Map([...ourTypes(), ...codebookTypes()].map((type) => [type.id, type])),
)
