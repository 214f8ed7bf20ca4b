import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { STRIKE, TALKS } from '../src/exports/testing/reports.js'
import { type Written, written } from '../src/exports/testing/written.js'
import type { Store } from '../src/store/store.js'
import { withStore } from '../src/store/testing/with-store.js'

/** Files of a store in some formats, in a folder that goes away. */
const inFiles = async (
  formats: readonly string[],
  work: (
    files: Readonly<Record<string, string>>,
    given: Readonly<Record<string, Written>>,
    store: Store,
  ) => Promise<void>,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-readers-'))
  try {
    await withStore(
      async (store) => {
        const given: Record<string, Written> = {}
        const files: Record<string, string> = {}
        for (const format of formats) {
          given[format] = await written(store, format)
          files[format] = join(folder, `${format}.${format === 'parquet' ? 'parquet' : 'csv'}`)
          writeFileSync(files[format], given[format].bytes)
        }
        await work(files, given, store)
      },
      [STRIKE, TALKS],
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const installed = (program: string): boolean => spawnSync(program, ['--version']).status === 0

describe('DuckDB', () => {
  it('reads as many rows from Parquet as from CSV, with the same texts and with types', () =>
    inFiles(['csv', 'parquet'], async ({ csv, parquet }, given, store) => {
      const counts = `select kind, count(*) as records from FILE group by kind order by kind`
      const asCsv = `read_csv('${csv}', all_varchar = true)`
      const asParquet = `read_parquet('${parquet}')`
      const [fromCsv, fromParquet] = await Promise.all(
        [asCsv, asParquet].map((file) => store.db.rows(counts.replace('FILE', file))),
      )
      expect(fromParquet).toEqual(fromCsv)
      expect(fromParquet!.reduce((sum, { records }) => sum + Number(records), 0)).toBe(given.csv!.about.written)
      const apart = await store.db.rows(
        `select p.record from ${asParquet} p full join ${asCsv} c using (record)
         where coalesce(p.publisher, '') <> ltrim(coalesce(c.publisher, ''), '''')
           or coalesce(p.evidence_text, '') <> coalesce(c.evidence_text, '')
           or coalesce(p.content_text, '') <> coalesce(c.content_text, '')
           or coalesce(array_to_string(p.source_chain, ' → '), '') <> coalesce(c.source_chain, '')
           or coalesce(array_to_string(p.according_to, '; '), '') <> coalesce(c.according_to, '')
           or coalesce(array_to_string(p.actors, '; '), '') <> coalesce(c.actors, '')
           or coalesce(p.modality, '') <> coalesce(c.modality, '')
           or p.date_from is distinct from c.date_from::date
           or p.best is distinct from c.best::bigint`,
      )
      expect(apart).toEqual([])
      const types = await store.db.rows(
        `select column_name as name, column_type as type from (describe from ${asParquet})`,
      )
      expect(Object.fromEntries(types.map(({ name, type }) => [name, type]))).toMatchObject({
        published: 'DATE',
        date_from: 'DATE',
        actors: 'VARCHAR[]',
        best: 'BIGINT',
        anonymous: 'BOOLEAN',
        evidence_start: 'INTEGER[]',
        participants: 'STRUCT(actor VARCHAR, attendance VARCHAR, according_to VARCHAR[])[]',
      })
    }))
})

describe.skipIf(!installed('R'))('R (skipped where it is not installed)', () => {
  const R = (program: string): string => {
    const { stdout, stderr, status } = spawnSync('R', ['--vanilla', '--slave', '-e', program], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout.trim()
  }

  it('reads CSV with its own reader: rows, columns and the types of numbers and dates', () =>
    inFiles(['csv', 'acled', 'ucdp'], async (files, given) => {
      const rows = (format: string): number => parse(given[format]!.text, { columns: true }).length
      for (const format of ['csv', 'acled', 'ucdp']) {
        expect([format, R(`cat(nrow(read.csv("${files[format]}")))`)]).toEqual([format, `${rows(format)}`])
      }
      expect(
        R(`d <- read.csv("${files.ucdp}"); cat(ncol(d), class(d$best), class(d$latitude), sum(d$best, na.rm = TRUE))`),
      ).toBe('49 integer numeric 15')
      expect(
        R(
          `d <- read.csv("${files.acled}"); cat(ncol(d), class(d$fatalities), format(max(as.Date(d$event_date), na.rm = TRUE)))`,
        ),
      ).toBe('31 integer 2026-05-06')
    }))

  it('reads the tab-separated ones with its plain reader, quoting and all', () =>
    inFiles(['gdelt', 'polecat'], async (files, given) => {
      const lines = (format: string): number => given[format]!.text.trimEnd().split('\n').length
      expect(R(`d <- read.delim("${files.gdelt}", header = FALSE); cat(nrow(d), ncol(d), max(d$V30))`)).toBe(
        `${lines('gdelt')} 61 4`,
      )
      expect(
        R(`d <- read.delim("${files.polecat}", check.names = FALSE); cat(nrow(d), ncol(d), class(d$Intensity))`),
      ).toBe(`${lines('polecat') - 1} 40 numeric`)
    }))
})

describe.skipIf(!installed('soffice'))('LibreOffice (skipped where it is not installed)', () => {
  it('opens CSV with every row, and runs nothing in it', () =>
    inFiles(['csv'], async ({ csv }, given) => {
      const folder = mkdtempSync(join(tmpdir(), 'parley-office-'))
      try {
        // Commas, quotation marks, UTF-8; formulas are worked out where there are any.
        const filter = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,true,false,0'
        const { status } = spawnSync(
          'soffice',
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            `--infilter=${filter}`,
            '--convert-to',
            'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false',
            '--outdir',
            folder,
            csv!,
          ],
          { encoding: 'utf8' },
        )
        expect(status).toBe(0)
        const before = parse(given.csv!.text, { columns: true }) as Readonly<Record<string, string>>[]
        const after = parse(readFileSync(join(folder, 'csv.csv'), 'utf8'), { columns: true }) as typeof before
        expect(after).toHaveLength(before.length)
        for (const name of ['record', 'publisher', 'published', 'evidence_text'])
          expect(after.map((row) => row[name])).toEqual(before.map((row) => row[name]))
        expect(after[0]!.publisher).toMatch(/Wire|Post/)
      } finally {
        rmSync(folder, { recursive: true })
      }
    }))
})
