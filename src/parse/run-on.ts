/**
 * Sentences that lost their commas: "The attack killed two patients injured eight others and burned a clinic". A passive participle takes
 * no object, so one that has an object of its own, counted or with an article, is the next verb of the sentence and not what was done by
 * or to the people before it. Nor do those hurt hurt others: "killing two patients injuring eight others".
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
    const word = wordAt(doc, verb)
    // "killed two injuring eight": a gerund tells the outcome of a finite verb, and goes on with another gerund.
    const gerund = word.xpos === 'VBG'
    const rel = gerund && tokens[first]?.xpos !== 'VBG' ? 'advcl' : 'conj'
    tokens[verb] = { ...word, head: first, rel, xpos: gerund ? 'VBG' : 'VBD' }
    if (subject >= 0) tokens[subject] = { ...wordAt(doc, subject), head: first, rel: 'obj' }
  }
  return retied(doc, tokens)
}

function runOn(doc: ParsedDocument, { index, xpos, rel, lemma, head }: Word): RunOn | null {
  const gerund = xpos === 'VBG' && rel === 'acl'
  if (!gerund && ((xpos !== 'VBN' && xpos !== 'VBD') || !['acl', 'xcomp', 'ccomp'].includes(rel))) return null
  if (
    head > index ||
    !(gerund ? HURTING : HARMING).has(lemma) ||
    kid(doc, index, 'aux', 'mark', 'cop', 'obl:agent') >= 0
  )
    return null
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

/** What tells the outcome as a gerund: people caught "capturing a base" are those who capture it. */
const HURTING = new Set('kill wound injure hurt maim displace destroy damage'.split(' '))

/** Verbs of tolls, which such lists are made of. */
const HARMING = new Set(
  'kill wound injure hurt maim displace destroy damage burn capture arrest detain abduct'.split(' '),
)
