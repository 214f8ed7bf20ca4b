/** Meetings told by a verb: two who met or will meet, or their delegations, are a round of their own, with no noun to name it. */
import { type RoundWord, roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { agentOf, obliques, patientOf } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kids, wordAt, yieldOf } from '../../match/tree.js'
import type { AttributedDocument, DateMention, When } from '../../model.js'
import { onceFor } from '../../once-for.js'
import type { Span } from '../../span.js'
import { followed } from '../positions/complements.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import { type CueIndex, conditionOn, standingOf, withoutForecasts } from '../positions/standing.js'
import { voiceAt } from '../speakers.js'
import { bothSeatedBy, countedAt, meansBothSides, seatedAt } from './both-sides.js'
import { namedAt } from './parties.js'
import { type Seat, sentAt } from './seats.js'
import { shortName } from './short-name.js'
import { type Venue, venueIn } from './venue.js'

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
  readonly status: 'held' | 'ongoing' | 'scheduled'
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
  // "hosted the leaders of Ghana and Togo": they meet; whoever has one guest may only shelter him.
  if (guests !== null && (guests.length < 2 || sentAt(doc, other) < 0)) return null
  const actors = guests ?? [...new Set([...seatedAt(doc, doer), ...company, ...seatedAt(doc, other)])]
  if (other >= 0 && (other === doer || seatedAt(doc, other).length === 0)) return null
  const among = actors.length === 1 && other < 0 && areGroups(doc, doer, actors[0])
  if (actors.length < 2 && !among && (other >= 0 || !areDelegations(doc, doer))) return null
  const { date, venue } = settingOf(doc, v)
  const status = statusOf(doc, v, date)
  if (status === null || !isNews(doc, date) || (date === null && venue === null)) return null
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
    format: 'direct',
    evidence,
  }
}

/** The day and place told with the verb itself. */
export function settingOf(doc: AttributedDocument, v: number): Pick<Meeting, 'venue'> & { date: DateMention | null } {
  const around = yieldOf(
    doc,
    v,
    (c) => !['acl', 'advcl', 'ccomp', 'conj', 'parataxis', 'nsubj'].includes(baseRel(wordAt(doc, c).rel)),
  )
  const date = around.map((i) => doc.dates[doc.dateAt[i] ?? -1]).find((d) => d?.from) ?? null
  return { date, venue: venueIn(doc, v, around, false) }
}

const GUESTS = 'round-guests'

/** "Opposition groups", in a report of talks: they meet each other; aid and rights groups only watch. */
const areGroups = (doc: AttributedDocument, i: number, actor = -1): boolean =>
  i >= 0 &&
  wordAt(doc, i).xpos === 'NNS' &&
  roundList('round-groups').has(wordAt(doc, i).lemma) &&
  doc.actors[actor]?.sector.some((s) => WATCHING.has(s)) !== true &&
  tellsOfTalks(doc)

const WATCHING = new Set(['NGO', 'MED'])

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
  if ((tense === 'past' || perfect) && !progressive) return 'held'
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

/** A meeting of years ago is somebody's life, not a round. */
function isNews(doc: AttributedDocument, date: DateMention | null): boolean {
  const { published } = doc.report
  if (!date?.from || !published) return true
  return Number(published.slice(0, 4)) - Number(date.from.slice(0, 4)) <= 1
}
