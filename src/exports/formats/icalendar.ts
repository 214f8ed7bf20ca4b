import ical, { ICalEventStatus } from 'ical-generator'
import { shiftedIso } from '../../mentions/dates/days.js'
import type { EventStatus, When } from '../../model.js'
import type { RoundRecord } from '../../records/record.js'
import type { ExportRow } from '../../store/export-records.js'
import type { ReportFacts } from '../../store/report-facts.js'
import { refKey } from '../../threads/links.js'
import { isTogether } from '../../views/across/act-families.js'
import { oneLine } from '../../views/brief/line.js'
import { accordingTo, listed } from '../../views/brief/phrases.js'
import { ATTENDANCE } from '../../views/brief/talks.js'
import type { ExportFormat } from '../format.js'
import { type QuotedSpan, recordRow, wordsOf } from '../record-row.js'
import { asEvent, asRound } from '../row-as.js'
import { reportInWords, reviewInWords, saysWho } from '../says-who.js'
import { webAddress } from '../web-address.js'

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
  does: 'For calendars: rounds of talks, and events that are due, intended or threatened on days still ahead of their report; each once, as the newest report has it.',
  ending: 'ics',
  media: 'text/calendar; charset=utf-8',
  holds: ['events', 'rounds'],
  sidecar: false,
  write: async function* ({ about, batches, tellings, earliestOfRound, wrote, leftOut }) {
    const stamp = new Date(`${about.made.replace(' ', 'T')}Z`)
    const whole = (entries: readonly Entry[]): string => {
      const calendar = ical({ name: 'Talks and announced events', prodId: { company: 'Parley', product: 'record' } })
      calendar.description(about.note)
      for (const each of entries) calendar.createEvent({ stamp, ...each })
      return calendar.toString()
    }
    const empty = whole([])
    const head = empty.slice(0, empty.lastIndexOf(END))
    const [told, earliest] = [await tellings(), await earliestOfRound()]
    const keyOf = (row: ExportRow): string => (row.kind === 'rounds' ? refKey(earliest(row)) : told(row).key)
    const newest = new Map<string, ExportRow>()
    const written = new Set<string>()
    yield head
    // The library writes calendars whole and not fast: a batch at a time leaves room for others, and its entries are all but head and end.
    for await (const { rows, facts } of batches) {
      const rounds = new Set(rows.filter(({ kind }) => kind === 'rounds').map(reportAndDays))
      const entries: Entry[] = []
      for (const row of rows) {
        const key = keyOf(row)
        // Reports come newest first.
        const latest = newest.get(key) ?? row
        if (row.kind === 'rounds' || told(row).events > 1) newest.set(key, latest)
        const no = whyNot(row, latest, rounds)
        if (no !== null) {
          leftOut(row, no)
          continue
        }
        if (!written.has(key)) entries.push(entry(row, latest, nameOf(key), facts))
        wrote(row, nameOf(key), written.has(key))
        written.add(key)
      }
      const text = whole(entries)
      yield text.slice(head.length, text.lastIndexOf(END))
    }
    yield `${END}\r\n`
  },
}

const END = 'END:VCALENDAR'

type Entry = ReturnType<typeof entry>

// A round or event keeps its name through exports, so that a calendar brings entries up to date and doubles none.
const nameOf = (key: string): string => `${key.replace('\n', ':')}@parley`

/** Why a record is no entry of a calendar, or null; `latest` is the newest that tells of the same, `rounds` are those of the batch. */
const whyNot = (row: ExportRow, latest: ExportRow, rounds: ReadonlySet<string>): string | null => {
  const { from = null, to = null, prec = 0 } = daysOf(row) ?? {}
  const isEvent = row.kind === 'events'
  if (isEvent && AHEAD[asEvent(row).status] === undefined) return 'events that are not announced as ahead'
  if (isEvent && AHEAD[asEvent(latest).status] === undefined) return 'events that a newer report does not tell as ahead'
  if (from === null || to === null || prec > WIDEST) return 'records of which no day or week is known'
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

/** The newest record that has days gives them; how it stands is as the newest of all tells it. */
const entry = (row: ExportRow, latest: ExportRow, id: string, facts: ReportFacts) => {
  const { from, to, prec } = daysOf(row)!
  const isRound = row.kind === 'rounds'
  const [word, status] = isRound ? ROUND[asRound(latest).status] : AHEAD[asEvent(latest).status]!
  return {
    id,
    start: midnight(from!),
    end: dayAfter(to!),
    allDay: true,
    status,
    summary: clean(`${word}: ${isRound ? row.label : actInWords(row)}`),
    location: clean(String(row.venue ?? row.place ?? '')) || null,
    description: descriptionOf(row, latest, prec),
    url: webAddress(facts.address(row.report)),
    categories: [{ name: isRound ? 'round of talks' : 'announced event' }],
  }
}

/** Who to whom, and the report's word for it. */
const actInWords = (row: ExportRow): string => {
  const { actors, recipients, trigger } = asEvent(row)
  const parties = [listed(actors), listed(recipients)].filter((names) => names !== '')
  return `${parties.length === 0 ? 'not stated who' : parties.join(' → ')}, “${trigger.text}”`
}

const descriptionOf = (row: ExportRow, latest: ExportRow, prec: number): string => {
  const evidence = recordRow(row).evidence as readonly QuotedSpan[]
  const taking = (asRound(row).participants ?? []).map(
    ({ actor, attendance, according_to }) => `${actor} ${ATTENDANCE[attendance]} (${accordingTo(according_to)}).`,
  )
  return [
    saysWho(row),
    prec > 1 ? 'Some day of these, as reported.' : 'The day is as reported.',
    ...taking,
    `“${wordsOf(evidence)}”`,
    reviewInWords(row),
    ...(latest.report === row.report ? [] : [`Told last as ${latest.status}: ${reportInWords(latest)}.`]),
  ]
    .map(clean)
    .join('\n')
}

const clean = (words: unknown): string => oneLine(String(words)).toWellFormed()

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

// The end of an all-day entry is the first day that it is not on.
const dayAfter = (day: string): Date => midnight(shiftedIso(day, 1))
