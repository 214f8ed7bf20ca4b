/**
 * Verb patterns into the patterns of our event rules. Both say what stands around a verb, but theirs go by phrases in a row and ours by
 * what hangs on the verb, so a word, a set and a phrase with a preposition can be said in ours; several words that must stand inside one
 * phrase cannot, and what cannot is listed.
 */
import { dictionaryWords } from '../../knowledge/dictionary-words.js'
import { lemmatize } from '../../parse/lemma.js'
import type { Verb, VerbFile } from './dictionary.js'

/** One pattern of ours, or why there is none. */
export type Translated = { readonly pattern: string } | { readonly reason: string }

const WORD = /^[a-z][a-z'’-]*$/

const fault = (reason: string): Translated => ({ reason })

/** The verb alone, with the words it is made of. */
export function verbAlone({ word, before, after }: Verb): Translated {
  if (!WORD.test(word)) return fault('not a word')
  if (before.length > 0) return fault('words before the verb')
  if (after.length > 1) return fault('more than one word after the verb')
  return { pattern: [lemma(word, 'VERB'), ...after].join(' ') }
}

/** A pattern of a block, for all its verbs of one word. */
export function translated(text: string, verbs: readonly Verb[], { sets }: VerbFile): Translated {
  const lemmas = verbs.filter(({ before, after, word }) => before.length + after.length === 0 && WORD.test(word))
  if (lemmas.length === 0) return fault('no verb of one word in its block')
  const parts = tokensOf(text)
  const star = parts.indexOf('*')
  if (star < 0) return fault('no * for the verb')
  const out: string[] = []
  for (const token of parts.slice(0, star).filter((part) => !isParty(part))) {
    const words = nounsOf(token, sets)
    if (words === null) return fault('several words inside one phrase')
    out.push(`subj:${words.join('|')}`)
  }
  // "+ * BY $": the passive, which our rules read as the same.
  const behind = parts.slice(star + 1).filter((part) => part !== '+' && part !== '^')
  const passive = behind.join(' ').toUpperCase() === 'BY $' || behind.join(' ').toUpperCase() === '(BY $)'
  if (!passive && behind.includes('$')) return fault('its source stands behind the verb')
  for (const token of passive ? [] : behind.filter((part) => !isParty(part))) {
    const part = partOf(token, sets)
    if (part === null) return fault('several words inside one phrase')
    out.push(part)
  }
  const verb = [...new Set(lemmas.map(({ word }) => lemma(word, 'VERB')))].join('|')
  return { pattern: [verb, ...new Set(out)].join(' ') }
}

const isParty = (token: string): boolean => token === '$' || token === '+' || token === '%' || token === '^'

/** Words, sets, and groups in brackets as one token each. */
const tokensOf = (text: string): readonly string[] =>
  text.match(/\([^()]*(?:\([^()]*\)[^()]*)*\)|\{[^{}]*\}|[^\s(){}]+/g) ?? []

/** One demand after the verb; null when ours cannot say it. */
function partOf(token: string, sets: VerbFile['sets']): string | null {
  if (!token.startsWith('(')) {
    const words = nounsOf(token, sets)
    return words === null ? null : words.join('|')
  }
  const [prep = '', ...inside] = tokensOf(token.slice(1, -1))
  const word = prep.toLowerCase()
  if (!dictionaryWords('prepositions').includes(word)) return null
  const rest = inside.filter((part) => !isParty(part))
  if (rest.length === 0) return `${word}:*`
  const words = rest.length === 1 ? nounsOf(rest[0]!, sets) : null
  return words === null ? null : `${word}:${words.join('|')}`
}

/** Lemmas of a word or of a set's members of one word; null for a phrase. */
function nounsOf(token: string, sets: VerbFile['sets']): readonly string[] | null {
  const plain = token.replace(/^\{\s*|\s*\}$/g, '').trim()
  if (plain.startsWith('&')) {
    const members = sets.get(plain.slice(1).replace(/_$/, '')) ?? []
    const words = members.map(wordOf).filter((word) => word !== null)
    return words.length === 0 ? null : [...new Set(words)]
  }
  const word = wordOf(plain)
  return word === null ? null : [word]
}

function wordOf(text: string): string | null {
  const lower = text.replace(/^_+|_+$/g, '').toLowerCase()
  return WORD.test(lower) ? lemma(lower, 'NOUN') : null
}

const lemma = (word: string, upos: 'VERB' | 'NOUN'): string =>
  lemmatize(word, upos, upos === 'VERB' ? 'VB' : word.endsWith('s') ? 'NNS' : 'NN')
