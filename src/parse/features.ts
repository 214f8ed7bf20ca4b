/**
 * What the tagger-parser sees of a word: one key into the vocabulary and six keys into hashed tables. The trainer
 * computes the same (training/parser/features.py); any difference costs accuracy silently, so change both or neither.
 * Characters are code points, as in the trainer.
 */

/** What stands in for a whole token: LaTeX quotes and the typewriter dash. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['``', '"'],
  ["''", '"'],
  ['--', '-'],
])

const VARIANTS = /[‘’`“”«»–—\u00a0…]/gu

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  '…': '...',
}

/** The form with typographic variants of quotes, dashes, spaces and dots made one. */
export const norm = (form: string): string => WHOLE.get(form) ?? form.replace(VARIANTS, (c) => PLAIN[c] ?? c)

const keyOf = (normed: string): string => normed.toLowerCase().replace(/[0-9]/g, '0')

/** The vocabulary key: lower case, every digit a 0. */
export const wordKey = (form: string): string => keyOf(norm(form))

const shapeOf = (normed: string): string => {
  let out = ''
  let previous = ''
  let run = 0
  for (const c of normed) {
    const symbol =
      c !== c.toLowerCase() ? 'X' : c !== c.toUpperCase() ? 'x' : c >= '0' && c <= '9' ? 'd' : c < '\u0080' ? c : 'o'
    run = symbol === previous ? run + 1 : 1
    previous = symbol
    // "Israel" and "Jerusalem" are one shape: what tells is the first three of a run.
    if (run <= 3) out += symbol
  }
  return out
}

/** Capitals, letters, digits: "McNally-94" -> "XxXxxx-dd". */
export const shape = (form: string): string => shapeOf(norm(form))

/** FNV-1a over UTF-16 code units, 32 bits. */
export const hash = (text: string): number => {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return h >>> 0
}

export interface WordFeatures {
  /** Key into the vocabulary. */
  readonly key: string
  /** Six strings; table i is addressed by `hash(hashed[i]) % buckets`. */
  readonly hashed: readonly string[]
}

/** All features of a word form. */
export const features = (form: string): WordFeatures => {
  const normed = norm(form)
  const key = keyOf(normed)
  const chars = Array.from(key)
  const tail = (n: number) => chars.slice(-n).join('')
  const head = (n: number) => chars.slice(0, n).join('')
  return {
    key,
    hashed: [
      `s2:${tail(2)}`,
      `s3:${tail(3)}`,
      `s4:${tail(4)}`,
      `p2:${head(2)}`,
      `p3:${head(3)}`,
      `sh:${shapeOf(normed)}`,
    ],
  }
}
