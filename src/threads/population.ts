/** Who is counted, as far as counts of two reports can be told to be of the same people. */
import { agentAt } from '../knowledge/agents.js'
import { stem } from './content-words.js'

export interface Population {
  /** "" for people in general; a sector for those in arms; child, woman, civilian; else the stem of the noun. */
  readonly kind: string
  /** Whose they are, when a name stands before the noun ("Syrian soldiers"), in small letters; else "". */
  readonly of: string
  /** They are told to be all there were: who counts people there counts them. */
  readonly all?: boolean
}

/** Metrics that say what became of people; of other counts the counted noun must be the same. */
export const OF_PEOPLE = new Set(['killed', 'wounded', 'captured', 'released', 'displaced', 'detained', 'missing'])

/** Nouns that say of the counted no more than that they are people. */
const ANYBODY = new Set([
  'people',
  'person',
  'dead',
  'other',
  'victim',
  'casualty',
  'life',
  'body',
  'death',
  'wounded',
  'injured',
])
const APART = new Set(['woman', 'child'])

/** The population of a figure's counted words; null and "others" are people in general. */
export function populationOf(text: string | null): Population {
  const words = (text ?? '').split(/[\s,]+/).filter((word) => /^\p{L}/u.test(word))
  const lower = words.map((word) => word.toLowerCase())
  const last = lower.at(-1)
  if (last === undefined) return { kind: '', of: '' }
  const named = words.find((word, at) => at < words.length - 1 && /^\p{Lu}/u.test(word))
  const of = (named ?? '').toLowerCase()
  const hit = agentAt((i) => lower[i] ?? '', lower.length - 1, 0)
  const singular = hit?.agent.singular ?? stem(last)
  if (ANYBODY.has(singular) || ANYBODY.has(stem(last)) || ANYBODY.has(last)) return { kind: '', of }
  if (APART.has(singular)) return { kind: singular, of }
  const sector = hit?.agent.sector[0]
  if (sector === 'CVL') return { kind: 'civilian', of }
  return { kind: sector ?? stem(last), of }
}

/** Same people, people that may hold the others, or other people. */
export function comparePopulations(one: Population, other: Population): 'same' | 'open' | 'other' {
  if (one.of !== '' && other.of !== '' && one.of.slice(0, 5) !== other.of.slice(0, 5)) return 'other'
  if (one.kind === other.kind || (one.all && other.kind === '') || (other.all && one.kind === '')) return 'same'
  return one.kind === '' || other.kind === '' ? 'open' : 'other'
}
