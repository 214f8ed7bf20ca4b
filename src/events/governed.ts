/** What a governing word does to what it governs: "demanded that", "a plan to", "after the attack", "in exchange for". */
import { type Effect, governorEffects, wordClass } from '../knowledge/event-words.js'
import { speechVerbOf } from '../knowledge/speech.js'
import { type Clause, clauseOf, isPassive } from '../match/clause.js'
import { obliques } from '../match/roles.js'
import { baseRel, caseOf, isCounted, isVerb, kid, kids, subtree, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
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

/** How a clause stands to its governor. */
export function clauseEffect(doc: AttributedDocument, v: number): Effect | 'stop' {
  const word = wordAt(doc, v)
  const clause = clauseOf(doc, v)
  const rel = baseRel(word.rel)
  if (rel === 'conj' && isOfAnInfinitive(doc, v, clause)) {
    const first = kids(doc, word.head, 'xcomp', 'advcl').find((c) => c < v && clauseOf(doc, c).infinitive)
    return first === undefined ? 'possible' : clauseEffect(doc, first)
  }
  if (rel === 'conj' && isRatherThan(doc, v)) return 'denied'
  if (rel === 'conj') return sharesReality(doc, v, clause) ? 'carried' : 'stop'
  // "with no sign that Russia was willing", "there is little evidence that they had"; "there is no doubt that", "had no trouble taking".
  if ((rel === 'acl' || rel === 'ccomp') && isScant(doc, word.head))
    return isNoHindrance(doc, word.head, clause) ? 'real' : 'denied'
  // "to launch an operation that drives them out": as real as the operation.
  if (word.rel === 'acl:relcl' && clause.tense === 'present' && !clause.perfect && isIndefinite(doc, word.head))
    return 'carried'
  // "denied reports that the army had left": what is reported goes with the report.
  const isOfClaim = rel === 'acl' && (clause.mark === 'that' || isThatOf(doc, v))
  if (isOfClaim && isDeniedClaim(doc, word.head)) return 'denied'
  if (word.rel === 'acl:relcl' || rel === 'parataxis' || rel === 'root') return 'stop'
  const open = ofWordBeforeThat(doc, v, clause) ?? ofNounBefore(doc, v, clause)
  if (open !== undefined) return open
  // "a safer bet than allying with them": what is compared is not done.
  if (clause.mark === 'than' && word.xpos === 'VBG') return 'possible'
  const head = governorWord(doc, word.head)
  if ((rel === 'xcomp' || rel === 'advcl') && isUndone(doc, v, word.head, head)) return 'real'
  const effects = governorEffects()
  const key = (lemma: string): Effect | undefined =>
    (clause.mark ? effects.get(`clause ${lemma} ${clause.mark}`) : undefined) ?? effects.get(`clause ${lemma}`)
  // "Taking the town would be costly": an act weighed, not told.
  // "shelling by rebels had killed six": what has killed has been done.
  if (rel === 'csubj' && !clause.finite) return hasHarmed(doc, word.head) ? 'carried' : 'possible'
  if (rel === 'ccomp' || rel === 'csubj') {
    const effect = key(head)
    // "it is not true that the army fired".
    if (wordClass('SO').has(head) && clauseOf(doc, word.head).negated) return 'denied'
    // "insisting that the government comply": a bare verb after "that" is asked for.
    if (clause.mark === 'that' && word.xpos === 'VB' && clause.tense === 'none' && clause.modal === null)
      return 'wanted'
    // "does not doubt that they did", "asked why they had": it is not in question.
    if (clause.finite && (isUndoubted(doc, word.head) || asksWhy(doc, v))) return 'stop'
    if (clause.finite) return effect === undefined || effect === 'carried' ? 'stop' : effect
    return effect ?? (clause.infinitive ? 'possible' : 'carried')
  }
  if (rel === 'xcomp' && clause.infinitive && isPassive(doc, word.head)) {
    const effect = ofPassiveGovernor(doc, clause, word.head)
    if (effect !== undefined) return effect
  }
  if (rel === 'xcomp' || (rel === 'obj' && !clause.finite)) {
    const listed = listedUnder(doc, word.head)
    if (listed !== undefined) return listed
  }
  // "dared them to attack"; whoever "dared to" did.
  if (rel === 'xcomp' && head === 'dare' && kid(doc, word.head, 'obj') >= 0) return 'wanted'
  if (rel === 'xcomp')
    return ofDoerBefore(doc, v) ?? key(head) ?? (clause.infinitive && !clause.finite ? 'possible' : 'carried')
  if (undergoerOf(doc, v) >= 0) return 'carried'
  // "was criticised for allegedly arresting them".
  if (clause.mark === 'for' && kids(doc, v, 'advmod').some((a) => HEDGES.has(wordAt(doc, a).text.toLowerCase())))
    return 'alleged'
  if (rel === 'advcl') {
    if (INSTEAD.has(clause.mark) || isRatherThan(doc, v)) return 'denied'
    if (clause.mark === 'without') return 'denied'
    if (clause.finite) return 'stop'
    if (clause.infinitive) {
      if (isVoiced(doc, v, word.head) || isJudgedFor(doc, v, word.head)) return 'carried'
      // A purpose is not yet done, whatever the main verb; only what is used to do it does it.
      const effect = key(head)
      // "admitted to attacking".
      if (word.xpos === 'VBG' && effects.has(`clause ${head} to`)) return effect ?? 'possible'
      return effect === undefined || (effect === 'carried' && !DOES.has(head)) ? 'possible' : effect
    }
    // "claimed responsibility on Monday for detonating a bomb": as real as the claim.
    if (
      clause.mark === 'for' &&
      kids(doc, word.head, 'obj').some((o) => wordClass('RESPONSIBILITY').has(lemmaOf(doc, o)))
    )
      return 'carried'
    if (clause.mark === 'after' || clause.mark === 'since' || clause.mark === 'while') return 'real'
    // "to curb their influence, as demanded by Ghana": that it was demanded is told beside the aim.
    if (clause.mark === 'as' && word.xpos === 'VBN' && kid(doc, v, 'nsubj') < 0) return 'real'
    // "Backed by Russia, they want to retake the town": how things stand, whatever the clause beside it is about.
    if (clause.mark === '' && word.xpos === 'VBN') return 'real'
    // "did not go, taking hostages", "not by shelling": the "not" is said of the main clause alone.
    const beside = word.xpos === 'VBG' && MANNER.has(clause.mark)
    if (beside && clauseOf(doc, word.head).negated) return 'real'
    // "they escaped, taking hostages": told beside the escape, whatever the escape does to what hangs on it.
    if (beside && clause.mark === '' && !isTakenBy(doc, v)) return ofDoerBefore(doc, v) ?? 'carried'
    return key(head) ?? 'carried'
  }
  if (rel === 'acl') {
    if (clause.infinitive && (isVoiced(doc, v, word.head) || isJudgedFor(doc, v, word.head))) return 'carried'
    // "was the first country to recognise it": whoever is counted first has done it; not "the only way to end it".
    const doer = isHuman(doc, word.head) || wordClass('DOERNOUN').has(lemmaOf(doc, word.head))
    if (clause.infinitive && doer && isCounted(doc, word.head)) return 'carried'
    if (clause.infinitive) return key(head) ?? ofObject(doc, word.head) ?? 'possible'
    const given = ofDoerBefore(doc, v)
    if (given !== undefined) return given
    if (word.xpos === 'VBG' && isVerb(doc, word.head) && isTakenBy(doc, v)) return key(head) ?? 'carried'
    if (word.xpos !== 'VBG' || clause.mark === '') return 'stop'
    // "was within days of attacking", "came within an inch of it"; "within hours of attacking Togo, it attacked Chad" tells of both.
    if (caseOf(doc, word.head) === 'within' && isAlmostThere(doc, word.head)) return 'possible'
    // "kept the rebels from attacking": the parser may hang on them what they are kept from.
    const { rel: part, head: keeper } = wordAt(doc, word.head)
    const isKept = clause.mark === 'from' && baseRel(part) === 'obj'
    const kept = isKept ? effects.get(`clause ${lemmaOf(doc, keeper)} from`) : undefined
    return kept ?? key(head) ?? 'carried'
  }
  if (rel === 'obl' || rel === 'nmod' || rel === 'obj' || rel === 'nsubj') return nounEffect(doc, v)
  return clause.finite ? 'stop' : 'carried'
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
