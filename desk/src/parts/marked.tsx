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
  const inside = spans
    .map(({ role, start, end }) => ({
      role,
      start: Math.max(0, start - offset),
      end: Math.min(text.length, end - offset),
    }))
    .filter(({ start, end }) => start < end)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1]!
    const roles = inside.filter(({ start, end }) => start <= from && end >= to).map(({ role }) => role)
    const piece = text.slice(from, to)
    return roles.length === 0 ? (
      piece
    ) : (
      <mark key={from} className={`mark ${[...new Set(roles)].map((role) => `as-${role}`).join(' ')}`}>
        {piece}
      </mark>
    )
  })
}
