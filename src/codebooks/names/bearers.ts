/** Counts of who else bears a form or a last name, over all entries. */
export interface Bearers {
  /** Keys of entries by form. */
  readonly byForm: ReadonlyMap<string, ReadonlySet<string>>
  /** Entries whose name it is, by form: they may keep it. */
  readonly heads: ReadonlyMap<string, ReadonlySet<string>>
  /** Persons by last word of their names. */
  readonly byLast: ReadonlyMap<string, ReadonlySet<string>>
}

/** An entry as far as its forms are weighed against those of others. */
interface Named {
  readonly key: string
  readonly name: string
  /** All its forms, the name among them. */
  readonly forms: readonly string[]
  readonly isPerson: boolean
}

/** Who bears which form, over these entries; several may have one key. */
export const bearersOf = (entries: readonly Named[]): Bearers => {
  const byForm = new Map<string, Set<string>>()
  const heads = new Map<string, Set<string>>()
  const byLast = new Map<string, Set<string>>()
  for (const { key, name, forms, isPerson } of entries) {
    for (const form of forms) gather(byForm, form, key)
    gather(heads, name, key)
    if (isPerson) gather(byLast, name.split(' ').at(-1)!, key)
  }
  return { byForm, heads, byLast }
}

const gather = (map: Map<string, Set<string>>, form: string, key: string): void => {
  const keys = map.get(form)
  if (keys === undefined) map.set(form, new Set([key]))
  else keys.add(key)
}
