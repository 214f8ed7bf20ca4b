/** Parts of places: "eastern Khan Younis", "northern Syria", "Beirut's southern suburbs", "the south of Gaza", "Idlib countryside". */

import { once } from '../../knowledge/in-use.js'
import { placeWord } from '../../knowledge/place-words.js'
import { regions } from '../../knowledge/regions.js'
import { readingOf } from '../../match/tree.js'
import type { ParsedDocument } from '../../model.js'
import type { Drafts, PlaceDraft, PlaceMention } from './draft.js'
import { regionSite } from './site.js'

const regionByForm = once((): ReadonlyMap<string, string> => {
  const map = new Map<string, string>()
  for (const { id, forms } of regions()) for (const form of forms) map.set(form.toLowerCase(), id)
  return map
})

const POSSESSIVE = new Set(["'s", '’s', "'", '’'])
/** Words between a place's name and the word for its part. */
const BETWEEN = 4

/** The part of a place that the words around one of its mentions tell, or null when they mean the whole. */
export function partAround(doc: ParsedDocument, mention: PlaceMention, whole: PlaceDraft): PlaceMention | null {
  return directionBefore(doc, mention) ?? partAfter(doc, mention) ?? partOf(doc, mention, whole)
}

/** "eastern Khan Younis", "northern and eastern Syria". */
function directionBefore({ tokens }: ParsedDocument, { first, last, head }: PlaceMention): PlaceMention | null {
  const sentence = tokens[first]!.sentence
  const is = (i: number): boolean =>
    tokens[i]?.sentence === sentence && placeWord('direction').has(tokens[i]!.text.toLowerCase())
  let at = first
  while (is(at - 1) || ((tokens[at - 1]?.text === '-' || tokens[at - 1]?.text === 'and') && is(at - 2) && at < first))
    at--
  return at === first ? null : { first: at, last, head }
}

/** "Beirut's southern suburbs", "Rafah's eastern neighbourhoods", "Idlib countryside", "Gaza City centre". */
function partAfter({ tokens }: ParsedDocument, { first, last }: PlaceMention): PlaceMention | null {
  const next = tokens[last]
  if (!next || next.sentence !== tokens[first]!.sentence) return null
  const owned = POSSESSIVE.has(next.text)
  if (!owned) {
    const bare = /^(?:suburbs?|outskirts|countryside|centre|center|seafront)$/.test(next.text)
    return bare ? { first, last: last + 1, head: last } : null
  }
  for (let i = last + 1; i < last + 1 + BETWEEN && tokens[i]?.sentence === next.sentence; i++) {
    const low = tokens[i]!.text
    if (isPartNoun(low)) {
      // "the north 's" or "Syria's north": a bare direction counts only where no noun follows it.
      if (
        placeWord('direction').has(low) &&
        (tokens[i + 1]?.upos === 'NOUN' || tokens[i + 1]?.upos === 'PROPN' || tokens[i + 1]?.text === '-')
      )
        continue
      return tokens[i + 1]?.text === 'of' ? null : { first, last: i + 1, head: i }
    }
    if (!placeWord('direction').has(low) && low !== '-' && tokens[i]!.upos !== 'ADJ') return null
  }
  return null
}

/** "the south of Gaza", "the eastern outskirts of Rafah", "parts of Khan Younis". */
function partOf({ tokens }: ParsedDocument, { first, last }: PlaceMention, whole: PlaceDraft): PlaceMention | null {
  let at = first - 1
  if (tokens[at]?.text.toLowerCase() === 'the') at--
  if (tokens[at]?.text !== 'of' || tokens[at]!.sentence !== tokens[first]!.sentence) return null
  const head = at - 1
  const noun = tokens[head]
  if (
    !noun ||
    !isPartNoun(noun.text) ||
    /^(?:area|areas|district|districts|port|quarter|side|interior)$/.test(noun.text)
  )
    return null
  // "part of the Serenade": of a name nobody lists it says nothing.
  if (/^parts?$/.test(noun.text) && whole.lat === null) return null
  // "the neighbourhood of Karam": its own name, not a part of it.
  if (/^(?:neighbou?rhoods?|suburbs?|quarter)$/.test(noun.text) && (whole.lat === null || whole.kind === 'suburb'))
    return null
  at = head
  while (placeWord('direction').has(tokens[at - 1]?.text.toLowerCase() ?? '') || tokens[at - 1]?.text === 'city') at--
  const article = tokens[at - 1]?.text.toLowerCase() === 'the'
  // "east of Rafah" lies outside it; "the east of Rafah" does not.
  if (!article && placeWord('direction').has(noun.text)) return null
  if (article) at--
  return { first: at, last, head }
}

const isPartNoun = (low: string): boolean => placeWord('part').has(low)

/** "Syria's north-east", "the north of Gaza" and "northern Gaza" are one region of the lexicon. */
function listedPart(written: string, whole: string): string | undefined {
  const found = regionByForm().get(written)
  if (found !== undefined) return found
  const direction = /\b(north|south|east|west)[ -]?(east|west)?(?:ern)?\b/.exec(written)
  if (!direction || /outskirts|suburb|edge|side| and /.test(written)) return undefined
  const [, first = '', second = ''] = direction
  const forms = [`${first}${second}ern ${whole}`, `${first}${second} ${whole}`, `${first}-${second}ern ${whole}`]
  return forms.map((form) => regionByForm().get(form)).find((id) => id !== undefined)
}

/** The draft of a part of `whole`: a region of its own where the lexicon lists it, else at the whole's coordinates. */
export function partDraft(
  doc: ParsedDocument,
  drafts: Drafts,
  whole: PlaceDraft,
  mention: PlaceMention,
  noun: PlaceMention | null = null,
): PlaceDraft {
  const written = partName(doc, whole, mention, noun)
  return partCalled(drafts, whole, written)
}

/** The draft of the part of `whole` that goes by this name. */
export function partCalled(drafts: Drafts, whole: PlaceDraft, written: string): PlaceDraft {
  const listed = listedPart(written.toLowerCase(), whole.name.toLowerCase())
  const site = listed === undefined ? null : regionSite(listed)
  const key = site?.key ?? `part:${whole.key}:${written.toLowerCase()}`
  const known = drafts.get(key)
  if (known) return known
  const draft: PlaceDraft = {
    key,
    name: site?.name ?? written,
    kind:
      site?.kind ??
      (whole.kind === 'country' || whole.wherePrec >= 3 ? 'region' : /suburb/.test(written) ? 'suburb' : 'part'),
    country: site?.country ?? whole.country,
    lat: site?.lat ?? whole.lat,
    lon: site?.lon ?? whole.lon,
    wherePrec: site?.wherePrec ?? partPrecision(whole.wherePrec, written),
    inside: site !== null && site.wherePrec > whole.wherePrec && whole.kind !== 'country' ? null : whole.key,
    located: true,
    rule: 'place-part',
    known: 'stated',
    says: `"${written}" is a part of ${whole.name}; it is put where the whole is`,
    mentions: [],
    ranges: new Set(),
  }
  drafts.set(key, draft)
  return draft
}

/** The part as it is written; where "the city" stands for the whole, with the whole's name: "Beirut's southern suburbs". */
function partName(doc: ParsedDocument, whole: PlaceDraft, mention: PlaceMention, noun: PlaceMention | null): string {
  const { tokens } = doc
  const words = (first: number, last: number): string => readingOf(doc, [first, last])
  const start = tokens[mention.first]!.text.toLowerCase() === 'the' ? mention.first + 1 : mention.first
  if (noun === null || noun.last >= mention.last) return words(start, mention.last)
  const owned = POSSESSIVE.has(tokens[noun.last]!.text)
  return owned ? `${whole.name}${words(noun.last, mention.last)}` : `${whole.name} ${words(noun.last, mention.last)}`
}

/** UCDP: a part of a country is 5; of a province it cannot be told better than the province; outskirts are near, not in. */
const partPrecision = (whole: number, written: string): number =>
  whole === 6 ? 5 : whole === 1 && /outskirts|countryside|periphery|edge/.test(written) ? 2 : whole
