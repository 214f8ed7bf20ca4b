import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { prepare } from '../scripts/setup.mjs'
import { read, UsageError } from '../src/index.js'
import { parley } from './program.js'
import { root } from './sources.js'

const SHELLED = 'Orsk shelled Lyon on Monday, the Belmar army said.'
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

const doorTo = (file: string): string => pathToFileURL(join(root, 'dist', file)).href

/** What a thread of its own answers that runs this program. */
const inWorker = (program: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

it('reads the same in a worker thread, and asks a store there', async () => {
  prepare()
  const folder = mkdtempSync(join(tmpdir(), 'parley-worker-'))
  try {
    const told = await inWorker(`
      const { parentPort } = require('node:worker_threads')
      const run = async () => {
        const { read } = await import(${JSON.stringify(doorTo('index.js'))})
        const { addTexts, openStore, timeline } = await import(${JSON.stringify(doorTo('library/store.js'))})
        const text = ${JSON.stringify(SHELLED)}
        const store = await openStore(${JSON.stringify(join(folder, 'worker.duckdb'))}, 'write')
        const added = []
        for await (const { kind } of addTexts(store, [{ text, published: '2024-08-14' }])) added.push(kind)
        const rows = await timeline(store)
        await store.close()
        return { record: read(text, { published: '2024-08-14' }), added, lanes: rows.map(({ lane }) => lane) }
      }
      run().then((told) => parentPort.postMessage(told))`)
    expect(told).toEqual({
      record: read(SHELLED, { published: '2024-08-14' }),
      added: ['added'],
      lanes: ['claimed'],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
