/**
 * How long questions to a large store take, as whole processes and beside Node's own start, which says how fast the machine is just now.
 *
 *   node bench/questions.mjs --store FILE [--reports N] [--beside CHECKOUT [--store-beside FILE]] [--rounds N]
 *
 * FILE is made when it is not there (in some ten minutes): 10,000 made-up reports are added to a store, which is multiplied until it has
 * N reports (200,000). --beside runs the program built in another checkout too, in turns with this one; a copy of the store that was not
 * brought up to date is for a program older than its schema. Needs bash, which measures processor time; wall time means something on a
 * quiet machine alone.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { multiply } from './readers/multiplied-store.mjs'
import { questionsTo } from './readers/questions.mjs'
import { syntheticReports } from './readers/synthetic-reports.mjs'

const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    reports: { type: 'string', default: '200000' },
    beside: { type: 'string' },
    'store-beside': { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
})
const { store, beside } = values
if (store === undefined) {
  console.error('bench/questions: --store is missing; name a large store, which is made when it is not there')
  process.exit(2)
}
const ADDED = 10_000
const DAYS_BEFORE = 90
const programIn = (checkout) => join(checkout, 'dist/program/main.js')
const own = programIn(new URL('..', import.meta.url).pathname)

const told = (args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [own, ...args], { encoding: 'utf8' })
  if (status === 0) return stdout
  console.error(`bench/questions: ${args[0]}: ${stderr.trim()}`)
  process.exit(1)
}

if (!existsSync(store)) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const input = join(folder, 'reports.jsonl')
  const small = join(folder, 'small.duckdb')
  writeFileSync(input, [...syntheticReports(ADDED)].map((report) => `${JSON.stringify(report)}\n`).join(''))
  console.log(told(['add', input, '--store', small]).trim())
  const times = Math.ceil(Number(values.reports) / ADDED)
  await multiply(small, store, times, (done) => console.log(`  ${done} of ${times} times`))
  rmSync(folder, { recursive: true, force: true })
}

const [newest] = JSON.parse(told(['list', '--store', store, '--format', 'json', '--limit', '1']))
const earlier = new Date(Date.parse(newest.published) - DAYS_BEFORE * 86_400_000).toISOString().slice(0, 10)

const MEASURE = `TIMEFORMAT='%R %U %S'; { time "$@" >/dev/null 2>&1; } 2>&1`
/** Wall and processor time of a process, in milliseconds. */
const measured = (args, env = process.env) => {
  const { status, stdout } = spawnSync('bash', ['-c', MEASURE, 'bash', process.execPath, ...args], {
    encoding: 'utf8',
    env,
  })
  if (status !== 0) {
    console.error(`bench/questions: this failed: node ${args.join(' ')}`)
    process.exit(1)
  }
  const [wall, user, system] = stdout.trim().split(' ').map(Number)
  return { wall: 1000 * wall, processor: 1000 * (user + system) }
}

const running = (program, args) => () => measured([program, ...args])

const { NODE_EXTRA_CA_CERTS: certificates, ...bare } = process.env
const programs = [
  { program: own, file: store },
  ...(beside === undefined ? [] : [{ program: programIn(resolve(beside)), file: values['store-beside'] ?? store }]),
].map(({ program, file }) => ({ program, questions: questionsTo(file, newest, earlier) }))
const rows = [
  { name: 'node -e 0', runs: [() => measured(['-e', '0'])] },
  // Certificates that the environment adds are read at each start of Node: no part of the program, and more than half of that start.
  ...(certificates === undefined
    ? []
    : [{ name: '  without certificates', runs: [() => measured(['-e', '0'], bare)] }]),
  { name: '--version', runs: programs.map(({ program }) => running(program, ['--version'])) },
  ...questionsTo(store, newest, earlier).map(({ name }, at) => ({
    name,
    runs: programs.map(({ program, questions }) => running(program, questions[at].args)),
  })),
].map((row) => ({ ...row, times: row.runs.map(() => []) }))

for (let round = 0; round < Number(values.rounds); round++)
  for (const { runs, times } of rows) for (const [at, run] of runs.entries()) times[at].push(run())

const middle = (times, what) => times.map((time) => time[what]).toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
const start = middle(rows[0].times[0], 'processor')
console.log(
  `${`middle of ${values.rounds}, ms`.padEnd(24)}${programs.map(() => '   wall  processor  to node').join('  |')}`,
)
for (const { name, times } of rows) {
  const columns = times.map((each) => {
    const processor = middle(each, 'processor')
    return `${middle(each, 'wall').toFixed(0).padStart(7)}${processor.toFixed(0).padStart(11)}${(processor / start).toFixed(1).padStart(9)}`
  })
  console.log(`${name.padEnd(24)}${columns.join('  |')}`)
}
