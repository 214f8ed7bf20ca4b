import type { Comparison } from './compare.js'
import type { Match, OurEvent, TheirEvent } from './model.js'

/** One line of a comparison: a pair, or an event that one list alone has. */
export interface ComparisonRow {
  readonly where: 'both' | 'only ours' | 'only theirs'
  readonly score: number | null
  readonly day: string
  readonly type: string | null
  /** Our record: its report and its id there, and the words it stands on. */
  readonly report: string | null
  readonly record: string | null
  readonly ours: string | null
  readonly words: string | null
  /** Their row and id, and what it says. */
  readonly row: number | null
  readonly id: string | null
  readonly theirs: string | null
  readonly why: string | null
}

/** The lines of a comparison: pairs, then what only we have, then what only they have, each by day. */
export const comparisonRows = ({ matched, onlyOurs, onlyTheirs }: Comparison): readonly ComparisonRow[] => [
  ...matched.map(pairRow),
  ...onlyOurs.map((our) => ({
    ...NOTHING,
    where: 'only ours' as const,
    day: daysOf(our.event),
    type: our.event.plover,
    ...ourCells(our),
  })),
  ...onlyTheirs.map((their) => ({
    ...NOTHING,
    where: 'only theirs' as const,
    day: daysOf(their.event),
    type: their.event.plover,
    ...theirCells(their),
  })),
]

const NOTHING = {
  score: null,
  report: null,
  record: null,
  ours: null,
  words: null,
  row: null,
  id: null,
  theirs: null,
  why: null,
}

const pairRow = ({ ours, theirs, score, why }: Match): ComparisonRow => ({
  where: 'both',
  score,
  day: daysOf(ours.event),
  type: ours.event.plover ?? theirs.event.plover,
  ...ourCells(ours),
  ...theirCells(theirs),
  why,
})

const daysOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? from : `${from} to ${to}`

const ourCells = ({ event, actors, recipients }: OurEvent) => ({
  report: event.report,
  record: event.id,
  ours: told(event.plover, event.mode, actors, recipients, event.place),
  words: event.words,
})

const theirCells = ({ event, actors, recipients }: TheirEvent) => ({
  row: event.row,
  id: event.id,
  theirs: `${daysOf(event)}: ${told(event.type, null, actors, recipients, event.place)}`,
})

const told = (
  type: string | null,
  mode: string | null,
  actors: readonly { readonly name: string }[],
  recipients: readonly { readonly name: string }[],
  place: string | null,
): string => {
  const names = (sides: readonly { readonly name: string }[]): string => sides.map(({ name }) => name).join(', ') || '?'
  const kind = [type ?? 'no type', mode].filter((part) => part !== null).join(' ')
  return `${kind}: ${names(actors)} > ${names(recipients)}${place === null ? '' : `, ${place}`}`
}
