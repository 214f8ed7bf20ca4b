/** Quotations and their speakers: each stretch of quoted speech is joined to the cue that introduces it. */

import { agentOf } from '../match/roles.js'
import { baseRel, kid, type Range, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import type { CueSite } from './cues.js'
import type { Quotation } from './quotes.js'
import type { Take } from './take.js'

/** Fewer quoted words than this, without a verb, are a borrowed phrase ("so-called safe zone"), not speech. */
const SPEECH_WORDS = 4

/** Furthest a cue may stand from the edge of the quotation it introduces, in words. */
const REACH = 24

/** True when the quoted words are speech rather than a borrowed or scare-quoted phrase. */
export function isSpeech(doc: ParsedDocument, q: Quotation): boolean {
  if (q.words >= SPEECH_WORDS) return true
  for (let i = q.first; i < q.last; i++) if (['VBD', 'VBZ', 'VBP', 'MD'].includes(wordAt(doc, i).xpos)) return true
  return /^[,.!?]/.test(doc.tokens[q.last - 2]?.text ?? '') && q.words > 1
}

const within = (i: number, r: { readonly first: number; readonly last: number }): boolean => i >= r.first && i < r.last

/** Takes with the quotations added: contents widened to the quotation they overlap, and new takes for quotations nobody had. */
export function withQuotations(
  doc: ParsedDocument,
  takes: readonly Take[],
  cues: readonly CueSite[],
  quotations: readonly Quotation[],
): Take[] {
  // A cue inside quoted speech belongs to the speaker, not to the report; it stays but takes no quotation.
  const speech = quotations.filter((q) => isSpeech(doc, q))
  const quoted = new Uint8Array(doc.tokens.length)
  for (const q of speech) quoted.fill(1, q.first, q.last)
  const outside = (i: number): boolean => quoted[i] === 0
  const nearby = bySentence(doc, cues)
  const result = new Map<number, Take>(takes.map((t) => [t.site.head, t]))
  let last = null as Take | null
  for (const q of speech) {
    const near = nearby(q)
    const holder = near
      .map((c) => result.get(c.head))
      .find((t) => t && outside(t.site.head) && share(t.content, q) >= 0.5)
    const cue = holder?.site ?? introducer(q, near, outside)
    const before = cue && result.get(cue.head)
    let take: Take | null = null
    if (cue) {
      const base: Take = before ?? {
        site: cue,
        rule: 'quotation',
        source: sourceOf(doc, cue, q),
        content: [],
        contentHead: headOf(doc, q),
      }
      take = { ...base, content: join([...base.content, [q.first, q.last]]) }
    } else if (last && sameParagraph(doc, last.site.head, q.first) && standsAlone(doc, q)) {
      take = { ...last, content: join([...last.content, [q.first, q.last]]) }
    } else if (last && q.runsOn) {
      take = { ...last, rule: 'running-quotation', content: join([...last.content, [q.first, q.last]]) }
    }
    if (take) {
      result.set(take.site.head, take)
      last = take
    }
  }
  return [...result.values()].sort(
    (a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0) || a.site.head - b.site.head,
  )
}

const share = (content: readonly Range[], q: Quotation): number => {
  let n = 0
  for (const [first, last] of content) n += Math.max(0, Math.min(last, q.last) - Math.max(first, q.first))
  return n / (q.last - q.first)
}

/** Looks up the cues of the sentences that a quotation begins or ends in. */
function bySentence(doc: ParsedDocument, cues: readonly CueSite[]): (q: Quotation) => CueSite[] {
  const lists = new Map<number, CueSite[]>()
  for (const cue of cues) {
    const at = wordAt(doc, cue.head).sentence
    const list = lists.get(at)
    if (list) list.push(cue)
    else lists.set(at, [cue])
  }
  return (q) => {
    const first = wordAt(doc, q.first).sentence
    const last = wordAt(doc, q.last - 1).sentence
    return [...(lists.get(first) ?? []), ...(first === last ? [] : (lists.get(last) ?? []))]
  }
}

/** The nearest cue outside quoted speech that introduces quotations. */
function introducer(q: Quotation, cues: readonly CueSite[], outside: (i: number) => boolean): CueSite | null {
  let best: CueSite | null = null
  let nearest = REACH
  for (const cue of cues) {
    if (cue.kind === 'noun' || !outside(cue.head)) continue
    if (!cue.entry.direct && !cue.entry.frames.has('quote')) continue
    const away = cue.head < q.first ? q.first - cue.head : cue.head - q.last
    // A verb of saying near the mark beats "according to", which often belongs to what stands before it.
    const distance = cue.kind === 'according' ? away + 4 : away
    if (distance < nearest) {
      nearest = distance
      best = cue
    }
  }
  return best
}

function sourceOf(doc: ParsedDocument, cue: CueSite, q: Quotation): number {
  const agent = agentOf(doc, cue.head)
  if (agent >= 0 && !within(agent, q)) return agent
  // Inverted order the parser took for an object: “...,” said the minister.
  const after = kid(doc, cue.head, 'obj', 'nsubj', 'obl')
  return after > cue.head && !within(after, q) && baseRel(wordAt(doc, after).rel) !== 'obl' ? after : -1
}

/** The word of the quotation that hangs outside it or highest in it. */
function headOf(doc: ParsedDocument, q: Quotation): number {
  for (let i = q.first; i < q.last; i++) {
    const word = wordAt(doc, i)
    if (word.upos !== 'PUNCT' && (word.head < q.first || word.head >= q.last)) return i
  }
  return q.first
}

const sameParagraph = (doc: ParsedDocument, a: number, b: number): boolean => {
  const of = (i: number) => doc.sentences[wordAt(doc, i).sentence]?.paragraph
  return of(a) === of(b)
}

/** Nothing but the quotation stands in the sentences it covers. */
export function standsAlone(doc: ParsedDocument, q: Quotation): boolean {
  const first = doc.sentences[wordAt(doc, q.first).sentence]?.first ?? q.first
  const last = doc.sentences[wordAt(doc, q.last - 1).sentence]?.last ?? q.last
  for (let i = first; i < last; i++) if (!within(i, q) && wordAt(doc, i).upos !== 'PUNCT') return false
  return true
}

/** Ranges in order, overlapping and touching ones joined. */
export function join(ranges: readonly Range[]): Range[] {
  const out: [number, number][] = []
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const before = out[out.length - 1]
    if (before && first <= before[1]) before[1] = Math.max(before[1], last)
    else out.push([first, last])
  }
  return out
}
