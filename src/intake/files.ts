import type { Report } from '../model.js'
import { readBytes } from './bytes.js'
import { decode } from './decode.js'
import { type About, makeReport } from './report.js'

/** The text of one file or, for "-", of standard input; a DataError in one line when it holds no readable text. */
export const readTextOf = async (path: string): Promise<string> =>
  decode(await readBytes(path), path === '-' ? 'standard input' : path)

/** One report from a plain text file or, for "-", from standard input. */
export const readReport = async (path: string, about: About = {}): Promise<Report> =>
  makeReport(await readTextOf(path), about)
