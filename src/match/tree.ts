/**
 * Walking the dependency tree of a parsed report. Word positions count through the whole report; -1 means "none".
 */
import { countBefore } from '../halving.js'
import type { ParsedDocument, Word } from '../model.js'
import { type Span, spanOf } from '../span.js'

/** A word range `[first, last)`. */
export type Range = readonly [first: number, last: number]

/** What these functions need of a document: the words and who hangs on whom. */
export type Tree = Pick<ParsedDocument, 'tokens' | 'children'>

/** The word at a position; asking outside the report is a programming error. */
export function wordAt(doc: Tree, i: number): Word {
  const word = doc.tokens[i]
  if (!word) throw new RangeError(`no word ${i} in a report of ${doc.tokens.length}`)
  return word
}

/** The word that `i` hangs on; null for the top of a sentence. */
export function wordAbove(doc: Tree, i: number): Word | null {
  const { head } = wordAt(doc, i)
  return head < 0 ? null : wordAt(doc, head)
}

/** A relation without its subtype: `nsubj:pass` -> `nsubj`. */
export function baseRel(rel: string): string {
  const colon = rel.indexOf(':')
  return colon < 0 ? rel : rel.slice(0, colon)
}

/** Children of `i` whose relation is one of `rels`; a bare relation also takes its subtypes, one with a subtype only itself. */
export function kids(doc: Tree, i: number, ...rels: readonly string[]): number[] {
  const found: number[] = []
  const children = doc.children[i]
  if (children === undefined) return found
  for (const child of children) if (isOneOf(doc.tokens[child]!.rel, rels)) found.push(child)
  return found
}

/** The first such child, or -1. */
export function kid(doc: Tree, i: number, ...rels: readonly string[]): number {
  const children = doc.children[i]
  if (children === undefined) return -1
  // Without a list: this is asked some hundred times a word.
  for (const child of children) if (isOneOf(doc.tokens[child]!.rel, rels)) return child
  return -1
}

const isOneOf = (rel: string, rels: readonly string[]): boolean => {
  if (rels.includes(rel)) return true
  const colon = rel.indexOf(':')
  return colon >= 0 && rels.includes(rel.slice(0, colon))
}

/** All words under `i`, itself included, in text order; children for which `keep` says no are left out with all below them. */
export function yieldOf(doc: Tree, i: number, keep: (child: number) => boolean = () => true): number[] {
  const found: number[] = []
  const todo = [i]
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    found.push(at)
    for (const child of doc.children[at] ?? []) if (keep(child)) todo.push(child)
  }
  return found.sort((a, b) => a - b)
}

/** The smallest word range that holds everything under `i`. */
export function subtree(doc: Tree, i: number, keep?: (child: number) => boolean): Range {
  const words = yieldOf(doc, i, keep)
  return [words[0] ?? i, (words[words.length - 1] ?? i) + 1]
}

/** The words that lie in a span, in text order. */
export function wordsIn({ tokens }: Tree, { start, end }: Span): number[] {
  const found: number[] = []
  for (
    let i = countBefore(tokens.length, (at) => tokens[at]!.start < start);
    i < tokens.length && tokens[i]!.end <= end;
    i++
  )
    found.push(i)
  return found
}

/** True when `i` is `top` or stands somewhere under it. */
export function isUnder(doc: Tree, i: number, top: number): boolean {
  for (let at = i; at >= 0; at = wordAt(doc, at).head) if (at === top) return true
  return false
}

/** `i` and its conjuncts, nested ones too: the members of a list, in text order. */
export function conjuncts(doc: Tree, i: number): number[] {
  const found = [i]
  for (const child of kids(doc, i, 'conj')) found.push(...conjuncts(doc, child))
  return found
}

/** "By Ghana but not by Togo": a member of a list that is told as being no part of it. */
export const isLeftOut = (doc: Tree, member: number): boolean =>
  (baseRel(wordAt(doc, member).rel) === 'conj' || isCountered(doc, member)) &&
  kids(doc, member, 'advmod', 'cc:preconj').some(
    (a) => a < member && wordAt(doc, a).lemma === 'not' && doc.tokens[a + 1]?.lemma !== 'only',
  )

/** "not Kenya but Chad": one that another is told of in place of. */
const isCountered = (doc: Tree, first: number): boolean =>
  kids(doc, first, 'conj').some(
    (c) => isNominal(doc, c) && kids(doc, c, 'cc').some((and) => wordAt(doc, and).lemma === 'but'),
  )

/** The first member of the list that `i` belongs to (itself when it heads it or is in none). */
export function listHead(doc: Tree, i: number): number {
  let at = i
  while (baseRel(wordAt(doc, at).rel) === 'conj' && wordAt(doc, at).head >= 0) at = wordAt(doc, at).head
  return at
}

/**
 * The preposition (or marker) of a phrase in lower case, fixed expressions whole: "in", "according to", "because of"; '' when there is none.
 * A conjunct without its own takes that of the list's first member.
 */
export function caseOf(doc: Tree, i: number): string {
  const marks = kids(doc, i, 'case').filter((c) => wordAt(doc, c).xpos !== 'POS')
  const first = marks[0]
  if (first === undefined) {
    const word = wordAt(doc, i)
    return baseRel(word.rel) === 'conj' && word.head >= 0 ? caseOf(doc, word.head) : ''
  }
  return marks
    .flatMap((m) => [m, ...kids(doc, m, 'fixed')])
    .sort((a, b) => a - b)
    .map((m) => wordAt(doc, m).text.toLowerCase())
    .join(' ')
}

/** The subordinator of a clause in lower case ("if", "that", "so that"), or ''. */
export function markOf(doc: Tree, i: number): string {
  return kids(doc, i, 'mark')
    .flatMap((m) => [m, ...kids(doc, m, 'fixed')])
    .sort((a, b) => a - b)
    .map((m) => wordAt(doc, m).text.toLowerCase())
    .join(' ')
}

export const isVerb = (doc: Tree, i: number): boolean => {
  const tag = wordAt(doc, i).upos
  return tag === 'VERB' || tag === 'AUX'
}

/** "their decision to attend", "has yet to accept": the word right before the "to" of an infinitive, or -1. */
export const beforeTo = (doc: Tree, v: number): number =>
  (kids(doc, v, 'mark').find((k) => wordAt(doc, k).xpos === 'TO') ?? 0) - 1

export const isNominal = (doc: Tree, i: number): boolean => {
  const tag = wordAt(doc, i).upos
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM'
}

/** "I" or "we"; asked of -1, nobody. */
export const isFirstPerson = (doc: Tree, i: number): boolean =>
  i >= 0 && ['i', 'we'].includes(wordAt(doc, i).text.toLowerCase())

/** "listed as dead", "identified as Ana Ruiz": whether a phrase or clause opens with this preposition or subordinator. */
export const opensWith = (doc: Tree, i: number, word: string): boolean =>
  caseOf(doc, i) === word || markOf(doc, i) === word

/** "Ruiz, for the union, said": whether a phrase opens with this preposition behind a comma. */
export const isSetApart = (doc: Tree, i: number, preposition: string): boolean =>
  caseOf(doc, i) === preposition && kids(doc, i, 'case').some((c) => doc.tokens[c - 1]?.text === ',')

/** "the move", "this bill", "their attack": one that is spoken of already. */
export function isDefinite(doc: Tree, i: number): boolean {
  if (kid(doc, i, 'nmod:poss') >= 0) return true
  return kids(doc, i, 'det').some((d) =>
    ['the', 'this', 'that', 'these', 'those'].includes(wordAt(doc, d).text.toLowerCase()),
  )
}

/** Relations that carry a clause or an aside rather than a part of the name-like phrase. */
const ASIDES = new Set([
  'acl',
  'parataxis',
  'conj',
  'cc',
  'advcl',
  'dislocated',
  'discourse',
  'orphan',
  'list',
  'cop',
  'nsubj',
  'csubj',
  'aux',
])

/**
 * The noun phrase headed by `i`: determiners, modifiers, of-phrases and, on request, appositives; without relative clauses,
 * conjuncts, its own preposition and outer punctuation.
 */
export function nounPhrase(
  doc: Tree,
  i: number,
  options: { appos?: boolean; nmod?: boolean; conj?: boolean } = {},
): Range {
  const { appos = false, nmod = true, conj = false } = options
  const keep = (child: number): boolean => {
    const rel = baseRel(wordAt(doc, child).rel)
    const top = wordAt(doc, child).head === i
    if (rel === 'punct') return false
    if (!top) return conj || appos || !['parataxis', 'discourse'].includes(rel)
    if (rel === 'case') return wordAt(doc, child).xpos === 'POS' ? false : child > i
    if (rel === 'appos') return appos
    if (rel === 'conj' || rel === 'cc') return conj
    if (rel === 'nmod' && wordAt(doc, child).rel !== 'nmod:poss') return nmod
    return !ASIDES.has(rel)
  }
  return trimRange(doc, subtree(doc, i, keep))
}

/** A range without punctuation, white-space tokens or a trailing possessive mark at its ends. */
export function trimRange(doc: Tree, range: Range): Range {
  let [first, last] = range
  while (last - first > 1 && wordAt(doc, first).upos === 'PUNCT') first++
  while (last - first > 1 && (wordAt(doc, last - 1).upos === 'PUNCT' || wordAt(doc, last - 1).xpos === 'POS')) last--
  return [first, last]
}

/** A word range as it is read: its letter case restored where the text has none, single spaces between the words. */
export const readingOf = (doc: ParsedDocument, [first, last]: Range): string =>
  doc.reading.slice(wordAt(doc, first).start, wordAt(doc, last - 1).end).replace(/\s+/g, ' ')

/** The report's own text of a word range. */
export function rangeSpan(doc: ParsedDocument, range: Range): Span {
  return spanOf(doc.report.text, wordAt(doc, range[0]).start, wordAt(doc, range[1] - 1).end)
}

/** "the first country", "the only man": a noun counted among those who did a thing. */
export const isCounted = (doc: Tree, noun: number): boolean =>
  kids(doc, noun, 'amod').some((a) => COUNTING.has(wordAt(doc, a).lemma))

const COUNTING = new Set(['first', 'second', 'third', 'last', 'latest', 'only'])
