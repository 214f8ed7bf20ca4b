import { readFileSync } from 'node:fs'
import { REVIEWED } from '../../review/lists.js'
import type { ExportWanted } from '../../store/export-records.js'
import type { Store } from '../../store/store.js'
import type { Given } from '../../store/testing/with-store.js'
import { type AboutFile, exporting } from '../exporting.js'
import type { ExportFormat } from '../format.js'

/** When the files of tests say they were made. */
export const MADE = '2026-06-01 12:00:00'

const ALL: ExportWanted = {
  since: null,
  until: null,
  party: null,
  place: null,
  issue: null,
  kinds: REVIEWED,
  reviewedOnly: false,
}

/** What a format makes of a store's records, whole; all records unless narrowed. */
export const exported = async (
  store: Store,
  format: ExportFormat,
  wanted: Partial<ExportWanted> = {},
  pseudonyms = false,
): Promise<{ readonly text: string; readonly about: AboutFile }> => {
  const { pieces, aboutFile } = await exporting(store, format, { ...ALL, ...wanted }, { made: MADE, pseudonyms })
  const bytes: Uint8Array[] = []
  for await (const piece of pieces) bytes.push(piece)
  return { text: Buffer.concat(bytes).toString('utf8'), about: aboutFile() }
}

/** The invented series of examples/, as reports to add. */
export const darvela = (): readonly Given[] =>
  readFileSync(new URL('../../../examples/darvela.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Exclude<Given, string>)
