import { DataError } from '../../errors.js'

// Beyond these no article goes, and the libraries that take pages apart slow down with the square of it.
const MOST_TAGS = 100_000
const MOST_MARKS = 200_000
const DEEPEST = 40_000
const LONGEST_TAG = 8_000

// These close themselves, or the next one of their kind closes them.
const LEAVES = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option tbody thead'.split(' '),
)

/**
 * The markup of a page, fit to be taken apart: tags with attributes without end (pictures and data written into them) keep
 * their name alone. A DataError, naming the `place`, for a page with more tags, or deeper boxes, than any article has.
 */
export const bounded = (html: string, place: string): string => {
  const kept: string[] = []
  let tags = 0
  let marks = 0
  let depth = 0
  let from = 0
  if (countOf(html, '&') > MOST_MARKS) throw tooMuch(place, `over ${MOST_MARKS} "&"`)
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open + 1)) {
    if (++marks > MOST_MARKS) throw tooMuch(place, `over ${MOST_MARKS} "<"`)
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]{0,20})/i.exec(html.slice(open, open + 24)) ?? []
    if (slash === undefined) continue
    if (++tags > MOST_TAGS) throw tooMuch(place, `over ${MOST_TAGS} tags`)
    const kind = name.toLowerCase()
    if (!LEAVES.has(kind)) depth = Math.max(0, depth + (slash === '' ? 1 : -1))
    if (depth > DEEPEST) throw tooMuch(place, `boxes over ${DEEPEST} deep`)
    const end = endOfTag(html, open)
    // A tag that nothing closes takes the rest of the page with it, in a browser too.
    if (end < 0) return [...kept, html.slice(from, open)].join('')
    if (end - open > LONGEST_TAG) {
      kept.push(html.slice(from, open), `<${slash}${name}`)
      from = end
    }
    open = end
    // What a script or a style holds is no markup.
    if (slash === '' && (kind === 'script' || kind === 'style')) {
      const close = kind === 'script' ? /<\/script/gi : /<\/style/gi
      close.lastIndex = end
      const found = close.exec(html)
      if (found === null) return [...kept, html.slice(from, open)].join('')
      open = found.index - 1
    }
  }
  return kept.length === 0 ? html : [...kept, html.slice(from)].join('')
}

const countOf = (html: string, mark: string): number => {
  let count = 0
  for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 1)) count++
  return count
}

/** Where the ">" of a tag stands, past what is in quotes; -1 when nothing closes it. */
const endOfTag = (html: string, open: number): number => {
  for (let at = open + 1; at < html.length; at++) {
    const letter = html[at]
    if (letter === '>') return at
    if (letter === '"' || letter === "'") {
      const close = html.indexOf(letter, at + 1)
      if (close < 0) return -1
      at = close
    }
  }
  return -1
}

const tooMuch = (place: string, what: string): DataError =>
  new DataError(`${place}: has ${what}, too many for one article; save its text as a .txt file`)
