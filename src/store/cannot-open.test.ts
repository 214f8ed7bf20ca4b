import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { searchStore } from './search.js'
import { openStore } from './store.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-cannot-open-'))
afterAll(() => rmSync(folder, { recursive: true }))

it.each(['read', 'write', 'change'] as const)('a folder is no store to %s', async (mode) => {
  await expect(openStore(folder, mode)).rejects.toThrow(`${folder}: is a folder; name a file with --store`)
})

it('a store is not made in a folder that is not there', async () => {
  const path = join(folder, 'nowhere', 'new.duckdb')
  await expect(openStore(path, 'write')).rejects.toThrow(
    `${path}: its folder is not there; make it, or name another file with --store`,
  )
})

it('a folder where the search index should be is told of, and of the reports nothing is lost', async () => {
  const path = join(folder, 'there.duckdb')
  await (await openStore(path, 'write')).close()
  mkdirSync(`${path}.search`)
  const store = await openStore(path, 'read')
  await expect(searchStore(store, 'talks', 'reports', 10)).rejects.toThrow(
    `${path}.search: the search index cannot be opened; move away what is there, or check its permissions`,
  )
  await store.close()
})
