/** Positions: where a party stands on an issue, so that its stance can be followed from report to report. */

import { isDayOrMonth } from '../../knowledge/calendar.js'
import { issueOf } from '../../knowledge/issues.js'
import type { PositionRecord, ProposalRecord } from '../../records/record.js'
import { sentenceAt } from '../../records/sentence-at.js'
import { overlaps, type Span } from '../../span.js'
import { contentStems, plainWords, shared } from '../content-words.js'
import { inOrder, linkOf } from '../links.js'
import type { Link, ThreadedReport, TraitKind, TraitOf } from '../model.js'
import { nameKey } from '../name-key.js'
import { type ReportView, viewOf } from '../report-view.js'
import { shareSource, sourceKeys } from '../sources.js'
import { daysIn, gap, type Window, windowOf } from '../windows.js'
import { namesPaperAlone, ofTwoPapers, type Paper, proposalTraits } from './proposal.js'

export interface PositionTrait extends TraitOf<'position'> {
  readonly party: string
  /** The party as the report names it, for sentences. */
  readonly who: string
  readonly issue: string
  readonly code: string
  readonly stance: PositionRecord['stance']
  /** Names in the words for the issue, without the party's own: an attack in one town is not the attack in another. */
  readonly names: readonly string[]
  /** Stems of the other words of the issue. */
  readonly stems: readonly string[]
  readonly sources: readonly string[]
  /** Of a stance on going to talks: the days of the round it is about, where they are known to the day; else null. */
  readonly meeting: Window | null
  /** Of a stance on a proposal that the report tells of: what that is known by; traits of older stores have none. */
  readonly paper?: Paper | null
  readonly published: number | null
}

export const positionKind: TraitKind<PositionTrait> = { traits: positionTraits, relate: relatePositions }

/** Days of one stretch of reports; a stance is compared with those of the same stretch or the one before. */
const STRETCH = 14

/** One trait for each party, issue and stance of a report: the first that says so. */
function positionTraits(report: ThreadedReport): readonly PositionTrait[] {
  const view = viewOf(report)
  const papers = new Map(proposalTraits(view).map((trait) => [trait.id, trait]))
  const found = new Map<string, PositionTrait>()
  for (const position of view.record.positions) {
    const party = view.names.get(position.party_id)
    const paper = papers.get(proposalOf(view, position)?.id ?? '')
    const code = paper === undefined ? position.issue_code : PAPERS
    if (party === undefined || code === null || view.published === null || isBackground(view, position)) continue
    const same = `${party.side}|${code}|${position.stance}`
    if (found.has(same)) continue
    const stretch = Math.floor(view.published / STRETCH)
    found.set(same, {
      kind: 'position',
      report: view.key,
      id: position.id,
      day: view.record.report.published,
      keys: [stretch, stretch + 1].map((at) => `po|${party.side}|${code}|${at}`),
      party: party.side,
      who: position.party,
      issue: position.issue,
      code,
      stance: position.stance,
      names: namesIn(position.issue, `${party.key} ${party.side}`),
      stems: contentStems(plainWords(position.issue), new Set()),
      sources: sourceKeys(view, position.according_to),
      meeting: code === ATTENDANCE ? meetingOf(view, position) : null,
      paper: paper === undefined ? null : { presenters: paper.presenters, window: paper.window },
      published: view.published,
    })
  }
  return [...found.values()]
}

/** The issue of which one round after another is the matter; whether there are to be talks at all is one question. */
const ATTENDANCE = 'TALK.ATTEND'

/** The issue of which one proposal after another is the matter. */
const PAPERS = 'TALK.AGENDA'

/** The one proposal that a stance on a plan is about: its words hold the answer to it, or of a stance on papers the name of it. */
function proposalOf(
  { record }: ReportView,
  { evidence, issue, issue_code }: PositionRecord,
): ProposalRecord | undefined {
  // A stance on a truce or on monitors that a plan asks for is one on those.
  if (issue_code !== PAPERS && !namesPaperAlone(issue)) return undefined
  const inWords = (spans: readonly Span[]): boolean =>
    spans.some((one) => evidence.some((other) => overlaps(one, other)))
  const [only, another] = record.proposals.filter(
    ({ acceptance, evidence: named }) =>
      acceptance.some((answer) => inWords(answer.evidence)) || (issue_code === PAPERS && inWords(named)),
  )
  return another === undefined ? only : undefined
}

/** The days of the round whose words stand in the sentence of a stance; else of the one round of that party that has a day. */
function meetingOf(view: ReportView, { evidence, party_id }: PositionRecord): Window | null {
  const sentences = evidence.map(({ start }) => sentenceAt(view.record.sentences, start)?.number)
  const dated = view.record.rounds.filter(({ date }) => windowOf(date) !== null && daysIn(windowOf(date)!) <= EXACT)
  const beside = dated.filter((round) =>
    round.evidence.some(({ start }) => sentences.includes(sentenceAt(view.record.sentences, start)?.number)),
  )
  const own = dated.filter(({ participants }) => participants.some(({ actor_id }) => actor_id === party_id))
  const [round, another] = beside.length > 0 ? beside : own
  return round === undefined || another !== undefined ? null : windowOf(round.date)
}

/** Days in which a round may begin for its day to tell it from the next. */
const EXACT = 3
/** Days by which a round is put off and still is that round; parties mostly meet again after more. */
const PUT_OFF = 10

/** Stances on going to two rounds, weeks apart, are on two things. */
const ofTwoMeetings = (one: PositionTrait, other: PositionTrait): boolean =>
  one.meeting != null && other.meeting != null && gap(one.meeting, other.meeting) > PUT_OFF

/** Stances on going to two rounds, or on two proposals. */
export const ofTwoMatters = (one: PositionTrait, other: PositionTrait): boolean =>
  ofTwoMeetings(one, other) || (one.paper != null && other.paper != null && ofTwoPapers(one.paper, other.paper))

const namesIn = (issue: string, own: string): readonly string[] =>
  (issue.match(/\p{Lu}[\p{L}\p{N}'’]+/gu) ?? [])
    .filter((word) => !isDayOrMonth(word.replace(/['’]s?$/, '')))
    .map((word) => nameKey(word))
    .filter((word) => !` ${own} `.includes(` ${word} `))
    .sort()

/** Days after which what was said is told again as history. */
const OLD = 21

/** Its sentence gives a day long past and none of these days: "agreed in 2013 to destroy its weapons". */
function isBackground(view: ReportView, { evidence }: PositionRecord): boolean {
  const sentence = sentenceAt(view.record.sentences, evidence[0]?.start ?? 0)
  if (sentence === null || view.published === null) return false
  const windows = view.record.dates
    .filter(({ span }) => span.start >= sentence.start && span.start < sentence.end)
    .flatMap((date) => windowOf(date) ?? [])
  return windows.length > 0 && windows.every(({ to }) => to < view.published! - OLD)
}

/** For, against, or neither: a demand or an expectation is not the contrary of anything. */
const SIDES: Readonly<Partial<Record<PositionRecord['stance'], 'for' | 'against' | 'conditional'>>> = {
  accepts: 'for',
  offers: 'for',
  commits: 'for',
  supports: 'for',
  rejects: 'against',
  opposes: 'against',
  conditional: 'conditional',
}

/** A code takes in much; that a stance moved is said only of the same words, or of a bare word or two that are telling. */
function isOfOneMatter(one: PositionTrait, other: PositionTrait): boolean {
  const common = shared(one.stems, other.stems)
  if (issueOf(one.code)?.weak) return common > 1
  return common > 0 || Math.min(one.stems.length, other.stems.length) < 2
}

function relatePositions(a: PositionTrait, b: PositionTrait): Link | null {
  const [one, other] = inOrder(a, b)
  if (one.report === other.report || one.party !== other.party || one.code !== other.code) return null
  if (ofTwoMatters(one, other)) return null
  if (one.names.length > 0 && other.names.length > 0 && shared(one.names, other.names) === 0) return null
  const subject = `"${one.who}" on "${one.issue}" and "${other.issue}" (${one.code})`
  if (one.stance === other.stance) return linkOf('position', 'same', one, other, `${subject}: ${one.stance} in both.`)
  const left = SIDES[one.stance]
  const right = SIDES[other.stance]
  if (left === undefined || right === undefined || left === right) return null
  // What others make of a party's stance does not move it.
  const own = [one, other].filter(({ sources, party }) => sources.includes(party)).length
  if (one.published! < other.published!) {
    if (own < 2 || !isOfOneMatter(one, other)) return null
    return linkOf('position', 'revised', one, other, `${subject}: ${one.stance}, then ${other.stance}.`)
  }
  if (own === 0 || [one, other].some(({ sources }) => sources.every((key) => key.startsWith('publisher ')))) return null
  // On one day a stance told by two sources in two ways is a conflict of accounts; a condition may only add to what was said.
  if (left === 'conditional' || right === 'conditional' || shareSource(one.sources, other.sources)) return null
  return linkOf(
    'position',
    'conflicts',
    one,
    other,
    `${subject}: ${one.stance} and ${other.stance} on one day, by different sources.`,
  )
}
