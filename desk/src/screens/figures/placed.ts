import { dayNumber, type Stretch } from '../../parts/days.js'
import { type Mark, type Population, type ToldMark, toldAgain } from './told-again.js'
import { type ValueScale, valueScale } from './value-scale.js'

/** A mark on the drawing of its population. */
export interface PlacedMark {
  readonly mark: ToldMark
  readonly x: number
  /** Where its number stands; the middle of its row for a count in words. */
  readonly y: number
  /** Lowest and highest point of its bar; null for a count in words. */
  readonly reach: { readonly bottom: number; readonly top: number } | null
  /** First and last point of the days that are counted, where those are told; null for the rest. */
  readonly days: { readonly left: number; readonly right: number } | null
  readonly label: { readonly words: string; readonly x: number; readonly end: boolean } | null
}

export interface PlacedRow {
  readonly source: string
  readonly top: number
  readonly height: number
  readonly marks: readonly PlacedMark[]
}

export interface PlacedPopulation {
  readonly scale: ValueScale | null
  readonly rows: readonly PlacedRow[]
  readonly height: number
}

/** Marks whose day is not known stand in a column of their own, so wide. */
export const NO_DAY = 74
const SIDE = 10
const FLAT = 30
/** A row that says beside its source what is counted. */
const ALONE = 36
const TALL = 54
const LETTER = 6
/** The ends of the value axis are written at the right edge. */
const AXIS_ROOM = 52
const GAP = 8

/** The days that all marks of these populations span; null when none has a day. */
export const daysOf = (populations: readonly Population[]): Stretch | null => {
  const days = marksOf(populations).flatMap(({ day }) => (day === null ? [] : [dayNumber(day)]))
  return days.length === 0 ? null : { from: Math.min(...days), to: Math.max(...days) }
}

/** Whether any has no day. */
export const anyWithoutDay = (populations: readonly Population[]): boolean =>
  marksOf(populations).some(({ day }) => day === null)

const marksOf = (populations: readonly Population[]): readonly Mark[] =>
  populations.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks))

/** Where days stand in a drawing so wide; those not known stand before all others. */
export const dayScale = (days: Stretch | null, gutter: boolean, width: number) => {
  const left = (gutter ? NO_DAY : 0) + SIDE
  const right = Math.max(left + 1, width - SIDE - LABEL_ROOM)
  return (day: string | null): number => {
    if (day === null || days === null) return SIDE
    const length = Math.max(1, days.to - days.from)
    return left + ((dayNumber(day) - days.from) / length) * (right - left)
  }
}

const LABEL_ROOM = 130

/** Places a population's counts: a row a source, one value axis for all. */
export const placedPopulation = (
  population: Population,
  x: (day: string | null) => number,
  width: number,
): PlacedPopulation => {
  const all = marksOf([population])
  const scale = valueScale(all)
  const numbers = new Set(all.flatMap(({ low, best, high }) => [low, best, high].filter((value) => value !== null)))
  const height = numbers.size > 1 ? TALL : isAlone(population) ? ALONE : FLAT
  const rows = population.rows.map(({ source, marks }, place): PlacedRow => {
    const top = place * height
    const y = (value: number): number => top + height - 5 - (scale?.at(value) ?? 0) * (height - 10)
    const middle = top + height / 2
    const placed = toldAgain(marks).map((mark) =>
      placedMark(mark, x, scale === null || numbers.size === 1 ? () => middle : y, { top, height }),
    )
    return { source, top, height, marks: labelled(placed, width) }
  })
  return { scale: numbers.size > 1 ? scale : null, rows, height: rows.length * height }
}

/** Whether one source gave one number: it needs no head over it. */
export const isAlone = ({ rows }: Population): boolean => rows.length === 1 && toldAgain(rows[0]!.marks).length === 1

const placedMark = (
  mark: ToldMark,
  x: (day: string | null) => number,
  y: (value: number) => number,
  { top, height }: { readonly top: number; readonly height: number },
): Omit<PlacedMark, 'label'> => {
  const value = mark.best ?? mark.low ?? mark.high
  const at = value === null ? top + height / 2 : y(value)
  const known = (day: string | null): number | null => (day === null || mark.day === null ? null : Math.max(x(day), 0))
  const [from, to] = [known(mark.from), known(mark.to)]
  return {
    mark,
    x: x(mark.day),
    y: at,
    reach:
      value === null
        ? null
        : {
            bottom: mark.shape === 'at most' && mark.low === null ? top + height - 3 : y(mark.low ?? value),
            top: mark.shape === 'at least' && mark.high === null ? top + 4 : y(mark.high ?? value),
          },
    days: from === null || from === to ? null : { left: from, right: to ?? x(mark.day) },
  }
}

/** Marks with as many of their numbers written beside them as do not run into each other. */
const labelled = (marks: readonly Omit<PlacedMark, 'label'>[], width: number): readonly PlacedMark[] => {
  const taken = marks.map(({ mark, x, y }) => ({ at: mark.at, left: x - 5, right: x + 5, y }))
  return marks.map((placed) => {
    const { mark, x, y } = placed
    const words = mark.told.length > 1 ? `${mark.amount} (told ${mark.told.length} times)` : mark.amount
    const room = words.length * LETTER
    // The line to what replaced it goes to the right.
    const end = x + GAP + room > width - AXIS_ROOM || (mark.replaced_by.length > 0 && x - GAP - room > 0)
    const [left, right] = end ? [x - GAP - room, x - GAP] : [x + GAP, x + GAP + room]
    const clash = taken.some(
      (other) => other.at !== mark.at && other.left < right && left < other.right && Math.abs(other.y - y) < 11,
    )
    if (clash) return { ...placed, label: null }
    taken.push({ at: '', left, right, y })
    return { ...placed, label: { words, x: end ? x - GAP : x + GAP, end } }
  })
}
