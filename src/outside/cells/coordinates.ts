import type { CellRead } from '../model.js'
import { isUnknown, keyboardCell } from './plain-cell.js'

/** Degrees north (to 90) or east (to 180). */
export type Axis = 'latitude' | 'longitude'

const LIMIT: Readonly<Record<Axis, number>> = { latitude: 90, longitude: 180 }
const LETTERS: Readonly<Record<Axis, string>> = { latitude: 'NS', longitude: 'EW' }

/**
 * Decimal degrees out of a cell: 33.51, 33,51, 33.51° N, 33°30'36"N, S 33 30 36. Null where it says nothing. Out of range is a fault;
 * so is the other axis's letter, and O.
 */
export const coordinateIn = (cell: string, axis: Axis): CellRead<number | null> => {
  const text = keyboardCell(cell).toUpperCase().replace(/''/g, '"').replace(/º/g, '°')
  if (isUnknown(text)) return { value: null }
  if (!/\d/.test(text)) return { fault: faultOf(axis) }
  const letter = /[NSEWO](?=[^A-Z]*$)/.exec(text)?.[0] ?? /^[NSEWO]/.exec(text)?.[0] ?? ''
  if (letter === 'O') return { fault: OF_TWO_DIRECTIONS }
  if (letter !== '' && !LETTERS[axis].includes(letter))
    return { fault: `is a ${axis === 'latitude' ? 'longitude' : 'latitude'}; the two columns may be swapped` }
  const numbers = text.replace(letter, '').trim()
  const degrees = decimalOf(numbers) ?? sexagesimalOf(numbers)
  if (degrees === null) return { fault: faultOf(axis) }
  const signed = letter === 'S' || letter === 'W' ? -Math.abs(degrees) : degrees
  if (Math.abs(signed) > LIMIT[axis])
    return {
      fault:
        axis === 'latitude' && Math.abs(signed) <= 180
          ? 'is no latitude (they end at 90); the two columns may be swapped, or a decimal point is lost'
          : `is no ${axis} (they end at ${LIMIT[axis]}); a decimal point may be lost`,
    }
  return { value: signed }
}

/** German Ost is east; French ouest, Spanish oeste are west. */
const OF_TWO_DIRECTIONS = 'has an O, which is east in German and west in French and Spanish; write E or W'

const faultOf = (axis: Axis): string => `is no ${axis}; write degrees as 33.51 or 33°30'36"N`

const decimalOf = (text: string): number | null => {
  const plain = text.replace(/\s*°\s*$/, '')
  return /^[+-]?\s*\d{1,9}([.,]\d+)?$/.test(plain) ? Number(plain.replace(/\s/g, '').replace(',', '.')) : null
}

const sexagesimalOf = (text: string): number | null => {
  const found = /^([+-]?)(\d{1,3})[°: ]\s*(\d{1,2}(?:[.,]\d+)?)['M: ]?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*["']?)?$/.exec(text)
  if (found === null) return null
  const [minutes, seconds] = [found[3], found[4] ?? '0'].map((part) => Number(part!.replace(',', '.'))) as [
    number,
    number,
  ]
  if (minutes >= 60 || seconds >= 60) return null
  const degrees = Number(found[2]) + minutes / 60 + seconds / 3600
  return Math.round((found[1] === '-' ? -degrees : degrees) * 1e6) / 1e6
}
