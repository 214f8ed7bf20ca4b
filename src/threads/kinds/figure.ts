/** Figures: what is counted, of whom, where, when and by whom, so that counts of one population can be lined up. */

import type { FigureRecord, SentenceRecord } from '../../records/record.js'
import { sentenceAt } from '../../records/sentence-at.js'
import { isOnTop } from '../../talks/figures/on-top.js'
import type { ThreadedReport, TraitKind, TraitOf } from '../model.js'
import type { PlaceMark } from '../place-marks.js'
import { OF_PEOPLE, type Population } from '../population.js'
import {
  actorNamed,
  formersIn,
  isFormer,
  isPart,
  isWarTotal,
  namedIn,
  type ReportView,
  type Sure,
  sidesOf,
  stemsOf,
  viewOf,
  wordsOf,
} from '../report-view.js'
import { sourceKeys } from '../sources.js'
import { numberWeight, TELLING_COUNT, type Toll, tollOf } from '../tolls.js'
import { dayKeys, isoOf, type Window } from '../windows.js'
import { countedIn, takenBack } from './count-words.js'
import { COUNTED_FOR, replacing, settingOf } from './figure-setting.js'
import { countInText, namedWith, numbersBeside, rivalNumbers } from './same-counts.js'
import { HELD_FOR, relateFigures } from './same-figure.js'

export interface FigureTrait extends TraitOf<'figure'> {
  readonly metric: FigureRecord['metric']
  readonly population: Population
  /** Number as written and its bounds. */
  readonly toll: Toll
  readonly qualifier: FigureRecord['qualifier']
  /** A part of another count, or one on top of it: "three of them children", "six more". */
  readonly part: boolean
  /** The number that a later one took the place of: "from six to nine". */
  readonly former: boolean
  /** The number it takes the place of, when its sentence gives that; else null. */
  readonly replaces: number | null
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
  /** Of captives, whose number is told for as long as they are held: sides that the report speaks of most; else none. */
  readonly about: readonly string[]
  /** Number of its sentence; the first one is 1. */
  readonly sentence: number
  /** Of a headline's count, the id of the same count in the text; traits of older stores have none. */
  readonly inText?: string | null
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
  const population = countedIn(view, figure, sentence)
  const total = isWarTotal(view, figure)
  // "3,900 killed since October, against 3,800 at the start of the month": both are counted from there, by the same source.
  const counted = isFormer(figure) ? (replacing(view, figure, sentence) ?? figure) : figure
  const since = counted.period?.to == null ? (counted.period?.from ?? null) : null
  const setting = settingOf(view, figure)
  const sources = sourcesOf(view, isOwnCount(figure) ? counted : figure, toll)
  const facts = {
    metric: figure.metric,
    population,
    toll,
    qualifier: figure.qualifier,
    part: isPart(figure) || isOnTop(view.record.report.text, figure.span),
    former: isFormer(figure),
    replaces: formerOf(view, figure, sentence),
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
    beside: numbersBeside(view, figure),
    rivals: rivalNumbers(view, figure),
    published: view.published,
    about: figure.metric === 'captured' && numberWeight(toll.number ?? 0) > 2 ? sidesOf(view) : [],
    sentence: sentence.number,
    inText: sentence.kind === 'headline' ? (countInText(view, figure)?.id ?? null) : null,
  }
  const keys = keysOf(facts)
  const day = facts.window === null ? view.record.report.published : isoOf(facts.window.from)
  return keys.length === 0 ? null : { kind: 'figure', report: view.key, id: figure.id, day, keys, ...facts }
}

/** The number that this one took the place of: "raised its toll from six to nine", "six, not eight". */
function formerOf(view: ReportView, figure: FigureRecord, sentence: SentenceRecord): number | null {
  if (isFormer(figure) || isPart(figure)) return null
  const former = formersIn(view, sentence, figure.metric).find((other) => replacing(view, other, sentence) === figure)
  return former === undefined ? takenBack(view, figure, sentence) : (tollOf(former)?.number ?? null)
}

const isOwnCount = ({ according_to }: FigureRecord): boolean => according_to.every((name) => name === 'report')

/** Its sources; a headline's count has those of the same count in the text. */
function sourcesOf(view: ReportView, figure: FigureRecord, toll: Toll): readonly string[] {
  const bare = isOwnCount(figure) && (toll.number ?? 0) >= TELLING_COUNT
  return [...figure.according_to, ...(bare ? namedWith(view, figure) : [])]
}

function perpetratorOf(view: ReportView, figure: FigureRecord): string | null {
  const actor = actorNamed(view, figure.perpetrator ?? '')
  return actor === undefined ? null : (view.names.get(actor.id)?.key ?? null)
}

const MOST_ANCHORS = 6

const anchorsOf = (view: ReportView, sentence: SentenceRecord): readonly string[] =>
  namedIn(view, sentence).toSorted().slice(0, MOST_ANCHORS)

const MOST_PLACES = 3

function keysOf(
  facts: Pick<
    FigureTrait,
    | 'metric'
    | 'population'
    | 'total'
    | 'since'
    | 'window'
    | 'places'
    | 'anchors'
    | 'toll'
    | 'published'
    | 'sources'
    | 'sure'
    | 'about'
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
  const number = facts.toll.number
  const held =
    facts.about.length === 0 || facts.published === null
      ? []
      : [facts.published, facts.published + HELD_FOR].map(
          (day) => `f|held|${what}|#${number}|${isoOf(day).slice(0, 7)}`,
        )
  if (facts.window === null) return held
  const marks = facts.places
    .slice(0, MOST_PLACES)
    .flatMap((place) => [
      `@${place.key}`,
      ...(place.rank === 'site' && place.within[0] !== undefined ? [`@${place.within[0]}`] : []),
    ])
  if (number !== null && number >= TELLING) marks.push(`#${number}`)
  // A toll that goes on counting names no place again: it meets what its source counted of that day.
  if (facts.sure === 'stated' || facts.sure === 'near')
    marks.push(...facts.sources.filter((key) => !key.startsWith('publisher ')).map((key) => `~${key}`))
  const { from, to } = facts.window
  const days = to - from <= COUNTED_FOR ? Array.from({ length: to - from + 1 }, (_, i) => isoOf(from + i)) : []
  const told = [...new Set([...days, ...dayKeys(facts.window)])].flatMap((day) =>
    [...new Set(marks)].map((mark) => `f|${what}|${mark}|${day}`),
  )
  return [...new Set([...held, ...told])]
}

const TELLING = 10
