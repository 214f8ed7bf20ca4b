import type { ReactNode } from 'react'
import type { Status } from './words.js'

// Full: it took place; open: it is to come; struck or broken: it did not, or ended badly.
const SHAPES: Readonly<Record<Status, ReactNode>> = {
  held: <circle cx="7" cy="7" r="5.8" className="full" />,
  ongoing: (
    <>
      <circle cx="7" cy="7" r="5.2" className="line" />
      <path d="M7 1.8A5.2 5.2 0 0 1 7 12.2Z" className="full" />
    </>
  ),
  scheduled: <circle cx="7" cy="7" r="5.2" className="line" />,
  postponed: (
    <>
      <circle cx="5" cy="7" r="4" className="line dashed" />
      <path d="M8 7H13M10.8 4.6 13.2 7 10.8 9.4" className="line" />
    </>
  ),
  cancelled: (
    <>
      <circle cx="7" cy="7" r="5.2" className="line" />
      <path d="M3.4 10.6 10.6 3.4" className="line" />
    </>
  ),
  collapsed: <path d="M1.4 2.4H12.6L8.6 7 10.4 7 7 12.6 6 8.4 4 8.4Z" className="full" />,
}

/** The shape of a round's status, to be put into a drawing at its own place. */
export const StatusShape = ({ status }: { readonly status: Status }) => <g className="status-shape">{SHAPES[status]}</g>

/** A round's status as its shape and its word. */
export const StatusWord = ({ status }: { readonly status: Status }) => (
  <span className="status">
    <svg className="status-mark" viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
      <StatusShape status={status} />
    </svg>{' '}
    {status}
  </span>
)

/** All statuses with their shapes. */
export const StatusKey = () => (
  <ul className="status-key row small soft" aria-label="What the shapes say">
    {(Object.keys(SHAPES) as Status[]).map((status) => (
      <li key={status}>
        <StatusWord status={status} />
      </li>
    ))}
    <li>a bar is as wide as the days it may be or lasts; a dashed one is where it was told to be before</li>
  </ul>
)
