import { type RefObject, useEffect, useRef, useState } from 'react'

/** How wide an element is shown, in whole pixels, for drawings that fill it; 0 until it is there. */
export const useWidth = <Shown extends HTMLElement>(): readonly [RefObject<Shown | null>, number] => {
  const shown = useRef<Shown | null>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = shown.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [shown, width]
}
