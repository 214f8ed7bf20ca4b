/**
 * A clause has one subject. Where the parser gives a verb two that stand side by side ("senior Hamas official" + "Sami Abu Zuhri" +
 * "told"), the first is the title of the second and hangs on it; two with "and" between them ("a nurse" + "her son" + "were killed")
 * are one list.
 */
import type { ParsedSentence } from './parse.js'

type Trees = { upos: string[]; xpos: string[]; head: number[]; rel: string[] }

/** The same analysis, titles joined to the names they stand before and joined subjects made one list. */
export function withOneSubject(parsed: ParsedSentence): ParsedSentence {
  const titles = parsed.rel.flatMap((_, name) => (isTitled(parsed, name) ? [name] : []))
  const joints = parsed.rel.flatMap((_, and) => joinedBy(parsed, and) ?? [])
  if (titles.length + joints.length === 0) return parsed
  const trees: Trees = {
    upos: [...parsed.upos],
    xpos: [...parsed.xpos],
    head: [...parsed.head],
    rel: [...parsed.rel],
  }
  for (const name of titles) join(trees, name)
  for (const { and, first, second } of joints) {
    trees.head[and] = second + 1
    trees.head[second] = first + 1
    trees.rel[second] = 'conj'
  }
  return { ...parsed, ...trees }
}

/** True for a name that is a subject beside another, its title. */
function isTitled({ rel, head, xpos }: ParsedSentence, name: number): boolean {
  const title = name - 1
  return (
    rel[name] === 'nsubj' &&
    rel[title] === 'nsubj' &&
    head[name] === head[title] &&
    xpos[name] === 'NNP' &&
    ['NN', 'JJ', 'NNP'].includes(xpos[title] ?? '')
  )
}

function join({ upos, xpos, head, rel }: Trees, name: number): void {
  const title = name - 1
  head[title] = name + 1
  rel[title] = 'compound'
  if (xpos[title] !== 'JJ') return
  upos[title] = 'NOUN'
  xpos[title] = 'NN'
}

/** Two subjects of one verb and the "and" between them. */
interface Joint {
  readonly and: number
  readonly first: number
  readonly second: number
}

/** The subjects on both sides of an "and" that the parser hung on their verb; null where there is another verb between them. */
function joinedBy({ upos, head, rel }: ParsedSentence, and: number): Joint | null {
  if (rel[and] !== 'cc') return null
  const verb = head[and]! - 1
  const mine = (i: number): boolean => head[i] === verb + 1 && SUBJECTS.has(rel[i] ?? '')
  let first = and - 1
  while (first >= 0 && !mine(first)) first--
  let second = and + 1
  while (second < verb && !mine(second)) second++
  if (first < 0 || second >= verb || rel[first] !== rel[second] || !isUnder(head, and + 1, second)) return null
  for (let i = first + 1; i < second; i++)
    if ((upos[i] === 'VERB' || upos[i] === 'AUX') && rel[i] !== 'amod' && rel[i] !== 'case') return null
  return { and, first, second }
}

/** True when word `i` is `top` or hangs on it: what else stands after the "and" begins another clause. */
function isUnder(head: readonly number[], i: number, top: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps <= head.length; at = head[at]! - 1, steps++) if (at === top) return true
  return false
}

const SUBJECTS = new Set(['nsubj', 'nsubj:pass'])
