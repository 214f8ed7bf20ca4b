/** Who comes to talks and who stays away: verbs of attendance with their subject, what they are denied or threatened with, and sides named by the talks. */

import { type RoundRule, type RoundWord, roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import type { TakingWord } from '../../knowledge/taking-words.js'
import { clauseOf, governors } from '../../match/clause.js'
import { agentOf, obliques, patientOf, surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isUnder, kids, markOf, wordAt } from '../../match/tree.js'
import type { Actor, Attendance, AttributedDocument } from '../../model.js'
import type { Span } from '../../span.js'
import { complementOf, followed } from '../positions/complements.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import { doerOf } from '../positions/doer.js'
import { type CueIndex, conditionOn, onCondition, standingOf, withoutForecasts } from '../positions/standing.js'
import { voiceAt } from '../speakers.js'
import { betweenOf } from './between.js'
import { isPolitical, namedAt, ownersOf, partiesAt, partyBehind } from './parties.js'
import type { TalkMention } from './talk-mention.js'

export interface Seat {
  readonly rule: RoundRule
  readonly actor: number
  readonly attendance: Attendance
  readonly accordingTo: readonly string[]
  readonly evidence: readonly Span[]
  /** The mention of the talks meant, or null for the round told last before `at`. */
  readonly mention: TalkMention | null
  readonly at: number
  /** The delegation noun that was given to whoever sends it, or -1. */
  readonly delegates: number
  /** Told with a condition: "would attend if", "would boycott unless". */
  readonly hedged: boolean
}

/** All seats a report tells of. */
export function seatsOf(doc: AttributedDocument, mentions: readonly TalkMention[], cues: CueIndex): Seat[] {
  if (mentions.length === 0) return []
  const forecasts = withoutForecasts(cues)
  const byHead = new Map<number, TalkMention>()
  for (const m of mentions) for (const i of [m.head, m.top]) byHead.set(i, m)
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
  for (const m of mentions) seats.push(...sidesOf(doc, m, cues))
  return seats
}

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
  const object = taken?.head ?? -1
  const mention = object < 0 ? null : (byHead.get(object) ?? innerMention(doc, object, byHead))
  if (rule.kind === 'put-off') return putOff(doc, v, rule, byHead)
  if (!mention && !(rule.bare && elided(doc, v, word, object))) return []
  if (mention && mention.rule.needs === 'anaphor' && !mention.definite) return []
  if (rule.kind === 'invite') return seat(doc, v, rule, mention, [patientOf(doc, v)], 'invited')
  if (isGeneric(doc, v)) return []
  const attendance = attendanceOf(doc, v, rule, cues, forecasts)
  if (attendance === null) return []
  const doer = doerOf(doc, v)
  const heads = [doer, ...delegationOwners(doc, v)]
  return seat(doc, v, rule, mention, heads, attendance)
}

/** "groups that do not attend", "an invitation to attend": nobody in particular comes or stays away. */
function isGeneric(doc: AttributedDocument, v: number): boolean {
  const { rel, head } = wordAt(doc, v)
  if (head < 0) return false
  if (rel === 'acl:relcl')
    return doc.mentions[doc.mentionAt[head] ?? -1]?.form !== 'name' && doc.tokens[v - 1]?.text !== ','
  const deed = rel === 'acl' && clauseOf(doc, v).infinitive && (doc.mentionAt[head] ?? -1) < 0
  return deed && !roundList('round-decided').has(wordAt(doc, head).lemma)
}

/** Without a mention of talks only "it", a name or nothing may stand as what is attended: "would not take part". */
function elided(doc: AttributedDocument, v: number, word: TakingWord, object: number): boolean {
  if (word.lemma === 'decline' || word.lemma === 'go') {
    const alone = kids(doc, v, 'xcomp', 'ccomp', 'obl', 'advcl', 'nsubj:pass').length === 0
    const after = kids(doc, v, 'advmod', 'compound:prt').some((k) => k > v)
    const ahead = word.lemma === 'decline' || ['future', 'would'].includes(clauseOf(doc, v).tense)
    return object < 0 && alone && !after && ahead
  }
  if (word.lemma === 'send') return object >= 0 && roundList('round-delegates').has(wordAt(doc, object).lemma)
  if (object >= 0) return ['PRON', 'PROPN'].includes(wordAt(doc, object).upos) && (doc.mentionAt[object] ?? -1) < 0
  const bare = word.prep === null || (word.between.length === 0 && ['part', 'away'].includes(word.prep))
  const said = word.prep === null ? word : { ...word, between: [word.prep] }
  return bare && followed(doc, v, said) && !obliques(doc, v).some((o) => o.prep === 'in' || o.prep === 'to')
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
function attendanceOf(
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
  if (against) return threatened ? 'threatens_boycott' : 'declines'
  if (isReady(doc, v)) return null
  if (standing === 'denied') return threatened ? 'threatens_boycott' : 'declines'
  if (standing === 'open') return null
  const done =
    (clause.tense === 'past' || clause.perfect || (clause.tense === 'none' && wordAt(doc, v).xpos === 'VBN')) &&
    !clause.progressive &&
    clause.tense !== 'future'
  return done && !clause.infinitive ? 'attended' : 'attends'
}

/** "ready to enter talks", "its willingness to join": an offer, told as a position; nobody has said that he comes. */
export function isReady(doc: AttributedDocument, v: number): boolean {
  const to = kids(doc, v, 'mark').find((k) => wordAt(doc, k).xpos === 'TO')
  return to !== undefined && to > 0 && roundList('round-ready').has(wordAt(doc, to - 1).lemma)
}

function putOff(doc: AttributedDocument, v: number, rule: RoundRule, byHead: ReadonlyMap<number, TalkMention>): Seat[] {
  const object = patientOf(doc, v)
  const part = object >= 0 ? roundWords().nouns.get(wordAt(doc, object).lemma) : undefined
  if (!part?.some((p) => p.rule.id === rule.id)) return []
  const target = obliques(doc, object).find((o) => byHead.has(o.head))
  return seat(doc, v, rule, target ? (byHead.get(target.head) ?? null) : null, [agentOf(doc, v)], 'postpones')
}

/** A seat for each actor among the heads; the first head that names anybody decides. */
function seat(
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

/** Those who can sit at a table; a delegation is whoever sends it, an unnamed official the body behind. */
export function seatedAt(doc: AttributedDocument, head: number): number[] {
  if (head < 0) return []
  const delegates = roundList('round-delegates')
  const person = namedAt(doc, head).some((a) => named(doc.actors[a]))
  const own = !person && delegates.has(wordAt(doc, head).lemma) ? ownersOf(doc, head) : []
  const actors = own.length > 0 ? own : partiesAt(doc, head)
  return [
    ...new Set(
      actors
        .filter((a) => doc.actors[a] && isSeated(doc.actors[a]))
        .map((a) => (named(doc.actors[a]) ? a : partyBehind(doc, a))),
    ),
  ]
}

/** The word itself where it is a delegation that somebody sends, or -1. */
const sentAt = (doc: AttributedDocument, head: number): number =>
  head >= 0 && roundList('round-delegates').has(wordAt(doc, head).lemma) && ownersOf(doc, head).length > 0 ? head : -1

const named = (actor: Actor | undefined): boolean => actor?.kind === 'person' && !actor.anonymous

const isSeated = (actor: Actor): boolean =>
  isPolitical(actor) || (actor.kind === 'person' && !actor.sector.includes('MED') && !actor.sector.includes('CVL'))

/** "talks between A and B", "A held talks with B", "A's talks with B", "US-Taliban talks". */
function sidesOf(doc: AttributedDocument, m: TalkMention, cues: CueIndex): Seat[] {
  const nouns = [...new Set([m.head, m.top])]
  const all = nouns.flatMap((n) => obliques(doc, n))
  const verbal = m.verb < 0 ? [] : obliques(doc, m.verb).filter((o) => o.head > m.top)
  const between = nouns
    .flatMap((n) => betweenOf(doc, n, roundList('round-between')).heads)
    .flatMap((h) => seatedAt(doc, h))
  const withHeads = [...all, ...(holds(doc, m) ? verbal : [])].filter((o) => roundList('round-with').has(o.prep))
  const others = withHeads.flatMap((o) => seatedAt(doc, o.head))
  const standing = m.verb < 0 ? 'holds' : standingOf(doc, m.verb, cues)
  const subjects = holds(doc, m) ? seatedAt(doc, agentOf(doc, m.verb)) : []
  const first =
    subjects.length > 0
      ? subjects
      : others.length > 0
        ? nouns.flatMap((n) => kids(doc, n, 'nmod:poss').flatMap((p) => namedAt(doc, p)))
        : []
  const sides = sidesWithRules(m, { first, between, others, joint: jointName(doc, m) })
  if (sides.length < 2 || standing !== 'holds') return []
  const attendance = sidesAttendance(doc, m)
  const evidence = spansOf(
    doc,
    holds(doc, m) ? [...new Set([...wordsUnder(doc, m.verb), ...m.words])].sort((a, b) => a - b) : m.words,
  )
  const voice = voiceAt(doc, m.head).names
  const delegates = obliques(doc, m.head)
    .map((o) => sentAt(doc, o.head))
    .reduce((a, b) => Math.max(a, b), -1)
  return sides.map(({ rule, actor }) => ({
    rule,
    actor,
    attendance,
    accordingTo: voice,
    evidence,
    mention: m,
    at: m.head,
    delegates,
    hedged: false,
  }))
}

interface Sides {
  readonly first: readonly number[]
  readonly between: readonly number[]
  readonly others: readonly number[]
  readonly joint: readonly number[]
}

/** The sides with the rule that names each; the surest telling wins: between, with, a joint name. */
function sidesWithRules(
  m: TalkMention,
  { first, between, others, joint }: Sides,
): { rule: RoundRule; actor: number }[] {
  const by = (id: string, actors: readonly number[]): { rule: RoundRule; actor: number }[] =>
    [...new Set(actors)].map((actor) => ({ rule: roundRule(id), actor }))
  if (between.length > 1) return by('round-between', between)
  if (others.length > 0) return [...by('round-holds', first), ...by('round-with', others)]
  if (first.length > 1 && m.rule.needs !== 'anaphor') return by('round-holds', first)
  return joint.length > 1 ? by('round-joint-name', joint) : []
}

/** True when the verb above holds, opens or ends the talks, so that its subject sits there. */
function holds(doc: AttributedDocument, m: TalkMention): boolean {
  if (m.verb < 0) return false
  const found = roundWords().verbs.get(wordAt(doc, m.verb).lemma) ?? []
  const object =
    patientOf(doc, m.verb) === m.top ||
    (caseOf(doc, m.top) === 'in' && ['be', 'engage', 'meet'].includes(wordAt(doc, m.verb).lemma))
  return (
    object &&
    surfaceSubject(doc, m.verb) !== m.top &&
    found.some(({ rule }) => rule.kind === 'hold' || rule.role === 'host')
  )
}

function sidesAttendance(doc: AttributedDocument, m: TalkMention): Attendance {
  if (m.verb < 0) return 'attended'
  const { tense, infinitive } = clauseOf(doc, m.verb)
  return tense === 'future' || tense === 'would' || infinitive ? 'attends' : 'attended'
}

function jointName(doc: AttributedDocument, m: TalkMention): number[] {
  const before = kids(doc, m.head, 'compound', 'amod', 'nmod').filter((k) => k < m.head)
  const names = before.flatMap((k) => [...kids(doc, k, 'compound', 'amod', 'conj', 'nmod'), k]).sort((a, b) => a - b)
  const linked = names.find(
    (k) => roundList('round-joint-name').has(doc.tokens[k + 1]?.text ?? '') && names.includes(k + 2),
  )
  if (linked === undefined) return []
  const sides = [namedAt(doc, linked), namedAt(doc, linked + 2)]
  return sides.every((side) => side.length > 0) ? [...new Set(sides.flat())] : []
}
