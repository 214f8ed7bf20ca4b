import { isUtf8 } from 'node:buffer'
import { DataError } from '../../errors.js'
import { decodedAs, encodingOf } from '../encoding.js'

/** One line of a table without its line end; `encoding` says in what it was written when that is another one than its neighbours'. */
export interface TableLine {
  readonly text: string
  readonly encoding: string | null
}

/** A table's bytes as lines, decoded one by one as they are asked for; they can be gone through again. */
export interface TableLines {
  /** The encoding of all lines, or of all but those that name their own. */
  readonly encoding: string
  /** True when no mark and no valid UTF-8 told it. */
  readonly guessed: boolean
  readonly lines: Iterable<TableLine>
}

const NEWLINE = 0x0a
const RETURN = 0x0d

/**
 * The lines of a table in any encoding. Sheets that several people filled in from their own programs mix encodings: where some lines are
 * UTF-8 and others are not, each line is decoded on its own, and the odd ones name theirs. A DataError, naming the `place`, when the bytes
 * are no text.
 */
export const tableLines = (bytes: Uint8Array, place: string): TableLines => {
  const whole = encodingOf(bytes, place)
  if (whole.label.startsWith('utf-16')) {
    const text = decodedAs(whole.label, bytes)
    const lines = text.split(/\r\n|\n|\r/).map((line) => ({ text: line, encoding: null }))
    return { encoding: whole.label, guessed: whole.known === 'guessed', lines }
  }
  if (isUtf8(bytes)) {
    return { encoding: 'utf-8', guessed: false, lines: lined(bytes, () => 'utf-8') }
  }
  const odd: Uint8Array[] = []
  let plain = 0
  for (const line of byteLines(bytes)) {
    if (!isUtf8(line)) odd.push(line)
    else if (line.some((byte) => byte >= 0x80)) plain++
  }
  const label = labelOf(odd, place)
  return plain === 0
    ? { encoding: label, guessed: true, lines: lined(bytes, () => label) }
    : { encoding: 'utf-8', guessed: false, lines: lined(bytes, (line) => (isUtf8(line) ? 'utf-8' : label)) }
}

/** A few accented letters tell a guesser nothing: below this many of them, it is the encoding of Western office programs. */
const FEW_LETTERS = 24

const labelOf = (odd: readonly Uint8Array[], place: string): string => {
  const sample = Buffer.concat(odd)
  if (sample.filter((byte) => byte >= 0x80).length < FEW_LETTERS) return 'windows-1252'
  const { label } = encodingOf(sample, place)
  return label === 'utf-8' ? 'windows-1252' : label
}

/** Lines that can be gone through again. */
const lined = (bytes: Uint8Array, labelOfLine: (line: Uint8Array) => string): Iterable<TableLine> => ({
  [Symbol.iterator]: () => decodedLines(bytes, labelOfLine),
})

function* decodedLines(bytes: Uint8Array, labelOfLine: (line: Uint8Array) => string): Generator<TableLine> {
  const usual = labelOfLine(new Uint8Array())
  for (const line of byteLines(bytes)) {
    const label = labelOfLine(line)
    yield { text: label === 'utf-8' ? utf8(line) : decodedAs(label, line), encoding: label === usual ? null : label }
  }
}

const utf8 = (line: Uint8Array): string => Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8')

function* byteLines(bytes: Uint8Array): Generator<Uint8Array> {
  const end = bytes.includes(NEWLINE) ? NEWLINE : RETURN
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(end, from)
    const to = at < 0 ? bytes.length : at
    yield bytes.subarray(from, end === NEWLINE && bytes[to - 1] === RETURN ? to - 1 : to)
    from = to + 1
  }
}

/** The mark that sets the cells of a table apart: the one that cuts most of its first lines into most cells of one number. */
export const delimiterOf = (lines: readonly string[], place: string): string => {
  const stated = /^\ufeff?sep=(.)\s*$/i.exec(lines[0] ?? '')?.[1]
  if (stated !== undefined) return stated
  const filled = lines.filter((line) => line.trim() !== '')
  const marks = [',', ';', '\t', '|'].map((mark) => ({ mark, weight: weightOf(mark, filled) }))
  const best = marks.reduce((one, other) => (other.weight > one.weight ? other : one))
  if (best.weight === 0)
    throw new DataError(`${place}: its lines have no cells set apart by , ; | or a tab; save the sheet as CSV`)
  return best.mark
}

const weightOf = (mark: string, lines: readonly string[]): number => {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const cells = line.replace(/"[^"]*"/g, '').split(mark).length
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  }
  return Math.max(0, ...[...counts].map(([cells, count]) => (cells - 1) * count))
}
