/**
 * Slips of the parser that news English brings out, told by what is left over. Two are of a verb read as an adjective of its own object.
 * "The council suspended aid" leaves a noun with a subject and no copula; "Israel had struck pads" a "had" whose object begins with a
 * participle. In both the participle becomes the verb and the noun its object. The third is "'d" for "would" before a participle, which
 * is "had"; the fourth a verbal noun in a list of nouns read as a verb, "the abduction and killing of a judge"; the fifth the "over" of
 * "handed over 25 captives", read as "more than 25"; the sixth what became of the object, "left fifty rebels dead", read as a part of it;
 * the seventh "urging him to leave and warning Ghana", where the parser joins the second gerund to the infinitive between; the eighth an
 * outcome read as a quality of the object, "shot dead five farmers"; the ninth what somebody is blamed for, read as part of who he is;
 * the tenth "said two men were killed, blaming the army", where the gerund belongs to who says so; the eleventh what somebody is let do, read
 * as a part of who he is where quotation marks stand around him; the twelfth a finite verb read as a noun of two words with its subject; the
 * thirteenth what somebody is called in quotation marks, read as another name of him.
 */
import { baseRel, caseOf, kid, kids, wordAt, yieldOf } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import type { Lemmatize } from './document.js'
import { FINITE } from './finite-tags.js'
import { retied } from './retied.js'
import { SPEAKING, TELLING } from './telling-verbs.js'

/** A participle to be made the verb: what it takes over from `from`, and the noun that becomes its object. */
interface Slip {
  readonly verb: number
  readonly object: number
  readonly perfect: number
  /** The name before it, read as a part of the noun. */
  readonly subject?: number
}

/** The document with these slips put right; the same document when there are none. */
export function mendTrees(doc: ParsedDocument, lemmatize: Lemmatize): ParsedDocument {
  const slips = doc.tokens.flatMap((word) => slipAt(doc, word) ?? [])
  const perfects = doc.tokens.filter((word) => isHad(doc, word))
  const nouns = doc.tokens.flatMap((word) => {
    const head = joinedNoun(doc, word)
    return head < 0 ? [] : [{ ...word, head }]
  })
  const particles = doc.tokens.filter((word) => isParticle(doc, word))
  const moved = doc.tokens.flatMap((word) => MOVES.map((move) => move(doc, word)).find((to) => to !== null) ?? [])
  if (slips.length + perfects.length + nouns.length + particles.length + moved.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const word of moved) tokens[word.index] = word
  for (const over of particles) tokens[over.index] = { ...over, head: over.index - 1, rel: 'compound:prt' }
  for (const noun of nouns)
    tokens[noun.index] = { ...noun, lemma: lemmatize(noun.text, 'NOUN', 'NN'), upos: 'NOUN', xpos: 'NN' }
  for (const had of perfects) tokens[had.index] = { ...had, lemma: 'have', xpos: 'VBD' }
  for (const slip of slips) mend(doc, tokens, slip, lemmatize)
  return retied(doc, tokens)
}

/** "They'd never seen it": a participle after "would" would have a "have" or "be" of its own. */
const isHad = (doc: ParsedDocument, { text, lemma, rel, head }: Word): boolean =>
  /^['’]d$/.test(text) &&
  lemma !== 'have' &&
  baseRel(rel) === 'aux' &&
  head >= 0 &&
  wordAt(doc, head).xpos === 'VBN' &&
  kids(doc, head, 'aux', 'aux:pass', 'cop').length === 1

const isParticle = (doc: ParsedDocument, { index, text, rel, head }: Word): boolean =>
  text === 'over' &&
  rel === 'advmod' &&
  head === index + 1 &&
  wordAt(doc, head).upos === 'NUM' &&
  ['hand', 'turn'].includes(doc.tokens[index - 1]?.lemma ?? '')

/** "blamed the rebels for the murder of a judge": what somebody is blamed for belongs to the blaming, not to his name. */
function chargeOf(doc: ParsedDocument, word: Word): Word | null {
  const { index, rel, head } = word
  if (rel !== 'nmod' || head < 0 || head > index || caseOf(doc, index) !== 'for') return null
  const object = wordAt(doc, head)
  const blames = object.rel === 'obj' && object.head >= 0 && object.head < head
  return blames && wordAt(doc, object.head).lemma === 'blame' ? { ...word, head: object.head, rel: 'obl' } : null
}

/** "The mayor said two men were killed in the raid, blaming the army": those it was done to do not speak, whoever tells of it does. */
function sayingOf(doc: ParsedDocument, word: Word): Word | null {
  const { index, xpos, rel, head, lemma } = word
  if (xpos !== 'VBG' || rel !== 'advcl' || !SPEAKING.has(lemma) || head < 0 || head > index) return null
  const told = wordAt(doc, head)
  if (told.rel !== 'ccomp' || told.head < 0 || told.head > head) return null
  const ofTeller = TELLING.has(wordAt(doc, told.head).lemma) && kid(doc, head, 'nsubj:pass') >= 0
  return ofTeller && kid(doc, index, 'mark') < 0 ? { ...word, head: told.head } : null
}

/** "set free two hostages": what becomes of the object stands before its number or article, where no quality of it could. */
function outcomeOf(doc: ParsedDocument, word: Word): Word | null {
  const { index, xpos, rel, head } = word
  if (rel !== 'amod' || xpos !== 'JJ' || head <= index + 1 || wordAt(doc, head).head !== index - 1) return null
  const behindVerb = doc.tokens[index - 1]?.upos === 'VERB'
  return behindVerb && kids(doc, head, 'nummod', 'det').includes(index + 1)
    ? { ...word, head: index - 1, rel: 'xcomp' }
    : null
}

/** The noun a verbal noun is joined to: "the abduction and killing of a judge" has an "of" and no object; -1 for a verb. */
function joinedNoun(doc: ParsedDocument, { index, upos, xpos, rel, head }: Word): number {
  if (upos !== 'VERB' || xpos !== 'VBG' || rel !== 'conj' || kid(doc, index, 'obj', 'nsubj', 'aux') >= 0) return -1
  if (!kids(doc, index, 'nmod', 'obl').some((complement) => caseOf(doc, complement) === 'of')) return -1
  if (wordAt(doc, head).upos === 'NOUN') return head
  // Hung on the finite verb above: such a form joins no finite verb, so it joins its object.
  return FINITE.has(wordAt(doc, head).xpos) ? (kids(doc, head, 'obj').find((i) => i > head && i < index) ?? -1) : -1
}

/** "left fifty rebels dead", "shot two men dead": what became of them is said by the verb; null where the word is nothing of the kind. */
function resultOf(doc: ParsedDocument, word: Word): Word | null {
  const { index, lemma, rel, head } = word
  if (!RESULTS.has(lemma) || (rel !== 'amod' && rel !== 'acl') || head > index) return null
  const object = wordAt(doc, head)
  const verb = object.rel === 'obj' ? object.head : -1
  return verb >= 0 && LEAVING.has(wordAt(doc, verb).lemma) ? { ...word, head: verb, rel: 'xcomp' } : null
}

const RESULTS = new Set('dead kill wound wounded injure injured homeless displace displaced'.split(' '))
const LEAVING = new Set(['leave', 'shoot'])

/** "urging him to leave and warning Ghana": a gerund goes on with the gerund above the infinitive, not with the infinitive. */
function gerundAfter(doc: ParsedDocument, word: Word): Word | null {
  const { index, xpos, rel, head } = word
  if (xpos !== 'VBG' || rel !== 'conj' || wordAt(doc, head).xpos !== 'VB' || kid(doc, index, 'nsubj', 'aux') >= 0)
    return null
  const above = wordAt(doc, head).rel === 'xcomp' ? wordAt(doc, head).head : -1
  const goesOn = above >= 0 && wordAt(doc, above).xpos === 'VBG' && kids(doc, head, 'mark').length > 0
  return goesOn ? { ...word, head: above } : null
}

/** "would let “the occupation” add demands": what is let done belongs to the letting, not to whoever is let. */
function letOf(doc: ParsedDocument, word: Word): Word | null {
  const { index, xpos, rel, head } = word
  if (xpos !== 'VB' || rel !== 'acl' || head < 0 || head > index || kid(doc, index, 'mark') >= 0) return null
  const whom = wordAt(doc, head)
  const lets = whom.rel === 'obj' && whom.head >= 0 && LETTING.has(wordAt(doc, whom.head).lemma)
  return lets ? { ...word, head: whom.head, rel: 'xcomp' } : null
}

const LETTING = new Set(['let', 'make', 'help'])

/** "The affidavit states that", "Ana Ruiz warns": a verb that agrees with the name or noun before it is no noun made with it. */
function agreeingOf(doc: ParsedDocument, word: Word): Word | null {
  const { index, rel, head, upos } = word
  if (rel !== 'compound' || head !== index + 1 || (upos !== 'NOUN' && upos !== 'PROPN')) return null
  const { xpos, rel: clause, text } = wordAt(doc, head)
  // "the Local Coordination Committees": a part of a name, whatever its tag.
  const agrees = (xpos === 'VBZ' || xpos === 'VBD') && /^\p{Ll}/u.test(text) && CLAUSES.has(clause)
  return agrees && kid(doc, head, 'nsubj', 'csubj', 'expl', 'aux') < 0 ? { ...word, rel: 'nsubj' } : null
}

const CLAUSES: ReadonlySet<string> = new Set(['root', 'ccomp', 'advcl'])

/** 'called the bishops "traitors"': what they are called is said of them. */
function calledOf(doc: ParsedDocument, word: Word): Word | null {
  const { index, rel, head } = word
  if (rel !== 'appos' || head !== index - 2 || !/^["“”'‘]$/.test(doc.tokens[index - 1]?.text ?? '')) return null
  const object = wordAt(doc, head)
  if (object.rel !== 'obj' || object.head < 0 || object.head > head) return null
  return CALLING.has(wordAt(doc, object.head).lemma) ? { ...word, head: object.head, rel: 'xcomp' } : null
}

const CALLING = new Set(['call', 'label', 'brand', 'dub', 'term', 'deem', 'declare', 'name', 'proclaim'])

/** "Togo said it was ready to talk": only somebody is ready, willing or prepared, so that "it" stands for him who says so. */
function readyOne(doc: ParsedDocument, word: Word): Word | null {
  const { rel, head, text } = word
  if (rel !== 'expl' || head < 0 || text.toLowerCase() !== 'it' || kid(doc, head, 'csubj', 'nsubj') >= 0) return null
  return WILLING.has(wordAt(doc, head).text.toLowerCase()) && isSpeakers(doc, word) ? { ...word, rel: 'nsubj' } : null
}

/** Right behind "Togo said", "Togo said that" or "Togo said on Monday that", where nobody is named before and one alone speaks. */
function isSpeakers(doc: ParsedDocument, { index, head, sentence }: Word): boolean {
  const said = wordAt(doc, head).head
  const between = doc.tokens.slice(said + 1, index).map((w) => w.text)
  if (
    said < 0 ||
    said > index ||
    !/^(?:(?:on \p{Lu}\p{L}*day )?that)?$/u.test(between.join(' ')) ||
    wordAt(doc, said).lemma !== 'say'
  )
    return false
  const speaker = kid(doc, said, 'nsubj')
  if (speaker < 0 || !['NN', 'NNP'].includes(wordAt(doc, speaker).xpos) || kids(doc, speaker, 'conj').length > 0)
    return false
  const own = new Set(yieldOf(doc, speaker))
  return doc.tokens.slice(doc.sentences[sentence]!.first, said).every((w) => w.upos !== 'PROPN' || own.has(w.index))
}

/** "is open to talks": behind "to" a plural noun, or what is spelt as one, is no infinitive. */
function openTo(doc: ParsedDocument, word: Word): Word | null {
  if (isOpenedTo(doc, word)) return { ...word, upos: 'NOUN', xpos: 'NNS', rel: 'obl' }
  const noun = doc.tokens[word.index + 1]
  const isTo = noun !== undefined && isOpenedTo(doc, noun)
  return isTo ? { ...word, xpos: 'IN', upos: 'ADP', rel: 'case' } : null
}

const isOpenedTo = (doc: ParsedDocument, { index, xpos, rel }: Word): boolean => {
  const to = doc.tokens[index - 1]
  if (to === undefined || to.text !== 'to' || to.rel !== 'mark' || to.head !== index) return false
  return (xpos === 'NNS' || xpos === 'VBZ') && (rel === 'advcl' || rel === 'xcomp')
}

const WILLING = new Set(
  'ready willing unwilling prepared unprepared determined keen eager reluctant committed open poised able unable'.split(
    ' ',
  ),
)

/** Each gives a word with the place it should hang at, or null where it hangs well. */
const MOVES = [resultOf, gerundAfter, chargeOf, sayingOf, outcomeOf, letOf, agreeingOf, calledOf, readyOne, openTo]

const PARTICIPLE = /^VB[ND]$/

function slipAt(doc: ParsedDocument, noun: Word): Slip | null {
  if (!noun.xpos.startsWith('NN')) return null
  const i = noun.index
  const participle = kids(doc, i, 'amod').find((a) => a < i && isParticiple(wordAt(doc, a)))
  if (participle === undefined) return null
  // "Ghana reduced tariffs": the participle has the subject itself.
  const own = kid(doc, participle, 'nsubj')
  if (own >= 0 && own < participle && kid(doc, i, 'cop') < 0) return { verb: participle, object: i, perfect: -1 }
  const subject = kid(doc, i, 'nsubj')
  if (subject >= 0 && subject < participle && kid(doc, i, 'cop') < 0 && bareBefore(doc, i, participle, subject)) {
    return { verb: participle, object: i, perfect: -1 }
  }
  const named = namedBefore(doc, noun, participle)
  if (named >= 0) return { verb: participle, object: i, perfect: -1, subject: named }
  const have = noun.head
  if (have < 0 || wordAt(doc, have).lemma !== 'have' || baseRel(noun.rel) !== 'obj' || have > participle) return null
  const between = doc.tokens.slice(have + 1, participle)
  // "had limited time", "has mixed results" are no perfects; "have seized Kirkuk" and "had distributed supplies" are.
  const form = wordAt(doc, participle)
  const isName = noun.xpos.startsWith('NNP')
  const third = wordAt(doc, have).xpos !== 'VBP' && wordAt(doc, have).xpos !== 'VB'
  const perfect = form.xpos === 'VBN' && !QUALITIES.has(form.text) && (isName || third || !form.text.endsWith('ed'))
  return perfect && between.every((w) => w.upos === 'ADV' || w.upos === 'DET')
    ? { verb: participle, object: i, perfect: have }
    : null
}

/** "Togo eased sanctions": a name stands before no quality of a noun, so in a sentence without a verb it is the subject of one; or -1. */
function namedBefore(doc: ParsedDocument, { index, rel, xpos, sentence }: Word, participle: number): number {
  const name = kids(doc, index, 'compound').find((c) => c < participle && wordAt(doc, c).xpos === 'NNP')
  if (rel !== 'root' || xpos.startsWith('NNP') || name === undefined || participle !== index - 1) return -1
  const { first, last } = doc.sentences[sentence]!
  const words = doc.tokens.slice(first, last)
  const isBare =
    words.every((w) => !FINITE.has(w.xpos)) && words.slice(name - first, participle - first).every(isOfName)
  return isBare ? name : -1
}

const isOfName = ({ xpos }: Word): boolean => xpos === 'NNP' || xpos === 'NNPS'

const QUALITIES = new Set(
  'limited mixed strained troubled renewed sustained increased reduced detailed continued armed divided related shared united wounded wanted organised organized experienced dedicated planned given'.split(
    ' ',
  ),
)

const isParticiple = (word: Word): boolean =>
  PARTICIPLE.test(word.xpos) || (word.xpos === 'JJ' && /[a-z]ed$/.test(word.text))

/** Nothing of the noun's own (article, number, possessor) stands before the participle: "the suspended aid" is one phrase. */
function bareBefore(doc: ParsedDocument, noun: number, participle: number, subject: number): boolean {
  return !kids(doc, noun, 'det', 'nummod', 'nmod:poss', 'case').some((d) => d > subject && d < participle)
}

/** What stays with the noun when its clause goes to the verb. */
const NOMINAL = new Set(['det', 'amod', 'nummod', 'nmod', 'compound', 'case', 'flat', 'appos', 'acl', 'fixed'])

function mend(
  doc: ParsedDocument,
  tokens: Word[],
  { verb, object, perfect, subject }: Slip,
  lemmatize: Lemmatize,
): void {
  const old = perfect >= 0 ? perfect : object
  const outer = wordAt(doc, old)
  const word = wordAt(doc, verb)
  const xpos = perfect >= 0 ? 'VBN' : PARTICIPLE.test(word.xpos) ? word.xpos : 'VBD'
  tokens[verb] = {
    ...word,
    upos: 'VERB',
    xpos: perfect < 0 ? 'VBD' : xpos,
    lemma: lemmatize(word.text, 'VERB', xpos),
    head: outer.head,
    rel: outer.rel,
  }
  for (const child of doc.children[old] ?? []) {
    if (child === verb || child === object) continue
    const rel = wordAt(doc, child).rel
    const stays = perfect < 0 && child > verb && NOMINAL.has(baseRel(rel)) && baseRel(rel) !== 'case'
    const kept = perfect < 0 && child < verb && ['compound', 'flat'].includes(baseRel(rel))
    if (!stays && !kept) tokens[child] = { ...wordAt(doc, child), head: verb }
  }
  tokens[object] = { ...wordAt(doc, object), head: verb, rel: 'obj' }
  if (subject !== undefined) tokens[subject] = { ...wordAt(doc, subject), head: verb, rel: 'nsubj' }
  if (perfect >= 0) tokens[perfect] = { ...outer, upos: 'AUX', head: verb, rel: 'aux' }
}
