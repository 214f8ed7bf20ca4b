/** The words of a report in a short string that a store keeps: three characters a word, fifteen bits of its hash and its three marks. */
import type { Words } from './words.js'

/** What two reports are compared by: a short hash and the marks of each word. */
export interface CodedWords {
  readonly hashes: Uint16Array
  readonly marks: Uint8Array
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Uint8Array(128)
for (let i = 0; i < SIGNS.length; i++) VALUES[SIGNS.charCodeAt(i)] = i

const short = (hash: number): number => hash & 0x7fff

/** Words as they are compared, without their places. */
export const codedWords = ({ hashes, marks }: Words): CodedWords => ({
  hashes: Uint16Array.from(hashes, short),
  marks: Uint8Array.from(marks),
})

export const encodeWords = ({ hashes, marks }: Words): string => {
  const parts: string[] = []
  for (let i = 0; i < hashes.length; i++) {
    const code = (short(hashes[i]!) << 3) | marks[i]!
    parts.push(SIGNS[code >>> 12]! + SIGNS[(code >>> 6) & 63]! + SIGNS[code & 63]!)
  }
  return parts.join('')
}

export const decodeWords = (text: string): CodedWords => {
  const length = Math.floor(text.length / 3)
  const hashes = new Uint16Array(length)
  const marks = new Uint8Array(length)
  for (let i = 0; i < length; i++) {
    const code = (valueAt(text, 3 * i) << 12) | (valueAt(text, 3 * i + 1) << 6) | valueAt(text, 3 * i + 2)
    hashes[i] = code >>> 3
    marks[i] = code & 7
  }
  return { hashes, marks }
}

const valueAt = (text: string, at: number): number => VALUES[text.charCodeAt(at) & 127]!
