import type { ExportRow } from '../../store/export-records.js'
import type { QuotedSpan } from '../record-row.js'
import { isArmed, type Side } from './side.js'

/** How many people a report says were killed in an event, and whose count that is. */
export interface Deaths {
  readonly figure: ExportRow
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/**
 * The counts of killed that tell of an assault: said in the same clause, the nearest one for each event and each for one event alone.
 * Counts that run on ("since October") tell of no single event and are passed over. By the event's row.
 */
export const deathsByEvent = (rows: readonly ExportRow[]): ReadonlyMap<ExportRow, Deaths> => {
  const figures = rows.filter((row) => row.kind === 'figures' && row.metric === 'killed' && row.cumulative !== true)
  const assaults = rows.filter((row) => row.kind === 'events' && row.plover === 'ASSAULT')
  const pairs = assaults
    .flatMap((event) =>
      figures
        .filter((figure) => inOneClause(event, figure))
        .map((figure) => ({ event, figure, far: apart(event, figure) })),
    )
    .toSorted((one, other) => one.far - other.far)
  const found = new Map<ExportRow, Deaths>()
  const used = new Set<ExportRow>()
  for (const { event, figure } of pairs) {
    if (found.has(event) || used.has(figure)) continue
    used.add(figure)
    found.set(event, { figure, low: count(figure.low), best: count(figure.best), high: count(figure.high) })
  }
  return found
}

/** How many of the dead were of a side, where the event tells which side was struck; all are of no known side otherwise. */
export const deathsOfSides = (
  best: number | null,
  struck: Side | null,
): Readonly<Record<'deaths_a' | 'deaths_b' | 'deaths_civilians' | 'deaths_unknown', number | null>> => {
  const none = best === null ? null : 0
  const civilians = struck === 'civilians' || struck === 'protesters'
  return {
    deaths_a: none,
    deaths_b: isArmed(struck) ? best : none,
    deaths_civilians: civilians ? best : none,
    deaths_unknown: isArmed(struck) || civilians ? none : best,
  }
}

const inOneClause = (event: ExportRow, figure: ExportRow): boolean =>
  event.report === figure.report &&
  spansOf(event.evidence).some((clause) => spansOf(figure.span).some((span) => touch(clause, span)))

const apart = (event: ExportRow, figure: ExportRow): number =>
  Math.abs(startOf(spansOf(event.trigger)) - startOf(spansOf(figure.span)))

const spansOf = (value: unknown): readonly QuotedSpan[] =>
  (Array.isArray(value) ? value : value == null ? [] : [value]) as readonly QuotedSpan[]

const startOf = ([first]: readonly QuotedSpan[]): number => Number(first?.start ?? 0)

const touch = (one: QuotedSpan, other: QuotedSpan): boolean => one.start < other.end && other.start < one.end

// Large whole numbers come from the database as text.
const count = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))
