import { parseHTML } from 'linkedom'
import { DataError } from '../../errors.js'

/** The little of a page's tree that is used here. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly parentNode: PageNode | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  insertBefore(node: PageNode, before: PageNode): void
  remove(): void
}

/** An element with its attributes. */
export interface PageElement extends PageNode {
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  getAttribute(name: string): string | null
  removeAttribute(name: string): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** A parsed page; nothing in it is run or fetched. */
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement
  readonly body: PageElement
}

export const ELEMENT = 1
export const TEXT = 3

// Beyond these no browser follows, and the libraries here slow down with the square of it.
const MOST_TAGS = 300_000
const DEEPEST_READ = 40_000
const DEEPEST_KEPT = 100
const LONGEST_ATTRIBUTE = 4_000

/** A page's tree, with what would trip those who walk it taken out: boxes in boxes without end, attributes without end. */
export const documentOf = (html: string, place: string): PageDocument => {
  checkSize(html, place)
  const { document } = parseHTML(wholePage(html)) as unknown as { document: PageDocument }
  calm(document.documentElement)
  return document
}

// Made so that the parser, which repairs less than a browser, puts everything into the body.
const wholePage = (html: string): string => {
  const open = html
    .replace(/<\/(?:html|body)\s{0,20}>/gi, '')
    // The parser splits classes up, however many, and a browser's tree holds them all.
    .replace(/\sclass=(?:"[^"]{4000,}"|'[^']{4000,}')/gi, '')
  if (/<html[\s>]/i.test(open) && /<body[\s>]/i.test(open)) return open
  return `<!doctype html><html><body>${open.replace(/<!doctype[^>]{0,500}>|<(?:html|body)(?:\s[^>]{0,2000})?>/gi, '')}`
}

// These close themselves, or the next one of their kind closes them.
const LEAVES = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option tbody thead'.split(' '),
)

const checkSize = (html: string, place: string): void => {
  let tags = 0
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    tags++
    if (!LEAVES.has(name.toLowerCase())) depth = Math.max(0, depth + (slash === '' ? 1 : -1))
    if (depth > DEEPEST_READ)
      throw new DataError(`${place}: nests its boxes over ${DEEPEST_READ} deep; save its text as .txt`)
    if (tags > MOST_TAGS)
      throw new DataError(`${place}: has over ${MOST_TAGS} tags, too many for one article; save its text as .txt`)
  }
}

/** Puts the contents of boxes too deep in place of the box, and drops attributes too long to mean anything. */
const calm = (root: PageElement): void => {
  let node: PageNode = root
  let depth = 0
  for (;;) {
    if (node.nodeType === ELEMENT) shorten(node as PageElement)
    const first: PageNode | null = node.firstChild
    if (first !== null && depth > DEEPEST_KEPT) {
      const box = node
      for (let child: PageNode | null = first; child !== null; child = box.firstChild)
        box.parentNode?.insertBefore(child, box)
      box.remove()
      node = first
      continue
    }
    if (first !== null) {
      node = first
      depth++
      continue
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode ?? root
      depth--
    }
    if (node === root) return
    node = node.nextSibling ?? root
  }
}

const shorten = (element: PageElement): void => {
  const long = [...element.attributes].filter(
    ({ name, value }) => value.length > LONGEST_ATTRIBUTE && name !== 'content',
  )
  for (const { name } of long) element.removeAttribute(name)
}
