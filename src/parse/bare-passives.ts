/**
 * Tolls without their "were". Who kills kills somebody: where "3 men killed in raids" or "dozens dead, two clinics bombed" is read as a
 * verb that has nothing it is done to, the men and the clinics are those it was done to, and nobody says who did it.
 */
import { caseOf, isVerb, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { isPassiveless } from './passiveless.js'
import { retied } from './retied.js'

/** The document with such verbs as passives; the same document when there are none. */
export function withBarePassives(doc: ParsedDocument): ParsedDocument {
  const found = doc.tokens.filter((word) => isBarePassive(doc, word))
  if (found.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const { index } of found) {
    tokens[index] = { ...wordAt(doc, index), xpos: 'VBN' }
    const subject = kid(doc, index, 'nsubj')
    if (subject >= 0) tokens[subject] = { ...wordAt(doc, subject), rel: 'nsubj:pass' }
  }
  return retied(doc, tokens)
}

function isBarePassive(doc: ParsedDocument, word: Word): boolean {
  if (isHeadlinePassive(doc, word)) return true
  const { index, xpos, lemma, rel, head } = word
  if (xpos !== 'VBD' || !(HARMING.has(lemma) || (rel === 'acl' && STRIKING.has(lemma)))) return false
  if (kids(doc, index, 'obj', 'iobj', 'aux', 'mark', 'ccomp', 'obl:unmarked').length > 0) return false
  const subject = kid(doc, index, 'nsubj')
  if (rel === 'acl') return head < index && subject < 0 && closes(doc, index)
  // "the raid killed and wounded ten": the object of the last serves them all.
  const joined = kids(doc, index, 'conj').some((c) => isVerb(doc, c))
  const main = rel === 'root' || (rel === 'parataxis' && wordAt(doc, head).rel === 'root')
  return main && !joined && subject >= 0 && subject < index && isTold(doc, subject) && closes(doc, index)
}

/** "Togo shelled by Chad": the line's only verb, with somebody named behind its "by". */
function isHeadlinePassive(doc: ParsedDocument, { index, xpos, rel, upos }: Word): boolean {
  if (upos !== 'VERB' || !['VBD', 'VBN'].includes(xpos) || !['root', 'parataxis'].includes(rel)) return false
  if (kids(doc, index, 'obj', 'iobj', 'aux', 'mark', 'ccomp', 'xcomp').length > 0) return false
  const subject = kid(doc, index, 'nsubj')
  const by = kid(doc, index, 'obl:agent')
  if (subject < 0 || subject > index || by < index || caseOf(doc, by) !== 'by' || isPassiveless(doc, index))
    return false
  return wordAt(doc, by).upos === 'PROPN' || wordAt(doc, by).xpos === 'NNS'
}

/** A noun: "those they killed", "whom it killed" has what was done to them before it. */
const isTold = (doc: ParsedDocument, subject: number): boolean => ['NOUN', 'NUM'].includes(wordAt(doc, subject).upos)

/** What it is done to would stand right behind the verb: a preposition, a stop or the next toll ("2 injured") does instead. */
function closes(doc: ParsedDocument, verb: number): boolean {
  const { sentence } = wordAt(doc, verb)
  const [next, after] = [doc.tokens[verb + 1], doc.tokens[verb + 2]]
  if (next === undefined || next.sentence !== sentence) return true
  if (next.upos === 'PUNCT' || next.upos === 'ADP' || next.lemma === 'and') return true
  return next.upos === 'NUM' && after !== undefined && HARMING.has(after.lemma)
}

/** Verbs that are nothing without whom they are done to. */
const HARMING = new Set('kill wound injure maim'.split(' '))
/** What a participle behind a noun tells as done to it. */
const STRIKING = new Set('bomb shell destroy damage arrest detain abduct kidnap capture ransack raid'.split(' '))
