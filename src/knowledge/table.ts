/**
 * Lexicon files: one strict reader for all. UTF-8, LF, tab-separated, first line the column names, '#' lines are comments,
 * a list inside a cell separated by '|', no quoting. What is wrong is named by file and line.
 */
import { readFileSync } from 'node:fs'
import { DataError } from '../errors.js'
import { dataExists, dataPath } from './data-folder.js'
import { type Complain, refuse } from './faults.js'
import { fileInUse } from './in-use.js'
import { joinRows } from './joined-rows.js'

/** One line of a lexicon: its cells by column name, and where it stands. */
export interface Row<Column extends string> {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

/** A cell, for messages. */
export interface Where {
  readonly file: string
  readonly line: number
  readonly column: string
}

/** Reads data/lexicons/NAME.tsv, with the rows of the codebook in use, and checks that it has exactly these columns in this order. */
export function readTable<Column extends string>(name: string, columns: readonly Column[]): readonly Row<Column>[] {
  const ours = readOurTable(name, columns)
  const theirs = fileInUse(`lexicons/${name}.tsv`)
  return theirs === null ? ours : joinRows(name, ours, parseTable(theirs.text, theirs.file, columns), refuse)
}

/** Reads data/lexicons/NAME.tsv alone. */
export function readOurTable<Column extends string>(name: string, columns: readonly Column[]): readonly Row<Column>[] {
  const file = `data/lexicons/${name}.tsv`
  if (!dataExists(`lexicons/${name}.tsv`))
    throw new DataError(`${file}: is missing: the checkout or the package is incomplete`)
  return parseTable(readFileSync(dataPath(`lexicons/${name}.tsv`), 'utf8'), file, columns)
}

/** The columns of one of our lexicons, as its first line names them. */
export function tableColumns(name: string): readonly string[] {
  const text = readFileSync(dataPath(`lexicons/${name}.tsv`), 'utf8')
  return (text.split('\n').find((line) => line !== '' && !line.startsWith('#')) ?? '').split('\t')
}

/** The same from text already at hand; `file` is only for messages. */
export function parseTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
  complain: Complain = refuse,
): readonly Row<Column>[] {
  const rows: Row<Column>[] = []
  let header = false
  let line = 0
  for (const raw of text.split('\n')) {
    line++
    if (raw === '' || raw.startsWith('#')) continue
    if (raw.endsWith('\r')) {
      // Every line would say the same.
      complain(`${file}:${line}: ends with a carriage return: save it with LF line ends`)
      return rows
    }
    const cells = raw.split('\t')
    if (!header) {
      if (cells.join('\t') !== columns.join('\t')) {
        complain(`${file}:${line}: must name the columns ${columns.join(', ')}; it has ${cells.join(', ')}`)
        return rows
      }
      header = true
      continue
    }
    if (cells.length > columns.length) {
      complain(`${file}:${line}: has ${cells.length} cells for ${columns.length} columns: remove the extra tab`)
    }
    const byName = {} as Record<Column, string>
    for (let i = 0; i < columns.length; i++) byName[columns[i]!] = (cells[i] ?? '').trim()
    rows.push(Object.freeze({ file, line, cells: Object.freeze(byName) }))
  }
  if (!header) complain(`${file}:1: is empty: its first line must name the columns ${columns.join(', ')}`)
  return Object.freeze(rows)
}

/** The members of a list cell. */
export const list = (cell: string): readonly string[] =>
  cell === ''
    ? []
    : cell
        .split('|')
        .map((s) => s.trim())
        .filter(Boolean)

/** A cell that must be one of a few words, or empty where `empty` gives what that means. */
export function oneOf<Value extends string>(
  cell: string,
  allowed: readonly Value[],
  { file, line, column }: Where,
  empty?: Value,
): Value {
  if (cell === '' && empty !== undefined) return empty
  if ((allowed as readonly string[]).includes(cell)) return cell as Value
  throw new DataError(`${file}:${line}: ${column} is "${cell}": write one of ${allowed.join(', ')}`)
}

/** A number cell, or null when empty. */
export function numberIn(cell: string, { file, line, column }: Where): number | null {
  if (cell === '') return null
  const value = Number(cell)
  if (Number.isFinite(value)) return value
  throw new DataError(`${file}:${line}: ${column} is "${cell}": write a number or leave it empty`)
}
