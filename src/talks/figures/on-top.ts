/** "Another 23", "23 more": a count of others than those that were counted before. */
import type { Span } from '../../span.js'

const BEFORE = /\b(?:another|further|additional|other) $/i
const WITHIN = /^(?:another|a further|an additional)\b/i
const BEHIND = /^ (?:more|others?)\b(?! than)/i

/** True where the words around a count say that it comes on top of one before it. */
export const isOnTop = (text: string, { start, end, text: words }: Span): boolean =>
  WITHIN.test(words) ||
  BEFORE.test(text.slice(Math.max(0, start - 12), start)) ||
  BEHIND.test(text.slice(end, end + 12))
