import type { ReviewedList } from '../review/lists.js'
import { FIELDS } from '../store/exported-fields.js'
import type { Cell } from './cell.js'
import { type RecordRow, spansIn, wordsOf } from './record-row.js'

const FIRST = ['record', 'kind', 'report', 'publisher', 'published', 'title', 'review'] as const
const LAST = ['rule', 'known'] as const
const DAYS = new Set(['date', 'said_on', 'period'])
const PARTS = new Set(['participants', 'third_parties', 'components', 'acceptance'])

/** A column of a flat table of records, and what stands in it for a record. */
export interface RecordColumn {
  readonly name: string
  readonly cell: (row: RecordRow) => Cell
}

/** The columns of a table that holds records of these kinds; those a kind does not have are empty for it. */
export const recordColumns = (kinds: readonly ReviewedList[]): readonly RecordColumn[] => {
  const facts = new Set(kinds.flatMap((kind) => FIELDS[kind].facts))
  const spans = new Set(kinds.flatMap((kind) => FIELDS[kind].spans))
  return [
    ...FIRST.map(plain),
    ...[...facts].flatMap((name) => (DAYS.has(name) ? days(name) : [PARTS.has(name) ? parts(name) : plain(name)])),
    plain('according_to'),
    { name: 'source_chain', cell: (row) => ((row.source_chain ?? []) as readonly string[]).join(' → ') },
    plain('modality'),
    ...[...spans].flatMap(spanColumns),
    ...LAST.map(plain),
  ]
}

const plain = (name: string): RecordColumn => ({ name, cell: (row) => row[name] })

/** First and last day, and how precise they are (1 a day to 5 a year). */
const days = (name: string): readonly RecordColumn[] => {
  const part = (of: string): RecordColumn => ({
    name: `${name}_${of}`,
    cell: (row) => (row[name] as Readonly<Record<string, Cell>> | null | undefined)?.[of],
  })
  return name === 'period' ? [part('from'), part('to')] : [part('from'), part('to'), part('prec')]
}

/** "Darvela: attended": who or what, and how it stands to the record. */
const parts = (name: string): RecordColumn => ({
  name,
  cell: (row) =>
    ((row[name] ?? []) as readonly Readonly<Record<string, unknown>>[]).map((part) =>
      [part.actor ?? part.provision, part.attendance ?? part.role ?? part.stance]
        .filter((each) => each != null)
        .join(': '),
    ),
})

const spanColumns = (name: string): readonly RecordColumn[] => {
  return [
    {
      name: `${name}_text`,
      cell: (row) => wordsOf(row[name]),
    },
    { name: `${name}_start`, cell: (row) => spansIn(row[name]).map(({ start }) => start) },
    { name: `${name}_end`, cell: (row) => spansIn(row[name]).map(({ end }) => end) },
  ]
}
