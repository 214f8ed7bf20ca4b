/**
 * Places: the names of a report that stand for places, where they lie, their parts ("eastern Rafah") and what points back to them
 * ("the town"). A name nobody lists is a place all the same, without coordinates.
 */
import type { ParsedDocument, Place } from '../model.js'
import type { NameSpan } from './name.js'
import { addBareDirections } from './places/bare-directions.js'
import { chooseSites, inside } from './places/choose.js'
import { withContained } from './places/contained.js'
import { containersOf } from './places/containers.js'
import { addMention, type Drafts, draftOf, type PlaceDraft, type PlaceMention, placesOf } from './places/draft.js'
import { type NamedPlace, namedPlaces } from './places/named.js'
import { partAround, partDraft } from './places/parts.js'
import { placeNouns } from './places/place-nouns.js'
import { rowsOf } from './places/rows.js'
import type { Site } from './places/site.js'

export interface PlacesFound {
  readonly places: Place[]
  /** For each word the index of the place whose mention it lies in, or -1; of two that overlap the longer, so that "eastern Rafah" is the part in all its words. */
  readonly placeAt: Int32Array
}

/** The names that stand for places, actors too, with the site of each: what benches of toponyms ask for. */
export function locateNames(doc: ParsedDocument, names: readonly NameSpan[]) {
  const named = namedPlaces(doc, names)
  const containers = containersOf(doc, named, names)
  const chosen = chooseSites(named, containers, rowsOf(doc, named), names)
  return { named, containers, sites: withContained(named, containers, chosen) }
}

export function findPlaces(doc: ParsedDocument, names: readonly NameSpan[]): PlacesFound {
  const { named, containers, sites } = ownPlaces(locateNames(doc, names))
  const drafts: Drafts = new Map()
  const whole = named.map((place, index) => draftOf(doc, drafts, place, sites[index]!))
  whole.forEach((draft, index) => {
    const holder = containers[index]?.place ?? null
    if (holder === null) return
    const outer = whole[holder]!
    if (!fits(sites[index]!, sites[holder]!)) return
    outer.located = true
    if (outer !== draft && outer.inside !== draft.key) draft.inside ??= outer.key
  })
  for (const [index, place] of named.entries()) addNamed(doc, drafts, place, whole[index]!)
  for (const key of unused(named, whole)) drafts.delete(key)
  const words = new Uint8Array(doc.tokens.length)
  for (const { mentions } of drafts.values()) for (const m of mentions) words.fill(1, m.first, m.last)
  for (const { mention, draft } of placeNouns(doc, [...drafts.values()], names, (word) => words[word] === 1)) {
    const part = partAround(doc, mention, draft)
    if (part) addMention(partDraft(doc, drafts, draft, part, mention), part)
  }
  addBareDirections(doc, drafts)
  const places = placesOf(doc, drafts)
  return { places, placeAt: placeOfWords(doc, places) }
}

/**
 * What stands inside the names of other things has helped to locate the rest; it is no place of the report itself, and neither is a
 * name that only the gazetteer called a place and that nothing of the report put there.
 */
function ownPlaces({ named, containers, sites }: ReturnType<typeof locateNames>): ReturnType<typeof locateNames> {
  const kept = named.flatMap(({ within, unsure }, index) =>
    within || (unsure && sites[index] === null) ? [] : [index],
  )
  if (kept.length === named.length) return { named, containers, sites }
  const position = new Map(kept.map((index, at) => [index, at] as const))
  return {
    named: kept.map((index) => named[index]!),
    containers: kept.map((index) => {
      const container = containers[index]!
      if (container?.place == null) return container
      const place = position.get(container.place)
      return place === undefined ? null : { ...container, place }
    }),
    sites: kept.map((index) => sites[index]!),
  }
}

/** What the map knows of both must not speak against the one lying in the other. */
const fits = (inner: Site | null, outer: Site | null): boolean =>
  inner === null ||
  outer === null ||
  inner.source === 'container' ||
  (inner.wherePrec < outer.wherePrec && inside(inner, outer) > 0)

function addNamed(doc: ParsedDocument, drafts: Drafts, place: NamedPlace, draft: PlaceDraft): void {
  const mention: PlaceMention = { first: place.first, last: place.last, head: place.head }
  const part = partAround(doc, mention, draft)
  addMention(draft, mention)
  if (part) addMention(partDraft(doc, drafts, draft, part), part)
}

/** Keys of drafts that no words use as a place: countries that only act, buildings only named, doubtful names. */
function unused(named: readonly NamedPlace[], whole: readonly PlaceDraft[]): string[] {
  const sure = new Set<PlaceDraft>()
  named.forEach((place, index) => {
    if (place.sure && !place.facility) sure.add(whole[index]!)
  })
  return [...new Set(whole)].filter((d) => !d.located && (d.kind === 'country' || !sure.has(d))).map((d) => d.key)
}

function placeOfWords(doc: ParsedDocument, places: readonly Place[]): Int32Array {
  const at = new Int32Array(doc.tokens.length).fill(-1)
  const all = places.flatMap(({ index, mentions }) => mentions.map((m) => ({ index, ...m })))
  all.sort((a, b) => a.last - a.first - (b.last - b.first))
  for (const { index, first, last } of all) at.fill(index, first, last)
  return at
}
