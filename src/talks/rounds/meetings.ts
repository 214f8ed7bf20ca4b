/** Meetings told by a verb: two who met or will meet, or their delegations, are a round of their own, with no noun to name it. */
import { type RoundWord, roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { agentOf, obliques, patientOf, surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kids, wordAt, yieldOf } from '../../match/tree.js'
import type { AttributedDocument, DateMention, When } from '../../model.js'
import { onceFor } from '../../once-for.js'
import { type Span, together } from '../../span.js'
import { followed } from '../positions/complements.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import { type CueIndex, conditionOn, standingOf, withoutForecasts } from '../positions/standing.js'
import { voiceAt } from '../speakers.js'
import { bothSeatedBy, countedAt, meansBothSides, seatedAt } from './both-sides.js'
import { isCall } from './calls.js'
import { overlap } from './days.js'
import { isOften } from './often.js'
import { isPolitical, isUnderOrders, namedAt, partyBehind, sameSide } from './parties.js'
import { type Seat, sentAt } from './seats.js'
import { shortName } from './short-name.js'
import { sameVenue, type Venue, venueIn } from './venue.js'

export interface Meeting {
  readonly at: number
  readonly rule: Seat['rule']
  /** Who meets, in the report's words; null where the seats name them. */
  readonly who: string | null
  /** Who has the others to meet at his place, or -1. */
  readonly host: number
  readonly seats: readonly Seat[]
  readonly date: When | null
  readonly venue: Venue | null
  readonly status: 'held' | 'ongoing' | 'scheduled' | 'postponed' | 'cancelled'
  /** They spoke by wire. */
  readonly call?: boolean
  /** Direct, or null where they need not have sat at one table. */
  readonly format: 'direct' | null
  readonly evidence: readonly Span[]
}

/** Meetings between at least two who can sit at a table, or of delegations where the report tells of talks. */
export function meetingsOf(doc: AttributedDocument, cues: CueIndex): Meeting[] {
  const { verbs } = roundWords()
  const forecasts = withoutForecasts(cues)
  return doc.tokens.flatMap(({ index, lemma, upos }) => {
    if (upos !== 'VERB' || !isVerb(doc, index)) return []
    for (const candidate of verbs.get(lemma) ?? []) {
      const meeting = candidate.rule.kind === 'meet' ? meetingAt(doc, index, candidate, cues, forecasts) : null
      if (meeting) return [meeting]
    }
    return []
  })
}

function meetingAt(
  doc: AttributedDocument,
  v: number,
  { rule, word }: RoundWord,
  cues: CueIndex,
  forecasts: CueIndex,
): Meeting | null {
  const through = word.prep === null ? -1 : (obliques(doc, v).find((o) => o.prep === word.prep)?.head ?? -1)
  if (word.prep !== null && through < 0 && !followed(doc, v, { ...word, between: [...word.between, word.prep] }))
    return null
  const other = word.prep === null ? patientOf(doc, v) : through
  const doer = agentOf(doc, v)
  const company = companions(doc, [doer, v]).flatMap((c) => seatedAt(doc, c))
  const guests = rule.id === GUESTS ? seatedAt(doc, other) : null
  // "hosted the leaders of Ghana and Togo": they meet; whoever has one guest may only shelter him, but "Diallo hosted Ruiz on Monday".
  const toHimself = guests?.length === 1 && isPerson(doc, other) && isPerson(doc, doer)
  if (guests !== null && !toHimself && (guests.length < 2 || sentAt(doc, other) < 0)) return null
  const actors =
    guests !== null && !toHimself ? guests : [...new Set([...seatedAt(doc, doer), ...company, ...seatedAt(doc, other)])]
  // "is convening talks between them": they are told of by the talks.
  if (other >= 0 && roundWords().heads.has(wordAt(doc, other).lemma.toLowerCase())) return null
  if (!areTalkers(doc, actors)) return null
  if (other >= 0 && (other === doer || seatedAt(doc, other).length === 0)) return null
  const among = actors.length === 1 && other < 0 && areGroups(doc, doer, actors[0])
  if (isOften(doc, v)) return null
  if (actors.length < 2 && !among && (other >= 0 || !areDelegations(doc, doer))) return null
  const { date, venue, dated } = settingOf(doc, v)
  const status = statusOf(doc, v, date)
  if (
    status === null ||
    !isNews(doc, date ?? dateAround(doc, v)) ||
    (date === null && venue === null && !(dated && guests !== null))
  )
    return null
  if (standingOf(doc, v, status === 'held' ? cues : forecasts) !== 'holds') return null
  const evidence = spansOf(doc, wordsUnder(doc, v))
  const [counted, both] = [countedAt(doc, doer), bothSeatedBy(doc, [doer, other])]
  return {
    at: v,
    rule,
    who: actors.length > 1 ? null : shortName(doc, doer),
    host: guests === null ? -1 : (namedAt(doc, doer)[0] ?? -1),
    seats: (actors.length > 1 || among ? actors : []).map((actor) => ({
      rule,
      actor,
      attendance: status === 'held' ? 'attended' : 'attends',
      accordingTo: voiceAt(doc, v).names,
      evidence,
      mention: null,
      at: v,
      delegates: -1,
      through: [
        ...(counted.includes(actor) ? [{ rule: roundRule('round-counted'), at: doer }] : []),
        ...(among ? [{ rule: roundRule('round-groups'), at: doer }] : []),
        ...(company.includes(actor) ? [{ rule: roundRule('round-companions'), at: doer }] : []),
        ...both,
      ],
      hedged: conditionOn(doc, v) >= 0,
    })),
    date,
    venue,
    status,
    call: isCall(doc, v),
    format: isCall(doc, v) ? null : 'direct',
    evidence,
  }
}

/** A person whose name the report gives. */
const isPerson = (doc: AttributedDocument, head: number): boolean =>
  namedAt(doc, head).some((a) => doc.actors[a]?.kind === 'person' && doc.actors[a]?.anonymous === false)

/**
 * True for those whose meeting is one of parties: somebody among them acts in public, and they are not all of one house, as a president
 * and his own minister or a chief and his staff are.
 */
export function areTalkers(doc: AttributedDocument, actors: readonly number[]): boolean {
  const [first, ...rest] = actors
  if (first === undefined || rest.length === 0) return true
  const known = actors.map((a) => doc.actors[a]).filter((a) => a !== undefined)
  // A paper that meets somebody asks him for its readers.
  if (!known.some(isPolitical) || known.some((a) => a.kind === 'media')) return false
  return !rest.every((a) => isUnderOrders(doc, a, first) && !isGovernments(doc, a, first) && !areFoes(doc, a, first))
}

/** Rebels or an opposition and those of their state whom they are against: of one country, yet two parties. */
const areFoes = (doc: AttributedDocument, a: number, b: number): boolean => isAgainst(doc, a) !== isAgainst(doc, b)

function isAgainst(doc: AttributedDocument, a: number): boolean {
  const sides = [doc.actors[a], doc.actors[partyBehind(doc, a)]]
  return sides.some((s) => s?.kind === 'armed_group' || s?.sector.some((code) => AGAINST.has(code)) === true)
}

const AGAINST = new Set(['OPP', 'REB'])

/** Two governments of one country, as in a civil war, are two parties. */
const isGovernments = (doc: AttributedDocument, a: number, b: number): boolean =>
  a !== b && !sameSide(doc, a, b) && [a, b].every((i) => doc.actors[i]?.kind === 'government')

/** The day and place told with the verb itself. */
export function settingOf(doc: AttributedDocument, v: number): Setting {
  const around = yieldOf(
    doc,
    v,
    (c) => !['acl', 'advcl', 'ccomp', 'conj', 'parataxis', 'nsubj'].includes(baseRel(wordAt(doc, c).rel)),
  )
  // "King Hamad on Tuesday received him": the parser may hang the day on the name.
  const before = v > 0 && wordAt(doc, v - 1).head === surfaceSubject(doc, v) ? [v - 1] : []
  const days = [...around, ...before].flatMap((i) => doc.dates[doc.dateAt[i] ?? -1] ?? [])
  return { date: days.find((d) => d.from) ?? null, dated: days.length > 0, venue: venueIn(doc, v, around, false) }
}

interface Setting {
  readonly date: DateMention | null
  /** A day is told, though it may not be known which: "on Sunday" in a report of no date. */
  readonly dated: boolean
  readonly venue: Venue | null
}

const GUESTS = 'round-guests'

/** "Opposition groups", in a report of talks: they meet each other; aid and rights groups only watch. */
const areGroups = (doc: AttributedDocument, i: number, actor = -1): boolean =>
  i >= 0 &&
  wordAt(doc, i).xpos === 'NNS' &&
  roundList('round-groups').has(wordAt(doc, i).lemma) &&
  doc.actors[actor]?.sector.some((s) => WATCHING.has(s)) !== true &&
  tellsOfTalks(doc)

const WATCHING = new Set(['NGO', 'HRI', 'MED'])

/** "The president, along with his counterpart, met": those who come with the subject. */
const companions = (doc: AttributedDocument, heads: readonly number[]): number[] =>
  heads
    .filter((h) => h >= 0)
    .flatMap((h) => kids(doc, h, 'nmod', 'obl'))
    .filter((k) => roundList('round-companions').has(caseOf(doc, k)))

/** Held, ahead, or null where the verb tells neither: "wants to meet". */
function statusOf(doc: AttributedDocument, v: number, date: DateMention | null): 'held' | 'scheduled' | null {
  const { tense, perfect, infinitive, progressive } = clauseOf(doc, v)
  if (tense === 'future' || tense === 'would') return 'scheduled'
  if (infinitive) return wordAt(doc, v).rel === 'xcomp' && isSet(doc, wordAt(doc, v).head) ? 'scheduled' : null
  // The parser may take the past form for a participle: "Diallo hosted Ruiz".
  const bare = tense === 'none' && wordAt(doc, v).xpos === 'VBN' && kids(doc, v, 'nsubj').length > 0
  if ((tense === 'past' || perfect || bare) && !progressive) return 'held'
  const { published } = doc.report
  // "The two sides meet again on Friday", "are meeting on Friday".
  return tense === 'present' && published !== null && (date?.from ?? '') > published ? 'scheduled' : null
}

/** "agreed to meet", "are due to meet", "plan to meet". */
const isSet = (doc: AttributedDocument, governor: number): boolean =>
  governor >= 0 &&
  (wordAt(doc, governor).lemma === 'agree' ||
    [roundWords().verbs, roundWords().modifiers].some((words) =>
      words.get(wordAt(doc, governor).lemma)?.some(({ rule }) => rule.status === 'scheduled'),
    ))

/** "negotiators", "technical teams", "both sides": in a report of talks they are those who talk, whoever they are. */
function areDelegations(doc: AttributedDocument, i: number): boolean {
  if (i < 0) return false
  const { lemma, xpos } = wordAt(doc, i)
  const several = xpos === 'NNS' && roundList('round-both-sides').has(lemma)
  return (several || meansBothSides(doc, i)) && tellsOfTalks(doc)
}

/** True for a report that names talks, a mediator or a negotiator. */
export const tellsOfTalks = onceFor((doc: AttributedDocument): boolean => {
  const { heads, nouns } = roundWords()
  return doc.tokens.some(
    ({ lemma, upos }) =>
      upos === 'NOUN' &&
      (heads.get(lemma)?.some(({ rule }) => rule.needs === 'enough') ||
        nouns.get(lemma)?.some(({ rule }) => rule.role === 'mediator') ||
        lemma === 'negotiator'),
  )
})

/** The day told last before the verb in its sentence: "in March 1970 he fled, and met the leaders of the front". */
export function dateAround(doc: AttributedDocument, v: number): DateMention | null {
  const { first } = doc.sentences[wordAt(doc, v).sentence]!
  for (let i = v; i >= first; i--) {
    const date = doc.dates[doc.dateAt[i] ?? -1]
    if (date?.from) return date
  }
  return null
}

/** A meeting of years ago is somebody's life, not a round. */
export function isNews(doc: AttributedDocument, date: When | null): boolean {
  const { published } = doc.report
  if (!date?.from || !published) return true
  return Number(published.slice(0, 4)) - Number(date.from.slice(0, 4)) <= 1
}

/**
 * The same meetings, each once: two told of the same people, neither in another day, place or tense, are one ("met the president in Oslo on
 * Monday", "during their meeting").
 */
export function mergedMeetings(doc: AttributedDocument, meetings: readonly Meeting[]): Meeting[] {
  const kept = new Map<string, Meeting[]>()
  for (const meeting of meetings) {
    const key = `${meeting.status} ${[...new Set(meeting.seats.map((s) => s.actor))].sort((a, b) => a - b).join()}`
    const alike = kept.get(key) ?? []
    const known = meeting.seats.length < 2 ? -1 : alike.findIndex((k) => agree(doc, k, meeting))
    if (known < 0) kept.set(key, [...alike, meeting])
    else
      kept.set(
        key,
        alike.map((k, i) => (i === known ? joined(k, meeting) : k)),
      )
  }
  return [...kept.values()].flat().sort((a, b) => a.at - b.at)
}

function agree(doc: AttributedDocument, a: Meeting, b: Meeting): boolean {
  const day = a.date?.from && b.date?.from ? overlap(a.date, b.date) : true
  return day && (a.venue && b.venue ? sameVenue(doc, a.venue, b.venue) : true)
}

const joined = (a: Meeting, b: Meeting): Meeting => ({
  ...a,
  seats: [...a.seats, ...b.seats],
  date: a.date ?? b.date,
  venue: a.venue ?? b.venue,
  format: a.format ?? b.format,
  evidence: together(a.evidence, b.evidence),
})
