import { grouped } from '../../grouped.js'
import { overlaps } from '../../span.js'
import type { ExportRow } from '../../store/export-records.js'
import { spansIn } from '../record-row.js'
import { isArmed, type Side, sideOfWords } from './side.js'

/** How many people a report says were killed in an event, by all who count them there. */
export interface Deaths {
  readonly figures: readonly ExportRow[]
  readonly low: number | null
  /** Null where those who count differ: none of them is preferred. */
  readonly best: number | null
  readonly high: number | null
}

/**
 * The counts of killed that tell of each assault: said in the same clause, each for the assault nearest to it. Counts that run on ("since
 * October"), parts of other counts, and counts over several attacks tell of no single event and are passed over. By the event's row.
 */
export const deathsByEvent = (
  events: readonly ExportRow[],
  figures: readonly ExportRow[],
): ReadonlyMap<ExportRow, Deaths> => {
  const counts = figures.filter(
    ({ metric, cumulative, rule }) =>
      metric === 'killed' && cumulative !== true && rule !== 'part-of-total' && rule !== 'count-before',
  )
  if (counts.length === 0) return new Map()
  const counted = new Set(counts.map(({ report }) => report))
  const assaults = grouped(
    events.filter((row) => row.plover === 'ASSAULT' && counted.has(row.report) && !SEVERAL.test(clausesOf(row))),
    ({ report }) => report,
  )
  const told = counts.flatMap((figure) => {
    const [nearest] = (assaults.get(figure.report) ?? [])
      .filter((event) => inOneClause(event, figure))
      .toSorted((one, other) => apart(one, figure) - apart(other, figure))
    return nearest === undefined ? [] : [{ nearest, figure }]
  })
  return new Map(
    [...grouped(told, ({ nearest }) => nearest)].map(([event, of]) => [
      event,
      deathsOf(of.map(({ figure }) => figure)),
    ]),
  )
}

/** "Two attacks in the past month killed 16": nobody says how many in which. */
const SEVERAL =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|dozens of|\d{1,3}|(?:series|string|wave|spate) of) (?:[\p{L}-]{1,20} ){0,2}(?:attacks|strikes|airstrikes|raids|bombings|incidents|clashes|explosions|blasts|assaults|shootings)\b/iu

/** What one source counts is added up over those it counts; sources that differ make the lowest and the highest. */
const deathsOf = (figures: readonly ExportRow[]): Deaths => {
  const sources = [...grouped(figures, ({ according_to }) => JSON.stringify(according_to)).values()].map((told) =>
    [...grouped(told, ({ population }) => String(population)).values()].map(boundsOf).reduce(added),
  )
  return { figures, ...boundsOf(sources) }
}

type Bounds = Pick<Deaths, 'low' | 'best' | 'high'>
type Counted = Readonly<Record<string, unknown>>

const boundsOf = (counts: readonly Counted[]): Bounds => {
  const lows = counts.flatMap(({ low, best }) => number(low) ?? number(best) ?? [])
  const highs = counts.flatMap(({ high, best }) => number(high) ?? number(best) ?? [])
  const best = new Set(counts.map((count) => number(count.best)))
  return {
    low: lows.length === 0 ? null : Math.min(...lows),
    best: best.size === 1 ? [...best][0]! : null,
    high: highs.length === 0 ? null : Math.max(...highs),
  }
}

const added = (one: Bounds, other: Bounds): Bounds => ({
  low: plus(one.low, other.low),
  best: plus(one.best, other.best),
  high: plus(one.high, other.high),
})

const plus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other

/** Who were counted, in words; of several counts, those of the first. */
const populationOf = ({ figures: [first] }: Deaths): string => String(first?.population ?? '')

/**
 * How many of the dead were of a side: of the one that the count names, else of the one that was struck. Of the others nobody says that
 * there were none.
 */
export const deathsOfSides = (
  deaths: Deaths,
  struck: Side | null,
): Readonly<Record<'deaths_a' | 'deaths_b' | 'deaths_civilians' | 'deaths_unknown', number | null>> => {
  const side = sideOfWords(populationOf(deaths)) ?? struck
  const civilians = side === 'civilians' || side === 'protesters'
  const ofStruck = isArmed(side) && side === struck
  return {
    deaths_a: null,
    deaths_b: ofStruck ? deaths.best : null,
    deaths_civilians: civilians ? deaths.best : null,
    deaths_unknown: ofStruck || civilians ? null : deaths.best,
  }
}

/** What makes two counts of one report the same count told twice: who were killed, and how many. */
export const signatureOf = (deaths: Deaths): string =>
  `${deaths.low} ${deaths.best} ${deaths.high} ${populationOf(deaths).toLowerCase()}`

const inOneClause = (event: ExportRow, figure: ExportRow): boolean =>
  spansIn(event.evidence).some((clause) =>
    [...spansIn(figure.span), ...spansIn(figure.evidence).slice(1)].some((span) => overlaps(clause, span)),
  )

const apart = (event: ExportRow, figure: ExportRow): number => Math.abs(startOf(event.trigger) - startOf(figure.span))

const clausesOf = ({ evidence }: ExportRow): string =>
  spansIn(evidence)
    .map(({ text }) => text.slice(0, LONGEST_CLAUSE))
    .join(' ')

const LONGEST_CLAUSE = 2000

const startOf = (spans: unknown): number => Number(spansIn(spans)[0]?.start ?? 0)

// Large whole numbers come from the database as text.
const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))
