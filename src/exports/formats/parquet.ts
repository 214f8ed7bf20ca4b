import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REVIEWED } from '../../review/lists.js'
import type { ExportFormat } from '../format.js'

/** Columns with their types, for large stores. */
export const PARQUET: ExportFormat = {
  name: 'parquet',
  title: 'Parquet',
  does: 'For DuckDB, pandas, R’s arrow and others: the columns of the CSV file with their types, days as dates and lists as lists; the fastest for a large store.',
  ending: 'parquet',
  media: 'application/vnd.apache.parquet',
  holds: REVIEWED,
  sidecar: false,
  noLabels: 'is written by the database, which puts no labels for names',
  write: async function* ({ parquet }) {
    // A Parquet file says at its end what it holds: the database writes it whole before its first byte goes out.
    const folder = await mkdtemp(join(tmpdir(), 'parley-export-'))
    try {
      const path = join(folder, 'records.parquet')
      await parquet(path)
      yield* createReadStream(path)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
