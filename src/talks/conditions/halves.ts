/** The two halves of a condition as tight word ranges, and the draft every frame makes. */
import { namesPeople } from '../../knowledge/counted-nouns.js'
import { baseRel, kids, type Range, subtree, trimRange, wordAt, yieldOf } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import type { ConditionRule } from './condition-rules.js'

/** What a frame found: the halves, and the words that decide whose condition it is. */
export interface Draft {
  readonly rule: ConditionRule
  readonly logic: ConditionRule['logic']
  readonly antecedent: readonly Range[]
  readonly consequent: readonly Range[]
  /** The word that shows the condition. */
  readonly at: number
  /** Head of the phrase whose actor holds the condition; -1 for the speaker. */
  readonly holder: number
}

/** Joins positions into ranges, and leaves out pieces that are only marks or joining words. */
export function rangesOf(doc: EventDocument, positions: readonly number[]): Range[] {
  const ranges: [number, number][] = []
  for (const i of positions) {
    const last = ranges.at(-1)
    if (last && last[1] === i) last[1] = i + 1
    else ranges.push([i, i + 1])
  }
  return ranges
    .map((range) => tight(doc, range))
    .filter(([first, last]) =>
      Array.from({ length: last - first }, (_, k) => wordAt(doc, first + k)).some((w) => !SLIGHT.has(w.upos)),
    )
}

const SLIGHT = new Set(['PUNCT', 'CCONJ', 'SCONJ', 'ADV', 'PART', 'AUX', 'ADP', 'X'])

/** Without marks, joining words and commas at the ends. */
function tight(doc: EventDocument, range: Range): Range {
  let [first, last] = trimRange(doc, range)
  while (last - first > 1 && (wordAt(doc, first).upos === 'CCONJ' || wordAt(doc, first).upos === 'PUNCT')) first++
  while (last - first > 1 && (wordAt(doc, last - 1).upos === 'CCONJ' || wordAt(doc, last - 1).upos === 'PUNCT')) last--
  return trimRange(doc, [first, last])
}

const CORE = new Set(['nsubj', 'csubj', 'obj', 'xcomp', 'ccomp', 'aux'])
const LEFT_OUT = new Set(['mark', 'parataxis', 'discourse', 'cc', 'vocative'])

/** The clause of a predicate without the words of `without`, its subordinator, asides, and clauses joined to it with their own subject. */
export function clauseWithout(doc: EventDocument, predicate: number, without: Range): Range[] {
  const inside = (i: number): boolean => i >= without[0] && i < without[1]
  const words = yieldOf(doc, predicate, (c) => {
    if (inside(c)) return false
    const word = wordAt(doc, c)
    const base = baseRel(word.rel)
    if (word.head !== predicate) return base !== 'parataxis'
    if (base === 'mark' && word.text.toLowerCase() === 'to') return false
    if (base === 'conj' && doc.children[c]?.some((k) => baseRel(wordAt(doc, k).rel) === 'nsubj')) return false
    return !LEFT_OUT.has(base) && word.rel !== 'acl:relcl'
  })
  const own = new Set([
    predicate,
    ...(doc.children[predicate] ?? []).filter((c) => CORE.has(baseRel(wordAt(doc, c).rel))),
  ])
  // A loose "in theory" beside the clause is no half of its own.
  return rangesOf(
    doc,
    words.filter((i) => !inside(i)),
  ).filter(([first, last]) => [...own].some((i) => i >= first && i < last))
}

/** Where a phrase or clause ends upwards: what it hangs on is another clause. */
const ENDS_UP = new Set(['advcl', 'obl', 'parataxis', 'root', 'ccomp', 'csubj'])

/** The phrase or clause that begins right after a marker: its top word, looking only to the right of `from`. */
export function topAfter(doc: EventDocument, from: number): number {
  const start = doc.tokens[from]
  if (!start) return -1
  let at = from
  while (
    !ENDS_UP.has(baseRel(wordAt(doc, at).rel)) &&
    wordAt(doc, at).head >= from &&
    wordAt(doc, wordAt(doc, at).head).sentence === start.sentence
  ) {
    at = wordAt(doc, at).head
  }
  return at
}

/** Everything under `top` from word `from` on, as one range. */
export function phraseFrom(
  doc: EventDocument,
  top: number,
  from: number,
  keep: (child: number) => boolean = () => true,
): Range {
  const words = yieldOf(doc, top, (c) => c >= from && keep(c)).filter((i) => i >= from)
  let last = from
  // A phrase goes on without a gap; what is cut off by an aside belongs to the clause around it.
  const own = new Set(words)
  while (own.has(last)) last++
  return tight(doc, [from, Math.max(last, from + 1)])
}

/** The words of the sentence with this lower-case phrase at `at`. */
export function phraseAt(
  doc: EventDocument,
  phrases: readonly (readonly string[])[],
  at: number,
  limit: number,
): number {
  for (const phrase of phrases) {
    if (at + phrase.length <= limit && phrase.every((word, k) => doc.tokens[at + k]?.text.toLowerCase() === word))
      return phrase.length
  }
  return 0
}

export const lemma = (doc: EventDocument, i: number): string => (i < 0 ? '' : wordAt(doc, i).lemma.toLowerCase())
export const lower = (doc: EventDocument, i: number): string => doc.tokens[i]?.text.toLowerCase() ?? ''

/** The noun phrase of a half, relative clauses and all, up to a limit. */
export function wholePhrase(doc: EventDocument, head: number, limit = Number.POSITIVE_INFINITY): Range {
  const [first, last] = subtree(doc, head, (c) => {
    const word = wordAt(doc, c)
    return (
      c < limit &&
      !(
        word.head === head &&
        ['case', 'punct', 'parataxis', 'cop', 'nsubj', 'aux', 'advmod', 'mark'].includes(baseRel(word.rel)) &&
        (c < head || baseRel(word.rel) !== 'advmod')
      ) &&
      word.rel !== 'acl:relcl'
    )
  })
  return trimRange(doc, [first, last])
}

/** The phrase of a head without the preposition before it. */
export function afterCase(doc: EventDocument, head: number): Range {
  const last = Math.max(-1, ...kids(doc, head, 'case', 'mark').filter((c) => c < head))
  return last < 0 ? wholePhrase(doc, head) : phraseFrom(doc, head, last + 1)
}

/** True for a person, a party or a pronoun: who can decide is no happening. */
export function decides(doc: EventDocument, head: number): boolean {
  const { upos } = wordAt(doc, head)
  return upos === 'PRON' || upos === 'PROPN' || doc.mentionAt[head] !== -1 || namesPeople(lower(doc, head))
}
