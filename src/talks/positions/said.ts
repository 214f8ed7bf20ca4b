/**
 * Stands that need no word of their own: what a speaker says others must do, what it says it will do or never do, what it holds
 * possible, and what it lets hang on one thing alone ("only a ceasefire would hold us back").
 */
import { type PositionRule, positionWords } from '../../knowledge/position-rules.js'
import { clauseOf, isPassive } from '../../match/clause.js'
import { agentOf, surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance, Statement } from '../../model.js'
import { namedAt, sameSide, speakersAt } from '../rounds/parties.js'
import { type CueIndex, conditionOn, standingOf } from './standing.js'
import type { Stand } from './stands.js'

const mechanism = (id: string): { readonly rule: PositionRule; readonly words: ReadonlySet<string> } => {
  const found = positionWords().mechanisms.get(id)
  if (!found) throw new RangeError(`data/rules/position.yml has no mechanism ${id}`)
  return found
}

/** What is feared is nothing one commits oneself to. */
const FEARING = new Set(['fear', 'worry', 'doubt', 'warn', 'dread'])

const standOf = (rule: PositionRule, stance: Stance, holders: readonly number[], at: number): Stand => ({
  rule,
  stance,
  holders,
  at,
  holderHead: -1,
  taken: { head: at, kind: 'that', asked: -1 },
})

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

function saidStand(
  doc: AttributedDocument,
  statement: Statement,
  v: number,
  speakers: readonly number[],
): Stand | null {
  const clause = clauseOf(doc, v)
  if (clause.question || (conditionOn(doc, v) >= 0 && !clause.negated && clause.tense === 'none')) return null
  const must = mechanism('position-must')
  const obliged =
    (clause.modal !== null && must.words.has(clause.modal)) ||
    (must.words.has(wordAt(doc, v).lemma) && kid(doc, v, 'xcomp') >= 0)
  if (obliged) return standOf(must.rule, must.rule.stance, speakers, v)
  const likely = mechanism('position-likely')
  if (likely.words.has(wordAt(doc, v).lemma) && !clause.negated && kid(doc, v, 'cop') >= 0)
    return standOf(likely.rule, likely.rule.stance, speakers, v)
  const judged = baseRel(wordAt(doc, v).rel) === 'acl' ? null : judgedBy(doc, v, clause.negated)
  if (judged && kid(doc, v, 'cop') >= 0) return standOf(judged.rule, judged.stance, speakers, v)
  if (clause.tense !== 'future' && clause.tense !== 'would') return null
  if (clause.perfect || statement.cueClass === 'accuse' || FEARING.has(statement.cueLemma)) return null
  const subject = surfaceSubject(doc, v)
  const own = subject >= 0 && namedAt(doc, subject).some((a) => speakers.some((s) => sameSide(doc, s, a)))
  if (!own) return null
  const will = mechanism('position-will')
  const condition = conditionOn(doc, v) >= 0
  const stance: Stance = condition
    ? 'conditional'
    : clause.negated && !hesitates(doc, v)
      ? (will.rule.denied ?? will.rule.stance)
      : will.rule.stance
  return standOf(will.rule, stance, speakers, v)
}

/** Whether the word says that something is right or wrong to do: "is necessary", "a mistake", "unacceptable"; null where it says neither. */
function judgedBy(doc: AttributedDocument, i: number, negated: boolean): { rule: PositionRule; stance: Stance } | null {
  for (const id of ['position-judged-good', 'position-judged-bad']) {
    const { rule, words } = mechanism(id)
    if (words.has(wordAt(doc, i).lemma.toLowerCase()))
      return { rule, stance: negated ? (rule.denied ?? rule.stance) : rule.stance }
  }
  return null
}

/** "considers the plan unacceptable", "views the region as an enemy", "thought it necessary to": held by the one who judges. */
export function judgingStands(doc: AttributedDocument, cues: CueIndex): Stand[] {
  const { rule, words: judges } = mechanism('position-judges')
  return doc.tokens.flatMap(({ index, lemma, upos }) => {
    if (upos !== 'VERB' || !judges.has(lemma)) return []
    const standing = standingOf(doc, index, cues)
    if (standing === 'open') return []
    const verdict = [
      ...kids(doc, index, 'xcomp', 'ccomp'),
      ...kids(doc, index, 'obl').filter((o) => caseOf(doc, o) === 'as'),
      // "considers the plan unacceptable", but not "held constructive talks".
      ...kids(doc, index, 'obj').flatMap((o) => kids(doc, o, 'amod').filter((a) => a > o)),
    ]
      .filter((c) => c > index)
      .map((c) => ({ at: c, judged: judgedBy(doc, c, standing === 'denied') }))
      .find(({ judged }) => judged !== null)
    const judge = agentOf(doc, index)
    const holders = judge < 0 ? [] : namedAt(doc, judge)
    if (!verdict?.judged || holders.length === 0) return []
    const object = isPassive(doc, index) ? surfaceSubject(doc, index) : kid(doc, index, 'obj')
    const head = object >= 0 && wordAt(doc, object).upos !== 'PRON' ? object : verdict.at
    const taken = { head, kind: 'object', asked: -1 } as const
    return [{ ...standOf(rule, verdict.judged.stance, holders, index), holderHead: judge, taken }]
  })
}

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
