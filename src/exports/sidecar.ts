import type { ExportRow } from '../store/export-records.js'
import { FIELDS } from '../store/exported-fields.js'
import { recordRow } from './record-row.js'

/** What a row of a file cannot say: which record it is, who says so, in which words, how it stands, and its fields as we keep them. */
export type SidecarLine = Readonly<Record<string, unknown>>

/** The line of the sidecar for a record that stands in a file under the id. */
export const sidecarLine = (row: ExportRow, id: string): SidecarLine => {
  const { record, kind, publisher, published, according_to, source_chain, modality, review, rule, known, ...given } =
    recordRow(row)
  return {
    id,
    record,
    kind,
    publisher,
    published,
    according_to,
    source_chain,
    modality,
    ...Object.fromEntries(FIELDS[row.kind].facts.map((name) => [name, given[name]])),
    review,
    rule,
    known,
    spans: Object.fromEntries(FIELDS[row.kind].spans.map((name) => [name, given[name]])),
  }
}
