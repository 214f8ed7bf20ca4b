import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { prepare } from '../scripts/setup.mjs'
import { root, textOf } from './sources.js'

const { exports: doors } = JSON.parse(textOf('package.json')) as {
  exports: Record<'.' | './store', { default: string }>
}

beforeAll(prepare)

/** What a bundler makes of a program in one file: its code, and which modules it took in. */
const bundled = async (program: string): Promise<{ readonly code: string; readonly modules: readonly string[] }> => {
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: true, write: false, rolldownOptions: { input: 'program' } },
    plugins: [
      {
        name: 'program',
        enforce: 'pre',
        resolveId: (id) => {
          if (id === 'program') return '\0program'
          if (id === 'parley-record') return join(root, doors['.'].default)
          return undefined
        },
        load: (id) => (id === '\0program' ? program : undefined),
      },
    ],
  }
  const made = await build(config)
  const chunks = 'output' in made ? made.output.filter((piece) => piece.type === 'chunk') : []
  return {
    code: chunks.map(({ code }) => code).join('\n'),
    modules: chunks.flatMap(({ moduleIds }) => moduleIds),
  }
}

const packagesIn = (modules: readonly string[]): ReadonlySet<string> =>
  new Set(modules.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))

it('a program that only reads has no store, server or screen in it', async () => {
  const { code, modules } = await bundled("import { read } from 'parley-record'; console.log(read)")
  expect(modules.some((path) => path.endsWith('/dist/read.js'))).toBe(true)
  expect([...packagesIn(modules)].sort()).toEqual(['yaml', 'zod'])
  expect(code).not.toMatch(/@duckdb|libsql|\bhono\b/)
  expect(modules.filter((path) => /\/dist\/(?:store|views|exports|api|cli|codebooks)\//.test(path))).toEqual([])
  const asked = [...code.matchAll(/from\s*["'](node:[^"']+)["']|import\s*["'](node:[^"']+)["']/g)].map(
    ([, from, bare]) => from ?? bare,
  )
  expect([...new Set(asked)].sort()).toEqual(['node:crypto', 'node:fs', 'node:module', 'node:url', 'node:zlib'])
})

it('a program that takes the package in and uses nothing of it has nothing of it', async () => {
  const { modules } = await bundled("import 'parley-record'; console.log('nothing')")
  expect(modules.filter((path) => path.includes('/dist/'))).toEqual([])
})
