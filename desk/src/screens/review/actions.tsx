import type { ReactNode } from 'react'

/** One thing that can be done with the record shown, by a button and by its key. */
export interface Act {
  readonly key: string
  readonly name: string
  readonly does: string
  readonly run: () => void
  readonly off?: boolean
}

/** What can be done, each with its key; the first is the main one. What was done last is said beside it. */
export const Actions = ({
  acts,
  said,
  problem,
  children,
}: {
  readonly acts: readonly Act[]
  readonly said: string
  readonly problem: string | null
  /** What can be done beside that, without a key. */
  readonly children: ReactNode
}) => (
  <footer className="review-acts">
    {problem !== null && (
      <p role="alert" className="problem small">
        {problem}
      </p>
    )}
    <p role="status" className="said small" dir="auto">
      {said}
    </p>
    <div className="row" role="toolbar" aria-label="Decide">
      {acts.map(({ key, name, does, run, off }, at) => (
        <button
          key={key}
          type="button"
          className={at === 0 ? 'main' : ''}
          title={does}
          disabled={off}
          aria-keyshortcuts={key}
          onClick={run}
        >
          {name} <kbd>{key}</kbd>
        </button>
      ))}
      {children}
    </div>
  </footer>
)
