/** Where a text quotes: stretches between quotation marks, told from the marks alone so that any text can be asked. */

/** Character offsets `[start, end)`. */
export interface Range {
  readonly start: number
  readonly end: number
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '”“', '«': '»', '"': '"', '‘': '’', "'": "'" }

/** A quotation that does not close within this many characters was not one, or its end was lost. */
const LONGEST = 1500

/** The quoted stretches with their marks, in text order; a quotation that runs over paragraphs opens anew in each. */
export const quotedRanges = (text: string): readonly Range[] => {
  const found: Range[] = []
  for (let at = 0; at < text.length; at++) {
    const closers = CLOSERS[text[at]!]
    if (closers === undefined || !opens(text, at)) continue
    const end = closedAt(text, at, closers)
    if (end < 0) continue
    found.push({ start: at, end })
    at = end - 1
  }
  return found
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

const opens = (text: string, at: number): boolean => {
  const mark = text[at]!
  // An apostrophe opens nothing in the middle of a word, nor before a shortened year.
  if (mark === "'" || mark === '‘') return !isWord(text[at - 1]) && /\p{L}/u.test(text[at + 1] ?? '')
  return true
}

/** End of the quotation, or -1. A paragraph's end closes what only opens anew in the next one. */
const closedAt = (text: string, open: number, closers: string): number => {
  const single = closers === '’' || closers === "'"
  const last = Math.min(text.length, open + LONGEST)
  for (let at = open + 1; at < last; at++) {
    const char = text[at]!
    if (char === '\n' && breaksHere(text, at)) return reopens(text, at, text[open]!) ? at : -1
    if (closers.includes(char) && !(single && isWord(text[at + 1]))) return at + 1
  }
  return -1
}

const breaksHere = (text: string, at: number): boolean => /^\n[ \t\r]{0,20}\n/.test(text.slice(at, at + 24))

const reopens = (text: string, at: number, mark: string): boolean =>
  text
    .slice(at, at + 40)
    .trimStart()
    .startsWith(mark)
