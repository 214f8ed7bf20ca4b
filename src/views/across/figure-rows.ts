import type { CountedPopulation, FigureCount } from '../../store/figure-counts.js'
import { amount } from '../brief/figures.js'
import { listed, quotedWords, whenInWords } from '../brief/phrases.js'
import { unnumbered } from './timeline.js'

/** One count of a source as a mark: where it stands, how far it reaches, and what became of it. */
export interface CountMark {
  /** Where it is told, as "report:record". */
  readonly at: string
  /** The day it was told, else the last day it is of; null when neither is known. */
  readonly day: string | null
  readonly from: string | null
  readonly to: string | null
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** How the number was given: a vague one ("dozens") has none. */
  readonly shape: 'exact' | 'range' | 'about' | 'at least' | 'at most' | 'words'
  /** The number in words that keep its shape: "at least 14". */
  readonly amount: string
  /** Counted up from a first day, counted of a stretch of days, or not told. */
  readonly count_of: 'running total' | 'these days' | 'not stated'
  readonly publisher: string | null
  readonly words: string
  /** The counts that replaced it, as "report:record". */
  readonly replaced_by: readonly string[]
}

/** What one source counted of one population. */
export interface SourceRow {
  readonly source: string
  readonly marks: readonly CountMark[]
}

/** One population, as far as reports can be told to count the same. */
export interface PopulationRows {
  readonly metric: string
  /** Who or what is counted; null when no report says. */
  readonly of: string | null
  readonly place: string | null
  readonly days: string
  readonly rows: readonly SourceRow[]
  /** Counts that cannot both hold, and why they are taken to be of one population. */
  readonly rivals: readonly { readonly why: string; readonly at: readonly string[] }[]
}

/** A population's counts by source; nothing is merged, left out or added up. */
export const populationRows = ({ metric, lines, links }: CountedPopulation): PopulationRows => {
  const all = lines.flatMap(({ counts }) => counts)
  const replaced = new Map<string, string[]>()
  for (const { relation, left, right } of links) {
    if (relation !== 'supersedes') continue
    const key = `${left.report}:${left.id}`
    replaced.set(key, [...(replaced.get(key) ?? []), `${right.report}:${right.id}`])
  }
  return {
    metric,
    of: commonest(all.map(({ record }) => record.population)),
    place: commonest(all.map(({ places }) => places[0] ?? null)),
    days: all.map(({ record }) => whenInWords(record.period)).find((days) => days !== '') ?? '',
    rows: lines.map(({ counts }) => ({
      source: sourceOf(counts),
      marks: counts.map((count) => markOf(count, replaced)),
    })),
    rivals: links
      .filter(({ relation }) => relation === 'conflicts')
      .map(({ why, left, right }) => ({ why, at: [left, right].map(({ report, id }) => `${report}:${id}`) })),
  }
}

/** What most say, the first of several; null when nobody says anything. */
export const commonest = (given: readonly (string | null)[]): string | null => {
  const times = new Map<string, number>()
  for (const each of given) if (each !== null) times.set(each, (times.get(each) ?? 0) + 1)
  const most = Math.max(0, ...times.values())
  return [...times].find(([, count]) => count === most)?.[0] ?? null
}

/** Who counts, in the words of the first report that names somebody; a report's own count is its publisher's. */
export const sourceOf = (counts: readonly Pick<FigureCount, 'record' | 'publisher'>[]): string => {
  for (const { record } of counts) {
    const named = record.according_to.filter((name) => name !== 'report')
    if (named.length > 0) return listed(named.map(unnumbered))
  }
  const publisher = counts.find((count) => count.publisher !== null)?.publisher ?? null
  return publisher === null ? 'the report' : `${publisher} itself`
}

const SHAPES: Readonly<Record<FigureCount['record']['qualifier'], CountMark['shape']>> = {
  exact: 'exact',
  range: 'range',
  approx: 'about',
  gte: 'at least',
  gt: 'at least',
  lte: 'at most',
  vague: 'words',
}

const markOf = (
  { report, published, publisher, record }: FigureCount,
  replaced: ReadonlyMap<string, readonly string[]>,
): CountMark => {
  const { id, period, cumulative, qualifier } = record
  // The store hands large numbers over as text.
  const [low, best, high] = [record.low, record.best, record.high].map((value) =>
    value === null ? null : Number(value),
  )
  const at = `${report}:${id}`
  return {
    at,
    day: published ?? period?.to ?? period?.from ?? null,
    from: period?.from ?? null,
    to: period?.to ?? null,
    low: low!,
    best: best!,
    high: high!,
    shape: low === null && best === null && high === null ? 'words' : SHAPES[qualifier],
    amount: amount(record),
    count_of: cumulative === true ? 'running total' : cumulative === false ? 'these days' : 'not stated',
    publisher,
    words: quotedWords(record.evidence.length > 0 ? record.evidence.map(({ text }) => text) : [record.span.text]),
    replaced_by: replaced.get(at) ?? [],
  }
}
