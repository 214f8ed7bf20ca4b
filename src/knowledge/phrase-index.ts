/**
 * Finds the phrases of a lexicon in running words: a trie over pieces. A piece is a stretch of letters and digits, so that "al-Qaida",
 * "al - Qaida" and "al Qaida" are the same two pieces whatever the tokenizer makes of the hyphen, and "U.S." is "U", "S".
 * Letters are compared without case and without accents; then the case rules are applied:
 *   - an abbreviation (no small letters: "IS", "WHO", "U.S.") must stand exactly so;
 *   - a piece with a capital must have one in the text; a piece in small letters may stand either way.
 */

export interface PhraseHit<Value> {
  /** Word range `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly values: readonly Value[]
}

interface End<Value> {
  readonly pieces: readonly string[]
  readonly exact: boolean
  readonly value: Value
}

interface Node<Value> {
  next: Map<string, Node<Value>> | null
  ends: End<Value>[] | null
}

export interface PhraseIndex<Value> {
  readonly root: Node<Value>
}

const PIECE = /[\p{L}\p{N}\p{M}]+/gu
const SIMPLE = /^[A-Za-z0-9]+$/
const JOINERS = new Set(['-', '–', '‑', '.', "'", '’', '‘', '`', 'ʿ', 'ʾ'])
const MARKS = /\p{M}+/gu

/** A piece without case and accents. */
export function fold(piece: string): string {
  const lower = piece.toLowerCase()
  return SIMPLE.test(piece) ? lower : lower.normalize('NFD').replace(MARKS, '')
}

const isExact = (form: string, pieces: readonly string[]): boolean =>
  form === form.toUpperCase() && form !== form.toLowerCase() && pieces.join('').length <= 7

/** Builds the index from forms with their values. */
export function indexPhrases<Value>(entries: Iterable<readonly [form: string, value: Value]>): PhraseIndex<Value> {
  const root: Node<Value> = { next: null, ends: null }
  for (const [form, value] of entries) {
    const pieces = form.match(PIECE)
    if (!pieces) continue
    let node = root
    for (const piece of pieces) {
      node.next ??= new Map()
      const key = fold(piece)
      let below = node.next.get(key)
      if (!below) {
        below = { next: null, ends: null }
        node.next.set(key, below)
      }
      node = below
    }
    node.ends ??= []
    node.ends.push({ pieces, exact: isExact(form, pieces), value })
  }
  return { root }
}

/** The words of a report cut into pieces, made once for all look-ups. */
export interface Pieces {
  readonly text: readonly string[]
  readonly folded: readonly string[]
  /** Word of each piece. */
  readonly word: Int32Array
  /** First piece of each word; one more at the end. A mark such as a comma has one piece that matches nothing. */
  readonly from: Int32Array
}

/** Cuts words into pieces. Hyphens, apostrophes and lone full stops have no piece at all: they may stand inside a phrase. */
export function piecesOf(words: readonly { readonly text: string }[]): Pieces {
  const text: string[] = []
  const folded: string[] = []
  const word: number[] = []
  const from = new Int32Array(words.length + 1)
  for (let i = 0; i < words.length; i++) {
    from[i] = text.length
    const t = words[i]!.text
    if (SIMPLE.test(t)) {
      text.push(t)
      folded.push(t.toLowerCase())
      word.push(i)
      continue
    }
    if (JOINERS.has(t)) continue
    const found = t.match(PIECE)
    for (const piece of found ?? [t]) {
      text.push(piece)
      folded.push(found ? fold(piece) : '\u0000')
      word.push(i)
    }
  }
  from[words.length] = text.length
  return { text, folded, word: Int32Array.from(word), from }
}

const LETTER_CASE = (s: string): boolean => s !== s.toLowerCase()

function fits(end: End<unknown>, pieces: Pieces, at: number): boolean {
  for (let k = 0; k < end.pieces.length; k++) {
    const wanted = end.pieces[k]!
    const given = pieces.text[at + k]!
    if (end.exact) {
      if (wanted !== given) return false
    } else if (
      LETTER_CASE(wanted[0]!) &&
      !LETTER_CASE(given[0]!) &&
      given[0]! === given[0]!.toLowerCase() &&
      /\p{Ll}/u.test(given[0]!)
    ) {
      return false
    }
  }
  return true
}

/** The longest phrase that begins at word `first` and ends before word `limit`, or null. */
export function longestAt<Value>(
  index: PhraseIndex<Value>,
  pieces: Pieces,
  first: number,
  limit: number,
): PhraseHit<Value> | null {
  let at = pieces.from[first]!
  if (at >= pieces.text.length || pieces.word[at] !== first) return null
  const begin = at
  const stop = pieces.from[limit]!
  let node: Node<Value> | undefined = index.root
  let best: PhraseHit<Value> | null = null
  while (at < stop) {
    node = node.next?.get(pieces.folded[at]!)
    if (!node) break
    at++
    // A phrase ends only where a word does.
    if (node.ends && (at === pieces.text.length || pieces.word[at] !== pieces.word[at - 1])) {
      const values: Value[] = []
      for (const end of node.ends) if (fits(end, pieces, begin)) values.push(end.value)
      if (values.length > 0) best = { first, last: pieces.word[at - 1]! + 1, values }
    }
  }
  return best
}
