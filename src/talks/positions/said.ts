/**
 * Stands that need no word of their own: what a speaker says others must do, what it says it will do or never do, what it holds
 * possible, and what it lets hang on one thing alone ("only a ceasefire would hold us back").
 */
import { bothTold } from '../../events/both-told.js'
import { roundWords } from '../../knowledge/round-rules.js'
import { type Clause, clauseOf, isGoingTo } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isSetApart, isVerb, kid, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance, Statement } from '../../model.js'
import { isBody, namedAt, ownersOf, sameSide, speakersAt } from '../rounds/parties.js'
import { isAsked } from './asked.js'
import { bidding } from './bidding.js'
import { paperTelling } from './doer.js'
import { duty } from './duties.js'
import { aboutSubject, mechanism, standOf } from './make-stand.js'
import { paperHolders } from './paper-holders.js'
import { holdersOf, isDeedOfNobody, type Said } from './said-clause.js'
import { effect, judgement, likelihood, need } from './said-judged.js'
import { hangs, leftOpen, without } from './said-of-states.js'
import { conditionOn, isDenied } from './standing.js'
import { isRefusal, type Stand } from './stands.js'

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
export function speakerStands(
  doc: AttributedDocument,
  found: readonly Stand[],
  seated: ReadonlySet<number>,
  hanging: (v: number) => boolean,
): Stand[] {
  const taken = new Set([...seated, ...found.flatMap((s) => [s.at, s.taken.kind === 'object' ? -1 : s.taken.head])])
  const stands: Stand[] = []
  for (const statement of doc.statements) {
    const own = statement.chain[statement.chain.length - 1]?.actors ?? []
    const bodies = [statementOf(doc, statement), spokenFor(doc, statement)].find((each) => each.length > 0)
    const paper = paperTelling(doc, statement.cueHead)
    const named = bodies ?? (paper < 0 ? own : paperHolders(doc, paper))
    // "The two sides said they would": those whom the report has set side by side before.
    const speakers = named.length > 0 ? named : bothTold(doc, statement.sourceHead)
    if (speakers.length === 0 || statement.cueDenied) continue
    for (const v of clausesIn(doc, statement)) {
      if (taken.has(v)) continue
      const stand = saidStand(doc, statement, v, speakers, hanging)
      if (!stand) continue
      taken.add(v)
      stands.push(stand)
    }
  }
  return stands
}

/** "Brushed aside the statement of the premier that guards should be posted": what is stated is the premier's. */
const statementOf = (doc: AttributedDocument, { cueHead }: Statement): readonly number[] =>
  wordAt(doc, cueHead).upos === 'NOUN' ? ownersOf(doc, cueHead) : []

/** "Ruiz, for the union, said": the body that somebody speaks for. */
const spokenFor = (doc: AttributedDocument, { sourceHead }: Statement): readonly number[] =>
  sourceHead < 0
    ? []
    : kids(doc, sourceHead, 'nmod')
        .filter((k) => isSetApart(doc, k, 'for'))
        .flatMap((k) => namedAt(doc, k))
        .filter((a) => isBody(doc.actors[a]))

/** Readers of what is said, tried in order. */
const READERS: readonly ((said: Said) => Stand | null)[] = [
  duty,
  disclaimer,
  likelihood,
  need,
  judgement,
  effect,
  leftOpen,
  without,
  ban,
  bidding,
  refraining,
  promiseOfOthers,
  hangs,
  promise,
]

function saidStand(
  doc: AttributedDocument,
  statement: Statement,
  v: number,
  speakers: readonly number[],
  hanging: (v: number) => boolean,
): Stand | null {
  const clause = clauseOf(doc, v)
  // "must have withdrawn" guesses at what was done.
  if (
    clause.question ||
    // "Declined to say whether it would fight": it may, and it may not.
    /\b(?:whether|if)$/.test(clause.mark) ||
    isAsked(doc, v) ||
    (clause.modal !== null && clause.perfect) ||
    (conditionOn(doc, v) >= 0 && !clause.negated && clause.tense === 'none')
  )
    return null
  const subject = surfaceSubject(doc, v)
  const named = subject < 0 ? [] : namedAt(doc, subject)
  const both = speakers.length === 2 && named.length === 0 && subject >= 0 && wordAt(doc, subject).lemma === 'they'
  const own = both || named.some((a) => speakers.some((s) => sameSide(doc, s, a)))
  const said = { doc, statement, v, speakers, clause, subject, named, own, hanging: hanging(v) }
  for (const reader of READERS) {
    const stand = reader(said)
    if (stand) return stand
  }
  return null
}

/** "Had no part in the raid", "was not behind it": what the speaker's side says it has nothing to do with. */
function disclaimer({ doc, v, speakers, clause, subject, named, own }: Said): Stand | null {
  const { rule, words } = mechanism('position-disclaims')
  // "it was not behind the raid": an "it" that nobody is named by is the speaker's.
  const ours = own || (named.length === 0 && subject >= 0 && wordAt(doc, subject).lemma === 'it')
  if (!ours || !clause.negated || clause.tense === 'future') return null
  const part = HAVING.has(wordAt(doc, v).lemma)
    ? kids(doc, v, 'obj').find((o) => isTie(doc, o) && words.has(wordAt(doc, o).lemma))
    : undefined
  const stand = standOf(rule, rule.stance, speakers, v)
  // What is rejected is the part, not that there was none.
  if (part !== undefined)
    return wordAt(doc, part).lemma === 'nothing'
      ? stand
      : { ...stand, taken: { head: part, kind: 'object', asked: -1 }, shown: v }
  const tied = kid(doc, v, 'cop') >= 0 || clause.voice === 'passive'
  return tied && [wordAt(doc, v).lemma, caseOf(doc, v)].some((tie) => words.has(tie)) ? stand : null
}

const HAVING = new Set(['have', 'bear', 'play', 'take'])

/** "Nothing to do with it" is a tie denied, "nothing to say" is none. */
const isTie = (doc: AttributedDocument, i: number): boolean =>
  wordAt(doc, i).lemma !== 'nothing' || kids(doc, i, 'acl').some((c) => wordAt(doc, c).lemma === 'do')

/** "There will be no talks". */
function ban({ doc, v, speakers }: Said): Stand | null {
  if (!isBarred(doc, v)) return null
  // "Raids can no longer be tolerated": a stand whatever is not.
  const intolerable = mechanism('position-not-tolerated')
  const never = clauseOf(doc, v).voice === 'passive' && intolerable.words.has(wordAt(doc, v).lemma)
  const { rule } = never ? intolerable : mechanism('position-no-such')
  return aboutSubject(doc, standOf(rule, rule.stance, speakers, v))
}

/** "We do not negotiate with": what one says one does not do. */
function refraining(said: Said): Stand | null {
  const { doc, v, clause, own } = said
  const { rule, words } = mechanism('position-refrains')
  const ahead = clause.tense === 'future' || clause.tense === 'would'
  const refrains = own && clause.negated && !ahead && clause.modal === null && !clause.perfect
  // "Is not talking about a fortune" only says what is meant.
  const told = kids(doc, v, 'obl').some((o) => ['about', 'of'].includes(caseOf(doc, o)))
  return refrains && !told && words.has(wordAt(doc, v).lemma) ? standOf(rule, rule.stance, holdersOf(said), v) : null
}

/** True where what is said is still to come, and is neither feared nor held against anybody. */
const isAhead = ({ statement, clause }: Said): boolean =>
  isToCome(clause) && statement.cueClass !== 'accuse' && !FEARING.has(statement.cueLemma)

const isToCome = ({ tense, perfect }: Clause): boolean => (tense === 'future' || tense === 'would') && !perfect

/** "said 40 prisoners would be freed", promised by who says it; "said the talks would resume on Monday", which is awaited. */
function promiseOfOthers(said: Said): Stand | null {
  const { doc, v, speakers, clause, subject, named, own } = said
  if (own || !isAhead(said)) return null
  const { lemma } = wordAt(doc, v)
  if (clause.voice === 'passive' && isDeedOfNobody(said)) {
    const done = mechanism('position-will-be-done')
    if (isOfOffice(said) && done.words.has(lemma))
      return isDenied(doc, v) || isForOwnSide(said) ? null : standOf(done.rule, done.rule.stance, speakers, v)
    const { rule, words } = mechanism('position-will-be')
    const stance = clause.negated ? (rule.denied ?? rule.stance) : rule.stance
    return words.has(lemma) ? aboutSubject(doc, standOf(rule, stance, speakers, v)) : null
  }
  if (goesOn(said)) {
    const { rule } = mechanism('position-goes-on')
    return aboutSubject(doc, standOf(rule, rule.stance, speakers, v))
  }
  const { rule, words } = mechanism('position-foresees')
  // "The round is to open on Thursday" tells a date.
  if (named.length > 0 || subject < 0 || !words.has(lemma) || /\bto$/.test(markOf(doc, v))) return null
  const awaited = aboutSubject(doc, standOf(rule, rule.stance, speakers, v))
  return awaited.shown === undefined ? null : awaited
}

/** A thing that an office speaks of, and that nobody owns who is named. */
const isOfOffice = ({ doc, speakers, named, subject }: Said): boolean =>
  named.length === 0 &&
  subject >= 0 &&
  ownersOf(doc, subject).every((owner) => speakers.some((s) => sameSide(doc, s, owner))) &&
  speakers.every((s) => doc.actors[s]?.sector.some((sector) => sector === 'GOV' || sector === 'COP') === true)

/** "A loan would be provided to Egypt", said by Egypt: it is the giver's to promise. */
const isForOwnSide = ({ doc, v, speakers }: Said): boolean =>
  kids(doc, v, 'obl').some(
    (o) =>
      ['to', 'for', 'with'].includes(caseOf(doc, o)) &&
      namedAt(doc, o).some((a) => speakers.some((s) => sameSide(doc, s, a))),
  )

/** "The operation will continue", "will not stop": a campaign, of nobody else, that a side at war speaks of. */
function goesOn({ doc, v, speakers, clause, subject, named }: Said): boolean {
  const { words } = mechanism('position-goes-on')
  const lasting = clause.negated ? STOPPING : LASTING
  if (named.length > 0 || subject < 0 || !words.has(wordAt(doc, subject).lemma) || !lasting.has(wordAt(doc, v).lemma))
    return false
  if (wordAt(doc, v).lemma === 'go' && !['on', 'ahead', 'forward'].includes(doc.tokens[v + 1]?.text ?? '')) return false
  const owners = ownersOf(doc, subject)
  const warring = speakers.every((s) => doc.actors[s]?.sector.some((sector) => WARRING.has(sector)))
  return warring && owners.every((o) => speakers.some((s) => sameSide(doc, s, o)))
}

const LASTING = new Set(['continue', 'go', 'proceed', 'last', 'intensify', 'expand'])
const STOPPING = new Set(['stop', 'end', 'cease', 'halt', 'pause'])
const WARRING = new Set(['GOV', 'MIL', 'REB', 'OPP', 'PTY', 'SPY'])

/** "We will not attend", "said his government would": what the speaker's side will do. */
function promise(said: Said): Stand | null {
  const { doc, v, clause, own } = said
  const goingTo = kids(doc, v, 'xcomp').find((c) => isGoingTo(doc, c))
  // "Warned that it would resume its attacks": a threat where it is one's own deed.
  const warned = said.statement.cueLemma === 'warn' && isToCome(clause)
  if (!own || !(isAhead(said) || warned || goingTo !== undefined)) return null
  const { rule } = mechanism('position-will')
  const { lemma } = wordAt(doc, goingTo ?? v)
  const state = kid(doc, goingTo ?? v, 'cop') >= 0 && !STATES.has(lemma) && !isPlace(doc, v)
  if (state || rule.except.has(lemma)) return null
  const refused = isDenied(doc, v) && !hesitates(doc, v)
  // "Would not rule it out": neither.
  if (refused && isRefusal(doc, v)) return null
  // "officials said they would be warned" promises nothing; "its troops would be withdrawn" does.
  if (clause.voice === 'passive' && !clause.negated && !mechanism('position-will-be').words.has(lemma)) return null
  const stance: Stance = conditionOn(doc, v) >= 0 ? 'conditional' : refused ? (rule.denied ?? rule.stance) : rule.stance
  return standOf(rule, stance, holdersOf(said), goingTo ?? v)
}

/** "(Would be) at Lake Keta (on Wednesday) (for talks)", and not "in Paris on holiday", which is nothing that one comes for. */
const isPlace = (doc: AttributedDocument, v: number): boolean =>
  (doc.placeAt[v] ?? -1) >= 0 &&
  ['at', 'in'].includes(caseOf(doc, v)) &&
  kids(doc, v, 'nmod', 'obl').every((k) => (doc.dateAt[k] ?? -1) >= 0 || roundWords().heads.has(wordAt(doc, k).lemma))

/** What a party can promise to be, or that its own will be. */
const STATES = new Set(['open', 'closed', 'free', 'ready', 'available', 'present', 'able', 'responsible'])

/** "There will be no talks", "no deal is possible", "no foreign force will be tolerated": what a speaker says there will not be. */
function isBarred(doc: AttributedDocument, v: number): boolean {
  const { words } = mechanism('position-no-such')
  const { tense, modal, negated, perfect, voice } = clauseOf(doc, v)
  const ahead = tense === 'future' || tense === 'would' || modal === 'can' || modal === 'could' || modal === 'must'
  const subject = kid(doc, v, 'nsubj')
  if (perfect || !negated || subject < 0 || isAllBut(doc, v, subject)) return false
  const listed = words.has(wordAt(doc, v).lemma)
  // "there is no place for the militia": what there is no room for shall not be, now or later.
  if (kid(doc, v, 'expl') >= 0) return wordAt(doc, v).lemma === 'be' && (ahead || words.has(wordAt(doc, subject).lemma))
  if (kid(doc, v, 'cop') >= 0) return listed && kids(doc, subject, 'det').some((d) => wordAt(doc, d).lemma === 'no')
  return listed && ahead && voice === 'passive'
}

/** "There is no solution except the truce": that one is wanted, and is not what there shall not be. */
const isAllBut = (doc: AttributedDocument, v: number, subject: number): boolean =>
  [v, subject].some((at) =>
    kids(doc, at, 'obl', 'nmod', 'advcl').some((k) => SPARING.has(caseOf(doc, k) || markOf(doc, k))),
  )

const SPARING = new Set(['except', 'but', 'other than', 'besides', 'apart from'])

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
