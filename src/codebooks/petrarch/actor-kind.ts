/** What an entry is: a state, a person, a group, an international body, a medium, a people. Its code says part of it, its name the rest. */
import { isCommonWord } from '../../knowledge/common-words.js'
import { dictionaryWords } from '../../knowledge/dictionary-words.js'
import { firstName } from '../../knowledge/first-names.js'
import { once } from '../../knowledge/in-use.js'
import { nameCue } from '../../knowledge/name-cues.js'
import { knownAs, withoutTitles } from '../names/known-names.js'
import type { CodeMeaning } from './codes.js'
import type { ActorEntry } from './dictionary.js'

export type ActorKindOfEntry = 'state' | 'person' | 'group' | 'body' | 'medium' | 'people' | 'teaching'

export function kindOfEntry(entry: ActorEntry, meanings: readonly CodeMeaning[]): ActorKindOfEntry {
  const name = plainName(entry)
  if (entry.kind === 'ethnic') return 'people'
  if (entry.kind === 'religious') return faithful(name)
  // The last code is the one that holds without a day.
  const main = meanings[meanings.length - 1]!
  const inLand = meanings.every(({ state }) => state)
  if (inLand && knownAs(name).some(({ lexicon }) => lexicon === 'countries')) return 'state'
  // A person may have a state's code alone: somebody of that state.
  if (isPerson(entry, meanings)) return 'person'
  if (inLand) return 'state'
  const [first] = main.roles
  if (main.head === 'role' && first?.code === 'MED') return 'medium'
  const international = first !== undefined && ['igo', 'ngo', 'company'].includes(first.kind)
  return international && main.country === null ? 'body' : 'group'
}

/** The headword without what stands in brackets: "Northmark Liberation Front (NLF)". */
const plainName = (entry: ActorEntry): string => entry.forms[0].text.replace(/\s*\([^()]*\)/g, '')

/** "Mahayana Buddhism" and "Islam" teach and do nothing; "Buddhists" are people; other names of several words are bodies. */
function faithful(name: string): ActorKindOfEntry {
  const words = name.toLowerCase().split(' ')
  const last = words[words.length - 1] ?? ''
  if (dictionaryWords('teaching').some((ending) => last.endsWith(ending))) return 'teaching'
  if (words.length > 1) return 'group'
  return dictionaryWords('believers').some((ending) => last.endsWith(ending)) ? 'people' : 'teaching'
}

const capitals = (words: Iterable<string>): ReadonlySet<string> => new Set([...words].map((word) => word.toUpperCase()))

/** Words that end the name of a body, and words that open it before "of" or "for". */
const ending = once(() => capitals(nameCue('org-last')))
const opening = once(() => capitals(nameCue('org-of')))

/** "Ministry of Defence", "People's Congress"; "Michael Church" has a given name, "Charity Ngilu" begins with what ends a body's. */
const isBody = (words: readonly string[], named: boolean): boolean =>
  (!named && ending().has((words[words.length - 1] ?? '').replace(/[.,]$/, ''))) ||
  words.some((word, at) => opening().has(word) && ['OF', 'FOR', 'ON'].includes(words[at + 1] ?? ''))

/** Roles that persons and bodies have alike: without a day or a given name the entry is a body's. */
const ARMED = new Set(['REB', 'MIL', 'OPP', 'PTY', 'UAF', 'SEP', 'INS', 'CRM', 'IMG', 'COP', 'SPY', 'BUS', 'MED'])

/** Most words a person's name has: titles and fathers make them long. */
const LONGEST_NAME = 10

function isPerson(entry: ActorEntry, meanings: readonly CodeMeaning[]): boolean {
  const { name, titled } = withoutTitles(plainName(entry))
  const words = name.split(/[\s-]+/).filter(Boolean)
  if (words.length === 0 || words.length > LONGEST_NAME || /\d/.test(name)) return false
  const [given = '', ...others] = words
  const written = given.charAt(0) + given.slice(1).toLowerCase()
  const named = words.length > 1 && (firstName(written) !== undefined || words.some((word) => /^\p{Lu}\.$/u.test(word)))
  const codes = meanings.flatMap(({ roles }) => roles.map(({ code }) => code))
  // "Ada Marrow Brigades": armed groups are called after people too.
  if (isBody(words, named && !codes.some((code) => ARMED.has(code)))) return false
  const ordinary = others.some((word) => isCommonWord(word.toLowerCase()))
  // "Florence River Bank": firms and charities are often called after somebody.
  const international = meanings.some(({ head }) => head === 'body')
  if (titled || (named && !(international && ordinary))) return true
  if (codes.includes('ELI')) return true
  const inState = meanings.some(({ country, head }) => country !== null && head === 'country')
  // Offices have days; so have armed groups, which hold none.
  const dated = entry.codes.some(({ from, to }) => from !== null || to !== null)
  if (inState && dated && codes.some((code) => !ARMED.has(code))) return true
  const plain = !ordinary && !isCommonWord(given.toLowerCase())
  return inState && plain && words.length > 1 && codes.length > 0 && !codes.some((code) => ARMED.has(code))
}
