/** What an entry is: a state, a person, a group, an international body, a medium, a people. Its code says part of it, its name the rest. */
import { isCommonWord } from '../../knowledge/common-words.js'
import { dictionaryWords } from '../../knowledge/dictionary-words.js'
import { firstName } from '../../knowledge/first-names.js'
import { once } from '../../knowledge/in-use.js'
import { nameCue } from '../../knowledge/name-cues.js'
import type { CodeMeaning } from './codes.js'
import type { ActorEntry } from './dictionary.js'
import { withoutTitles } from './known-names.js'

export type ActorKindOfEntry = 'state' | 'person' | 'group' | 'body' | 'medium' | 'people' | 'teaching'

export function kindOfEntry(entry: ActorEntry, meanings: readonly CodeMeaning[]): ActorKindOfEntry {
  const name = entry.forms[0].text
  if (entry.kind === 'ethnic') return 'people'
  if (entry.kind === 'religious') return faithful(name)
  // The last code is the one that holds without a day.
  const main = meanings[meanings.length - 1]!
  if (meanings.every(({ state }) => state)) return 'state'
  if (isPerson(entry, meanings)) return 'person'
  const [first] = main.roles
  if (main.head === 'role' && first?.code === 'MED') return 'medium'
  const international = first !== undefined && ['igo', 'ngo', 'company'].includes(first.kind)
  return international && main.country === null ? 'body' : 'group'
}

/** "Mahayana Buddhism" teaches and does nothing; "Buddhists" are people; anything else of a dictionary of faiths is a body. */
function faithful(name: string): ActorKindOfEntry {
  const words = name.toLowerCase().split(' ')
  const last = words[words.length - 1] ?? ''
  if (dictionaryWords('teaching').some((ending) => last.endsWith(ending))) return 'teaching'
  return words.length === 1 && dictionaryWords('believers').some((ending) => last.endsWith(ending)) ? 'people' : 'group'
}

/** Words that show a body, in capitals. */
const bodyWords = once(
  () =>
    new Set([...nameCue('org-last'), ...nameCue('org-of'), ...nameCue('company')].map((word) => word.toUpperCase())),
)

/** Roles that persons and bodies have alike: without a day or a given name the entry is a body's. */
const ARMED = new Set(['REB', 'MIL', 'OPP', 'PTY', 'UAF', 'SEP', 'INS', 'CRM', 'IMG', 'COP', 'SPY', 'BUS', 'MED'])

function isPerson(entry: ActorEntry, meanings: readonly CodeMeaning[]): boolean {
  const { name, titled } = withoutTitles(entry.forms[0].text)
  const words = name.split(/[\s-]+/).filter(Boolean)
  if (words.length === 0 || words.length > 7 || /\d/.test(name)) return false
  if (words.some((word) => bodyWords().has(word.replace(/[.,]$/, '')))) return false
  const [given = ''] = words
  const written = given.charAt(0) + given.slice(1).toLowerCase()
  const isNamed = words.length > 1 && (firstName(written) !== undefined || /^\p{Lu}\.$/u.test(given))
  if (titled || isNamed) return true
  const codes = meanings.flatMap(({ roles }) => roles.map(({ code }) => code))
  if (codes.includes('ELI')) return true
  const inState = meanings.some(({ country, head }) => country !== null && head === 'country')
  if (inState && entry.codes.some(({ from, to }) => from !== null || to !== null)) return true
  const ordinary = words.some((word) => isCommonWord(word.toLowerCase()))
  return inState && !ordinary && words.length > 1 && codes.length > 0 && !codes.some((code) => ARMED.has(code))
}
