/** Words as the event rules name them: lemmas, hyphened compounds, and nouns that merely count or portion what follows "of". */
import { wordClass } from '../knowledge/event-words.js'
import { baseRel, caseOf, kids, listHead, type Tree, wordAt } from '../match/tree.js'

/** The lemma in lower case; "cease-fire" and "pull-out" are one word however the tokenizer cut them. */
export function lemmaOf(doc: Tree, i: number): string {
  const word = wordAt(doc, i)
  const lemma = word.lemma.toLowerCase()
  const hyphen = doc.tokens[i - 1]
  if (hyphen?.text === '-' && hyphen.end === word.start) {
    const before = doc.tokens[i - 2]
    if (before && before.end === hyphen.start) {
      const joined = `${before.text.toLowerCase()}-${lemma}`
      if (wordClass('HYPHENED').has(joined)) return joined
    }
  }
  return lemma
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
