import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { apiDescription } from '../src/api/routes.js'
import { commandLine } from '../src/cli/command-line.js'
import { cameoCodes } from '../src/knowledge/crosswalk.js'
import { allRules, mechanisms } from '../src/knowledge/rule-index.js'
import { crosswalkPage } from '../src/views/crosswalk-page.js'
import { rulesPage } from '../src/views/rules-page.js'
import { root, textOf } from './sources.js'

const program = await commandLine()

describe('documents', () => {
  const readme = textOf('README.md')

  it.each(program.commands.map((command) => [command.name(), command] as const))(
    'README tells of parley %s and its options',
    (name, command) => {
      expect(readme).toContain(`parley ${name}`)
      for (const { long } of command.options) expect(readme).toContain(long)
    },
  )

  it('README tells of the program’s own options', () => {
    for (const { long } of program.options) expect(readme).toContain(long)
  })

  it('docs/RULES.md is what npm run docs writes', () => {
    expect(textOf('docs/RULES.md')).toBe(rulesPage(allRules(), mechanisms()))
  })

  it('docs/CROSSWALK.md is what npm run docs writes', () => {
    expect(textOf('docs/CROSSWALK.md')).toBe(crosswalkPage(cameoCodes()))
  })

  it('docs/openapi.json is what npm run docs writes', () => {
    expect(textOf('docs/openapi.json')).toBe(`${JSON.stringify(apiDescription(), null, 1)}\n`)
  })

  it('ARCHITECTURE.md justifies every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
      string,
      Record<string, string>
    >
    const page = textOf('ARCHITECTURE.md')
    const missing = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !page.includes(`\`${name}\``))
    expect(missing).toEqual([])
  })

  it('documents name only files that are there', () => {
    for (const page of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']) {
      const named = [...textOf(page).matchAll(/`((?:src|data|docs|test|scripts|examples|training|bench)\/[\w./-]+)`/g)]
      const gone = named.map((found) => found[1] ?? '').filter((path) => !existsSync(join(root, path)))
      expect(gone, page).toEqual([])
    }
  })
})
