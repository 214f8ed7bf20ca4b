/** The names of a report that are used as names of places, each with the sites it may stand for and the place it is said to lie in. */
import { citiesCalled } from '../../knowledge/gazetteer.js'
import { nameCue } from '../../knowledge/name-cues.js'
import { kindOfNoun, placeWord } from '../../knowledge/place-words.js'
import { regionOf } from '../../knowledge/regions.js'
import { readingOf } from '../../match/tree.js'
import type { ParsedDocument } from '../../model.js'
import type { NameSpan } from '../name.js'
import { opensWithDash, provinceShort, sharedDivision } from '../name-places.js'
import { regionSite, type Site, sitesOf } from './site.js'
import { placeWithin } from './within-names.js'

export interface NamedPlace {
  readonly first: number
  readonly last: number
  readonly head: number
  /** As written, with single spaces. */
  readonly name: string
  readonly sites: readonly Site[]
  /** True for "in X", "near X", the dateline, "the town of X": the words use it as a place. */
  readonly locative: boolean
  readonly facility: boolean
  /** Kind told by a noun beside the name ("the village of X", "X province"), or null. */
  readonly saidKind: string | null
  /** False where only the shape of the name says that it is a place. */
  readonly sure: boolean
  /** True where it stands inside the name of something else: it says where the report is, and is no place of its own. */
  readonly within: boolean
  /** True where what stands beside it serves or lives in a town or county of that name: "Norman police", "Norman City Council", "NORMAN --". */
  readonly served: boolean
  /** True where its own words say a person or a body, not surely, and the gazetteer has a town of the name: only neighbours make it one. */
  readonly unsure: boolean
}

/** Names of places in text order; sites of one spelling are looked up once. */
export function namedPlaces(doc: ParsedDocument, names: readonly NameSpan[]): NamedPlace[] {
  const known = new Map<string, readonly Site[]>()
  const found: NamedPlace[] = []
  const doubtful = doubtfulPlaces(doc, names)
  const surnames = surnamesOf(doc, names)
  const counties = countiesNamed(doc, names)
  const bare = new Set(names.flatMap((name) => (hasArticle(doc, name) ? [] : readingOf(doc, [name.first, name.last]))))
  for (const name of names) {
    const text = readingOf(doc, [name.first, name.last])
    const slotted = name.score < DOUBT && doubtful.has(text)
    const unsure = name.type !== 'place' && name.type !== 'facility' && !slotted
    if (unsure && !mayBeTown(name, text, surnames)) continue
    if (isAbbreviation(doc, name, text)) continue
    const cacheKey = `${text}|${name.entries.map((e) => `${e.id}${e.as}`).join()}`
    const division = name.entries.length === 0 ? sharedDivision(doc, name.last) : null
    let sites = division === null ? known.get(cacheKey) : sitesOf(`${text} ${division}`, [])
    if (!sites) {
      sites = sitesOf(text, name.entries)
      const county = counties.get(text)
      if (county !== undefined) sites = [...sites, ...sitesOf(county, [])]
      known.set(cacheKey, sites)
    }
    found.push({
      first: name.first,
      last: name.last,
      head: name.head,
      name: text,
      sites: takesArticle(doc, name) && !bare.has(text) ? sitesWithArticle(text, sites) : sites,
      locative: isLocative(doc, name.first, name.head) || isStruck(doc, name.first),
      facility: name.type === 'facility' && sites.length === 0,
      saidKind: kindBeside(doc, name.first, name.last),
      sure: name.score >= (name.last - name.first > 1 ? DOUBTED : SURE) || sites.length > 0,
      within: false,
      unsure,
      served: !unsure && isServed(doc, name.first, name.last),
    })
  }
  const all = withAbbreviations(doc, found)
  const taken = new Uint8Array(doc.tokens.length)
  for (const { first, last, sites } of all) if (sites.length > 0) taken.fill(1, first, last)
  const own = new Set(all.flatMap(({ name, unsure }) => (unsure ? [] : [name])))
  const inner = names.flatMap((name) => (taken[name.head] ? [] : (placeWithin(doc, name, own) ?? [])))
  return inner.length === 0 ? all : [...all, ...inner].sort((a, b) => a.first - b.first || b.last - a.last)
}

/** Last words of the persons the report names in full: "Douglas" after "Robert Douglas". */
const surnamesOf = ({ tokens }: ParsedDocument, names: readonly NameSpan[]): ReadonlySet<string> =>
  new Set(
    names.flatMap(({ type, first, last }) => (type === 'person' && last - first > 1 ? [tokens[last - 1]!.text] : [])),
  )

/** Less sure than this, a person or body may be a town: "Harwick won the final", "Harwick has set a million aside". */
const MAYBE_TOWN = 0.7
/** Shorter names are abbreviations and given names. */
const SHORTEST_TOWN = 4

const mayBeTown = ({ type, score, entries }: NameSpan, text: string, surnames: ReadonlySet<string>): boolean =>
  type !== 'people' &&
  score <= MAYBE_TOWN &&
  entries.length === 0 &&
  text.length >= SHORTEST_TOWN &&
  !surnames.has(text) &&
  citiesCalled(text).length > 0

/** Counties of the report by the name without the word: after "Hall County" a bare "Hall" is the county too. */
function countiesNamed(doc: ParsedDocument, names: readonly NameSpan[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { first, last } of names) {
    const shared = sharedDivision(doc, last)
    if (shared !== null) found.set(readingOf(doc, [first, last]), `${readingOf(doc, [first, last])} ${shared}`)
    for (let at = first + 1; at < last; at++) {
      const word = doc.tokens[at]!.text
      if (word === 'County' || word === 'Parish')
        found.set(readingOf(doc, [first, at]), readingOf(doc, [first, at + 1]))
    }
  }
  return found
}

const isServed = (doc: ParsedDocument, first: number, last: number): boolean =>
  nameCue('local-noun').has(doc.tokens[last]?.text ?? '') || opensWithDash(doc, first, last)

const hasArticle = ({ tokens }: ParsedDocument, { first }: NameSpan): boolean =>
  tokens[first - 1]?.text.toLowerCase() === 'the'

/** "the Delta", "the Duma": no town has an article; in "the Norfolk office" it is the office's. */
function takesArticle(doc: ParsedDocument, name: NameSpan): boolean {
  if (!hasArticle(doc, name)) return false
  const { tokens } = doc
  const after = tokens[name.last]
  if (after?.upos === 'NOUN' || kindOfNoun(after?.text.toLowerCase() ?? '') !== undefined) return false
  return !['compound', 'conj', 'nmod:poss'].includes(tokens[name.head]!.rel)
}

/** "the Delta" is no town, but "the Hague" is. */
function sitesWithArticle(name: string, sites: readonly Site[]): readonly Site[] {
  const whole = `The ${name}`
  return citiesCalled(whole).length > 0 ? sitesOf(whole, []) : sites.filter((site) => !isTown(site))
}

/** A town by its own name; in "the City of Nashville" the article is the office's. */
const isTown = ({ key, source }: Site): boolean => source === 'gazetteer' && key.startsWith('city:')

/** At least so sure must the kind of a name be that no list has and no words use as a place; of one word a land that acts is as likely. */
const SURE = 0.6
const DOUBTED = 0.4

/** Below this a name's kind rests on its shape alone. */
const DOUBT = 0.5

/** Names whose kind is in doubt and that stand at least once where only places stand ("in Ostremin", "Norman, Okla."). */
function doubtfulPlaces(doc: ParsedDocument, names: readonly NameSpan[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { type, score, first, last, head, entries } of names) {
    if (type === 'place' || type === 'facility' || type === 'people' || score >= DOUBT || entries.length > 0) continue
    // "in the Commons" is no town: places that need an article are in the lexicons.
    const slot = isLocative(doc, first, head) && doc.tokens[first - 1]?.text.toLowerCase() !== 'the'
    if (slot || isStruck(doc, first) || shortFormAfter(doc, last)) found.add(readingOf(doc, [first, last]))
  }
  return found
}

/** "SANA", "NICE" inside ordinary text are no towns called Sana and Nice. */
function isAbbreviation(doc: ParsedDocument, { first, last, entries }: NameSpan, text: string): boolean {
  if (!/^\p{Lu}{3,5}$/u.test(text) || doc.sentences[doc.tokens[first]!.sentence]!.kind === 'headline') return false
  if (opensWithDash(doc, first, last)) return false
  return !entries.some(({ lexicon, id }) => lexicon === 'countries' || regionOf(id)?.forms.includes(text))
}

/** "the shelling of Vesh Tamor", "shells are landing on Vesh Tamor". */
const isStruck = ({ tokens }: ParsedDocument, first: number): boolean =>
  /^(?:of|on)$/.test(tokens[first - 1]?.text ?? '') &&
  placeWord('struck').has(tokens[first - 2]?.text.toLowerCase() ?? '')

const STRONG = new Set(['at', 'around', 'through', 'along', 'off', 'outside', 'towards', 'toward'])

/** A preposition of place before the name, or the dateline. */
export function isLocative(doc: ParsedDocument, first: number, head: number): boolean {
  const dateline = doc.dateline?.place
  const start = doc.tokens[first]!.start
  if (dateline && start >= dateline.start && start < dateline.end) return true
  const { tokens } = doc
  const word = tokens[head]!
  for (const child of doc.children[head] ?? []) {
    if (child < head && tokens[child]!.rel === 'case' && isPlacePreposition(tokens[child]!.text.toLowerCase()))
      return true
  }
  // "in northern and eastern Syria": the preposition stands a few words before.
  for (let i = first - 1; i >= 0 && i >= first - 4 && tokens[i]!.sentence === word.sentence; i--) {
    const low = tokens[i]!.text.toLowerCase()
    if (isPlacePreposition(low)) return true
    if (low === 'of' && kindOfNoun(tokens[i - 1]?.text.toLowerCase() ?? '') !== undefined) return true
    if (low !== 'the' && !placeWord('direction').has(low) && low !== 'and') return false
  }
  return false
}

const isPlacePreposition = (low: string): boolean => nameCue('locative-strong').has(low) || STRONG.has(low)

/** "the village of X", "X province", "X town". */
function kindBeside({ tokens }: ParsedDocument, first: number, last: number): string | null {
  const before = tokens[first - 1]?.text.toLowerCase()
  if (before === 'of') {
    const kind = kindOfNoun(tokens[first - 2]?.text.toLowerCase() ?? '')
    if (kind && kind !== 'capital') return kind
  }
  const own =
    kindOfNoun(tokens[last - 1]!.text.toLowerCase()) ??
    (last - first > 1 ? kindOfNoun(tokens[first]!.text.toLowerCase()) : undefined)
  if (own && last - first > 1) return own
  const after = tokens[last]
  if (after && after.sentence === tokens[first]!.sentence && after.text === after.text.toLowerCase()) {
    const kind = kindOfNoun(after.text)
    if (kind && placeWord('admin').has(after.text)) return kind
  }
  return null
}

/** "Little Rock, Ark.": the short form is a place of its own and says where the town is. */
function withAbbreviations(doc: ParsedDocument, found: readonly NamedPlace[]): NamedPlace[] {
  const all: NamedPlace[] = []
  for (const place of found) {
    const before = all.at(-1)
    if (before && before.last > place.first) continue
    const short = shortFormAfter(doc, place.last)
    if (isShortForm(doc, place.first, place.last)) {
      // A name that is itself a short form is taken with the town before it.
      const region = shortSite(doc, place.first, place.last)
      all.push(region ? { ...place, sites: [region, ...place.sites], locative: true } : place)
      continue
    }
    all.push(place)
    if (short && !found.some((p) => p.first < short.last && p.last > short.first)) all.push(short)
  }
  return all.sort((a, b) => a.first - b.first)
}

const isShortForm = (doc: ParsedDocument, first: number, last: number): boolean =>
  (doc.tokens[first - 1]?.text === ',' || doc.tokens[last - 1]!.text.endsWith('.')) &&
  shortSite(doc, first, last) !== null

export function shortSite(doc: ParsedDocument, first: number, last: number): Site | null {
  const id = provinceShort(doc, first, last)
  return id === undefined ? null : regionSite(id)
}

function shortFormAfter(doc: ParsedDocument, comma: number): NamedPlace | null {
  if (doc.tokens[comma]?.text !== ',') return null
  const first = comma + 1
  if (!doc.tokens[first] || doc.tokens[first]!.sentence !== doc.tokens[comma]!.sentence) return null
  const one = shortSite(doc, first, first + 1)
  const last = one ? first + 1 : first + 2
  const site = one ?? (doc.tokens[first + 1] ? shortSite(doc, first, last) : null)
  if (!site) return null
  return {
    first,
    last,
    head: first,
    name: readingOf(doc, [first, last]),
    sites: [site],
    locative: true,
    facility: false,
    saidKind: null,
    sure: true,
    within: false,
    served: false,
    unsure: false,
  }
}
