import { once } from './in-use.js'
import { list, readTable } from './table.js'

const byClass = once(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      readTable('dictionary-words', ['class', 'forms', 'note'] as const).map(({ cells }) => [
        cells.class,
        list(cells.forms),
      ]),
    ),
)

/** A class of words in data/lexicons/dictionary-words.tsv; the file says what each is for. Empty for a class it lacks. */
export const dictionaryWords = (name: string): readonly string[] => byClass().get(name) ?? []
