import { parseHTML } from 'linkedom'
import { DataError } from '../../errors.js'
import { bounded } from './bounded.js'

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
  getAttribute(name: string): string | null
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

const DEEPEST_KEPT = 100

/** A page's tree, with what would trip those who walk it taken out. */
export const documentOf = (html: string, place: string): PageDocument => {
  const { document } = parseHTML(wholePage(bounded(html, place))) as unknown as {
    document: PageDocument | { readonly documentElement: null }
  }
  // A page that begins with a section that never ends, "<![CDATA[", has nothing outside it.
  if (document.documentElement === null)
    throw new DataError(`${place}: holds no page that can be read; save it as text`)
  flatten(document.documentElement)
  return document
}

// Made so that the parser, which repairs less than a browser, puts everything into the body.
const wholePage = (html: string): string => {
  const open = html.replace(/<\/(?:html|body)\s{0,20}>/gi, '')
  if (/<html[\s>]/i.test(open) && /<body[\s>]/i.test(open)) return open
  return `<!doctype html><html><body>${open.replace(/<!doctype[^>]{0,500}>|<(?:html|body)(?:\s[^>]{0,2000})?>/gi, '')}`
}

/** Puts the contents of boxes too deep in place of the box: those who walk the tree do it by calling themselves. */
const flatten = (root: PageElement): void => {
  let node: PageNode = root
  let depth = 0
  for (;;) {
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
