/** Event types of a codebook's own: types.tsv. Each stands under a PLOVER type, or under none. */

import { fileInUse, once } from './in-use.js'
import { PLOVER_TYPES, type PloverType } from './plover-types.js'
import { oneOf, parseTable } from './table.js'

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

/** The types of the codebook in use, by id; none without one. */
export const ownTypes: () => ReadonlyMap<string, OwnType> = once(() => {
  const given = fileInUse(TYPES_FILE)
  const rows = given === null ? [] : parseTable(given.text, given.file, TYPES_COLUMNS)
  return new Map(
    rows.map(({ file, line, cells }) => [
      cells.id,
      Object.freeze({
        id: cells.id,
        label: cells.label,
        plover: cells.plover === '' ? null : oneOf(cells.plover, PLOVER_TYPES, { file, line, column: 'plover' }),
        mode: cells.mode || null,
        cameo: cells.cameo || null,
        note: cells.note,
      }),
    ]),
  )
})
