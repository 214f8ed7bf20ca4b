import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { prepare } from '../scripts/setup.mjs'
import { read, UsageError } from '../src/index.js'
import { parley } from './program.js'
import { root } from './sources.js'

const TEXT = 'The movement said on Wednesday it would not take part in the talks.\n'

it('read(text, options) gives the record the command line prints', async () => {
  const input = [Buffer.from(TEXT)]
  const run = await parley(['read', '-', '--published', '2024-08-14', '--format', 'json'], { input })
  expect(JSON.parse(run.out)).toEqual(JSON.parse(JSON.stringify(read(TEXT, { published: '2024-08-14' }))))
})

it('refuses an impossible day', () => {
  expect(() => read(TEXT, { published: '2024-02-31' })).toThrow(UsageError)
})

it('is importable under the package’s name, as built', () => {
  prepare()
  const program = "import { read } from 'parley-record'; console.log(read('Talks went on.').sentences.length)"
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' })).toBe(
    '1\n',
  )
})
