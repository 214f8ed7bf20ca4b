/**
 * Who is said to go to a place, or not to: "the movement would go to Lake Serrat", "Ruvonia will not be in Ostra on Monday". Its report does
 * not say what for; where other reports tell of a round of talks there in those days, between those who go, they are said to come to it.
 */

import { grouped } from '../../grouped.js'
import { wordClass } from '../../knowledge/event-words.js'
import { once } from '../../knowledge/in-use.js'
import { onceFor } from '../../once-for.js'
import type { SentenceRecord, StatementRecord } from '../../records/record.js'
import { sentenceAt } from '../../records/sentence-at.js'
import type { Span } from '../../span.js'
import { plainWords } from '../content-words.js'
import { firstHolding } from '../in-sentence.js'
import { linkOf } from '../links.js'
import type { Link, ThreadedReport, TraitKind, TraitOf } from '../model.js'
import { comparePlaces, type PlaceMark } from '../place-marks.js'
import { datesIn, type ReportView, timingOf, viewOf } from '../report-view.js'
import { gap, saidWindow, type Window } from '../windows.js'
import { placeKeys, type RoundTrait } from './round.js'

/** All of whom one statement says where they will be, or will not. */
export interface JourneyTrait extends TraitOf<'journey'> {
  readonly goers: readonly Goer[]
  readonly published: number
}

export interface Goer {
  /** Side of who goes; its name as the report gives it. */
  readonly party: string
  readonly who: string
  readonly stays: boolean
  readonly place: PlaceMark
  /** The days its sentence gives; null for none. */
  readonly window: Window | null
}

export const journeyKind: TraitKind<JourneyTrait> = {
  traits: (report: ThreadedReport) => {
    const view = viewOf(report)
    const { published } = view
    if (published === null) return []
    return [...grouped(placesSaid(view), ({ statement }) => statement)].flatMap(([{ id }, places]) => {
      const goers = goersTo(view, places)
      if (goers.length === 0) return []
      const keys = [...new Set(goers.flatMap(({ place }) => placeKeys(place, published)))]
      return [{ kind: 'journey', report: view.key, id, day: view.record.report.published, keys, goers, published }]
    })
  },
  relate: () => null,
}

/** A place that a statement names. */
interface PlaceSaid {
  readonly place: PlaceMark
  readonly at: Span
  readonly sentence: SentenceRecord
  readonly statement: StatementRecord
}

/** Places that plain statements name, in the order of the text; none of where the report itself tells of a round: that knows who comes. */
function placesSaid(view: ReportView): readonly PlaceSaid[] {
  const { places, sentences } = view.record
  const rounds = sentencesOfRounds(view)
  return places
    .flatMap(({ id, mentions }) => mentions.map((at) => ({ place: view.marks.get(id), at })))
    .toSorted((one, other) => one.at.start - other.at.start)
    .flatMap(({ place, at }) => {
      const sentence = sentenceAt(sentences, at.start)
      const statement = statementHolding(view, at)
      if (place === undefined || place.rank === 'wide' || sentence === null || statement === undefined) return []
      const counts = !rounds.has(sentence.number) && isPlainlySaid(view, sentence, statement)
      return counts ? [{ place, at, sentence, statement }] : []
    })
}

const sentencesOfRounds = ({ record }: ReportView): ReadonlySet<number> =>
  new Set(
    record.rounds.flatMap(({ evidence, participants }) =>
      [...evidence, ...participants.flatMap((each) => each.evidence)].flatMap(
        ({ start }) => sentenceAt(record.sentences, start)?.number ?? [],
      ),
    ),
  )

const statementHolding = firstHolding(
  ({ record }: ReportView): readonly StatementRecord[] => record.statements,
  ({ content }) => content,
)

/** Somebody says it in so many words ("the minister said on Monday that"), and nothing stands before that could turn it round. */
function isPlainlySaid(view: ReportView, sentence: SentenceRecord, statement: StatementRecord): boolean {
  const { source, cue, content, cue_denied, within } = statement
  const [who, says, what] = [source[0], cue[0], content[0]]
  if (who === undefined || says === undefined || what === undefined || cue.length > 1) return false
  if (cue_denied || within !== null || !wordClass('TELLS').has(says.text.toLowerCase())) return false
  const [first, second] = who.start < says.start ? [who, says] : [says, who]
  return (
    isBare(view, sentence, sentence.start, Math.min(who.start, what.start)) &&
    isBare(view, sentence, first.end, second.start) &&
    (what.start < second.end || isBare(view, sentence, second.end, what.start))
  )
}

/** Whether a stretch of a sentence has names, days and joining words alone: "told the Herald on Tuesday that the". */
function isBare(view: ReportView, sentence: SentenceRecord, from: number, to: number): boolean {
  const days = datesIn(view, sentence).filter(({ span }) => span.start >= from && span.end <= to)
  const ends = [...days.map(({ span }) => span.start), to]
  return [from, ...days.map(({ span }) => span.end)].every((start, at) =>
    plainWords(view.record.report.text.slice(start, ends[at]).replace(NAMED, '')).every((word) =>
      wordClass('JOINING').has(word),
    ),
  )
}

/** A word with a capital behind another word. */
const NAMED = /(?<= )\p{Lu}[\p{L}\p{M}]*/gu

/** Those who go to places of one statement, each told right behind the saying or the one before: what stands between may deny it. */
function goersTo(view: ReportView, places: readonly PlaceSaid[]): readonly Goer[] {
  const goers: Goer[] = []
  let told: number | null = null
  for (const said of places) {
    const goer = goerTo(view, said, told)
    if (goer === null) continue
    goers.push(goer)
    told = said.at.end
  }
  return goers
}

function goerTo(view: ReportView, { place, at, sentence, statement }: PlaceSaid, told: number | null): Goer | null {
  const going = wordsOfGoing(view, sentence, at)
  const actor = going === null ? undefined : actorsByEnd(view).get(going.from)
  const name = view.names.get(actor?.id ?? '')
  if (going === null || actor === undefined || name === undefined) return null
  if (!isBare(view, sentence, told ?? statement.content[0]!.start, actor.start)) return null
  const { window, sure } = timingOf(view, at.start, null, statement.content)
  return { party: name.side, who: name.name, stays: going.stays, place, window: sure === 'near' ? window : null }
}

/** Actors by where a mention of them ends, with where it begins. */
const actorsByEnd = onceFor(
  ({ record }: ReportView) =>
    new Map(
      record.actors.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => [end, { id, start }] as const)),
    ),
)

/** Where "would go to" begins, right before a place; null where other words stand there, or where it hangs on something. */
function wordsOfGoing(
  view: ReportView,
  sentence: SentenceRecord,
  { start, end }: Span,
): { readonly from: number; readonly stays: boolean } | null {
  const { text } = view.record.report
  const before = text.slice(Math.max(sentence.start, start - LONGEST), start)
  const found = going().exec(before)
  const hangs = plainWords(text.slice(end, sentence.end)).some((word) => wordClass('TYING').has(word))
  if (found === null || hangs) return null
  return { from: start - before.length + found.index, stays: (found[1] ?? found[2]) !== undefined }
}

const LONGEST = 80
const going = once(() => {
  const one = (words: ReadonlySet<string>): string => [...words].join('|')
  return new RegExp(
    `,? (?:(?:will|would)( not)?|(?:is|are|${one(wordClass('MEANING'))}) to|(${one(wordClass('REFUSING'))}) to) ` +
      `(?:${one(wordClass('GOING'))}|send (?:an?|its|their|his|her) [\\p{Ll} ]{3,20}) (?:to|at|in) (?:the )?$`,
    'iu',
  )
})

/** Days after a report within which the round lies that somebody will go to, where the report gives no day. */
const SOON = 7

/** A journey and a round of talks of another report: at that place, in those days, and of those who go. */
export function attendanceBetween(journey: JourneyTrait, round: RoundTrait): Link | null {
  const { window, status, dated } = round
  if (journey.report === round.report || !dated || window === null || !TAKES_PLACE.has(status)) return null
  const goers = journey.goers.filter((goer) => comesThere(goer, journey.published, round, window))
  if (goers.length === 0) return null
  const staying = goers.filter(({ stays }) => stays).length
  const says = goers.map(({ who, stays, place }) => `"${who}" will ${stays ? 'not ' : ''}be at ${place.name}`)
  return linkOf(
    'attendance',
    staying === 0 ? 'comes' : staying === goers.length ? 'stays away' : 'some come',
    journey,
    round,
    `Inferred: one report says that ${says.join(', and ')}; the other tells of a round of talks there on ${saidWindow(window)}.`,
  )
}

const TAKES_PLACE: ReadonlySet<RoundTrait['status']> = new Set(['scheduled', 'ongoing', 'held'])

function comesThere(goer: Goer, published: number, { places, parties, context }: RoundTrait, days: Window): boolean {
  const isThen =
    goer.window === null ? days.from >= published && days.from <= published + SOON : gap(goer.window, days) <= 1
  const sides = parties.length > 1 ? parties : [...parties, ...context]
  return isThen && sides.includes(goer.party) && comparePlaces([goer.place], places).is === 'same'
}
