/** Who comes or stays away, told by a noun or a predicate: "confirmed its attendance", "threatened a boycott", "was absent from", "but Togo did not". */
import { type RoundRule, roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { agentOf, obliques, surfaceSubject } from '../../match/roles.js'
import { caseOf, kid, kids, wordAt } from '../../match/tree.js'
import type { Attendance, AttributedDocument } from '../../model.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import { type CueIndex, standingOf, withoutForecasts } from '../positions/standing.js'
import { voiceAt } from '../speakers.js'
import { attendanceOf, seat } from './attendance.js'
import { seatedAt } from './both-sides.js'
import { type Seat, sentAt } from './seats.js'
import type { TalkMention } from './talk-mention.js'

/** Seats told by a noun of taking part or of a boycott, by a predicate of being there, and by a verb left out behind those of `seats`. */
export function partSeats(
  doc: AttributedDocument,
  mentions: readonly TalkMention[],
  seats: readonly Seat[],
  cues: CueIndex,
): Seat[] {
  if (mentions.length === 0) return []
  const forecasts = withoutForecasts(cues)
  const byHead = new Map<number, TalkMention>()
  for (const m of mentions) for (const i of [m.head, m.top]) byHead.set(i, m)
  const { nouns, modifiers } = roundWords()
  return [
    ...doc.tokens.flatMap(({ index, lemma, upos, rel }) => {
      if (upos === 'NOUN' && rel === 'obj') {
        const rule = nouns.get(lemma)?.find((w) => w.rule.kind === 'put-off' || w.rule.kind === 'stay')?.rule
        return rule ? takenPart(doc, index, rule, byHead, cues) : []
      }
      const rule = upos === 'ADJ' ? modifiers.get(lemma)?.find(({ rule: r }) => SITTING.has(r.kind))?.rule : undefined
      return rule ? there(doc, index, rule, byHead, cues, forecasts) : []
    }),
    ...mentions.flatMap((m) => atThem(doc, m, cues, forecasts)),
    ...seats.filter((s, k) => seats.findIndex((o) => o.at === s.at) === k).flatMap((s) => stayedAway(doc, s)),
  ]
}

const SITTING: ReadonlySet<RoundRule['kind']> = new Set(['come', 'stay'])

/** "Confirmed its attendance at the talks", "threatened a boycott of them": by what is said to become of the part. */
function takenPart(
  doc: AttributedDocument,
  noun: number,
  rule: RoundRule,
  byHead: ReadonlyMap<number, TalkMention>,
  cues: CueIndex,
): Seat[] {
  const v = wordAt(doc, noun).head
  const mention = [noun, v]
    .flatMap((at) => obliques(doc, at))
    .filter(({ prep, head }) => head > noun && PART_OF.has(prep))
    .flatMap(({ head }) => [head, ...kids(doc, head, 'nmod')])
    .map((head) => byHead.get(head))
    .find((m) => m)
  const attendance = mention ? partOf(doc, v, rule, cues) : null
  if (!mention || attendance === null || standingOf(doc, v, cues) !== 'holds') return []
  // "its attendance": one's own; "a boycott" has no owner yet.
  if (rule.kind === 'put-off' && !isOwn(doc, noun)) return []
  // "ruled out any participation of Kenya": another's.
  if (rule.kind === 'put-off' && kids(doc, noun, 'nmod').some((k) => k > noun && caseOf(doc, k) === 'of')) return []
  const list = ['round-part-sure', 'round-part-ended'].find((id) => roundList(id).has(wordAt(doc, v).lemma))
  const through = list === undefined ? [] : [{ rule: roundRule(list), at: v }]
  return seat(doc, v, rule, mention, [agentOf(doc, v)], attendance).map((s) => ({ ...s, through }))
}

const PART_OF = new Set(['at', 'in', 'of'])

const isOwn = (doc: AttributedDocument, noun: number): boolean =>
  kids(doc, noun, 'nmod:poss').some((k) => wordAt(doc, k).upos === 'PRON') ||
  kids(doc, noun, 'det').some((k) => wordAt(doc, k).lemma === 'any')

function partOf(doc: AttributedDocument, v: number, rule: RoundRule, cues: CueIndex): Attendance | null {
  const { lemma } = wordAt(doc, v)
  const isStay = rule.kind === 'stay'
  if (isStay && (lemma === 'threaten' || cues.get(v)?.cueClass === 'threaten')) return 'threatens_boycott'
  if (roundList('round-part-sure').has(lemma)) return isStay ? 'declines' : 'attends'
  return !isStay && roundList('round-part-ended').has(lemma) ? 'declines' : null
}

/** "was absent from the talks", "will be present at them". */
function there(
  doc: AttributedDocument,
  adjective: number,
  rule: RoundRule,
  byHead: ReadonlyMap<number, TalkMention>,
  cues: CueIndex,
  forecasts: CueIndex,
): Seat[] {
  if (kid(doc, adjective, 'cop') < 0) return []
  const mention = obliques(doc, adjective)
    .map(({ head }) => byHead.get(head))
    .find((m) => m)
  const attendance = mention ? attendanceOf(doc, adjective, rule, cues, forecasts) : null
  return mention && attendance !== null
    ? seat(doc, adjective, rule, mention, [surfaceSubject(doc, adjective)], attendance)
    : []
}

/** "Togo will not be at the talks": the talks as a predicate. */
function atThem(doc: AttributedDocument, m: TalkMention, cues: CueIndex, forecasts: CueIndex): Seat[] {
  if (caseOf(doc, m.top) !== 'at' || kid(doc, m.top, 'cop') < 0) return []
  const rule = roundRule('round-present')
  const attendance = attendanceOf(doc, m.top, rule, cues, forecasts)
  return attendance === null ? [] : seat(doc, m.top, rule, m, [surfaceSubject(doc, m.top)], attendance)
}

/** "Ghana attended, but Togo did not": the clause joined to a coming that leaves its verb out. */
function stayedAway(doc: AttributedDocument, came: Seat): Seat[] {
  if (!COMING.has(came.attendance) || came.rule.kind !== 'come') return []
  return kids(doc, came.at, 'conj', 'advcl', 'parataxis').flatMap((c) => {
    const subject = kid(doc, c, 'nsubj')
    if (c < came.at || subject < 0 || !LEFT_OUT.has(wordAt(doc, c).lemma) || !clauseOf(doc, c).negated) return []
    if (kids(doc, c, 'obj', 'xcomp', 'ccomp', 'obl').length > 0) return []
    const evidence = spansOf(doc, wordsUnder(doc, c))
    return seatedAt(doc, subject).map((actor) => ({
      ...came,
      actor,
      attendance: 'declines' as const,
      accordingTo: voiceAt(doc, c).names,
      evidence,
      at: c,
      delegates: sentAt(doc, subject),
      through: [],
      hedged: false,
    }))
  })
}

const COMING: ReadonlySet<Attendance> = new Set(['attends', 'attended'])

/** Auxiliaries that stand for the verb before. */
const LEFT_OUT = new Set(['do', 'will', 'would', 'have'])
