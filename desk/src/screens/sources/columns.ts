import type { SourcesAnswer } from '../../../../src/api/routes/sources.js'

type Row = SourcesAnswer['rows'][number]

/** A column that the table can be ordered by. */
export interface Column {
  readonly name: string
  readonly label: string
  readonly number: boolean
  readonly of: (row: Row) => string | number
}

const share = (part: number, whole: number): number => (whole === 0 ? -1 : part / whole)

export const COLUMNS: readonly Column[] = [
  { name: 'name', label: 'Publisher', number: false, of: ({ name }) => name?.toLowerCase() ?? '\uffff' },
  { name: 'reports', label: 'Reports', number: true, of: ({ reports }) => reports },
  {
    name: 'carried',
    label: 'In others’ words',
    number: true,
    of: ({ carried, reports }) => share(carried, reports),
  },
  { name: 'lenders', label: 'Whose words', number: false, of: ({ lenders }) => -lenders.length },
  {
    name: 'anonymous',
    label: 'Unnamed sources',
    number: true,
    of: ({ anonymous, statements }) => share(anonymous, statements),
  },
  { name: 'speakers', label: 'Cites most', number: false, of: ({ speakers }) => -(speakers[0]?.statements ?? 0) },
]

/** Rows in the order of a column; those that are alike stay as they were. */
export const sorted = (rows: readonly Row[], { of }: Column, down: boolean): readonly Row[] =>
  rows.toSorted((one, other) => {
    const [a, b] = [of(one), of(other)]
    const order = a < b ? -1 : a > b ? 1 : 0
    return down ? -order : order
  })
