/** Figures: what is counted, of whom, where, when and by whom, so that counts of one population can be lined up. */
import type { FigureRecord, SentenceRecord } from '../../records/record.js'
import { shared } from '../content-words.js'
import { inOrder, linkOf } from '../links.js'
import type { Link, ThreadedReport, TraitKind, TraitOf } from '../model.js'
import { comparePlaces, type PlaceMark, type PlaceRelation } from '../place-marks.js'
import { comparePopulations, type Population, populationOf } from '../population.js'
import {
  isPart,
  isWarTotal,
  placesIn,
  type ReportView,
  type Sure,
  sentenceAt,
  stemsOf,
  type Timing,
  timingOf,
  viewOf,
  wordsOf,
} from '../report-view.js'
import { shareSource, sourceKeys } from '../sources.js'
import { numberWeight, sameNumber, type Toll, tollOf, tollsImpossible, tollsMeet } from '../tolls.js'
import { dayKeys, daysIn, isoOf, meet, saidWindow, type Window, windowOf } from '../windows.js'

export interface FigureTrait extends TraitOf<'figure'> {
  readonly metric: FigureRecord['metric']
  readonly population: Population
  /** Number as written and its bounds. */
  readonly toll: Toll
  readonly qualifier: FigureRecord['qualifier']
  /** A part of another count: "three of them children". */
  readonly part: boolean
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
  /** Names in its sentence: a total without a place is compared only where one of them is shared. */
  readonly anchors: readonly string[]
  readonly stems: readonly string[]
  /** Other numbers that the same source gives for the same kind of thing in this report. */
  readonly beside: readonly number[]
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
  const sentence = sentenceAt(view.record, figure.span.start)
  if (toll === null || sentence === null) return null
  const population = populationOf(figure.population)
  const total = isWarTotal(view, figure)
  const since = figure.period?.to == null ? (figure.period?.from ?? null) : null
  const setting = settingOf(view, figure, sentence)
  const facts = {
    metric: figure.metric,
    population,
    toll,
    qualifier: figure.qualifier,
    part: isPart(figure),
    total,
    cumulative: figure.cumulative,
    since,
    window: total ? null : setting.window,
    sure: setting.sure,
    places: setting.places,
    perpetrator: perpetratorOf(view, figure),
    sources: sourcesOf(view, figure, toll),
    anchors: anchorsOf(view, sentence),
    stems: stemsOf(view, wordsOf(view, sentence)),
    beside: besideOf(view, figure, toll),
    published: view.published,
    sentence: sentence.number,
  }
  const keys = keysOf(facts)
  const day = facts.window === null ? view.record.report.published : isoOf(facts.window.from)
  return keys.length === 0 ? null : { kind: 'figure', report: view.key, id: figure.id, day, keys, ...facts }
}

/** Its sources; a headline's count has those of the same count in the text. */
function sourcesOf(view: ReportView, figure: FigureRecord, toll: Toll): readonly string[] {
  const again = view.record.figures.filter(
    (other) => other.metric === figure.metric && !isPart(other) && tollOf(other)?.number === toll.number,
  )
  const bare = figure.according_to.every((name) => name === 'report') && (toll.number ?? 0) >= TELLING_COUNT
  const named = bare ? again.flatMap((other) => other.according_to.filter((name) => name !== 'report')) : []
  return sourceKeys(view, [...figure.according_to, ...named])
}

interface Setting extends Timing {
  readonly places: readonly PlaceMark[]
}

/** Sentences back to which a bare count ("the ministry put the toll at 23") looks for what it counts. */
const BACK = 2

/** Place and time of a count: its own, its sentence's, or those of the count of the same thing shortly before it. */
function settingOf(view: ReportView, figure: FigureRecord, sentence: SentenceRecord): Setting {
  const own = placeNamed(view, figure.place)
  const places = own === null ? placesIn(view, sentence) : [own]
  const period = figure.period?.to == null ? null : windowOf(figure.period)
  const statement = view.record.statements.find(({ content }) =>
    content.some(({ start, end }) => start <= figure.span.start && figure.span.end <= end),
  )
  const time = timingOf(view, figure.span.start, period, statement?.content ?? [])
  const fine = places.some(({ rank }) => rank !== 'wide')
  if (fine || time.sure === 'stated' || time.sure === 'near' || isWarTotal(view, figure)) return { places, ...time }
  const before = view.record.figures.filter(
    (other) => other.metric === figure.metric && !isPart(other) && other.span.start < figure.span.start,
  )
  const last = before.at(-1)
  const there = last === undefined ? null : sentenceAt(view.record, last.span.start)
  if (last === undefined || there === null || there.number === sentence.number || sentence.number - there.number > BACK)
    return { places, ...time }
  return settingOf(view, last, there)
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

const besideOf = (view: ReportView, figure: FigureRecord, toll: Toll): readonly number[] => [
  ...new Set(
    view.record.figures
      .filter(
        (other) =>
          other !== figure &&
          other.metric === figure.metric &&
          other.according_to.join('|') === figure.according_to.join('|'),
      )
      .flatMap((other) => tollOf(other)?.number ?? [])
      .filter((number) => number !== toll.number),
  ),
]

/** Metrics that say what became of people; of other counts the counted noun must be the same. */
const OF_PEOPLE = new Set(['killed', 'wounded', 'captured', 'released', 'displaced', 'detained', 'missing'])
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
  return dayKeys(facts.window).flatMap((day) => [...new Set(marks)].map((mark) => `f|${what}|${mark}|${day}`))
}

const TELLING = 10

function relateFigures(a: FigureTrait, b: FigureTrait): Link | null {
  const [one, other] = inOrder(a, b)
  if (
    one.report === other.report ||
    one.metric !== other.metric ||
    one.part !== other.part ||
    one.total !== other.total
  )
    return null
  const people = comparePopulations(one.population, other.population)
  if (people === 'other' || (people === 'open' && !OF_PEOPLE.has(one.metric))) return null
  if (one.perpetrator !== null && other.perpetrator !== null && one.perpetrator !== other.perpetrator) return null
  const common = one.total ? commonCount(one, other) : commonIncident(one, other)
  if (common === null) return null
  const numbers = `${said(one)}, then ${said(other)}`
  const same = sameNumber(one.toll, other.toll)
  const oneSource = shareSource(one.sources, other.sources)
  const bounded = one.toll.high !== null && other.toll.high !== null
  if (same || (people === 'same' && !oneSource && bounded && tollsMeet(one.toll, other.toll))) {
    if (common.weight + (same ? numberWeight(one.toll.number ?? 0) : 0) < ENOUGH) return null
    return linkOf('figure', 'same', one, other, `Both count the ${one.metric}: ${numbers}; ${common.says}.`)
  }
  // Numbers that differ are of one population only when who is counted, where and when are all told; a part says too little of its whole.
  if (
    one.part ||
    people !== 'same' ||
    common.weight < ENOUGH_TO_DIFFER ||
    !common.fixed ||
    tollsImpossible(one.toll, other.toll)
  )
    return null
  if (other.toll.number !== null && one.beside.includes(other.toll.number)) return null
  if (one.toll.number !== null && other.beside.includes(one.toll.number)) return null
  const later = one.published !== null && other.published !== null && one.published < other.published
  if (oneSource) {
    return later
      ? linkOf(
          'figure',
          'supersedes',
          one,
          other,
          `A later count of the ${one.metric} from the same source: ${numbers}; ${common.says}.`,
        )
      : null
  }
  if (tollsMeet(one.toll, other.toll)) return null
  // Two reports' own counts of two days: the later may only know more.
  if (later && ownVoice(one) && ownVoice(other)) return null
  return linkOf(
    'figure',
    'conflicts',
    one,
    other,
    `Different sources count the ${one.metric} differently: ${numbers}; ${common.says}.`,
  )
}

const ownVoice = ({ sources }: FigureTrait): boolean => sources.every((key) => key.startsWith('publisher '))

/** The number as given, with a sign where it is a bound. */
const said = ({ toll, qualifier, sources }: FigureTrait): string =>
  `${SIGNS[qualifier] ?? ''}${toll.number ?? '?'} (${sources.map((key) => key.replace(/^publisher /, '')).join(', ')})`

const SIGNS: Readonly<Partial<Record<FigureRecord['qualifier'], string>>> = {
  approx: 'about ',
  gte: 'at least ',
  gt: 'more than ',
  lte: 'up to ',
}

/** Counts below this happen daily in one town: only a known day makes them one. */
const TELLING_COUNT = 5
const ENOUGH = 5
const ENOUGH_TO_DIFFER = 3

interface Common {
  readonly weight: number
  /** Place and day are told closely enough for two numbers to be rivals. */
  readonly fixed: boolean
  readonly says: string
}

/** What two counts of an incident share; null when day or place rules it out. */
function commonIncident(one: FigureTrait, other: FigureTrait): Common | null {
  if (one.window === null || other.window === null || !meet(one.window, other.window)) return null
  if (one.sure === 'open' && other.sure === 'open') return null
  const place = comparePlaces(one.places, other.places)
  if (place.is === 'apart') return null
  const known = ({ sure, window }: FigureTrait): boolean =>
    (sure === 'stated' || sure === 'near') && daysIn(window!) <= 2
  const day = known(one) && known(other) ? 2 : one.sure === 'open' || other.sure === 'open' ? 0 : 1
  const where = placeWeight(place)
  const words = shared(one.stems, other.stems)
  const doer = one.perpetrator !== null && one.perpetrator === other.perpetrator ? 1 : 0
  const weight = day + where + doer + (words >= 7 ? 2 : words >= 4 ? 1 : 0)
  const common = { from: Math.max(one.window.from, other.window.from), to: Math.min(one.window.to, other.window.to) }
  const small = Math.max(one.toll.number ?? 0, other.toll.number ?? 0) < TELLING_COUNT
  return {
    weight,
    fixed: day === 2 ? where === 2 || (where === 1 && weight > ENOUGH_TO_DIFFER) : day === 1 && where === 2 && !small,
    says: [saidWindow(common), ...(place.at === null ? [] : [place.at.name])].join(', '),
  }
}

function placeWeight({ is, at }: PlaceRelation): number {
  if (is === 'unlike') return -2
  if (at === null || is === 'open') return 0
  return at.rank === 'site' && is === 'same' ? 2 : 1
}

/** What two running counts share: where they begin, and a name that stands with both. */
function commonCount(one: FigureTrait, other: FigureTrait): Common | null {
  if (one.since?.slice(0, 7) !== other.since?.slice(0, 7)) return null
  const anchor = one.anchors.find((name) => other.anchors.includes(name))
  if (anchor === undefined) return null
  const near = one.published !== null && other.published !== null && Math.abs(one.published - other.published) <= 60
  if (!near || comparePlaces(one.places, other.places).is === 'apart') return null
  const words = shared(one.stems, other.stems)
  const source = shareSource(one.sources, other.sources) ? 2 : 0
  const weight = 1 + (one.since === null ? 0 : 2) + source + (words >= 7 ? 2 : words >= 3 ? 1 : 0)
  return {
    weight,
    fixed: one.since !== null || source > 0,
    says: one.since === null ? anchor : `since ${one.since}, ${anchor}`,
  }
}
