import type { OutsideEvent, ReadRow } from '../model.js'
import { type OutsideReading, readOutside } from '../read-outside.js'
import { type Mapping, NO_MAPPING } from '../sheet/mapping.js'

/** A file of outside events read to its end, for a test. */
export const readAll = async (
  bytes: Uint8Array | string,
  mapping: Partial<Mapping> = {},
): Promise<
  Omit<OutsideReading, 'rows'> & { readonly rows: readonly ReadRow[]; readonly events: readonly OutsideEvent[] }
> => {
  const given = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  const { rows, ...reading } = await readOutside(given, 'file', {
    mapping: { ...NO_MAPPING, ...mapping },
    workbookSheet: null,
  })
  const all = [...rows]
  return { ...reading, rows: all, events: all.flatMap((row) => (row.verdict === 'good' ? [row.event] : [])) }
}

/** What became of each row, one word or sentence a row. */
export const verdicts = (rows: readonly ReadRow[]): ReadonlyMap<number, string> =>
  new Map(
    rows.map((row) => {
      if (row.verdict === 'good') return [row.event.row, 'good'] as const
      if (row.verdict === 'aside') return [row.row, row.says] as const
      return [row.row, row.faults.map(({ column, value, says }) => `${column}|${value}|${says}`).join('; ')] as const
    }),
  )
