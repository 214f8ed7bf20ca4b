/** Where talks are held: "in Doha", "Vienna talks", "the resort of Sochi"; never what they are about ("Gaza ceasefire talks"). */
import { caseOf, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

export interface Venue {
  readonly name: string
  /** Index of the place, or -1 where only the words are known. */
  readonly place: number
}

const WHERE = new Set(['in', 'at', 'near', 'outside'])

/** The venue named by the words of a phrase (`named`: also as a modifier of its noun) or of a verb's adverbials. */
export function venueIn(doc: AttributedDocument, top: number, words: readonly number[], named: boolean): Venue | null {
  let best: Venue | null = null
  // "Moscow's congress in Sochi": where it is goes before whose it is.
  const told = words.some((i) => (doc.placeAt[i] ?? -1) >= 0 && locative(doc, i, top))
  for (const i of words) {
    const venue = venueAt(doc, i)
    if (!venue || !(locative(doc, i, top) || (named && modifies(doc, i, top) && !(told && isOwners(doc, i))))) continue
    // "in Qatar's capital Doha": the town says more than the country.
    if (best === null || (isTown(doc, venue) && !isTown(doc, best))) best = venue
  }
  return best
}

const isOwners = (doc: AttributedDocument, i: number): boolean => wordAt(doc, i).rel === 'nmod:poss'

const TOWN = /city|town|village|capital|resort|populated|settlement|municipality/i

const isTown = (doc: AttributedDocument, { place }: Venue): boolean =>
  place < 0 || TOWN.test(doc.places[place]?.kind ?? '')

function venueAt(doc: AttributedDocument, i: number): Venue | null {
  const place = doc.placeAt[i] ?? -1
  const found = doc.places[place]
  if (found) return { name: found.name, place }
  const { upos, rel, text } = wordAt(doc, i)
  // A name the gazetteer does not know, where only a place can stand.
  if (upos !== 'PROPN' || rel === 'flat' || rel === 'nmod:poss' || !/^\p{Lu}/u.test(text) || (doc.dateAt[i] ?? -1) >= 0)
    return null
  if (!WHERE.has(caseOf(doc, i)) || (doc.mentionAt[i] ?? -1) >= 0) return null
  const rest = kids(doc, i, 'flat', 'compound').filter((k) => wordAt(doc, k).upos === 'PROPN')
  return {
    name: [...rest, i]
      .sort((a, b) => a - b)
      .map((k) => wordAt(doc, k).text)
      .join(' '),
    place: -1,
  }
}

/** True when the word, or the phrase it names or lies in, stands behind a preposition of place. */
function locative(doc: AttributedDocument, i: number, top: number): boolean {
  let at = i
  for (let steps = 0; at >= 0 && at !== top && steps < 4; steps++) {
    const prep = caseOf(doc, at)
    if (WHERE.has(prep)) return true
    if (prep !== '' && prep !== 'of') return false
    const { rel, head } = wordAt(doc, at)
    if (!['nmod', 'appos', 'flat', 'compound', 'nmod:poss', 'nmod:unmarked', 'obl', 'conj', 'obj'].includes(rel))
      return false
    at = head
  }
  return false
}

/** "the Vienna talks": a town before the noun; a country or region there is what the talks are about. */
function modifies(doc: AttributedDocument, i: number, top: number): boolean {
  const { rel, head } = wordAt(doc, i)
  const place = doc.places[doc.placeAt[i] ?? -1]
  return (
    (head === top || wordAt(doc, Math.max(head, 0)).head === top) &&
    (rel === 'compound' || rel === 'nmod:poss') &&
    place !== undefined &&
    ![i - 1, i + 1].some((k) => ['-', '–'].includes(doc.tokens[k]?.text ?? '')) &&
    TOWN.test(place.kind)
  )
}

/** True when both may be one: the same name, or one lies in the other. */
export function sameVenue(doc: AttributedDocument, a: Venue, b: Venue): boolean {
  if (a.name.toLowerCase() === b.name.toLowerCase() || (a.place >= 0 && a.place === b.place)) return true
  const [x, y] = [doc.places[a.place], doc.places[b.place]]
  if (!x || !y) return false
  if (x.inside === y.id || y.inside === x.id) return true
  const country = x.kind === 'country' || y.kind === 'country'
  return country && x.country !== null && x.country === y.country
}
