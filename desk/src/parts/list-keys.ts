import { useEffect } from 'react'
import { useAddress } from '../address/address.js'
import { useKeys } from '../keys/keys.js'

/**
 * Moves along a list of records with j and k, as "report:record" each; the chosen one is in the address (`at`), so its words are shown
 * beside the screen. An item that is chosen is scrolled to: give it `data-at` with its reference. Where an item shows several records,
 * `itemOf` gives the reference in the list for whatever record of it is chosen.
 */
export const useListKeys = (
  refs: readonly string[],
  itemOf: (ref: string) => string = (ref) => ref,
): { readonly at: string | null; readonly choose: (ref: string) => void } => {
  const { get, set } = useAddress()
  const at = get('at')
  const move = (by: number) => {
    const from = at === null ? (by > 0 ? -1 : refs.length) : refs.indexOf(itemOf(at))
    const next = refs[Math.min(refs.length - 1, Math.max(0, from + by))]
    if (next !== undefined) set({ at: next }, { replace: at !== null })
  }
  useKeys([
    { key: 'j', does: 'Next in the list', run: () => move(1) },
    { key: 'k', does: 'Previous in the list', run: () => move(-1) },
  ])
  useEffect(() => {
    if (at !== null) document.querySelector(`[data-at="${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return { at, choose: (ref) => set({ at: ref }) }
}
