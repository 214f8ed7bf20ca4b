import type { CitedReport } from '../../store/cited-reports.js'
import { sentenceAround } from '../../store/sayings.js'
import type { Situation } from '../../store/situation.js'
import { type Cited, type CitedLine, situationFacts } from '../../views/across/situation.js'
import { oneLine } from '../../views/brief/line.js'
import { quotedWords } from '../../views/brief/phrases.js'
import { reportInWords } from '../says-who.js'
import { webAddress } from '../web-address.js'

/** What stands at the foot for one place in one report. */
export interface Footnote {
  readonly number: number
  /** Title, publisher and day. */
  readonly report: string
  /** The sentence's words, cut short; null where the report has none. */
  readonly words: string | null
  /** Where on the web the report is; null when that is not known. */
  readonly address: string | null
}

/** A line whose numbers stand for footnotes. */
export interface FootnotedLine extends Pick<CitedLine, 'section' | 'under'> {
  readonly parts: readonly (string | number)[]
}

/** A brief over many reports, with a footnote for each place that it stands on. All text is on one line and well formed. */
export interface FootnotedBrief {
  readonly title: string
  readonly facts: string
  readonly lines: readonly FootnotedLine[]
  readonly notes: readonly Footnote[]
}

/** Puts the brief's footnotes to it, numbered in the order of the text; `cited` are its lines, `reports` those that they cite. */
export const footnoted = (
  of: Situation,
  cited: readonly CitedLine[],
  title: string,
  reports: ReadonlyMap<string, CitedReport>,
): FootnotedBrief => {
  const notes: Footnote[] = []
  const numbered = (cited: Cited): number => {
    notes.push(footnote(notes.length + 1, cited, reports.get(cited.report)))
    return notes.length
  }
  const lines = cited.map(({ parts, ...line }) => ({
    ...line,
    parts: parts.map((part) => (typeof part === 'string' ? clean(part) : numbered(part))),
  }))
  return { title: clean(title), facts: situationFacts(of), lines, notes }
}

const footnote = (number: number, { report, published, words }: Cited, found: CitedReport | undefined): Footnote => {
  const { title = null, publisher = null, address = null, text = '' } = found ?? {}
  const sentence = typeof words === 'number' ? [sentenceAround(text, words)] : words
  return {
    number,
    report: clean(reportInWords({ report, title, publisher, published })),
    words: sentence.every((each) => each === '') ? null : clean(quotedWords(sentence)),
    address: webAddress(address),
  }
}

// A part keeps the blank that parts it from the next one.
const clean = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${oneLine(text)}${/\s$/.test(text) ? ' ' : ''}`.toWellFormed()
