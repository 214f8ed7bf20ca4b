/**
 * Verb patterns into the patterns of our event rules. Both say what stands around a verb, but theirs go by phrases in a row and ours by
 * what hangs on the verb, so a word, a set and a phrase with a preposition can be said in ours; several words that must stand inside one
 * phrase cannot, and what cannot is listed.
 */
import { dictionaryWords } from '../../knowledge/dictionary-words.js'
import { lemmatize } from '../../parse/lemma.js'
import type { Verb, VerbFile } from './dictionary.js'

/** Patterns of ours for one of theirs, with the word classes they name (id and its one word); or why there are none. */
export type Translated =
  | { readonly patterns: readonly string[]; readonly classes: ReadonlyMap<string, string> }
  | { readonly reason: string }

const WORD = /^[a-z][a-z'’-]*$/
const NO_CLASSES: ReadonlyMap<string, string> = new Map()

const fault = (reason: string): Translated => ({ reason })
const PHRASE = fault('several words inside one phrase')

/** The verb alone, with the words it is made of. */
export function verbAlone({ word, before, after }: Verb): Translated {
  if (!WORD.test(word)) return fault('not a word')
  if (before.length > 0) return fault('words before the verb')
  if (after.length > 1) return fault('more than one word after the verb')
  return { patterns: [[lemma(word, 'VERB'), ...after].join(' ')], classes: NO_CLASSES }
}

/** A pattern of a block, for all its verbs of one word; `known` are the verbs of the whole file. */
export function translated(
  text: string,
  verbs: readonly Verb[],
  sets: VerbFile['sets'],
  known: ReadonlySet<string>,
): Translated {
  const lemmas = verbs.filter(({ before, after, word }) => before.length + after.length === 0 && WORD.test(word))
  if (lemmas.length === 0) return fault('no verb of one word in its block')
  const parts = tokensOf(text)
  const star = parts.indexOf('*')
  if (star < 0) return fault('no * for the verb')
  const missing = [...text.matchAll(/&([^\s(){}]+)/g)].find(([, name = '']) => setOf(name, sets) === undefined)
  if (missing) return fault(`a set that is nowhere defined: ${missing[0]}`)
  const demands: (readonly string[])[] = []
  for (const token of parts.slice(0, star).filter((part) => !isParty(part))) {
    const words = nounsOf(token, sets)
    if (words === null) return PHRASE
    demands.push([`subj:${words.join('|')}`])
  }
  const behind = parts.slice(star + 1)
  // "+ * BY $": ours read the passive as the active, and a code for one alone would hold for both.
  if (behind.some((part) => part === '$' || /^\([^()]*\$[^()]*\)$/.test(part)))
    return fault('its source stands behind the verb')
  if (behind[0] === '+') demands.push(['{@actor}'])
  const classes = new Map<string, string>()
  for (const token of behind.filter((part) => !isParty(part))) {
    const ways = waysOf(token, sets, known, classes)
    if (ways === null) return PHRASE
    demands.push(ways)
  }
  const verb = [...new Set(lemmas.map(({ word }) => lemma(word, 'VERB')))].join('|')
  return { patterns: [...new Set(crossed(verb, demands))], classes }
}

/** Every way of saying all demands after the verb. */
const crossed = (verb: string, demands: readonly (readonly string[])[]): readonly string[] =>
  demands.reduce<readonly string[]>(
    (soFar, ways) => soFar.flatMap((pattern) => ways.map((way) => `${pattern} ${way}`)),
    [verb],
  )

const isParty = (token: string): boolean => token === '$' || token === '+' || token === '%' || token === '^'

/** Words, sets, and groups in brackets as one token each. */
const tokensOf = (text: string): readonly string[] =>
  text.match(/\([^()]*(?:\([^()]*\)[^()]*)*\)|\{[^{}]*\}|[^\s(){}]+/g) ?? []

/** The ways in which ours says one demand after the verb; null when it cannot. */
function waysOf(
  token: string,
  sets: VerbFile['sets'],
  known: ReadonlySet<string>,
  classes: Map<string, string>,
): readonly string[] | null {
  if (!token.startsWith('(')) {
    const words = nounsOf(token, sets)
    return words === null ? null : [words.join('|')]
  }
  const [prep = '', ...inside] = tokensOf(token.slice(1, -1))
  const preposition = prep.toLowerCase()
  if (!dictionaryWords('prepositions').includes(preposition)) return null
  const rest = inside.filter((part) => !isParty(part))
  const [only] = rest
  if (only === undefined) return [inside.includes('+') ? `${preposition}:{@actor}` : `${preposition}:*`]
  const words = rest.length === 1 ? nounsOf(only, sets) : null
  if (words === null) return null
  const ways = [`${preposition}:${words.join('|')}`]
  // "(TO PRESS)": an infinitive, or a noun that is spelt like one.
  const verb = only.toLowerCase()
  if (preposition === 'to' && known.has(verb)) {
    const id = `IMPORTED_${verb.toUpperCase().replace(/[^A-Z]/g, '_')}`
    classes.set(id, lemma(verb, 'VERB'))
    ways.push(`+inf{${id}}`)
  }
  return ways
}

/** Lemmas of a word or of a set's members of one word; null for a phrase. */
function nounsOf(token: string, sets: VerbFile['sets']): readonly string[] | null {
  const plain = token.replace(/^\{\s*|\s*\}$/g, '').trim()
  if (plain.startsWith('&')) {
    const members = setOf(plain.slice(1), sets) ?? []
    const words = members.map(wordOf).filter((word) => word !== null)
    return words.length === 0 ? null : [...new Set(words)]
  }
  const word = wordOf(plain)
  return word === null ? null : [word]
}

/** A set by its name, which may be written with an underscore behind it. */
const setOf = (name: string, sets: VerbFile['sets']): readonly string[] | undefined => sets.get(name.replace(/_+$/, ''))

function wordOf(text: string): string | null {
  const lower = text.replace(/^_+|_+$/g, '').toLowerCase()
  return WORD.test(lower) ? lemma(lower, 'NOUN') : null
}

/** Lemma of a word as dictionaries write it: verbs of several words stand in any form, nouns in either number. */
const lemma = (word: string, upos: 'VERB' | 'NOUN'): string =>
  lemmatize(word, upos, upos === 'VERB' ? (word.endsWith('ed') ? 'VBD' : 'VB') : word.endsWith('s') ? 'NNS' : 'NN')
