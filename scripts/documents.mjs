// npm run docs: writes docs/RULES.md from data/rules and data/mechanisms.yml, docs/CROSSWALK.md, docs/openapi.json, and the picture of a
// reading in README.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from './setup.mjs'

const LINES_A_SECTION = 4

prepare()
const { allRules, mechanisms } = await import('../dist/knowledge/rule-index.js')
const { rulesPage } = await import('../dist/views/rules-page.js')
const { cameoCodes } = await import('../dist/knowledge/crosswalk.js')
const { crosswalkPage } = await import('../dist/views/crosswalk-page.js')
const { apiDescription } = await import('../dist/api/routes.js')
const { brief, read } = await import('../dist/index.js')

mkdirSync(join(root, 'docs'), { recursive: true })
writeFileSync(join(root, 'docs', 'RULES.md'), rulesPage(allRules(), mechanisms()))
writeFileSync(join(root, 'docs', 'CROSSWALK.md'), crosswalkPage(cameoCodes()))
writeFileSync(join(root, 'docs', 'openapi.json'), `${JSON.stringify(apiDescription(), null, 1)}\n`)

const example = readFileSync(join(root, 'examples', 'gaza-talks.txt'), 'utf8')
const reading = brief(read(example, { published: '2024-08-14' }))
const picture = reading
  .trimEnd()
  .split('\n\n')
  .map((section) => {
    const lines = section.split('\n')
    const kept = lines.slice(0, LINES_A_SECTION + 1)
    return [...kept, ...(lines.length > kept.length ? [`  ... and ${lines.length - kept.length} more`] : [])].join('\n')
  })
  .join('\n\n')
const readme = join(root, 'README.md')
const page = readFileSync(readme, 'utf8').replace(
  /(<!-- reading -->\n)[\s\S]*?(<!-- \/reading -->)/,
  (_, before, after) =>
    `${before}\`\`\`text\n$ ./parley read examples/gaza-talks.txt --published 2024-08-14\n\n${picture}\n\`\`\`\n${after}`,
)
writeFileSync(readme, page)
