import { useEffect, useRef, useSyncExternalStore } from 'react'

/** One key and what it does; `does` is what the help says. */
export interface Key {
  readonly key: string
  readonly does: string
  readonly run: () => void
}

type Held = { readonly keys: readonly Key[] }

// Innermost last: a dialog's or panel's keys come before its screen's.
let layers: readonly Held[] = []
const listeners = new Set<() => void>()
const changed = () => {
  for (const listener of listeners) listener()
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))

let pending = ''

const onKey = (event: KeyboardEvent): void => {
  // Keys with Control, Alt or Command are the browser's.
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
  if (isTyping(event.target) && event.key !== 'Escape') return
  // What stands behind a modal dialog cannot be used, by no key either; the dialog answers its own.
  if (document.querySelector('dialog:modal') !== null) return
  const typed = pending + event.key
  const all = layers.toReversed().flatMap(({ keys }) => keys)
  const found = all.find(({ key }) => key === typed) ?? all.find(({ key }) => key === event.key)
  if (found !== undefined) {
    pending = ''
    event.preventDefault()
    found.run()
    return
  }
  pending =
    event.key.length === 1 && all.some(({ key }) => key.length > 1 && key.startsWith(event.key) && /^.[a-z]$/.test(key))
      ? event.key
      : ''
}

if (typeof window !== 'undefined') window.addEventListener('keydown', onKey)

/**
 * Makes keys work while this is shown: one character ("j", "/"), "g" and a letter ("gt"), or a name ("Escape", "Enter"). They do nothing
 * while somebody types into a field, but for Escape. Those of what was shown last come first.
 */
export const useKeys = (keys: readonly Key[]): void => {
  const held = useRef<{ keys: readonly Key[] }>({ keys })
  held.current.keys = keys
  useEffect(() => {
    const mine = held.current
    layers = [...layers, mine]
    changed()
    return () => {
      layers = layers.filter((each) => each !== mine)
      changed()
    }
  }, [])
}

/** All keys that work now, innermost first, each once. */
export const useAllKeys = (): readonly Key[] => {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => layers,
  )
  const all = now.toReversed().flatMap(({ keys }) => keys)
  return all.filter(({ key }, at) => all.findIndex((other) => other.key === key) === at)
}
