/** What a relative pronoun stands for. */
import { clauseOf } from './clause.js'
import { baseRel, caseOf, isNominal, kid, kids, listHead, type Tree, wordAt } from './tree.js'

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose', 'where'])

/** A relative pronoun stands for the noun its clause hangs on. */
export function antecedent(doc: Tree, i: number): number {
  const word = wordAt(doc, i)
  if (!RELATIVE.has(word.text.toLowerCase()) || !['WDT', 'WP', 'WP$', 'IN'].includes(word.xpos)) return i
  for (let at = word.head, below = i; at >= 0; below = at, at = wordAt(doc, at).head) {
    const rel = wordAt(doc, at).rel
    if (rel === 'acl:relcl') return identified(doc, wholeList(doc, at, wordAt(doc, at).head))
    if (below !== i && !['conj', 'ccomp', 'xcomp', 'advcl', 'obl', 'nmod', 'obj', 'nsubj'].includes(baseRel(rel))) break
  }
  return i
}

/** "Ana Ruiz and Omar Belo, who were killed": a plural verb after one name speaks of the list that the name ends. */
function wholeList(doc: Tree, v: number, i: number): number {
  if (wordAt(doc, i).xpos !== 'NNP' || baseRel(wordAt(doc, i).rel) !== 'conj') return i
  const [first = v] = kids(doc, v, 'aux', 'cop')
  return ['were', 'are', 'have'].includes(wordAt(doc, first).text.toLowerCase()) ? listHead(doc, i) : i
}

/** "the rebels were the ones who attacked": the ones are the rebels; "Chad, one of the states that attacked": it is Chad that is told of. */
export function identified(doc: Tree, i: number): number {
  const { head } = wordAt(doc, i)
  if (
    caseOf(doc, i) === 'of' &&
    head >= 0 &&
    wordAt(doc, head).text.toLowerCase() === 'one' &&
    wordAt(doc, i).xpos === 'NNS'
  ) {
    if (wordAt(doc, head).rel === 'appos') return isHeldSo(doc, head) ? wordAt(doc, head).head : i
    const subject = kid(doc, head, 'cop') >= 0 ? kid(doc, head, 'nsubj') : -1
    if (subject >= 0 && isHeldSo(doc, head)) return antecedent(doc, subject)
  }
  const text = wordAt(doc, i).text.toLowerCase()
  // "was among those who attacked".
  const among = text === 'those' && caseOf(doc, i) === 'among'
  if (!among && text !== 'one' && text !== 'ones') return i
  if (kid(doc, i, 'cop') >= 0) {
    const subject = kid(doc, i, 'nsubj')
    return subject >= 0 && isHeldSo(doc, i) ? antecedent(doc, subject) : i
  }
  // "the one who attacked was Chad".
  const isName = wordAt(doc, i).rel === 'nsubj' && head > i && isNominal(doc, head) && kid(doc, head, 'cop') >= 0
  return isName && isHeldSo(doc, head) ? head : i
}

/** Whether a predicate says outright who somebody is: not "was not one of those", "may be", "will be", "if it was", "it is feared that it is". */
function isHeldSo(doc: Tree, predicate: number): boolean {
  const { negated, modal, tense, mark, question } = clauseOf(doc, predicate)
  if (negated || modal !== null || tense === 'future' || tense === 'would' || question || OPEN_MARKS.has(mark))
    return false
  const { rel, head } = wordAt(doc, predicate)
  if (!['ccomp', 'csubj'].includes(baseRel(rel)) || head < 0) return true
  return !OPENING.has(wordAt(doc, head).lemma) && isHeldSo(doc, head)
}

const OPEN_MARKS = new Set(['if', 'unless', 'whether', 'lest', 'until', 'in case'])

/** What leaves it open, or denies, that somebody is so: "it is feared that", "denied that". */
const OPENING = new Set(
  'fear feared hope suspect doubt deny dispute question ask wonder imagine pretend possible probable likely unlikely false untrue unclear worry concerned afraid'.split(
    ' ',
  ),
)
