/** Stretches of days, as numbers, so that reports that give a day more or less exactly can be compared. */
import { dayOfIso, isoOf } from '../mentions/dates/days.js'
import type { When } from '../model.js'

/** First and last day it may have been, both inside; days since 1970-01-01. */
export interface Window {
  readonly from: number
  readonly to: number
}

export { dayOfIso, isoOf }

/** The window of a date that says where it begins; null for one that does not. */
export function windowOf(date: Pick<When, 'from' | 'to'> | null): Window | null {
  const from = dayOfIso(date?.from ?? '')
  if (from === null) return null
  return { from, to: Math.max(from, dayOfIso(date?.to ?? '') ?? from) }
}

export const daysIn = ({ from, to }: Window): number => to - from + 1

/** True when one day can be in both. */
export const meet = (one: Window, other: Window): boolean => one.from <= other.to && other.from <= one.to

/** Days between two windows; 0 when they meet. */
export const gap = (one: Window, other: Window): number => Math.max(0, one.from - other.to, other.from - one.to)

/** The days of a short window, one string a day; of a longer one the months it touches, at most three. */
export function dayKeys({ from, to }: Window): readonly string[] {
  if (to - from < SHORT) return Array.from({ length: to - from + 1 }, (_, i) => isoOf(from + i))
  const months = [isoOf(from).slice(0, 7), isoOf(Math.round((from + to) / 2)).slice(0, 7), isoOf(to).slice(0, 7)]
  return to - from > LONG ? [] : [...new Set(months)]
}

const SHORT = 5
const LONG = 62

/** How a window is said: "2026-05-04", "between 2026-05-02 and 2026-05-04". */
export const saidWindow = ({ from, to }: Window): string =>
  from === to ? isoOf(from) : `between ${isoOf(from)} and ${isoOf(to)}`
