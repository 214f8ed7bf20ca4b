// Which documents of the repository are pages, where they stand, and what a link between them becomes. Documents stay where they are:
// the site reads them there.
import { readdirSync, readFileSync, statSync } from 'node:fs'
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
      { document: 'docs/LIBRARY.md', name: 'The library' },
      { document: 'docs/API.md', name: 'The API' },
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

/** The first heading of a document. */
export const titleOf = (document) => /^# (.+)$/m.exec(readFileSync(join(root, document), 'utf8'))?.[1] ?? document

/** Documents nobody gave a place stand last under their own headings, so that a new one is never missing. */
const further = readdirSync(join(root, 'docs'))
  .map((name) => `docs/${name}`)
  .filter((document) => document.endsWith('.md') && !listed.has(document))
  .map((document) => ({ document, name: titleOf(document) }))

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

/** Files that pages link to and that are no pages themselves; they stand on the site under the same path. */
export const linkedFiles = new Set(['docs/openapi.json'])

/**
 * What a link in a document becomes on the site: addresses stay, documents become pages, other files are taken along.
 *
 * @throws when there is no such file, so that no page has a dead link
 */
export const linkFrom = (document, href) => {
  if (/^([a-z]+:|#)/i.test(href)) return href
  const [path, anchor] = href.split('#')
  const target = normalize(join(dirname(document), path)).replace(/\/$/, '')
  const page = pageAt.get(target)
  if (page !== undefined) return `${page}.html${anchor === undefined ? '' : `#${anchor}`}`
  if (!statSync(join(root, target), { throwIfNoEntry: false })?.isFile())
    throw new Error(`${document}: links to "${href}", which is no file; link to a document or a file of the repository`)
  linkedFiles.add(target)
  return target
}
