import { REVIEWED } from '../../review/lists.js'
import type { ExportWanted } from '../../store/export-records.js'
import type { Store } from '../../store/store.js'
import { type AboutFile, exporting } from '../exporting.js'
import { formatNamed } from '../formats.js'
import type { SidecarLine } from '../sidecar.js'

/** A file as it went out, its sidecar, and what it holds. */
export interface Written {
  readonly bytes: Buffer
  readonly text: string
  readonly sidecar: readonly SidecarLine[]
  readonly about: AboutFile
}

/** The time at which tests export. */
export const EXPORTED_AT = '2026-06-01 12:00:00'

const ALL: ExportWanted = {
  since: null,
  until: null,
  party: null,
  place: null,
  issue: null,
  kinds: REVIEWED,
  reviewedOnly: false,
}

/** Writes all records of a store, reviewed or not, in a format. */
export const written = async (
  store: Store,
  format: string,
  { pseudonyms = false, ...wanted }: Partial<ExportWanted> & { readonly pseudonyms?: boolean } = {},
): Promise<Written> => {
  const going = await exporting(store, formatNamed(format), { ...ALL, ...wanted }, { made: EXPORTED_AT, pseudonyms })
  const pieces: Uint8Array[] = []
  for await (const piece of going.pieces) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  return { bytes, text: bytes.toString('utf8'), sidecar: going.sidecar(), about: going.aboutFile() }
}
