/**
 * A sentence or a finite content without a verb, whose noun has a participle with an object: "Unidentified men set off bombs". A
 * passive participle takes no object, so the participle is the verb and the noun its subject. So it is where one says something and the
 * noun is read as what is said: "he said the attack killed two people". And a sentence of the body without any verb that could be its
 * own: "Attorneys for the family called for an inquiry"; and a clause whose noun has the past form of what comes about: "The talks opened".
 */
import { speechVerbOf } from '../knowledge/speech.js'
import { baseRel, caseOf, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Sentence, Word } from '../model.js'
import { FINITE } from './finite-tags.js'
import { cameAbout, isPassiveless } from './passiveless.js'
import { retied } from './retied.js'

/** The document with such verbs in their place; the same document when there are none. */
export function withMainVerbs(doc: ParsedDocument): ParsedDocument {
  const slips = [
    ...doc.tokens.flatMap(({ index }) => {
      const verb = Math.max(verbOf(doc, index), objectlessOf(doc, index))
      return verb < 0 ? [] : [{ noun: index, verb }]
    }),
    ...doc.sentences.flatMap((sentence) => {
      const found = verblessSentence(doc, sentence)
      return found === null ? [] : [found]
    }),
  ]
  if (slips.length === 0) return doc
  const tokens: Word[] = [...doc.tokens]
  for (const { noun, verb } of slips) {
    const { head, rel } = wordAt(doc, noun)
    tokens[verb] = { ...wordAt(doc, verb), xpos: 'VBD', head, rel: isSaid(doc, noun) ? 'ccomp' : rel }
    tokens[noun] = { ...wordAt(doc, noun), head: verb, rel: 'nsubj' }
    if (isSaid(doc, noun))
      for (const next of sharing(doc, head, verb)) tokens[next] = { ...wordAt(doc, next), head: verb }
    for (const child of doc.children[noun] ?? []) {
      const own = child < verb && baseRel(wordAt(doc, child).rel) !== 'mark' && wordAt(doc, child).upos !== 'PUNCT'
      if (child !== verb && !own) tokens[child] = { ...wordAt(doc, child), head: verb }
    }
  }
  return retied(doc, tokens)
}

/** "said the attack killed two and wounded four": what follows goes on with what is said, unless it says something again. */
const sharing = (doc: ParsedDocument, saying: number, verb: number): number[] =>
  kids(doc, saying, 'conj').filter(
    (next) =>
      next > verb &&
      /^VB[ND]$/.test(wordAt(doc, next).xpos) &&
      kid(doc, next, 'nsubj') < 0 &&
      speechVerbOf(wordAt(doc, next).lemma) === undefined,
  )

/** A full sentence without a finite verb: its noun, and the participle without a "by" that must be its verb. */
function verblessSentence(doc: ParsedDocument, { first, last, kind }: Sentence): { noun: number; verb: number } | null {
  const words = doc.tokens.slice(first, last)
  if (kind !== 'body' || words.length < 6 || words[words.length - 1]!.text !== '.') return null
  if (words.some(({ xpos }) => FINITE.has(xpos))) return null
  const noun = words.find(({ rel }) => rel === 'root')
  if (!noun?.xpos.startsWith('NN') || kid(doc, noun.index, 'nsubj', 'case') >= 0) return null
  const verb = words.find(({ index, xpos, rel }) => index > noun.index && xpos === 'VBN' && rel === 'acl')
  if (verb === undefined || kid(doc, verb.index, 'obl:agent', 'aux', 'obj') >= 0) return null
  if (verb.head === noun.index && !takesNoPassive(doc, verb)) return null
  if (kids(doc, verb.index, 'obl').some((o) => caseOf(doc, o) === 'by')) return null
  return { noun: noun.index, verb: verb.index }
}

/** "The ministry called on both", "residents rioted": a participle of such verbs describes nothing; "a plan drawn up" may be a headline. */
const takesNoPassive = (doc: ParsedDocument, { index, lemma }: Word): boolean =>
  isPassiveless(doc, index) ||
  (speechVerbOf(lemma) !== undefined && wordAt(doc, index + 1).upos === 'ADP' && kid(doc, index, 'obl') > index)

/** "The talks opened on Monday.", "prices soared, the union said": the verb without an object of a clause headed by noun `i`, or -1. */
function objectlessOf(doc: ParsedDocument, i: number): number {
  const { rel, upos, sentence } = wordAt(doc, i)
  if ((upos !== 'NOUN' && upos !== 'PROPN') || !(rel === 'ccomp' || (rel === 'root' && isFull(doc, sentence))))
    return -1
  if (kid(doc, i, 'cop', 'nsubj', 'csubj', 'expl', 'case', 'mark') >= 0) return -1
  const verb = kids(doc, i, 'acl').find((v) => v > i && /^VB[ND]$/.test(wordAt(doc, v).xpos))
  if (verb === undefined || kid(doc, verb, 'aux', 'nsubj', 'obj', 'obl:agent', 'mark') >= 0) return -1
  const setOff = doc.tokens[verb - 1]?.text === ','
  return isPassiveless(doc, verb) || (!setOff && cameAbout(doc, verb)) ? verb : -1
}

/** A sentence of the body with its full stop: no headline, no caption. */
function isFull(doc: ParsedDocument, sentence: number): boolean {
  const { last, kind } = doc.sentences[sentence]!
  return kind === 'body' && wordAt(doc, last - 1).text === '.'
}

/** The participle that is the verb of the clause headed by noun `i`, or -1. */
function verbOf(doc: ParsedDocument, i: number): number {
  const { rel, xpos, head } = wordAt(doc, i)
  const said = isSaid(doc, i)
  if (!(xpos.startsWith('NN') && ['root', 'ccomp'].includes(rel)) && !said) return -1
  if (kid(doc, i, 'cop', 'nsubj', 'nsubj:pass', 'expl', 'case', 'acl:relcl') >= 0) return -1
  const beside = said ? kids(doc, head, 'xcomp') : []
  const verb = [...kids(doc, i, 'acl'), ...beside].find((v) => v > i && /^VB[ND]$/.test(wordAt(doc, v).xpos))
  if (verb === undefined || kid(doc, verb, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass', 'obl:agent') >= 0) return -1
  if (said && TWO_OBJECTS.has(wordAt(doc, verb).lemma)) return -1
  const object = kid(doc, verb, 'obj')
  return object > verb ? verb : -1
}

/** The object of a saying, or a second subject behind it. */
function isSaid(doc: ParsedDocument, i: number): boolean {
  const { rel, head } = wordAt(doc, i)
  if (head < 0 || head > i || speechVerbOf(wordAt(doc, head).lemma) === undefined) return false
  const subject = kid(doc, head, 'nsubj')
  return rel === 'obj' || (rel === 'nsubj' && subject >= 0 && subject < head)
}

/** "mentioned a man named Omar", "the aid given the town": their participles keep an object. */
const TWO_OBJECTS = new Set(
  'name call dub term nickname title label give grant award offer deny send pay show'.split(' '),
)
