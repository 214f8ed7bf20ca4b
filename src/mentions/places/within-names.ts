/**
 * Places inside the names of other things: "Athens Police Department", "University of Georgia", "DFL-Cook". They are no place where
 * something happens, but a report that names them says where it is.
 */
import { nameCue } from '../../knowledge/name-cues.js'
import type { ParsedDocument } from '../../model.js'
import type { NameSpan } from '../name.js'
import { HYPHENS } from '../name-words.js'

export interface Stretch {
  readonly first: number
  readonly last: number
}

const IN_NAMES = new Set(['of', 'for', 'in', 'at'])

/** Where in a name of several words a place's name may stand, the longest first; the caller knows which are names of places. */
export function* placesWithin({ tokens }: ParsedDocument, name: NameSpan): Iterable<readonly Stretch[]> {
  const { first, last } = name
  const party = partyMark(tokens, first)
  if (party > first) {
    yield [{ first: party, last }]
    return
  }
  if (last - first < 2) return
  yield beginning(first, last - 1)
  // "University of Georgia", "Bank of China": from behind the last preposition to the end.
  for (let at = last - 2; at > first; at--) {
    if (!IN_NAMES.has(tokens[at]!.text)) continue
    const from = tokens[at + 1]!.text.toLowerCase() === 'the' ? at + 2 : at + 1
    if (from < last) yield beginning(from, last)
    return
  }
}

const LONGEST = 4

/** Stretches from `first` on, the longest first. */
function beginning(first: number, last: number): Stretch[] {
  const all: Stretch[] = []
  for (let end = Math.min(last, first + LONGEST); end > first; end--) all.push({ first, last: end })
  return all
}

/** "R-Concord", "DFL-Cook": the seat of a member after the letters of the party; the word it begins at, or `first`. */
function partyMark(tokens: ParsedDocument['tokens'], first: number): number {
  const letters = tokens[first]!.text
  if (HYPHENS.has(tokens[first + 1]?.text ?? '') && nameCue('party-mark').has(letters)) return first + 2
  return first
}
