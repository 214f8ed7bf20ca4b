/** Texts, and parts of them, that came in capitals or in small letters alone. */
import { layOut } from './paragraphs.js'
import type { Stretch } from './title-case.js'

/** Fewer letters or words than these show nothing: "ISIS", "WHO: NO". */
const LEAST_LETTERS = 24
const LEAST_WORDS = 4
/** The share of letters against the rule that a stretch in one case may hold: a unit, a name somebody put right. */
const ODD_ONES = 0.06

const WORD = /[\p{L}\p{M}]+/gu

export const saysTooLittle = (text: string): boolean => countCase(text).letters < LEAST_LETTERS

/** True where next to no letter is a capital. */
export function isInSmallLetters(text: string): boolean {
  const { letters, upper } = countCase(text)
  return upper <= letters * (ODD_ONES / 20)
}

/** The paragraphs and lines that stand in capitals. */
export const blocksInCapitals = (text: string): readonly Stretch[] =>
  /\p{Lu}{4}/u.test(text) ? layOut(text).blocks.filter(({ start, end }) => isLoud(text.slice(start, end))) : []

function isLoud(block: string): boolean {
  const { letters, upper } = countCase(block)
  return (
    letters >= LEAST_LETTERS &&
    upper >= letters * (1 - ODD_ONES) &&
    (block.match(WORD) ?? []).filter((w) => w.length > 1).length >= LEAST_WORDS
  )
}

function countCase(text: string): { readonly letters: number; readonly upper: number } {
  let letters = 0
  let upper = 0
  for (const char of text) {
    const lower = char.toLowerCase()
    const isUpper = lower !== char
    if (!isUpper && char.toUpperCase() === char) continue
    letters++
    if (isUpper) upper++
  }
  return { letters, upper }
}
