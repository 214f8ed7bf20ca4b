import { type RefObject, useRef } from 'react'
import { useKeys } from '../keys/keys.js'

/**
 * Moves the focus along a list of links with j and k; Enter then opens what is focused. For lists of what is no record (reports,
 * publishers). Give each link `data-row`, and the element around them the reference that comes back. The arrows do so too, unless they are
 * something else's on that screen.
 */
export const useFocusKeys = <Around extends HTMLElement>({ arrows = true } = {}): RefObject<Around | null> => {
  const around = useRef<Around>(null)
  const move = (by: number) => {
    const rows = [...(around.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const from = rows.indexOf(document.activeElement as HTMLElement)
    const next = rows[from < 0 && by < 0 ? rows.length - 1 : Math.min(rows.length - 1, Math.max(0, from + by))]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useKeys([
    { key: 'j', does: 'Next in the list', run: () => move(1) },
    { key: 'k', does: 'Previous in the list', run: () => move(-1) },
    ...(arrows
      ? [
          { key: 'ArrowDown', does: 'Next in the list', run: () => move(1) },
          { key: 'ArrowUp', does: 'Previous in the list', run: () => move(-1) },
        ]
      : []),
  ])
  return around
}
