import { REVIEWED } from '../../review/lists.js'
import { csv } from '../csv.js'
import type { ExportFormat } from '../format.js'
import { recordColumns } from '../record-columns.js'
import { recordRow } from '../record-row.js'

/** One row a record, for spreadsheets. */
export const CSV: ExportFormat = {
  name: 'csv',
  title: 'CSV',
  does: 'A table for spreadsheets and statistics, one row a record; lists stand in one cell, with semicolons between them.',
  ending: 'csv',
  media: 'text/csv; charset=utf-8',
  holds: REVIEWED,
  sidecar: false,
  withoutFacts: true,
  write: async function* ({ kinds, batches }) {
    const columns = recordColumns(kinds)
    const names = columns.map(({ name }) => name)
    yield csv(names, [])
    for await (const { rows } of batches) {
      const given = rows.map(recordRow)
      yield csv(
        names,
        given.map((row) => columns.map(({ cell }) => cell(row))),
        false,
      )
    }
  },
}
