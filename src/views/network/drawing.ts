import { FAMILIES, LANES } from '../across/act-families.js'
import type { Line } from './lines.js'

/** How much is drawn at most: beyond that lines cannot be told apart. */
export const MOST_PARTIES = 60
export const MOST_LINES = 150

/** One party of a drawing. */
export interface DrawnParty {
  readonly key: string
  /** Happenings it has with the other parties that are drawn, each once. */
  readonly happenings: number
  /** How many parties it has a drawn line with. */
  readonly degree: number
}

/** What is drawn of all lines, and how much is not. */
export interface Drawing {
  readonly parties: readonly DrawnParty[]
  readonly lines: readonly Line[]
  /** Happenings behind the drawn lines, each once. */
  readonly happenings: number
  readonly leftOut: { readonly parties: number; readonly lines: number; readonly happenings: number }
}

/**
 * The lines with most happenings, between as many parties as can be told apart; of equal ones, those between the parties with most to do.
 * What is still equal goes by name, so that the same record gives the same drawing. With `near`, only that party, those it has lines
 * with, and what is between all of these.
 */
export const drawingOf = (all: readonly Line[], near: string | null): Drawing => {
  const lines = near === null ? all : around(all, near)
  const drawn = chosenLines(lines)
  const counts = countsOf(drawn)
  const neighbours = neighboursOf(drawn)
  const parties = [...counts]
    .map(([key, happenings]) => ({ key, happenings: happenings.size, degree: neighbours.get(key)!.size }))
    .toSorted(
      (one, other) => other.degree - one.degree || other.happenings - one.happenings || order(one.key, other.key),
    )
  const happenings = allHappenings(drawn)
  return {
    parties,
    lines: drawn,
    happenings,
    leftOut: {
      parties: countsOf(lines).size - parties.length,
      lines: lines.length - drawn.length,
      happenings: allHappenings(lines) - happenings,
    },
  }
}

const chosenLines = (lines: readonly Line[]): readonly Line[] => {
  const counts = countsOf(lines)
  const busy = ({ from, to }: Line): number => counts.get(from)!.size + counts.get(to)!.size
  const ranked = lines.toSorted(
    (one, other) =>
      other.happenings.size - one.happenings.size ||
      busy(other) - busy(one) ||
      LANES.indexOf(one.lane) - LANES.indexOf(other.lane) ||
      FAMILIES.indexOf(one.family) - FAMILIES.indexOf(other.family) ||
      order(one.id, other.id),
  )
  const parties = new Set<string>()
  const chosen: Line[] = []
  for (const line of ranked) {
    const fresh = [line.from, line.to].filter((key) => !parties.has(key))
    if (parties.size + fresh.length > MOST_PARTIES) continue
    for (const key of fresh) parties.add(key)
    chosen.push(line)
    if (chosen.length === MOST_LINES) break
  }
  return chosen
}

const around = (lines: readonly Line[], near: string): readonly Line[] => {
  const close = neighboursOf(lines).get(near) ?? new Set()
  const kept = new Set([near, ...close])
  return lines.filter(({ from, to }) => kept.has(from) && kept.has(to))
}

const countsOf = (lines: readonly Line[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const counts = new Map<string, Set<string>>()
  for (const { from, to, happenings } of lines) {
    for (const key of [from, to]) {
      const own = counts.get(key) ?? new Set()
      for (const each of happenings) own.add(each)
      counts.set(key, own)
    }
  }
  return counts
}

const neighboursOf = (lines: readonly Line[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const neighbours = new Map<string, Set<string>>()
  const put = (one: string, other: string) => {
    const own = neighbours.get(one)
    if (own === undefined) neighbours.set(one, new Set([other]))
    else own.add(other)
  }
  for (const { from, to } of lines) {
    put(from, to)
    put(to, from)
  }
  return neighbours
}

const allHappenings = (lines: readonly Line[]): number =>
  new Set(lines.flatMap(({ happenings }) => [...happenings])).size

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
