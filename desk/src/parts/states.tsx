import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Problem } from '../ask/ask.js'
import './states.css'

/** Something is on its way; said to screen readers, and shown only when it takes a moment. */
export const Loading = ({ what }: { readonly what: string }) => (
  <p className="state loading" role="status">
    Loading {what} …
  </p>
)

/** There is nothing to show, and what to do about it. */
export const Nothing = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="state">
    <h2>{title}</h2>
    {children !== undefined && <p className="soft">{children}</p>}
  </div>
)

/** The store is empty: how to fill it. */
export const NothingYet = () => (
  <Nothing title="No reports yet">
    <Link href="/add">Add some</Link>: paste a text, drop files, or name a feed. Every screen then shows what they say.
  </Nothing>
)

/** What went wrong, what to do, and a way to try again. */
export const Fault = ({ problem, again }: { readonly problem: Problem; readonly again?: () => void }) => (
  <div className="state fault" role="alert">
    <h2>{problem.title}</h2>
    <p>{problem.message}</p>
    {again !== undefined && (
      <button type="button" onClick={again}>
        Try again
      </button>
    )}
  </div>
)

/** Shows an answer once it is there; what stands for it until then, or when it does not come. */
export const Answered = <Answer,>({
  of,
  what,
  children,
}: {
  readonly of: UseQueryResult<Answer, Problem>
  readonly what: string
  readonly children: (answer: Answer) => ReactNode
}) => {
  if (of.data !== undefined) return children(of.data)
  if (of.isError) return <Fault problem={of.error} again={() => void of.refetch()} />
  return <Loading what={what} />
}
