/** How far a name or a title goes on over "of", "for" and "and": "Ministry of Health and Social Services". */
import { isCommonWord } from '../knowledge/common-words.js'
import { firstName } from '../knowledge/first-names.js'
import { nameCue } from '../knowledge/name-cues.js'
import type { ParsedDocument } from '../model.js'
import { anyCue, bodyCue, capitalsFrom, isCapital, isDemonym, lexiconAt, type Reading } from './name-words.js'

/** "Minister for Roads and Highways": the field of an office is part of the title. */
export function portfolio(reading: Reading, end: number, limit: number): number {
  const { doc, shapes } = reading
  const text = doc.tokens[end]?.text
  if (end + 1 >= limit || (text !== 'of' && text !== 'for')) return end
  if (!OFFICES.has(doc.tokens[end - 1]!.text)) return end
  let next = end + 1
  if (doc.tokens[next]!.text === 'the' && next + 1 < limit) next++
  if (
    !isCapital(shapes, next) ||
    lexiconAt(reading, next, limit) ||
    !isCommonWord(doc.tokens[next]!.text.toLowerCase())
  )
    return end
  let q = next
  while (q < limit) {
    const t = doc.tokens[q]!.text
    if (isCapital(shapes, q) && isCommonWord(t.toLowerCase())) q++
    else if (
      (t === 'and' || t === '&' || t === ',') &&
      q + 1 < limit &&
      isCapital(shapes, q + 1) &&
      isCommonWord(doc.tokens[q + 1]!.text.toLowerCase())
    )
      q++
    else break
  }
  return q
}

const OFFICES = new Set([
  'Minister',
  'Secretary',
  'Commissioner',
  'Undersecretary',
  'Ministers',
  'Director',
  'Director-General',
  'Chief',
  'Prosecutor',
  'Representative',
  'Rapporteur',
  'Coordinator',
  'Envoy',
])

/** "Disaster Prevention and Mitigation Department": ordinary words on both sides, and the last one names a body. */
export function joinedBody(reading: Reading, p: number, q: number, limit: number): number {
  const { doc, shapes } = reading
  for (let i = p; i < q; i++) {
    const text = doc.tokens[i]!.text
    if (!isCapital(shapes, i) || !isCommonWord(text.toLowerCase()) || bodyCue(text)) return 0
  }
  const end = capitalsFrom(reading, q + 1, limit)
  if (end - (q + 1) < 2 || !nameCue('org-last').has(doc.tokens[end - 1]!.text)) return 0
  for (let i = q + 1; i < end - 1; i++) if (!isCommonWord(doc.tokens[i]!.text.toLowerCase())) return 0
  return end - q
}

/** Goes on over "of X", "for X and Y" when the name so far ends in a word that takes one ("Ministry of Health"). */
export function ofPart(reading: Reading, p: number, end: number, limit: number): number {
  const { doc, shapes } = reading
  let q = end
  let inside = false
  while (q + 1 < limit) {
    const text = doc.tokens[q]!.text
    const before = doc.tokens[q - 1]!.text
    const against = (text === 'on' || text === 'against') && nameCue('org-of').has(before)
    if (text === 'of' || text === 'for' || against) {
      const takes =
        inside || against || nameCue('org-of').has(before) || (text === 'of' && nameCue('place-of').has(before))
      if (!takes) return q
      let next = q + 1
      if (doc.tokens[next]!.text === 'the' && next + 1 < limit) next++
      if (!isCapital(shapes, next) || nameCue('not-name').has(doc.tokens[next]!.text)) return q
      q = complementEnd(reading, next, limit)
      inside = true
      continue
    }
    if ((text === 'and' || text === ',' || text === '&') && inside && isCapital(shapes, q + 1)) {
      const joined = doc.tokens[q + 1]!
      const head = headOfCapitals(reading, q + 1, limit)
      // "Ministry of Health and Social Services": the parser hangs the second part on the first, and no lexicon knows it.
      if (text === ',' || lexiconAt(reading, q + 1, limit) || firstName(joined.text)) return q
      const listed = head.rel === 'conj' && head.head > p && head.head >= end
      const ordinary = isCommonWord(joined.text.toLowerCase()) && isCommonWord(before.toLowerCase())
      if (!listed && !ordinary) return q
      q = complementEnd(reading, q + 1, limit)
      continue
    }
    return q
  }
  return q
}

function headOfCapitals({ doc, shapes }: Reading, from: number, limit: number): ParsedDocument['tokens'][number] {
  for (let q = from; q < limit && isCapital(shapes, q); q++) if (doc.tokens[q]!.head < from) return doc.tokens[q]!
  return doc.tokens[from]!
}

function complementEnd(reading: Reading, from: number, limit: number): number {
  const hit = lexiconAt(reading, from, limit)
  let q = hit ? hit.last : from + 1
  while (q < limit && isCapital(reading.shapes, q) && !nameCue('not-name').has(reading.doc.tokens[q]!.text)) {
    if (hit && !isDemonym(hit) && !anyCue(reading.doc.tokens[q]!.text)) break
    q++
  }
  return q
}
