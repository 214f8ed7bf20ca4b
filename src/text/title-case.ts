/**
 * Headlines in which each word has a capital: "Army Strike on Border Town Kills Five Soldiers". There a capital tells no name, and the
 * tagger takes "Town Kills" for one.
 */

/** A part of the text, from `start` to before `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A headline stands at the top; what is written so further down are lists of names. */
const TOP = 400
/** More than this is no headline, fewer words show nothing. */
const MOST_CHARACTERS = 200
const LEAST_WORDS = 5

const LONGER_WORD = /\p{L}{4,}/gu
const CAPITAL = /^\p{Lu}/u
const TITLED = /^\p{Lu}\p{Ll}/u
/** Longer words that headlines write small. */
const SMALL = new Set(
  'from with over into amid after near against that than when while under upon between about before during within toward towards through'.split(
    ' ',
  ),
)

/** Where such headlines stand: whole lines, and the first sentence of a text that goes on behind it. */
export function titleLines(text: string): Stretch[] {
  const found: Stretch[] = []
  for (let start = 0; start < Math.min(text.length, TOP); ) {
    const end = endOfLine(text, start)
    const range = titleIn(text, start, end, text.slice(0, start).trim() === '')
    if (range !== null) found.push(range)
    start = end + 1
  }
  return found
}

const endOfLine = (text: string, start: number): number => {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

function titleIn(text: string, start: number, end: number, opens: boolean): Stretch | null {
  if (end - start <= MOST_CHARACTERS) return isTitle(text.slice(start, end)) ? { start, end } : null
  if (!opens) return null
  const stop = text.slice(start, start + MOST_CHARACTERS).search(/[.!?]\s+\p{Lu}/u)
  return stop > 0 && isTitle(text.slice(start, start + stop)) ? { start, end: start + stop } : null
}

const isTitle = (line: string): boolean => {
  const words = line.match(LONGER_WORD) ?? []
  if (words.length < LEAST_WORDS || !words.every((word) => CAPITAL.test(word) || SMALL.has(word))) return false
  return words.filter((word) => TITLED.test(word)).length > words.length / 2
}

/** Words that the rest of the text writes with a capital where no sentence begins: names. */
export interface KnownNames {
  /** Those that it never writes without one. */
  readonly words: ReadonlySet<string>
  /** Two in a row, whatever each is elsewhere: "the Norwegian Coalition", but "the coalition". */
  readonly pairs: ReadonlySet<string>
}

/** The names that a text tells outside its headlines, in small letters. */
export function capitalsOutside(text: string, titles: readonly Stretch[]): KnownNames {
  let rest = text
  for (const { start, end } of titles) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  const words = new Set([...rest.matchAll(/(?<=[\p{Ll},]\s)\p{Lu}[\p{L}\p{M}]+/gu)].map(([word]) => word.toLowerCase()))
  for (const [word] of rest.matchAll(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu)) words.delete(word)
  const pairs = new Set(
    [...rest.matchAll(/(?<=[\p{Ll},]\s)(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)/gu)].map(([pair]) => pair.toLowerCase()),
  )
  return { words, pairs }
}
