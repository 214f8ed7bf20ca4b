import { eastAsianWidth } from 'get-east-asian-width'

// Texts whose letters all take one place: of Latin alphabets, with their dashes and quotation marks.
const PLAIN = /^[ -~\u00a0-\u024f\u2010-\u201f\u2026]*$/
// A letter with its marks, or a picture of several that are joined.
const LETTER = /.[\p{M}\p{Cf}\p{Emoji_Modifier}]*(?:(?<=\u200d).[\p{M}\p{Cf}\p{Emoji_Modifier}]*)*/gsu
const MARKS = '\\/_.,;-'
const GAP = 2

/** How many places of a terminal a text takes: a wide letter two, a mark on a letter none. */
export const placesOf = (text: string): number =>
  PLAIN.test(text) ? text.length : text.match(LETTER)!.reduce((sum, letter) => sum + places(letter), 0)

/** Rows as columns so many places wide, two places apart; what is longer than its column goes on in the next line of its row. */
export const inColumns = (rows: readonly (readonly string[])[], widths: readonly number[]): string =>
  rows
    .flatMap((row) => {
      const columns = row.map((cell, at) => folded(cell, widths[at]!))
      const height = Math.max(...columns.map((lines) => lines.length))
      return Array.from({ length: height }, (_, line) =>
        columns
          .map((lines, at) => filled(lines[line] ?? '', widths[at]! + GAP))
          .join('')
          .trimEnd(),
      )
    })
    .map((line) => `${line}\n`)
    .join('')

/** A text of single spaces in lines: cut at a space, else behind a mark inside a word, else where the column ends. */
const folded = (text: string, width: number): readonly string[] => {
  const isPlain = PLAIN.test(text)
  const lines: string[] = []
  let from = 0
  do {
    const most = isPlain ? Math.min(from + width, text.length) : reach(text, from, width)
    const end = most === text.length ? most : from + cut(text.slice(from, most + 1))
    lines.push(text.slice(from, end))
    from = text[end] === ' ' ? end + 1 : end
  } while (from < text.length)
  return lines
}

/** Where to cut a line that is one letter too long. */
const cut = (line: string): number => {
  const space = line.lastIndexOf(' ')
  if (space > 0) return space
  for (let at = line.length - 2; at > 0; at--) if (MARKS.includes(line[at]!)) return at + 1
  return line.length - 1
}

/** Where in a text so many places end, behind one letter at least. */
const reach = (text: string, from: number, width: number): number => {
  let [end, taken] = [from, 0]
  LETTER.lastIndex = from
  for (const [letter] of text.matchAll(LETTER)) {
    taken += places(letter)
    if (taken > width && end > from) return end
    end += letter.length
  }
  return end
}

/** How many places of a terminal a letter takes; pictures that stand among letters say with a mark that they are wide. */
const places = (letter: string): number => (letter.includes('\ufe0f') ? 2 : eastAsianWidth(letter.codePointAt(0)!))

const filled = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - placesOf(text)))
