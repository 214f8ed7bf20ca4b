import ical, { ICalEventStatus } from 'ical-generator'
import type { EventStatus, When } from '../../model.js'
import type { RoundRecord } from '../../records/record.js'
import type { ExportRow } from '../../store/export-records.js'
import type { ReportFacts } from '../../store/report-facts.js'
import { isTogether } from '../../views/across/act-families.js'
import { oneLine } from '../../views/brief/line.js'
import { accordingTo, listed } from '../../views/brief/phrases.js'
import { ATTENDANCE } from '../../views/brief/talks.js'
import type { ExportFormat } from '../format.js'
import { type QuotedSpan, recordRow } from '../record-row.js'
import { asEvent, asRound } from '../row-as.js'
import { reviewInWords, saysWho } from '../says-who.js'

/** A day in a calendar: what it is called, and how sure a calendar may be of it. */
type Standing = readonly [word: string, status: ICalEventStatus]

const ROUND: Readonly<Record<RoundRecord['status'], Standing>> = {
  held: ['Held', ICalEventStatus.CONFIRMED],
  ongoing: ['Going on', ICalEventStatus.CONFIRMED],
  collapsed: ['Broke down', ICalEventStatus.CONFIRMED],
  scheduled: ['Due', ICalEventStatus.TENTATIVE],
  // Reports give the day it was to be as often as the day it is put off to.
  postponed: ['Put off', ICalEventStatus.TENTATIVE],
  cancelled: ['Called off', ICalEventStatus.CANCELLED],
}

/** What lies ahead; what has happened is no appointment. */
const AHEAD: Partial<Readonly<Record<EventStatus, Standing>>> = {
  scheduled: ['Due', ICalEventStatus.TENTATIVE],
  intended: ['Intended', ICalEventStatus.TENTATIVE],
  threatened: ['Threatened', ICalEventStatus.TENTATIVE],
}

/** UCDP date precision: 3 is a week; a month or more is no appointment. */
const WIDEST = 3

/** Rounds of talks and what is announced with a day, as all-day entries of a calendar (RFC 5545). */
export const ICALENDAR: ExportFormat = {
  name: 'icalendar',
  title: 'iCalendar',
  does: 'For calendars: rounds of talks, and events that are due, intended or threatened on days still ahead of their report; each as its report has it, so a round told twice is there twice.',
  ending: 'ics',
  media: 'text/calendar; charset=utf-8',
  holds: ['events', 'rounds'],
  sidecar: false,
  write: async function* ({ about, batches, leftOut }) {
    const stamp = new Date(`${about.made.replace(' ', 'T')}Z`)
    const whole = (entries: readonly Entry[]): string => {
      const calendar = ical({ name: 'Talks and announced events', prodId: { company: 'Parley', product: 'record' } })
      calendar.description(about.note)
      for (const each of entries) calendar.createEvent({ stamp, ...each })
      return calendar.toString()
    }
    const empty = whole([])
    const head = empty.slice(0, empty.lastIndexOf(END))
    yield head
    // The library writes calendars whole and not fast: a batch at a time leaves room for others, and its entries are all but head and end.
    for await (const { rows, facts } of batches) {
      const rounds = new Set(rows.filter(({ kind }) => kind === 'rounds').map(reportAndDays))
      const entries = rows.flatMap((row) => {
        const no = whyNot(row, rounds)
        if (no === null) return [entry(row, facts)]
        leftOut(row, no)
        return []
      })
      const text = whole(entries)
      yield text.slice(head.length, text.lastIndexOf(END))
    }
    yield `${END}\r\n`
  },
}

const END = 'END:VCALENDAR'

type Entry = ReturnType<typeof entry>

/** Why a record is no entry of a calendar; null when it is one. `rounds` are those of the batch. */
const whyNot = (row: ExportRow, rounds: ReadonlySet<string>): string | null => {
  const { from = null, to = null, prec = 0 } = daysOf(row) ?? {}
  const isEvent = row.kind === 'events'
  if (isEvent && AHEAD[asEvent(row).status] === undefined) return 'events that are not announced as ahead'
  if (from === null || to === null || prec > WIDEST) return 'of which no day or week is known'
  if (isEvent && row.published !== null && to < row.published)
    return 'events whose days were past when they were reported'
  return isEvent && isOfRound(row, rounds)
    ? 'events that announce a round of talks, which is an entry of its own'
    : null
}

/** Whether the event announces what its report tells as a round on the same days. */
const isOfRound = (row: ExportRow, rounds: ReadonlySet<string>): boolean =>
  isTogether(asEvent(row).plover) && rounds.has(reportAndDays(row))

const reportAndDays = (row: ExportRow): string => `${row.report} ${daysOf(row)?.from} ${daysOf(row)?.to}`

const daysOf = (row: ExportRow): When | null => (row.kind === 'rounds' ? asRound(row) : asEvent(row)).date

const entry = (row: ExportRow, facts: ReportFacts) => {
  const { record } = recordRow(row)
  const { from, to, prec } = daysOf(row)!
  const [word, status] = row.kind === 'rounds' ? ROUND[asRound(row).status] : AHEAD[asEvent(row).status]!
  const address = facts.address(row.report)
  return {
    // A record keeps its name through exports, so that a calendar brings entries up to date and doubles none.
    id: `${record}@parley`,
    start: midnight(from!),
    end: dayAfter(to!),
    allDay: true,
    status,
    summary: clean(`${word}: ${row.kind === 'rounds' ? row.label : actInWords(row)}`),
    location: clean(String(row.venue ?? row.place ?? '')) || null,
    description: descriptionOf(row, prec),
    url: address !== null && /^https?:/.test(address) ? address : null,
    categories: [{ name: row.kind === 'rounds' ? 'round of talks' : 'announced event' }],
  }
}

/** Who to whom, and the report's word for it. */
const actInWords = (row: ExportRow): string => {
  const { actors, recipients, trigger } = asEvent(row)
  const parties = [listed(actors), listed(recipients)].filter((names) => names !== '')
  return `${parties.length === 0 ? 'not stated who' : parties.join(' → ')}, “${trigger.text}”`
}

const descriptionOf = (row: ExportRow, prec: number): string => {
  const evidence = recordRow(row).evidence as readonly QuotedSpan[]
  const taking = (asRound(row).participants ?? []).map(
    ({ actor, attendance, according_to }) => `${actor} ${ATTENDANCE[attendance]} (${accordingTo(according_to)}).`,
  )
  return [
    saysWho(row),
    prec > 1 ? 'Some day of these, as reported.' : 'The day is as reported.',
    ...taking,
    `“${evidence.map(({ text }) => text).join(' … ')}”`,
    reviewInWords(row),
  ]
    .map(clean)
    .join('\n')
}

const clean = (words: unknown): string => oneLine(String(words)).toWellFormed()

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

// The end of an all-day entry is the first day that it is not on.
const dayAfter = (day: string): Date => {
  const date = midnight(day)
  date.setUTCDate(date.getUTCDate() + 1)
  return date
}
