/** Files of a codebook that imports write: lines for our lexicons, and the report of what was left out. */
import { tableColumns } from '../knowledge/table.js'
import type { Listed } from './left-out.js'
import type { FileToWrite } from './write-codebook.js'

/** Cells of a line by column. */
export type Cells = Readonly<Record<string, string>>

/** The files of lexicons with these lines, each under a comment that says where they come from. */
export const lexiconFiles = (tables: ReadonlyMap<string, readonly Cells[]>, comment: string): readonly FileToWrite[] =>
  [...tables].map(([lexicon, rows]) => ({
    path: `lexicons/${lexicon}.tsv`,
    text: lexiconText(lexicon, rows, comment),
  }))

const lexiconText = (lexicon: string, rows: readonly Cells[], comment: string): string => {
  const columns = tableColumns(lexicon)
  const lines = rows.map((cells) => columns.map((column) => cells[column] ?? '').join('\t'))
  return `${columns.join('\t')}\n# ${comment}\n${lines.join('\n')}\n`
}

/** What was not taken over, and why: an entry without a form was left out as a whole. */
export const importReportFile = (listed: readonly Listed[]): FileToWrite => {
  const cell = (text: string): string => text.replace(/[\t\n\r]+/g, ' ')
  const lines = listed.map(({ file, line, entry, form, reason }) =>
    [file, String(line), entry, form, reason].map(cell).join('\t'),
  )
  return {
    path: 'import-report.tsv',
    text: `file\tline\tentry\tform\treason\n# What was not taken over, and why. An empty form: the whole entry.\n${lines.join('\n')}\n`,
  }
}
