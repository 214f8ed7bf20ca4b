import { useEffect, useRef } from 'react'

/** When what had the focus is gone after something was done, the record's heading gets it. */
export const useFocusKept = (shown: string): void => {
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is shown
  useEffect(() => {
    if (!first.current && document.activeElement === document.body && document.querySelector('dialog:modal') === null)
      document.getElementById('record-title')?.focus({ preventScroll: true })
    first.current = false
  }, [shown])
}
