import type { EventRecord } from '../records/record.js'
import { happenings } from '../threads/happenings.js'
import type { HappeningTrait } from '../threads/kinds/happening.js'
import { compare, refKey } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import { independentOrigins } from '../threads/texts/independent.js'
import { atOnce } from './at-once.js'
import type { Row } from './database.js'
import { type EventsWanted, newestEvents } from './newest-events.js'
import type { Store } from './store.js'
import { currentTraits, linksAmong, linksTouching, rowsInReports } from './traits.js'
import type { Wanted } from './wanted.js'

// All that a happening is shown by: every further column is one more to unpack.
const SHOWN = [
  'id',
  'type',
  'plover',
  'mode',
  'cameo',
  'status',
  'actors',
  'recipients',
  'date',
  'place',
  'according_to',
  'trigger',
  'evidence',
] as const satisfies readonly (keyof EventRecord)[]

const COLUMNS = [...SHOWN.filter((name) => name !== 'id'), 'origin'].join(', ')

/** As much of an event's record as a happening is shown by. */
export type ToldEvent = Pick<EventRecord, (typeof SHOWN)[number]>

/** One report's telling of a happening. */
export interface Telling {
  readonly report: string
  readonly published: string | null
  readonly publisher: string | null
  readonly event: ToldEvent
}

/** A happening and every report that tells it, earliest first. */
export interface Happening {
  readonly day: string | null
  readonly tellings: readonly Telling[]
  /** How many independent origins the reports' words go back to. */
  readonly origins: number
}

// Several tellings make one happening: so many more are taken up than happenings are asked for.
const TELLINGS_EACH = 4

/**
 * Happenings of those days, newest first: events of any status, what several reports tell alike counted once. One that no report gives a
 * day is taken to be of the day it was told. `types` narrows to PLOVER types, `statuses` to how far at least one telling says it has got;
 * none stands for all.
 */
export const happeningsBetween = async (
  store: Store,
  wanted: Wanted,
  { types = [], statuses = [] }: Partial<EventsWanted> = {},
): Promise<readonly Happening[]> => {
  const { limit } = wanted
  const newestOnes = await newestEvents(store, wanted, { types, statuses }, limit * TELLINGS_EACH)
  const told = newestOnes.map(({ trait }) => trait)
  const stands = new Map(newestOnes.map(({ trait, stands }) => [refKey(trait), stands ?? '']))
  const { traits, links } = await withOtherTellings(store, told)
  const newest = (group: readonly HappeningTrait[]): string =>
    group.map((trait) => stands.get(refKey(trait)) ?? '').reduce((one, other) => (one > other ? one : other))
  const groups = happenings(traits, links)
    .filter((group) => group.some((trait) => stands.has(refKey(trait))))
    .toSorted((one, other) => compare(newest(other), newest(one)))
    .slice(0, limit)
  return withEvents(store, groups)
}

// A happening told once is told again by a report that is linked to it, or to one that is.
const STEPS = 3

/** These tellings with all that links say tell the same, whatever days, parties or places those were asked for by. */
const withOtherTellings = async (
  store: Store,
  told: readonly HappeningTrait[],
): Promise<{ readonly traits: readonly HappeningTrait[]; readonly links: readonly Link[] }> => {
  const traits = new Map(told.map((trait) => [refKey(trait), trait]))
  // All links of the reports that were looked at: what a later step reaches may be linked in a report of an earlier one.
  const known = new Map<string, Link>()
  let links: readonly Link[] = []
  // What no longer stands is linked still: it is asked for once, not at each step.
  const asked = new Set(traits.keys())
  let fresh: readonly Ref[] = told
  for (let step = 0; step < STEPS && fresh.length > 0; step++) {
    const reports = fresh.map(({ report }) => report)
    for (const link of await linksTouching(store, reports, { until: null, only: 'happening same' }))
      known.set(`${refKey(link.left)} ${refKey(link.right)}`, link)
    links = [...known.values()].filter(({ left, right }) => traits.has(refKey(left)) || traits.has(refKey(right)))
    fresh = links.flatMap(({ left, right }) => [left, right]).filter((ref) => !asked.has(refKey(ref)))
    for (const ref of fresh) asked.add(refKey(ref))
    for (const trait of await currentTraits(store, fresh)) traits.set(refKey(trait), trait as HappeningTrait)
  }
  return { traits: [...traits.values()], links }
}

/** The same groups of tellings with their events' records and reports, and their origins counted. */
export const withEvents = async (
  store: Store,
  groups: readonly (readonly (Ref & { readonly day: string | null })[])[],
): Promise<readonly Happening[]> => {
  const refs = groups.flat()
  const reports = refs.map(({ report }) => report)
  const [rows, texts] = await atOnce<[ReadonlyMap<string, Row>, readonly Link[]]>(store, [
    (each) => rowsInReports(each, 'standing.events', refs, COLUMNS, 'published, publisher, origin as house'),
    (each) => linksAmong(each, 'text', reports),
  ])
  return groups.map((group) => {
    const told = group.map((ref) => rows.get(refKey(ref))).filter((row) => row !== undefined)
    const voices = told.map((row) => {
      const key = (row.origin ?? row.house) as string | null
      return { report: String(row.report), origin: { key, name: key } }
    })
    return {
      day: group[0]?.day ?? null,
      tellings: told
        .map((row) => ({
          report: String(row.report),
          published: row.published as string | null,
          publisher: row.publisher as string | null,
          event: row as unknown as ToldEvent,
        }))
        .toSorted((one, other) => compare(one.published ?? '', other.published ?? '')),
      origins: independentOrigins(voices, texts).length,
    }
  })
}
