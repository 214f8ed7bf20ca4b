import type { EventRecord } from '../../records/record.js'
import { deed, deedAhead } from '../brief/deeds.js'
import { quoted } from '../brief/phrases.js'

/** One happening as a timeline shows it. */
export interface TimelineRow {
  /** The day the reports give it, or the first of several; null when none gives one. */
  readonly day: string | null
  /** The day of the first report that tells it. */
  readonly told_on: string | null
  /** happened: a report tells it in its own voice; claimed: somebody says so; announced: to come; off: declined, put off, called off; denied. */
  readonly lane: 'happened' | 'claimed' | 'announced' | 'off' | 'denied'
  readonly what: string
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
    readonly event: EventRecord
  }[]
}

/** A happening in one row: told by its fullest telling, with the words of the first report that has that. */
export const timelineRow = ({ origins, tellings }: Told): TimelineRow => {
  const { report: _, event } = fullest(tellings)
  const lane = laneOf(tellings.map((telling) => telling.event))
  return {
    day: event.date?.from ?? tellings.find((telling) => telling.event.date !== null)?.event.date?.from ?? null,
    told_on: tellings[0]?.published ?? null,
    lane,
    what:
      (lane === 'announced' || lane === 'off' ? deedAhead(event) : deed(event)) || (event.type ?? event.plover ?? ''),
    place: event.place,
    according_to: [...new Set(tellings.flatMap((telling) => telling.event.according_to))],
    words: quoted(event.evidence.length > 0 ? event.evidence : [event.trigger]),
    reports: new Set(tellings.map(({ report }) => report)).size,
    origins,
    at: tellings.map(({ report, event: { id } }) => `${report}:${id}`),
  }
}

const fullest = (tellings: Told['tellings']): Told['tellings'][number] => {
  const facts = ({ event }: Told['tellings'][number]): number =>
    event.actors.length + event.recipients.length + (event.place === null ? 0 : 1) + (event.date === null ? 0 : 1)
  return tellings.reduce((best, each) => (facts(each) > facts(best) ? each : best))
}

const DONE = new Set(['occurred', 'ongoing', 'undated_past'])
const AHEAD = new Set(['scheduled', 'intended', 'threatened', 'hypothetical'])

/** Where it stands: done outweighs announced, a report's own voice a claim, and a denial stands only where nobody tells it as done. */
export const laneOf = (events: readonly Pick<EventRecord, 'status' | 'according_to'>[]): TimelineRow['lane'] => {
  const done = events.filter(({ status }) => DONE.has(status))
  if (done.some(({ according_to }) => according_to.includes('report'))) return 'happened'
  if (done.length > 0) return 'claimed'
  if (events.some(({ status }) => status === 'denied')) return 'denied'
  return events.some(({ status }) => AHEAD.has(status)) ? 'announced' : 'off'
}

/** "6 reports, 2 origins". */
export const supportInWords = ({ reports, origins }: Pick<TimelineRow, 'reports' | 'origins'>): string =>
  `${reports} report${reports === 1 ? '' : 's'}, ${origins} origin${origins === 1 ? '' : 's'}`
