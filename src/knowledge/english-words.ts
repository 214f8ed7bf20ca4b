/** Common English words and names in their letter case (data/words/english.txt.gz); read only when a text has lost its own. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { commonWords } from './common-words.js'
import { dataPath } from './data-folder.js'
import { onceForAll } from './in-use.js'

export interface EnglishWords {
  /** Words that are written small. */
  readonly small: ReadonlySet<string>
  /** By the word in small letters: how it is written where it is a name ("antonio" -> "Antonio"). */
  readonly names: ReadonlyMap<string, string>
}

/** Small words that both sources leave to grammar. */
const IN_NEITHER = ['a', 'as', 'her', 'is', 'us', 'vs']

export const englishWords = onceForAll((): EnglishWords => {
  const small = new Set([...commonWords(), ...IN_NEITHER])
  const names = new Map<string, string>()
  for (const word of gunzipSync(readFileSync(dataPath('words/english.txt.gz')))
    .toString('utf8')
    .split('\n')) {
    const lower = word.toLowerCase()
    if (word === lower) small.add(word)
    else if (!names.has(lower)) names.set(lower, word)
  }
  return { small, names }
})
