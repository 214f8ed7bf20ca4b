/** A place while its mentions are still being gathered. */

import { placeKey } from '../../knowledge/place-key.js'
import { placeWord } from '../../knowledge/place-words.js'
import type { Derivation, ParsedDocument, Place } from '../../model.js'
import { spanOf } from '../../span.js'
import type { NamedPlace } from './named.js'
import type { Site } from './site.js'

export interface PlaceMention {
  readonly first: number
  readonly last: number
  readonly head: number
}

export interface PlaceDraft {
  readonly key: string
  name: string
  kind: string
  country: string | null
  lat: number | null
  lon: number | null
  wherePrec: number
  /** Key of the place it lies in. */
  inside: string | null
  /** True once some words used it as a place. */
  located: boolean
  readonly rule: string
  readonly known: Derivation['known']
  readonly says: string
  readonly mentions: PlaceMention[]
  /** Ranges of the mentions, so that none is taken twice. */
  readonly ranges: Set<string>
}

export type Drafts = Map<string, PlaceDraft>

const SHOUTED = /^[^\p{Ll}]+$/u

/** The draft of a named place, made at its first mention. */
export function draftOf(doc: ParsedDocument, drafts: Drafts, place: NamedPlace, site: Site | null): PlaceDraft {
  const key = site?.key ?? `report:${placeKey(place.name)}`
  let draft = drafts.get(key)
  if (!draft) {
    draft = site ? siteDraft(site, place) : unlistedDraft(doc, key, place)
    drafts.set(key, draft)
  } else if (
    site?.source !== 'countries' &&
    site?.source !== 'regions' &&
    SHOUTED.test(draft.name) &&
    !SHOUTED.test(place.name)
  )
    draft.name = place.name
  if (site === null && draft.kind === 'place') {
    draft.kind = unlistedKind(doc, place)
    draft.wherePrec = PRECISION[draft.kind] ?? 1
  }
  draft.located ||= place.locative
  return draft
}

const WHERE: Readonly<Record<Site['source'], string>> = {
  countries: 'data/lexicons/countries.tsv',
  regions: 'data/lexicons/regions.tsv',
  gazetteer: 'the gazetteer of towns',
  seat: 'the gazetteer, by the town it is called after',
  container: 'the report',
}

function siteDraft(site: Site, place: NamedPlace): PlaceDraft {
  const { key, kind, country, lat, lon, wherePrec, source } = site
  const name = source === 'gazetteer' && !SHOUTED.test(place.name) ? place.name : site.name
  const where = WHERE[source]
  return {
    key,
    name,
    kind:
      source === 'gazetteer'
        ? place.saidKind === 'village' || place.saidKind === 'suburb'
          ? place.saidKind
          : kind
        : kind,
    country,
    lat,
    lon,
    wherePrec,
    inside: null,
    located: false,
    rule: `place-${source}`,
    known: source === 'container' ? 'implied' : 'stated',
    says:
      source === 'container'
        ? `"${place.name}" is on no list; it is put where the place is that it is said to lie in`
        : `"${place.name}" is ${site.name}${country ? ` (${country})` : ''} in ${where}`,
    mentions: [],
    ranges: new Set(),
  }
}

function unlistedDraft(doc: ParsedDocument, key: string, place: NamedPlace): PlaceDraft {
  const kind = unlistedKind(doc, place)
  return {
    key,
    name: SHOUTED.test(place.name) ? calm(place.name) : place.name,
    kind,
    country: null,
    lat: null,
    lon: null,
    wherePrec: PRECISION[kind] ?? 1,
    inside: null,
    located: false,
    rule: place.facility ? 'place-facility' : 'place-unlisted',
    known: 'stated',
    says: `"${place.name}" is used as a place; nothing the report says puts it on the map`,
    mentions: [],
    ranges: new Set(),
  }
}

/** "OSTREMIN" of a dateline is Ostremin; short forms in capitals stay. */
const calm = (name: string): string => name.replace(/\p{Lu}{4,}/gu, (word) => word[0]! + word.slice(1).toLowerCase())

const PRECISION: Readonly<Record<string, number>> = {
  country: 6,
  province: 4,
  region: 5,
  district: 3,
  sea: 7,
  river: 5,
  mountains: 5,
  lake: 2,
}

/** Kind of a place nobody lists: the noun beside it, or what only a country has. */
function unlistedKind({ tokens }: ParsedDocument, place: NamedPlace): string {
  if (place.facility) return 'facility'
  if (place.saidKind) return place.saidKind
  const after = tokens[place.last]?.text
  if (after === "'s" || after === '’s') {
    for (let i = place.last + 1; i <= place.last + 3 && tokens[i]; i++) {
      if (placeWord('capital-kind').has(tokens[i]!.text.toLowerCase())) return 'country'
    }
  }
  if (
    tokens[place.first - 1]?.text === 'of' &&
    placeWord('capital-kind').has(tokens[place.first - 2]?.text.toLowerCase() ?? '')
  )
    return 'country'
  return 'place'
}

export function addMention(draft: PlaceDraft, mention: PlaceMention): void {
  const range = `${mention.first}-${mention.last}`
  if (draft.ranges.has(range)) return
  draft.ranges.add(range)
  draft.mentions.push(mention)
}

/** The drafts as places in the order of their first mention. */
export function placesOf(doc: ParsedDocument, drafts: Drafts): Place[] {
  const kept = [...drafts.values()].filter((d) => d.mentions.length > 0)
  for (const draft of kept) draft.mentions.sort((a, b) => a.first - b.first || b.last - a.last)
  kept.sort((a, b) => a.mentions[0]!.first - b.mentions[0]!.first || b.mentions[0]!.last - a.mentions[0]!.last)
  const ids = new Map(kept.map((d, index) => [d.key, `p${index + 1}`]))
  return kept.map((draft, index) => {
    const { name, kind, country, lat, lon, wherePrec, inside, rule, known, says, mentions } = draft
    const at = mentions
      .slice(0, 1)
      .map((m) => spanOf(doc.report.text, doc.tokens[m.first]!.start, doc.tokens[m.last - 1]!.end))
    return {
      index,
      id: `p${index + 1}`,
      name,
      kind,
      country,
      lat,
      lon,
      wherePrec,
      inside: inside === null ? null : (ids.get(inside) ?? null),
      mentions,
      made: { rule, known, steps: [{ stage: 'mentions', rule, says, at }] },
    }
  })
}
