/**
 * What more was said than the weights chose: clauses joined to it that nobody else can have said, the beginning of a sentence that ends in
 * ", he said", and quotations that stand alone after it.
 */
import { clauseOf } from '../match/clause.js'
import { kid, type Range, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { innerEnd, innerStart } from './content-edges.js'
import type { CueLook } from './cue-signs.js'
import type { Ground } from './ground.js'
import { isSpeech, join, standsAlone } from './quoted.js'
import type { Quotation } from './quotes.js'
import type { Take } from './take.js'

/** The chosen content with what its sentence shows to belong to it. */
export function withJoined(ground: Ground, look: CueLook, source: Range | null, content: Range): Range {
  if (look.site.kind !== 'verb' || !look.site.entry.direct) return content
  return content[0] >= look.cue[1] ? throughJoined(ground, look, content) : fromStart(ground, look, source, content)
}

/** "said the road was open but that the bridge was not", "alleging that guards used clubs, but did not help": to the end of the last. */
function throughJoined(ground: Ground, look: CueLook, [first, last]: Range): Range {
  const { doc, right } = ground
  if (!look.frame.startsWith('ccomp')) return [first, last]
  const at = doc.tokens[last]?.text === ',' ? last + 1 : last
  const joint = doc.tokens[at]
  if (joint?.upos !== 'CCONJ' || joint.sentence !== wordAt(doc, last - 1).sentence || joint.head <= at)
    return [first, last]
  const clause = joint.head
  if (!saidOn(doc, at + 1) && !(wordAt(doc, look.site.head).xpos === 'VBG' && isBareFinite(doc, clause)))
    return [first, last]
  const end = innerEnd(doc, right[clause] ?? clause + 1)
  return ground.otherSpeakers.some((cue) => cue >= last && cue < end && cue !== clause) || end <= last
    ? [first, last]
    : [first, end]
}

/** "but that fierce battles raged": the word that opens what is said, not "that" which points: "but that failed", "but that plan failed". */
function saidOn(doc: ParsedDocument, at: number): boolean {
  const that = doc.tokens[at]
  const next = doc.tokens[at + 1]
  if (that?.text.toLowerCase() !== 'that' || !next) return false
  if (that.xpos === 'IN') return true
  let noun = that.rel === 'det' ? doc.tokens[that.head] : undefined
  while (noun?.rel === 'compound' && noun.head > noun.index) noun = doc.tokens[noun.head]
  return noun?.xpos === 'NNS' || ['DET', 'PRON', 'PROPN', 'NUM'].includes(next.upos)
}

/** A participle cannot be joined to a finite verb without a subject of its own: that one is joined to what was said. */
const isBareFinite = (doc: ParsedDocument, verb: number): boolean =>
  clauseOf(doc, verb).finite && kid(doc, verb, 'nsubj') < 0

/** "After the war, A called for talks, and it was B who came, he said": all of a sentence that ends so is what he said. */
function fromStart({ doc, quotationAt }: Ground, { cue }: CueLook, source: Range | null, [first, last]: Range): Range {
  const opening = doc.sentences[wordAt(doc, cue[0]).sentence]?.first ?? first
  const saying = source ? Math.min(cue[0], source[0]) : cue[0]
  if (first <= opening || source === null || wordAt(doc, first).sentence !== wordAt(doc, cue[0]).sentence)
    return [first, last]
  if (doc.tokens[saying - 1]?.text !== ',' || innerEnd(doc, saying) !== last) return [first, last]
  for (let i = opening; i < saying; i++) if ((quotationAt[i] ?? -1) >= 0) return [first, last]
  // "ORSAL (AP) - ", "Vesk: ": where it was written, or a heading.
  for (let i = opening; i < first; i++) if (HEADS.has(wordAt(doc, i).text)) return [first, last]
  const from = wordAt(doc, opening).upos === 'CCONJ' ? opening + 1 : opening
  return [innerStart(doc, from), last]
}

const HEADS = new Set([':', '-', '–', '—', '--', '(', '"', ')'])

/** Takes with the quotations that stand alone right after what somebody is told to have said, and that no other cue explains. */
export function withLoneQuotations(
  doc: ParsedDocument,
  quotations: readonly Quotation[],
  takes: readonly Take[],
): Take[] {
  const found = [...takes]
  const held = new Uint8Array(doc.tokens.length)
  for (const { content, site } of takes) {
    for (const [first, last] of content) held.fill(1, first, last)
    held[site.head] = 1
  }
  for (const q of quotations) {
    if (!isSpeech(doc, q) || held.subarray(q.first, q.last).includes(1) || !standsAlone(doc, q)) continue
    const before = wordAt(doc, q.first).sentence - 1
    const speaking = found.filter((take) => take.source >= 0 && take.site.entry.direct && endsIn(doc, take, before))
    // Of "the envoy said the king denied it" the envoy goes on.
    const outer = speaking.find(({ site }) => !speaking.some((other) => other.site !== site && holds(other, site.head)))
    if (!outer) continue
    found[found.indexOf(outer)] = { ...outer, content: join([...outer.content, [q.first, q.last]]) }
    held.fill(1, q.first, q.last)
  }
  return found
}

const endsIn = (doc: ParsedDocument, { site, content, source }: Take, sentence: number): boolean =>
  wordAt(doc, Math.max(site.head, source, (content[content.length - 1]?.[1] ?? 1) - 1)).sentence === sentence

const holds = ({ content }: Take, word: number): boolean =>
  content.some(([first, last]) => word >= first && word < last)
