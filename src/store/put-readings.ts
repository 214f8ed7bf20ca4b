import type { ReadingRecord } from '../records/record.js'
import { comparedAs, traitsOf } from '../threads/kinds.js'
import type { Link } from '../threads/model.js'
import { VERSION } from '../version.js'
import type { Database } from './database.js'
import { insert } from './insert.js'
import { compare, isCompared, type StoredTrait } from './linking.js'
import { putNames } from './names.js'
import { numberFor, packed } from './packed.js'
import { recordRows } from './record-rows.js'
import { RECORD_TABLES, type RecordTable } from './shapes.js'
import type { Store } from './store.js'
import { subjectOf } from './traits.js'

/** A reading of a report: the report's key and web address, and the record. */
export interface Read {
  readonly key: string
  readonly address: string | null
  readonly record: ReadingRecord
}

/** Puts readings into an open transaction, with their records, traits and the links to what other reports tell; gives those links. */
export const putReadings = async (store: Store, reads: readonly Read[], at: string): Promise<readonly Link[]> => {
  const { db } = store
  const next = await nextNumbers(db)
  const numbered = reads.map((read, index) => ({ ...read, reading: next.reading + index }))
  const traits = numbered.flatMap(({ key, address, record, reading }) =>
    traitsOf({ key, address, record }).map((trait) => ({ trait, reading })),
  )
  const stored: readonly StoredTrait[] = traits.map((each, index) => ({ ...each, number: next.trait + index }))
  await putTraits(db, stored)
  const links = await compare(store, stored.filter(isCompared), new Map(reads.map(({ key, record }) => [key, record])))
  await putRecords(db, numbered, at)
  return links
}

type Numbered = Read & { readonly reading: number }

const nextNumbers = async (db: Database): Promise<Readonly<Record<'reading' | 'trait', number>>> => {
  const [row] = await db.rows(
    `select (select coalesce(max(reading), 0) from log.readings) as reading,
      (select coalesce(max(trait), 0) from log.traits) as trait`,
  )
  return { reading: Number(row?.reading) + 1, trait: Number(row?.trait) + 1 }
}

/** The row of a trait in the table of traits. */
export const traitRow = ({ number, reading, trait }: StoredTrait): object => {
  const { keys: _, report, id, kind, day } = trait
  const subject = trait.kind === 'position' ? subjectOf(trait) : null
  return { trait: number, reading, report, id, kind, day, subject, body: JSON.stringify({ ...trait, keys: undefined }) }
}

const putTraits = async (db: Database, traits: readonly StoredTrait[]): Promise<void> => {
  const rows = traits.map(traitRow)
  await insert(db, 'traits', rows)
  await insert(
    db,
    'stances',
    rows.filter((_, at) => traits[at]!.trait.kind === 'position'),
  )
  await insert(
    db,
    'trait_keys',
    traits
      .filter(isCompared)
      .flatMap(({ number, trait }) =>
        [...new Set(trait.keys)].map((key) => ({ key: numberFor(`${comparedAs(trait.kind)}:${key}`), trait: number })),
      ),
  )
}

const putRecords = async (db: Database, numbered: readonly Numbered[], at: string): Promise<void> => {
  await insert(
    db,
    'readings',
    numbered.map(({ reading, key, record }) => ({
      reading,
      report: key,
      program: VERSION,
      codebook: record.report.codebook === null ? null : JSON.stringify(record.report.codebook),
      made: at,
      record: packed(Buffer.from(JSON.stringify({ ...record, report: { ...record.report, text: '' } }))),
    })),
  )
  const all = numbered.map(({ record, reading, key }) => recordRows(record, { reading, report: key }))
  for (const table of Object.keys(RECORD_TABLES) as RecordTable[]) {
    await insert(
      db,
      table,
      all.flatMap((rows) => rows[table]),
    )
  }
  await putNames(
    db,
    all.flatMap(({ actors }) => actors),
  )
}
