/**
 * Places inside the names of other things: "Athens Police Department", "University of Georgia", "R-Concord". They are no place where
 * something happens, but a report that names them says where it is.
 */
import { isCommonWord } from '../../knowledge/common-words.js'
import { countries } from '../../knowledge/countries.js'
import { firstName } from '../../knowledge/first-names.js'
import { citiesCalled } from '../../knowledge/gazetteer.js'
import { once } from '../../knowledge/in-use.js'
import { nameCue } from '../../knowledge/name-cues.js'
import { placesListedAs } from '../../knowledge/place-names.js'
import { placeWord } from '../../knowledge/place-words.js'
import { readingOf } from '../../match/tree.js'
import type { ParsedDocument } from '../../model.js'
import type { NameSpan } from '../name.js'
import { anyCue, HYPHENS } from '../name-words.js'
import { type NamedPlace, shortSite } from './named.js'
import { type Site, sitesOf } from './site.js'

/** Bodies of many countries, papers and office holders lie nowhere, whatever their names say. */
const NOWHERE = new Set(['igos', 'media', 'officials'])

/** The place inside a name, or null; what the report names as a place by itself is one wherever it stands. */
export function placeWithin(doc: ParsedDocument, name: NameSpan, own: ReadonlySet<string>): NamedPlace | null {
  const { tokens } = doc
  if (name.type === 'people' || name.entries.some(({ lexicon }) => NOWHERE.has(lexicon))) return null
  const seat = partySeat(doc, name)
  const ofPlaces = isOfPlaces(doc, name)
  for (const stretch of seat ? [seat] : stretchesOf(doc, name)) {
    const { first, last } = stretch
    const text = readingOf(doc, [first, last])
    // "D-Calif.", "S.C. Highway Patrol"
    const short = seat || tokens[last - 1]!.text.endsWith('.') ? shortSite(doc, first, last) : null
    const named = own.has(text)
    if (!seat && !ofPlaces && !named && !short) continue
    const sites = short
      ? [short]
      : seat
        ? seatSites(text)
        : named
          ? sitesOf(text, placesListedAs(text))
          : sitesWithin(doc, stretch, text)
    if (sites.length === 0 || isPartner(doc, stretch, name)) continue
    const bare = { locative: false, facility: false, saidKind: null, sure: false, within: true, unsure: false }
    return {
      first,
      last,
      head: last - 1,
      name: text,
      sites,
      ...bare,
      served: seat !== null || serves(doc, stretch, name),
    }
  }
  return null
}

/** "Norman Police Department", "Henrico County Health Department": the body of a town or of a county, which is called after no person. */
const serves = ({ tokens }: ParsedDocument, { first, last }: Stretch, name: NameSpan): boolean =>
  first === name.first &&
  last < name.last &&
  (placeWord('serving').has(tokens[last]!.text) || (last - first > 1 && COUNTY.test(tokens[last - 1]!.text)))

/** "Harlan & Voss": who founded a firm. */
const isPartner = ({ tokens }: ParsedDocument, { first, last }: Stretch, name: NameSpan): boolean =>
  tokens[last - 1]!.text === '&' ||
  (last < name.last && tokens[last]!.text === '&') ||
  (first > name.first && tokens[first - 1]!.text === '&')

interface Stretch {
  readonly first: number
  readonly last: number
}

/** Bodies and what is built are called after where they are; people, treaties and streets after anything. */
function isOfPlaces({ tokens }: ParsedDocument, { type, last }: NameSpan): boolean {
  if (type === 'organisation') return true
  return (type === 'facility' || type === 'place') && !placeWord('street').has(tokens[last - 1]!.text.toLowerCase())
}

/** "R-Concord", "DFL-Cook", "D-Calif.": the seat of a member behind the letters of the party. */
function partySeat({ tokens }: ParsedDocument, { first, last }: NameSpan): Stretch | null {
  const marked = nameCue('party-mark').has(tokens[first]!.text) && HYPHENS.has(tokens[first + 1]?.text ?? '')
  return marked && last > first + 2 ? { first: first + 2, last } : null
}

/** A member sits for a town or for the county of the name. */
const seatSites = (text: string): readonly Site[] => [
  ...sitesOf(text, placesListedAs(text)),
  ...(text.endsWith(' County') ? [] : sitesOf(`${text} County`, [])),
]

const IN_NAMES = new Set(['of', 'for', 'in', 'at'])

/** Where in a name of several words a place's name may stand: at its beginning, and behind a preposition. */
function stretchesOf({ tokens }: ParsedDocument, { first, last }: NameSpan): Stretch[] {
  if (last - first < 2) return []
  const all = beginning(first, last - 1)
  // "Western Pennsylvania Kennel Association", "North Texas": the direction is not part of the state's name.
  if (placeWord('direction').has(tokens[first]!.text.toLowerCase())) all.push(...beginning(first + 1, last))
  for (let at = last - 2; at > first; at--) {
    if (!IN_NAMES.has(tokens[at]!.text)) continue
    const from = tokens[at + 1]!.text.toLowerCase() === 'the' ? at + 2 : at + 1
    if (from < last) all.push(...beginning(from, last))
    break
  }
  return all
}

const LONGEST = 4

/** Stretches from a word on, the longest first. */
function beginning(first: number, last: number): Stretch[] {
  const all: Stretch[] = []
  for (let end = Math.min(last, first + LONGEST); end > first; end--) all.push({ first, last: end })
  return all
}

/** Divisions with the word for it in their names as lists write them. */
const COUNTY = /^(?:County|Parish|Borough)$/

/** "Center", and of "Canadian Food Agency" the first word. */
const isNoTown = (text: string): boolean => isCommonWord(text.toLowerCase()) || adjectives().has(text)
const adjectives = once((): ReadonlySet<string> => new Set(countries().flatMap((country) => country.adjectives)))

function sitesWithin({ tokens }: ParsedDocument, { first, last }: Stretch, text: string): readonly Site[] {
  if (!/^\p{Lu}/u.test(text) || text.length < 2) return []
  const end = tokens[last - 1]!.text
  const listed = placesListedAs(text)
  // "Illinois Department" is no division, and neither "Center" nor "George" a town here; "Long Beach" is one.
  const isTown = last - first > 1 && citiesCalled(text).length > 0
  if (anyCue(end) && !COUNTY.test(end) && listed.length === 0 && !isTown) return []
  if (last - first === 1 && listed.length === 0 && (isNoTown(text) || firstName(text) !== undefined)) return []
  return sitesOf(text, listed)
}
