/** How an action noun stands to what it hangs on: "denied the raid", "after the attack", "in return for a visit", "the talks would begin". */
import { type Effect, governorEffects, wordClass } from '../knowledge/event-words.js'
import { clauseOf } from '../match/clause.js'
import { baseRel, caseOf, isDefinite, isVerb, kid, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { INSTEAD, isCalledFalse } from './held-so.js'
import { saidOf } from './said-of-it.js'
import { lemmaOf } from './words.js'

const REPUDIATES = new Set(['reject', 'repudiate', 'decry', 'oppose'])

/** "their demands include dissolving parliament", "the deal involves the release of prisoners": as real as what it is listed under. */
export function listedUnder(doc: AttributedDocument, v: number): Effect | undefined {
  if (!LISTING.has(lemmaOf(doc, v))) return undefined
  const thing = kids(doc, v, 'nsubj')
    .map((subject) => lemmaOf(doc, subject))
    .find((lemma) => wordClass('OPENTHING').has(lemma))
  if (thing === undefined) return undefined
  return governorEffects().get(`clause ${thing}`) === 'planned' ? 'planned' : 'wanted'
}

const LISTING = new Set(['include', 'involve', 'entail', 'comprise', 'contain', 'cover'])

/** "denied reports", "dismissed the allegation". */
export function isDeniedClaim(doc: AttributedDocument, noun: number): boolean {
  if (!wordClass('CLAIM').has(lemmaOf(doc, noun))) return false
  const effect = nounEffect(doc, noun)
  return effect === 'denied' || effect === 'refused' || isCalledFalse(doc, noun)
}

/** A governor with its particle where the two have an effect of their own: "hold back", "call off". */
export function governorWord(doc: AttributedDocument, i: number): string {
  const lemma = lemmaOf(doc, i)
  for (const child of doc.children[i] ?? []) {
    const rel = wordAt(doc, child).rel
    if (rel !== 'compound:prt' && rel !== 'advmod') continue
    const both = `${lemma} ${wordAt(doc, child).text.toLowerCase()}`
    if (governorEffects().has(`noun ${both}`)) return both
  }
  return lemma
}

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
  if (
    prep === '' &&
    REPUDIATES.has(head) &&
    wordClass('HARM').has(lemmaOf(doc, i)) &&
    (isDefinite(doc, i) || isToldOf(doc, word.head))
  )
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
  const { tense, perfect, negated, modal } = clauseOf(doc, v)
  const lemma = lemmaOf(doc, v)
  if (negated) return lemma === 'confirm' && modal !== null
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
