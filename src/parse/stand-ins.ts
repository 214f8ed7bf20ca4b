/**
 * The parser reads every state by one name. A tagger learns habits about the names it saw often; put into the place of another,
 * the same sentence could get another tree, and one side another record. So single-word names of states, capitals and groups are
 * read as one well-known name of their kind; the words of the record are those of the report, only the tree is made this way.
 */
import { countries } from '../knowledge/countries.js'
import { groups } from '../knowledge/groups.js'
import { igos } from '../knowledge/igos.js'
import { once } from '../knowledge/in-use.js'
import { nameCue } from '../knowledge/name-cues.js'
import type { Word } from '../model.js'

/** One frequent word of the treebanks for each standing. */
const STAND_IN = {
  state: 'Iraq',
  adjective: 'Iraqi',
  people: 'Iraqis',
  capital: 'Baghdad',
  group: 'Hamas',
  letters: 'NATO',
  surname: 'Salman',
} as const

/** A single capitalised word; "US" and "U.S." keep their own, articles and dots being part of how they are used. */
const NAME = /^\p{Lu}\p{L}*\p{Ll}\p{L}*$/u
const LETTERS = /^\p{Lu}{3,6}$/u
/** "IS", "PA": a group's name that may be a word in a line of capitals. */
const TWO_LETTERS = /^\p{Lu}{2}$/u
const CAPITALS = /^\p{Lu}{2,}$/u

const standIns = once((): ReadonlyMap<string, string> => {
  const table = new Map<string, string>()
  const add = (forms: readonly string[], shape: RegExp, standIn: string): void => {
    for (const form of forms) if (shape.test(form) && !table.has(form)) table.set(form, standIn)
  }
  for (const { name, aliases } of countries()) add([name, ...aliases], NAME, STAND_IN.state)
  for (const { adjectives } of countries()) add(adjectives, NAME, STAND_IN.adjective)
  for (const { people } of countries()) {
    add(
      people.filter((form) => form.endsWith('s')),
      NAME,
      STAND_IN.people,
    )
  }
  for (const { capitals } of countries()) add(capitals, NAME, STAND_IN.capital)
  for (const { forms } of groups()) add(forms, NAME, STAND_IN.group)
  for (const { forms } of [...groups(), ...igos()]) add(forms, LETTERS, STAND_IN.letters)
  for (const { forms } of groups()) add(forms, TWO_LETTERS, STAND_IN.letters)
  return table
})

const SMALL_A = 97
const SMALL_Z = 122

/** What the parser reads in place of a form between two others: the stand-in of its kind, or the form itself. */
export function readAs(form: string, before = '', after = ''): string {
  // Most words begin small and are nobody's name; the table need not be asked.
  const first = form.charCodeAt(0)
  if (first >= SMALL_A && first <= SMALL_Z) return form
  // "IS fighters fled" names a group; "WHO IS NEXT" is a headline.
  if (form.length === 2 && (CAPITALS.test(before) || CAPITALS.test(after))) return form
  return standIns().get(form) ?? (isNameAfter(before) && NAME.test(form) ? STAND_IN.surname : form)
}

/** "bin Said": what follows such a word is a name, also where it looks like a verb. */
const isNameAfter = (word: string): boolean => nameCue('person-connector').has(word)

const SIDE = '<SIDE>'

/** True for a name, adjective or people that stands for a side: readers of words must not tell one of them from another. */
const isSide = (form: string): boolean => standIns().has(form)

/** A word as written small; a side by its kind alone. */
export const neutralForm = ({ text }: Word): string => (isSide(text) ? SIDE : text.toLowerCase())

/** A word's lemma; a side, another name and a number by their kind alone. */
export const neutralLemma = ({ upos, text, lemma }: Word): string =>
  upos === 'PROPN' || upos === 'NUM' ? `<${upos}>` : isSide(text) ? SIDE : lemma.toLowerCase()
