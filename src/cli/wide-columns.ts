/** The same columns as inColumns, of any text: letters of two places, marks of none. The package that measures them is loaded here alone. */
export const inWideColumns = async (
  cells: readonly (readonly string[])[],
  widths: readonly number[],
): Promise<string> => {
  const { getBorderCharacters, table } = await import('table')
  return table(cells, {
    border: getBorderCharacters('void'),
    drawHorizontalLine: () => false,
    columnDefault: { paddingLeft: 0, paddingRight: 2, wrapWord: true },
    columns: widths.map((width) => ({ width })),
  }).replace(/ +$/gm, '')
}
