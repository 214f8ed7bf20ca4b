/** Where and when a count belongs: its own place and day, those of its sentence, or those of what it goes on from. */
import { onceFor } from '../../once-for.js'
import type { FigureRecord, SentenceRecord } from '../../records/record.js'
import { sentenceAt } from '../../records/sentence-at.js'
import { firstHolding } from '../in-sentence.js'
import { comparePlaces, type PlaceMark } from '../place-marks.js'
import {
  countsIn,
  figuresIn,
  isFormer,
  isPart,
  isWarTotal,
  placesIn,
  type ReportView,
  type Timing,
  timingOf,
  tollInHeadline,
} from '../report-view.js'
import { dayOfIso, meet, windowOf } from '../windows.js'
import { toldThere } from './count-words.js'
import { countInText, lastCount } from './same-counts.js'

export interface Setting extends Timing {
  readonly places: readonly PlaceMark[]
}

/** Sentences back to which a bare count ("the ministry put the toll at 23") looks for what it counts. */
const BACK = 2

/** Place and time of a count: its own, its sentence's, or those of what it goes on from. */
export function settingOf(view: ReportView, figure: FigureRecord): Setting {
  const known = settings(view)
  // The first of a run of counts comes first: each goes on from the one before it.
  const run: FigureRecord[] = []
  for (let at: FigureRecord | undefined = figure; at !== undefined && !known.has(at); at = lastBefore(view, at))
    run.push(at)
  for (const each of run.reverse()) known.set(each, worked(view, each))
  return known.get(figure)!
}

const settings = onceFor((_: ReportView) => new Map<FigureRecord, Setting>())

function worked(view: ReportView, figure: FigureRecord): Setting {
  const sentence = sentenceOf(view, figure)
  if (sentence === null) return NOWHERE
  const instead = isFormer(figure)
    ? replacing(view, figure, sentence)
    : sentence.kind === 'headline'
      ? countInText(view, figure)
      : undefined
  if (instead !== undefined) return settingOf(view, instead)
  const own = placeNamed(view, figure.place)
  const places = own === null ? placesIn(view, sentence) : [own]
  const time = timeOf(view, figure)
  if (isWarTotal(view, figure)) return { places, ...time }
  if (places.some(({ rank }) => rank !== 'wide')) return { places, ...(dayOfLast(view, figure, places, time) ?? time) }
  const there = places.length === 0 ? toldThere(view, figure, sentence) : null
  // "Six soldiers had died there on Sunday": of the sentence before it the place alone.
  if (there !== null) return time.sure === 'stated' ? { ...there, ...time } : there
  return goingOn(view, figure, { places, ...time }) ?? { places: townsAround(view, sentence, places), ...time }
}

const NOWHERE: Setting = { places: [], window: null, sure: 'open' }

/** The count that took the place of this one, in its sentence. */
export const replacing = (view: ReportView, figure: FigureRecord, sentence: SentenceRecord): FigureRecord | undefined =>
  countsIn(view, sentence, figure.metric).find((other) => !isPart(other))

/** Days before the last that a toll covers within which what it counts was done, and after which a count is still spoken of. */
export const COUNTED_FOR = 7

const statementHolding = firstHolding(
  ({ record }) => record.statements,
  ({ content }) => content,
)

function timeOf(view: ReportView, figure: FigureRecord): Timing {
  const { period } = figure
  const last = period?.from == null ? dayOfIso(period?.to ?? '') : null
  // "On Friday raised its toll": the day of the count, not of the deed.
  if (last !== null) return { window: { from: last - COUNTED_FOR, to: last }, sure: 'assumed' }
  const statement = statementHolding(view, figure.span)
  const time = timingOf(view, figure.span.start, period?.to == null ? null : windowOf(period), statement?.content ?? [])
  // "The ministry's figure is still six": what it counts is older news.
  if (figure.rule === 'count-of-its-own' && time.sure === 'open' && time.window !== null)
    return { window: { from: time.window.to - COUNTED_FOR, to: time.window.to }, sure: 'assumed' }
  return time
}

/**
 * The day of the count of the same thing before it in its paragraph, at the same place: "Two workers in the town said they had received
 * four bodies", after what the ministry counted there on Monday. Null where it has a day of its own, or there is no such count.
 */
function dayOfLast(
  view: ReportView,
  figure: FigureRecord,
  places: readonly PlaceMark[],
  { sure }: Timing,
): Timing | null {
  if (sure !== 'open') return null
  const last = lastBefore(view, figure)
  if (last?.metric !== figure.metric || sentencesBetween(view, last, figure) > BACK) return null
  if (view.record.report.text.slice(last.span.end, figure.span.start).includes('\n')) return null
  const { places: around, window, sure: known } = settingOf(view, last)
  const { is, at } = comparePlaces(places, around)
  // A city has too many of a day.
  return is === 'same' && at?.rank === 'site' ? { window, sure: known } : null
}

/** The count that this one may go on from: none of a headline, which has its own place and day from the text and would lead back. */
function lastBefore(view: ReportView, figure: FigureRecord): FigureRecord | undefined {
  const last = lastCount(view, figure) ?? killedBefore(view, figure)
  return last === undefined || sentenceOf(view, last)?.kind === 'headline' ? undefined : last
}

const sentenceOf = (view: ReportView, { span }: FigureRecord): SentenceRecord | null =>
  sentenceAt(view.record.sentences, span.start)

const sentencesBetween = (view: ReportView, one: FigureRecord, other: FigureRecord): number =>
  (sentenceOf(view, other)?.number ?? 0) - (sentenceOf(view, one)?.number ?? 0)

/** Of the wounded, the dead of the sentence before: "Another 31 people were wounded, the directorate said." */
function killedBefore(view: ReportView, figure: FigureRecord): FigureRecord | undefined {
  const before = figure.metric === 'wounded' ? sentenceBefore(view, sentenceOf(view, figure)) : undefined
  return before === undefined ? undefined : figuresIn(view, before, 'killed')[0]
}

/** Place and time of the count of the same thing shortly before it; null where there is none. */
export function goingOn(view: ReportView, figure: FigureRecord, own: Setting): Setting | null {
  const last = lastBefore(view, figure)
  if (last === undefined) return null
  const between = sentencesBetween(view, last, figure)
  if (between === 0 || between > BACK) return null
  const setting = settingOf(view, last)
  if (own.sure !== 'stated' && own.sure !== 'near') return setting
  // It gives its own day: of what was counted before it is the place alone, where the days can be one.
  const together = own.window !== null && setting.window !== null && meet(own.window, setting.window)
  return together && own.places.length === 0 ? { ...own, places: setting.places } : null
}

/**
 * The town of a count whose sentence names none: the one of the sentence before it in the paragraph, else the one town of the headline's
 * clause that tells of the dead ("Pellory death toll climbs; ferry burns").
 */
function townsAround(view: ReportView, sentence: SentenceRecord, own: readonly PlaceMark[]): readonly PlaceMark[] {
  // "A town in the east": it says where, and leaves the name out.
  if (own.length > 0) return own
  const before = sentenceBefore(view, sentence)
  const joined =
    before !== undefined && !view.record.report.text.slice(before.end, sentence.start).includes('\n')
      ? before
      : undefined
  for (const told of [joined, tollInHeadline(view)]) {
    const towns = told === undefined ? [] : placesIn(view, told).filter(({ rank }) => rank !== 'wide')
    if (towns.length === 1) return towns
  }
  return own
}

const sentenceBefore = (view: ReportView, sentence: SentenceRecord | null): SentenceRecord | undefined =>
  sentence === null ? undefined : view.record.sentences[sentence.number - 2]

function placeNamed(view: ReportView, name: string | null): PlaceMark | null {
  const mark = name === null ? undefined : view.marks.get(placeIds(view).get(name) ?? '')
  return mark === undefined || mark.rank === 'wide' ? null : mark
}

/** Of places with one name the first. */
const placeIds = onceFor(
  ({ record }: ReportView) => new Map(record.places.toReversed().map(({ name, id }) => [name, id])),
)
