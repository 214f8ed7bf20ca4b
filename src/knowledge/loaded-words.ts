import { indexPhrases } from './phrase-index.js'
import { list, once, readTable } from './table.js'

/** Wording that takes a side, and the plain word for the same thing. */
export interface LoadedWord {
  readonly form: string
  /** Null where the word adds a judgement and nothing else. */
  readonly neutral: string | null
}

const COLUMNS = ['forms', 'neutral', 'note'] as const

/** Loaded words by their forms. */
export const loadedWords = once(() =>
  indexPhrases(
    readTable('loaded-words', COLUMNS).flatMap(({ cells }) =>
      list(cells.forms).map((form): readonly [string, LoadedWord] => [form, { form, neutral: cells.neutral || null }]),
    ),
  ),
)
