/** Where and when a count belongs: its own place and day, those of its sentence, or those of what it goes on from. */
import type { FigureRecord, SentenceRecord } from '../../records/record.js'
import { sentenceAt } from '../../records/sentence-at.js'
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
import { tollOf } from '../tolls.js'
import { dayOfIso, meet, windowOf } from '../windows.js'

/** Counts of the same thing with the same number, itself among them. */
export const sameCounts = (view: ReportView, figure: FigureRecord): readonly FigureRecord[] =>
  view.record.figures.filter(
    (other) =>
      other.metric === figure.metric &&
      !isPart(other) &&
      !isFormer(other) &&
      tollOf(other)?.number === tollOf(figure)?.number,
  )

export interface Setting extends Timing {
  readonly places: readonly PlaceMark[]
}

/** Sentences back to which a bare count ("the ministry put the toll at 23") looks for what it counts. */
const BACK = 2

/** Place and time of a count: its own, its sentence's, or those of what it goes on from. */
export function settingOf(view: ReportView, figure: FigureRecord, sentence: SentenceRecord): Setting {
  const instead = isFormer(figure)
    ? replacing(view, figure, sentence)
    : sentence.kind === 'headline'
      ? toldAgain(view, figure)
      : undefined
  const there = instead === undefined ? null : sentenceAt(view.record.sentences, instead.span.start)
  if (instead !== undefined && there !== null) return settingOf(view, instead, there)
  const own = placeNamed(view, figure.place)
  const places = own === null ? placesIn(view, sentence) : [own]
  const time = timeOf(view, figure)
  if (isWarTotal(view, figure)) return { places, ...time }
  if (places.some(({ rank }) => rank !== 'wide')) return { places, ...(dayOfLast(view, figure, places, time) ?? time) }
  return (
    goingOn(view, figure, sentence, { places, ...time }) ?? { places: townsAround(view, sentence, places), ...time }
  )
}

/** The count in the text that a headline gives before it: never itself, which a headline further down may be. */
const toldAgain = (view: ReportView, figure: FigureRecord): FigureRecord | undefined =>
  sameCounts(view, figure).find(
    ({ span }) => span.start > figure.span.start && sentenceAt(view.record.sentences, span.start)?.kind !== 'headline',
  )

/** The count that took the place of this one, in its sentence. */
export const replacing = (view: ReportView, figure: FigureRecord, sentence: SentenceRecord): FigureRecord | undefined =>
  countsIn(view, sentence, figure.metric).find((other) => !isPart(other))

/** Days before the last that a toll covers within which what it counts was done, and after which a count is still spoken of. */
export const COUNTED_FOR = 7

function timeOf(view: ReportView, figure: FigureRecord): Timing {
  const { period } = figure
  const last = period?.from == null ? dayOfIso(period?.to ?? '') : null
  // "On Friday raised its toll": the day of the count, not of the deed.
  if (last !== null) return { window: { from: last - COUNTED_FOR, to: last }, sure: 'assumed' }
  const statement = view.record.statements.find(({ content }) =>
    content.some(({ start, end }) => start <= figure.span.start && figure.span.end <= end),
  )
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
  const [last, here] = [countBefore(view, figure), sentenceAt(view.record.sentences, figure.span.start)]
  if (
    last === undefined ||
    here === null ||
    view.record.report.text.slice(last.span.end, figure.span.start).includes('\n')
  )
    return null
  const there = sentenceAt(view.record.sentences, last.span.start)
  if (there === null || here.number - there.number > BACK) return null
  const { places: around, window, sure: known } = settingOf(view, last, there)
  const { is, at } = comparePlaces(places, around)
  // A city has too many of a day.
  return is === 'same' && at?.rank === 'site' ? { window, sure: known } : null
}

/** The count of the same thing that stands last before this one. */
const countBefore = (view: ReportView, figure: FigureRecord): FigureRecord | undefined =>
  view.record.figures
    .filter(
      (other) =>
        other.metric === figure.metric && !isPart(other) && !isFormer(other) && other.span.start < figure.span.start,
    )
    .at(-1)

/** Of the wounded, the dead of the sentence before: "Another 31 people were wounded, the directorate said." */
const killedBefore = (view: ReportView, figure: FigureRecord, sentence: SentenceRecord): FigureRecord | undefined =>
  figure.metric !== 'wounded'
    ? undefined
    : view.record.sentences
        .filter(({ number }) => number === sentence.number - 1)
        .flatMap((before) => figuresIn(view, before, 'killed'))[0]

/** Place and time of the count of the same thing shortly before it; null where there is none. */
export function goingOn(
  view: ReportView,
  figure: FigureRecord,
  sentence: SentenceRecord,
  own: Setting,
): Setting | null {
  const last = countBefore(view, figure) ?? killedBefore(view, figure, sentence)
  const there = last === undefined ? null : sentenceAt(view.record.sentences, last.span.start)
  if (last === undefined || there === null || there.number === sentence.number || sentence.number - there.number > BACK)
    return null
  // A headline's count has its own place and day from the text: it would lead back to where it came from.
  if (there.kind === 'headline') return null
  const setting = settingOf(view, last, there)
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
  const before = view.record.sentences.find(({ number }) => number === sentence.number - 1)
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

function placeNamed(view: ReportView, name: string | null): PlaceMark | null {
  const place = name === null ? undefined : view.record.places.find((candidate) => candidate.name === name)
  const mark = place === undefined ? undefined : view.marks.get(place.id)
  return mark === undefined || mark.rank === 'wide' ? null : mark
}
