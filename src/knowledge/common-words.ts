import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** Words that running English writes in small letters. */
export const commonWords = once((): ReadonlySet<string> => {
  const set = new Set<string>()
  for (const { cells } of readTable('common-words', ['forms'] as const))
    for (const form of list(cells.forms)) set.add(form)
  return set
})

/** True for a word that running English writes in small letters. */
export const isCommonWord = (lower: string): boolean => commonWords().has(lower)
