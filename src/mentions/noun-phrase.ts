/** The words of a noun phrase: what belongs to the noun, its appositive included, a relative clause of its own left out. */
import { baseRel, type Range, type Tree } from '../match/tree.js'

/** Dependents that are part of the phrase; the rest (subjects of a predicate noun, conjuncts, clauses) are not. */
const PART = new Set([
  'det',
  'amod',
  'nummod',
  'compound',
  'flat',
  'fixed',
  'nmod',
  'appos',
  'acl',
  'goeswith',
  'punct',
  'case',
  'advmod',
])

/** Past this many words the parser has lost its way: the core of the phrase is taken. */
const LONG = 30
const CORE = new Set(['det', 'amod', 'nummod', 'compound', 'flat', 'fixed', 'goeswith'])

export function phraseOf(doc: Tree, top: number): Range {
  const whole = spread(doc, top, PART)
  return whole[1] - whole[0] > LONG ? spread(doc, top, CORE) : whole
}

/** The phrase without complements and appositives: "senior Hamas official Sami Abu Zuhri". */
export const coreOf = (doc: Tree, top: number): Range => spread(doc, top, CORE)

function spread(doc: Tree, top: number, part: ReadonlySet<string>): Range {
  const inside = new Set<number>([top])
  for (const child of doc.children[top]!) {
    const word = doc.tokens[child]!
    const base = baseRel(word.rel)
    if (!part.has(base) && !(part === CORE && word.rel === 'nmod:poss')) continue
    if (word.rel === 'acl:relcl') continue
    // The preposition of the phrase itself and "also", "only" before it stand outside; "'s" after it too.
    if (base === 'case') continue
    if (base === 'advmod' && (child > top || !['JJR', 'JJS', 'RBR', 'RBS'].includes(word.xpos))) continue
    if (base === 'acl' && (child < top || word.xpos === 'VB' || word.xpos === 'VBD')) continue
    take(doc, child, inside, base === 'appos')
  }
  let first = top
  while (inside.has(first - 1)) first--
  let last = top + 1
  while (inside.has(last)) last++
  const end = doc.tokens.length
  while (last - 1 > top && closes(doc, last - 1)) last--
  while (first < top && doc.tokens[first]!.upos === 'PUNCT' && !'"“‘('.includes(doc.tokens[first]!.text)) first++
  return [first, Math.min(last, end)]
}

const closes = (doc: Tree, i: number): boolean => {
  const word = doc.tokens[i]!
  return (word.upos === 'PUNCT' && word.text !== ')' && word.text !== '”') || word.xpos === 'POS'
}

function take(doc: Tree, at: number, inside: Set<number>, appositive: boolean): void {
  inside.add(at)
  for (const child of doc.children[at]!) {
    const rel = doc.tokens[child]!.rel
    if (rel === 'acl:relcl' && !appositive) continue
    if (rel === 'parataxis' || rel === 'list') continue
    take(doc, child, inside, appositive)
  }
}
