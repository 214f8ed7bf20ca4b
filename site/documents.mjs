// Which documents of the repository are pages, where they stand, and what a link between them becomes. Documents stay where they are:
// the site reads them there.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { root } from '../scripts/setup.mjs'

/** The groups of the menu, in order: each entry is a page of `site/pages` or a document of the repository, with its name in the menu. */
const GROUPS = [
  {
    name: 'Begin',
    entries: [
      { page: 'index', name: 'Parley' },
      { page: 'tutorial', name: 'Ten minutes' },
      { document: 'README.md', page: 'commands', name: 'Overview and commands' },
    ],
  },
  {
    name: 'Codebook',
    entries: [
      { page: 'codebook', name: 'Every term' },
      { document: 'docs/RECORD.md', name: 'The record' },
      { document: 'docs/CODEBOOKS.md', name: 'Codebooks of your own' },
      { document: 'CONTRIBUTING.md', name: 'Add a rule' },
      { document: 'docs/RULES.md', name: 'Every rule' },
      { document: 'docs/CROSSWALK.md', name: 'CAMEO and PLOVER' },
    ],
  },
  {
    name: 'Work',
    entries: [
      { document: 'docs/DESK.md', name: 'The desk' },
      { document: 'docs/STORE.md', name: 'The store' },
      { document: 'docs/EXPORTS.md', name: 'Formats out' },
      { document: 'docs/IMPORTS.md', name: 'Formats in' },
      { page: 'routes', name: 'Routes of the API' },
    ],
  },
  {
    name: 'Limits',
    entries: [
      { page: 'limits', name: 'Limits, measured' },
      { page: 'numbers', name: 'How the numbers were made' },
      { document: 'bench/RESULTS.md', name: 'Every measurement' },
    ],
  },
  {
    name: 'The house',
    entries: [
      { document: 'ARCHITECTURE.md', name: 'Architecture' },
      { document: 'examples/README.md', page: 'examples', name: 'Examples' },
      { document: 'data/models/README.md', page: 'models', name: 'Models' },
      { document: 'CHANGELOG.md', name: 'Changes' },
    ],
  },
]

const pageOf = (document) => document.replace(/^.*\//, '').replace(/\.md$/, '').toLowerCase()

const listed = new Set(GROUPS.flatMap(({ entries }) => entries.map(({ document }) => document)))

/** Documents nobody gave a place stand last, so that a new one is never missing. */
const further = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md') && !listed.has(`docs/${name}`))
  .map((name) => ({ document: `docs/${name}`, name: `${name[0]}${name.slice(1, -3).toLowerCase()}` }))

/** The menu: groups of `{page, name, document?}`; `page` is the file's name without its ending. */
export const menu = [...GROUPS, { name: 'Further', entries: further }]
  .map(({ name, entries }) => ({
    name,
    entries: entries.map((each) => ({ page: pageOf(each.document ?? ''), ...each })),
  }))
  .filter(({ entries }) => entries.length > 0)

/** The documents that become pages. */
export const documents = menu.flatMap(({ entries }) => entries).filter(({ document }) => document !== undefined)

const pageAt = new Map(documents.map(({ document, page }) => [document, page]))

/** Files that are no pages and may be linked to; they are copied under the same path. */
const COPIED = /^(docs\/(images|schemas)\/.*|docs\/openapi\.json|LICENSE)$/

/**
 * What a link in a document becomes on the site: addresses stay, documents become pages, other files stay where they are copied to.
 * A link to anything else is an error, so that no page has a dead link.
 */
export const linkFrom = (document, href) => {
  if (/^([a-z]+:|#)/i.test(href)) return href
  const [path, anchor] = href.split('#')
  const target = normalize(join(dirname(document), path)).replace(/\/$/, '')
  const page = pageAt.get(target)
  if (page !== undefined) return `${page}.html${anchor === undefined ? '' : `#${anchor}`}`
  if (COPIED.test(target) && existsSync(join(root, target))) return target
  throw new Error(`${document}: links to "${href}", which is no page of the site; list it in site/documents.mjs`)
}

/** Folders and files copied as they are. */
export const copied = {
  'docs/images': 'docs/images',
  'docs/schemas': 'docs/schemas',
  'docs/openapi.json': 'docs/openapi.json',
  LICENSE: 'LICENSE',
}
