import { REVIEWED } from '../../review/lists.js'
import type { ExportFormat } from '../format.js'
import { jsonLines } from '../jsonl.js'
import { recordRow } from '../record-row.js'

/** One JSON object a line, for programs; the first says what the file holds. */
export const JSON_LINES: ExportFormat = {
  name: 'jsonl',
  title: 'JSON Lines',
  does: 'For programs: one object a line with lists, spans and parts as they are; the first line says what the file holds.',
  ending: 'jsonl',
  media: 'application/jsonl; charset=utf-8',
  holds: REVIEWED,
  sidecar: false,
  withoutFacts: true,
  write: async function* ({ about, batches }) {
    yield jsonLines([{ about }])
    for await (const { rows } of batches) yield jsonLines(rows.map(recordRow))
  },
}
