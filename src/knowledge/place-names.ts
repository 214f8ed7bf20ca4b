import { countries } from './countries.js'
import { once } from './in-use.js'
import { type KnownName, listedName } from './names.js'
import { regions } from './regions.js'

const byForm = once((): ReadonlyMap<string, readonly KnownName[]> => {
  const map = new Map<string, KnownName[]>()
  const add = (form: string, known: KnownName): void => {
    const same = map.get(form)
    if (same) same.push(known)
    else map.set(form, [known])
  }
  for (const { iso3, name, aliases, capitals } of countries()) {
    for (const form of new Set([name, ...aliases])) add(form, listedName('countries', iso3))
    for (const form of capitals) add(form, listedName('countries', iso3, 'capital'))
  }
  for (const { id, name, forms } of regions())
    for (const form of new Set([name, ...forms])) add(form, listedName('regions', id))
  return map
})

/** The countries and regions whose name is written just so. */
export const placesListedAs = (form: string): readonly KnownName[] => byForm().get(form) ?? []
