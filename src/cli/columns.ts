/**
 * Columns of text whose characters each take one place on a terminal, as nearly all that reports print do. The package that knows wide
 * characters gives the same (columns.test.ts); loading it and what it stands on takes as long as a small question to a store.
 */

// Letters of Latin alphabets, their punctuation, dashes and quotation marks; spaces one at a time and inside alone.
const PLAIN = /^(?! |.* (?: |$))[ -~\u00c0-\u024f\u2010-\u201f\u2026]*$/

/** Whether these cells have only characters that take one place, on one line. */
export const arePlain = (cells: readonly (readonly string[])[]): boolean =>
  cells.every((row) => row.every((cell) => PLAIN.test(cell)))

const GAP = 2

/** Plain cells in columns of these widths, two places apart; what is longer than its column goes on in the next line of its row. */
export const inColumns = (cells: readonly (readonly string[])[], widths: readonly number[]): string =>
  cells
    .flatMap((row) => {
      const columns = row.map((cell, at) => folded(cell, widths[at]!))
      const height = Math.max(...columns.map((lines) => lines.length))
      return Array.from({ length: height }, (_, line) =>
        columns
          .map((lines, at) => (lines[line] ?? '').padEnd(widths[at]! + GAP))
          .join('')
          .trimEnd(),
      )
    })
    .map((line) => `${line}\n`)
    .join('')

/** A text of single spaces in lines of at most `width`: cut at a space, else behind a mark inside a word, else where the line ends. */
const folded = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let rest = text
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width)
    const end = space > 0 ? space : endOfPart(rest, width)
    lines.push(rest.slice(0, end))
    rest = rest.slice(space > 0 ? end + 1 : end)
  }
  return [...lines, rest]
}

const MARKS = '\\/_.,;-'

const endOfPart = (word: string, width: number): number => {
  for (let at = width - 1; at > 0; at--) if (MARKS.includes(word[at]!)) return at + 1
  return width
}
