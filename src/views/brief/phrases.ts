import type { CodebookMark } from '../../knowledge/codebook.js'
import type { When } from '../../model.js'
import type { Span } from '../../span.js'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "A", "A and B", "A, B and C". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`

/** "14 August 2024" from "2024-08-14"; anything else comes back as it is. */
export const dayInWords = (day: string): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (parts === null) return day
  return `${Number(parts[3])} ${MONTHS[Number(parts[2]) - 1] ?? parts[2]} ${parts[1]}`
}

/** A day or a stretch of days in words; empty when neither end is known. */
export const whenInWords = (when: Pick<When, 'from' | 'to'> | null): string => {
  if (when === null) return ''
  const { from, to } = when
  if (from !== null && to !== null) return from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`
  if (from !== null) return `from ${dayInWords(from)}`
  return to === null ? '' : `until ${dayInWords(to)}`
}

const LONGEST_QUOTE = 160

/** The report's own words between quotation marks, on one line, cut at a word when they run long. */
export const quoted = (spans: readonly Span[]): string => quotedWords(spans.map(({ text }) => text))

/** The same from the words alone. */
export const quotedWords = (texts: readonly string[]): string => {
  const words = bare(
    texts
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
      .join(' … '),
  )
  if (words.length <= LONGEST_QUOTE) return `“${words}”`
  const cut = words.slice(0, LONGEST_QUOTE)
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …”`
}

/** Words without the quotation marks that enclose them or lost their other half; marks inside become single ones. */
const bare = (words: string): string => {
  const marks = words.match(/[“”"]/g)?.length ?? 0
  const opens = /^[“"]/.test(words)
  const closes = /[”"]$/.test(words)
  const enclosed = opens && closes && marks === 2
  const halved = marks % 2 === 1
  const inside = words.slice(
    enclosed || (halved && opens) ? 1 : 0,
    enclosed || (halved && closes && !opens) ? -1 : undefined,
  )
  return inside.replace(/“/g, '‘').replace(/”/g, '’').replace(/"/g, "'")
}

/** What a report was read with besides Parley's own knowledge; nothing without a codebook. */
export const codebookInWords = (mark: CodebookMark | null): readonly string[] =>
  mark === null ? [] : [`read with codebook ${[mark.name, mark.version].filter(Boolean).join(' ') || mark.hash}`]

/** Who says so, at the end of a line; the report's own word is said to be that. */
export const accordingTo = (names: readonly string[]): string => {
  const others = names.filter((name) => name !== 'report')
  return `according to ${others.length === 0 ? 'the report' : listed(others)}`
}
