/** Each place of a report where a count stands, with what its sentence says besides: other counts, the event, seldom words. */
import { grouped } from '../../grouped.js'
import { countBefore } from '../../halving.js'
import type { Event, EventDocument, Figure } from '../../model.js'
import { onceFor } from '../../once-for.js'
import { overlaps, type Span } from '../../span.js'
import { CARRIED } from './of-the-same.js'
import { isOnTop } from './on-top.js'

export interface Telling {
  readonly figure: Figure
  readonly sentence: number
  /** The number that was told; null for "dozens". */
  readonly number: number | null
  /** The happening of its clause that stands nearest to it. */
  readonly event: Event | null
  /** Other counts of its sentence. */
  readonly beside: readonly Figure[]
  /** Of a part, the count that it is a part of. */
  readonly whole: Figure | null
  /** "Another nine", after nine others were told: more of the same, and not the same. */
  readonly onTop: boolean
}

/** The tellings of a report's figures, in their order. */
export function tellingsOf(doc: EventDocument, events: readonly Event[], figures: readonly Figure[]): Telling[] {
  const sentenceOf = ({ span }: Figure): number => sentenceAt(doc, span.start)
  const inSentence = grouped(figures, sentenceOf)
  const told = events.flatMap((event) => placesOf(event).map((at) => ({ event, at })))
  const happenings = grouped(told, ({ at }) => sentenceAt(doc, at.start))
  return figures.map((figure) => {
    const sentence = sentenceOf(figure)
    const beside = (inSentence.get(sentence) ?? []).filter((other) => other !== figure)
    const before = [
      ...(inSentence.get(sentence - 1) ?? []),
      ...beside.filter(({ span }) => span.start < figure.span.start),
    ]
    return {
      figure,
      sentence,
      number: figure.best ?? figure.low ?? figure.high,
      event: nearestTo(figure, happenings.get(sentence) ?? []),
      beside,
      whole: isPart(figure) ? (beside.findLast((other) => isWholeOf(other, figure)) ?? null) : null,
      onTop: isOnTop(doc.report.text, figure.span) && comesAfter(figure, before),
    }
  })
}

/**
 * The count last told before it is of the same kind: "three were hurt and five others", not "three were killed and five others hurt". Five
 * others after five others are these told again; another five after five are not.
 */
const comesAfter = ({ metric, low, best, population }: Figure, before: readonly Figure[]): boolean => {
  const last = before.findLast((other) => !isPart(other))
  return last?.metric === metric && (population !== 'others' || last.best !== best || last.low !== low)
}

const isPart = ({ made }: Figure): boolean => made.rule === CARRIED.part

const isWholeOf = (whole: Figure, part: Figure): boolean =>
  whole.metric === part.metric && !isPart(whole) && whole.span.start < part.span.start

/** The index of the sentence in which an offset lies. */
export const sentenceAt = (doc: EventDocument, start: number): number =>
  countBefore(doc.sentences.length, (at) => doc.sentences[at]!.start <= start) - 1

/** Where a happening is told: its word, and each passage that tells it again. */
const placesOf = ({ trigger, evidence }: Event): readonly Span[] => [
  trigger,
  ...evidence.filter((passage) => !overlaps(passage, trigger)),
]

/** A happening at one of the places that tell it. */
interface Told {
  readonly event: Event
  readonly at: Span
}

function nearestTo({ span, evidence }: Figure, told: readonly Told[]): Event | null {
  const away = ({ at }: Told): number => Math.abs(at.start - span.start)
  let nearest: Told | null = null
  for (const each of told) {
    if (!evidence.some((clause) => overlaps(clause, each.at))) continue
    if (nearest === null || away(each) < away(nearest)) nearest = each
  }
  return nearest?.event ?? null
}

/** Sentences of a report that a word may stand in and still say which of its matters a sentence is about. */
const SELDOM = 4
/** In a long report one of so many sentences may have it. */
const OF_ALL = 5

/** Nouns and names of a sentence that few of the report's sentences have. */
export const seldomWords = (doc: EventDocument, sentence: number): ReadonlySet<string> => seldomIn(doc)[sentence]!

const seldomIn = onceFor((doc: EventDocument): readonly ReadonlySet<string>[] => {
  const bySentence = doc.sentences.map(
    ({ first, last }) =>
      new Set(
        doc.tokens
          .slice(first, last)
          .filter(
            ({ upos, text, index }) =>
              (upos === 'PROPN' || upos === 'NOUN') && text.length > 2 && (doc.dateAt[index] ?? -1) < 0,
          )
          .map(({ lemma }) => lemma.toLowerCase()),
      ),
  )
  const often = new Map<string, number>()
  for (const words of bySentence) for (const word of words) often.set(word, (often.get(word) ?? 0) + 1)
  const most = Math.max(SELDOM, doc.sentences.length / OF_ALL)
  return bySentence.map((words) => new Set([...words].filter((word) => (often.get(word) ?? 0) <= most)))
})
