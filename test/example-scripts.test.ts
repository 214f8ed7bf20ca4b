import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../scripts/setup.mjs'
import { parley } from './program.js'
import { filesUnder, root, textOf } from './sources.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-examples-'))
const store = join(folder, 'darvela.duckdb')

/** What a script prints; it must end well and complain of nothing. */
const outOf = async (name: string, ...args: string[]): Promise<string> => {
  const { code, out, err } = await parley([join(root, 'examples', 'scripts', name), ...args], {
    program: process.execPath,
  })
  expect([code, err], `${name}: ${err}`).toEqual([0, ''])
  return out
}

let added = ''
beforeAll(async () => {
  added = await outOf('add-folder.mjs', store)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the scripts under examples/scripts', () => {
  it('are each told of in examples/README.md', () => {
    const scripts = filesUnder('examples/scripts').filter((path) => path.endsWith('.mjs'))
    expect(scripts.length).toBeGreaterThan(9)
    for (const path of scripts) expect(textOf('examples/README.md')).toContain(path.replace('examples/', ''))
  })

  it('read a report', async () => {
    const out = await outOf('read-report.mjs')
    expect(out).toContain('What to watch next')
    expect(out).toContain('according to Torvane People\'s Movement: demands "heavy weapons", from characters ')
  })

  it('read a folder into a store', async () => {
    expect(added.match(/^added 2026-05-\d\d /gm)).toHaveLength(24)
    expect(added).toContain('22 reports that count, from 6 publishers, 2026-05-04 to 2026-05-30\n')
    expect(await outOf('add-folder.mjs', store)).toContain('there already: examples/darvela.jsonl')
  })

  it('tell what changed since a day, and write the brief', async () => {
    const brief = join(folder, 'since.md')
    const out = await outOf('changes-since.mjs', store, '2026-05-28', brief)
    expect(out).toContain('settled round: The round of talks was scheduled; it is now told as held.')
    expect(out).toContain('\nWhere the parties stand\n')
    expect(readFileSync(brief, 'utf8')).toMatch(/\[\^1\]: /)
  })

  it('follow a party’s positions over time', async () => {
    const out = await outOf('positions-over-time.mjs', store)
    expect(out).toMatch(
      /2026-05-05 rejects \(same\), Darvela Telegraph Agency: .*\n {2}2026-05-06 conditional \(revised\)/,
    )
  })

  it('put rival figures side by side', async () => {
    const out = await outOf('rival-figures.mjs', store)
    expect(out).toContain('killed: people, Lunovar, 13 May 2026')
    expect(out).toContain('Defense Ministry of Darvela: 23 (2026-05-13)')
  })

  it('export to GeoJSON, GDELT and Parquet', async () => {
    const exported = join(folder, 'exported')
    const out = await outOf('export-files.mjs', store, exported)
    expect(out).toMatch(/left out \(\d+\): .*\(denied\)/)
    const map = JSON.parse(readFileSync(join(exported, 'geojson.geojson'), 'utf8'))
    expect(out).toContain(`geojson.geojson: ${map.features.length} records`)
    const rows = readFileSync(join(exported, 'gdelt.CSV'), 'utf8').split('\n').slice(0, -1)
    expect(new Set(rows.map((row) => row.split('\t').length))).toEqual(new Set([61]))
    const sources = readFileSync(join(exported, 'gdelt.CSV.sources.jsonl'), 'utf8').trim().split('\n')
    expect(out).toContain(`gdelt.CSV: ${sources.length} records in ${rows.length} rows`)
    expect(readFileSync(join(exported, 'parquet.parquet')).subarray(0, 4).toString()).toBe('PAR1')
  })

  it('import a sheet and compare', async () => {
    const out = await outOf('import-and-compare.mjs', store)
    expect(out).toContain('sheet: 4 rows are good, 2 are not')
    expect(out).toContain('row 7, Date: "31/13/2026" is no day of the calendar')
    expect(out).toContain('4 in both, 0 only in the sheet')
    expect(out).toContain('= 2026-05-24: ambush: Kestrel Brigades > Darvela, Brenn Ford')
    expect(await outOf('import-and-compare.mjs', store)).toContain('is there already as o1')
  })

  it('read in a worker', async () => {
    const out = await outOf('read-in-worker.mjs')
    expect(out.match(/^2026-05-\d\d .*: \d+ events, \d+ figures$/gm)).toHaveLength(5)
  })

  it('add a rule by a codebook', async () => {
    expect(await outOf('codebook-rule.mjs', join(folder, 'ferry'))).toBe(
      'No faults.\nCROSSING_SHUT, occurred, according to residents (rule crossing-shut)\n',
    )
  })

  it('ask the HTTP API', async () => {
    prepare()
    const main = join(root, 'dist', 'program', 'main.js')
    const server = spawn(process.execPath, [main, 'serve', '--store', store, '--port', '0'])
    try {
      const [told] = (await once(server.stdout, 'data')) as [Buffer]
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(told.toString())![0]
      const out = await outOf('ask-api.mjs', address)
      expect(out).toMatch(/^\d+ changes: .*\d+ settled/)
      expect(out).toContain('asked again: 304\nnewest: 2026-05-30, Transbasin Press\n22 reports\n')
      expect(out).toContain('400: since: "2026-02-31" ')
    } finally {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
  })
})
