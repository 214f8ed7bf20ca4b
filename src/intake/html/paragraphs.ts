import { ELEMENT, type PageElement, type PageNode, TEXT } from './dom.js'

/** A paragraph of a page: its words on one line, and how many of its characters are links. */
export interface Paragraph {
  readonly text: string
  readonly linked: number
}

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR
  HGROUP LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
)
// What is no part of the text: code, controls, and pictures with their captions and credits.
const SKIPPED = new Set(
  `AUDIO BUTTON CANVAS FIGCAPTION FIGURE FORM HEAD IFRAME INPUT NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA
  VIDEO`.split(/\s+/),
)

/** The paragraphs under an element, in order; walks without recursion, so that depth costs nothing. */
export const paragraphsOf = (root: PageElement): readonly Paragraph[] => {
  const found: Paragraph[] = []
  let words: string[] = []
  let linked = 0
  let links = 0
  let breaks = 0
  const flush = (): void => {
    const text = tidy(words.join(''))
    if (/\p{L}/u.test(text)) found.push({ text, linked: Math.min(linked, text.length) })
    words = []
    linked = 0
  }
  const enter = (node: PageNode): boolean => {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? ''
      if (/\S/.test(text)) breaks = 0
      if (links > 0) linked += tidy(text).length
      words.push(text)
      return false
    }
    if (node.nodeType !== ELEMENT) return false
    const name = node.nodeName.toUpperCase()
    if (SKIPPED.has(name) || isUnseen(node as PageElement)) return false
    if (BLOCKS.has(name)) flush()
    else if (name === 'BR') {
      words.push(' ')
      if (++breaks === 2) flush()
    }
    if (name === 'A') links++
    return true
  }
  const leave = (node: PageNode): void => {
    const name = node.nodeName.toUpperCase()
    if (BLOCKS.has(name)) flush()
    if (name === 'A') links--
  }
  let node: PageNode = root
  for (let going = enter(root); going || node !== root; ) {
    if (going && node.firstChild !== null) node = node.firstChild
    else {
      if (going) leave(node)
      while (node !== root && node.nextSibling === null) {
        node = node.parentNode ?? root
        leave(node)
      }
      if (node === root) break
      node = node.nextSibling ?? root
    }
    going = enter(node)
  }
  flush()
  return found
}

/** Words on one line: white space of all kinds is one space, marks that only say where a line may break are gone. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const isUnseen = (element: PageElement): boolean => {
  if (element.getAttribute('hidden') !== null) return true
  if (/display\s{0,3}:\s{0,3}none/i.test(element.getAttribute('style') ?? '')) return true
  // A box with such a name and few words asks the reader to subscribe, share or read on.
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return ASIDES.test(names) && (element.textContent ?? '').trim().length < LONGEST_ASIDE
}

const ASIDES =
  /(?:^|[\s_-])(?:newsletter|sign-?up|subscri\w*|cookies?|consent|paywall|related|read-?(?:more|next)|most-?read|shar(?:e|ing)|social|advert\w*|promo)(?:$|[\s_-])/i
const LONGEST_ASIDE = 500
