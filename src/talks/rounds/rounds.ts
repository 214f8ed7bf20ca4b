/**
 * Rounds: every round of talks a report tells of, once. Mentions are gathered into rounds, then read for who comes and who stays away,
 * who carries them, what became of them. What names no day, place or party is no round and is told in a notice.
 */

import { once } from '../../knowledge/in-use.js'
import { roundList, roundRule } from '../../knowledge/round-rules.js'
import { rangeSpan, wordAt } from '../../match/tree.js'
import type { AttributedDocument, EventDocument, Notice, Round, Step, When } from '../../model.js'
import { type Span, together } from '../../span.js'
import { cuesOf, withoutForecasts } from '../positions/standing.js'
import { seatsOf } from './attendance.js'
import { type Cluster, clusterMentions, lastBefore } from './clusters.js'
import { overlap } from './days.js'
import { impliedSeats } from './implied-sides.js'
import { type Meeting, meetingsOf, mergedMeetings } from './meetings.js'
import { meetingsOff } from './meetings-off.js'
import { oftenMet } from './often.js'
import { formatOf, outcomeOf, retold } from './outcome.js'
import { sameSide } from './parties.js'
import { partSeats } from './parts.js'
import { isSentToWatch, type Seat } from './seats.js'
import { shapingSteps } from './shaping.js'
import { sharedName, shortName } from './short-name.js'
import { signings } from './signings.js'
import { takenUp } from './taken-up.js'
import { mentionSpans, type TalkMention, talkMentions } from './talk-mention.js'
import { type ThirdParty, thirdPartiesOf } from './third-parties.js'
import { BESIDES, toldMeetings } from './told-meetings.js'
import { sameVenue } from './venue.js'

export interface RoundsRead {
  readonly rounds: readonly Round[]
  readonly notices: readonly Notice[]
  /** Words whose meaning for positions lies in the attendance they tell. */
  readonly seated: ReadonlySet<number>
  /** Label of the round that a noun names, by its word. */
  readonly heads: ReadonlyMap<number, string>
  /** "round|actor|attendance" told with a condition: "would attend if". */
  readonly hedged: ReadonlySet<string>
  /** The same for seats somebody takes or refuses, not only has by being named a side. */
  readonly willed: ReadonlySet<string>
}

/** Reads the rounds of a report. */
export function readRounds(doc: EventDocument): RoundsRead {
  const cues = cuesOf(doc)
  const mentions = talkMentions(doc)
  const sat = seatsOf(doc, mentions, cues)
  const seats = [...sat, ...partSeats(doc, mentions, sat, cues)]
  const notices: Notice[] = []
  const carried = thirdPartiesOf(doc, mentions, cues)
  const clusters = clusterMentions(doc, mentions, seats, carried, (m, rule) => notices.push(unheld(doc, m, rule)))
  for (const s of seats) {
    const last = s.mention === null ? lastBefore(clusters, s.at) : null
    if (last && (!s.ofSide || last.seats.some((o) => o.actor === s.actor))) last.seats.push(s)
  }
  for (const c of clusters) c.seats.push(...impliedSeats(doc, c))
  for (const { cluster, outcome } of retold(doc, clusters, cues)) cluster.retold.push(outcome)
  const thirds = new Map<Cluster, ThirdParty[]>()
  for (const third of carried) {
    const cluster = third.mention
      ? clusters.find((c) => third.mention !== null && c.mentions.includes(third.mention))
      : lastBefore(clusters, third.at)
    if (cluster) thirds.set(cluster, [...(thirds.get(cluster) ?? []), third])
  }
  const forecasts = withoutForecasts(cues)
  // "Returned to the UN peace talks": named in passing. What they are called tells a position what it is on; a round they are not.
  const named = clusters.filter((c) => isOnlyNamed(doc, c, forecasts))
  for (const c of named) for (const m of c.mentions) notices.push(unheld(doc, m, m.rule.id))
  const drafts: { start: number; cluster: Cluster | null; round: (id: string) => Round }[] = clusters
    .filter((c) => !named.includes(c))
    .map((c) => ({
      cluster: c,
      start: c.mentions[0]?.words[0] ?? 0,
      round: (id: string) => roundOf(doc, c, thirds.get(c) ?? [], forecasts, id),
    }))
  const told = [
    ...clusters.flatMap((c) => c.mentions.flatMap((m) => [m.head, m.top, ...m.words])),
    ...seats.map((s) => s.at),
  ]
  const met = [...meetingsOf(doc, cues), ...signings(doc, cues)]
  const others = toldMeetings(doc, new Set([...told, ...met.map((m) => m.at)]))
  const meetings = meetingsOff(doc, mergedMeetings(doc, [...met, ...others]), new Set(told))
  const takers = new Map(clusters.map((c) => [takenUp(doc, meetings, c), c]))
  for (const meeting of meetings) {
    const known = clusters.find((c) => isMeetingOf(doc, meeting, c)) ?? takers.get(meeting)
    if (known) {
      known.seats.push(...meeting.seats.filter((s) => !known.seats.some((o) => o.at === s.at || mates(doc, s, o))))
      known.venue ??= meeting.venue
      known.met ??= meeting.date
    } else if (meeting.rule.id !== BESIDES)
      drafts.push({ start: meeting.at, cluster: null, round: (id: string) => meetingRound(doc, meeting, id) })
  }
  const ordered = drafts.sort((a, b) => a.start - b.start).map((d, i) => ({ ...d, made: d.round(`round${i + 1}`) }))
  const rounds = ordered.map((d) => d.made)
  const heads = new Map<number, string>()
  for (const c of named) for (const m of c.mentions) for (const i of [m.head, m.top]) heads.set(i, labelOf(doc, c))
  const hedged = new Set<string>()
  const willed = new Set<string>()
  for (const { cluster, made } of ordered) {
    for (const m of cluster?.mentions ?? []) for (const i of [m.head, m.top]) heads.set(i, made.label)
    for (const s of cluster?.seats ?? []) {
      const key = `${made.id}|${s.actor}|${s.attendance}`
      if (s.hedged) hedged.add(key)
      if (s.rule.kind === 'come' || s.rule.kind === 'stay') willed.add(key)
    }
  }
  const seated = new Set(
    clusters.flatMap((c) =>
      c.seats
        .filter((s) => (s.rule.kind === 'come' || s.rule.kind === 'stay') && !isSentToWatch(doc, s.at))
        .map((s) => s.at),
    ),
  )
  return { rounds, notices: [...notices, ...oftenMet(doc)], seated, heads, hedged, willed }
}

/** True where no day, no place, nobody who comes or stays away, and nothing of what became or is to become of the talks is told. */
const isOnlyNamed = (doc: AttributedDocument, cluster: Cluster, cues: ReturnType<typeof cuesOf>): boolean =>
  cluster.date === null &&
  cluster.venue === null &&
  cluster.met === null &&
  cluster.seats.length === 0 &&
  outcomeOf(doc, cluster, cues).untold === true

/** True where a meeting told by a verb is a round told by a noun: the same verb, place and people, day and people, or one sentence. */
function isMeetingOf(doc: AttributedDocument, meeting: Meeting, cluster: Cluster): boolean {
  const { seats, venue, date, at } = meeting
  if (cluster.mentions.some((m) => m.verb === at) || cluster.seats.some((s) => s.at === at)) return true
  const there = venue && cluster.venue ? sameVenue(doc, venue, cluster.venue) : null
  const day = date?.from && cluster.date?.from ? overlap(date, cluster.date) : null
  if (there === false || day === false) return false
  const common = seats.filter((s) => cluster.seats.some((o) => o.actor === s.actor)).length
  if (there === true && common === seats.length) return true
  if (day === true && (common === seats.length || cluster.seats.length === 0)) return true
  const apart = Math.min(
    ...cluster.mentions.map((m) => Math.abs(wordAt(doc, m.head).sentence - wordAt(doc, at).sentence)),
  )
  // "Ghana-Togo talks held", and in the next sentence: "The ministers of Ghana and Togo met on Monday".
  const sides = new Set(cluster.seats.map((s) => s.actor)).size
  const same = cluster.date === null && cluster.venue === null && apart === 1 && sides === common
  return (apart === 0 || same) && seats.length > 0 && common === seats.length
}

/** "the UN representative" beside the UN: one of them sits there; a second telling of the same actor adds its evidence. */
const mates = (doc: AttributedDocument, a: Seat, b: Seat): boolean =>
  a.actor !== b.actor && b.attendance !== 'unknown' && sameSide(doc, a.actor, b.actor)

const whenOf = (date: When | null): When | null =>
  date ? { from: date.from, to: date.to, prec: date.prec, basis: date.basis } : null

function unheld(doc: AttributedDocument, m: TalkMention, rule: string): Notice {
  const [at = null] = mentionSpans(doc, m)
  return {
    stage: 'talks',
    id: roundRule(rule).kind === 'mechanism' ? rule : 'round-not-recorded',
    at,
    message: 'talks spoken of without a day, a place or a party of their own, or only wished for',
  }
}

function roundOf(
  doc: AttributedDocument,
  cluster: Cluster,
  thirds: readonly ThirdParty[],
  cues: ReturnType<typeof cuesOf>,
  id: string,
): Round {
  const outcome = outcomeOf(doc, cluster, cues)
  const { format, rule, at } = formatOf(doc, cluster, thirds)
  const [first] = cluster.mentions
  const evidence = cluster.mentions.flatMap((m) => mentionSpans(doc, m))
  const participants = participantsOf(cluster.seats, outcome.status)
  const steps: Step[] = [
    ...cluster.mentions.map((m) => ({ stage: 'talks', rule: m.rule.id, says: m.rule.why, at: mentionSpans(doc, m) })),
    ...cluster.mentions
      .filter((m) => m.head !== m.top)
      .map((m) => ({
        stage: 'talks',
        rule: 'round-portion',
        says: roundRule('round-portion').why,
        at: [rangeSpan(doc, [m.top, m.top + 1])],
      })),
    ...cluster.mentions.flatMap((m) => shapingSteps(doc, m, cluster.seats)),
    ...cluster.notes.map((n) => ({
      stage: 'talks',
      rule: n.rule,
      says: n.says,
      at: [rangeSpan(doc, [n.at, n.at + 1])],
    })),
    ...cluster.seats.flatMap((s) => seatSteps(doc, s)),
    ...cluster.seats
      .filter((s) => s.delegates >= 0)
      .map((s) => ({
        stage: 'talks',
        rule: 'round-delegates',
        says: roundRule('round-delegates').why,
        at: [rangeSpan(doc, [s.delegates, s.delegates + 1])],
      })),
    ...thirds.map((t) => ({
      stage: 'talks',
      rule: t.rule.id,
      says: `${doc.actors[t.actor]?.name ?? ''}: ${t.role}; ${t.rule.why}`,
      at: t.evidence,
    })),
    {
      stage: 'talks',
      rule: outcome.rule?.id ?? 'round-status',
      says: `status: ${outcome.status}`,
      at: outcome.at < 0 ? [] : [rangeSpan(doc, [outcome.at, outcome.at + 1])],
    },
    ...(rule ? [{ stage: 'talks', rule: rule.id, says: rule.why, at: [rangeSpan(doc, [at, at + 1])] }] : []),
  ]
  return {
    id,
    label: first ? labelOf(doc, cluster) : 'talks',
    date: whenOf(cluster.date ?? cluster.met),
    venue: cluster.venue?.name ?? null,
    format,
    status: outcome.status,
    participants,
    thirdParties: thirdRows(thirds).filter((t) => !participants.some((p) => p.actor === t.actor && t.role === 'host')),
    evidence,
    made: { rule: first?.rule.id ?? 'round-talks', known: 'stated', steps },
  }
}

function meetingRound(doc: AttributedDocument, meeting: Meeting, id: string): Round {
  const names = [...new Set(meeting.seats.map((s) => doc.actors[s.actor]?.name ?? ''))]
  const { evidence, rule, who } = meeting
  return {
    id,
    label: `${meeting.call ? 'call' : 'meeting'} of ${who ?? names.join(' and ')}`,
    date: whenOf(meeting.date),
    venue: meeting.venue?.name ?? null,
    format: meeting.format,
    status: meeting.status,
    participants: participantsOf(meeting.seats, meeting.status),
    thirdParties: meeting.host < 0 ? [] : [{ actor: meeting.host, role: 'host', evidence }],
    evidence,
    made: {
      rule: rule.id,
      known: 'stated',
      steps: [
        { stage: 'talks', rule: rule.id, says: rule.why, at: evidence },
        ...meeting.seats.flatMap((s) => seatSteps(doc, s)),
      ],
    },
  }
}

const seatSteps = (doc: AttributedDocument, { rule, actor, attendance, evidence, through = [] }: Seat): Step[] => [
  {
    stage: 'talks',
    rule: rule.id,
    says: `${doc.actors[actor]?.name ?? ''}: ${attendance}; ${rule.why}`,
    at: evidence,
  },
  ...through.map((basis) => ({
    stage: 'talks',
    rule: basis.rule.id,
    says: basis.rule.why,
    at: [rangeSpan(doc, [basis.at, basis.at + 1])],
  })),
]

/** Statuses under which whoever is told of as a side was there. */
const TOOK_PLACE: ReadonlySet<Round['status']> = new Set(['held', 'collapsed', 'ongoing'])

/** What a seat tells once it is known what became of the round: a side of talks put off has not come, nor of talks called off. */
function attendanceUnder(s: Seat, status: Round['status']): Seat['attendance'] {
  if (s.rule.id === 'round-both-sides' && s.attendance === 'unknown' && TOOK_PLACE.has(status))
    return status === 'ongoing' ? 'attends' : 'attended'
  if (s.attendance !== 'attended') return s.attendance
  if (status === 'scheduled' || status === 'postponed') return 'attends'
  return status === 'cancelled' && (s.rule.kind === 'sides' || s.rule.kind === 'hold') ? 'unknown' : 'attended'
}

/** One row per actor and attendance; who was said to come and did come, came; nothing is unknown of whom something is told. */
function participantsOf(seats: readonly Seat[], status: Round['status']): Round['participants'] {
  const rows = new Map<
    string,
    { actor: number; attendance: Seat['attendance']; accordingTo: readonly string[]; evidence: readonly Span[] }
  >()
  for (const s of seats) {
    const attendance = attendanceUnder(s, status)
    const key = `${s.actor}|${attendance}`
    const row = rows.get(key)
    rows.set(key, {
      actor: s.actor,
      attendance,
      accordingTo: [...new Set([...(row?.accordingTo ?? []), ...s.accordingTo])],
      evidence: together(row?.evidence ?? [], s.evidence),
    })
  }
  const all = [...rows.values()]
  const told = (actor: number, attendance?: Seat['attendance']): boolean =>
    all.some((o) => o.actor === actor && o.attendance !== 'unknown' && o.attendance === (attendance ?? o.attendance))
  // Who is only named as a side of the talks and pulled out of them will not come.
  const willing = new Set(seats.filter((s) => s.rule.kind !== 'sides').map((s) => `${s.actor}|${s.attendance}`))
  return all.filter(
    ({ actor, attendance }) =>
      !(attendance === 'attends' && told(actor, 'attended')) &&
      !(attendance === 'attends' && told(actor, 'declines') && !willing.has(`${actor}|attends`)) &&
      !(attendance === 'unknown' && told(actor)),
  )
}

function thirdRows(thirds: readonly ThirdParty[]): Round['thirdParties'] {
  const rows = new Map<string, { actor: number; role: ThirdParty['role']; evidence: readonly Span[] }>()
  for (const { actor, role, evidence } of thirds) {
    const key = `${actor}|${role}`
    const row = rows.get(key)
    rows.set(key, {
      actor,
      role,
      evidence: together(row?.evidence ?? [], evidence),
    })
  }
  return [...rows.values()]
}

const labelCuts = once(() => new Set([...roundList('round-topic'), ...roundList('round-between')]))

/** The fullest noun phrase among the mentions, without what clauses add. */
function labelOf(doc: AttributedDocument, cluster: Cluster): string {
  const named = cluster.mentions.filter(
    (m) => m.rule.needs !== 'anaphor' && !wordAt(doc, m.top).rel.startsWith('nmod:poss'),
  )
  const names = (named.length > 0 ? named : cluster.mentions).map((m) =>
    m.among
      ? sharedName(doc, m.top, Math.max(m.head, m.top))
      : shortName(doc, m.top, Math.max(m.head, m.top), labelCuts()),
  )
  // The first that says more than "the talks"; a long or borrowed name ("their showpiece conference") only where there is no other.
  const words = (n: string): number => n.split(/\s+/).length
  return (
    names.find((n) => words(n) > 1 && words(n) <= 6) ??
    names.reduce((a, b) => (words(b) < words(a) ? b : a), names[0] ?? 'talks')
  )
}
