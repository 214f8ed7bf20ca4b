/**
 * Stands that need no word of their own: what a speaker says others must do, what it says it will do or never do, what it holds
 * possible, and what it lets hang on one thing alone ("only a ceasefire would hold us back").
 */
import { FIRST_PERSON } from '../../events/triggers.js'
import { type Clause, clauseOf, standsBare } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance, Statement } from '../../model.js'
import { isBody, namedAt, sameSide, speakersAt } from '../rounds/parties.js'
import { judgedBy } from './judgements.js'
import { aboutSubject, mechanism, standOf } from './make-stand.js'
import { conditionOn } from './standing.js'
import type { Stand } from './stands.js'

/** What is feared is nothing one commits oneself to. */
const FEARING = new Set(['fear', 'worry', 'doubt', 'warn', 'dread'])

/** "will only agree to a pause", "can only end when", "only a deal would hold Iran back": held by the speaker, else by the subject. */
export function onlyStands(doc: AttributedDocument): Stand[] {
  const { rule, words } = mechanism('position-only')
  const stands: Stand[] = []
  for (const { index, lemma } of doc.tokens) {
    if (!words.has(lemma) || doc.tokens[index - 1]?.lemma === 'not') continue
    const v = clauseAbove(doc, index)
    if (v < 0 || stands.some((s) => s.at === v)) continue
    const clause = clauseOf(doc, v)
    if (
      clause.negated ||
      (!['future', 'would'].includes(clause.tense) && !['can', 'could', 'must'].includes(clause.modal ?? ''))
    )
      continue
    const speakers = speakersAt(doc, v)
    const subject = surfaceSubject(doc, v)
    const holders = speakers.length > 0 ? speakers : subject >= 0 ? namedAt(doc, subject) : []
    if (holders.length > 0) stands.push(standOf(rule, rule.stance, holders, v))
  }
  return stands
}

/** The verb that an "only" narrows: its own, or that of the subject, time or condition it stands with. */
function clauseAbove(doc: AttributedDocument, i: number): number {
  let at = wordAt(doc, i).head
  for (let steps = 0; at >= 0 && steps < 3; steps++) {
    const { rel, head } = wordAt(doc, at)
    if (isVerb(doc, at) && clauseOf(doc, at).finite && baseRel(rel) !== 'advcl') return at
    if (!['nsubj', 'obl', 'advcl', 'advmod', 'nmod', 'xcomp'].includes(baseRel(rel)) || head < 0)
      return isVerb(doc, at) ? at : -1
    at = head
  }
  return -1
}

/** What speakers say must be, will be done by themselves, or may come. */
export function speakerStands(doc: AttributedDocument, found: readonly Stand[], seated: ReadonlySet<number>): Stand[] {
  const taken = new Set([...seated, ...found.flatMap((s) => [s.at, s.taken.kind === 'object' ? -1 : s.taken.head])])
  const stands: Stand[] = []
  for (const statement of doc.statements) {
    const speakers = statement.chain[statement.chain.length - 1]?.actors ?? []
    if (speakers.length === 0 || statement.cueDenied) continue
    for (const v of clausesIn(doc, statement)) {
      if (taken.has(v)) continue
      const stand = saidStand(doc, statement, v, speakers)
      if (!stand) continue
      taken.add(v)
      stands.push(stand)
    }
  }
  return stands
}

/** A clause of what somebody says, with what its readers ask of it. */
interface Said {
  readonly doc: AttributedDocument
  readonly statement: Statement
  readonly v: number
  readonly speakers: readonly number[]
  readonly clause: Clause
  readonly subject: number
  /** Actors of the subject. */
  readonly named: readonly number[]
  /** True where the subject is the speaker's side. */
  readonly own: boolean
}

/** Readers of what is said, tried in order. */
const READERS: readonly ((said: Said) => Stand | null)[] = [
  duty,
  likelihood,
  judgement,
  ban,
  bidding,
  refraining,
  promiseOfOthers,
  promise,
]

function saidStand(
  doc: AttributedDocument,
  statement: Statement,
  v: number,
  speakers: readonly number[],
): Stand | null {
  const clause = clauseOf(doc, v)
  // "must have withdrawn" guesses at what was done.
  if (
    clause.question ||
    (clause.modal !== null && clause.perfect) ||
    (conditionOn(doc, v) >= 0 && !clause.negated && clause.tense === 'none')
  )
    return null
  const subject = surfaceSubject(doc, v)
  const named = subject < 0 ? [] : namedAt(doc, subject)
  const own = named.some((a) => speakers.some((s) => sameSide(doc, s, a)))
  const said = { doc, statement, v, speakers, clause, subject, named, own }
  for (const reader of READERS) {
    const stand = reader(said)
    if (stand) return stand
  }
  return null
}

/** "must leave", "it is time to": what a speaker holds has to be; of a body that is named, what it ought to do. */
function duty({ doc, v, speakers, clause, named, own }: Said): Stand | null {
  const must = mechanism('position-must')
  const { lemma } = wordAt(doc, v)
  const obliged =
    (clause.modal !== null && must.words.has(clause.modal)) ||
    (must.words.has(lemma) && kid(doc, v, 'xcomp') >= 0) ||
    (lemma === 'time' && kid(doc, v, 'cop') >= 0 && kid(doc, v, 'acl') >= 0)
  if (!obliged) return null
  const ought = mechanism('position-ought').rule
  const pondered = [v, kid(doc, v, 'xcomp')].some((i) => i >= 0 && ought.except.has(wordAt(doc, i).lemma))
  const rule = !own && !pondered && named.some((a) => isBody(doc.actors[a])) ? ought : must.rule
  return standOf(rule, rule.stance, speakers, v)
}

/** "A deal is likely"; "is unlikely to feel any pressure" weighs what somebody does. */
function likelihood({ doc, v, speakers, clause }: Said): Stand | null {
  const { rule, words } = mechanism('position-likely')
  const likely = words.has(wordAt(doc, v).lemma) && kid(doc, v, 'cop') >= 0 && !clause.negated
  if (!likely || (doc.mentionAt[kid(doc, v, 'nsubj')] ?? -1) >= 0) return null
  return aboutSubject(doc, standOf(rule, rule.stance, speakers, v))
}

/** "The plan is unacceptable". */
function judgement({ doc, v, speakers, clause }: Said): Stand | null {
  if (baseRel(wordAt(doc, v).rel) === 'acl' || kid(doc, v, 'cop') < 0) return null
  const judged = judgedBy(doc, v, clause.negated)
  return judged && aboutSubject(doc, standOf(judged.rule, judged.stance, speakers, v))
}

/** "There will be no talks". */
function ban({ doc, v, speakers }: Said): Stand | null {
  if (!isBarred(doc, v)) return null
  return aboutSubject(doc, standOf(mechanism('position-no-such').rule, 'rejects', speakers, v))
}

/** "Lift the blockade". */
function bidding({ doc, statement, v, speakers }: Said): Stand | null {
  const { rule } = mechanism('position-bids')
  return isBidding(doc, statement, v) ? standOf(rule, rule.stance, speakers, v) : null
}

/** "We do not negotiate with": what one says one does not do. */
function refraining({ doc, v, speakers, clause, own }: Said): Stand | null {
  const { rule, words } = mechanism('position-refrains')
  const refrains = own && clause.negated && clause.tense !== 'future' && clause.modal === null && !clause.perfect
  return refrains && words.has(wordAt(doc, v).lemma) ? standOf(rule, rule.stance, speakers, v) : null
}

/** True where what is said is still to come, and is neither feared nor held against anybody. */
const isAhead = ({ statement, clause: { tense, perfect } }: Said): boolean =>
  (tense === 'future' || tense === 'would') &&
  !perfect &&
  statement.cueClass !== 'accuse' &&
  !FEARING.has(statement.cueLemma)

/** True where the clause is passive and says by nobody. */
const isDeedOfNobody = ({ doc, v, clause }: Said): boolean =>
  clause.voice === 'passive' && kids(doc, v, 'obl').every((o) => caseOf(doc, o) !== 'by')

/** "said 40 prisoners would be freed", promised by who says it; "said the talks would resume on Monday", which is awaited. */
function promiseOfOthers(said: Said): Stand | null {
  const { doc, v, speakers, clause, subject, named, own } = said
  if (own || !isAhead(said)) return null
  const { lemma } = wordAt(doc, v)
  if (isDeedOfNobody(said)) {
    const { rule, words } = mechanism('position-will-be')
    const stance = clause.negated ? (rule.denied ?? rule.stance) : rule.stance
    return words.has(lemma) ? aboutSubject(doc, standOf(rule, stance, speakers, v)) : null
  }
  const { rule, words } = mechanism('position-foresees')
  if (named.length > 0 || subject < 0 || !words.has(lemma)) return null
  const awaited = aboutSubject(doc, standOf(rule, rule.stance, speakers, v))
  return awaited.shown === undefined ? null : awaited
}

/** "We will not attend", "said his government would": what the speaker's side will do. */
function promise(said: Said): Stand | null {
  const { doc, v, speakers, clause, subject, named, own } = said
  if (!own || !isAhead(said)) return null
  const { rule } = mechanism('position-will')
  const { lemma } = wordAt(doc, v)
  const state = kid(doc, v, 'cop') >= 0 && !STATES.has(lemma)
  if (state || rule.except.has(lemma)) return null
  const refused = clause.negated && !hesitates(doc, v)
  const stance: Stance = conditionOn(doc, v) >= 0 ? 'conditional' : refused ? (rule.denied ?? rule.stance) : rule.stance
  // "said his government would not": the body that is named holds it, not the one who speaks for it.
  const first = subject >= 0 && FIRST_PERSON.has(wordAt(doc, subject).text.toLowerCase())
  const bodies = first || clause.voice === 'passive' ? [] : named.filter((a) => isBody(doc.actors[a]))
  return standOf(rule, stance, bodies.length > 0 ? bodies : speakers, v)
}

/** What a party can promise to be, or that its own will be. */
const STATES = new Set(['open', 'closed', 'free', 'ready', 'available', 'present', 'able', 'responsible'])

/** "There will be no talks", "no deal is possible", "no foreign force will be tolerated": what a speaker says there will not be. */
function isBarred(doc: AttributedDocument, v: number): boolean {
  const { words } = mechanism('position-no-such')
  const { tense, modal, negated, perfect, voice } = clauseOf(doc, v)
  const ahead = tense === 'future' || tense === 'would' || modal === 'can' || modal === 'could' || modal === 'must'
  const subject = kid(doc, v, 'nsubj')
  if (perfect || !negated || subject < 0) return false
  const listed = words.has(wordAt(doc, v).lemma)
  // "there is no place for the militia": what there is no room for shall not be, now or later.
  if (kid(doc, v, 'expl') >= 0) return wordAt(doc, v).lemma === 'be' && (ahead || words.has(wordAt(doc, subject).lemma))
  if (kid(doc, v, 'cop') >= 0) return listed && kids(doc, subject, 'det').some((d) => wordAt(doc, d).lemma === 'no')
  return listed && ahead && voice === 'passive'
}

/** "Lift the blockade": a quotation's verb without a subject that bids another do something. */
function isBidding(doc: AttributedDocument, statement: Statement, v: number): boolean {
  const { rule } = mechanism('position-bids')
  if (statement.quoteType === 'indirect' || wordAt(doc, v).xpos !== 'VB' || rule.except.has(wordAt(doc, v).lemma))
    return false
  // "Let us be clear" bids nobody.
  if (kids(doc, v, 'obj').some((o) => ['us', 'me'].includes(wordAt(doc, o).text.toLowerCase()))) return false
  if (statement.cueLemma === 'read') return false
  if (!standsBare(doc, v)) return false
  const first = kids(doc, v, 'advmod', 'aux', 'discourse').filter((k) => k < v)[0] ?? v
  return first === statement.contentWords[0]?.[0] || OPENING.test(doc.tokens[first - 1]?.text ?? '')
}

const OPENING = /^["“”‘']$/

/** "would not hesitate to", "will not fail to": a denied reluctance is a promise. */
const hesitates = (doc: AttributedDocument, v: number): boolean =>
  mechanism('position-will').words.has(wordAt(doc, v).lemma)

/** Heads of the clauses a statement's content is made of: whatever hangs on something outside it, and what is joined to that. */
function clausesIn(doc: AttributedDocument, statement: Statement): number[] {
  const inside = (i: number): boolean => statement.contentWords.some(([a, b]) => i >= a && i < b)
  const found: number[] = []
  const add = (i: number): void => {
    if (!isVerb(doc, i) && kid(doc, i, 'cop') < 0) return
    if (doc.statementAt[i] !== statement.index) return
    found.push(i)
    for (const c of kids(doc, i, 'conj', 'parataxis')) if (inside(c)) add(c)
  }
  for (const [first, last] of statement.contentWords) {
    for (let i = first; i < last; i++) {
      const { head, rel } = wordAt(doc, i)
      if (
        !inside(head) &&
        (head < 0 || ['ccomp', 'root', 'parataxis', 'xcomp', 'conj'].includes(baseRel(rel)) || isVerb(doc, i))
      )
        add(i)
    }
  }
  return found
}
