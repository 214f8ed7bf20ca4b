import { isModeOf, typeByWord } from '../../knowledge/outside-types.js'
import type { CellRead, OutsideType } from '../model.js'
import { isUnknown, plainCell } from './plain-cell.js'

/** The type of a cell that names none. */
export const NO_TYPE: OutsideType = { type: null, plover: null, mode: null, cameo: null }

/** A type as the words given for it, the crosswalk or another data set's names have it; `words` are in small letters. */
export const typeIn = (cell: string, words: ReadonlyMap<string, string>): CellRead<OutsideType> => {
  const text = plainCell(cell)
  if (isUnknown(text)) return { value: NO_TYPE }
  const found = typeByWord(words.get(text.toLowerCase()) ?? text)
  if (found === null)
    return {
      fault:
        'is no type known: a PLOVER type, a CAMEO code, a name of ACLED or UCDP; say what it is with --type "WORD=TYPE"',
    }
  const { plover, mode, cameo, zeroLost } = found
  const value = { type: text, plover, mode, cameo }
  return zeroLost ? { value, remark: `is taken as CAMEO ${cameo}, whose zero a spreadsheet drops` } : { value }
}

/** A mode of a type; null where the cell names none. */
export const modeIn = (cell: string, { plover }: OutsideType): CellRead<string | null> => {
  const text = plainCell(cell).toLowerCase()
  if (isUnknown(text)) return { value: null }
  if (plover === null) return { fault: 'is a mode of no type' }
  return isModeOf(plover, text) ? { value: text } : { fault: `is no mode of ${plover}` }
}

const PRECISIONS: readonly (readonly string[])[] = [['day'], ['days'], ['week'], ['month'], ['year']]

/** How exact a date is said to be, as UCDP counts it: 1 to 5, or in a word; null where the cell says nothing. */
export const precisionIn = (cell: string): CellRead<number | null> => {
  const text = plainCell(cell).toLowerCase()
  if (isUnknown(text)) return { value: null }
  const at = PRECISIONS.findIndex((words, number) => words.includes(text) || text === String(number + 1))
  return at >= 0
    ? { value: at + 1 }
    : { fault: 'is no precision; write 1 (a day) to 5 (a year), or day, days, week, month, year' }
}
