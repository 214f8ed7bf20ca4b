// How Eleventy makes the site: pages of its own in site/pages, documents of the repository as they stand, nothing from elsewhere.
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IdAttributePlugin } from '@11ty/eleventy'
import { root } from '../scripts/setup.mjs'
import { api } from './api-routes.mjs'
import { readCodebook } from './codebook.mjs'
import { documents, linkedFiles, linkFrom, menu, titleOf } from './documents.mjs'
import { limitsPage } from './measured.mjs'
import { writeSearch } from './search-index.mjs'
import { runTutorial } from './tutorial.mjs'

/** Links and pictures of a document lead to pages and copied files; wide tables and commands can be moved sideways by key. */
const onTheSite = (markdown) => {
  markdown.core.ruler.push('links', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? []))
      for (const name of ['href', 'src']) {
        const given = token.attrGet(name)
        if (given !== null && env.document !== undefined) token.attrSet(name, linkFrom(env.document, given))
      }
  })
  for (const kind of ['fence', 'code_block']) {
    const plain = markdown.renderer.rules[kind]
    markdown.renderer.rules[kind] = (...given) => plain(...given).replace('<pre', '<pre tabindex="0"')
  }
  markdown.renderer.rules.table_open = () => '<div class="wide" tabindex="0"><table>'
  markdown.renderer.rules.table_close = () => '</table></div>'
}

export default async (config) => {
  config.addPlugin(IdAttributePlugin)
  config.amendLibrary('md', onTheSite)
  config.addGlobalData('layout', 'page.njk')
  config.addGlobalData('menu', menu)
  config.addGlobalData('api', api)
  config.addGlobalData('codebook', await readCodebook())
  config.addGlobalData(
    'permalink',
    () =>
      ({ page }) =>
        `${page.fileSlug || 'index'}.html`,
  )
  config.addTemplate('tutorial.md', await runTutorial(), { title: 'Ten minutes', permalink: 'tutorial.html' })
  config.addTemplate('limits.md', limitsPage(), { title: 'Limits, measured', permalink: 'limits.html' })
  for (const { document, page } of documents) {
    const text = readFileSync(join(root, document), 'utf8')
    config.addTemplate(`${page}.md`, text, { document, title: titleOf(document), permalink: `${page}.html` })
  }
  config.addPassthroughCopy({ 'site/assets': 'assets', 'desk/src/style/tokens.css': 'assets/tokens.css' })
  config.addPassthroughCopy({ 'desk/src/style/parley.svg': 'assets/parley.svg' })
  config.addPassthroughCopy({ 'site/node_modules/minisearch/dist/umd/index.js': 'assets/minisearch.js' })
  config.on('eleventy.after', ({ results }) => {
    for (const file of linkedFiles) cpSync(join(root, file), join(root, 'dist/site', file))
    writeSearch(results)
  })
  return {
    dir: { input: 'site/pages', includes: '../layouts', output: 'dist/site' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  }
}
