/** What a report tells in each of its sentences, gathered once, so that a long report is not looked through for every one of them. */
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
  const found = new Map<number, Placed<Item>[]>()
  for (const item of items)
    for (const place of placesOf(item))
      for (let number = numberAt(view, place.start); number <= numberAt(view, place.end); number++) {
        const here = found.get(number)
        if (here === undefined) found.set(number, [{ item, place }])
        else here.push({ item, place })
      }
  return found
}

const numberAt = (view: ReportView, offset: number): number => sentenceAt(view.record.sentences, offset)?.number ?? 0
