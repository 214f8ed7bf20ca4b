import type { ToldEvent } from '../../store/happenings.js'
import { compare } from '../../threads/links.js'
import { deed, deedAhead, deedNoun } from '../brief/deeds.js'
import { quoted, quotedWords } from '../brief/phrases.js'

/** One happening as a timeline shows it. */
export interface TimelineRow {
  /** The day the reports give it, or the first of several; null when none gives one. */
  readonly day: string | null
  /** The last day it may have been; the same as `day` where that is exact, null where none is given. */
  readonly to: string | null
  /** The day of the first report that tells it. */
  readonly told_on: string | null
  /** happened: a report tells it in its own voice; claimed: somebody says so; announced: to come; off: declined, put off, called off; denied. */
  readonly lane: 'happened' | 'claimed' | 'announced' | 'off' | 'denied'
  readonly what: string
  /** Its PLOVER type; null for none. */
  readonly type: string | null
  readonly place: string | null
  readonly according_to: readonly string[]
  readonly words: string
  readonly reports: number
  readonly origins: number
  /** Where it is told, as "report:record". */
  readonly at: readonly string[]
}

interface Told {
  readonly origins: number
  readonly tellings: readonly {
    readonly report: string
    readonly published: string | null
    readonly event: ToldEvent
  }[]
}

/** A happening in one row: told by its fullest telling, with the words of the first report that has that. */
export const timelineRow = ({ origins, tellings }: Told): TimelineRow => {
  const { event } = fullest(tellings)
  const lane = laneOf(tellings.map((telling) => telling.event))
  const date = event.date ?? tellings.find((telling) => telling.event.date !== null)?.event.date ?? null
  return {
    day: date?.from ?? null,
    to: date === null || date.from === null ? null : (date.to ?? date.from),
    told_on: tellings[0]?.published ?? null,
    lane,
    what: whatOf(event, lane),
    type: event.plover,
    place: event.place,
    according_to: [...new Set(tellings.flatMap((telling) => telling.event.according_to))],
    words: quoted(event.evidence.length > 0 ? event.evidence : [event.trigger]),
    reports: new Set(tellings.map(({ report }) => report)).size,
    origins,
    at: tellings.map(({ report, event: { id } }) => `${report}:${id}`),
  }
}

/** Happenings as rows, newest first: by their day, or by the day they were told where no report gives one. */
export const timelineRows = (found: readonly Told[]): readonly TimelineRow[] =>
  found.map(timelineRow).toSorted((one, other) => compare(standsAt(other), standsAt(one)))

/** Those that may be of these days; a happening may have been asked for by one telling, and stand where another puts it. */
export const rowsWithin = (
  rows: readonly TimelineRow[],
  { since, until }: { readonly since: string | null; readonly until: string | null },
): readonly TimelineRow[] =>
  rows.filter((row) => {
    const from = standsAt(row)
    return (since === null || (row.to ?? from) >= since) && (until === null || from <= until)
  })

const standsAt = ({ day, told_on }: TimelineRow): string => day ?? told_on ?? ''

// Types whose verb alone does not say what was agreed, asked, declined.
const OF_SOMETHING = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'REJECT', 'ACCUSE', 'THREATEN', 'SANCTION'])
const LONGEST_OBJECT = 70

const whatOf = (event: ToldEvent, lane: TimelineRow['lane']): string => {
  // "Soldiers (2)" tells two of one report apart; across reports the number says nothing.
  const bare = { ...event, actors: event.actors.map(unnumbered), recipients: event.recipients.map(unnumbered) }
  const ahead = lane === 'announced' || lane === 'off'
  const ofSomething = OF_SOMETHING.has(event.plover ?? '')
  const told = ahead ? deedAhead(bare) : deed(bare)
  const nobody = event.actors.length === 0 && event.recipients.length === 0
  // Of what is due the words say more than that it is an agreement, which it is not yet.
  const noun = !nobody || (ahead && ofSomething) ? '' : deedNoun(event)
  const what = [told, noun].filter((part) => part !== '').join(': ')
  if (what === '') return event.type ?? quotedWords([event.trigger.text])
  if (event.recipients.length > 0 || !ofSomething) return what
  return `${what}: ${quotedWords([fromTrigger(event)])}`
}

/** A name without the number that tells it from another of the same report. */
export const unnumbered = (name: string): string => name.replace(/ \(\d+\)$/, '')

/** The report's words from the one that tells the deed to the end of its evidence. */
const fromTrigger = ({ trigger, evidence }: ToldEvent): string => {
  const around = evidence.find(({ start, end }) => start <= trigger.start && trigger.end <= end)
  const words = (around === undefined ? trigger.text : around.text.slice(trigger.start - around.start)).trim()
  const cut = words.slice(0, LONGEST_OBJECT)
  return words.length <= LONGEST_OBJECT ? words : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}

const fullest = (tellings: Told['tellings']): Told['tellings'][number] => {
  const facts = ({ event }: Told['tellings'][number]): number =>
    event.actors.length + event.recipients.length + (event.place === null ? 0 : 1) + (event.date === null ? 0 : 1)
  return tellings.reduce((best, each) => (facts(each) > facts(best) ? each : best))
}

const DONE: ReadonlySet<string> = new Set(['occurred', 'ongoing', 'undated_past'])
const AHEAD: ReadonlySet<string> = new Set(['scheduled', 'intended', 'threatened', 'hypothetical'])

/** The statuses of the records that may put a happening in a lane. */
export const statusesOf = (lane: TimelineRow['lane']): readonly string[] => {
  if (lane === 'happened' || lane === 'claimed') return [...DONE]
  if (lane === 'announced') return [...AHEAD]
  return lane === 'denied' ? ['denied'] : ['declined', 'postponed', 'cancelled']
}

/** Where it stands: done outweighs announced, a report's own voice a claim, and a denial stands only where nobody tells it as done. */
export const laneOf = (events: readonly Pick<ToldEvent, 'status' | 'according_to'>[]): TimelineRow['lane'] => {
  const done = events.filter(({ status }) => DONE.has(status))
  if (done.some(({ according_to }) => according_to.includes('report'))) return 'happened'
  if (done.length > 0) return 'claimed'
  if (events.some(({ status }) => status === 'denied')) return 'denied'
  return events.some(({ status }) => AHEAD.has(status)) ? 'announced' : 'off'
}

/** "6 reports, 2 origins". */
export const supportInWords = ({ reports, origins }: Pick<TimelineRow, 'reports' | 'origins'>): string =>
  `${reports} report${reports === 1 ? '' : 's'}, ${origins} origin${origins === 1 ? '' : 's'}`
