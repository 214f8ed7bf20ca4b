/** Figures: what is counted, of whom, where, when and by whom, so that counts of one population can be lined up. */

import type { FigureRecord, SentenceRecord } from '../../records/record.js'
import { sentenceAt } from '../../records/sentence-at.js'
import type { ThreadedReport, TraitKind, TraitOf } from '../model.js'
import type { PlaceMark } from '../place-marks.js'
import { OF_PEOPLE, type Population, populationOf } from '../population.js'
import {
  countsIn,
  isFormer,
  isPart,
  isWarTotal,
  placesIn,
  type ReportView,
  type Sure,
  stemsOf,
  type Timing,
  timingOf,
  tollInHeadline,
  viewOf,
  wordsOf,
} from '../report-view.js'
import { sourceKeys } from '../sources.js'
import { TELLING_COUNT, type Toll, tollOf } from '../tolls.js'
import { dayKeys, dayOfIso, isoOf, meet, type Window, windowOf } from '../windows.js'
import { relateFigures } from './same-figure.js'

export interface FigureTrait extends TraitOf<'figure'> {
  readonly metric: FigureRecord['metric']
  readonly population: Population
  /** Number as written and its bounds. */
  readonly toll: Toll
  readonly qualifier: FigureRecord['qualifier']
  /** A part of another count: "three of them children". */
  readonly part: boolean
  /** The number that a later one took the place of: "from six to nine". */
  readonly former: boolean
  /** A count over a long time, as of a whole war. */
  readonly total: boolean
  readonly cumulative: boolean | null
  /** First day that a running count is taken from. */
  readonly since: string | null
  readonly window: Window | null
  readonly sure: Sure
  readonly places: readonly PlaceMark[]
  readonly perpetrator: string | null
  readonly sources: readonly string[]
  /** The same as the report names them, for sentences. */
  readonly told: readonly string[]
  /** Names in its sentence: a total without a place is compared only where one of them is shared. */
  readonly anchors: readonly string[]
  readonly stems: readonly string[]
  /** Other numbers that the same source gives for the same kind of thing in this report. */
  readonly beside: readonly number[]
  /** Other numbers that anybody gives for it in this report. */
  readonly rivals: readonly number[]
  readonly published: number | null
  /** Number of its sentence; the first one is 1. */
  readonly sentence: number
}

export const figureKind: TraitKind<FigureTrait> = {
  traits: (report: ThreadedReport) => {
    const view = viewOf(report)
    return view.record.figures.flatMap((figure) => traitOf(view, figure) ?? [])
  },
  relate: relateFigures,
}

function traitOf(view: ReportView, figure: FigureRecord): FigureTrait | null {
  const toll = tollOf(figure)
  const sentence = sentenceAt(view.record.sentences, figure.span.start)
  if (toll === null || sentence === null) return null
  const population = populationOf(figure.population)
  const total = isWarTotal(view, figure)
  const since = figure.period?.to == null ? (figure.period?.from ?? null) : null
  const setting = settingOf(view, figure, sentence)
  const sources = sourcesOf(view, figure, toll)
  const facts = {
    metric: figure.metric,
    population,
    toll,
    qualifier: figure.qualifier,
    part: isPart(figure),
    former: isFormer(figure),
    total,
    cumulative: figure.cumulative,
    since,
    window: total ? null : setting.window,
    sure: setting.sure,
    places: setting.places,
    perpetrator: perpetratorOf(view, figure),
    sources: sourceKeys(view, sources),
    told: [...new Set(sources)].map((name) =>
      name === 'report' ? (view.record.report.publisher ?? 'the report') : name,
    ),
    anchors: anchorsOf(view, sentence),
    stems: stemsOf(view, wordsOf(view, sentence)),
    beside: numbersBeside(
      view,
      figure,
      toll,
      (other) => other.according_to.join('|') === figure.according_to.join('|'),
    ),
    rivals: numbersBeside(view, figure, toll, (other) => !isPart(other) && !pullApart(view, figure, other)),
    published: view.published,
    sentence: sentence.number,
  }
  const keys = keysOf(facts)
  const day = facts.window === null ? view.record.report.published : isoOf(facts.window.from)
  return keys.length === 0 ? null : { kind: 'figure', report: view.key, id: figure.id, day, keys, ...facts }
}

/** Counts of the same thing with the same number, itself among them. */
const sameCounts = (view: ReportView, figure: FigureRecord): readonly FigureRecord[] =>
  view.record.figures.filter(
    (other) =>
      other.metric === figure.metric &&
      !isPart(other) &&
      !isFormer(other) &&
      tollOf(other)?.number === tollOf(figure)?.number,
  )

/** Its sources; a headline's count has those of the same count in the text. */
function sourcesOf(view: ReportView, figure: FigureRecord, toll: Toll): readonly string[] {
  const again = sameCounts(view, figure)
  const bare = figure.according_to.every((name) => name === 'report') && (toll.number ?? 0) >= TELLING_COUNT
  const named = bare ? again.flatMap((other) => other.according_to.filter((name) => name !== 'report')) : []
  return [...figure.according_to, ...named]
}

interface Setting extends Timing {
  readonly places: readonly PlaceMark[]
}

/** Sentences back to which a bare count ("the ministry put the toll at 23") looks for what it counts. */
const BACK = 2

/** Place and time of a count: its own, its sentence's, or those of what it goes on from. */
function settingOf(view: ReportView, figure: FigureRecord, sentence: SentenceRecord): Setting {
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
  if (places.some(({ rank }) => rank !== 'wide') || isWarTotal(view, figure)) return { places, ...time }
  return (
    goingOn(view, figure, sentence, { places, ...time }) ?? { places: townsAround(view, sentence, places), ...time }
  )
}

/** The count in the text that the headline gives before it. */
const toldAgain = (view: ReportView, figure: FigureRecord): FigureRecord | undefined =>
  sameCounts(view, figure).find(({ span }) => span.start > (view.record.sentences[0]?.end ?? 0))

/** The count that took the place of this one, in its sentence. */
const replacing = (view: ReportView, figure: FigureRecord, sentence: SentenceRecord): FigureRecord | undefined =>
  countsIn(view, sentence, figure.metric).find((other) => !isPart(other))

/** Days before the last that a toll covers within which what it counts was done, and after which a count is still spoken of. */
const COUNTED_FOR = 7

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

/** Place and time of the count of the same thing shortly before it; null where there is none. */
function goingOn(view: ReportView, figure: FigureRecord, sentence: SentenceRecord, own: Setting): Setting | null {
  const before = view.record.figures.filter(
    (other) =>
      other.metric === figure.metric && !isPart(other) && !isFormer(other) && other.span.start < figure.span.start,
  )
  const last = before.at(-1)
  const there = last === undefined ? null : sentenceAt(view.record.sentences, last.span.start)
  if (last === undefined || there === null || there.number === sentence.number || sentence.number - there.number > BACK)
    return null
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

function perpetratorOf(view: ReportView, figure: FigureRecord): string | null {
  const actor = view.record.actors.find(({ name }) => name === figure.perpetrator)
  return actor === undefined ? null : (view.names.get(actor.id)?.key ?? null)
}

const MOST_ANCHORS = 6

/** Named actors and countries in the sentence. */
function anchorsOf(view: ReportView, sentence: SentenceRecord): readonly string[] {
  const found = new Set<string>()
  const here = ({ start }: { readonly start: number }): boolean => start >= sentence.start && start < sentence.end
  for (const actor of view.record.actors) {
    const name = view.names.get(actor.id)
    if (name !== undefined && actor.mentions.some(here)) found.add(name.key)
  }
  for (const place of view.record.places)
    if (place.country !== null && place.mentions.some(here)) found.add(place.country)
  return [...found].sort().slice(0, MOST_ANCHORS)
}

/** The report itself has the two as rival counts of one thing. */
const pullApart = (view: ReportView, one: FigureRecord, other: FigureRecord): boolean =>
  view.record.tensions.some(
    ({ type, left, right }) =>
      type === 'rival figures' &&
      ((left.record === one.id && right.record === other.id) || (left.record === other.id && right.record === one.id)),
  )

/** Other numbers of this metric in the report, by those that `of` lets through. */
const numbersBeside = (
  view: ReportView,
  figure: FigureRecord,
  toll: Toll,
  of: (other: FigureRecord) => boolean,
): readonly number[] => [
  ...new Set(
    view.record.figures
      .filter((other) => other !== figure && other.metric === figure.metric && !isFormer(other) && of(other))
      .flatMap((other) => tollOf(other)?.number ?? [])
      .filter((number) => number !== toll.number),
  ),
]

const MOST_PLACES = 3

function keysOf(
  facts: Pick<
    FigureTrait,
    'metric' | 'population' | 'total' | 'since' | 'window' | 'places' | 'anchors' | 'toll' | 'published'
  >,
): readonly string[] {
  const what = OF_PEOPLE.has(facts.metric) ? facts.metric : `${facts.metric} ${facts.population.kind}`
  if (facts.total) {
    if (facts.published === null) return []
    // A month and the next, so that reports of the turn of a month meet.
    const months = [facts.published, facts.published + 28].map((day) => isoOf(day).slice(0, 7))
    const since = facts.since?.slice(0, 7) ?? ''
    return [...new Set(months)].flatMap((month) =>
      facts.anchors.map((anchor) => `f|${what}|${anchor}|${since}|${month}`),
    )
  }
  if (facts.window === null) return []
  const marks = facts.places
    .slice(0, MOST_PLACES)
    .flatMap((place) => [
      `@${place.key}`,
      ...(place.rank === 'site' && place.within[0] !== undefined ? [`@${place.within[0]}`] : []),
    ])
  const number = facts.toll.number
  if (number !== null && number >= TELLING) marks.push(`#${number}`)
  const { from, to } = facts.window
  const days = to - from <= COUNTED_FOR ? Array.from({ length: to - from + 1 }, (_, i) => isoOf(from + i)) : []
  return [...new Set([...days, ...dayKeys(facts.window)])].flatMap((day) =>
    [...new Set(marks)].map((mark) => `f|${what}|${mark}|${day}`),
  )
}

const TELLING = 10
