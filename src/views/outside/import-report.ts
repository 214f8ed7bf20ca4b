/** What an import came to, as text: how the file was read, and every row that was not taken as it stands. */
import type { FormOrder } from '../../outside/cells/day-order.js'
import { columnLetter, type Finding } from '../../outside/model.js'
import type { OutsideReading } from '../../outside/read-outside.js'
import type { ColumnUse } from '../../outside/sheet/columns.js'
import { NOTHING } from '../../outside/sheet/mapping.js'
import type { RowTally } from '../../outside/tally.js'
import { oneLine } from '../brief/line.js'

/** The report, lines with a heading each; `name` is the file's. */
export const importReport = (
  name: string,
  { name: what, form, sheet }: Omit<OutsideReading, 'rows'>,
  tally: RowTally,
): readonly string[] => [
  `${name}: ${what} (${form})${sheet === null ? '' : `, header in ${rowsNamed(sheet.headerRows)}`}`,
  ...(sheet === null
    ? []
    : [...headed('Columns', columnLines(sheet.columns)), ...headed('Dates in numbers', sheet.orders.map(orderLine))]),
  '',
  `Rows: ${tally.good} good, ${tally.bad} bad, ${tally.aside} set aside`,
  ...headed('Bad', tally.faults.map(findingLine)),
  ...headed('Set aside', tally.asides.map(findingLine)),
  ...headed('Taken with a remark', tally.remarks.map(findingLine)),
  ...(tally.more > 0 ? ['', `And ${tally.more} lines more.`] : []),
]

const rowsNamed = (rows: readonly number[]): string => `row${rows.length > 1 ? 's' : ''} ${rows.join(' and ')}`

const headed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]

const columnLines = (columns: readonly ColumnUse[]): readonly string[] => {
  const widest = Math.max(...columns.map(({ header }) => header.length))
  return columns.map(
    ({ at, header, field, known }) =>
      `${columnLetter(at).padEnd(3)} ${oneLine(header).padEnd(widest)}  ${field ?? NOTHING}${known === 'given' ? ' (given)' : ''}`,
  )
}

const SHAPES: Readonly<Record<string, string>> = {
  last: 'NN/NN/YYYY',
  first: 'YYYY/NN/NN',
  middle: 'NN/YYYY/NN',
}

const SHORT_SHAPES = { last: 'NN/NN/YY', first: 'YY/NN/NN', middle: 'NN/YY/NN', open: 'NN/NN/NN' } as const

const orderLine = ({ form, year, order, known, telling }: FormOrder): string => {
  const [place = '', mark = ''] = form.split(' ')
  const shape = (place === 'short' ? SHORT_SHAPES[year ?? 'open'] : SHAPES[place]!).replaceAll('/', mark)
  const why: Readonly<Record<FormOrder['known'], string>> = {
    given: 'as given',
    'by other values': `as ${telling} of them can only be read`,
    'by convention': 'as such dates are written',
    'values disagree': `${telling} of them can only be read in one way, and not all in the same`,
    'nothing tells': 'none of them can only be read in one way',
  }
  return `${shape}: ${order ?? 'not decided'}, ${why[known]}`
}

/** One finding: where it is, what stands there, what is said of it. */
const findingLine = ({ row, column, header, value, says }: Finding): string => {
  const where =
    column === null ? (header === null ? '' : `, ${header}`) : `, column ${column}${header ? ` "${header}"` : ''}`
  const shown = value === null ? '' : value === '' ? 'an empty cell ' : `"${value}" `
  return oneLine(`row ${row}${where}: ${shown}${says}`)
}
