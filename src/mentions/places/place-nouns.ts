/** What points back to a place: "the town", "the city", "the province", "the enclave", "the capital", and its parts ("the city centre"). */
import { countBefore } from '../../halving.js'
import { countryOf } from '../../knowledge/countries.js'
import { once } from '../../knowledge/in-use.js'
import { kindOfNoun } from '../../knowledge/place-words.js'
import { regions } from '../../knowledge/regions.js'
import type { ParsedDocument } from '../../model.js'
import type { NameSpan } from '../name.js'
import { addMention, type PlaceDraft, type PlaceMention } from './draft.js'
import { regionSite } from './site.js'

/** Sentences back in which the place that "the town" means must have been named. */
const REMEMBERED = 6

const FITS: Readonly<Record<string, ReadonlySet<string>>> = {
  town: new Set(['town', 'city', 'village', 'place', 'camp']),
  city: new Set(['city', 'town', 'place']),
  village: new Set(['village', 'town', 'place']),
  camp: new Set(['camp']),
  province: new Set(['province']),
  region: new Set(['region', 'province', 'macroregion']),
  district: new Set(['district', 'suburb']),
  suburb: new Set(['suburb', 'district']),
  island: new Set(['island']),
  base: new Set(['base']),
  crossing: new Set(['crossing']),
  port: new Set(['port']),
  enclave: new Set(['territory', 'region']),
}

const POINTERS = new Set(['the', 'that', 'this'])

/** A noun that points back, with the draft it points to. */
export interface PlaceNoun {
  readonly mention: PlaceMention
  readonly draft: PlaceDraft
}

interface Named {
  readonly at: number
  readonly draft: PlaceDraft
}

/** Finds such nouns and adds them to the places they mean. Each is tried against the places named before it, the latest first. */
export function placeNouns(
  doc: ParsedDocument,
  drafts: readonly PlaceDraft[],
  names: readonly NameSpan[],
  taken: (word: number) => boolean,
): PlaceNoun[] {
  const named = drafts
    .flatMap((draft) => draft.mentions.map((m) => ({ at: m.first, draft })))
    .sort((a, b) => a.at - b.at)
  const found: PlaceNoun[] = []
  // What has been named up to the word in hand: one pass, however long the report.
  const seen: Named[] = []
  let next = 0
  for (const word of doc.tokens) {
    while (next < named.length && named[next]!.at < word.index) seen.push(named[next++]!)
    if (word.upos !== 'NOUN') continue
    const kind = kindOfNoun(word.text)
    if (kind === undefined || taken(word.index)) continue
    const first = pointerBefore(doc, word.index)
    if (first < 0 || saysWhich(doc, word.index)) continue
    const draft = kind === 'capital' ? capitalMeant(doc, word.index, drafts, names) : meant(doc, word.index, kind, seen)
    if (!draft) continue
    const mention = { first, last: word.index + 1, head: word.index }
    addMention(draft, mention)
    draft.located = true
    if (draft.kind === 'place' && kind !== 'capital') draft.kind = kind
    seen.push({ at: first, draft })
    found.push({ mention, draft })
  }
  return found
}

/** "the town", "the besieged town", "the border town"; not "a town", not "the Khan Younis camp". */
function pointerBefore({ tokens }: ParsedDocument, noun: number): number {
  const sentence = tokens[noun]!.sentence
  for (let i = noun - 1; i >= 0 && i >= noun - 3 && tokens[i]!.sentence === sentence; i--) {
    const word = tokens[i]!
    if (POINTERS.has(word.text.toLowerCase())) return i
    if (word.upos !== 'ADJ' && word.upos !== 'NOUN' && word.text !== '-' && word.xpos !== 'VBN') return -1
    if (word.text !== word.text.toLowerCase()) return -1
  }
  return -1
}

/** "the town of X", "the town where", "the town that": it says itself which; "the city council" is no place. */
function saysWhich({ tokens, children }: ParsedDocument, noun: number): boolean {
  const next = tokens[noun + 1]
  if (next?.text === 'of') return true
  const word = tokens[noun]!
  if (word.rel === 'compound' || word.rel === 'amod')
    return !/^(?:centre|center|outskirts|limits)$/.test(next?.text ?? '')
  return (children[noun] ?? []).some(
    (c) =>
      // "The town, which fell in May," points back; "the town which fell in May" says which.
      (tokens[c]!.rel === 'acl:relcl' && next?.text !== ',') ||
      tokens[c]!.rel === 'appos' ||
      (tokens[c]!.rel === 'compound' && tokens[c]!.upos === 'PROPN'),
  )
}

/** Places that a form in the region file calls an enclave or a strip ("Palestinian enclave"). */
const enclaves = once((): ReadonlySet<string> => {
  const called = regions().filter(({ forms }) => forms.some((form) => /\b(?:enclave|exclave|strip)$/i.test(form)))
  return new Set(called.flatMap(({ id }) => regionSite(id)?.key ?? []))
})

const isEnclave = ({ key }: PlaceDraft): boolean => enclaves().has(key)

function meant(doc: ParsedDocument, noun: number, kind: string, seen: readonly Named[]): PlaceDraft | null {
  const fits = FITS[kind]
  if (!fits) return null
  const sentence = doc.tokens[noun]!.sentence
  for (let k = seen.length - 1; k >= 0; k--) {
    const { at, draft } = seen[k]!
    if (sentence - doc.tokens[at]!.sentence > REMEMBERED) return null
    if (fits.has(draft.kind) && (kind !== 'enclave' || isEnclave(draft))) return draft
  }
  return null
}

/** "the capital" is that of the country named last, where the report also names the town. */
function capitalMeant(
  doc: ParsedDocument,
  noun: number,
  drafts: readonly PlaceDraft[],
  names: readonly NameSpan[],
): PlaceDraft | null {
  for (let k = lastBefore(names, noun); k >= 0; k--) {
    const name = names[k]!
    if (doc.tokens[noun]!.sentence - doc.tokens[name.first]!.sentence > REMEMBERED) return null
    const entry = name.entries.find((e) => e.lexicon === 'countries')
    if (!entry) continue
    const capitals = countryOf(entry.id)?.capitals ?? []
    return drafts.find((d) => capitals.includes(d.name) && d.country === entry.id) ?? null
  }
  return null
}

/** Position of the last name that begins before a word; -1 when none does. */
const lastBefore = (names: readonly NameSpan[], word: number): number =>
  countBefore(names.length, (k) => names[k]!.first < word) - 1
