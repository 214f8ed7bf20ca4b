/** Rows of places, "Idaho, Oregon and Washington": what stands side by side in one is of a kind. */
import type { ParsedDocument } from '../../model.js'
import type { NamedPlace } from './named.js'

/** Words between two members of a row. */
const BETWEEN = new Set([',', 'and', 'or', ';'])
const BETWEEN_AT_MOST = 2

/** For each named place the positions of those that stand beside it in a row. */
export function rowsOf({ tokens }: ParsedDocument, places: readonly NamedPlace[]): readonly (readonly number[])[] {
  const beside: number[][] = places.map(() => [])
  for (let at = 1; at < places.length; at++) {
    const [one, other] = [places[at - 1]!, places[at]!]
    const gap = other.first - one.last
    if (gap < 1 || gap > BETWEEN_AT_MOST || tokens[one.first]!.sentence !== tokens[other.first]!.sentence) continue
    let joined = true
    for (let k = one.last; k < other.first; k++) joined &&= BETWEEN.has(tokens[k]!.text)
    if (!joined) continue
    beside[at - 1]!.push(at)
    beside[at]!.push(at - 1)
  }
  return beside
}
