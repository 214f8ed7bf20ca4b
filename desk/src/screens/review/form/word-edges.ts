/** A stretch of a text, by UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

// How far from an edge words are looked for: a word longer than this is no word.
const REACH = 2000
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu

/** Words and single marks around a place of a text, in order. */
const wordsAround = (text: string, at: number): readonly Stretch[] => {
  const from = Math.max(0, at - REACH)
  return [...text.slice(from, at + REACH).matchAll(WORD)].map(({ index, 0: word }) => ({
    start: from + index,
    end: from + index + word.length,
  }))
}

/** Moves one edge of a stretch by a word or a mark (`by` 1 later, -1 earlier); a stretch never gets empty. */
export const moveEdge = (text: string, stretch: Stretch, edge: 'start' | 'end', by: 1 | -1): Stretch => {
  const words = wordsAround(text, stretch[edge])
  const places = words.map((word) => word[edge])
  const to =
    by === 1 ? places.find((place) => place > stretch[edge]) : places.findLast((place) => place < stretch[edge])
  if (to === undefined) return stretch
  const moved = { ...stretch, [edge]: to }
  return moved.start < moved.end ? moved : stretch
}

/** A stretch without the space at its ends; null when there is nothing else in it. */
export const trimmed = (text: string, { start, end }: Stretch): Stretch | null => {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}

/** A stretch that begins or ends inside a word, made to hold that word. */
export const wholeWords = (text: string, { start, end }: Stretch): Stretch => ({
  start: wordsAround(text, start).find((word) => word.start < start && word.end > start)?.start ?? start,
  end: wordsAround(text, end).find((word) => word.start < end && word.end > end)?.end ?? end,
})

/** The first word at or after a place; null at the end of the text. */
export const wordAt = (text: string, at: number): Stretch | null =>
  wordsAround(text, at).find(({ start, end }) => start >= at || end > at) ?? null
