/**
 * A finite verb without a subject, whose subject was tied to the noun before it. "According to reports, a mayor and his driver were
 * abducted" makes a list of reports, mayor and driver; "On 5 January, Ana Ruiz was killed" explains the day by the name; "Moscow has said
 * the gas belonged to rebels" makes the gas what Moscow said. A finite clause needs a subject, so the noun is given to the verb.
 */
import { baseRel, caseOf, kid, kids, subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { FINITE } from './finite-tags.js'
import { retied } from './retied.js'
import { TELLING } from './telling-verbs.js'

/** A verb, the noun that is its subject, and the noun it was taken from. */
interface Lost {
  readonly verb: number
  readonly subject: number
  readonly from: number
  /** The verb is what the noun's own verb says, and was joined to it. */
  readonly isSaid?: true
}

/** The document with such subjects at their verbs; the same document when there are none. */
export function withLostSubjects(doc: ParsedDocument): ParsedDocument {
  const lost = doc.tokens.flatMap(
    (word) =>
      (lacksSubject(doc, word)
        ? (behindOpening(doc, word) ?? asObject(doc, word) ?? asSaid(doc, word) ?? behindAnd(doc, word))
        : null) ??
      behindTime(doc, word) ??
      [],
  )
  if (lost.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const found of lost) giveBack(doc, tokens, found)
  return retied(doc, tokens)
}

const CLAUSES = new Set(['root', 'ccomp', 'advcl', 'parataxis', 'conj'])
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

/** A verb of a clause of its own without any subject. */
export const lacksSubject = (doc: ParsedDocument, { index, xpos, rel }: Word): boolean =>
  CLAUSES.has(rel) &&
  (FINITE.has(xpos) || kids(doc, index, 'aux', 'cop').some((aux) => FINITE.has(wordAt(doc, aux).xpos))) &&
  kid(doc, index, 'nsubj', 'csubj', 'expl') < 0

/** "In Oslo on Friday, the two ministers met": the first noun set off by a comma inside what opens the sentence. */
function behindOpening(doc: ParsedDocument, { index: verb }: Word): Lost | null {
  for (const opening of kids(doc, verb, 'obl', 'nmod')) {
    if (opening > verb) break
    const todo = [opening]
    for (let at = todo.shift(); at !== undefined; at = todo.shift()) {
      const inside = (doc.children[at] ?? []).filter((child) => child > opening && child < verb)
      const subject = inside.find((child) => isSetOff(doc, child))
      // "Unlike Togo, Ghana, a member": what is set off only explains the noun before it.
      if (subject !== undefined) return TIED.has(wordAt(doc, subject).rel) ? { verb, subject, from: at } : null
      todo.push(...inside.filter((child) => ['nmod', 'flat', 'compound'].includes(baseRel(wordAt(doc, child).rel))))
    }
  }
  return null
}

/** How a subject is tied to the noun it was taken for a part of. */
const TIED = new Set(['appos', 'conj', 'list', 'dep'])

const isSetOff = (doc: ParsedDocument, i: number): boolean => {
  if (!NOMINAL.has(wordAt(doc, i).upos) || kid(doc, i, 'cc', 'case') >= 0) return false
  let first = subtree(doc, i)[0]
  while (first < i && wordAt(doc, first).upos === 'PUNCT') first++
  return wordAt(doc, first - 1).text === ','
}

/** "He said the talks had failed", "it came as talks were under way": the noun right before a content that has no subject. */
function asObject(doc: ParsedDocument, { index: verb, rel, head }: Word): Lost | null {
  if (rel !== 'ccomp' || head < 0 || head > verb || kid(doc, verb, 'mark') >= 0) return null
  const noun = kids(doc, head, 'obj', 'obl').findLast((i) => i > head && i < verb)
  if (noun === undefined || !NOMINAL.has(wordAt(doc, noun).upos)) return null
  if (wordAt(doc, noun).rel !== 'obj' && caseOf(doc, noun) !== 'as') return null
  return subtree(doc, noun)[1] === subtree(doc, verb)[0] ? { verb, subject: noun, from: head } : null
}

/** "The report indicates Ana Ruiz, mayor of Tarle, was killed": nobody reports people. */
function asSaid(doc: ParsedDocument, { index: verb, rel, head }: Word): Lost | null {
  if (
    (rel !== 'conj' && rel !== 'ccomp') ||
    head < 0 ||
    kid(doc, verb, 'cc', 'mark') >= 0 ||
    !TELLING.has(wordAt(doc, head).lemma)
  )
    return null
  if (kid(doc, verb, 'aux', 'cop') < 0) return null
  const noun = kids(doc, head, 'obj').findLast((i) => i > head && i < verb)
  if (noun === undefined || !NOMINAL.has(wordAt(doc, noun).upos)) return null
  const start = subtree(doc, verb)[0]
  const end = wordAt(doc, start - 1).text === ',' ? start - 1 : start
  return subtree(doc, noun)[1] === end ? { verb, subject: noun, from: head, isSaid: true } : null
}

/** "after soldiers killed two farmers": a participle with an object is a verb, and the noun before it no time. */
function behindTime(doc: ParsedDocument, word: Word): Lost | null {
  const { index: verb, xpos, rel, head } = word
  if (head < 0 || head > verb || !['VBN', 'VBD'].includes(xpos)) return null
  if (kid(doc, verb, 'mark', 'nsubj', 'cc') >= 0) return null
  // "left after the mayor was arrested": or joined to the verb before it.
  const isPlain = rel === 'advcl' && kid(doc, verb, 'obj') > verb && kid(doc, verb, 'aux') < 0
  if (!isPlain && !(['advcl', 'conj', 'parataxis'].includes(rel) && lacksSubject(doc, word))) return null
  // "left the talks before rebels shelled the town": or part of the object.
  const noun = [head, ...kids(doc, head, 'obj')]
    .flatMap((i) => kids(doc, i, 'obl', 'nmod'))
    .findLast((i) => i > head && i < verb)
  if (noun === undefined || !NOMINAL.has(wordAt(doc, noun).upos) || !TIMES.has(caseOf(doc, noun))) return null
  if (!isPlain && caseOf(doc, noun) === 'as') return null
  return subtree(doc, noun)[1] === subtree(doc, verb)[0] ? { verb, subject: noun, from: head } : null
}

/** What marks a clause as well as a noun. */
const TIMES = new Set(['after', 'before', 'since', 'until', 'as'])

/** "One was killed and Ana Ruiz, a teacher, was wounded": the "and" stands before the noun, so the noun opens the second clause. */
function behindAnd(doc: ParsedDocument, { index: verb, rel, head }: Word): Lost | null {
  if (rel !== 'conj' || head > verb || kid(doc, verb, 'cc') >= 0) return null
  const before = subtree(doc, verb)[0] - 1
  const comma = wordAt(doc, before).text === ','
  const end = comma ? before : before + 1
  const subject = doc.tokens
    .slice(head + 1, end)
    .findLast((word) => word.rel === 'conj' && kid(doc, word.index, 'cc') >= 0)
  if (subject === undefined || !NOMINAL.has(subject.upos) || isOneList(doc, subject)) return null
  const { index, head: from } = subject
  if (kid(doc, index, 'case') >= 0) return null
  const reaches = subtree(doc, index)[1] === end || (from > head && subtree(doc, from)[1] === end)
  return reaches && (!comma || kid(doc, index, 'appos', 'acl') >= 0) ? { verb, subject: index, from } : null
}

/** "between Mali and Chad", "as the state and its allies", "fire, shells and strikes": what belongs together, and not to two clauses. */
const isOneList = (doc: ParsedDocument, { index, head, upos }: Word): boolean =>
  ['as', 'between'].includes(caseOf(doc, head)) ||
  kids(doc, head, 'conj').some((other) => other < index) ||
  (upos === 'PROPN' && wordAt(doc, head).upos === 'PROPN')

function giveBack(doc: ParsedDocument, tokens: Word[], { verb, subject, from, isSaid }: Lost): void {
  const rel = kid(doc, verb, 'aux:pass') >= 0 ? 'nsubj:pass' : 'nsubj'
  tokens[subject] = { ...wordAt(doc, subject), head: verb, rel }
  const as = kid(doc, subject, 'case')
  if (as >= 0) {
    tokens[as] = { ...wordAt(doc, as), head: verb, rel: 'mark' }
    const word = wordAt(doc, verb)
    tokens[verb] = { ...word, rel: 'advcl', xpos: word.xpos === 'VBN' && kid(doc, verb, 'aux') < 0 ? 'VBD' : word.xpos }
  }
  if (isSaid) tokens[verb] = { ...wordAt(doc, verb), rel: 'ccomp' }
  // What followed the subject in the list or the explanation goes with it.
  for (const child of doc.children[from] ?? [])
    if (child > subject && child < verb && ['appos', 'conj', 'acl'].includes(baseRel(wordAt(doc, child).rel)))
      tokens[child] = { ...wordAt(doc, child), head: subject }
}
