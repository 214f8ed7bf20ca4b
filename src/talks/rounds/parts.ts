/** Who comes or stays away, told by a noun or a predicate: "confirmed its attendance", "threatened a boycott", "was present at", "but Togo did not". */
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
import { byTheirHeads, type TalkMention } from './talk-mention.js'

/** Seats told by a noun of taking part or of a boycott, by a predicate of being there, and by a verb left out behind those of `seats`. */
export function partSeats(
  doc: AttributedDocument,
  mentions: readonly TalkMention[],
  seats: readonly Seat[],
  cues: CueIndex,
): Seat[] {
  if (mentions.length === 0) return []
  const forecasts = withoutForecasts(cues)
  const byHead = byTheirHeads(mentions)
  const { nouns, modifiers } = roundWords()
  return [
    ...doc.tokens.flatMap(({ index, lemma, upos, rel }) => {
      if (upos === 'NOUN' && rel === 'obj') {
        const rule = nouns.get(lemma)?.find((w) => w.rule.kind === 'put-off' || w.rule.kind === 'stay')?.rule
        return rule ? takenPart(doc, index, rule, byHead, cues) : []
      }
      const rule = upos === 'ADJ' ? modifiers.get(lemma)?.find(({ rule: r }) => r.kind === 'come')?.rule : undefined
      return rule ? there(doc, index, rule, byHead, cues, forecasts) : []
    }),
    ...mentions.flatMap((m) => atThem(doc, m, cues, forecasts)),
    ...seats.filter((s, k) => seats.findIndex((o) => o.at === s.at) === k).flatMap((s) => stayedAway(doc, s)),
  ]
}

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
  const isOnes = kids(doc, noun, 'nmod:poss').some((k) => wordAt(doc, k).upos === 'PRON')
  if (rule.kind === 'put-off' ? !isOnes : !isOnes && kids(doc, noun, 'nmod:poss').length > 0) return []
  if (isAnothers(doc, [v, noun, mention.head, mention.top], noun, rule)) return []
  const list = ['round-part-sure', 'round-part-ended'].find((id) => roundList(id).has(wordAt(doc, v).lemma))
  const through = list === undefined ? [] : [{ rule: roundRule(list), at: v }]
  return seat(doc, v, rule, mention, [agentOf(doc, v)], attendance).map((s) => ({ ...s, through }))
}

const PART_OF = new Set(['at', 'in', 'of'])

/** "Announced a boycott of the talks by Togo", "the participation of Kenya": another's, wherever the parser hung it. */
const isAnothers = (doc: AttributedDocument, heads: readonly number[], noun: number, rule: RoundRule): boolean =>
  heads
    .flatMap((at) => kids(doc, at, 'nmod', 'obl'))
    .some((k) => {
      const prep = caseOf(doc, k)
      const owned = prep === 'of' && rule.kind === 'put-off' && wordAt(doc, k).head === noun
      return k > noun && (prep === 'by' || prep === 'from' || owned)
    })

function partOf(doc: AttributedDocument, v: number, rule: RoundRule, cues: CueIndex): Attendance | null {
  const { lemma } = wordAt(doc, v)
  const isStay = rule.kind === 'stay'
  if (isStay && (lemma === 'threaten' || cues.get(v)?.cueClass === 'threaten')) return 'threatens_boycott'
  if (roundList('round-part-sure').has(lemma)) return isStay ? 'declines' : 'attends'
  return !isStay && roundList('round-part-ended').has(lemma) ? 'declines' : null
}

/** "Was present at the talks"; who was not has taken no stand by that, and "not" may be of the next clause. */
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
  return mention && attendance !== null && attendance !== 'declines'
    ? seat(doc, adjective, rule, mention, [surfaceSubject(doc, adjective)], attendance)
    : []
}

/** "Togo will not be at the talks": the talks as a predicate. */
function atThem(doc: AttributedDocument, m: TalkMention, cues: CueIndex, forecasts: CueIndex): Seat[] {
  if (caseOf(doc, m.top) !== 'at' || kid(doc, m.top, 'cop') < 0) return []
  const rule = roundRule('round-present')
  const attendance = attendanceOf(doc, m.top, rule, cues, forecasts)
  const { tense } = clauseOf(doc, m.top)
  // "was not at the talks" is no stand; "Kenya will be at the talks, Togo will not" denies the next clause.
  const stays = tense === 'future' && !kids(doc, m.top, 'advmod', 'parataxis', 'conj', 'advcl').some((k) => k > m.top)
  return attendance === null || (attendance === 'declines' && !stays)
    ? []
    : seat(doc, m.top, rule, m, [surfaceSubject(doc, m.top)], attendance)
}

/** "Ghana attended, but Togo did not": the clause joined to a coming that leaves its verb out. */
function stayedAway(doc: AttributedDocument, came: Seat): Seat[] {
  if (!COMING.has(came.attendance) || came.rule.kind !== 'come' || came.hedged) return []
  return kids(doc, came.at, 'conj', 'parataxis').flatMap((c) => {
    const subject = kid(doc, c, 'nsubj')
    if (c < came.at || subject < 0 || !LEFT_OUT.has(wordAt(doc, c).lemma) || !clauseOf(doc, c).negated) return []
    // "if Togo does not" is a condition, whatever the parser calls it.
    if (kids(doc, c, 'obj', 'xcomp', 'ccomp', 'obl', 'mark').length > 0 || kid(doc, c, 'cc') < 0) return []
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
