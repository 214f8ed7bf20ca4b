import type { FigureRecord, ReadingRecord } from '../../records/record.js'
import type { Line, Section } from './line.js'
import { listed, quoted, whenInWords } from './phrases.js'

/** Figures by source: every tally stays with whoever gave it, rival ones side by side. */
export const figures = (record: ReadingRecord): Section => {
  const bySource = new Map<string, FigureRecord[]>()
  for (const figure of record.figures) {
    const others = figure.according_to.filter((name) => name !== 'report')
    const source = others.length === 0 ? 'The report' : listed(others)
    bySource.set(source, [...(bySource.get(source) ?? []), figure])
  }
  const lines = [...bySource].flatMap(([source, given]) => given.map((figure) => tell(source, figure)))
  return { heading: 'Figures by source', lines }
}

const tell = (source: string, figure: FigureRecord): Line => {
  const metric = figure.metric === 'other' ? '' : ` ${figure.metric.replace('_', ' ')}`
  const details = [
    figure.population ?? '',
    figure.perpetrator === null ? '' : `by ${figure.perpetrator}`,
    figure.place ?? '',
    whenInWords(figure.period),
    figure.cumulative === true ? 'running total' : '',
  ].filter((detail) => detail !== '')
  const rest = details.length === 0 ? '' : ` (${details.join('; ')})`
  return { says: `${source}: ${amount(figure)}${metric}${rest}`, at: [figure.span] }
}

/** A number with commas. What knows how languages write numbers is loaded for a broken one alone: that takes as long as a small question. */
const number = (value: number): string => {
  // The store hands large numbers over as text.
  const given = Number(value)
  return Number.isSafeInteger(given) ? String(given).replace(/\B(?=(?:\d{3})+$)/g, ',') : given.toLocaleString('en-US')
}

/** A count in words that keep its shape: "at least 14", "about 1,200", "20 to 30". */
export const amount = ({ low, best, high, qualifier, span }: FigureRecord): string => {
  const one = best ?? low ?? high
  if (one === null) return quoted([span])
  if (low !== null && high !== null && low !== high) return `${number(low)} to ${number(high)}`
  switch (qualifier) {
    case 'approx':
      return `about ${number(one)}`
    case 'gte':
      return `at least ${number(one)}`
    case 'gt':
      return `more than ${quantityIn(span.text) ?? number(one)}`
    case 'lte':
      return `up to ${number(one)}`
    default:
      return number(one)
  }
}

// "More than 250" is recorded as a low of 251 or of 250, as the rule has it; the words are what was said: "more than 1 million".
const quantityIn = (words: string): string | null =>
  /(?:\d[\d,.]*\d|\d)(?:[ -](?:hundred|thousand|million|billion|trillion)\b)?/i.exec(words)?.[0] ??
  /^(?:more than|over|above) (.{1,40})$/i.exec(words)?.[1] ??
  null
