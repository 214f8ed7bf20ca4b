/** A piece of the report's own text: UTF-16 indexes, `[start,end)`, and `report.text.slice(start, end) === text`. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The span of `source` between two offsets. */
export const spanOf = (source: string, start: number, end: number): Span => ({
  start,
  end,
  text: source.slice(start, end),
})

/** True when the two half-open ranges share at least one character. */
export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

/** True when `outer` holds the whole of `inner`. */
export const holds = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** The spans of both lists, those of the second only where they share no character with one of the first. */
export const together = (first: readonly Span[], second: readonly Span[]): readonly Span[] => [
  ...first,
  ...second.filter((span) => !first.some((known) => overlaps(known, span))),
]
