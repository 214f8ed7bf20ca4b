/** The counts of one thing in a report, gathered once: the one before a count, those with its number, the other numbers. */
import { grouped } from '../../grouped.js'
import { countBefore } from '../../halving.js'
import { onceFor } from '../../once-for.js'
import type { FigureRecord } from '../../records/record.js'
import { sentenceAt } from '../../records/sentence-at.js'
import { isFormer, isPart, type ReportView } from '../report-view.js'
import { numbersOf, tollOf } from '../tolls.js'

type Counts = ReadonlyMap<string, readonly FigureRecord[]>

/** The count of the same thing that stands last before this one. */
export function lastCount(view: ReportView, { metric, span }: FigureRecord): FigureRecord | undefined {
  const counts = ofOneMetric(view).get(metric) ?? []
  return counts[countBefore(counts.length, (at) => counts[at]!.span.start < span.start) - 1]
}

/** The count in the text that a headline gives before it: never itself, which a headline further down may be. */
export function countInText(view: ReportView, figure: FigureRecord): FigureRecord | undefined {
  const counts = inText(view).get(numberKey(figure)) ?? []
  return counts[countBefore(counts.length, (at) => counts[at]!.span.start <= figure.span.start)]
}

/** Whoever the report names as giving this number of the same thing. */
export const namedWith = (view: ReportView, figure: FigureRecord): readonly string[] =>
  namesByNumber(view).get(numberKey(figure)) ?? []

/** Other numbers that the same sources give of the same kind of thing, parts of others among them. */
export const numbersBeside = (view: ReportView, figure: FigureRecord): readonly number[] =>
  otherNumbers(figure, ofOneSource(view).get(sourceKey(figure)) ?? NONE)

/** Other numbers that anybody gives of it, but those that the report has as rivals already. */
export function rivalNumbers(view: ReportView, figure: FigureRecord): readonly number[] {
  const apart = figure.according_to.includes('report') ? undefined : apartFrom(view).get(figure.id)
  if (apart === undefined) return otherNumbers(figure, ofOneThing(view).get(figure.metric) ?? NONE)
  const counts = (ofOneMetric(view).get(figure.metric) ?? []).filter(
    ({ id, according_to }) => !apart.has(id) || according_to.includes('report'),
  )
  return otherNumbers(figure, new Set(numbersOf(counts)))
}

const NONE: ReadonlySet<number> = new Set()

/** So many are kept, the first in the text: a report with more is a table. */
const MOST = 100

function otherNumbers(figure: FigureRecord, numbers: ReadonlySet<number>): readonly number[] {
  const own = tollOf(figure)?.number
  const others: number[] = []
  for (const number of numbers) {
    if (others.length === MOST) break
    if (number !== own) others.push(number)
  }
  return others
}

const sourceKey = ({ metric, according_to }: FigureRecord): string => `${metric} ${according_to.join('|')}`

const ofOneSource = onceFor(({ record }: ReportView) =>
  numbersIn(
    listed(
      record.figures.filter((figure) => !isFormer(figure)),
      sourceKey,
    ),
  ),
)

const ofOneThing = onceFor((view: ReportView) => numbersIn(ofOneMetric(view)))

const numbersIn = (counts: Counts): ReadonlyMap<string, ReadonlySet<number>> =>
  new Map([...counts].map(([key, some]) => [key, new Set(numbersOf(some))]))

/** Ids of the counts that the report has as rivals of each; its own number may be the sum of others. */
const apartFrom = onceFor(({ record }: ReportView) => {
  const found = new Map<string, Set<string>>()
  for (const { type, left, right } of record.tensions) {
    if (type !== 'rival figures') continue
    found.set(left.record, (found.get(left.record) ?? new Set()).add(right.record))
    found.set(right.record, (found.get(right.record) ?? new Set()).add(left.record))
  }
  return found
})

const numberKey = (figure: FigureRecord): string => `${figure.metric} ${tollOf(figure)?.number}`

const isWhole = (figure: FigureRecord): boolean => !isPart(figure) && !isFormer(figure)

const ofOneMetric = onceFor(({ record }: ReportView) => listed(record.figures.filter(isWhole), ({ metric }) => metric))

const ofOneNumber = onceFor(({ record }: ReportView) => listed(record.figures.filter(isWhole), numberKey))

const inText = onceFor(({ record: { figures, sentences } }: ReportView) =>
  listed(
    figures.filter((figure) => isWhole(figure) && sentenceAt(sentences, figure.span.start)?.kind !== 'headline'),
    numberKey,
  ),
)

const namesByNumber = onceFor(
  (view: ReportView) =>
    new Map(
      [...ofOneNumber(view)].map(([number, counts]) => {
        const names = new Set(counts.flatMap(({ according_to }) => according_to))
        return [number, [...names].filter((name) => name !== 'report')]
      }),
    ),
)

/** In text order under each key. */
function listed(figures: readonly FigureRecord[], keyOf: (figure: FigureRecord) => string): Counts {
  return grouped(
    figures.toSorted((a, b) => a.span.start - b.span.start),
    keyOf,
  )
}
