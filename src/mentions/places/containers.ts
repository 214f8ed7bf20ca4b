/** Which named place the words put another one in: "Paris, Texas", "Rafah in Gaza", "Syria's Aleppo", "the Lebanese town of Tyre". */
import { kindOfNoun, placeWord } from '../../knowledge/place-words.js'
import type { ParsedDocument } from '../../model.js'
import type { NameSpan } from '../name.js'
import type { NamedPlace } from './named.js'
import { countrySite, type Site } from './site.js'

/** What a place is said to lie in: another named place (by position in the list), or a country told by its adjective. */
export interface Container {
  readonly place: number | null
  readonly site: Site | null
}

const INTO = new Set(['in', 'of', 'inside', 'near', 'within', 'on'])
const CLOSE = 5

/** For each named place, what it is said to lie in, or null. */
export function containersOf(
  doc: ParsedDocument,
  places: readonly NamedPlace[],
  names: readonly NameSpan[],
): (Container | null)[] {
  const adjectives = new Map<number, Site>()
  for (const name of names) {
    const adjective = name.entries.find((e) => e.lexicon === 'countries' && e.as === 'adjective')
    if (name.type !== 'people' || !adjective) continue
    const site = countrySite(adjective.id)
    if (site) adjectives.set(name.last - 1, site)
  }
  return places.map((place, index) => {
    const after = places[index + 1]
    if (after && liesInNext(doc, place, after)) return { place: index + 1, site: null }
    const before = places[index - 1]
    if (before && ownsNext(doc, before, place)) return { place: index - 1, site: null }
    const site = adjectiveBefore(doc, place, adjectives)
    return site ? { place: null, site } : null
  })
}

/** "A, B" and "A in (the) (southern) B (region)". */
function liesInNext({ tokens }: ParsedDocument, place: NamedPlace, next: NamedPlace): boolean {
  const gap = next.first - place.last
  if (gap < 1 || gap > CLOSE || tokens[next.first]!.sentence !== tokens[place.first]!.sentence) return false
  let at = place.last
  const comma = tokens[at]!.text === ','
  if (comma) at++
  if (at === next.first)
    return (
      comma && mayHold(next, place) && !((next.sites.length === 0 || areAlike(place, next)) && isListed(tokens, next))
    )
  if (!INTO.has(tokens[at]!.text.toLowerCase())) return false
  for (at++; at < next.first; at++) {
    const low = tokens[at]!.text.toLowerCase()
    if (
      low !== 'the' &&
      low !== '-' &&
      !placeWord('direction').has(low) &&
      kindOfNoun(low) === undefined &&
      low !== 'of'
    )
      return false
  }
  return mayHold(next, place)
}

/** "Rafah, Khan Younis and Gaza": a list, not a place and what it lies in. */
const isListed = (tokens: ParsedDocument['tokens'], { last }: NamedPlace): boolean => {
  const after = tokens[last]?.text
  return after === 'and' || after === 'or' || (after === ',' && /^\p{Lu}/u.test(tokens[last + 1]?.text ?? ''))
}

/** "Oregon, Washington and Idaho": both may be provinces. */
const areAlike = (one: NamedPlace, other: NamedPlace): boolean => isProvince(one) && isProvince(other)
const isProvince = ({ sites }: NamedPlace): boolean => sites.some(({ kind }) => kind === 'province')

/** Larger than the place, and no country inside a country: "China, Japan" are two. */
function mayHold(outer: NamedPlace, inner: NamedPlace): boolean {
  if (outer.sites.length === 0) return true
  const outerIs = outer.sites.some((s) => s.wherePrec >= 3 || s.kind === 'city')
  const [first] = inner.sites
  if (first?.kind !== 'country') return outerIs
  const asProvince = inner.sites.some(({ source, kind }) => source === 'regions' && kind === 'province')
  return outerIs && inner.sites.length > 1 && (asProvince || outer.sites[0]!.kind !== 'country')
}

/** "Gaza's southern city of Khan Younis", "the Gaza Strip city of Khan Younis". */
function ownsNext({ tokens }: ParsedDocument, owner: NamedPlace, place: NamedPlace): boolean {
  const gap = place.first - owner.last
  if (gap < 1 || gap > CLOSE + 1 || tokens[place.first]!.sentence !== tokens[owner.first]!.sentence) return false
  let of = false
  for (let at = owner.last; at < place.first; at++) {
    const low = tokens[at]!.text.toLowerCase()
    if (low === 'of') of = true
    else if (
      low !== "'s" &&
      low !== '’s' &&
      !placeWord('direction').has(low) &&
      kindOfNoun(low) === undefined &&
      low !== 'port' &&
      low !== 'border' &&
      low !== 'refugee'
    )
      return false
  }
  const possessive = /^['’]s?$/.test(tokens[owner.last]!.text)
  return (possessive || of) && mayHold(owner, place)
}

/** "the Lebanese town of Tyre", "the southern Syrian province of Daraa". */
function adjectiveBefore(
  { tokens }: ParsedDocument,
  place: NamedPlace,
  adjectives: ReadonlyMap<number, Site>,
): Site | null {
  for (let at = place.first - 1; at >= 0 && at >= place.first - CLOSE; at--) {
    const site = adjectives.get(at)
    if (site) return site
    const low = tokens[at]!.text.toLowerCase()
    if (
      low !== 'of' &&
      kindOfNoun(low) === undefined &&
      !placeWord('direction').has(low) &&
      low !== 'port' &&
      low !== 'border'
    )
      return null
  }
  return null
}
