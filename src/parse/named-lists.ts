/**
 * Lists of people of whom each is told who he is: "Ana Ruiz, mayor of Tarle, and Omar Belo were killed". Three slips of the parser: the
 * bare noun that explains a name is read as a further member of the list, the list as a sentence of its own, of which only the last
 * member is the subject of the verb, and a member behind a semicolon as one who belongs to the member before it.
 */
import { isAgentNoun } from '../knowledge/agents.js'
import { kid, kids, subtree, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { FINITE } from './finite-tags.js'
import { retied, withWords } from './retied.js'
import { TELLING } from './telling-verbs.js'

/** The document with such lists put right; the same document when there are none. */
export const withNamedLists = (doc: ParsedDocument): ParsedDocument =>
  withWholeLists(withExplainedNames(withPartedLists(doc)))

/** "Ana Ruiz, 42; Omar Belo, 19; and a boy known as Carlos": what stands behind a semicolon is a member of the whole list. */
function withPartedLists(doc: ParsedDocument): ParsedDocument {
  const marks = doc.tokens.filter(({ text }) => text === ';')
  const moved = marks.flatMap((mark, k) => {
    const beside = [marks[k - 1], marks[k + 1]].some((other) => other?.sentence === mark.sentence)
    const member = beside ? memberBehind(doc, mark.index, marks[k + 1]?.index ?? Infinity) : -1
    const first = member < 0 ? -1 : firstMember(doc, member)
    return first >= 0 && first < mark.index ? [{ ...wordAt(doc, member), head: first, rel: 'conj' }] : []
  })
  return withWords(doc, moved)
}

/** The noun between a semicolon and the next that hangs on what stands before; or -1. */
function memberBehind(doc: ParsedDocument, mark: number, next: number): number {
  const end = Math.min(next, doc.sentences[wordAt(doc, mark).sentence]!.last)
  for (let i = mark + 1; i < end; i++) {
    const { upos, rel, head } = wordAt(doc, i)
    if (head < mark && ['conj', 'appos'].includes(rel))
      return ['NOUN', 'PROPN'].includes(upos) && kid(doc, i, 'nsubj', 'cop', 'case') < 0 ? i : -1
  }
  return -1
}

/** The noun at the head of the list in which a member stands, by way of those who only explain others; or -1. */
function firstMember(doc: ParsedDocument, member: number): number {
  let at = member
  while (['conj', 'appos'].includes(wordAt(doc, at).rel)) at = wordAt(doc, at).head
  return at >= 0 && ['NOUN', 'PROPN', 'NUM'].includes(wordAt(doc, at).upos) ? at : -1
}

/** "Ana Ruiz, mayor of Tarle, ...": the noun says who she is. */
function withExplainedNames(doc: ParsedDocument): ParsedDocument {
  const explaining = doc.tokens.filter((word) => explains(doc, word))
  if (explaining.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const word of explaining) tokens[word.index] = { ...word, rel: 'appos', head: nameBefore(doc, word) }
  return retied(doc, tokens)
}

/** A noun for one person without an article, between commas right behind a name: "president Ruiz, mayor Belo" are two people. */
function explains(doc: ParsedDocument, word: Word): boolean {
  const { index, xpos, rel, text, head } = word
  if (xpos !== 'NN' || !isAgentNoun(text.toLowerCase())) return false
  // "Ana Ruiz, the mayor, and Omar Belo, the governor": the second noun tied to the first name.
  if (rel === 'appos') return ![head, -1].includes(nameBefore(doc, word))
  if (rel !== 'conj') return false
  const end = doc.tokens[ownPhrase(doc, index)[1]]?.text
  // "Omar Belo, the town's clerk;": where semicolons part the members, a comma parts none; nor does it where another is explained so too.
  const parted = end !== ';' && !isExplainedToo(doc, word)
  if (parted && kid(doc, index, 'det', 'nmod:poss') >= 0) return false
  if (end !== ';' && wordAt(doc, word.head).upos !== 'PROPN') return false
  if (kid(doc, index, 'nummod', 'cc', 'flat', 'appos') >= 0 || nameBefore(doc, word) < 0) return false
  return doc.tokens[index + 1]?.upos !== 'PROPN' && (end === ',' || end === ';')
}

/** "Ana Ruiz, the mayor of Tarle, and Omar Belo, the governor, signed": a later member of whom it is told who he is. */
function isExplainedToo(doc: ParsedDocument, { index, head }: Word): boolean {
  const members = kids(doc, head, 'conj').filter((member) => member > index)
  const nouns = [head, ...members].flatMap((member) => kids(doc, member, 'appos'))
  return nouns.some((noun) => noun > (members[0] ?? Infinity) && isAgentNoun(wordAt(doc, noun).text.toLowerCase()))
}

/** The head of the name that ends at the comma before the noun: the first of the list, or a later member; -1 for none. */
function nameBefore(doc: ParsedDocument, { index, head }: Word): number {
  const comma = ownPhrase(doc, index)[0] - 1
  if (doc.tokens[comma]?.text !== ',') return -1
  const member = [head, ...kids(doc, head, 'conj')].findLast((i) => i < comma) ?? -1
  const named = member >= 0 && wordAt(doc, member).xpos === 'NNP' && ownPhrase(doc, member)[1] === comma
  return named ? member : -1
}

/** The phrase of a member without the other members, and without the commas around it. */
function ownPhrase(doc: ParsedDocument, i: number): readonly [number, number] {
  let [first, last] = subtree(doc, i, (child) => !['conj', 'cc', 'punct', 'appos'].includes(wordAt(doc, child).rel))
  while (first < i && wordAt(doc, first).upos === 'PUNCT') first++
  while (last > i + 1 && wordAt(doc, last - 1).upos === 'PUNCT') last--
  return [first, last]
}

/** "Ana Ruiz, a teacher, and Omar Belo were killed": what comes before the last member is the subject too. */
function withWholeLists(doc: ParsedDocument): ParsedDocument {
  const found = doc.tokens.flatMap((word) => cutList(doc, word) ?? listUnderOpening(doc, word) ?? [])
  if (found.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const { verb, last, first } of found) {
    const { head, rel } = wordAt(doc, first)
    if (rel === 'conj') for (const next of kids(doc, head, 'conj')) tokens[next] = { ...wordAt(doc, next), head: first }
    else tokens[verb] = { ...wordAt(doc, verb), head, rel: isSaying(doc, head) ? 'ccomp' : rel }
    tokens[first] = { ...wordAt(doc, first), head: verb, rel: wordAt(doc, last).rel }
    tokens[last] = { ...wordAt(doc, last), head: first, rel: 'conj' }
    for (const and of kids(doc, verb, 'cc')) tokens[and] = { ...wordAt(doc, and), head: last }
    for (const after of doc.children[first] ?? [])
      if (after > verb) tokens[after] = { ...wordAt(doc, after), head: verb }
  }
  return retied(doc, tokens)
}

/** "Ana Ruiz, the mayor of Tarle, and Omar Belo signed": a name that is told who it is and would be a sentence of its own. */
const isBareName = (doc: ParsedDocument, i: number): boolean =>
  wordAt(doc, i).rel === 'root' && wordAt(doc, i).xpos === 'NNP' && kid(doc, i, 'appos') > i

interface CutList {
  readonly verb: number
  /** The member the verb has for its subject, and the first of the list. */
  readonly last: number
  readonly first: number
}

/** A plural verb joined by "and" to a noun that stands without a verb of its own. */
function cutList(doc: ParsedDocument, { index: verb, rel, head }: Word): CutList | null {
  if (rel !== 'conj' || head < 0 || head > verb || !(isOfMany(doc, verb) || isBareName(doc, head))) return null
  const first = isSaying(doc, head) ? (kids(doc, head, 'nsubj', 'obj').find((i) => i > head) ?? -1) : head
  if (first < 0 || first > verb || !['PROPN', 'NOUN'].includes(wordAt(doc, first).upos)) return null
  if (first === head && !['root', 'ccomp', 'parataxis'].includes(wordAt(doc, first).rel)) return null
  if (kid(doc, first, 'nsubj', 'cop', 'case', 'csubj', 'expl') >= 0) return null
  const last = kids(doc, verb, 'nsubj').find((i) => i < verb) ?? -1
  const and = kids(doc, verb, 'cc').find((i) => i < last) ?? -1
  if (last < 0 || and < 0 || wordAt(doc, and).text !== 'and' || subtree(doc, last)[0] !== and + 1) return null
  return ['PROPN', 'NOUN', 'NUM'].includes(wordAt(doc, last).upos) ? { verb, last, first } : null
}

/** "According to friends, Ana Ruiz, a teacher, and two guards were killed": the list stands under what opens the sentence. */
function listUnderOpening(doc: ParsedDocument, { index: verb }: Word): CutList | null {
  const last = kids(doc, verb, 'nsubj').find((i) => i < verb) ?? -1
  const and = kids(doc, verb, 'cc').find((i) => i < last) ?? -1
  if (last < 0 || and < 0 || wordAt(doc, and).text !== 'and' || subtree(doc, last)[0] !== and + 1) return null
  const opening = kids(doc, verb, 'obl').find((i) => i < last) ?? -1
  const first = opening < 0 ? -1 : (kids(doc, opening, 'conj').find((i) => i > opening && i < and) ?? -1)
  if (first < 0 || !isOfMany(doc, verb) || doc.tokens[ownPhrase(doc, first)[0] - 1]?.text !== ',') return null
  return kid(doc, first, 'cc', 'case') < 0 ? { verb, last, first } : null
}

/** "said Ana Ruiz, mayor of Tarle, and Omar Belo were killed": nobody says people. */
const isSaying = (doc: ParsedDocument, i: number): boolean =>
  i >= 0 && wordAt(doc, i).upos === 'VERB' && TELLING.has(wordAt(doc, i).lemma)

/** "were killed", "have left": told of more than one. */
const isOfMany = (doc: ParsedDocument, verb: number): boolean => {
  const [first = verb] = kids(doc, verb, 'aux', 'aux:pass')
  const { xpos, text } = wordAt(doc, first)
  return (
    FINITE.has(xpos) && (['were', 'are', 'have'].includes(text.toLowerCase()) || (first === verb && xpos === 'VBP'))
  )
}
