import { piecesOf } from '../../../src/views/reader/lanes.js'
import './marked.css'

/** A stretch to be marked, and what it is. */
export interface MarkedSpan {
  readonly role: string
  readonly start: number
  readonly end: number
}

/**
 * A text with stretches of it marked; they may overlap. `offset` is where the text begins in what the stretches count from. It is always
 * text to React: nothing in a report is ever markup.
 */
export const Marked = ({
  text,
  offset = 0,
  spans,
}: {
  readonly text: string
  readonly offset?: number
  readonly spans: readonly MarkedSpan[]
}) => {
  const pieces = piecesOf(offset, offset + text.length, spans)
  return pieces.map(({ start, end, on }) => {
    const piece = text.slice(start - offset, end - offset)
    return on.length === 0 ? (
      piece
    ) : (
      <mark
        key={start}
        className={`mark ${[...new Set(on.map(({ role }) => role))].map((role) => `as-${role}`).join(' ')}`}
      >
        {piece}
      </mark>
    )
  })
}
