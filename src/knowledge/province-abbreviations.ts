import { once } from './in-use.js'
import { list, readTable } from './table.js'

/** Region ids by the short forms of states and provinces ("Ark.", "NSW"), without their stops. */
export const provinceAbbreviations = once((): ReadonlyMap<string, string> => {
  const map = new Map<string, string>()
  for (const { cells } of readTable('province-abbreviations', ['id', 'forms', 'note'] as const)) {
    for (const form of list(cells.forms)) map.set(form.replaceAll(/[. ]/g, ''), cells.id)
  }
  return map
})
