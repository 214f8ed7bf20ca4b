/**
 * Over-long sentences (tables, lists, missing full stops) are parsed in pieces, so that time and memory stay bounded.
 * Each piece is a tree of its own; the roots of the later ones hang on the root of the first as parataxis.
 */

/** Longest stretch parsed at once; the longest sentence of the treebanks is well under it. */
export const LONGEST = 400

/** Where a reader would pause: strong marks first, then weak. */
const STRONG = /^[.;:!?]+$/
const WEAK = /^[,)\]"”–—-]+$/

/** Cuts the words into stretches of up to `longest`, after a mark of punctuation where the later half has one. */
export const pieces = (forms: readonly string[], longest: number = LONGEST): readonly (readonly string[])[] => {
  if (forms.length <= longest) return [forms]
  const cut: (readonly string[])[] = []
  let start = 0
  while (forms.length - start > longest) {
    const end = pause(forms, start + (longest >> 1), start + longest)
    cut.push(forms.slice(start, end))
    start = end
  }
  cut.push(forms.slice(start))
  return cut
}

/** End of the last word in `[from, to)` after which to pause; `to` when there is none. */
const pause = (forms: readonly string[], from: number, to: number): number => {
  for (const mark of [STRONG, WEAK]) {
    for (let at = to - 1; at >= from; at--) if (mark.test(forms[at]!)) return at + 1
  }
  return to
}
