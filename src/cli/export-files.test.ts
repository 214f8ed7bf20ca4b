import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeWhole } from './export-files.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-whole-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a file that cannot be written leaves nothing behind', async () => {
  const out = join(folder, 'brief.md')
  mkdirSync(out)
  await expect(writeWhole(out, 'words')).rejects.toThrow(`${out}: is a folder; name a file with --out`)
  expect(readdirSync(folder)).toEqual(['brief.md'])
})

it('a file is written under its own name alone', async () => {
  const out = join(folder, 'other.md')
  await writeWhole(out, 'words')
  expect(readFileSync(out, 'utf8')).toBe('words')
  expect(readdirSync(folder)).toEqual(['brief.md', 'other.md'])
})
