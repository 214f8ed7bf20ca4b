import { useState, useSyncExternalStore } from 'react'
import { Modal } from '../../parts/modal.js'

const KEPT_AS = 'parley-reviewer'
const listeners = new Set<() => void>()

/** Who decides at this desk: a name kept in this browser; null until it was asked for. */
export const useReviewer = (): readonly [string | null, (name: string) => void] => {
  const name = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(KEPT_AS),
  )
  const change = (to: string) => {
    localStorage.setItem(KEPT_AS, to)
    for (const listener of listeners) listener()
  }
  return [name, change]
}

/** Asks for the name that decisions are kept under. */
export const NameDialog = ({
  name,
  done,
  close,
}: {
  readonly name: string | null
  readonly done: (name: string) => void
  readonly close: () => void
}) => {
  const [typed, setTyped] = useState(name ?? '')
  return (
    <Modal title="Who decides?" close={close}>
      <p>Every decision is kept with the name of who made it. This browser remembers yours.</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') done(typed.trim())
        }}
      >
        <p className="row">
          <label htmlFor="reviewer">Your name</label>
          <input
            id="reviewer"
            type="text"
            dir="auto"
            value={typed}
            maxLength={80}
            required
            autoComplete="name"
            onChange={({ target }) => setTyped(target.value)}
          />
        </p>
        <p className="row">
          <button type="submit" className="main">
            Decide under this name
          </button>
          <button type="button" onClick={close}>
            Not now
          </button>
        </p>
      </form>
    </Modal>
  )
}
