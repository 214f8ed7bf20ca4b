/** The two sides of talks: "talks between A and B", "A held talks with B", "A's talks with B", "US-Taliban talks". */
import { type RoundRule, roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import { speechVerbOf } from '../../knowledge/speech.js'
import { clauseOf, governors } from '../../match/clause.js'
import { agentOf, obliques, patientOf, surfaceSubject } from '../../match/roles.js'
import { caseOf, isVerb, kid, kids, wordAt } from '../../match/tree.js'
import type { Attendance, AttributedDocument, Round } from '../../model.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import { type CueIndex, standingOf } from '../positions/standing.js'
import { voiceAt } from '../speakers.js'
import { betweenOf } from './between.js'
import { seatedAt } from './both-sides.js'
import { namedAt } from './parties.js'
import { type Seat, sentAt } from './seats.js'
import type { TalkMention } from './talk-mention.js'
import { isReady, isUnsettled } from './unsettled.js'

/** The seats a mention of talks gives its sides; none where only one is named. */
export function sidesOf(doc: AttributedDocument, m: TalkMention, cues: CueIndex): Seat[] {
  const nouns = [...new Set([m.head, m.top])]
  const all = nouns.flatMap((n) => obliques(doc, n))
  const verbal = m.verb < 0 ? [] : obliques(doc, m.verb).filter((o) => o.head > m.top)
  const between = nouns
    .flatMap((n) => betweenOf(doc, n, roundList('round-between')).heads)
    .flatMap((h) => seatedAt(doc, h))
  const withHeads = [...all, ...(holds(doc, m) ? verbal : [])].filter((o) => roundList('round-with').has(o.prep))
  const others = withHeads.flatMap((o) => seatedAt(doc, o.head))
  const standing = m.verb < 0 ? 'holds' : standingOf(doc, m.verb, cues)
  const inTalks = predicateOf(doc, m)
  const subjects = inTalks >= 0 ? seatedAt(doc, inTalks) : holds(doc, m) ? seatedAt(doc, agentOf(doc, m.verb)) : []
  const owners =
    others.length > 0 ? nouns.flatMap((n) => kids(doc, n, 'nmod:poss').flatMap((p) => namedAt(doc, p))) : []
  const going = others.length > 0 && subjects.length + owners.length === 0 ? goingTo(doc, m) : null
  const first = [subjects, owners, going?.actors ?? []].find((actors) => actors.length > 0) ?? []
  const sides = sidesWithRules(m, { first, between, others, joint: jointName(doc, m) })
  // "The talks between Russia and Turkey were not going well": whatever is denied of them, those two talk.
  const presupposed = between.length > 1 && m.definite && standing === 'denied'
  if (sides.length < 2 || (standing !== 'holds' && !presupposed)) return []
  // "offered to mediate talks between them": nobody has said that they come.
  if (!m.definite && m.verb >= 0 && (isUnsettled(doc, m.verb) || isReady(doc, m.verb))) return []
  const present = inTalks >= 0 && clauseOf(doc, m.top).tense === 'present'
  const attendance = present ? 'attends' : (going?.attendance ?? sidesAttendance(doc, m))
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

/** "Iraq and Turkey are in talks", "is in negotiations with Iran": the subject of the talks as a predicate, or -1. */
function predicateOf(doc: AttributedDocument, m: TalkMention): number {
  const { negated } = clauseOf(doc, m.top)
  return caseOf(doc, m.top) === 'in' && kid(doc, m.top, 'cop') >= 0 && !negated ? surfaceSubject(doc, m.top) : -1
}

const BEFORE = new Set(['before', 'for', 'ahead of'])
const AFTER = new Set(['after', 'following', 'during', 'at', 'in'])

/** "The minister said after talks with Iran", "flew to Cairo for talks with Egypt": whoever speaks or travels so is the other side. */
function goingTo(
  doc: AttributedDocument,
  m: TalkMention,
): { readonly actors: readonly number[]; readonly attendance: Attendance } | null {
  const plain = caseOf(doc, m.top)
  const at = Math.min(...kids(doc, m.top, 'case'))
  const prep = plain === 'of' && doc.tokens[at - 1]?.text.toLowerCase() === 'ahead' ? 'ahead of' : plain
  const { head } = wordAt(doc, m.top)
  const verb = prep === 'ahead of' && head >= 0 && !isVerb(doc, head) ? wordAt(doc, head).head : head
  if (m.definite || (!BEFORE.has(prep) && !AFTER.has(prep)) || verb < 0 || !isVerb(doc, verb)) return null
  const { lemma } = wordAt(doc, verb)
  const travels =
    roundWords()
      .verbs.get(lemma)
      ?.some(({ rule }) => rule.kind === 'come') ?? false
  if (!(prep === 'for' ? travels : speechVerbOf(lemma) !== undefined || travels)) return null
  const { tense } = clauseOf(doc, verb)
  const there = AFTER.has(prep) || (prep === 'for' && tense === 'past')
  return { actors: seatedAt(doc, agentOf(doc, verb)), attendance: there ? 'attended' : 'attends' }
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
    found.some(({ rule }) => rule.kind === 'hold' || rule.role === 'host' || OFF.has(rule.status ?? 'held'))
  )
}

/** "Chad called off talks with Togo": theirs, though nobody sat there. */
const OFF: ReadonlySet<Round['status']> = new Set(['postponed', 'cancelled'])

function sidesAttendance(doc: AttributedDocument, m: TalkMention): Attendance {
  if (m.verb < 0) return 'attended'
  const { tense, infinitive, progressive } = clauseOf(doc, m.verb)
  // "are holding talks": they sit there now.
  if (tense === 'present' && progressive) return 'attends'
  const ahead = infinitive || AHEAD.has(tense) || (tense === 'present' && isSetAhead(doc, m.verb))
  return ahead ? 'attends' : 'attended'
}

const AHEAD = new Set(['future', 'would'])

/** "It will be discussed on Friday when Iran hosts a summit": a present that shares the future of the clause above. */
const isSetAhead = (doc: AttributedDocument, v: number): boolean =>
  governors(doc, v).some(({ at }) => at !== v && AHEAD.has(clauseOf(doc, at).tense))

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
