/** The words of a noun phrase: what belongs to the noun, its appositive included, a relative clause of its own left out. */
import { actorNoun } from '../knowledge/actor-nouns.js'
import { calendarWords } from '../knowledge/calendar.js'
import { baseRel, caseOf, type Range, type Tree } from '../match/tree.js'

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
const TOO_MANY = 90
const CORE = new Set(['det', 'amod', 'nummod', 'compound', 'flat', 'fixed', 'goeswith'])

/** The phrase of a noun, or of a name: a name keeps only "of" and "from" after it ("officials in Iran", but "Hamas" in "Hamas in Gaza"). */
export function phraseOf(doc: Tree, top: number, what: 'name' | 'noun'): Range {
  const whole = afterDay(doc, top, spread(doc, top, PART, actorNoun(what === 'name' ? 'name-case' : 'phrase-case')))
  return whole[1] - whole[0] > LONG ? spread(doc, top, CORE, NONE) : whole
}

/** "On Saturday police said": the day is no part of who they are; it is of "Friday's crowd" and in the name of "the Sunday Herald". */
function afterDay(doc: Tree, top: number, [first, last]: Range): Range {
  const { text, rel } = doc.tokens[first]!
  const isDay = first < top && rel !== 'nmod:poss' && /^\p{Lu}/u.test(text) && isWeekday(text)
  return [isDay && /^[\p{Ll}\d]/u.test(doc.tokens[first + 1]!.text) ? first + 1 : first, last]
}

const isWeekday = (text: string): boolean => calendarWords().get(text.toLowerCase())?.weekday !== undefined

const NONE: ReadonlySet<string> = new Set()

function spread(doc: Tree, top: number, part: ReadonlySet<string>, cases: ReadonlySet<string>): Range {
  const inside = new Set<number>([top])
  for (const child of doc.children[top]!) {
    const word = doc.tokens[child]!
    const base = baseRel(word.rel)
    if (!part.has(base) && !(part === CORE && word.rel === 'nmod:poss')) continue
    if (word.rel === 'acl:relcl') continue
    // The preposition of the phrase itself and "also", "only" before it stand outside; "'s" after it too.
    if (base === 'case') continue
    if (base === 'advmod' && (child > top || !['JJR', 'JJS', 'RBR', 'RBS'].includes(word.xpos))) continue
    if (base === 'acl' && (child < top || word.xpos === 'VB' || word.xpos === 'VBD' || afterComma(doc, top, child)))
      continue
    if (base === 'nmod' && child > top && word.rel !== 'nmod:poss' && !cases.has(caseOf(doc, child))) continue
    take(doc, child, inside, base === 'appos')
  }
  let first = top
  while (inside.has(first - 1)) first--
  let last = top + 1
  // "Minister: no deal yet": what follows a colon is another matter.
  while (inside.has(last) && doc.tokens[last]!.text !== ':') last++
  const end = doc.tokens.length
  while (last - 1 > top && closes(doc, last - 1)) last--
  while (first < top && doc.tokens[first]!.upos === 'PUNCT' && !'"“‘('.includes(doc.tokens[first]!.text)) first++
  return [first, Math.min(last, end)]
}

/** "Jorim Tael, speaking for the movement, said": what the person does is no part of the name. */
function afterComma(doc: Tree, top: number, child: number): boolean {
  for (let i = top + 1; i < child && i < top + LONG; i++) if (doc.tokens[i]!.text === ',') return true
  return false
}

const closes = (doc: Tree, i: number): boolean => {
  const word = doc.tokens[i]!
  return (word.upos === 'PUNCT' && word.text !== ')' && word.text !== '”') || word.xpos === 'POS'
}

function take(doc: Tree, at: number, inside: Set<number>, appositive: boolean): void {
  if (inside.size > TOO_MANY) return
  inside.add(at)
  for (const child of doc.children[at]!) {
    const rel = doc.tokens[child]!.rel
    if (rel === 'acl:relcl' && !appositive) continue
    if (rel === 'parataxis' || rel === 'list') continue
    take(doc, child, inside, appositive)
  }
}
