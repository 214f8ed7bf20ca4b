// npm run docs: writes docs/RULES.md from data/rules and data/mechanisms.yml.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from './setup.mjs'

prepare()
const { allRules, mechanisms } = await import('../dist/knowledge/rule-index.js')
const { rulesPage } = await import('../dist/views/rules-page.js')
mkdirSync(join(root, 'docs'), { recursive: true })
writeFileSync(join(root, 'docs', 'RULES.md'), rulesPage(allRules(), mechanisms()))
