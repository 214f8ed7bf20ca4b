/**
 * What was found across the reports of the invented series, against its gold: happenings (B-cubed), texts, origins, figures, rounds,
 * proposals, positions, actors, changes.
 *
 *   node bench/threads.mjs [--detail] [--gold FILE] [--store FILE | --found FILE.json]
 *
 * Without --store the series is added to a new one. --found scores a file of the shape of `Found` in readers/thread-score.d.mts instead of a store.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { foundIn } from './readers/store-found.mjs'
import { score } from './readers/thread-score.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const { values } = parseArgs({
  options: {
    detail: { type: 'boolean', default: false },
    gold: { type: 'string', default: here('../examples/darvela/threads.json') },
    store: { type: 'string' },
    found: { type: 'string' },
  },
})
for (const path of [values.gold, values.found ?? values.gold])
  if (!existsSync(path)) {
    console.error(`bench/threads: ${path} is not there; name it with --gold or --found.`)
    process.exit(2)
  }

/** The store to score: the one named, else one made now from the invented series, read with its codebook. */
const storeToScore = () => {
  if (values.store !== undefined) return values.store
  const path = here('../.build/threads-bench.duckdb')
  mkdirSync(dirname(path), { recursive: true })
  for (const end of ['', '.wal', '.search', '.search-wal', '.search-shm']) rmSync(`${path}${end}`, { force: true })
  const args = [
    'add',
    here('../examples/darvela.jsonl'),
    '--codebook',
    here('../examples/darvela-codebook'),
    '--store',
    path,
    '--quiet',
  ]
  const { status } = spawnSync(process.execPath, [here('../dist/program/main.js'), ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
  return path
}

const gold = JSON.parse(readFileSync(values.gold, 'utf8'))
const result = score(
  gold,
  values.found ? JSON.parse(readFileSync(values.found, 'utf8')) : await foundIn(storeToScore()),
)

const decimal = (n) => (n === null ? '    -' : n.toFixed(3))
const row = (what, part, { precision, recall, right, found, gold }) =>
  console.log(
    `${what.padEnd(12)}${part.padEnd(14)}P ${decimal(precision)}  R ${decimal(recall)}${right === undefined ? '' : `  right ${right} of ${found} found, ${gold} in the gold`}`,
  )
const note = (what, part, words) => console.log(`${what.padEnd(12)}${part.padEnd(14)}${words}`)

console.log(`reports ${gold.reports.length}`)
for (const [what, own] of Object.entries(result)) {
  if (own.mentions) {
    const { found, gold, recall, outside } = own.mentions
    note(what, 'mentions', `R ${decimal(recall)}  ${found} of ${gold}; ${outside} found outside the gold`)
    row(what, `B3 F ${decimal(own.bcubed.f1)}`, own.bcubed)
  }
  if (own.links) row(what, 'links', own.links)
  if (own.apart) note(what, 'look-alikes', `joined ${own.apart.joined} of ${own.apart.of}`)
  for (const part of ['status', 'stance', 'counts'])
    if (own[part]) note(what, part, `right ${own[part].right} of ${own[part].of}`)
  for (const [kind, line] of Object.entries(own.byKind ?? {})) row(what, kind, line)
  if (values.detail) for (const fault of own.faults) console.log(`  ${what} ${fault}`)
}
