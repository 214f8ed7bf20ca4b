import { useEffect, useState } from 'react'
import { useAddress } from '../../address/address.js'
import { type Reference, referenceOf, referenceWord } from './reference.js'
import { type QueueRow, useSetAside } from './use-queue.js'

/** Where one is in the queue: the record in the address (`on`), else the first; and how one goes on from there. */
export const usePlace = (all: readonly QueueRow[], more: boolean, loadMore: () => void) => {
  const { get, set } = useAddress()
  const aside = useSetAside()
  // The last of a queue is still in the list for a moment after it was decided; it must not come again.
  const [last, setLast] = useState<string | null>(null)
  const rows = all.filter((row) => !aside.isAside(row) && referenceWord(row) !== last)
  const on = get('on') ?? (rows[0] === undefined ? null : referenceWord(rows[0]))
  const at = rows.findIndex((row) => referenceWord(row) === on)
  // What is shown stays, whatever comes to stand first in the queue meanwhile.
  const first = get('on') === null ? on : null
  useEffect(() => {
    if (first !== null) set({ on: first }, { replace: true })
  }, [first, set])
  const nearEnd = more && at >= rows.length - 3
  useEffect(() => {
    if (nearEnd) loadMore()
  }, [nearEnd, loadMore])

  const show = (word: string | null) => set({ on: word, do: null }, { replace: true })
  const next = rows[at + 1] ?? rows[at - 1]
  return {
    rows,
    on,
    reference: referenceOf(on),
    aside: { ...aside, count: all.filter(aside.isAside).length },
    next,
    before: rows[Math.max(0, at - 1)],
    after: rows[at + 1],
    show,
    /** Shows another record; null for the next one, or, at the end, that there is none. */
    move: (to: Reference | null) => {
      const word = to !== null ? referenceWord(to) : next === undefined ? null : referenceWord(next)
      setLast(word === null ? on : null)
      show(word)
    },
  }
}
