/**
 * Conditions that a column holds one of some values, written into the question itself: only those does the database look up in an index,
 * and none that it is handed as a parameter.
 */

/** Whether a column holds one of these texts. */
export const amongTexts = (column: string, values: Iterable<string>): string => among(column, values, textLiteral)

/**
 * Whether a column holds one of these whole numbers, which count up as rows come in. Numbers that lie close together are looked for in the
 * stretch of the table that has them, whose other rows are passed over unread: an index names rows one by one, and each is unpacked alone.
 */
export const amongNumbers = (column: string, values: Iterable<number>): string => {
  const numbers = distinct(values)
  return numbers.length >= MANY && last(numbers) - first(numbers) < FARTHEST * numbers.length
    ? scattered(column, numbers)
    : among(column, numbers, String)
}

/** The same of a few numbers, however far apart, in a column that has no index: what rows hold beside it is unpacked where it is asked for alone. */
export const amongScattered = (column: string, values: Iterable<number>): string => {
  const numbers = distinct(values)
  return numbers.length === 0 ? 'false' : scattered(column, numbers)
}

// Fewer rows than these an index gives as soon.
const MANY = 8
const FARTHEST = 25

// "in" would be compared with what was unpacked already.
const scattered = (column: string, numbers: readonly number[]): string =>
  `(${column} between ${first(numbers)} and ${last(numbers)} and list_contains([${numbers.join(', ')}], ${column}))`

const distinct = (values: Iterable<number>): readonly number[] => [...new Set([...values].map(Math.trunc))]

const first = (numbers: readonly number[]): number => numbers.reduce((least, each) => Math.min(least, each))

const last = (numbers: readonly number[]): number => numbers.reduce((most, each) => Math.max(most, each))

const among = <T>(column: string, values: Iterable<T>, literal: (value: T) => string): string => {
  const literals = [...new Set(values)].map(literal)
  return literals.length === 0 ? 'false' : `${column} in (${literals.join(', ')})`
}

/** A text as a literal of SQL; a zero byte would end the statement. */
const textLiteral = (text: string): string =>
  text
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ')
