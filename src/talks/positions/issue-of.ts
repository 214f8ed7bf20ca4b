/** Which issue words are about: the forms of data/lexicons/issues.tsv, and a label in the report's own words. */

import { wordClass } from '../../knowledge/event-words.js'
import { type Issue, issueIndex } from '../../knowledge/issues.js'
import { longestAt, piecesOf } from '../../knowledge/phrase-index.js'
import {
  baseRel,
  isNominal,
  isVerb,
  kids,
  type Range,
  rangeSpan,
  trimRange,
  wordAt,
  yieldOf,
} from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

/** Words of a content that are searched: whatever comes later in a long clause is not what it is about. */
const LONGEST = 60

export interface IssueHit {
  readonly issue: Issue
  readonly first: number
  readonly last: number
}

/** Issues named in a range of words, in text order; written forms first, dictionary forms where those find nothing. */
export function issuesIn(doc: AttributedDocument, [first, last]: Range): IssueHit[] {
  const words = doc.tokens.slice(first, Math.min(last, first + LONGEST))
  const hits: IssueHit[] = []
  const taken = new Set<number>()
  for (const forms of [words, words.map((w) => ({ text: w.upos === 'PROPN' ? w.text : w.lemma }))]) {
    const pieces = piecesOf(forms)
    for (let i = 0; i < words.length; ) {
      const hit = longestAt(issueIndex(), pieces, i, words.length)
      const issue = hit?.values[0]
      if (!hit || !issue || taken.has(i)) {
        i++
        continue
      }
      hits.push({ issue, first: first + hit.first, last: first + hit.last })
      for (let k = hit.first; k < hit.last; k++) taken.add(k)
      i = hit.last
    }
  }
  return hits.sort((a, b) => a.first - b.first)
}

/** The issue that decides: one that is not a common word before one that is, then the longest, then the first. */
export function decisive(hits: readonly IssueHit[]): IssueHit | null {
  let best: IssueHit | null = null
  for (const hit of hits) {
    if (best === null) best = hit
    else if (best.issue.weak !== hit.issue.weak) best = best.issue.weak ? hit : best
    else if (hit.last - hit.first > best.last - best.first) best = hit
  }
  return best
}

export const LONGEST_LABEL = 9

/** True where the words say that there is none of the issue: "the collapse of the talks". */
export const isOfContrary = (doc: AttributedDocument, hit: IssueHit, head: number): boolean =>
  wordsOver(doc, hit, head).some((at) => wordClass('CONTRARYOF').has(wordAt(doc, at).lemma))

/** The words an issue stands under, up to the one that is taken, the lowest first; none where that is a word of the issue itself. */
export function wordsOver(doc: AttributedDocument, hit: IssueHit, head: number): number[] {
  const over: number[] = []
  if (head >= hit.first && head < hit.last) return over
  for (let at = topOf(doc, hit), steps = 0; at >= 0 && at !== head && steps < 6; steps++) {
    at = wordAt(doc, at).head
    if (at >= 0) over.push(at)
  }
  return over
}

/** The word of an issue that the others stand under. */
export const topOf = (doc: AttributedDocument, { first, last }: IssueHit): number => {
  let at = last - 1
  while (wordAt(doc, at).head >= first && wordAt(doc, at).head < last) at = wordAt(doc, at).head
  return at
}

/**
 * A short label in the report's words: of a clause with what is done ("lift the siege"), else the noun phrase around the issue, or the
 * head's own phrase, cut to a few words.
 */
export function labelOf(doc: AttributedDocument, head: number, hit: IssueHit | null, words: readonly number[]): string {
  const clause = hit !== null && isVerb(doc, head) && head < hit.first ? phraseLabel(doc, head, null, words) : ''
  return clause.includes(' ') ? clause : phraseLabel(doc, head, hit, words)
}

function phraseLabel(doc: AttributedDocument, head: number, hit: IssueHit | null, words: readonly number[]): string {
  const within = new Set(words)
  const top = hit ? nounAround(doc, hit, within) : head
  const own = phraseOf(doc, top, within)
  let first = own.has(top) ? Math.min(...own) : top
  let last = top + 1
  while (first < top && !contiguous(own, first, top)) first++
  while (own.has(last) && last - first < LONGEST_LABEL) last++
  last = withNoun(doc, last, first + LONGEST_LABEL + PAST_LONGEST, within)
  while (last > top + 1 && isJoining(doc, last - 1)) last--
  if (hit === null) first = withNot(doc, top, within, withDone(doc, top, first, within))
  while (first < top && QUOTE.test(wordAt(doc, first).text)) first++
  // "No one should pay" is the contrary of what is left without its "no".
  const { upos, lemma } = wordAt(doc, first)
  if (upos === 'DET' && lemma !== 'no' && first < last - 1) first++
  const [from, to] = trimRange(
    doc,
    hit && (hit.first < first || hit.last > last) ? [hit.first, hit.last] : [first, last],
  )
  return rangeSpan(doc, [from, to]).text
}

/** Relations of what a label leaves out. */
const BESIDE = new Set(['acl', 'advcl', 'conj', 'cc', 'parataxis', 'appos', 'punct', 'case', 'mark'])

/** The words of a label's phrase: those under its head without clauses and further members of lists. */
function phraseOf(doc: AttributedDocument, top: number, within: ReadonlySet<number>): ReadonlySet<number> {
  // "refrain from dredging the bay", "nothing that harms the miners" say more than "refrain" and "nothing".
  const alone =
    wordAt(doc, top).upos === 'PRON' ||
    (isVerb(doc, top) && kids(doc, top, 'obj', 'obl', 'ccomp', 'nsubj', 'nsubj:pass').every((c) => !within.has(c)))
  const found = yieldOf(doc, top, (c) => {
    const { head, xpos, rel: full } = wordAt(doc, c)
    const rel = baseRel(full)
    if (within.has(c) && !BESIDE.has(rel)) return true
    // "financial and practical support": what stands before the noun is one phrase.
    if (within.has(c) && (rel === 'conj' || rel === 'cc') && isBeforeNoun(doc, c, top)) return true
    if (within.has(c) && alone && head === top && c > top && (rel === 'advcl' || rel === 'acl')) return true
    // "open and establish an embassy", "at odds with it".
    if (within.has(c) && alone && c > top && ((rel === 'conj' && head === top) || (rel === 'cc' && head !== top)))
      return true
    // "Are at odds with it"; but whoever is against a thing takes his stand on the thing.
    if (head === top && rel === 'case' && kids(doc, top, 'cop').length > 0) return wordAt(doc, c).lemma !== 'against'
    if (head !== top && (rel === 'case' || (rel === 'mark' && (alone || xpos === 'TO')))) return true
    return rel === 'punct' && (isHyphen(doc, c) || QUOTE.test(wordAt(doc, c).text))
  })
  return new Set(found.filter((i) => i === top || within.has(i)))
}

/** Words that a label may go on to end with a noun. */
export const PAST_LONGEST = 3

/** Relations of what stands before a noun and belongs to it. */
export const BEFORE_NOUN: ReadonlySet<string> = new Set(['amod', 'compound', 'nummod', 'nmod:poss'])

/** "Accept a managed, more gradual (withdrawal)", "leads to any political (change)": a label ends with the noun, not before it. */
function withNoun(doc: AttributedDocument, last: number, limit: number, within: ReadonlySet<number>): number {
  const { rel, head } = wordAt(doc, last - 1)
  if (isHyphen(doc, last - 1) && last < limit && within.has(last)) return withNoun(doc, last + 1, limit, within)
  return BEFORE_NOUN.has(rel) && head >= last && head < limit && within.has(head) ? head + 1 : last
}

const QUOTE = /^["“”‘’']$/

/** "(Urged it) not to sell the port": without its "not" the label would tell the contrary. */
function withNot(doc: AttributedDocument, top: number, within: ReadonlySet<number>, first: number): number {
  const not = kids(doc, top, 'advmod').find(
    (k) => within.has(k) && k < first && ['not', 'never'].includes(wordAt(doc, k).lemma),
  )
  const between = doc.tokens.slice((not ?? first) + 1, first)
  return not !== undefined && between.every(({ xpos }) => xpos === 'TO') ? not : first
}

/** "(wants) the fate of the sailors to be settled": what is said of nobody there says nothing without whom or what it is to become of. */
function withDone(doc: AttributedDocument, top: number, first: number, within: ReadonlySet<number>): number {
  if (kids(doc, top, 'aux:pass', 'cop').length === 0 || kids(doc, top, 'nsubj').some((k) => within.has(k))) return first
  if (kids(doc, top, 'case').length > 0) return first
  let at = first
  const goes = (): boolean => within.has(at - 1) || (at > 1 && wordAt(doc, at - 1).xpos === 'TO' && within.has(at - 2))
  while (top - at < LONGEST_LABEL && goes()) at--
  return at
}

/** A word that leads on and so cannot end a label: "the sake of", "send the"; "take back" is a verb with its particle. */
const isJoining = (doc: AttributedDocument, i: number): boolean =>
  JOINING.has(wordAt(doc, i).upos) && wordAt(doc, i).rel !== 'compound:prt'
const JOINING = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'AUX'])

/** "Financial and practical (support)": a member of a list that stands before the noun it is told of, itself below `top`. */
function isBeforeNoun(doc: AttributedDocument, c: number, top: number): boolean {
  let at = c
  for (let steps = 0; steps < 4 && ['conj', 'cc'].includes(baseRel(wordAt(doc, at).rel)); steps++)
    at = wordAt(doc, at).head
  const { rel, head } = wordAt(doc, at)
  return at !== top && c < head && ['amod', 'compound', 'nmod:unmarked'].includes(rel)
}

const isHyphen = (doc: AttributedDocument, i: number): boolean => wordAt(doc, i).text === '-'

const contiguous = (own: ReadonlySet<number>, first: number, last: number): boolean => {
  for (let i = first; i <= last; i++) if (!own.has(i)) return false
  return true
}

/** The noun that heads the phrase the issue's words stand in. */
function nounAround(doc: AttributedDocument, hit: IssueHit, within: ReadonlySet<number>): number {
  let at = hit.last - 1
  for (let steps = 0; steps < 4; steps++) {
    const { head, rel } = wordAt(doc, at)
    const up =
      ['compound', 'amod', 'nmod:poss', 'flat', 'nmod:unmarked'].includes(rel) || (head >= hit.first && head < hit.last)
    if (!up || head < 0 || !within.has(head) || !isNominal(doc, head)) break
    at = head
  }
  return at
}
