import { once } from './in-use.js'
import { list, oneOf, readTable } from './table.js'

export type Gender = 'm' | 'f' | 'u'

const table = once((): ReadonlyMap<string, Gender> => {
  const map = new Map<string, Gender>()
  for (const { file, line, cells } of readTable('first-names', ['gender', 'forms', 'note'] as const)) {
    const gender = oneOf(cells.gender, ['m', 'f', 'u'] as const, { file, line, column: 'gender' })
    for (const form of list(cells.forms)) map.set(form, gender)
  }
  // Wires write "José" as "Jose".
  for (const [form, gender] of [...map]) {
    const plain = form.normalize('NFD').replace(/\p{M}/gu, '')
    if (!map.has(plain)) map.set(plain, gender)
  }
  return map
})

/** m or f for a given name, u when borne by both; undefined for a word that is no given name. */
export const firstName = (word: string): Gender | undefined => table().get(word)
