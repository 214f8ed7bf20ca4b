/**
 * Finds the phrases of a lexicon in running words, piece by piece. A piece is a stretch of letters and digits, so that "al-Qaida",
 * "al - Qaida" and "al Qaida" are the same two pieces whatever the tokenizer makes of the hyphen, and "U.S." is "U", "S".
 * Letters are compared without case and without accents; then the case rules are applied:
 *   - an abbreviation (no small letters: "IS", "WHO", "U.S.") must stand exactly so;
 *   - a piece with a capital must have one in the text; a piece in small letters may stand either way;
 *   - an abbreviation goes before a word of the same letters: "SANA" is the agency, not the town that may be spelt "Sana".
 */

export interface PhraseHit<Value> {
  /** Word range `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly values: readonly Value[]
}

interface End<Value> {
  readonly form: string
  readonly value: Value
  /** Cut into pieces only when the text comes near it: most forms are never asked for. */
  cut: Cut | null
}

interface Cut {
  readonly pieces: readonly string[]
  readonly folded: readonly string[]
  readonly exact: boolean
}

/** Phrases by their first piece, then by their second: two steps leave a handful, and building takes a fraction of a full trie's time. */
interface Node<Value> {
  /** Phrases of one piece. */
  readonly alone: End<Value>[]
  /** Longer phrases by their second piece. */
  more: Map<string, End<Value>[]> | null
}

export interface PhraseIndex<Value> {
  readonly byFirst: ReadonlyMap<string, Node<Value>>
}

const PIECE = /[\p{L}\p{N}\p{M}]+/gu
/** Words and single spaces only. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/
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
  const byFirst = new Map<string, Node<Value>>()
  for (const [form, value] of entries) {
    const [first, second] = leadOf(form)
    if (first === '') continue
    const end: End<Value> = { form, value, cut: null }
    let node = byFirst.get(first)
    if (!node) {
      node = { alone: [], more: null }
      byFirst.set(first, node)
    }
    if (second === '') {
      node.alone.push(end)
      continue
    }
    node.more ??= new Map()
    const list = node.more.get(second)
    if (list) list.push(end)
    else node.more.set(second, [end])
  }
  return { byFirst }
}

/** The first two pieces of a form, folded; '' where there is none. */
function leadOf(form: string): readonly [string, string] {
  if (PLAIN.test(form)) {
    const space = form.indexOf(' ')
    if (space < 0) return [form.toLowerCase(), '']
    const next = form.indexOf(' ', space + 1)
    return [form.slice(0, space).toLowerCase(), form.slice(space + 1, next < 0 ? form.length : next).toLowerCase()]
  }
  const pieces = form.match(PIECE)
  return pieces ? [fold(pieces[0]), pieces[1] === undefined ? '' : fold(pieces[1])] : ['', '']
}

function cutOf(end: End<unknown>): Cut {
  if (end.cut === null) {
    const pieces = end.form.match(PIECE) ?? []
    end.cut = { pieces, folded: pieces.map(fold), exact: isExact(end.form, pieces) }
  }
  return end.cut
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

function fits(end: Cut, pieces: Pieces, at: number): boolean {
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
  const begin = pieces.from[first]!
  if (begin >= pieces.text.length || pieces.word[begin] !== first) return null
  const node = index.byFirst.get(pieces.folded[begin]!)
  if (!node) return null
  const stop = pieces.from[limit]!
  const second = begin + 1 < stop ? node.more?.get(pieces.folded[begin + 1]!) : undefined
  return (second && longestOf(second, pieces, begin, stop)) ?? longestOf(node.alone, pieces, begin, stop)
}

function longestOf<Value>(
  ends: readonly End<Value>[],
  pieces: Pieces,
  begin: number,
  stop: number,
): PhraseHit<Value> | null {
  let longest = 0
  let exact = false
  let values: Value[] = []
  for (const end of ends) {
    const cut = cutOf(end)
    const length = cut.pieces.length
    if (length < longest || begin + length > stop) continue
    let k = Math.min(2, length)
    while (k < length && cut.folded[k] === pieces.folded[begin + k]) k++
    // A phrase ends only where a word does.
    const last = begin + length - 1
    if (k < length || pieces.word[last + 1] === pieces.word[last] || !fits(cut, pieces, begin)) continue
    if (length === longest && exact && !cut.exact) continue
    if (length > longest || (cut.exact && !exact)) values = []
    longest = length
    exact = cut.exact
    values.push(end.value)
  }
  return longest === 0 ? null : { first: pieces.word[begin]!, last: pieces.word[begin + longest - 1]! + 1, values }
}
