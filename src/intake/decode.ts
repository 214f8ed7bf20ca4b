import { isUtf8 } from 'node:buffer'
import { DataError } from '../errors.js'

/**
 * The text of a report's bytes, every character kept: a byte order mark stays the first character, so that offsets into the
 * text are offsets into the file as given. Bytes that are not UTF-8 text are refused with the place of the first bad one.
 */
export const decode = (bytes: Uint8Array, name: string): string => {
  if (bytes.length === 0) throw new DataError(`${name}: is empty; there is nothing to read`)
  const wide = wideEncoding(bytes)
  if (wide !== null) throw new DataError(`${name}: is ${wide} text; convert it to UTF-8 first`)
  const zero = bytes.indexOf(0)
  if (zero >= 0) throw new DataError(`${name}: is a binary file (zero byte at ${zero}); give a plain text file`)
  if (!isUtf8(bytes)) {
    throw new DataError(
      `${name}: is not valid UTF-8 (first bad byte at offset ${firstBadByte(bytes)}); convert it to UTF-8 first`,
    )
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!/[^\s\u200b\u2060]/.test(text)) throw new DataError(`${name}: holds only white space; there is nothing to read`)
  return text
}

const wideEncoding = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16'
  return null
}

/** Offset of the byte at which the bytes stop being UTF-8: the shortest prefix that no continuation could make valid. */
const firstBadByte = (bytes: Uint8Array): number => {
  const couldBeText = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  if (couldBeText(bytes.length)) return bytes.length // cut off in the middle of its last character
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (couldBeText(middle)) good = middle
    else bad = middle
  }
  return bad - 1
}
