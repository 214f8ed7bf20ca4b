/** Questions about single words that the cutting of names asks again and again. */
import { nameCue } from '../knowledge/name-cues.js'
import { type KnownName, nameIndex } from '../knowledge/names.js'
import { longestAt, type PhraseHit, type Pieces } from '../knowledge/phrase-index.js'
import type { ParsedDocument } from '../model.js'
import { ALL_CAPITALS, CAPITAL, type Shapes } from './word-shape.js'

export interface Reading {
  readonly doc: ParsedDocument
  readonly shapes: Shapes
  readonly pieces: Pieces
}

export const HYPHENS = new Set(['-', '–', '‑'])
export const POSSESSIVE = new Set(["'s", '’s', "'", '’'])

export function lexiconAt(reading: Reading, p: number, limit: number): PhraseHit<KnownName> | null {
  const hit = longestAt(nameIndex(), reading.pieces, p, limit)
  if (!hit) return null
  if (hit.last === p + 1) {
    const word = reading.doc.tokens[p]!
    // "Abdel Fatah al-Sisi": what follows "servant of" is the rest of a given name, no movement.
    if (SERVANT_OF.has(reading.doc.tokens[p - 1]?.text ?? '')) return null
    if (nameCue('not-name').has(word.text)) return null
    // One ordinary-looking word at the start of a sentence needs the tagger's word for it.
    if (reading.shapes.opens[p] && !['PROPN', 'ADJ', 'NOUN', 'X'].includes(word.upos)) return null
    if (reading.shapes.opens[p] && reading.shapes.shape[p] === CAPITAL && nameCue('opener').has(word.text)) return null
  }
  return hit
}

export const isDemonym = (hit: PhraseHit<KnownName>): boolean =>
  hit.values.every((v) => v.as === 'adjective' || v.as === 'people')

/** Given names that are whole only with the word after them. */
const SERVANT_OF = new Set(['Abdel', 'Abdul', 'Abdal', 'Abd'])

/** Before a father's name; after a given name they stand inside, by themselves they open a short form: "bin Salman". */
const FATHERS = new Set(['bin', 'ibn', 'bint', 'abu'])

/** "al - Nusra", "bin Salman", "van Gogh": number of words the particle takes before the capital, 0 when it is none. */
export function particleBefore({ doc, shapes }: Reading, p: number, limit: number): number {
  const text = doc.tokens[p]!.text
  const dash = text.search(/[-‑]/u)
  if (dash > 0 && text.length > dash + 1 && nameCue('particle-prefix').has(text.slice(0, dash))) {
    const after = text[dash + 1]!
    return after !== after.toLowerCase() ? 1 : 0
  }
  if (FATHERS.has(text) && p + 1 < limit && isCapital(shapes, p + 1) && !(p > 0 && isCapital(shapes, p - 1))) return 1
  if (!nameCue('particle-prefix').has(text)) return 0
  if (p + 2 < limit && HYPHENS.has(doc.tokens[p + 1]!.text) && isCapital(shapes, p + 2)) return 3
  return 0
}

export const isCapital = (shapes: Shapes, i: number): boolean =>
  shapes.shape[i] === CAPITAL || shapes.shape[i] === ALL_CAPITALS

export const bodyCue = (text: string): boolean => nameCue('org-last').has(text) || nameCue('facility-last').has(text)
export const anyCue = (text: string): boolean =>
  bodyCue(text) || nameCue('place-last').has(text) || nameCue('other-last').has(text)
/** End of the unbroken row of capitalised words that begins at `p`. */
export function capitalsFrom({ doc, shapes }: Reading, p: number, limit: number): number {
  let q = p + 1
  while (q < limit) {
    if (isCapital(shapes, q) && !nameCue('not-name').has(doc.tokens[q]!.text)) q++
    else if (HYPHENS.has(doc.tokens[q]!.text) && q + 1 < limit && isCapital(shapes, q + 1) && touches(doc, q)) q += 2
    else break
  }
  return q
}

/** A hyphen with no white space around it. */
export const touches = (doc: ParsedDocument, q: number): boolean =>
  doc.tokens[q - 1]!.end === doc.tokens[q]!.start && doc.tokens[q + 1]?.start === doc.tokens[q]!.end
