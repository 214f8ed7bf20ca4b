/**
 * How long a large store takes to go out: a store of made-up events, filled by SQL alone, is exported by the program.
 *
 *   node bench/exports.mjs [--events N] [--formats parquet,csv,...]
 *
 * Prints seconds, peak memory of the exporting process, rows and bytes. 1,000,000 events and Parquet alone when nothing is given; the bar is
 * 30 s and 1 GB.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../dist/store/store.js'

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    formats: { type: 'string', default: 'parquet' },
  },
})
if (!/^[1-9]\d{0,7}$/.test(values.events)) {
  console.error(`bench/exports: --events ${values.events}: give a number of events`)
  process.exit(2)
}
const EACH = 30
const events = Number(values.events)
const reports = Math.ceil(events / EACH)
const main = new URL('../dist/program/main.js', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
const path = join(folder, 'bench.duckdb')

const TELL_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS+'\\n'))"

/** Every event differs in its words, days, places and offsets; every second one stands in a statement. */
const FILL = [
  `insert into log.reports by name select n as seq, 'report' || lpad(n::varchar, 8, '0') as report, n::varchar as article,
     'Report ' || n as title, 'Publisher ' || n % 40 as publisher, date '2020-01-01' + (n % 2000)::integer as published, 'en' as language,
     6000 as length, '' as text, timestamp '2026-01-01 00:00:00' as added from range(1, ${reports} + 1) t(n)`,
  `insert into log.readings by name select n as reading, 'report' || lpad(n::varchar, 8, '0') as report from range(1, ${reports} + 1) t(n)`,
  `insert into log.statements by name select n // ${EACH} + 1 as reading, 'report' || lpad((n // ${EACH} + 1)::varchar, 8, '0') as report,
     's' || n % ${EACH} as id, ['Spokesman ' || n % 900] as speakers, 'asserted' as modality,
     [{actors: ['a1'], names: ['report'], described: null}, {actors: ['a2'], names: ['Spokesman ' || n % 900], described: null}] as source_chain
     from range(0, ${events}, 2) t(n)`,
  `insert into log.events by name select n // ${EACH} + 1 as reading, 'report' || lpad((n // ${EACH} + 1)::varchar, 8, '0') as report,
     'e' || n % ${EACH} as id, 'attack' as rule, 'stated' as known, ['ASSAULT', 'CONSULT', 'PROTEST', 'AGREE'][n % 4 + 1] as plover,
     ['military'] as contexts, ['190', '040', '141', '030'][n % 4 + 1] as cameo, ['occurred', 'denied', 'scheduled'][n % 3 + 1] as status,
     ['Party ' || n % 700, 'Brigade ' || n % 90] as actors, ['Town ' || n % 5000] as recipients,
     {"from": date '2020-01-01' + (n % 2000)::integer, "to": date '2020-01-02' + (n % 2000)::integer, prec: 2, basis: 'given'} as date,
     'Town ' || n % 5000 as place, ['Spokesman ' || n % 900] as according_to, if(n % 2 = 0, 's' || n % ${EACH}, null) as statement,
     {start: n % 6000, "end": n % 6000 + 8, text: 'attacked'} as trigger,
     [{start: n % 6000, "end": n % 6000 + 90, text: 'fighters of brigade ' || n || ' attacked the outskirts of the town from the north on day ' || n % 365}] as evidence
     from range(0, ${events}) t(n)`,
]

try {
  const store = await openStore(path, 'write')
  for (const statement of FILL) await store.db.run(statement)
  await store.close()
  console.log(`${events} events of ${reports} reports; the store has ${megabytes(path)} MB`)
  console.log('format     seconds  peak MB  file MB')
  for (const format of values.formats.split(',')) {
    const out = join(folder, `events.${format}`)
    const began = performance.now()
    const run = spawnSync(
      process.execPath,
      [
        '--import',
        TELL_MEMORY,
        main,
        'export',
        '--store',
        path,
        '--format',
        format,
        '--kinds',
        'events',
        '--review',
        'all',
        '--out',
        out,
      ],
      { encoding: 'utf8' },
    )
    const seconds = (performance.now() - began) / 1000
    if (run.status !== 0) throw new Error(run.stderr)
    const peak = Number(run.stderr.trim().split('\n').at(-1)) / 1024
    console.log(
      `${format.padEnd(10)} ${seconds.toFixed(1).padStart(7)} ${peak.toFixed(0).padStart(8)} ${megabytes(out).padStart(8)}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}

function megabytes(file) {
  return (statSync(file).size / 1e6).toFixed(1)
}
