/**
 * Signs of a place that local news gives and a name's own letters do not: "Norman, Okla.", "Jackson and Barrow counties", "Henrico
 * police", "Interstate 64", "775 Main St."
 */
import { citiesCalled } from '../knowledge/gazetteer.js'
import { nameCue } from '../knowledge/name-cues.js'
import { placeWord } from '../knowledge/place-words.js'
import { provinceAbbreviations } from '../knowledge/province-abbreviations.js'
import { readingOf } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import type { Run } from './name-runs.js'

/** The province that a short form of one or two words stands for: "Okla.", "W. Va."; undefined when it is none. */
export function provinceShort({ tokens }: ParsedDocument, first: number, last: number): string | undefined {
  if (last - first > 2) return undefined
  let form = ''
  for (let i = first; i < last; i++) form += tokens[i]!.text
  return provinceAbbreviations().get(form.replaceAll('.', ''))
}

/** The noun that a row of names ends in, "Barrow, Jackson and Madison counties", in the singular: "County"; null when there is none. */
export function sharedDivision({ tokens }: ParsedDocument, last: number): string | null {
  const sentence = tokens[last - 1]!.sentence
  for (let at = last; at < last + ROW && tokens[at]?.sentence === sentence; at++) {
    const { text } = tokens[at]!
    const noun = SHARED.get(text)
    if (noun !== undefined) return noun
    if (text !== ',' && text !== 'and' && text !== 'or' && !/^\p{Lu}/u.test(text)) return null
  }
  return null
}

const SHARED: ReadonlyMap<string, string> = new Map([
  ['counties', 'County'],
  ['parishes', 'Parish'],
])
/** Words that a row of names may take. */
const ROW = 20

type Add = (type: 'place', weight: number, rule: string) => void

export function placeVotes(doc: ParsedDocument, run: Run, add: Add): void {
  const { tokens } = doc
  const { first, last } = run
  const sentence = tokens[first]!.sentence
  const same = (i: number): boolean => tokens[i]?.sentence === sentence
  if (same(last + 1) && tokens[last]!.text === ',' && isShort(doc, last + 1)) add('place', 8, 'province-after')
  if (run.known.length > 0) return
  if (provinceShort(doc, first, last) !== undefined && hasStop(doc, first, last)) add('place', 14, 'province-short')
  if (isRoad(doc, run)) add('place', 6, 'road')
  if (sharedDivision(doc, last) !== null) add('place', 6, 'divisions-after')
  if (isHome(doc, first)) add('place', 8, 'home-of-person')
  if (!same(last) || citiesCalled(readingOf(doc, [first, last])).length === 0) return
  if (opensWithDash(doc, first, last)) add('place', 10, 'town-before-dash')
  if (nameCue('local-noun').has(tokens[last]!.text)) add('place', 5, 'those-who-live-there')
}

/** "Ann Lee, 41, of Norman": where somebody whose age is told lives. */
const isHome = ({ tokens }: ParsedDocument, first: number): boolean =>
  tokens[first - 1]?.text === 'of' && tokens[first - 2]?.text === ',' && /^\d{1,2}$/.test(tokens[first - 3]?.text ?? '')

/** "NORMAN -- The council met": a town in capitals that a dash parts from the sentence it opens. */
export const opensWithDash = ({ tokens, sentences }: ParsedDocument, first: number, last: number): boolean =>
  sentences[tokens[first]!.sentence]!.first === first &&
  tokens.slice(first, last).every(({ text }) => /^[\p{Lu}.]+$/u.test(text)) &&
  /^(?:[—–-]|--+)$/.test(tokens[last]?.text ?? '')

/** "Okla." or, where the tokens part it, "W. Va."; after a town also the post's "OK". */
const isShort = (doc: ParsedDocument, at: number): boolean =>
  provinceShort(doc, at, at + 1) !== undefined ||
  (doc.tokens[at + 1] !== undefined && hasStop(doc, at, at + 2) && provinceShort(doc, at, at + 2) !== undefined)

const hasStop = ({ tokens }: ParsedDocument, first: number, last: number): boolean =>
  tokens[last - 1]!.text.endsWith('.') && (last - first === 1 || tokens[first]!.text.endsWith('.'))

/** "Interstate 64", "Highway 19 North", "Main St.", "N. High St" */
function isRoad({ tokens }: ParsedDocument, { first, last }: Run): boolean {
  if (last - first < 2) return false
  const ends = tokens[last - 1]!.text
  if (STREET_SHORT.test(ends)) return true
  return placeWord('road-number').has(tokens[first]!.text) && /^\d+\p{Lu}?$/u.test(tokens[first + 1]!.text)
}

const STREET_SHORT = /^(?:St|Ave|Rd|Dr|Blvd|Ln|Hwy|Pkwy)\.?$/
