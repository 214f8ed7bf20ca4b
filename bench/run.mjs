// npm run bench: runs every bench, one after the other; npm run bench -- NAME ARGS... runs one with its own arguments.
// A bench is a program of this folder that prints a table, and exits with 2 when its data is not there.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from '../scripts/setup.mjs'

prepare()
// The comparison of revisions is asked for by name: npm run bench:diff.
const own = ['run.mjs', 'diff.mjs']
const benches = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.mjs') && !own.includes(name))
  .map((name) => name.slice(0, -'.mjs'.length))
const [name, ...args] = process.argv.slice(2)
if (name !== undefined && !benches.includes(name)) {
  process.stderr.write(`no bench is called ${name}; there are ${benches.join(', ')}\n`)
  process.exit(2)
}
for (const bench of name === undefined ? benches : [name]) {
  process.stdout.write(`\n== ${bench}\n`)
  const { status } = spawnSync(process.execPath, [join(root, 'bench', `${bench}.mjs`), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status === 2) process.stdout.write('skipped\n')
  else if (status !== 0) process.exitCode = 1
}
