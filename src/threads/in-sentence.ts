/** What a report tells in each of its sentences, gathered once, so that a long report is not looked through for every one of them. */
import { grouped } from '../grouped.js'
import { onceFor } from '../once-for.js'
import type { SentenceRecord } from '../records/record.js'
import { sentenceAt } from '../records/sentence-at.js'
import { holds, type Span } from '../span.js'
import type { ReportView } from './report-view.js'

type Place = Pick<Span, 'start' | 'end'>

/** Gives the items that begin in a sentence, in the order of all of them. */
export function beginningIn<Item>(
  itemsOf: (view: ReportView) => readonly Item[],
  placesOf: (item: Item) => readonly Place[],
) {
  const gathered = onceFor((view: ReportView) => bySentence(view, itemsOf(view), placesOf))
  return (view: ReportView, sentence: SentenceRecord): readonly Item[] => {
    const here = (gathered(view).get(sentence.number) ?? []).filter(
      ({ place }) => place.start >= sentence.start && place.start < sentence.end,
    )
    return [...new Set(here.map(({ item }) => item))]
  }
}

/** Gives the first item that has a place which holds the whole of a span. */
export function firstHolding<Item>(
  itemsOf: (view: ReportView) => readonly Item[],
  placesOf: (item: Item) => readonly Place[],
) {
  const gathered = onceFor((view: ReportView) => bySentence(view, itemsOf(view), placesOf))
  return (view: ReportView, inner: Place): Item | undefined =>
    gathered(view)
      .get(numberAt(view, inner.start))
      ?.find(({ place }) => holds(place, inner))?.item
}

interface Placed<Item> {
  readonly item: Item
  readonly place: Place
}

/** Items under the number of each sentence that one of their places touches. */
function bySentence<Item>(
  view: ReportView,
  items: readonly Item[],
  placesOf: (item: Item) => readonly Place[],
): ReadonlyMap<number, readonly Placed<Item>[]> {
  const placed = items.flatMap((item) =>
    placesOf(item).flatMap((place) => touchedBy(view, place).map((number) => ({ item, place, number }))),
  )
  return grouped(placed, ({ number }) => number)
}

/** Numbers of the sentences that a place touches. */
function touchedBy(view: ReportView, { start, end }: Place): readonly number[] {
  const first = numberAt(view, start)
  return Array.from({ length: numberAt(view, end) - first + 1 }, (_, i) => first + i)
}

const numberAt = (view: ReportView, offset: number): number => sentenceAt(view.record.sentences, offset)?.number ?? 0
