/**
 * What stands in a report without being its own words: notices of copyright, calls to read on or to subscribe, credits, addresses.
 * Two reports that share only these share nothing.
 */
import { isAside } from '../../text/asides.js'
import type { Range } from './quoted-ranges.js'

/** A sentence that says one of these anywhere is not about the news. */
const NOTICE =
  /©|\ball rights reserved\b|\bcopyright (?:\d{4}|holder|notice|of|by|reserved)|\b(?:our|this) (?:news ?letter|newsroom|journalism|readers|subscribers|app)\b|\bterms of (?:use|service)\b|\bprivacy policy\b|\bwithout (?:the )?(?:prior |express |written )*permission\b|\bno part of th(?:is|ese)\b|\bmay not be (?:copied|published|reproduced|republished|broadcast)/i

const CREDIT = /\((?:additional |extra )?(?:reporting|writing|editing|compiled|edited|written) by [^()\n]{1,400}\)/gi
const SENTENCE = /[^.!?\n]+[.!?]*[”"’')\]]*\s*/g
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”]{1,2000}|[^\s@<>(),;:]{1,64}@[\w-]{1,63}\.[\w.-]{1,80}/g
/** A sentence around an address is left out with it up to this length; a longer one is prose. */
const SHORT = 160

/** The stretches to leave out, in text order; they may touch but do not overlap. */
export const boilerplateRanges = (text: string): readonly Range[] => {
  const found: Range[] = []
  const addresses = rangesOf(ADDRESS, text)
  let next = 0
  for (const { start, end } of rangesOf(SENTENCE, text)) {
    const sentence = text.slice(start, Math.min(end, start + 600))
    while (next < addresses.length && addresses[next]!.end <= start) next++
    const address = addresses[next]
    const addressed = address !== undefined && address.start < end
    if (NOTICE.test(sentence) || isAside(sentence) || (addressed && end - start < SHORT)) found.push({ start, end })
  }
  return joined([...found, ...addresses, ...rangesOf(CREDIT, text)])
}

const rangesOf = (pattern: RegExp, text: string): Range[] =>
  [...text.matchAll(pattern)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }))

const joined = (ranges: readonly Range[]): Range[] => {
  const out: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out[out.length - 1]
    if (last && range.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else out.push(range)
  }
  return out
}
