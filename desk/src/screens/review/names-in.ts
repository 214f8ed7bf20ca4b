import type { Field, Values } from './answers.js'

/** The names of actors a record has in its fields, each once, in the order of the fields. */
export const namesIn = (fields: readonly Field[], record: Values): readonly string[] => {
  const all = fields.flatMap(({ name, kind }) => {
    const value = record[name]
    if (value === null || value === undefined) return []
    switch (kind) {
      case 'name':
        return name === 'place' ? [] : [String(value)]
      case 'names':
        return value as readonly string[]
      case 'chain':
        return (value as readonly { names: readonly string[] }[]).flatMap((link) => link.names)
      case 'participants':
      case 'third_parties':
      case 'acceptance':
        return (value as readonly { actor: string }[]).map(({ actor }) => actor)
      default:
        return []
    }
  })
  return [...new Set(all)].filter((name) => name !== 'report' && name !== '')
}
