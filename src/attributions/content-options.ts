/** The contents a cue may have: every start with every end, with the signs that speak for the one, the other and the two together. */
import { baseRel, type Range, wordAt } from '../match/tree.js'
import { edgesOf, innerEnd, innerStart } from './content-edges.js'
import type { CueLook } from './cue-signs.js'
import { type Ground, markAt, sizeWord } from './ground.js'
import { both, type Sign, type Telling } from './weigh.js'

export interface Edge {
  readonly at: number
  readonly signs: Telling
}

/** Where a content lies to its cue. */
export type Side = 'after' | 'before' | 'around'
export const SIDES: readonly Side[] = ['after', 'before', 'around']

export interface ContentOptions {
  readonly starts: readonly Edge[]
  readonly ends: readonly Edge[]
  /** The side of a start with an end (by their places in the lists), or null where they make no content. */
  readonly sideOf: (start: number, end: number) => Side | null
  /** What holds for all contents of a side. */
  readonly tellSide: (side: Side, sign: Sign) => void
  /** What holds for this start with this end. */
  readonly tellPair: (side: Side, start: number, end: number, sign: Sign) => void
}

/** All contents open to a cue whose source phrase is known (null: nobody is named). */
export function contentOptions(ground: Ground, look: CueLook, source: Range | null): ContentOptions {
  const { doc, right } = ground
  const { cue, site, frame, take, rule } = look
  const edges = edgesOf(ground, look)
  const starts = [...edges.starts].map(([at, path]) => ({ at, signs: startSigns(ground, look, at, path) }))
  const ends = [...edges.ends].map(([at, path]) => ({ at, signs: endSigns(ground, look, at, path) }))
  const tops = starts.map(({ at }) => topFrom(ground, at, site.head))
  const reaches = tops.map((top) => innerEnd(doc, right[top] ?? top))
  const hull = take && take.content.length > 0 ? hullOf(ground, take.content) : null
  const own = ownPhrase(ground, site.head, cue, source)
  const tail = innerStart(doc, own[1])
  const tailLabel = tail < doc.tokens.length ? cutLabel(ground, tail, site.head) : 'end'
  const placeOf = (list: readonly Edge[], k: number): number => list[k]?.at ?? 0
  return {
    starts,
    ends,
    sideOf(s, e) {
      const start = placeOf(starts, s)
      const end = placeOf(ends, e)
      if (end <= start) return null
      if (start >= cue[1]) return 'after'
      if (end <= cue[0]) return isSubjectOnly(ground, start, end, source) ? null : 'before'
      return start < own[0] && end > tail ? 'around' : null
    },
    tellSide(side, sign) {
      sign('side', side)
      sign('side, takes', side, frame)
      sign('side, class', side, both(site.kind, look.class))
      sign('side, rule', side, rule)
      sign('side, word', side, look.lemma)
      sign('side, source', side, source === null ? 'nobody' : source[0] < cue[0] ? 'before' : 'after')
    },
    tellPair(side, s, e, sign) {
      const start = placeOf(starts, s)
      const end = placeOf(ends, e)
      const reach = reaches[s] ?? 0
      const fills = end === reach ? 'all of' : end < reach ? 'less than' : 'more than'
      const filled = both(fills, wordAt(doc, tops[s] ?? start).rel)
      sign('length', side, sizeWord(end - start))
      sign('fills', side, filled)
      sign('fills, takes', filled, frame)
      sign('quotation', side, quoteFit(ground, start, end))
      if (side === 'around') {
        sign('goes on with', tailLabel, frame)
        sign('held before', sizeWord(own[0] - start), wordAt(doc, own[0] - 1).text.toLowerCase())
      }
      if (hull && end > hull[1]) sign('past the rule', holdsCue(ground, hull[1], end) ? 'over a cue' : 'no cue', rule)
      if (hull) sign(start === hull[0] && end === hull[1] ? "the rule's" : "not the rule's", rule)
      if (source && start < source[1] && end > source[0]) sign('holds the source', side)
      if (wordAt(doc, start).sentence !== wordAt(doc, end - 1).sentence) sign('over a sentence end', side)
    },
  }
}

/** First and last place of ranges, without loose punctuation. */
function hullOf({ doc }: Ground, content: readonly Range[]): Range {
  const first = content[0]?.[0] ?? 0
  const last = content[content.length - 1]?.[1] ?? first + 1
  return [innerStart(doc, first), innerEnd(doc, last)]
}

/** What stands before the cue is its source, or a mere pronoun: not something said. */
const isSubjectOnly = ({ doc }: Ground, start: number, end: number, source: Range | null): boolean =>
  (source !== null && start >= source[0] && end <= source[1]) ||
  (end - start === 1 && /^(?:PRP|W|EX|DT)/.test(wordAt(doc, start).xpos))

/** Cue and source with what stands between them, and the object and adverbials of the cue right after: none of it is said. */
export function ownPhrase({ doc, left, right }: Ground, head: number, cue: Range, source: Range | null): Range {
  const near = source && Math.abs(source[0] - cue[0]) < NEAR ? source : cue
  let to = Math.max(cue[1], near[1])
  for (const child of doc.children[head] ?? []) {
    const beside = ['iobj', 'obj', 'obl', 'advmod', 'nsubj'].includes(baseRel(wordAt(doc, child).rel))
    if (beside && child >= to && left[child] === to) to = right[child] ?? to
  }
  return [Math.min(cue[0], near[0]), to]
}

/** A source further from its cue than this is not set into the content with it. */
const NEAR = 30

function holdsCue({ cueAt }: Ground, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (cueAt[i]) return true
  return false
}

/** The highest word whose phrase begins at `at` and does not hold the cue. */
function topFrom({ doc, left, right }: Ground, at: number, cue: number): number {
  let top = at
  for (let up = wordAt(doc, at).head; up >= 0; up = wordAt(doc, up).head) {
    const first = left[up] ?? up
    if (first < at - 3 || innerStart(doc, first) !== at || (first <= cue && cue < (right[up] ?? up))) break
    top = up
  }
  return top
}

function startSigns(ground: Ground, look: CueLook, at: number, path: string): Telling {
  const { doc } = ground
  const { cue, frame } = look
  const word = wordAt(doc, at)
  const where = at >= cue[1] ? both('after', sizeWord(at - cue[1])) : 'before'
  const text = word.text.toLowerCase()
  const small = word.upos === 'ADP' || word.upos === 'SCONJ' || word.upos === 'PART' ? text : word.upos
  const before = doc.tokens[at - 1]
  return (sign) => {
    sign('path', path)
    sign('path, takes', path, frame)
    sign('path, word', path, look.lemma)
    sign('path, class', path, both(look.site.kind, look.class))
    sign('path, rule', path, look.rule)
    sign('begins', text)
    sign('begins, path', text, path)
    sign('begins with a', word.upos, path)
    sign('word, begins', look.lemma, both(where, small))
    sign('where', where)
    sign('where, takes', where, frame)
    sign('mark', markAt(doc, at - 1), at >= cue[1] ? 'after' : 'before')
    sign('last', before ? before.text.toLowerCase() : '')
  }
}

function endSigns(ground: Ground, look: CueLook, at: number, path: string): Telling {
  const { doc } = ground
  const { cue, frame, rule } = look
  const side = at > cue[1] ? 'after' : 'before'
  const mark = markAt(doc, at)
  const next = innerStart(doc, at)
  const sentence = doc.sentences[wordAt(doc, Math.max(0, at - 1)).sentence]
  const closing = next >= (sentence?.last ?? 0) || next >= doc.tokens.length
  const cut = both(side, closing ? 'sentence end' : cutLabel(ground, next, look.site.head))
  const cutMark = both(cut, mark)
  const text = closing ? '' : wordAt(doc, next).text.toLowerCase()
  return (sign) => {
    sign('path', path)
    sign('path, takes', path, frame)
    sign('path, rule', path, rule)
    sign('cut', cut)
    sign('cut, mark', cutMark)
    sign('cut, mark, takes', cutMark, frame)
    sign('cut, rule', cut, rule)
    sign('cut, word', cut, look.lemma)
    sign('next, mark', both(side, text), mark)
    sign('next, cut', text, cut)
    sign('mark', mark, side)
    sign('ends', wordAt(doc, at - 1).upos)
    sign('away', side, sizeWord(Math.abs(at - cue[1])))
    if (next >= cue[0] && next < cue[1]) sign('next is the cue', side)
  }
}

/** What a cut before the word `next` would leave out: the relation of the phrase that begins there and what that hangs on. */
function cutLabel(ground: Ground, next: number, cue: number): string {
  const { doc, left, right } = ground
  const top = topFrom(ground, next, cue)
  const { rel, head } = wordAt(doc, top)
  const holds = head >= 0 && (left[head] ?? 0) <= cue && cue < (right[head] ?? 0)
  const on = head === cue ? 'of the cue' : head < 0 ? 'of nothing' : holds ? 'above' : 'within'
  const base = baseRel(rel)
  if (base !== 'conj' && base !== 'parataxis' && base !== 'advcl') return both(base, on)
  const subject = (doc.children[top] ?? []).some((c) => baseRel(wordAt(doc, c).rel) === 'nsubj')
  return both(
    both(base, on),
    ground.cueAt[top] ? (subject ? 'cue with subject' : 'cue') : subject ? 'with subject' : '',
  )
}

/** How a content lies to the quotations at its ends. */
function quoteFit({ quotations, quotationAt }: Ground, start: number, end: number): string {
  const a = quotationAt[start] ?? -1
  const b = quotationAt[end - 1] ?? -1
  if (a < 0 && b < 0) return 'none'
  const opens = a >= 0 && (quotations[a]?.first ?? -9) >= start - 1
  const closes = b >= 0 && (quotations[b]?.last ?? 1e9) <= end + 2
  if (a === b) return opens && closes ? 'whole' : opens || closes ? 'half' : 'inside'
  if (a < 0) return closes ? 'ends with' : 'breaks into'
  if (b < 0) return opens ? 'begins with' : 'breaks out of'
  return opens && closes ? 'several' : 'breaks'
}
