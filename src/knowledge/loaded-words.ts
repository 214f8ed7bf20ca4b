import { once } from './in-use.js'
import { indexPhrases } from './phrase-index.js'
import { list, readTable } from './table.js'

/** Wording that takes a side, and the plain word for the same thing. */
export interface LoadedWord {
  readonly form: string
  /** Null where the word adds a judgement and nothing else. */
  readonly neutral: string | null
}

const COLUMNS = ['forms', 'neutral', 'note'] as const

const rows = once((): readonly (readonly [string, LoadedWord])[] =>
  readTable('loaded-words', COLUMNS).flatMap(({ cells }) =>
    list(cells.forms).map((form): readonly [string, LoadedWord] => [form, { form, neutral: cells.neutral || null }]),
  ),
)

/** Loaded words by their forms. */
export const loadedWords = once(() => indexPhrases(rows()))

const loadedForms = once(() => new Set(rows().map(([form]) => form.toLowerCase())))

/** Longest loaded form, in words. */
const LONGEST = 3

/** True when a phrase takes a side by one of its words ("regime forces", "occupation" said with its article). */
export function isLoaded(phrase: string): boolean {
  const words = `the ${phrase.toLowerCase()}`.split(/\s+/)
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
      if (loadedForms().has(words.slice(from, to).join(' '))) return true
    }
  }
  return false
}
