import { useState } from 'react'
import type { Values } from '../answers.js'

/** The fields of `record` that `changes` really changes, with their new values. */
export const realChanges = (record: Values, changes: Values): Values =>
  Object.fromEntries(
    Object.entries(changes).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(record[name] ?? null)),
  )

/**
 * What somebody is changing about a record, field by field. It outlives a reload and a look elsewhere (in this tab), under `name`, until
 * it is dropped.
 */
export const useDraft = (name: string) => {
  const keptAs = `parley-draft:${name}`
  const [changes, setChanges] = useState<Values>(() => JSON.parse(sessionStorage.getItem(keptAs) ?? '{}') as Values)
  const change = (field: string, value: unknown) =>
    setChanges((before) => {
      const after = { ...before, [field]: value }
      sessionStorage.setItem(keptAs, JSON.stringify(after))
      return after
    })
  const drop = () => {
    sessionStorage.removeItem(keptAs)
    setChanges({})
  }
  return { changes, change, drop }
}
