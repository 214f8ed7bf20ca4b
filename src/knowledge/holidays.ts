import { DataError } from '../errors.js'
import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** How the day of a holiday is found: a day of every year, one day, the nth weekday of a month, or so many days from Easter. */
export type HolidayRule =
  | { readonly is: 'yearly'; readonly month: number; readonly day: number }
  | { readonly is: 'once'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly is: 'nth'; readonly month: number; readonly nth: number; readonly weekday: number }
  | { readonly is: 'easter'; readonly offset: number }

export interface Holiday {
  readonly id: string
  readonly forms: readonly string[]
  readonly rule: HolidayRule
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const ruleOf = (text: string, line: number): HolidayRule => {
  const once = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (once) return { is: 'once', year: Number(once[1]), month: Number(once[2]), day: Number(once[3]) }
  const yearly = /^(\d\d)-(\d\d)$/.exec(text)
  if (yearly) return { is: 'yearly', month: Number(yearly[1]), day: Number(yearly[2]) }
  const nth = /^(\d\d) (-?\d) ([a-z]+)$/.exec(text)
  if (nth && WEEKDAYS.includes(nth[3]!))
    return { is: 'nth', month: Number(nth[1]), nth: Number(nth[2]), weekday: WEEKDAYS.indexOf(nth[3]!) + 1 }
  const easter = /^easter (-?\d+)$/.exec(text)
  if (easter) return { is: 'easter', offset: Number(easter[1]) }
  throw new DataError(
    `data/lexicons/holidays.tsv:${line} rule is "${text}": write MM-DD, YYYY-MM-DD, "MM N weekday" or "easter N"`,
  )
}

/** Days with a name, in the order of the file. */
export const holidays = once((): readonly Holiday[] =>
  readTable('holidays', ['id', 'forms', 'rule', 'note'] as const).map(({ line, cells }) =>
    Object.freeze({ id: cells.id, forms: list(cells.forms), rule: ruleOf(cells.rule, line) }),
  ),
)
