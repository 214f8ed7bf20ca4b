/** Days with a name of their own: "Christmas Eve", "New Year's Day 2024", "last Thanksgiving", "9/11". */
import { type Holiday, type HolidayRule, holidays as listed } from '../../knowledge/holidays.js'
import { once } from '../../knowledge/in-use.js'
import { type CalendarReading, capitalAt, knownAt, lowAt } from './calendar-reading.js'
import { dayNumber, oneDay, type Stretch, weekdayOf } from './days.js'
import type { Format } from './expression.js'
import { nearest } from './months.js'
import { yearAt } from './numerals.js'

interface Form {
  readonly words: readonly string[]
  /** A word that must follow and is no part of it: "Oct. 7 ~attack". */
  readonly before: string | null
  readonly holiday: Holiday
}

const byFirstWord = once((): ReadonlyMap<string, readonly Form[]> => {
  const map = new Map<string, Form[]>()
  for (const holiday of listed()) {
    for (const form of holiday.forms) {
      // The text's "New Year's" is "New", "Year", "'s".
      const words = form
        .toLowerCase()
        .replace(/(['’]s)\b/g, ' $1')
        .replace(/(s)(['’]) /g, '$1 $2 ')
        .split(/[ -]/)
      const before = words.at(-1)!.startsWith('~') ? words.pop()!.slice(1) : null
      const forms = map.get(words[0]!) ?? []
      map.set(words[0]!, forms)
      forms.push({ words, before, holiday })
    }
  }
  for (const forms of map.values()) forms.sort((a, b) => b.words.length - a.words.length)
  return map
})

export const holidays: Format = (reading, at) => {
  const turn = knownAt(reading, at).turn
  const from = turn === undefined ? at : at + 1
  const form = formAt(reading, from)
  if (!form) return null
  const { rule, id } = form.holiday
  const end = from + form.words.length
  const year = yearAt(reading, lowAt(reading, end) === ',' ? end + 1 : end)
  const last = year ? (lowAt(reading, end) === ',' ? end + 1 : end) + year.length : end
  return {
    first: at,
    last,
    rule: `holiday-${id}`,
    basis: year || rule.is === 'once' ? 'given' : 'relative',
    unit: 'day',
    hasYear: year !== null || rule.is === 'once',
    when: (frame) => {
      if (rule.is === 'once') {
        const day = dayNumber(rule.year, rule.month, rule.day)
        // Before its day the words mean another one.
        return frame.published !== null && frame.published < day
          ? nearest(frame, frame.published, (y) => oneDay(dayNumber(y, rule.month, rule.day)))
          : oneDay(day)
      }
      if (year) return inYear(rule, year.value)
      if (frame.published === null) return null
      if (turn === undefined || turn === 0) return nearest(frame, frame.published, (y) => inYear(rule, y))
      return nearest({ ...frame, lean: () => (turn < 0 ? 'past' : 'ahead') }, frame.published, (y) => inYear(rule, y))
    },
  }
}

function formAt(reading: CalendarReading, at: number): Form | null {
  const forms = byFirstWord().get(lowAt(reading, at))
  if (!forms || !(capitalAt(reading, at) || /^\d/.test(lowAt(reading, at)))) return null
  return (
    forms.find(
      ({ words, before }) =>
        words.every((word, k) => lowAt(reading, at + k) === word) &&
        (before === null || lowAt(reading, at + words.length) === before),
    ) ?? null
  )
}

function inYear(rule: HolidayRule, year: number): Stretch {
  switch (rule.is) {
    case 'once':
      return oneDay(dayNumber(rule.year, rule.month, rule.day))
    case 'yearly':
      return oneDay(dayNumber(year, rule.month, rule.day))
    case 'easter':
      return oneDay(easter(year) + rule.offset)
    case 'nth': {
      if (rule.nth < 0) {
        const end = dayNumber(year, rule.month + 1, 1) - 1
        return oneDay(end - ((weekdayOf(end) - rule.weekday + 7) % 7))
      }
      const first = dayNumber(year, rule.month, 1)
      return oneDay(first + ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.nth - 1))
    }
  }
}

/** Western Easter Sunday, by the rule of Meeus, Jones and Butcher. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
}
