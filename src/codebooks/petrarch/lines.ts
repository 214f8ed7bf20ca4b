/** Lines of a dictionary without what is said to people: "#" and ";" to the end of the line, and <!-- ... --> over several. */

export interface Line {
  readonly number: number
  /** Without comment and without white space at its end. */
  readonly text: string
}

/** The lines that hold something, numbered from 1. A ";" inside brackets or a name ends it there as well: no code has one. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let inside = false
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    let line = raw
    if (inside) {
      const end = line.indexOf('-->')
      if (end < 0) continue
      line = line.slice(end + 3)
      inside = false
    }
    line = line.replace(/<!\s*--.*?-->/g, '')
    const begin = /<!\s*--/.exec(line)
    if (begin) {
      inside = true
      line = line.slice(0, begin.index)
    }
    line = (/^[^#;]*/.exec(line)?.[0] ?? '').trimEnd()
    if (line.trim() !== '') lines.push({ number: at + 1, text: line })
  }
  return lines
}

/** Words of a name or phrase: underscores are spaces, one at the end marks a whole word and says nothing more. */
export const spaced = (text: string): string => text.replaceAll('_', ' ').replace(/\s+/g, ' ').trim()
