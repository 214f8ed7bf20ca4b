/**
 * Logical roles: who does it, to whom, with which prepositions - the same answer for "the army retook the town", "the town was retaken
 * by the army", "the town, retaken by the army" and "the army's retaking of the town". Heads of lists stand for the list: use
 * `conjuncts` to open it. Surface grammar follows the UD guidelines; control follows the class of the governing verb.
 */
import { antecedent, identified } from './antecedent.js'
import { isNegated, isPassive, isUnmarkedVerb } from './clause.js'
import {
  baseRel,
  caseOf,
  conjuncts,
  isCounted,
  isNominal,
  isVerb,
  kid,
  kids,
  listHead,
  markOf,
  type Tree,
  wordAbove,
  wordAt,
} from './tree.js'

/** A prepositional dependent: "against Israel" -> {prep: 'against', head: position of "Israel"}. */
export interface Oblique {
  readonly prep: string
  readonly head: number
}

/** With an object these still leave the lower verb to their own subject: "promised Israel to withdraw". */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'pledge', 'agree', 'use', 'offer', 'take', 'have'])

/** What hangs on these beside an object is what the object is to do. */
const OBJECT_CONTROL = new Set(
  'force compel oblige urge persuade order tell ask advise instruct encourage press pressure implore beg command direct invite'.split(
    ' ',
  ),
)

/** With people or a name for an object these do so too: "concerns led donors to cut aid"; not "led a campaign to cut aid". */
const LEADS = new Set(['lead', 'drive', 'push', 'prompt', 'cause', 'inspire', 'provoke', 'enable'])

/** What follows the "for" of these is what their object did: "jailed him for killing", "praised Israel for freeing". */
const REPAID = new Set(
  'jail imprison convict sentence condemn punish fine sack dismiss fire expel suspend ban execute hang behead kill murder assassinate attack target beat torture bomb threaten criticise criticize praise thank commend congratulate honour honor reward decorate forgive pardon rebuke reprimand chide scold denounce castigate lambast slam fault hate remember'.split(
    ' ',
  ),
)

/** After these nobody is yet said to have done it: "arrested two men for killing". */
const SUSPECTING = new Set(
  'arrest detain detention charge try trial prosecute prosecution indict indictment investigate investigation question seek hunt summon extradite extradition hold book apprehend capture accuse suspect blame'.split(
    ' ',
  ),
)

const REPAYING = new Set(
  'conviction imprisonment sentencing punishment dismissal expulsion execution suspension'.split(' '),
)

/**
 * Who did what the gerund of "jailed two men for killing a priest" tells: those it is done to, not those who jail them; of "claimed
 * responsibility for killing" whoever claims it; -1 where they are only suspected of it or disclaim it; null for any other clause.
 */
export function answerableFor(doc: Tree, v: number): number | null {
  const { xpos, head, rel } = wordAt(doc, v)
  // "praised Israel for having freed him".
  const isGerund = xpos === 'VBG' || kids(doc, v, 'aux').some((aux) => wordAt(doc, aux).text === 'having')
  if (!isGerund || head < 0 || !['advcl', 'acl'].includes(baseRel(rel))) return null
  if (isPartIn(doc, v)) return isDisclaimed(doc, wordAt(doc, head).head) ? -1 : nounAgent(doc, head)
  if (!['for', 'of'].includes(markOf(doc, v))) return null
  // "announced the arrest of two men for killing a priest": the parser hangs the clause on the verb.
  const object = isVerb(doc, head) ? kids(doc, head, 'obj').find((o) => o < v) : undefined
  const treated = [head, ...(object === undefined ? [] : [object])].find((at) =>
    [REPAID, SUSPECTING, REPAYING].some((words) => words.has(wordAt(doc, at).lemma)),
  )
  if (treated === undefined) return doneAgainst(doc, head, v)
  if (SUSPECTING.has(wordAt(doc, treated).lemma)) return -1
  if (isVerb(doc, treated)) return patientOf(doc, treated)
  const of = obliques(doc, treated).find(({ prep }) => prep === 'of')
  return of?.head ?? kid(doc, treated, 'nmod:poss')
}

/** "imposed sanctions on Chad for refusing": whom the object of the verb is turned on; of "began a case against" they are only suspected. */
function doneAgainst(doc: Tree, verb: number, v: number): number | null {
  if (!isVerb(doc, verb) || markOf(doc, v) !== 'for') return null
  const measure = kids(doc, verb, 'obj').find((o) => o < v && MEASURES.has(wordAt(doc, o).lemma))
  if (measure === undefined) return null
  const on = [...obliques(doc, measure), ...obliques(doc, verb)].find((o) => ['on', 'against'].includes(o.prep))
  if (on === undefined || on.head > v) return null
  return CASES.has(wordAt(doc, measure).lemma) ? -1 : on.head
}

const CASES = new Set([
  'case',
  'lawsuit',
  'suit',
  'complaint',
  'proceeding',
  'charge',
  'warrant',
  'investigation',
  'probe',
])
const MEASURES = new Set([
  ...CASES,
  'sanction',
  'action',
  'measure',
  'penalty',
  'embargo',
  'fine',
  'tariff',
  'ban',
  'attack',
])

/** The grammatical subject, inherited where the clause has none of its own; -1 when the text gives none. */
export function surfaceSubject(doc: Tree, v: number, depth = 0): number {
  if (depth > 12) return -1
  const own = kid(doc, v, 'nsubj', 'csubj')
  if (own >= 0) return antecedent(doc, own)
  const word = wordAt(doc, v)
  const head = word.head
  if (head < 0) return -1
  const rel = baseRel(word.rel)
  // "we leave now or there will be nobody": "there" stands where a subject would.
  if (kid(doc, v, 'expl') >= 0) return -1
  if (rel === 'conj') return surfaceSubject(doc, head, depth + 1)
  const answerable = answerableFor(doc, v)
  if (answerable !== null) return answerable
  if (rel === 'xcomp') {
    const object = kid(doc, head, 'obj', 'iobj')
    if (object >= 0 && object !== v && !SUBJECT_CONTROL.has(wordAt(doc, head).lemma)) return antecedent(doc, object)
    return surfaceSubject(doc, head, depth + 1)
  }
  // "forced the premier to resign": the parser may hang what somebody is made to do beside him.
  if (rel === 'advcl' && word.xpos === 'VB') {
    const object = kid(doc, head, 'obj')
    const { lemma } = wordAt(doc, head)
    const many = object >= 0 && ['NNS', 'NNP', 'NNPS', 'PRP'].includes(wordAt(doc, object).xpos)
    if (object >= 0 && (OBJECT_CONTROL.has(lemma) || (many && LEADS.has(lemma)))) return antecedent(doc, object)
  }
  // "cited an audit as barring him": what the object is said to do.
  if (rel === 'advcl' && word.xpos === 'VBG' && markOf(doc, v) === 'as') {
    const object = kid(doc, head, 'obj')
    if (object >= 0 && object < v) return antecedent(doc, object)
  }
  if (rel === 'advcl' || rel === 'ccomp') {
    // "talks, which she said would begin": a clause with a modal of its own borrows no subject.
    const modal = kids(doc, v, 'aux').some((a) => wordAt(doc, a).xpos === 'MD')
    if (rel === 'ccomp' && (modal || (word.xpos !== 'VBG' && word.xpos !== 'VB'))) return -1
    return isVerb(doc, head) || kid(doc, head, 'nsubj') >= 0 ? surfaceSubject(doc, head, depth + 1) : -1
  }
  if (rel === 'acl') {
    if (isUnmarkedVerb(doc, v)) return outermost(doc, head)
    if (word.rel === 'acl:relcl') return kid(doc, v, 'obj', 'obl') >= 0 || isPassive(doc, v) ? head : -1
    const isInfinitive = kids(doc, v, 'mark').some((m) => wordAt(doc, m).xpos === 'TO')
    // "was the first country to recognise it", "the last rebels to leave the town".
    if (isInfinitive && (isCounted(doc, head) || wordAt(doc, head).upos === 'ADJ'))
      return kid(doc, head, 'cop') >= 0 ? kid(doc, head, 'nsubj') : head
    // "took the step of attacking": what the noun stands for is done by whoever takes it.
    const isTaken = kid(doc, v, 'obj') >= 0 && (wordAt(doc, head).rel === 'obj' || wordAt(doc, head).upos === 'ADJ')
    const isNamed = markOf(doc, v) === 'of' ? isTaken : EFFORT.has(wordAt(doc, head).lemma)
    if (isInfinitive || (isNamed && word.xpos === 'VBG')) return nounAgent(doc, head, depth + 1)
    return identified(doc, head)
  }
  return -1
}

const EFFORT = new Set('time trouble difficulty problem'.split(' '))

/** "Shelling of a town held by rebels killed ten": the noun that the whole phrase before the verb is about. */
function outermost(doc: Tree, noun: number): number {
  const { head, rel } = wordAt(doc, noun)
  if (head < 0 || !['nmod', 'obl', 'acl'].includes(baseRel(rel)) || isMainVerb(doc, head)) return noun
  return isNominal(doc, head) || baseRel(wordAt(doc, head).rel) === 'acl' ? outermost(doc, head) : noun
}

const isMainVerb = (doc: Tree, i: number): boolean => isVerb(doc, i) && baseRel(wordAt(doc, i).rel) !== 'acl'

/** "claimed responsibility for killing", "his part in freeing": whose responsibility it is did it. */
const isPartIn = (doc: Tree, v: number): boolean =>
  wordAt(doc, v).xpos === 'VBG' &&
  ['for', 'in'].includes(markOf(doc, v)) &&
  OWN_PARTS.has(wordAbove(doc, v)?.lemma ?? '')

/** "no group has claimed responsibility for killing", "denied any part in killing". */
const isDisclaimed = (doc: Tree, v: number): boolean =>
  v >= 0 &&
  isVerb(doc, v) &&
  (isNegated(doc, v) || ['deny', 'reject', 'disclaim', 'dispute', 'refute'].includes(wordAt(doc, v).lemma))

const OWN_PARTS = new Set(['responsibility', 'credit', 'role', 'part', 'complicity', 'involvement'])

/** Who a verbal noun belongs to: "Israel's decision to", "a pledge by Russia to", or the subject of "made a decision to"; -1 when not told. */
export function nounAgent(doc: Tree, noun: number, depth = 0): number {
  const owner = kid(doc, noun, 'nmod:poss')
  if (owner >= 0) return owner
  const by = kids(doc, noun, 'nmod').find((m) => caseOf(doc, m) === 'by')
  if (by !== undefined) return by
  // "a US plan to train": a name before the noun owns it.
  const named = kids(doc, noun, 'compound', 'amod').filter((m) => m < noun && isName(doc, m))
  if (named.length > 0) return named[named.length - 1] ?? -1
  const word = wordAt(doc, noun)
  if (word.rel === 'nsubj:pass') return agentOf(doc, word.head)
  if (word.head >= 0 && isVerb(doc, word.head) && ['obj', 'xcomp', 'obl'].includes(baseRel(word.rel))) {
    return surfaceSubject(doc, word.head, depth)
  }
  return -1
}

const isName = (doc: Tree, i: number): boolean =>
  wordAt(doc, i).xpos.startsWith('NNP') || (wordAt(doc, i).xpos === 'JJ' && /^\p{Lu}/u.test(wordAt(doc, i).text))

const RECKONINGS = new Set(['count', 'tally', 'estimate', 'reckoning', 'account', 'calculation', 'figure'])

/** "killed by the count of health officials": how many are counted so; who counted them did nothing to them. */
export const isReckoning = (doc: Tree, i: number): boolean =>
  RECKONINGS.has(wordAt(doc, i).lemma) ||
  (MEANS.has(wordAt(doc, i).text) && kid(doc, i, 'det', 'amod', 'compound', 'nmod', 'acl') < 0)

/** "taken by force", "shelled by night": bare nouns that tell how or when, and nobody. */
const MEANS = new Set(
  'force night day land sea air road rail train boat helicopter mistake chance surprise stealth nightfall dawn dusk noon midnight then now post mail phone video'.split(
    ' ',
  ),
)

/** The doer: grammatical subject of an active verb, by-phrase of a passive one; -1 when not stated. */
export function agentOf(doc: Tree, v: number): number {
  if (!isPassive(doc, v)) return surfaceSubject(doc, v)
  // "were arrested and beaten by police": the last of joined passives names the doer of all.
  for (const passive of [v, ...kids(doc, v, 'conj').filter((c) => sharesAuxiliary(doc, c) && isPassive(doc, c))]) {
    // "were taken captive by rebels": the parser may hang it on the adjective.
    const by = [passive, ...kids(doc, passive, 'xcomp')]
      .flatMap((i) => kids(doc, i, 'obl'))
      .find(
        // An agent that the parser calls one without a "by" is none: "were killed among them a child".
        (o) => caseOf(doc, o) === 'by' && !isReckoning(doc, o),
      )
    if (by !== undefined) return antecedent(doc, by)
  }
  // "were abducted and later killed by rebels": the parser may hang it on the first.
  const { rel, head } = wordAt(doc, v)
  const first = baseRel(rel) === 'conj' && sharesAuxiliary(doc, v) && isPassive(doc, head) ? head : -1
  const by = first < 0 ? -1 : (kids(doc, first, 'obl').find((o) => o > v && caseOf(doc, o) === 'by') ?? -1)
  return by < 0 || isReckoning(doc, by) ? -1 : antecedent(doc, by)
}

/** "arrested and beaten", but not "was shot and was buried": a clause that brings a subject or an auxiliary is one of its own. */
const sharesAuxiliary = (doc: Tree, v: number): boolean => kids(doc, v, 'nsubj', 'aux').length === 0

/** "the death toll rose to five killed": no toll is killed, nor those whose attacks it is of. */
const isOfARisenToll = (doc: Tree, v: number): boolean =>
  wordAt(doc, v).rel === 'advcl' &&
  kid(doc, v, 'nsubj') < 0 &&
  kids(doc, wordAt(doc, v).head, 'nsubj').some((subject) => RISING.has(wordAt(doc, subject).lemma))

const RISING = new Set(['toll', 'number', 'tally', 'count'])

/** The undergoer: direct object, subject of a passive, or the noun a participle or an object-relative clause hangs on; -1 when none. */
export function patientOf(doc: Tree, v: number): number {
  if (isPassive(doc, v)) return isOfARisenToll(doc, v) ? -1 : surfaceSubject(doc, v)
  const object = kid(doc, v, 'obj')
  if (object >= 0) return antecedent(doc, object)
  const word = wordAt(doc, v)
  const gap =
    word.rel === 'acl:relcl' && kid(doc, v, 'nsubj') >= 0 && antecedent(doc, kid(doc, v, 'nsubj')) !== word.head
  if (gap && !hasWhose(doc, v) && kids(doc, v, 'ccomp', 'xcomp').length === 0) return word.head
  // "attacked and burned the town": the object of the last conjunct serves the first when it has none.
  const last = kids(doc, v, 'conj').filter((c) => isVerb(doc, c) && kid(doc, c, 'nsubj') < 0)
  if (last.length > 0 && kids(doc, v, 'obl', 'ccomp', 'xcomp').length === 0)
    return kid(doc, last[last.length - 1] ?? v, 'obj')
  // "had captured and killed a number of soldiers": the parser may give what both were done to to the first alone.
  const first = baseRel(word.rel) === 'conj' && isVerb(doc, word.head) && !isPassive(doc, word.head) ? word.head : -1
  const shared = first < 0 || kid(doc, v, 'nsubj', 'obl', 'ccomp', 'xcomp') >= 0 ? -1 : kid(doc, first, 'obj')
  return shared > v ? shared : -1
}

/** "whose fighters attacked": the noun above owns an argument of the clause and is none itself. */
const hasWhose = (doc: Tree, v: number): boolean =>
  kids(doc, v, 'nsubj', 'obj', 'obl')
    .flatMap((argument) => kids(doc, argument, 'nmod:poss'))
    .some((owner) => wordAt(doc, owner).xpos === 'WP$')

/** The indirect object ("told Reuters"), or -1. */
export function receiverOf(doc: Tree, v: number): number {
  return kid(doc, v, 'iobj')
}

/** Whether a verb says what its object is: "called the ban unfair", "called the truce a failure". What hangs on that object is its own. */
export const isSaidToBe = (doc: Tree, v: number, object: number): boolean =>
  kids(doc, v, 'xcomp', 'obl').some((c) => {
    const { rel, xpos } = wordAt(doc, c)
    if (c < object || caseOf(doc, c) !== '' || markOf(doc, c) !== '') return false
    if (rel === 'xcomp') return xpos.startsWith('JJ') || xpos === 'NN' || xpos === 'NNS'
    return xpos === 'NN' && kids(doc, c, 'det').some((det) => ['a', 'an'].includes(wordAt(doc, det).text.toLowerCase()))
  })

/** Prepositional dependents of a verb or a noun in text order; relative pronouns opened, lists given by their head. */
export function obliques(doc: Tree, i: number): Oblique[] {
  return kids(doc, i, 'obl', 'nmod')
    .filter((o) => wordAt(doc, o).rel !== 'nmod:poss')
    .map((o) => ({ prep: caseOf(doc, o), head: antecedent(doc, o) }))
}

/** The roles of an action told by a noun: "Israel's strikes on Gaza", "the killing of a commander by", "Hamas rocket fire at". */
export interface NounRoles {
  /** Possessor: "Israel's". -1 when none. */
  readonly owner: number
  /** Modifier that may name the doer: adjective or compound, nearest to the noun last. */
  readonly modifiers: readonly number[]
  /** Complements by preposition. */
  readonly obliques: readonly Oblique[]
}

/** Reads the complements of an action noun. Whether "of" or the possessor is doer or undergoer is the rule's business. */
export function nounRoles(doc: Tree, noun: number): NounRoles {
  const modifiers = kids(doc, noun, 'amod', 'compound', 'nmod')
    .filter((m) => m < noun && wordAt(doc, m).rel !== 'nmod:poss' && caseOf(doc, m) === '')
    .flatMap((m) => [...kids(doc, m, 'amod', 'compound').filter((k) => k < m), m])
  return { owner: kid(doc, noun, 'nmod:poss'), modifiers, obliques: [...obliques(doc, noun), ...strayedOf(doc, noun)] }
}

/** "the abduction and killing of a judge", "the killing in Lyon of a judge": an "of" that the parser hung on the noun beside it. */
function strayedOf(doc: Tree, noun: number): Oblique[] {
  const ofs = (i: number, past: number): Oblique[] => obliques(doc, i).filter((o) => o.prep === 'of' && o.head > past)
  if (ofs(noun, noun).length > 0) return []
  const list = conjuncts(doc, listHead(doc, noun))
  const [last = noun] = list.slice(-1)
  // "the killing in Lyon of", "the abduction and killing on 15 May of": a place or a day that nothing is "of".
  const between = [
    ...list.flatMap((i) => kids(doc, i, 'nmod', 'obl')),
    ...kids(doc, wordAt(doc, listHead(doc, noun)).head, 'obl'),
  ]
  const named = between.filter(
    (k) =>
      k > last &&
      ((wordAt(doc, k).upos === 'PROPN' && caseOf(doc, k) === 'in') ||
        (caseOf(doc, k) === 'on' && (wordAt(doc, k).upos === 'NUM' || wordAt(doc, k).upos === 'PROPN'))),
  )
  const oneArticle = list.slice(1).every((member) => kid(doc, member, 'det', 'nmod:poss', 'nummod') < 0)
  return [
    ...named.flatMap((place) => ofs(place, place)),
    ...(oneArticle ? list.filter((member) => member !== noun).flatMap((member) => ofs(member, last)) : []),
  ]
}

/** The words joined to `i` by being the same thing: appositives and the predicate noun of "X is the Y". */
export function sameAs(doc: Tree, i: number): number[] {
  const found = kids(doc, i, 'appos', 'flat').filter((k) => isNominal(doc, k) && wordAt(doc, k).rel === 'appos')
  const word = wordAt(doc, i)
  if (word.rel === 'nsubj' && word.head >= 0 && isNominal(doc, word.head) && kid(doc, word.head, 'cop') >= 0)
    found.push(word.head)
  return found
}
