/** What a governing word does to what it governs: "demanded that", "a plan to", "after the attack", "in exchange for". */
import { type Effect, governorEffects, wordClass } from '../knowledge/event-words.js'
import { speechVerbOf } from '../knowledge/speech.js'
import { type Clause, clauseOf, isPassive, isSubjunctive } from '../match/clause.js'
import { obliques } from '../match/roles.js'
import { baseRel, caseOf, isCounted, isVerb, kid, kids, subtree, wordAt } from '../match/tree.js'
import type { AttributedDocument, Word } from '../model.js'
import { governorWord, isDeniedClaim, listedUnder, nounEffect } from './governed-nouns.js'
import {
  asksWhy,
  INSTEAD,
  isJudgedFor,
  isNoHindrance,
  isRatherThan,
  isScant,
  isSetOff,
  isTakenBy,
  isThatOf,
  isUndone,
  isUndoubted,
} from './held-so.js'
import { isHuman } from './humans.js'
import { undergoerOf } from './subjected.js'
import { lemmaOf } from './words.js'

/** Gerunds that tell something beside the main clause: its "not" does not reach them. */
const MANNER = new Set(['', 'in', 'while', 'when', 'despite', 'on', 'upon'])

/** "used force to disperse them", "voted to lift the ban", "forced the premier to resign": what hangs on the verb came about. */
const DOES = new Set([
  'go on',
  ...'use vote force compel lead cause prompt succeed manage proceed continue resort'.split(' '),
])

const HEDGES = new Set(['allegedly', 'reportedly', 'supposedly', 'purportedly'])

/** A clause, and the word it hangs on. */
interface Governed {
  readonly doc: AttributedDocument
  readonly v: number
  readonly word: Word
  /** Its relation without a subtype. */
  readonly rel: string
  /** Word index of its governor. */
  readonly head: number
  readonly clause: Clause
}

/** What is known of a clause; undefined where this question does not tell. */
type Told = Effect | 'stop' | undefined

/** How a clause stands to its governor. */
export function clauseEffect(doc: AttributedDocument, v: number): Effect | 'stop' {
  const word = wordAt(doc, v)
  const { head } = word
  const clause = clauseOf(doc, v)
  const rel = baseRel(word.rel)
  const governed: Governed = { doc, v, word, rel, head, clause }
  if (rel === 'conj') return ofJoined(governed)
  const told = ofRelative(governed) ?? ofWordBeforeThat(doc, v, clause) ?? ofNounBefore(doc, v, clause)
  if (told !== undefined) return told
  // "a safer bet than allying with them": what is compared is not done.
  if (clause.mark === 'than' && word.xpos === 'VBG') return 'possible'
  if ((rel === 'xcomp' || rel === 'advcl') && isUndone(doc, v, head, governorWord(doc, head))) return 'real'
  if (rel === 'ccomp' || rel === 'csubj') return ofContent(governed)
  const listed = rel === 'xcomp' || (rel === 'obj' && !clause.finite) ? listedUnder(doc, head) : undefined
  if (rel === 'xcomp') return ofComplement(governed, listed)
  if (listed !== undefined) return listed
  if (undergoerOf(doc, v) >= 0) return 'carried'
  // "was criticised for allegedly arresting them".
  if (clause.mark === 'for' && kids(doc, v, 'advmod').some((a) => HEDGES.has(wordAt(doc, a).text.toLowerCase())))
    return 'alleged'
  if (rel === 'advcl') return ofAdverbial(governed)
  if (rel === 'acl') return ofAttribute(governed)
  if (['obl', 'nmod', 'obj', 'nsubj'].includes(rel)) return nounEffect(doc, v)
  return clause.finite ? 'stop' : 'carried'
}

/** What a word does to the clause under it, with the mark that opens it or with any. */
const effectOf = (lemma: string, { mark }: Clause): Effect | undefined =>
  (mark ? governorEffects().get(`clause ${lemma} ${mark}`) : undefined) ?? governorEffects().get(`clause ${lemma}`)

/** "shelled and stormed", "to condemn it as well as to prosecute", "rather than attack". */
function ofJoined({ doc, v, head, clause }: Governed): Effect | 'stop' {
  if (isOfAnInfinitive(doc, v, clause)) {
    const first = kids(doc, head, 'xcomp', 'advcl').find((c) => c < v && clauseOf(doc, c).infinitive)
    return first === undefined ? 'possible' : clauseEffect(doc, first)
  }
  if (isRatherThan(doc, v)) return 'denied'
  return sharesReality(doc, v, clause) ? 'carried' : 'stop'
}

/** Clauses that tell of a noun, and what stands for itself. */
function ofRelative({ doc, v, word, rel, head, clause }: Governed): Told {
  // "with no sign that Russia was willing", "there is little evidence that they had"; "there is no doubt that", "had no trouble taking".
  if ((rel === 'acl' || rel === 'ccomp') && isScant(doc, head))
    return isNoHindrance(doc, head, clause) ? 'real' : 'denied'
  // "to launch an operation that drives them out": as real as the operation.
  const isRelative = word.rel === 'acl:relcl'
  if (isRelative && clause.tense === 'present' && !clause.perfect && isIndefinite(doc, head)) return 'carried'
  // "denied reports that the army had left": what is reported goes with the report.
  const isOfClaim = rel === 'acl' && (clause.mark === 'that' || isThatOf(doc, v))
  if (isOfClaim && isDeniedClaim(doc, head)) return 'denied'
  return isRelative || rel === 'parataxis' || rel === 'root' ? 'stop' : undefined
}

/** "said that they had left", "saw them leave", "taking the town would be costly": what is said, seen or weighed. */
function ofContent({ doc, v, word, rel, head, clause }: Governed): Effect | 'stop' {
  // "Taking the town would be costly": an act weighed, not told; "shelling by rebels had killed six": what has killed has been done.
  if (rel === 'csubj' && !clause.finite) return hasHarmed(doc, head) ? 'carried' : 'possible'
  const governor = governorWord(doc, head)
  const effect = effectOf(governor, clause)
  // "it is not true that the army fired".
  if (wordClass('SO').has(governor) && clauseOf(doc, head).negated) return 'denied'
  // "insisting that the government comply": a bare verb after "that" is asked for.
  const bids = word.xpos === 'VB' || wordClass('BIDDING').has(governor)
  if (clause.mark === 'that' && bids && isSubjunctive(doc, v)) return 'wanted'
  // "does not doubt that they did", "asked why they had": it is not in question.
  if (clause.finite && (isUndoubted(doc, head) || asksWhy(doc, v))) return 'stop'
  if (clause.finite) return effect === undefined || effect === 'carried' ? 'stop' : effect
  return effect ?? (clause.infinitive ? 'possible' : 'carried')
}

/** "agreed to leave", "dared them to attack", "began shelling"; `listed` is what a list over it does. */
function ofComplement({ doc, v, head, clause }: Governed, listed: Effect | undefined): Effect {
  const passive = clause.infinitive && isPassive(doc, head) ? ofPassiveGovernor(doc, clause, head) : undefined
  if (passive !== undefined || listed !== undefined) return passive ?? listed!
  const governor = governorWord(doc, head)
  // "dared them to attack"; whoever "dared to" did.
  if (governor === 'dare' && kid(doc, head, 'obj') >= 0) return 'wanted'
  const effect = ofDoerBefore(doc, v) ?? effectOf(governor, clause)
  return effect ?? (clause.infinitive && !clause.finite ? 'possible' : 'carried')
}

/** "attacked, killing three", "left to avoid a fight", "without firing", "after taking the town". */
function ofAdverbial(governed: Governed): Effect | 'stop' {
  const { doc, v, word, head, clause } = governed
  if (INSTEAD.has(clause.mark) || isRatherThan(doc, v) || clause.mark === 'without') return 'denied'
  if (clause.finite) return 'stop'
  if (clause.infinitive) return ofPurpose(governed)
  // "claimed responsibility on Monday for detonating a bomb": as real as the claim.
  const isClaimed = clause.mark === 'for' && kids(doc, head, 'obj').some((o) => isResponsibility(doc, o))
  if (isClaimed) return 'carried'
  if (['after', 'since', 'while'].includes(clause.mark)) return 'real'
  // "to curb their influence, as demanded by Ghana": that it was demanded is told beside the aim.
  if (clause.mark === 'as' && word.xpos === 'VBN' && kid(doc, v, 'nsubj') < 0) return 'real'
  // "Backed by Russia, they want to retake the town": how things stand, whatever the clause beside it is about.
  if (clause.mark === '' && word.xpos === 'VBN') return 'real'
  // "did not go, taking hostages", "not by shelling": the "not" is said of the main clause alone.
  const beside = word.xpos === 'VBG' && MANNER.has(clause.mark)
  if (beside && clauseOf(doc, head).negated) return 'real'
  // "they escaped, taking hostages": told beside the escape, whatever the escape does to what hangs on it.
  if (beside && clause.mark === '' && !isTakenBy(doc, v)) return ofDoerBefore(doc, v) ?? 'carried'
  return effectOf(governorWord(doc, head), clause) ?? 'carried'
}

const isResponsibility = (doc: AttributedDocument, noun: number): boolean =>
  wordClass('RESPONSIBILITY').has(lemmaOf(doc, noun))

/** A purpose is not yet done, whatever the main verb; only what is used to do it does it. */
function ofPurpose({ doc, v, word, head, clause }: Governed): Effect {
  if (isVoiced(doc, v, head) || isJudgedFor(doc, v, head)) return 'carried'
  const governor = governorWord(doc, head)
  const effect = effectOf(governor, clause)
  // "admitted to attacking".
  if (word.xpos === 'VBG' && governorEffects().has(`clause ${governor} to`)) return effect ?? 'possible'
  return effect === undefined || (effect === 'carried' && !DOES.has(governor)) ? 'possible' : effect
}

/** "the decision to leave", "the first country to recognise it", "kept the rebels from attacking". */
function ofAttribute({ doc, v, word, head, clause }: Governed): Effect | 'stop' {
  const ofGovernor = (): Effect | undefined => effectOf(governorWord(doc, head), clause)
  if (clause.infinitive) {
    if (isVoiced(doc, v, head) || isJudgedFor(doc, v, head)) return 'carried'
    // "was the first country to recognise it": whoever is counted first has done it; not "the only way to end it".
    const doer = isHuman(doc, head) || wordClass('DOERNOUN').has(lemmaOf(doc, head))
    return doer && isCounted(doc, head) ? 'carried' : (ofGovernor() ?? ofObject(doc, head) ?? 'possible')
  }
  const given = ofDoerBefore(doc, v)
  if (given !== undefined) return given
  if (word.xpos === 'VBG' && isVerb(doc, head) && isTakenBy(doc, v)) return ofGovernor() ?? 'carried'
  if (word.xpos !== 'VBG' || clause.mark === '') return 'stop'
  // "was within days of attacking", "came within an inch of it"; "within hours of attacking Togo, it attacked Chad" tells of both.
  if (caseOf(doc, head) === 'within' && isAlmostThere(doc, head)) return 'possible'
  // "kept the rebels from attacking": the parser may hang on them what they are kept from.
  const { rel: part, head: keeper } = wordAt(doc, head)
  const isKept = clause.mark === 'from' && baseRel(part) === 'obj'
  const kept = isKept ? governorEffects().get(`clause ${lemmaOf(doc, keeper)} from`) : undefined
  return kept ?? ofGovernor() ?? 'carried'
}

/**
 * "on condition that they free him", "provided that they free him": what the word before holds open, its clause does not tell, whatever
 * the parser hangs the clause on.
 */
const ofWordBeforeThat = (doc: AttributedDocument, v: number, { mark, finite }: Clause): Effect | undefined => {
  const before = mark === 'that' && finite ? kid(doc, v, 'mark') - 1 : -1
  if (before < 0) return undefined
  // "told them after the threat that rebels attacked": what was said, not what the threat was.
  const { rel, head } = wordAt(doc, v)
  const said = baseRel(rel) === 'ccomp' && head !== before && speechVerbOf(lemmaOf(doc, head)) !== undefined
  if (said && SETTING.has(caseOf(doc, before))) return undefined
  return governorEffects().get(`clause ${lemmaOf(doc, before)} that`)
}

/**
 * "the risk of militias attacking the camp", "the possibility of the leader giving way": what the noun holds open is the whole clause behind
 * its preposition, which the parser hangs on the noun or on whoever would do it.
 */
const ofNounBefore = (doc: AttributedDocument, v: number, { mark }: Clause): Effect | undefined => {
  const { rel, head, xpos } = wordAt(doc, v)
  if (rel !== 'acl' || xpos !== 'VBG' || mark !== '') return undefined
  const doer = wordAt(doc, head).rel === 'nmod' ? head : (kids(doc, head, 'nmod').findLast((n) => n < v) ?? -1)
  if (doer < 0) return undefined
  if (isDeniedClaim(doc, wordAt(doc, doer).head)) return 'denied'
  const words = `${lemmaOf(doc, wordAt(doc, doer).head)} ${caseOf(doc, doer)}`
  const effect = governorEffects().get(`clause ${words}`) ?? governorEffects().get(`noun ${words}`)
  return effect === 'real' || effect === 'carried' ? undefined : effect
}

/** When or where it is said. */
const SETTING = new Set(['at', 'during', 'after', 'before', 'near', 'following', 'despite'])

/** "marched to demand a vote", "held a rally to denounce the raid": who gathers in order to say a thing says it by that. */
const isVoiced = (doc: AttributedDocument, v: number, head: number): boolean =>
  (TURNOUT.has(withParticle(doc, head)) && isProtesting(doc, v)) || isSaidInTheStreet(doc, v, head)

/** "to protest against it"; not "to demonstrate how it is cooked". */
const isProtesting = (doc: AttributedDocument, v: number): boolean =>
  ['protest', 'demonstrate'].includes(lemmaOf(doc, v)) && kid(doc, v, 'obj', 'ccomp', 'xcomp') < 0

/** Verbs of a crowd that do not say yet what it gathers for. */
const TURNOUT = new Set(['turn out', 'gather', 'mass', 'flock', 'assemble', 'converge'])

const isSaidInTheStreet = (doc: AttributedDocument, v: number, head: number): boolean =>
  wordClass('RALLYSAYING').has(lemmaOf(doc, v)) &&
  ((wordClass('RALLYING').has(withParticle(doc, head)) && kid(doc, head, 'obj') < 0) ||
    (wordClass('PROTESTS').has(lemmaOf(doc, head)) && isOfItsPeople(doc, head)) ||
    obliques(doc, head).some((o) => wordClass('STREET').has(lemmaOf(doc, o.head))) ||
    (isTurningOut(doc, head) && kids(doc, head, 'obj').some((o) => wordClass('PROTESTS').has(lemmaOf(doc, o)))))

const withParticle = (doc: AttributedDocument, v: number): string =>
  [v, ...kids(doc, v, 'compound:prt')].map((i) => lemmaOf(doc, i)).join(' ')

/** "held a rally", "joined a march"; whoever breaks one up says nothing by it. */
const isTurningOut = (doc: AttributedDocument, v: number): boolean =>
  wordClass('LIGHT').has(lemmaOf(doc, v)) || ['join', 'attend', 'lead'].includes(lemmaOf(doc, v))

const isOfItsPeople = (doc: AttributedDocument, protest: number): boolean => {
  const { rel, head } = wordAt(doc, protest)
  if (baseRel(rel) === 'obl') return ['in', 'for'].includes(caseOf(doc, protest))
  return baseRel(rel) !== 'obj' || isTurningOut(doc, head)
}

const hasHarmed = (doc: AttributedDocument, v: number): boolean =>
  wordClass('HARMING').has(lemmaOf(doc, v)) && clauseOf(doc, v).tense !== 'none'

/**
 * "to stop them attacking", "objects to them attacking", "opposed the rebels attacking": a gerund right behind whoever would do it is what
 * the verb holds open, where that verb takes a thing as not so.
 */
function ofDoerBefore(doc: AttributedDocument, v: number): Effect | undefined {
  const { rel, head, xpos } = wordAt(doc, v)
  if (xpos !== 'VBG' || kid(doc, v, 'mark', 'nsubj') >= 0) return undefined
  const doer = rel === 'acl' ? head : (kids(doc, head, 'obj', 'obl').find((i) => subtree(doc, i)[1] === v) ?? -1)
  if (doer < 0 || isSetOff(doc, v)) return undefined
  const { rel: part, head: above } = wordAt(doc, doer)
  const prep = caseOf(doc, doer)
  if (prep === 'against' && kid(doc, doer, 'cop') >= 0) return 'possible'
  if (above < 0 || !isVerb(doc, above) || !(prep === '' ? baseRel(part) === 'obj' : baseRel(part) === 'obl'))
    return undefined
  const words = prep === '' ? governorWord(doc, above) : `${lemmaOf(doc, above)} ${prep}`
  const effect = governorEffects().get(`noun ${words}`) ?? governorEffects().get(`clause ${words}`)
  // "protect the forces fighting them": a participle that only says which.
  if (rel === 'acl' && !STOPPING.has(words)) return undefined
  return effect !== undefined && UNMADE.has(effect) ? effect : undefined
}

const STOPPING = new Set(['stop', 'prevent', 'imagine'])
const UNMADE: ReadonlySet<Effect> = new Set(['prevented', 'denied', 'feared', 'possible', 'wanted', 'refused'])

/** What a passive verb does to the infinitive under it, where it does another thing than the verb does when it is active. */
function ofPassiveGovernor(doc: AttributedDocument, clause: Clause, governor: number): Effect | undefined {
  const lemma = governorWord(doc, governor)
  // "is believed to have been killed", "are thought to be holding hostages": told with a doubt, but told.
  if ((clause.perfect || clause.progressive) && wordClass('HELD').has(lemmaOf(doc, governor))) return 'carried'
  // "is expected to arrive": set for later; what one "expects of" another is wanted.
  if (lemma === 'expect') return 'planned'
  // "the operation was launched to capture them": a purpose, as in "launched it to capture them".
  if (SENT.has(lemma)) return 'possible'
  // "is allowed to give leave": what one may do, and is not said to.
  return LET.has(lemma) && clauseOf(doc, governor).tense === 'present' ? 'possible' : undefined
}

/** What is done to something, or to somebody, to an end. */
const SENT = new Set('launch mount send deploy dispatch mobilise mobilize hold delegate fund finance engage'.split(' '))
const LET = new Set(['allow', 'permit', 'oblige', 'obligate'])

const isAlmostThere = (doc: AttributedDocument, noun: number): boolean => {
  const { head } = wordAt(doc, noun)
  return kid(doc, noun, 'cop') >= 0 || (head >= 0 && lemmaOf(doc, head) === 'come')
}

/** "forced the premier to resign": the parser may hang the infinitive on the object of the verb that rules it. */
function ofObject(doc: AttributedDocument, noun: number): Effect | undefined {
  const { rel, head } = wordAt(doc, noun)
  return baseRel(rel) === 'obj' && isVerb(doc, head) && DOES.has(lemmaOf(doc, head)) ? 'carried' : undefined
}

/** "calls on the council to condemn it as well as to prosecute them": joined to the finite verb, it belongs to the infinitive under it. */
const isOfAnInfinitive = (doc: AttributedDocument, v: number, { infinitive, finite }: Clause): boolean =>
  infinitive &&
  !finite &&
  kids(doc, v, 'nsubj').length === 0 &&
  kids(doc, v, 'mark').some((m) => wordAt(doc, m).xpos === 'TO') &&
  clauseOf(doc, wordAt(doc, v).head).finite

/** A joined verb without a subject and tense of its own is as real as the first one. */
const sharesReality = (doc: AttributedDocument, v: number, clause: Clause): boolean =>
  kid(doc, v, 'nsubj') < 0 && (clause.infinitive || !clause.finite || wordAt(doc, v).xpos === 'VB')

const isIndefinite = (doc: AttributedDocument, i: number): boolean =>
  kids(doc, i, 'det').some((d) => ['a', 'an', 'any'].includes(wordAt(doc, d).text.toLowerCase()))
