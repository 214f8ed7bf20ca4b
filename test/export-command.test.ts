import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STRIKE, TALKS } from '../src/exports/testing/reports.js'
import { parley } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-export-'))
const store = join(folder, 'export.duckdb')
const take = (...args: string[]) => parley(['export', '--store', store, ...args])
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  const lines = [STRIKE, TALKS].map(({ text, title, published, publisher }) =>
    JSON.stringify({ text, title, published, publisher }),
  )
  writeFileSync(at('reports.jsonl'), `${lines.join('\n')}\n`)
  expect((await parley(['add', at('reports.jsonl'), '--store', store])).code).toBe(0)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('parley export', () => {
  it('gives only what was reviewed unless all is asked for, and says what it leaves out', async () => {
    const none = await take()
    expect([none.code, none.out.split('\r\n').length]).toEqual([0, 2])
    expect(none.err).toMatch(/^parley: 0 records as CSV\nparley: left out: \d+ records that nobody reviewed/)
    const all = await take('--review', 'all', '--format', 'jsonl', '--kinds', 'events,figures')
    const lines = all.out.trimEnd().split('\n')
    expect(JSON.parse(lines[0]!).about.records).toBe(lines.length - 1)
    expect(all.err).toBe(
      `parley: ${lines.length - 1} records as JSON Lines, ${lines.length - 1} of them reviewed by nobody\n`,
    )
    const narrowed = await take('--review', 'all', '--since', '2026-05-07', '--place', 'Idlib')
    expect(narrowed.out).toContain('Idlib')
    expect(narrowed.out).not.toContain('Aleppo')
  })

  it('writes a file whole with its sidecar and what it holds, and not over another', async () => {
    const out = at('events.CSV')
    const first = await take('--review', 'all', '--format', 'gdelt', '--out', out)
    expect([first.code, first.out]).toEqual([0, ''])
    expect(first.err).toContain('left out (1): events that have not happened')
    const rows = readFileSync(out, 'utf8').trimEnd().split('\n')
    const sources = readFileSync(`${out}.sources.jsonl`, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(sources.map(({ id }) => id)).toEqual(rows.map((row) => row.split('\t')[0]))
    expect(JSON.parse(readFileSync(`${out}.about.json`, 'utf8'))).toMatchObject({
      format: 'gdelt',
      written: rows.length,
    })
    const again = await take('--review', 'all', '--format', 'gdelt', '--out', out)
    expect([again.code, again.err]).toEqual([
      2,
      `parley: ${out}: is there already; name another file with --out, or add --force\n`,
    ])
    expect(
      (await take('--review', 'all', '--format', 'gdelt', '--out', out, '--force', '--kinds', 'events')).code,
    ).toBe(0)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('puts labels for private persons', async () => {
    const { out } = await take('--review', 'all', '--pseudonyms')
    expect(out).not.toMatch(/Haddad/)
    expect(out).toMatch(/Person \d/)
  })

  it('says in one line what is wrong, and leaves no file', async () => {
    const wrong = async (...args: string[]) => {
      const { code, out, err } = await take(...args)
      expect([out, err.split('\n').length]).toEqual(['', 2])
      return [code, err]
    }
    expect(await wrong('--format', 'excel')).toEqual([2, expect.stringContaining('give one of csv, jsonl, parquet')])
    expect(await wrong('--kinds', 'events,rumours')).toEqual([2, expect.stringContaining('"rumours" is none')])
    expect(await wrong('--format', 'gdelt', '--kinds', 'positions')).toEqual([
      2,
      expect.stringContaining('holds only events'),
    ])
    expect(await wrong('--since', '2026-02-30')).toEqual([2, expect.stringContaining('2026-02-30')])
    expect(await wrong('--out', at('none/x.csv'))).toEqual([1, expect.stringContaining('its folder is not there')])
    expect(await wrong('--out', store, '--force')).toEqual([2, expect.stringContaining('is the store itself')])
    expect(await wrong('--format', 'parquet', '--pseudonyms', '--out', at('x.parquet'))).toEqual([
      2,
      expect.stringContaining('choose another format'),
    ])
    expect(existsSync(at('x.parquet'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
