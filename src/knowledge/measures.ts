import { once } from './in-use.js'
import { list, readTable } from './table.js'

const COLUMNS = ['forms', 'what', 'note'] as const

const byForm = once(() => {
  const map = new Map<string, Set<string>>()
  for (const { cells } of readTable('measures', COLUMNS)) {
    for (const form of list(cells.forms)) map.set(form, (map.get(form) ?? new Set()).add(cells.what))
  }
  return map
})

/** True when the noun (or sign) measures something else than people, or is a body that is not counted: time, share, side ... */
export const isMeasure = (lemma: string): boolean => {
  const what = byForm().get(lemma)
  return what !== undefined && [...what].some((w) => w !== 'code' && w !== 'calendar' && w !== 'month')
}

/** True for stretches of time: "year", "week". */
export const isTime = (lower: string): boolean => byForm().get(lower)?.has('time') === true

/** True when the word makes the number after it a name or a place in an order: "Resolution 2728". */
export const opensCode = (lower: string): boolean => byForm().get(lower)?.has('code') === true

/** True for names of months: "May 14". */
export const isMonth = (lower: string): boolean => byForm().get(lower)?.has('month') === true

/** True for months, days of the week and what stands with clock times. */
export const isCalendar = (lower: string): boolean => byForm().get(lower)?.has('calendar') === true || isMonth(lower)

/** True for what is a share or a sum of money: "40 %", "3 million dollars". */
export const isShareOrMoney = (lower: string): boolean => {
  const what = byForm().get(lower)
  return what !== undefined && (what.has('share') || what.has('money'))
}
