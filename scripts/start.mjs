// npm start: reads the example report and prints its brief, adds it and the invented series to a store, and serves the desk on it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './setup.mjs'

prepare()
const program = join(root, 'dist', 'program', 'main.js')
const example = join(root, 'examples', 'gaza-talks.txt')
const store = ['--store', process.env.PARLEY_STORE ?? join(root, 'parley.duckdb')]
const run = (...args) => {
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run('read', example, '--published', '2024-08-14')
run('add', example, '--published', '2024-08-14', '--publisher', 'Example Wire', '--quiet', ...store)
run('add', join(root, 'examples', 'darvela.jsonl'), '--quiet', ...store)
process.argv = [process.argv[0], process.argv[1], 'serve', ...store]
await import('../dist/program/main.js')
