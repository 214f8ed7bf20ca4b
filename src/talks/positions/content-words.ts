/** The words of what somebody is for or against: tight around what is taken, cut at other clauses and at other list members. */
import { baseRel, kids, markOf, type Range, rangeSpan, trimRange, wordAt, yieldOf } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import type { Span } from '../../span.js'

const ASIDE = new Set(['parataxis', 'discourse', 'dislocated', 'vocative'])

/** Clauses that belong to what is said: purposes and conditions; reasons and times do not. */
const KEPT = new Set(['to', 'if', 'when', 'unless', 'until', 'once', 'after', 'before'])

const firstMark = (doc: AttributedDocument, i: number): string => {
  const [mark] = kids(doc, i, 'mark', 'advmod').filter((m) => m < i)
  return mark === undefined ? '' : wordAt(doc, mark).text.toLowerCase()
}

/** Words under `head` without asides, clauses of reason and condition, and all below `cut`. */
export function wordsUnder(doc: AttributedDocument, head: number, cut: ReadonlySet<number> = new Set()): number[] {
  return yieldOf(doc, head, (c) => {
    const word = wordAt(doc, c)
    const rel = baseRel(word.rel)
    if (cut.has(c) || ASIDE.has(rel)) return false
    if (rel === 'cc' || rel === 'punct')
      return !(word.head === head && kids(doc, head, 'conj').some((m) => cut.has(m) && m > c))
    if (word.rel === 'acl:relcl') return word.head !== head || wordAt(doc, head).upos === 'PRON'
    if (rel === 'appos') return false
    // "Would go whether or not the road was mined": what makes no odds is not what it is about.
    if (['advcl', 'ccomp', 'xcomp'].includes(rel) && /^whether\b.*\bnot\b/.test(markOf(doc, c))) return false
    // "yes to the monitors and yes to the force": two answers.
    if (rel === 'conj' && word.upos === 'INTJ') return false
    if (
      rel === 'conj' &&
      (kids(doc, c, 'nsubj').length > 0 || kids(doc, c, 'cc').some((k) => wordAt(doc, k).lemma === 'but'))
    )
      return false
    // "Their aims are at odds with ours": of a predicate the preposition is a part.
    if (word.head === head && rel === 'case')
      return kids(doc, head, 'cop').length > 0 && kids(doc, head, 'nsubj').length > 0
    if (word.head === head && rel === 'mark' && c < head) return false
    if (rel === 'advcl' && word.head === head)
      return (word.xpos === 'VBG' && doc.tokens[c - 1]?.text !== ',') || KEPT.has(firstMark(doc, c))
    if (rel === 'acl' && doc.tokens[c - 1]?.text === ',') return false
    return true
  })
}

/** A mark, or the "to" between the one asked and what is asked, does not part words. */
const bridges = (doc: AttributedDocument, i: number): boolean =>
  wordAt(doc, i).upos === 'PUNCT' || wordAt(doc, i).xpos === 'TO'

/** Runs of neighbouring words; a mark between two of them does not part them. */
export function runsOf(doc: AttributedDocument, words: readonly number[]): Range[] {
  const runs: [number, number][] = []
  for (const i of words) {
    const last = runs[runs.length - 1]
    if (last && (i === last[1] || (i === last[1] + 1 && bridges(doc, last[1])))) last[1] = i + 1
    else runs.push([i, i + 1])
  }
  return runs
    .map((r) => trimRange(doc, r))
    .filter(([first, last]) => last - first > 1 || wordAt(doc, first).upos !== 'PUNCT')
}

/** Words without a joining word or a mark at the front. */
const withoutJoiner = (doc: AttributedDocument, words: readonly number[]): readonly number[] =>
  words[0] !== undefined && ['CCONJ', 'PUNCT'].includes(wordAt(doc, words[0]).upos) && words.length > 1
    ? withoutJoiner(doc, words.slice(1))
    : words

export const spansOf = (doc: AttributedDocument, words: readonly number[]): Span[] =>
  runsOf(doc, withoutJoiner(doc, words)).map((r) => rangeSpan(doc, r))
