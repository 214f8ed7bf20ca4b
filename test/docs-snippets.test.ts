import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { withApi } from '../src/api/testing/with-api.js'
import { parley } from './program.js'
import { root, textOf } from './sources.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-snippets-'))

afterAll(() => rmSync(folder, { recursive: true }))

const blocks = (page: string, language: string): readonly string[] =>
  [...textOf(page).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block!)

describe('docs/LIBRARY.md', () => {
  const snippets = blocks('docs/LIBRARY.md', 'js')
  // One after the other: the second makes the store that the third asks.
  it.each(snippets.map((snippet, at) => [at + 1, snippet]))('snippet %i runs as it stands', async (_, snippet) => {
    const program = String(snippet).replaceAll('talks.duckdb', join(folder, 'talks.duckdb'))
    const { code, out, err } = await parley(['--input-type=module', '-e', program], { program: process.execPath })
    expect([code, err]).toEqual([0, ''])
    expect(out.trim()).not.toBe('')
  })

  it('names only what the two doors give', async () => {
    const doors = { ...(await import('../src/index.js')), ...(await import('../src/library/store.js')) }
    const table = textOf('docs/LIBRARY.md').match(/\| to \| call \| gives \|[\s\S]*?\n\n/)![0]
    const named = [...table.matchAll(/^\|[^|]*\|([^|]*)\|/gm)].flatMap(([, cell]) =>
      [...cell!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
    )
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((name) => !(name in doors))).toEqual([])
  })
})

describe('docs/API.md', () => {
  const page = textOf('docs/API.md')

  it('names only routes that are there', () => {
    const { paths } = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as { paths: object }
    const named = [...page.matchAll(/`(?:GET |POST )?(\/api\/[\w/{}]+)`/g)].map(([, path]) => path!)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !(path in paths) && path !== '/api/openapi')).toEqual([])
  })

  it('asks for nothing that is not answered', () =>
    withApi(
      [{ text: 'Orsk shelled Lyon on Monday, the Belmar army said.', published: '2026-05-29' }],
      async ({ request }) => {
        const asked = blocks('docs/API.md', 'sh').flatMap((block) =>
          [...block.matchAll(/^curl '[^']*?(\/api\/[^']*)'/gm)].map(([, path]) => path!),
        )
        expect(asked.length).toBeGreaterThan(4)
        for (const path of asked) expect((await request(path)).status, path).toBe(200)
      },
    ))
})
