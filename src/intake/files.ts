import { DataError } from '../errors.js'
import type { Report } from '../model.js'
import { readBytes } from './bytes.js'
import { decode } from './decode.js'
import { type Kind, kindOf } from './kind.js'
import { type About, makeReport } from './report.js'

/** What is no report's text as it stands, in words that follow the file's name. */
const UNREAD: Readonly<Partial<Record<Extract<Kind, string>, string>>> = {
  html: 'is a web page; save it in a file: "parley add" takes the article out of it and reads that',
  csv: 'is a table; "parley add" reads the reports on its rows',
  eml: 'is a mail; "parley add" takes the report out of it and reads that',
  warc: 'is a WARC archive; "parley add" takes its pages out and reads them',
  gzip: 'is packed with gzip; "parley add" unpacks it and reads what is in it',
  zip: 'is a ZIP archive; "parley add" unpacks it and reads what is in it',
  jsonl: 'is JSON Lines, a report on each line; say so with --input jsonl',
}

/** Whoever gave a file such a name says that it is text: a report may quote markup or the head of a mail. */
const CALLED_TEXT = /\.(?:txt|text|md|markdown)$/i
const ONLY_BY_LOOKS: ReadonlySet<Kind> = new Set(['html', 'eml'])

/** The text of one file or, for "-", of standard input; a DataError in one line when it holds no readable text. */
export const readTextOf = async (path: string): Promise<string> => decode(await readBytes(path), nameOf(path))

/**
 * One report from a plain text file or, for "-", from standard input. A file that shows itself to be no text (a web page, an archive,
 * a PDF) is refused with what to do, unless it is to be read `asText` whatever it looks like.
 */
export const readReport = async (path: string, about: About = {}, asText = false): Promise<Report> => {
  const bytes = await readBytes(path)
  const kind = kindOf(path, bytes, true)
  const why = asText || (CALLED_TEXT.test(path) && ONLY_BY_LOOKS.has(kind)) ? null : unread(kind)
  if (why !== null) throw new DataError(`${nameOf(path)}: ${why}`)
  return makeReport(decode(bytes, nameOf(path)), about)
}

const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

const unread = (kind: Kind): string | null => (typeof kind === 'object' ? kind.refused : (UNREAD[kind] ?? null))
