/**
 * Rounds: every round of talks a report tells of, once. Mentions are gathered into rounds, then read for who comes and who stays away,
 * who carries them, what became of them. What names no day, place or party is no round and is told in a notice.
 */

import { once } from '../../knowledge/in-use.js'
import { roundList, roundRule } from '../../knowledge/round-rules.js'
import { rangeSpan, wordAt } from '../../match/tree.js'
import type { AttributedDocument, EventDocument, Notice, Round, Step, When } from '../../model.js'
import type { Span } from '../../span.js'
import { cuesOf, withoutForecasts } from '../positions/standing.js'
import { seatsOf } from './attendance.js'
import { type Cluster, clusterMentions, lastBefore } from './clusters.js'
import { meetingsOf } from './meetings.js'
import { formatOf, outcomeOf } from './outcome.js'
import type { Seat } from './seats.js'
import { shapingSteps } from './shaping.js'
import { shortName } from './short-name.js'
import { mentionSpans, type TalkMention, talkMentions } from './talk-mention.js'
import { type ThirdParty, thirdPartiesOf } from './third-parties.js'
import { toldMeetings } from './told-meetings.js'
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
  const seats = seatsOf(doc, mentions, cues)
  const notices: Notice[] = []
  const carried = thirdPartiesOf(doc, mentions)
  const clusters = clusterMentions(doc, mentions, seats, carried, (m, rule) => notices.push(unheld(doc, m, rule)))
  for (const s of seats) if (s.mention === null) lastBefore(clusters, s.at)?.seats.push(s)
  const thirds = new Map<Cluster, ThirdParty[]>()
  for (const third of carried) {
    const cluster = third.mention
      ? clusters.find((c) => third.mention !== null && c.mentions.includes(third.mention))
      : lastBefore(clusters, third.at)
    if (cluster) thirds.set(cluster, [...(thirds.get(cluster) ?? []), third])
  }
  const forecasts = withoutForecasts(cues)
  const drafts: { start: number; cluster: Cluster | null; round: (id: string) => Round }[] = clusters.map((c) => ({
    cluster: c,
    start: c.mentions[0]?.words[0] ?? 0,
    round: (id: string) => roundOf(doc, c, thirds.get(c) ?? [], forecasts, id),
  }))
  const told = [
    ...clusters.flatMap((c) => c.mentions.flatMap((m) => [m.head, m.top, ...m.words])),
    ...seats.map((s) => s.at),
  ]
  const met = meetingsOf(doc, cues)
  const others = toldMeetings(doc, new Set([...told, ...met.map((m) => m.at)]))
  for (const meeting of [...met, ...others]) {
    const known = clusters.find(
      (c) =>
        (meeting.venue && c.venue ? sameVenue(doc, meeting.venue, c.venue) : false) &&
        meeting.seats.every((s) => c.seats.some((o) => o.actor === s.actor)),
    )
    if (known) known.seats.push(...meeting.seats)
    else drafts.push({ start: meeting.at, cluster: null, round: (id: string) => meetingRound(doc, meeting, id) })
  }
  const ordered = drafts.sort((a, b) => a.start - b.start).map((d, i) => ({ ...d, made: d.round(`round${i + 1}`) }))
  const rounds = ordered.map((d) => d.made)
  const heads = new Map<number, string>()
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
    clusters.flatMap((c) => c.seats.filter((s) => s.rule.kind === 'come' || s.rule.kind === 'stay').map((s) => s.at)),
  )
  return { rounds, notices, seated, heads, hedged, willed }
}

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
  const { format, rule, at } = formatOf(cluster)
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
    ...cluster.seats.map((s) => seatStep(doc, s)),
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
    date: whenOf(cluster.date),
    venue: cluster.venue?.name ?? null,
    format,
    status: outcome.status,
    participants,
    thirdParties: thirdRows(thirds).filter((t) => !participants.some((p) => p.actor === t.actor && t.role === 'host')),
    evidence,
    made: { rule: first?.rule.id ?? 'round-talks', known: 'stated', steps },
  }
}

function meetingRound(doc: AttributedDocument, meeting: ReturnType<typeof meetingsOf>[number], id: string): Round {
  const names = [...new Set(meeting.seats.map((s) => doc.actors[s.actor]?.name ?? ''))]
  const evidence = meeting.seats[0]?.evidence ?? []
  return {
    id,
    label: `meeting of ${names.join(' and ')}`,
    date: whenOf(meeting.date),
    venue: meeting.venue?.name ?? null,
    format: 'direct',
    status: meeting.status,
    participants: participantsOf(meeting.seats, meeting.status),
    thirdParties: [],
    evidence,
    made: {
      rule: meeting.seats[0]?.rule.id ?? 'round-met',
      known: 'stated',
      steps: meeting.seats.map((s) => seatStep(doc, s)),
    },
  }
}

const seatStep = (doc: AttributedDocument, s: Seat): Step => ({
  stage: 'talks',
  rule: s.rule.id,
  says: `${doc.actors[s.actor]?.name ?? ''}: ${s.attendance}; ${s.rule.why}`,
  at: s.evidence,
})

/** One row per actor and attendance; who was said to come and did come, came; what was attended without a tense follows the round's status. */
function participantsOf(seats: readonly Seat[], status: Round['status']): Round['participants'] {
  const rows = new Map<
    string,
    { actor: number; attendance: Seat['attendance']; accordingTo: readonly string[]; evidence: readonly Span[] }
  >()
  for (const s of seats) {
    const attendance =
      s.attendance === 'attended' && (status === 'scheduled' || status === 'postponed') ? 'attends' : s.attendance
    const key = `${s.actor}|${attendance}`
    const row = rows.get(key)
    rows.set(key, {
      actor: s.actor,
      attendance,
      accordingTo: [...new Set([...(row?.accordingTo ?? []), ...s.accordingTo])],
      evidence: row
        ? [...row.evidence, ...s.evidence.filter((e) => !row.evidence.some((o) => o.start < e.end && e.start < o.end))]
        : s.evidence,
    })
  }
  const all = [...rows.values()]
  return all.filter(
    (r) => !(r.attendance === 'attends' && all.some((o) => o.actor === r.actor && o.attendance === 'attended')),
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
      evidence: row
        ? [...row.evidence, ...evidence.filter((e) => !row.evidence.some((o) => o.start < e.end && e.start < o.end))]
        : evidence,
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
    shortName(doc, m.top, Math.max(m.head, m.top), labelCuts()),
  )
  // The first that says more than "the talks"; a long or borrowed name ("their showpiece conference") only where there is no other.
  const words = (n: string): number => n.split(/\s+/).length
  return (
    names.find((n) => words(n) > 1 && words(n) <= 6) ??
    names.reduce((a, b) => (words(b) < words(a) ? b : a), names[0] ?? 'talks')
  )
}
