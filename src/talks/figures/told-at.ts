/** Where a figure is told: where its number stands, and each passage that tells it again. */
import type { Span } from '../../span.js'

/** The first is its span; the passage around that is the first of its evidence. */
export const toldAt = ({
  span,
  evidence,
}: {
  readonly span: Span
  readonly evidence: readonly Span[]
}): readonly Span[] => [span, ...evidence.slice(1)]
