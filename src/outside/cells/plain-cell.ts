import { decodedAs } from '../../intake/encoding.js'
import type { CellRead } from '../model.js'

/** A cell without what cannot be seen: odd spaces are spaces, marks without width are gone, the apostrophe that forces text is off. */
export const plainCell = (cell: string): string =>
  cell
    .replace(/[\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^ ?'(?=\S)(?![^']*'$)/, '')
    .trim()

/** No date, number or type is longer; what is cut off a longer cell leaves nothing that could be read as one. */
const LONGEST_VALUE = 200

/** The same with typographic quotation marks and dashes as a keyboard has them, for what is read as a date or number. */
export const keyboardCell = (cell: string): string =>
  plainCell(cell)
    .slice(0, LONGEST_VALUE)
    .replace(/[\u2018\u2019\u02bc\u2032\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')

/** Whether a cell says that nothing is known: empty, a dash, a question mark, "n/a", "unknown". */
export const isUnknown = (cell: string): boolean =>
  /^(|-+|\?+|n\.?[/ ]?a\.?|unknown|not known|none stated|nil)$/i.test(keyboardCell(cell))

/** What a program left in a cell in place of a value, in words that follow the cell; null where it left nothing. */
export const programTrace = (cell: string): string | null => {
  const text = plainCell(cell)
  if (/^#{2,}$/.test(text)) return 'is a column too narrow when it was saved; the value is lost'
  if (/^#[A-ZÄÖÜÉ0-9_/ ]{2,20}[!?]?$/.test(text) || /^Err:\d{3}$/.test(text))
    return 'is the error of a formula; the value is lost'
  if (/^=.*[\d(]/.test(text) || /^[+@][A-Za-z]+\(/.test(text)) return 'is a formula, not its value; save values'
  if (text.includes('\ufffd')) return 'has lost letters (\ufffd): it was decoded wrongly before it was saved'
  return null
}

/**
 * A text cell. UTF-8 that was once read as a Western encoding ("CafÃ©") is put right where that can be undone exactly, with a remark.
 */
export const textCell = (cell: string): CellRead<string> => {
  const text = plainCell(cell)
  if (!/[ÂÃâÅÄÐÑØÙ][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]/u.test(text)) return { value: text }
  const bytes = [...text].map((letter) => WINDOWS_1252.get(letter))
  if (bytes.includes(undefined)) return { value: text }
  try {
    const mended = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]))
    return { value: mended, remark: `was UTF-8 read as a Western encoding; taken as "${mended}"` }
  } catch {
    return { value: text }
  }
}

const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [decodedAs('windows-1252', Uint8Array.of(byte)), byte]),
)

/** The names in a cell: set apart by semicolons, bars or line breaks. A comma is part of names too often. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[;|\n]+/)
      .map((name) => name.trim())
      .filter((name) => name !== '' && !isUnknown(name)),
  ),
]
