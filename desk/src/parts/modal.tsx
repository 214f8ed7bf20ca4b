import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

/**
 * A dialog over the desk: while it is there, only it can be used. Escape closes it, and what had the focus before gets it back. `close`
 * takes it away.
 */
export const Modal = ({
  title,
  close,
  children,
}: {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
}) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Closed before it is taken away, so that the focus goes back to where it was.
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="stack"
      onClose={() => {
        if (dialog.current?.open === false) close()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
