import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

/** Values of the address's query by name; null takes one out. */
export type Changes = Readonly<Record<string, string | null>>

/**
 * The state of the desk is its address, so that back, reload and a shared link show the same: `get` reads one value of the query (null
 * when it is not there), `set` changes some. A choice a person would go back from makes a new step of the history; `{ replace: true }`
 * does not (moving along a list, typing).
 */
export const useAddress = () => {
  const [query, setQuery] = useSearchParams()
  const get = useCallback((name: string): string | null => query.get(name), [query])
  const set = useCallback(
    (changes: Changes, { replace = false } = {}) => setQuery((before) => changedQuery(before, changes), { replace }),
    [setQuery],
  )
  return { query, get, set }
}

/** The query with some values changed, as a link's address takes it: "?" before it when there is any. */
export const queryWith = (query: URLSearchParams, changes: Changes): string => {
  const text = changedQuery(query, changes).toString()
  return text === '' ? '' : `?${text}`
}

const changedQuery = (before: URLSearchParams, changes: Changes): URLSearchParams => {
  const after = new URLSearchParams(before)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') after.delete(name)
    else after.set(name, value)
  }
  return after
}

/** What narrows the record on every screen, and stays when another screen is gone to. */
export const KEPT = ['since', 'until', 'party', 'place', 'issue'] as const

/** The part of a query that stays from screen to screen, with "?" before it when there is any. */
export const keptQuery = (query: URLSearchParams): string => {
  const kept = new URLSearchParams()
  for (const name of KEPT) {
    const value = query.get(name)
    if (value !== null) kept.set(name, value)
  }
  const text = kept.toString()
  return text === '' ? '' : `?${text}`
}
