/**
 * Stands that need no word of their own: what a speaker says others must do, what it says it will do or never do, what it holds
 * possible, and what it lets hang on one thing alone ("only a ceasefire would hold us back").
 */
import { FIRST_PERSON } from '../../events/triggers.js'
import { type PositionRule, positionWords } from '../../knowledge/position-rules.js'
import { clauseOf, isPassive } from '../../match/clause.js'
import { agentOf, surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance, Statement } from '../../model.js'
import { isBody, namedAt, sameSide, speakersAt } from '../rounds/parties.js'
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
  // "must have withdrawn" guesses at what was done.
  if (
    clause.question ||
    (clause.modal !== null && clause.perfect) ||
    (conditionOn(doc, v) >= 0 && !clause.negated && clause.tense === 'none')
  )
    return null
  const must = mechanism('position-must')
  const obliged =
    (clause.modal !== null && must.words.has(clause.modal)) ||
    (must.words.has(wordAt(doc, v).lemma) && kid(doc, v, 'xcomp') >= 0) ||
    (wordAt(doc, v).lemma === 'time' && kid(doc, v, 'cop') >= 0 && kid(doc, v, 'acl') >= 0)
  const subject = surfaceSubject(doc, v)
  const named = subject < 0 ? [] : namedAt(doc, subject)
  const own = named.some((a) => speakers.some((s) => sameSide(doc, s, a)))
  const ought = mechanism('position-ought').rule
  const pondered = [v, kid(doc, v, 'xcomp')].some((i) => i >= 0 && ought.except.has(wordAt(doc, i).lemma))
  if (obliged && !own && !pondered && named.some((a) => isBody(doc.actors[a]))) {
    return standOf(ought, ought.stance, speakers, v)
  }
  if (obliged) return standOf(must.rule, must.rule.stance, speakers, v)
  const likely = mechanism('position-likely')
  const likelihood = likely.words.has(wordAt(doc, v).lemma) && kid(doc, v, 'cop') >= 0
  // "is unlikely to feel any pressure" weighs what somebody does.
  if (likelihood && !clause.negated && (doc.mentionAt[kid(doc, v, 'nsubj')] ?? -1) < 0)
    return aboutSubject(doc, standOf(likely.rule, likely.rule.stance, speakers, v))
  const judged = baseRel(wordAt(doc, v).rel) === 'acl' ? null : judgedBy(doc, v, clause.negated)
  if (judged && kid(doc, v, 'cop') >= 0) return aboutSubject(doc, standOf(judged.rule, judged.stance, speakers, v))
  if (isBarred(doc, v)) return aboutSubject(doc, standOf(mechanism('position-no-such').rule, 'rejects', speakers, v))
  const bids = isBidding(doc, statement, v)
  if (bids) return standOf(mechanism('position-bids').rule, mechanism('position-bids').rule.stance, speakers, v)
  // "said 40 prisoners would be freed": what will be done by nobody named is promised by who says it.
  const deed = clause.voice === 'passive' && kids(doc, v, 'obl').every((o) => caseOf(doc, o) !== 'by')
  const refrains = mechanism('position-refrains')
  if (
    own &&
    clause.tense !== 'future' &&
    clause.negated &&
    clause.modal === null &&
    !clause.perfect &&
    refrains.words.has(wordAt(doc, v).lemma)
  )
    return standOf(refrains.rule, refrains.rule.stance, speakers, v)
  if (clause.tense !== 'future' && clause.tense !== 'would') return null
  if (clause.perfect || statement.cueClass === 'accuse' || FEARING.has(statement.cueLemma)) return null
  const will = mechanism('position-will')
  const state = kid(doc, v, 'cop') >= 0 && !STATES.has(wordAt(doc, v).lemma)
  if (deed && !own) {
    const promised = mechanism('position-will-be')
    return promised.words.has(wordAt(doc, v).lemma)
      ? aboutSubject(
          doc,
          standOf(
            promised.rule,
            clause.negated ? (promised.rule.denied ?? promised.rule.stance) : promised.rule.stance,
            speakers,
            v,
          ),
        )
      : null
  }
  // "said the talks would resume on Monday": what will become of a thing that talks are about.
  const foreseen = mechanism('position-foresees')
  if (!own && named.length === 0 && subject >= 0 && foreseen.words.has(wordAt(doc, v).lemma)) {
    const awaited = aboutSubject(doc, standOf(foreseen.rule, foreseen.rule.stance, speakers, v))
    return awaited.shown === undefined ? null : awaited
  }
  if (!own || state || will.rule.except.has(wordAt(doc, v).lemma)) return null
  const condition = conditionOn(doc, v) >= 0
  const stance: Stance = condition
    ? 'conditional'
    : clause.negated && !hesitates(doc, v)
      ? (will.rule.denied ?? will.rule.stance)
      : will.rule.stance
  // "said his government would not": the body that is named holds it, not the one who speaks for it.
  const first = subject >= 0 && FIRST_PERSON.has(wordAt(doc, subject).text.toLowerCase())
  const bodies = first || clause.voice === 'passive' ? [] : named.filter((a) => isBody(doc.actors[a]))
  return standOf(will.rule, stance, bodies.length > 0 ? bodies : speakers, v)
}

/** What a party can promise to be, or that its own will be. */
const STATES = new Set(['open', 'closed', 'free', 'ready', 'available', 'present', 'able', 'responsible'])

/** The same stand on the subject of its word, where that is a noun: of "the plan was unacceptable" the matter is the plan. */
function aboutSubject(doc: AttributedDocument, stand: Stand): Stand {
  const subject = kid(doc, stand.at, 'nsubj')
  const idle = [doc.mentionAt, doc.placeAt, doc.dateAt].some((at) => (at[subject] ?? -1) >= 0)
  if (subject < 0 || idle || wordAt(doc, subject).upos === 'PRON') return stand
  return { ...stand, taken: { head: subject, kind: 'object', asked: -1 }, shown: stand.at }
}

/** Whether the word says that something is right or wrong to do: "is necessary", "a mistake", "unacceptable"; null where it says neither. */
function judgedBy(doc: AttributedDocument, i: number, negated: boolean): { rule: PositionRule; stance: Stance } | null {
  const barred = mechanism('position-judged-barred')
  const phrase = predicateAt(doc, i)
  if (barred.words.has(phrase)) return { rule: barred.rule, stance: barred.rule.stance }
  if (barred.words.has(phrase.replace(/^not /, '')))
    return { rule: barred.rule, stance: barred.rule.denied ?? barred.rule.stance }
  for (const id of ['position-judged-good', 'position-judged-bad', 'position-judged-helpful']) {
    const { rule, words } = mechanism(id)
    if (words.has(wordAt(doc, i).lemma.toLowerCase()) && !isSaidOf(doc, i, rule.except))
      return { rule, stance: negated ? (rule.denied ?? rule.stance) : rule.stance }
  }
  return null
}

/** "The breach of the truce was serious": a word of praise says another thing of these. */
function isSaidOf(doc: AttributedDocument, i: number, nouns: ReadonlySet<string>): boolean {
  const subject = kid(doc, i, 'nsubj')
  return subject >= 0 && nouns.has(wordAt(doc, subject).lemma)
}

/** A predicate in small letters from behind its copula, or from its first word: "not up for negotiation", "a red line". */
function predicateAt(doc: AttributedDocument, i: number): string {
  const copula = kid(doc, i, 'cop')
  const own = kids(doc, i, 'case', 'det', 'amod', 'compound', 'advmod').filter((k) => k < i && k > copula)
  // "up for negotiation": the parser may take the first word for the predicate.
  const behind = wordAt(doc, i).upos === 'ADP' ? kids(doc, i, 'obl').flatMap((k) => [...kids(doc, k, 'case'), k]) : []
  return [...own.flatMap((k) => [...kids(doc, k, 'fixed'), k]), i, ...behind]
    .sort((a, b) => a - b)
    .map((k) => wordAt(doc, k).text.toLowerCase())
    .filter((word) => !EMPHASIS.has(word))
    .map((word) => (word === "n't" || word === 'n’t' ? 'not' : word))
    .join(' ')
}

const EMPHASIS = new Set([
  'simply',
  'completely',
  'absolutely',
  'still',
  'now',
  'totally',
  'entirely',
  'also',
  'clearly',
])

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
  if (kids(doc, v, 'nsubj', 'expl', 'mark', 'aux').some((k) => wordAt(doc, k).text.toLowerCase() !== 'do')) return false
  const first = kids(doc, v, 'advmod', 'aux', 'discourse').filter((k) => k < v)[0] ?? v
  return first === statement.contentWords[0]?.[0] || OPENING.test(doc.tokens[first - 1]?.text ?? '')
}

const OPENING = /^["“”‘']$/

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
      ...kids(doc, index, 'obj').flatMap((o) => kids(doc, o, 'amod', 'appos').filter((a) => a > o)),
      // "called the plan a trap": the parser may make an object of the verdict.
      ...kids(doc, index, 'obj').slice(1),
    ]
      .filter((c) => c > index && (wordAt(doc, c).upos !== 'VERB' || wordAt(doc, c).xpos === 'VBN'))
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

/** Judgements whose "to" names the judge; an "insult to" or what is "dangerous to" somebody names who suffers it. */
const FELT = new Set(['unacceptable', 'intolerable', 'inconceivable', 'unthinkable', 'abhorrent'])

/** "The plan is unacceptable to the union", "for the union it is a betrayal": a judgement that names whose it is. */
export function judgedForStands(doc: AttributedDocument, cues: CueIndex): Stand[] {
  return doc.tokens.flatMap(({ index, upos }) => {
    if (!['ADJ', 'NOUN'].includes(upos) || kid(doc, index, 'cop') < 0) return []
    const judge = kids(doc, index, 'obl', 'nmod').find(
      // "unacceptable for the union to leave" says what the union shall not do.
      (o) =>
        ((caseOf(doc, o) === 'to' && FELT.has(wordAt(doc, index).lemma)) || (caseOf(doc, o) === 'for' && o < index)) &&
        namedAt(doc, o).length > 0,
    )
    if (judge === undefined || baseRel(wordAt(doc, index).rel) === 'acl' || standingOf(doc, index, cues) === 'open')
      return []
    const judged = judgedBy(doc, index, clauseOf(doc, index).negated)
    if (judged === null || !(judged.stance === 'opposes' || judged.stance === 'rejects')) return []
    return [
      aboutSubject(doc, { ...standOf(judged.rule, judged.stance, namedAt(doc, judge), index), holderHead: judge }),
    ]
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
