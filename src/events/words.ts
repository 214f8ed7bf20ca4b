/** Words as the event rules name them: lemmas, hyphened compounds, and nouns that merely count or portion what follows "of". */
import { wordClass } from '../knowledge/event-words.js'
import { baseRel, caseOf, kids, listHead, type Tree, wordAt } from '../match/tree.js'
import type { Word } from '../model.js'

/** The lemma in lower case; "cease-fire" and "pull-out" are one word however the tokenizer cut them and whichever half carries the other. */
export function lemmaOf(doc: Tree, i: number): string {
  const lemma = wordAt(doc, i).lemma.toLowerCase()
  const before = joinedAt(doc, i - 1)
  if (before !== null && before.last.head !== before.first.index) return `${before.first.text.toLowerCase()}-${lemma}`
  const after = joinedAt(doc, i + 1)
  return after !== null && after.last.head === i ? `${lemma}-${after.last.text.toLowerCase()}` : lemma
}

/** The two halves of a word that is known with a hyphen, which stands at `i`; null when there is none. */
function joinedAt(doc: Tree, i: number): { first: Word; last: Word } | null {
  // Asked of every word again and again: nearly all are settled here.
  const hyphen = doc.tokens[i]
  if (hyphen?.text !== '-') return null
  const [first, last] = [doc.tokens[i - 1], doc.tokens[i + 1]]
  if (!first || !last || first.end !== hyphen.start || hyphen.end !== last.start) return null
  const known = wordClass('HYPHENED')
  const halves = [first.text, first.lemma].flatMap((a) => [last.text, last.lemma].map((b) => `${a}-${b}`.toLowerCase()))
  return halves.some((whole) => known.has(whole)) ? { first, last } : null
}

/** "took place", "takes place". */
export const takesPlace = (doc: Tree, v: number): boolean =>
  lemmaOf(doc, v) === 'take' && kids(doc, v, 'obj').some((object) => lemmaOf(doc, object) === 'place')

/** "a series of strikes", "dozens of attacks", "two rounds of talks": the noun that carries the meaning. */
export function contentNoun(doc: Tree, i: number): number {
  if (!wordClass('PORTION').has(lemmaOf(doc, i))) return i
  const of = kids(doc, i, 'nmod').find((n) => caseOf(doc, n) === 'of')
  return of === undefined ? i : contentNoun(doc, of)
}

/** The outermost noun that only portions `i`, list heads included: where the phrase hangs in its clause. */
export function phraseTop(doc: Tree, i: number): number {
  let at = listHead(doc, i)
  for (let steps = 0; steps < 6; steps++) {
    const word = wordAt(doc, at)
    const portion =
      baseRel(word.rel) === 'nmod' &&
      word.head >= 0 &&
      caseOf(doc, at) === 'of' &&
      wordClass('PORTION').has(lemmaOf(doc, word.head))
    if (!portion) return at
    at = listHead(doc, word.head)
  }
  return at
}
