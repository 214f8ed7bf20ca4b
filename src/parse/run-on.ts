/**
 * Sentences that lost their commas: "The attack killed two patients injured eight others and burned a clinic". A passive participle takes
 * no object, so one that has an object of its own, counted or with an article, is the next verb of the sentence and not what was done by
 * or to the people before it.
 */
import { baseRel, kid, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { retied } from './retied.js'

/** A verb that goes on with another, and the noun before it that the parser made its subject; -1 where it made none. */
interface RunOn {
  readonly verb: number
  readonly first: number
  readonly subject: number
}

/** The document with such verbs joined to the one before them; the same document when there are none. */
export function withRunOnVerbs(doc: ParsedDocument): ParsedDocument {
  const found = doc.tokens.flatMap((word) => runOn(doc, word) ?? [])
  if (found.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const { verb, first, subject } of found) {
    tokens[verb] = { ...wordAt(doc, verb), head: first, rel: 'conj', xpos: 'VBD' }
    if (subject >= 0) tokens[subject] = { ...wordAt(doc, subject), head: first, rel: 'obj' }
  }
  return retied(doc, tokens)
}

function runOn(doc: ParsedDocument, { index, xpos, rel, lemma, head }: Word): RunOn | null {
  if ((xpos !== 'VBN' && xpos !== 'VBD') || !['acl', 'xcomp', 'ccomp'].includes(rel) || head > index) return null
  if (!HARMING.has(lemma) || kid(doc, index, 'aux', 'mark', 'cop', 'obl:agent') >= 0) return null
  const object = kid(doc, index, 'obj')
  if (object < index || kid(doc, object, 'nummod', 'det') < index) return null
  const first = rel === 'acl' ? verbAbove(doc, head) : head
  if (first < 0) return null
  const subject = kid(doc, index, 'nsubj')
  const taken = kid(doc, first, 'obj')
  const before = wordAt(doc, first).lemma
  // "claimed the lives of ten" harms; "claimed rebels killed ten" says.
  const harmed = rel === 'ccomp' ? subject : taken
  if (!HARMING.has(before) && !(before === 'claim' && harmed >= 0 && wordAt(doc, harmed).lemma === 'life')) return null
  // "killed two patients injured others": what the first verb did is read as a content with the patients for its subject.
  if (rel === 'ccomp' ? subject < first || taken >= 0 : subject >= 0 || taken < first || taken > index) return null
  return { verb: index, first, subject }
}

/** The verb whose object the noun is, or ends: "claimed the lives of 40 people"; or -1. */
function verbAbove(doc: ParsedDocument, noun: number): number {
  const { rel, head } = wordAt(doc, noun)
  if (rel === 'obj') return head
  return baseRel(rel) === 'nmod' && head < noun ? verbAbove(doc, head) : -1
}

/** Verbs of tolls, which such lists are made of. */
const HARMING = new Set(
  'kill wound injure hurt maim displace destroy damage burn capture arrest detain abduct'.split(' '),
)
