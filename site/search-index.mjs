// What the search of the site looks through: each page cut at its headings.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { root } from '../scripts/setup.mjs'

const HEADINGS = new Set(['H1', 'H2', 'H3'])

const words = (node) => node.textContent.replace(/\s+/g, ' ').trim()

/** Every heading and piece of text of a page in reading order; what stands inside a section or a list of terms as well. */
const pieces = (node) =>
  [...node.children].flatMap((child) =>
    HEADINGS.has(child.tagName) || child.querySelector('h1, h2, h3') === null ? [child] : pieces(child),
  )

/** The sections of one page: `{title, page, text, href}`; the words before the first heading belong to the page itself. */
const sectionsOf = ({ url, content }) => {
  const { document } = parseHTML(content)
  const main = document.querySelector('main')
  const page = words(main.querySelector('h1'))
  const file = url.replace(/^\//, '') || 'index.html'
  const sections = []
  for (const piece of pieces(main)) {
    if (HEADINGS.has(piece.tagName)) sections.push({ title: words(piece), page, text: '', href: `${file}#${piece.id}` })
    else if (sections.length > 0) sections.at(-1).text = `${sections.at(-1).text} ${words(piece)}`.trim()
  }
  return sections
}

/** Writes the sections as a script, which a page opened from a folder may load. */
export const writeSearch = (results) => {
  const sections = results
    .filter(({ url }) => url?.endsWith('.html') || url === '/')
    .flatMap(sectionsOf)
    .map((section, id) => ({ id, ...section }))
  writeFileSync(
    join(root, 'dist/site/assets/sections.js'),
    `globalThis.PARLEY_SECTIONS = ${JSON.stringify(sections)}\n`,
  )
}
