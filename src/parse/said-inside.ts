/**
 * Who says it, set between a subject and its verb: "Chad, Kenya said, shelled Togo". The parser makes a list or an explanation of the name,
 * or has Kenya shell the town; the noun before the first comma is the subject of the verb behind the second. So it is with what the
 * subject had done before, "Chad, having met Kenya, shelled Togo"; and the doer may stand behind the saying, "Togo was shelled, Kenya said,
 * by Chad".
 */
import { speechVerbOf } from '../knowledge/speech.js'
import { caseOf, kid, kids, subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { FINITE } from './finite-tags.js'
import { withWords } from './retied.js'

/** The document with such subjects at their verbs; the same document when there are none. */
export const withSaidInside = (doc: ParsedDocument): ParsedDocument =>
  withWords(
    doc,
    doc.tokens.flatMap((word) => insideOf(doc, word) ?? doerBehind(doc, word) ?? behindHaving(doc, word) ?? []),
  )

const SEEMS = new Set(['seem', 'appear'])

/** Words between the saying and the comma behind it: "told reporters on Monday". */
const REACH = 6
const LED = new Set(['AUX', 'ADV', 'PART'])
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

function insideOf(doc: ParsedDocument, { index: said, xpos, upos, lemma, sentence }: Word): readonly Word[] | null {
  if (upos !== 'VERB' || !(speechVerbOf(lemma) !== undefined || SEEMS.has(lemma))) return null
  // "it is said".
  if (!FINITE.has(xpos) && !kids(doc, said, 'aux').some((aux) => FINITE.has(wordAt(doc, aux).xpos))) return null
  const sayer = kid(doc, said, 'nsubj')
  if (sayer < 0 || sayer > said) return null
  const comma = subtree(doc, sayer)[0] - 1
  const { first, last } = doc.sentences[sentence]!
  if (comma <= first || doc.tokens[comma]!.text !== ',') return null
  const verb = verbBehind(doc, said, last)
  if (verb < 0 || kid(doc, verb, 'nsubj', 'csubj', 'expl', 'mark') >= 0) return null
  const subject = nounOf(doc, first, comma)
  if (subject < 0 || (wordAt(doc, subject).head === verb && isSubject(doc, subject))) return null
  const three = [subject, said, verb]
  if (three.every((i) => wordAt(doc, i).head >= 0)) return null
  const passive = kid(doc, verb, 'aux:pass') >= 0
  return [
    { ...wordAt(doc, subject), head: verb, rel: passive ? 'nsubj:pass' : 'nsubj' },
    { ...wordAt(doc, said), head: verb, rel: 'parataxis' },
    { ...wordAt(doc, verb), head: -1, rel: 'root', xpos: finiteTag(doc, verb) },
    ...three
      .flatMap((i) => doc.children[i] ?? [])
      .filter((c) => c > verb && wordAt(doc, c).head !== verb)
      .map((c) => ({ ...wordAt(doc, c), head: verb })),
  ]
}

const finiteTag = (doc: ParsedDocument, verb: number): string =>
  kid(doc, verb, 'aux') < 0 && wordAt(doc, verb).xpos === 'VBN' ? 'VBD' : wordAt(doc, verb).xpos

const isSubject = (doc: ParsedDocument, i: number): boolean => wordAt(doc, i).rel.startsWith('nsubj')

/** "was shelled, Kenya said, by Chad": a "by" behind a comma belongs to the passive that is said. */
function doerBehind(doc: ParsedDocument, word: Word): readonly Word[] | null {
  const { index, rel, head: said } = word
  if (rel !== 'obl' || said < 0 || said > index || speechVerbOf(wordAt(doc, said).lemma) === undefined) return null
  const by = kid(doc, index, 'case')
  if (caseOf(doc, index) !== 'by' || doc.tokens[by - 1]?.text !== ',' || kid(doc, said, 'aux:pass') >= 0) return null
  const told = kid(doc, said, 'ccomp')
  if (told < 0 || told > said || kid(doc, told, 'aux:pass') < 0 || kid(doc, told, 'obl:agent') >= 0) return null
  return [{ ...word, head: told, rel: 'obl:agent' }]
}

/** "Chad, having met Kenya, shelled Togo": the subject is the finite verb's, and the participle tells what was before. */
function behindHaving(doc: ParsedDocument, { index, xpos, rel, head }: Word): readonly Word[] | null {
  if (xpos !== 'VBN') return null
  const having = kids(doc, index, 'aux').find((aux) => wordAt(doc, aux).text === 'having') ?? -1
  const subject = having < 0 ? -1 : kid(doc, index, 'nsubj')
  if (subject < 0 || subject > having || doc.tokens[having - 1]?.text !== ',') return null
  const isMain = (v: number): boolean =>
    v > index && wordAt(doc, v).upos === 'VERB' && leads(doc, v) && kid(doc, v, 'nsubj', 'mark', 'cc') < 0
  const below = kids(doc, index, 'parataxis', 'conj', 'ccomp', 'advcl').find(isMain) ?? -1
  const verb = below >= 0 ? below : head > index && isMain(head) ? head : -1
  if (verb < 0) return null
  return [
    { ...wordAt(doc, subject), head: verb, rel: kid(doc, verb, 'aux:pass') >= 0 ? 'nsubj:pass' : 'nsubj' },
    { ...wordAt(doc, index), head: verb, rel: 'advcl' },
    ...(verb === below ? [{ ...wordAt(doc, verb), head, rel, xpos: finiteTag(doc, verb) }] : []),
  ]
}

/** A verb right behind a comma, with no more than its auxiliaries and adverbs between. */
function leads(doc: ParsedDocument, verb: number): boolean {
  let at = verb - 1
  while (at > 0 && LED.has(wordAt(doc, at).upos)) at--
  return wordAt(doc, at).text === ','
}

/** The finite verb right behind the comma that closes the saying, or -1. */
function verbBehind(doc: ParsedDocument, said: number, last: number): number {
  let at = said + 1
  while (at < last && at - said <= REACH && wordAt(doc, at).text !== ',') {
    if (['VERB', 'AUX', 'SCONJ'].includes(wordAt(doc, at).upos)) return -1
    at++
  }
  if (at >= last || wordAt(doc, at).text !== ',') return -1
  let finite = false
  for (at++; at < last && LED.has(wordAt(doc, at).upos); at++) finite ||= FINITE.has(wordAt(doc, at).xpos)
  if (at >= last || wordAt(doc, at).upos !== 'VERB') return -1
  // "Chad, it is said, attacked the town": its past tense may be read as a participle.
  const isPast = wordAt(doc, at).xpos === 'VBN' && kid(doc, at, 'obj') > at && kid(doc, at, 'obl:agent') < 0
  return finite || isPast || FINITE.has(wordAt(doc, at).xpos) ? at : -1
}

/** The one noun that the words before the comma are about, or -1: no verb, no preposition before it. */
function nounOf(doc: ParsedDocument, first: number, comma: number): number {
  let top = -1
  for (let i = first; i < comma; i++) {
    const { upos, head } = wordAt(doc, i)
    if (upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ') return -1
    if (upos === 'PUNCT' || (head >= first && head < comma)) continue
    if (top >= 0) return -1
    top = i
  }
  return top >= 0 && NOMINAL.has(wordAt(doc, top).upos) && kid(doc, top, 'case', 'cc') < 0 ? top : -1
}
