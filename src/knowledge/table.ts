/**
 * Lexicon files: one strict reader for all. UTF-8, LF, tab-separated, first line the column names, '#' lines are comments,
 * a list inside a cell separated by '|', no quoting. What is wrong is named by file and line.
 */
import { readFileSync } from 'node:fs'
import { DataError } from '../errors.js'
import { dataExists, dataPath } from './data-folder.js'

/** One line of a lexicon: its cells by column name, and where it stands. */
export interface Row<Column extends string> {
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

/** Reads data/lexicons/NAME.tsv and checks that it has exactly these columns in this order. */
export function readTable<Column extends string>(name: string, columns: readonly Column[]): readonly Row<Column>[] {
  const file = `data/lexicons/${name}.tsv`
  if (!dataExists(`lexicons/${name}.tsv`))
    throw new DataError(`${file} is missing: the checkout or the package is incomplete`)
  return parseTable(readFileSync(dataPath(`lexicons/${name}.tsv`), 'utf8'), file, columns)
}

/** The same from text already at hand; `file` is only for messages. */
export function parseTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): readonly Row<Column>[] {
  const rows: Row<Column>[] = []
  let header = false
  let line = 0
  for (const raw of text.split('\n')) {
    line++
    if (raw === '' || raw.startsWith('#')) continue
    if (raw.endsWith('\r'))
      throw new DataError(`${file}:${line} ends with a carriage return: save it with LF line ends`)
    const cells = raw.split('\t')
    if (!header) {
      if (cells.join('\t') !== columns.join('\t')) {
        throw new DataError(`${file}:${line} must name the columns ${columns.join(', ')}; it has ${cells.join(', ')}`)
      }
      header = true
      continue
    }
    if (cells.length > columns.length) {
      throw new DataError(
        `${file}:${line} has ${cells.length} cells for ${columns.length} columns: remove the extra tab`,
      )
    }
    const byName = {} as Record<Column, string>
    for (let i = 0; i < columns.length; i++) byName[columns[i]!] = (cells[i] ?? '').trim()
    rows.push(Object.freeze({ line, cells: Object.freeze(byName) }))
  }
  if (!header) throw new DataError(`${file} is empty: its first line must name the columns ${columns.join(', ')}`)
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
  where: { readonly file: string; readonly line: number; readonly column: string },
  empty?: Value,
): Value {
  if (cell === '' && empty !== undefined) return empty
  if ((allowed as readonly string[]).includes(cell)) return cell as Value
  throw new DataError(
    `data/lexicons/${where.file}.tsv:${where.line} ${where.column} is "${cell}": write one of ${allowed.join(', ')}`,
  )
}

/** A number cell, or null when empty. */
export function numberIn(
  cell: string,
  where: { readonly file: string; readonly line: number; readonly column: string },
): number | null {
  if (cell === '') return null
  const value = Number(cell)
  if (Number.isFinite(value)) return value
  throw new DataError(
    `data/lexicons/${where.file}.tsv:${where.line} ${where.column} is "${cell}": write a number or leave it empty`,
  )
}

/** Makes a value at the first call and keeps it: lexicons are read once, and only when something asks. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
