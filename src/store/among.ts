/**
 * Conditions that a column holds one of some values, written into the question itself: only those does the database look up in an index,
 * and none that it is handed as a parameter.
 */

/** Whether a column holds one of these texts. */
export const amongTexts = (column: string, values: Iterable<string>): string => among(column, values, textLiteral)

/** Whether a column holds one of these whole numbers. */
export const amongNumbers = (column: string, values: Iterable<number>): string =>
  among(column, values, (value) => String(Math.trunc(value)))

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
