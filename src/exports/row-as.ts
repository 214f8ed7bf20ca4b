import type { EventRecord, RoundRecord, StatementRecord } from '../records/record.js'
import type { ExportRow } from '../store/export-records.js'

/** A row whose kind was looked at, with its record's fields by their types. */
export const asEvent = (row: ExportRow): EventRecord => row as unknown as EventRecord

/** The same of a round of talks. */
export const asRound = (row: ExportRow): RoundRecord => row as unknown as RoundRecord

/** The same of a statement; one that a person added may have no chain. */
export const asStatement = (row: ExportRow): StatementRecord => row as unknown as StatementRecord
