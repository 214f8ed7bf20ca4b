/** A report as the kinds of traits look at it: names, places, sentences and days found once, and what stands around a span. */
import { onceFor } from '../once-for.js'
import type { ActorRecord, DateRecord, FigureRecord, ReadingRecord, SentenceRecord } from '../records/record.js'
import { sentenceAt } from '../records/sentence-at.js'
import { toldAt } from '../talks/figures/told-at.js'
import { type ActorName, actorNames } from './actor-names.js'
import { contentStems, plainWords } from './content-words.js'
import { beginningIn } from './in-sentence.js'
import type { ThreadedReport } from './model.js'
import { type PlaceMark, placeMarks } from './place-marks.js'
import { dayOfIso, type Window, windowOf } from './windows.js'

/** How a window is known: stated of the thing itself, standing near it, taken from the report's own day, or not at all. */
export type Sure = 'stated' | 'near' | 'assumed' | 'open'

export interface Timing {
  readonly window: Window | null
  readonly sure: Sure
}

export interface ReportView {
  readonly key: string
  readonly record: ReadingRecord
  readonly published: number | null
  readonly names: ReadonlyMap<string, ActorName>
  readonly marks: ReadonlyMap<string, PlaceMark>
  /** Words of all names in the report, so that sentences are not held together by them. */
  readonly nameWords: ReadonlySet<string>
}

const views = new WeakMap<ReadingRecord, ReportView>()

/** The view of a report, made once. */
export function viewOf(report: ThreadedReport): ReportView {
  const made = views.get(report.record)
  if (made !== undefined && made.key === report.key) return made
  const { record } = report
  const names = actorNames(record)
  const marks = placeMarks(record)
  const nameWords = new Set<string>()
  for (const name of names.values()) for (const word of plainWords(name.name)) nameWords.add(word)
  for (const place of record.places) for (const word of plainWords(place.name)) nameWords.add(word)
  const view = { key: report.key, record, published: dayOfIso(record.report.published ?? ''), names, marks, nameWords }
  views.set(record, view)
  return view
}

const placesTold = beginningIn(
  ({ record }) => record.places,
  ({ mentions }) => mentions,
)
const actorsTold = beginningIn(
  ({ record }) => record.actors,
  ({ mentions }) => mentions,
)
/** The dates of a sentence. */
export const datesIn = beginningIn(
  ({ record }) => record.dates,
  ({ span }) => [span],
)
const figuresTold = beginningIn(({ record }) => record.figures, toldAt)

/** The words of a sentence. */
export const wordsOf = (view: ReportView, sentence: SentenceRecord): readonly string[] =>
  plainWords(view.record.report.text.slice(sentence.start, sentence.end))

export const stemsOf = (view: ReportView, words: readonly string[]): readonly string[] =>
  contentStems(words, view.nameWords)

const MOST_SIDES = 8

/** The sides of those whom the report names most. */
export function sidesOf(view: ReportView): readonly string[] {
  const often = new Map<string, number>()
  for (const { id, kind, mentions } of view.record.actors) {
    const side = view.names.get(id)?.side
    if (side !== undefined && kind !== 'media') often.set(side, (often.get(side) ?? 0) + mentions.length)
  }
  return [...often]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_SIDES)
    .map(([side]) => side)
}

/** The first actor of that name. */
export const actorNamed = (view: ReportView, name: string): ActorRecord | undefined => actorsByName(view).get(name)

const actorsByName = onceFor(
  ({ record }: ReportView) => new Map(record.actors.toReversed().map((actor) => [actor.name, actor])),
)

/** Keys of the actors that a sentence names, and its countries. */
export const namedIn = (view: ReportView, sentence: SentenceRecord): readonly string[] => [
  ...new Set([
    ...actorsTold(view, sentence).flatMap(({ id }) => view.names.get(id)?.key ?? []),
    ...placesTold(view, sentence).flatMap(({ country }) => country ?? []),
  ]),
]

/** Most places kept of one sentence. */
const MOST_PLACES = 4

/** Places of a sentence: the finer ones when there are any, else the wider. */
export function placesIn(view: ReportView, sentence: SentenceRecord): readonly PlaceMark[] {
  const found = new Map<string, PlaceMark>()
  for (const { id } of placesTold(view, sentence)) {
    const mark = view.marks.get(id)
    if (mark !== undefined && !found.has(mark.key)) found.set(mark.key, mark)
  }
  const all = [...found.values()]
  const fine = all.filter(({ rank }) => rank !== 'wide')
  return (fine.length > 0 ? fine : all).slice(0, MOST_PLACES)
}

/** The clause of the headline that tells of people hurt, by its words or by a count; undefined where none does. */
export const tollInHeadline = onceFor((view: ReportView): SentenceRecord | undefined => {
  const { record } = view
  const headline = record.sentences.find(({ kind }) => kind === 'headline')
  if (headline === undefined) return undefined
  let start = headline.start
  for (const part of record.report.text.slice(headline.start, headline.end).split(';')) {
    const clause = { ...headline, start, end: start + part.length }
    if (TOLL.test(part) || figuresTold(view, clause).some(({ metric }) => HURT.has(metric))) return clause
    start = clause.end + 1
  }
  return undefined
})

const HURT: ReadonlySet<FigureRecord['metric']> = new Set(['killed', 'wounded'])
/** Words of headlines that tell of people hurt without a number. */
const TOLL = /\b(?:toll|dead|deaths?|dies?|died|kill(?:s|ed|ing)?|casualties|victims|wounded|injured)\b/i

/** All counts of a sentence of this metric, but those that another took the place of. */
export const countsIn = (
  view: ReportView,
  sentence: SentenceRecord,
  metric: FigureRecord['metric'],
): readonly FigureRecord[] =>
  figuresTold(view, sentence).filter((figure) => figure.metric === metric && !isFormer(figure))

/** Those that another took the place of. */
export const formersIn = (
  view: ReportView,
  sentence: SentenceRecord,
  metric: FigureRecord['metric'],
): readonly FigureRecord[] =>
  figuresTold(view, sentence).filter((figure) => figure.metric === metric && isFormer(figure))

/** Those that stand for themselves: no part of another, no total of a war. */
export const figuresIn = (
  view: ReportView,
  sentence: SentenceRecord,
  metric: FigureRecord['metric'],
): readonly FigureRecord[] =>
  countsIn(view, sentence, metric).filter((figure) => !isPart(figure) && !isWarTotal(view, figure))

/** The window is only where something begins that has gone on since: "more than 300 have been killed since April". */
export const isRunning = (view: ReportView, sentence: SentenceRecord, { from }: Window): boolean =>
  datesIn(view, sentence).some((date) => dayOfIso(date.from ?? '') === from && isStart(view, date))

const isStart = (view: ReportView, { span }: DateRecord): boolean =>
  /\bsince (?:\w+ )?$/i.test(view.record.report.text.slice(Math.max(0, span.start - 20), span.start))

export const isPart = (figure: FigureRecord): boolean => figure.rule === 'part-of-total'

/** A number that another took the place of: "raised its toll from six to nine". */
export const isFormer = (figure: FigureRecord): boolean => figure.rule === 'count-before'

/** Longer than any single happening goes on being counted, in days; more than any has killed in the reports' usual range. */
const LONG_COUNT = 10
const WHOLE_WAR = 3000

/** A count since a day long past, or of thousands: the war's, not a happening's. */
export function isWarTotal(view: ReportView, figure: FigureRecord): boolean {
  const from = dayOfIso(figure.period?.from ?? '')
  const long =
    from !== null && view.published !== null && figure.period?.to == null && view.published - from > LONG_COUNT
  return long || (figure.low ?? figure.best ?? figure.high ?? 0) >= WHOLE_WAR
}

/** What was said without a day was, in a report's opening, done within these days before it. */
const NEWS_DAYS = 2
/** Sentences that open a report: headline, dateline and lead. */
export const OPENING = 5

/**
 * When the thing at `offset` was: its own date; else the nearest day in its sentence (a day beside the speaker is the day of saying, and
 * what is told happened then or the day before); else the days before the report.
 */
export function timingOf(
  view: ReportView,
  offset: number,
  own: Window | null,
  said: readonly { readonly start: number; readonly end: number }[],
): Timing {
  if (own !== null) return { window: own, sure: 'stated' }
  const sentence = sentenceAt(view.record.sentences, offset)
  if (sentence === null) return { window: null, sure: 'open' }
  const near = nearestDay(view, sentence, offset, said)
  if (near !== null) return near
  if (view.published === null) return { window: null, sure: 'open' }
  const opening = sentence.number <= OPENING
  return { window: { from: view.published - NEWS_DAYS, to: view.published }, sure: opening ? 'assumed' : 'open' }
}

function nearestDay(
  view: ReportView,
  sentence: SentenceRecord,
  offset: number,
  said: readonly { readonly start: number; readonly end: number }[],
): Timing | null {
  // "Four killed at market; talks set for May 27": what stands beyond a semicolon is another matter.
  const parted = ({ span }: DateRecord): boolean =>
    view.record.report.text.slice(Math.min(span.end, offset), Math.max(span.start, offset)).includes(';')
  const days = datesIn(view, sentence).filter((date) => windowOf(date) !== null && date.prec <= 2 && !parted(date))
  const told = (date: DateRecord): boolean =>
    said.some(({ start, end }) => start <= date.span.start && date.span.end <= end)
  const distance = (date: DateRecord): number => Math.abs(date.span.start - offset)
  const nearest = (some: readonly DateRecord[]): Window | null =>
    windowOf([...some].sort((a, b) => distance(a) - distance(b) || a.span.start - b.span.start)[0] ?? null)
  const inContent = nearest(said.length > 0 ? days.filter(told) : days)
  if (inContent !== null) return { window: inContent, sure: 'near' }
  const ofSaying = said.length > 0 ? nearest(days) : null
  return ofSaying === null ? null : { window: { from: ofSaying.from - 1, to: ofSaying.to }, sure: 'assumed' }
}
