/**
 * Who is said to go to a place, or not to: "the movement would go to Lake Serrat", "Ruvonia will not be in Ostra on Monday". Its report does
 * not say what for; where other reports tell of a round of talks there in those days, between those who go, they are said to come to it.
 */
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
import { type ReportView, timingOf, viewOf } from '../report-view.js'
import { gap, saidWindow, type Window } from '../windows.js'
import { type RoundTrait, STRETCH } from './round.js'

export interface JourneyTrait extends TraitOf<'journey'> {
  /** Side of who goes; its name as the report gives it. */
  readonly party: string
  readonly who: string
  readonly stays: boolean
  readonly place: PlaceMark
  /** The days its sentence gives; null for none. */
  readonly window: Window | null
  readonly published: number
  readonly sentence: number
}

export const journeyKind: TraitKind<JourneyTrait> = {
  traits: (report: ThreadedReport) => {
    const view = viewOf(report)
    const rounds = sentencesOfRounds(view)
    const found = view.record.places.flatMap(({ id, mentions }) =>
      mentions.flatMap((mention) => journeyTo(view, view.marks.get(id), mention) ?? []),
    )
    // Of what one statement says the first; where its own report tells of the talks, that knows who comes.
    const first = new Map(found.toReversed().map((trait) => [trait.id, trait]))
    return [...first.values()].filter(({ sentence }) => !rounds.has(sentence))
  },
  relate: () => null,
}

const sentencesOfRounds = ({ record }: ReportView): ReadonlySet<number> =>
  new Set(
    record.rounds.flatMap(({ evidence, participants }) =>
      [...evidence, ...participants.flatMap((each) => each.evidence)].flatMap(
        ({ start }) => sentenceAt(record.sentences, start)?.number ?? [],
      ),
    ),
  )

function journeyTo(view: ReportView, place: PlaceMark | undefined, at: Span): JourneyTrait | null {
  const sentence = sentenceAt(view.record.sentences, at.start)
  const statement = statementHolding(view, at)
  if (place === undefined || place.rank === 'wide' || sentence === null || statement === undefined) return null
  const words = wordsOfGoing(view, sentence, at)
  const actor = words === null ? undefined : actorsByEnd(view).get(words.from)
  const name = view.names.get(actor ?? '')
  if (words === null || name === undefined || view.published === null) return null
  const { window, sure } = timingOf(view, at.start, null, statement.content)
  const stretch = Math.floor(view.published / STRETCH)
  return {
    kind: 'journey',
    report: view.key,
    id: statement.id,
    day: view.record.report.published,
    keys: [stretch, stretch + 1].map((each) => `r|@${place.key}|${each}`),
    party: name.side,
    who: name.name,
    stays: words.stays,
    place,
    window: sure === 'near' ? window : null,
    published: view.published,
    sentence: sentence.number,
  }
}

const statementHolding = firstHolding(
  ({ record }: ReportView): readonly StatementRecord[] => record.statements,
  ({ content }) => content,
)

/** Actors by where a mention of them ends. */
const actorsByEnd = onceFor(
  ({ record }: ReportView) =>
    new Map(record.actors.flatMap(({ id, mentions }) => mentions.map(({ end }) => [end, id] as const))),
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
  if (found === null || TIED.test(text.slice(end, sentence.end))) return null
  const told = plainWords(text.slice(sentence.start, start - before.length + found.index))
  if (told.some((word) => wordClass('UNSURE').has(word))) return null
  return { from: start - before.length + found.index, stays: (found[1] ?? found[2]) !== undefined }
}

const LONGEST = 80
const TIED = /\b(?:if|unless|provided|once|until|only)\b/i
const going = once(
  () =>
    new RegExp(
      `,? (?:(?:will|would)( not)?|(?:is|are|agreed|plans?|intends?) to|(refus(?:es?|ed)) to) ` +
        `(?:${[...wordClass('GOING')].join('|')}|send (?:an?|its|their|his|her) [\\p{Ll} ]{3,20}) (?:to|at|in) (?:the )?$`,
      'iu',
    ),
)

/** Days after a report within which the round lies that somebody will go to, where the report gives no day. */
const SOON = 7

/** A journey and a round of talks of another report: at that place, in those days, and of those who go. */
export function attendanceBetween(journey: JourneyTrait, round: RoundTrait): Link | null {
  const { window, places, status, dated } = round
  if (journey.report === round.report || !dated || window === null || !TAKES_PLACE.has(status)) return null
  if (comparePlaces([journey.place], places).is !== 'same') return null
  const isThen =
    journey.window === null
      ? window.from >= journey.published && window.from <= journey.published + SOON
      : gap(journey.window, window) <= 1
  const sides = round.parties.length > 1 ? round.parties : [...round.parties, ...round.context]
  if (!isThen || !sides.includes(journey.party)) return null
  const says = `"${journey.who}" will ${journey.stays ? 'not ' : ''}be at ${journey.place.name}`
  return linkOf(
    'attendance',
    journey.stays ? 'stays away' : 'comes',
    journey,
    round,
    `Inferred: one report says that ${says}; the other tells of a round of talks there on ${saidWindow(window)}.`,
  )
}

const TAKES_PLACE: ReadonlySet<RoundTrait['status']> = new Set(['scheduled', 'ongoing', 'held'])
