/** Who comes to talks and who stays away: verbs of attendance with their subject, what they are denied or threatened with, and sides named by the talks. */

import { type RoundRule, type RoundWord, roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import type { TakingWord } from '../../knowledge/taking-words.js'
import { clauseOf, governors, isPassive } from '../../match/clause.js'
import { agentOf, obliques, patientOf } from '../../match/roles.js'
import { baseRel, caseOf, isUnder, kids, markOf, wordAt } from '../../match/tree.js'
import type { Attendance, AttributedDocument } from '../../model.js'
import { complementOf, followed } from '../positions/complements.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import { type CueIndex, conditionOn, onCondition, standingOf, withoutForecasts } from '../positions/standing.js'
import { voiceAt } from '../speakers.js'
import { bothSeatedBy, seatedAt } from './both-sides.js'
import { invitedSeats, invitedTo, isOnlyInvited } from './invitations.js'
import { isScene } from './outcome.js'
import { type Seat, sentAt } from './seats.js'
import { sidesOf } from './sides.js'
import { amongThose, decidedBy, isDeedOf, sitterOf } from './sitter.js'
import { byTheirHeads, outermost, type TalkMention } from './talk-mention.js'
import { isReady, isUnsettled } from './unsettled.js'
import { sameVenue } from './venue.js'

/** All seats a report tells of. */
export function seatsOf(doc: AttributedDocument, mentions: readonly TalkMention[], cues: CueIndex): Seat[] {
  if (mentions.length === 0) return []
  const forecasts = withoutForecasts(cues)
  const byHead = byTheirHeads(mentions)
  const seats: Seat[] = []
  const { verbs } = roundWords()
  for (const { index, lemma, upos } of doc.tokens) {
    if (upos !== 'VERB' && upos !== 'AUX') continue
    for (const candidate of verbs.get(lemma) ?? []) {
      const read = readVerb(doc, index, candidate, byHead, cues, forecasts)
      if (read.length === 0) continue
      seats.push(...read)
      break
    }
  }
  for (const m of mentions) seats.push(...sidesOf(doc, m, cues), ...settingSeats(doc, m, cues))
  seats.push(...invitedSeats(doc, byHead, cues))
  return seats
}

/** "Agreed by the two presidents at a summit", "told reporters at the talks": whoever spoke or agreed there was there. */
function settingSeats(doc: AttributedDocument, m: TalkMention, cues: CueIndex): Seat[] {
  const discussed = discussedIn(doc, m, cues)
  if (discussed.length > 0) return discussed
  // "Said at a special meeting" may be any assembly.
  if (m.rule.needs !== 'enough') return []
  const outer = outermost(doc, m.top)
  // "Presented a plan at the end of the talks": whoever mediates may do so; at the opening of a summit one is there.
  const isThere = outer === m.top || roundList('round-gathering').has(wordAt(doc, m.head).lemma.toLowerCase())
  const at = m.setting && m.verb >= 0 && isThere && caseOf(doc, outer) === 'at' ? [m.verb] : []
  const scenes = kids(doc, m.top, 'acl:relcl').filter((v) => isScene(doc, v))
  return [...at, ...scenes].flatMap((v) => {
    const { tense, perfect } = clauseOf(doc, v)
    const speaks = roundList('round-speaks-at').has(wordAt(doc, v).lemma)
    if (!speaks || tense === 'would' || !(tense === 'past' || perfect) || standingOf(doc, v, cues) !== 'holds')
      return []
    return seat(doc, v, roundRule('round-speaks-at'), m, [agentOf(doc, v)], 'attended')
  })
}

/** "The presidents of Ghana and Togo discussed the border in a meeting in Lagos": two who discuss something in talks are those who hold them. */
function discussedIn(doc: AttributedDocument, m: TalkMention, cues: CueIndex): Seat[] {
  const rule = roundRule('round-discussed-in')
  const v = m.setting ? m.verb : deedInside(doc, m)
  if (v < 0 || !roundList(rule.id).has(wordAt(doc, v).lemma) || isPassive(doc, v)) return []
  // "reviewed progress in the talks between Chad and the rebels": of others.
  if (kids(doc, m.top, 'nmod', 'acl').some((k) => ['between', 'with', 'of'].includes(caseOf(doc, k)))) return []
  const { tense, perfect } = clauseOf(doc, v)
  const ahead = tense === 'future' || tense === 'would'
  if (!(ahead || tense === 'past' || perfect)) return []
  if (standingOf(doc, v, ahead ? withoutForecasts(cues) : cues) !== 'holds') return []
  const seats = subjects(doc, v).flatMap((head) => seat(doc, v, rule, m, [head], ahead ? 'attends' : 'attended'))
  return new Set(seats.map((s) => s.actor)).size > 1 ? seats : []
}

/** "Discussed trade in a meeting": the parser may hang the meeting on what was discussed there; the verb, or -1. */
function deedInside(doc: AttributedDocument, m: TalkMention): number {
  const { head, rel } = wordAt(doc, m.top)
  const inside = rel === 'nmod' && ['in', 'at', 'during'].includes(caseOf(doc, m.top)) && head >= 0
  return inside && wordAt(doc, head).rel === 'obj' ? wordAt(doc, head).head : -1
}

/** The subjects of a verb; the parser may give it two where a list has long members. */
const subjects = (doc: AttributedDocument, v: number): number[] => [
  ...new Set([agentOf(doc, v), ...kids(doc, v, 'nsubj')].filter((i) => i >= 0)),
]

function readVerb(
  doc: AttributedDocument,
  v: number,
  { rule, word }: RoundWord,
  byHead: ReadonlyMap<number, TalkMention>,
  cues: CueIndex,
  forecasts: CueIndex,
): Seat[] {
  if (!['come', 'stay', 'invite', 'put-off'].includes(rule.kind)) return []
  const taken = complementOf(doc, v, word, new Set(['object', 'ing'] as const))
  // "invited them to attend the talks": to what is attended.
  const object = rule.kind === 'invite' ? (invitedTo(doc, v) ?? taken?.head ?? -1) : (taken?.head ?? -1)
  const named = object < 0 ? null : (byHead.get(object) ?? innerMention(doc, object, byHead))
  const mention = named ?? (rule.id === 'round-would-go' ? goneTo(doc, v, byHead) : null)
  if (rule.kind === 'put-off') return putOff(doc, v, rule, byHead)
  if (!mention && !(rule.bare && elided(doc, v, word, object))) return []
  const out = !mention && word.prep === 'out'
  if (out && !isTalkNear(doc, v, byHead)) return []
  if (mention && mention.rule.needs === 'anaphor' && !mention.definite) return []
  if (SENDING.has(word.lemma) && mention && word.prep !== null && !isSendable(doc, patientOf(doc, v))) return []
  if (rule.kind === 'invite')
    return standingOf(doc, v, cues) === 'holds' ? seat(doc, v, rule, mention, [patientOf(doc, v)], 'invited') : []
  if (isGeneric(doc, v)) return []
  const back = word.prep === 'from' && rule.kind === 'come' && wordAt(doc, v).xpos === 'VBG'
  const attendance = back ? 'attended' : attendanceOf(doc, v, rule, cues, forecasts)
  if (attendance === null) return []
  // "Was not represented at the talks": it may not have been asked.
  if (attendance === 'declines' && word.lemma === 'represent' && clauseOf(doc, v).tense !== 'future') return []
  const heads = [sitterOf(doc, v, word), ...delegationOwners(doc, v)]
  return seat(doc, v, rule, mention, heads, attendance).map((s) => (out ? { ...s, ofSide: true } : s))
}

const SENDING = new Set(['send', 'dispatch'])

/** "Sent a bill to the congress": only people are sent to sit there. */
const isSendable = (doc: AttributedDocument, i: number): boolean =>
  i >= 0 && ((doc.mentionAt[i] ?? -1) >= 0 || roundList('round-delegates').has(wordAt(doc, i).lemma))

/** "groups that do not attend", "an invitation to attend": nobody in particular comes or stays away. */
function isGeneric(doc: AttributedDocument, v: number): boolean {
  const { rel, head } = wordAt(doc, v)
  if (head < 0) return false
  if (isOnlyInvited(doc, v)) return true
  if (amongThose(doc, v) >= 0) return false
  if (rel === 'acl:relcl')
    return doc.mentions[doc.mentionAt[head] ?? -1]?.form !== 'name' && doc.tokens[v - 1]?.text !== ','
  const deed = (rel === 'acl' && clauseOf(doc, v).infinitive && (doc.mentionAt[head] ?? -1) < 0) || isDeedOf(doc, v)
  return deed && decidedBy(doc, v) < 0
}

/** Without a mention of talks only "it", a name or nothing may stand as what is attended: "would not take part". */
function elided(doc: AttributedDocument, v: number, word: TakingWord, object: number): boolean {
  if (word.lemma === 'travel' || word.lemma === 'fly') return false
  if (word.lemma === 'decline' || word.lemma === 'go') {
    const alone = kids(doc, v, 'xcomp', 'ccomp', 'obl', 'advcl', 'nsubj:pass').length === 0
    const after = kids(doc, v, 'advmod', 'compound:prt').some((k) => k > v)
    const ahead = word.lemma === 'decline' || ['future', 'would'].includes(clauseOf(doc, v).tense)
    return object < 0 && alone && !after && ahead
  }
  if (word.lemma === 'send') return object >= 0 && roundList('round-delegates').has(wordAt(doc, object).lemma)
  if (object >= 0) return ['PRON', 'PROPN'].includes(wordAt(doc, object).upos) && (doc.mentionAt[object] ?? -1) < 0
  const bare = word.prep === null || (word.between.length === 0 && ['part', 'away', 'out'].includes(word.prep))
  const said = word.prep === null ? word : { ...word, between: [word.prep] }
  // "Participate in furthering their aims".
  const deeds = kids(doc, v, 'advcl').map((c) => markOf(doc, c))
  const elsewhere = [...obliques(doc, v).map(({ prep }) => prep), ...deeds].some((prep) => isElsewhere(prep, word))
  return bare && followed(doc, v, said) && !elsewhere
}

/** "Pulled out of the town", "take part in the march": of something else than the talks told before. */
const isElsewhere = (prep: string, { prep: own }: TakingWord): boolean =>
  prep === 'in' || prep === 'to' || (own === 'out' && ['of', 'out of', 'from'].includes(prep))

/** "Pulled out on Wednesday": of talks told in the same sentence or the one before, not of a town. */
const isTalkNear = (doc: AttributedDocument, v: number, byHead: ReadonlyMap<number, TalkMention>): boolean =>
  [...byHead.keys()].some((head) => head < v && wordAt(doc, v).sentence - wordAt(doc, head).sentence <= 1)

/** "Would go to Geneva", where talks in Geneva are spoken of. */
function goneTo(doc: AttributedDocument, v: number, byHead: ReadonlyMap<number, TalkMention>): TalkMention | null {
  if (!['future', 'would'].includes(clauseOf(doc, v).tense)) return null
  for (const { prep, head } of obliques(doc, v)) {
    const place = doc.placeAt[head] ?? -1
    const found = doc.places[place]
    if (prep !== 'to' || !found) continue
    for (const m of byHead.values()) if (m.venue && sameVenue(doc, m.venue, { name: found.name, place })) return m
  }
  return null
}

/** "the opening of the talks", "a day of negotiations": the talks inside what is attended. */
const innerMention = (
  doc: AttributedDocument,
  object: number,
  byHead: ReadonlyMap<number, TalkMention>,
): TalkMention | null => {
  for (const o of kids(doc, object, 'nmod')) if (caseOf(doc, o) === 'of' && byHead.has(o)) return byHead.get(o) ?? null
  return null
}

/** "would be represented by its foreign minister", "send a team": the sender is the subject already; nothing more to find. */
const delegationOwners = (doc: AttributedDocument, v: number): number[] =>
  baseRel(wordAt(doc, v).rel) === 'acl' ? [] : kids(doc, v, 'obl').filter((o) => wordAt(doc, o).rel === 'obl:agent')

/** What the verb's grammar says of coming or staying away; null where it says nothing. */
export function attendanceOf(
  doc: AttributedDocument,
  v: number,
  rule: RoundRule,
  cues: CueIndex,
  forecasts: CueIndex,
): Attendance | null {
  const clause = clauseOf(doc, v)
  const chain = governors(doc, v)
  const threatened = chain
    .slice(0, 3)
    .some((g) => ['xcomp', 'advcl', 'ccomp', 'acl'].includes(baseRel(g.rel)) && cues.get(g.at)?.cueClass === 'threaten')
  const against = ['against', 'without', 'from'].includes(markOf(doc, v))
  const standing = standingOf(doc, v, forecasts)
  if (rule.kind === 'stay') {
    const unless = conditionOn(doc, v) >= 0 && clause.tense !== 'past' && !clause.perfect
    return threatened || (unless && standing === 'holds')
      ? 'threatens_boycott'
      : standing === 'holds'
        ? 'declines'
        : null
  }
  // "prevented the rebels from attending": others keep them away.
  if (markOf(doc, v) === 'from' && isKept(doc, v)) return null
  if (against) return threatened ? 'threatens_boycott' : 'declines'
  if (isReady(doc, v) || isUnsettled(doc, v) || isUnreal(doc, v)) return null
  // "the refusal by the rebels to attend": with whose it is between.
  const noun = decidedBy(doc, v)
  if (noun >= 0 && isDenied(doc, noun)) return null
  if (noun >= 0 && roundList('round-refused').has(wordAt(doc, noun).lemma)) return 'declines'
  // "failed to show up": it did not come.
  if (wordAt(doc, v).rel === 'xcomp' && wordAt(doc, wordAt(doc, v).head).lemma === 'fail')
    return standingOf(doc, wordAt(doc, v).head, forecasts) === 'holds' ? 'declines' : null
  if (standing === 'denied') return threatened ? 'threatens_boycott' : 'declines'
  if (standing === 'open') return null
  const done =
    (clause.tense === 'past' || clause.perfect || (clause.tense === 'none' && wordAt(doc, v).xpos === 'VBN')) &&
    !clause.progressive &&
    clause.tense !== 'future'
  // "thanked them for attending": they were there.
  const thanked = wordAt(doc, v).xpos === 'VBG' && markOf(doc, v) === 'for'
  return (done || thanked) && !clause.infinitive ? 'attended' : 'attends'
}

function isKept(doc: AttributedDocument, v: number): boolean {
  const { head, rel } = wordAt(doc, v)
  return head >= 0 && (rel === 'acl' || isPassive(doc, head) || kids(doc, head, 'obj').length > 0)
}

/** "Denied any intention of attending": what is denied says neither that it comes nor that it stays away. */
const isDenied = (doc: AttributedDocument, noun: number): boolean =>
  wordAt(doc, noun).rel === 'obj' && wordAt(doc, wordAt(doc, noun).head).lemma === 'deny'

/** "would have attended": it was not there. */
function isUnreal(doc: AttributedDocument, v: number): boolean {
  const { perfect, tense, modal } = clauseOf(doc, v)
  return perfect && (tense === 'would' || modal !== null)
}

function putOff(doc: AttributedDocument, v: number, rule: RoundRule, byHead: ReadonlyMap<number, TalkMention>): Seat[] {
  const object = patientOf(doc, v)
  const part = object >= 0 ? roundWords().nouns.get(wordAt(doc, object).lemma) : undefined
  if (!part?.some((p) => p.rule.id === rule.id)) return []
  const target = [...obliques(doc, object), ...obliques(doc, v)].find((o) => o.head > object && byHead.has(o.head))
  return seat(doc, v, rule, target ? (byHead.get(target.head) ?? null) : null, [agentOf(doc, v)], 'postpones')
}

/** A seat for each actor among the heads; the first head that names anybody decides. */
export function seat(
  doc: AttributedDocument,
  v: number,
  rule: RoundRule,
  mention: TalkMention | null,
  heads: readonly number[],
  attendance: Attendance,
): Seat[] {
  for (const head of heads) {
    const actors = seatedAt(doc, head)
    if (actors.length === 0) continue
    const evidence = spansOf(doc, clauseWordsOf(doc, v, head, mention))
    return actors.map((actor) => ({
      rule,
      actor,
      attendance,
      accordingTo: voiceAt(doc, v).names,
      evidence,
      mention,
      at: v,
      delegates: sentAt(doc, head),
      through: bothSeatedBy(doc, [head]),
      hedged: conditionOn(doc, v) >= 0 || onCondition(doc, v),
    }))
  }
  return []
}

/** The verb's clause with subject and target, short of clauses that go on. */
function clauseWordsOf(doc: AttributedDocument, v: number, head: number, mention: TalkMention | null): number[] {
  const words = new Set(wordsUnder(doc, v).filter((i) => baseRel(wordAt(doc, i).rel) !== 'punct'))
  // "voted on Saturday not to attend": an infinitive is told with the verb that carries it.
  const { head: above, rel } = wordAt(doc, v)
  if (above >= 0 && above < v && ['xcomp', 'advcl'].includes(baseRel(rel)) && clauseOf(doc, v).infinitive)
    for (let i = above; i < v; i++) words.add(i)
  if (mention && isUnder(doc, mention.top, v)) for (const i of mention.words) words.add(i)
  if (mention && !isUnder(doc, mention.top, v)) for (const i of wordsUnder(doc, mention.top)) words.add(i)
  if (isUnder(doc, head, v)) for (const i of wordsUnder(doc, head)) words.add(i)
  return [...words].sort((a, b) => a - b)
}
