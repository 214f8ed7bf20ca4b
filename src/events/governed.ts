/** What a governing word does to what it governs: "demanded that", "a plan to", "after the attack", "in exchange for". */
import { type Effect, governorEffects, wordClass } from '../knowledge/event-words.js'
import { speechVerbOf } from '../knowledge/speech.js'
import { type Clause, clauseOf, isPassive } from '../match/clause.js'
import { obliques } from '../match/roles.js'
import { baseRel, caseOf, isCounted, isDefinite, isVerb, kid, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { isHuman } from './humans.js'
import { saidOf } from './said-of-it.js'
import { undergoerOf } from './subjected.js'
import { lemmaOf } from './words.js'

const REPUDIATES = new Set(['reject', 'repudiate', 'decry', 'oppose'])
const INSTEAD = new Set(['instead of', 'rather than', 'instead'])

/** Gerunds that tell something beside the main clause: its "not" does not reach them. */
const MANNER = new Set(['', 'in', 'while', 'when', 'despite', 'on', 'upon'])

/** "used force to disperse them", "voted to lift the ban", "forced the premier to resign": what hangs on the verb came about. */
const DOES = new Set(['use', 'vote', 'force', 'compel', 'lead', 'cause', 'prompt', 'succeed', 'manage'])

/** How a clause stands to its governor. */
export function clauseEffect(doc: AttributedDocument, v: number): Effect | 'stop' {
  const word = wordAt(doc, v)
  const clause = clauseOf(doc, v)
  const rel = baseRel(word.rel)
  if (rel === 'conj' && isOfAnInfinitive(doc, v, clause)) {
    const first = kids(doc, word.head, 'xcomp', 'advcl').find((c) => c < v && clauseOf(doc, c).infinitive)
    return first === undefined ? 'possible' : clauseEffect(doc, first)
  }
  if (rel === 'conj') return sharesReality(doc, v, clause) ? 'carried' : 'stop'
  // "with no sign that Russia was willing".
  if (
    (rel === 'acl' || rel === 'ccomp') &&
    kids(doc, word.head, 'det').some((d) => wordAt(doc, d).text.toLowerCase() === 'no')
  )
    return 'denied'
  // "to launch an operation that drives them out": as real as the operation.
  if (word.rel === 'acl:relcl' && clause.tense === 'present' && !clause.perfect && isIndefinite(doc, word.head))
    return 'carried'
  // "denied reports that the army had left": what is reported goes with the report.
  if (rel === 'acl' && clause.mark === 'that' && isDeniedClaim(doc, word.head)) return 'denied'
  if (word.rel === 'acl:relcl' || rel === 'parataxis' || rel === 'root') return 'stop'
  const open = ofWordBeforeThat(doc, v, clause) ?? ofNounBefore(doc, v, clause)
  if (open !== undefined) return open
  // "a safer bet than allying with them": what is compared is not done.
  if (clause.mark === 'than' && word.xpos === 'VBG') return 'possible'
  const head = governorWord(doc, word.head)
  const effects = governorEffects()
  const key = (lemma: string): Effect | undefined =>
    (clause.mark ? effects.get(`clause ${lemma} ${clause.mark}`) : undefined) ?? effects.get(`clause ${lemma}`)
  // "Taking the town would be costly": an act weighed, not told.
  // "shelling by rebels had killed six": what has killed has been done.
  if (rel === 'csubj' && !clause.finite) return hasHarmed(doc, word.head) ? 'carried' : 'possible'
  if (rel === 'ccomp' || rel === 'csubj') {
    const effect = key(head)
    // "insisting that the government comply": a bare verb after "that" is asked for.
    if (clause.mark === 'that' && word.xpos === 'VB' && clause.tense === 'none' && clause.modal === null)
      return 'wanted'
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
  if (rel === 'xcomp') return key(head) ?? (clause.infinitive && !clause.finite ? 'possible' : 'carried')
  if (undergoerOf(doc, v) >= 0) return 'carried'
  if (rel === 'advcl') {
    if (INSTEAD.has(clause.mark)) return 'denied'
    if (clause.mark === 'without') return 'denied'
    if (clause.finite) return 'stop'
    if (clause.infinitive) {
      if (isVoiced(doc, v, word.head)) return 'carried'
      // A purpose is not yet done, whatever the main verb; only what is used to do it does it.
      const effect = key(head)
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
    if (beside && clause.mark === '') return 'carried'
    return key(head) ?? 'carried'
  }
  if (rel === 'acl') {
    if (clause.infinitive && isVoiced(doc, v, word.head)) return 'carried'
    // "was the first country to recognise it": whoever is counted first has done it; not "the only way to end it".
    const doer = isHuman(doc, word.head) || wordClass('DOERNOUN').has(lemmaOf(doc, word.head))
    if (clause.infinitive && doer && isCounted(doc, word.head)) return 'carried'
    if (clause.infinitive) return key(head) ?? ofObject(doc, word.head) ?? 'possible'
    return wordAt(doc, v).xpos === 'VBG' && clause.mark !== '' ? (key(head) ?? 'carried') : 'stop'
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
  (TURNOUT.has(withParticle(doc, head)) && ['protest', 'demonstrate'].includes(lemmaOf(doc, v))) ||
  isSaidInTheStreet(doc, v, head)

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

/** "their demands include dissolving parliament", "the deal involves the release of prisoners": as real as what it is listed under. */
function listedUnder(doc: AttributedDocument, v: number): Effect | undefined {
  if (!LISTING.has(lemmaOf(doc, v))) return undefined
  const thing = kids(doc, v, 'nsubj')
    .map((subject) => lemmaOf(doc, subject))
    .find((lemma) => wordClass('OPENTHING').has(lemma))
  if (thing === undefined) return undefined
  return governorEffects().get(`clause ${thing}`) === 'planned' ? 'planned' : 'wanted'
}

const LISTING = new Set(['include', 'involve', 'entail', 'comprise', 'contain', 'cover'])

/** "denied reports", "dismissed the allegation", "called the claim false". */
const isDeniedClaim = (doc: AttributedDocument, noun: number): boolean =>
  wordClass('CLAIM').has(lemmaOf(doc, noun)) && (nounEffect(doc, noun) === 'denied' || isCalledFalse(doc, noun))

const isCalledFalse = (doc: AttributedDocument, noun: number): boolean => {
  const { rel, head } = wordAt(doc, noun)
  return (
    baseRel(rel) === 'obj' &&
    kids(doc, head, 'xcomp').some((x) => governorEffects().get(`noun ${lemmaOf(doc, x)}`) === 'denied')
  )
}

/** A governor with its particle where the two have an effect of their own: "hold back", "call off". */
function governorWord(doc: AttributedDocument, i: number): string {
  const lemma = lemmaOf(doc, i)
  for (const child of doc.children[i] ?? []) {
    const rel = wordAt(doc, child).rel
    if (rel !== 'compound:prt' && rel !== 'advmod') continue
    const both = `${lemma} ${wordAt(doc, child).text.toLowerCase()}`
    if (governorEffects().has(`noun ${both}`)) return both
  }
  return lemma
}

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
const LET = new Set(['allow', 'permit'])

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

const HAPPENED = new Set([
  'after',
  'during',
  'since',
  'amid',
  'following',
  'despite',
  'because of',
  'due to',
  'over',
  'in',
  'by',
  'from',
  'amidst',
  'in response to',
  'in retaliation for',
  'as a result of',
  'at',
])
const AHEAD = new Set([
  'for',
  'on',
  'about',
  'towards',
  'toward',
  'to',
  'until',
  'pending',
  'before',
  'ahead of',
  'without',
  'regarding',
  'against',
])

/** How an action noun stands to the word it hangs on. */
export function nounEffect(doc: AttributedDocument, i: number): Effect | 'stop' {
  const word = wordAt(doc, i)
  const rel = baseRel(word.rel)
  const effects = governorEffects()
  if (rel === 'conj' || rel === 'appos') return 'carried'
  if (word.head < 0 || rel === 'root' || rel === 'parataxis') return 'stop'
  // "will investigate the killings that occurred in July".
  if (kids(doc, i, 'acl').some((c) => wordAt(doc, c).rel === 'acl:relcl' && happened(doc, c))) return 'real'
  const prep = caseOf(doc, i)
  const head = governorWord(doc, word.head)
  // "rejected the murder of a candidate": harm is rejected because it was done.
  if (prep === '' && REPUDIATES.has(head) && wordClass('HARM').has(lemmaOf(doc, i)) && isToldOf(doc, word.head))
    return 'real'
  // "protests were not reported in the north".
  if (word.rel === 'nsubj:pass' && wordClass('SEEING').has(head) && clauseOf(doc, word.head).negated) return 'denied'
  const listed = rel === 'obj' ? listedUnder(doc, word.head) : undefined
  if (listed !== undefined) return listed
  const said = saidOf(doc, i)
  if (said !== undefined) return said
  // "denied reports of a meeting".
  if (rel === 'nmod' && isDeniedClaim(doc, word.head)) return 'denied'
  const effect =
    (prep ? effects.get(`noun ${head} ${prep}`) : undefined) ??
    (prep && rel !== 'nmod' ? undefined : effects.get(`noun ${head}`))
  if (effect === 'alleged' && isKnownHarm(doc, i)) return 'real'
  if (effect === 'real' && isVerb(doc, word.head) && isUnsure(doc, i, word.head)) return 'possible'
  // "offered money in return for a visit": as real as the offer, not as what is told "in" it.
  if (isInReturn(doc, i)) return effects.get(`noun ${head}`) ?? 'carried'
  if (effect && !actsOnAnother(doc, i)) return effect
  if (prep === 'without') return 'denied'
  if (INSTEAD.has(prep)) return 'denied'
  const governorIsVerb = isVerb(doc, word.head) || kid(doc, word.head, 'cop') >= 0
  if (governorIsVerb) {
    // "talks broke down over the release of hostages": what they were about.
    const subject = kid(doc, word.head, 'nsubj')
    if (prep === 'over' && wordClass('TALKS').has(lemmaOf(doc, subject < 0 ? i : subject))) return 'possible'
    const held = heldOpenBeside(doc, i, prep)
    if (held !== undefined) return held
    if (rel === 'obl' && prep !== '') return HAPPENED.has(prep) ? 'real' : isDefinite(doc, i) ? 'real' : 'carried'
    if (rel === 'nsubj' && isDefinite(doc, i)) return word.rel === 'nsubj:pass' ? 'carried' : 'real'
    return 'carried'
  }
  if (rel === 'nmod') {
    if (word.rel === 'nmod:poss' || HAPPENED.has(prep)) return 'real'
    if (AHEAD.has(prep) && wordClass('DEALING').has(head)) return 'possible'
    return 'carried'
  }
  return 'carried'
}

/** "set a deadline for the release", "issued a call for a truce": what hangs on the verb belongs to the object that holds it open. */
function heldOpenBeside(doc: AttributedDocument, i: number, prep: string): Effect | undefined {
  const { rel, head } = wordAt(doc, i)
  if (baseRel(rel) !== 'obl' || prep === '') return undefined
  const object = kids(doc, head, 'obj').find((o) => o < i)
  return object === undefined ? undefined : governorEffects().get(`noun ${lemmaOf(doc, object)} ${prep}`)
}

/** "blamed rebels for the murder of Ana Ruiz", "charged with the kidnapping of": who did it is alleged; that it was done to her is known. */
const isKnownHarm = (doc: AttributedDocument, i: number): boolean =>
  wordAt(doc, i).xpos === 'NN' &&
  wordClass('KILLINGNOUN').has(lemmaOf(doc, i)) &&
  isDefinite(doc, i) &&
  kids(doc, i, 'nmod').some((of) => caseOf(doc, of) === 'of' && isNamedPerson(doc, of))

const isNamedPerson = (doc: AttributedDocument, i: number): boolean =>
  [i, ...kids(doc, i, 'appos', 'flat')].some((at) => {
    const mention = doc.mentions[doc.mentionAt[at] ?? -1]
    return mention?.form === 'name' && doc.actors[mention.actor ?? -1]?.kind === 'person'
  })

/** "the attack persuaded them", "the raid prevented a meeting": what a verb does to its object it does not do to its subject. */
function actsOnAnother(doc: AttributedDocument, i: number): boolean {
  const { rel, head } = wordAt(doc, i)
  return rel === 'nsubj' && kid(doc, head, 'obj') >= 0
}

/** "in return", or the "for a visit" behind it, which the parser may hang on the verb. */
const isInReturn = (doc: AttributedDocument, i: number): boolean => {
  const at = caseOf(doc, i) === 'in' ? i : caseOf(doc, i) === 'for' ? kid(doc, i, 'case') - 1 : -1
  return at > 0 && ['return', 'exchange'].includes(lemmaOf(doc, at)) && doc.tokens[at - 1]?.text.toLowerCase() === 'in'
}

/** "would welcome a visit", "could not confirm the raid": a verb that takes a happening as known, and does not here. */
function isUnsure(doc: AttributedDocument, i: number, v: number): boolean {
  const { tense, perfect, negated } = clauseOf(doc, v)
  const lemma = lemmaOf(doc, v)
  if (negated) return lemma === 'confirm'
  return tense === 'would' && !perfect && (lemma === 'welcome' || !isDefinite(doc, i))
}

/** "opposed the raid"; not "would oppose a raid", "may reject it". */
const isToldOf = (doc: AttributedDocument, v: number): boolean => {
  const { tense, modal } = clauseOf(doc, v)
  return modal === null && tense !== 'would' && tense !== 'future'
}

/** A clause that says of its noun that it came about. */
const happened = (doc: AttributedDocument, v: number): boolean =>
  wordClass('OCCURRING').has(lemmaOf(doc, v)) && clauseOf(doc, v).tense === 'past' && !clauseOf(doc, v).negated

const isIndefinite = (doc: AttributedDocument, i: number): boolean =>
  kids(doc, i, 'det').some((d) => ['a', 'an', 'any'].includes(wordAt(doc, d).text.toLowerCase()))
