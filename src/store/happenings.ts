import type { EventRecord } from '../records/record.js'
import { happenings } from '../threads/happenings.js'
import type { HappeningTrait } from '../threads/kinds/happening.js'
import { compare, refKey } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import { independentOrigins } from '../threads/texts/independent.js'
import type { Store } from './store.js'
import { currentTraits, linksAmong, linksTouching, rowsOfRefs, traitsOfRefs } from './traits.js'
import { namesOfParty, type Wanted } from './wanted.js'

/** One report's telling of a happening. */
export interface Telling {
  readonly report: string
  readonly published: string | null
  readonly publisher: string | null
  readonly event: EventRecord
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
  { types = [], statuses = [] }: { readonly types?: readonly string[]; readonly statuses?: readonly string[] } = {},
): Promise<readonly Happening[]> => {
  const { since, until, place, limit } = wanted
  const names = await namesOfParty(store, wanted.party)
  const rows = await store.db.rows(
    // Bodies are long, and the events of a large store many: those that may be of the days come first, then those that are, then the
    // newest, then what they tell.
    `with told as materialized (
       select e.reading, e.report, e.id, e.date.from as first, coalesce(e.date.to, e.date.from) as last from standing.events e
       where (coalesce(e.date.to, e.date.from) >= coalesce($since::date, '-infinity'::date)
           or (coalesce(e.date.to, e.date.from) is null and e.reading in (
             select reading from log.readings join log.reports r using (report)
             where ($since is null or r.published >= $since::date) and ($until is null or r.published <= $until::date))))
         ${types.length === 0 ? '' : `and list_contains(from_json($types, '["VARCHAR"]'), e.plover)`}
         ${statuses.length === 0 ? '' : `and list_contains(from_json($statuses, '["VARCHAR"]'), e.status)`}
         ${names === null ? '' : `and list_has_any(list_concat(e.actors, e.recipients), from_json($names, '["VARCHAR"]'))`}
         ${place === null ? '' : 'and contains(lower(e.place), lower($place))'}),
     dated as materialized (
       select t.reading, t.report, t.id, coalesce(t.first, r.published) as stands
       from told t join log.reports r using (report)
       where ($since is null or coalesce(t.last, r.published) >= $since::date)
         and ($until is null or coalesce(t.first, r.published) <= $until::date))
     select d.report, d.id, d.stands from dated d anti join log.superseded using (report)
     semi join (select reading, id from standing.traits where kind = 'happening') t on t.reading = d.reading and t.id = d.id
     order by d.stands desc nulls last, d.report, d.id limit $most`,
    {
      since,
      until,
      most: limit * TELLINGS_EACH,
      ...(types.length === 0 ? {} : { types: JSON.stringify(types) }),
      ...(statuses.length === 0 ? {} : { statuses: JSON.stringify(statuses) }),
      ...(names === null ? {} : { names: JSON.stringify(names) }),
      ...(place === null ? {} : { place }),
    },
  )
  const refs = rows.map(({ report, id }) => ({ report: String(report), id: String(id) }))
  const stands = new Map(refs.map((ref, at) => [refKey(ref), String(rows[at]!.stands ?? '')]))
  const told = (await traitsOfRefs(store, refs)) as readonly HappeningTrait[]
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
  let fresh: readonly Ref[] = told
  for (let step = 0; step < STEPS && fresh.length > 0; step++) {
    const reports = fresh.map(({ report }) => report)
    for (const link of await linksTouching(store, reports, { until: null, kind: 'happening' }))
      if (link.relation === 'same') known.set(`${refKey(link.left)} ${refKey(link.right)}`, link)
    links = [...known.values()].filter(({ left, right }) => traits.has(refKey(left)) || traits.has(refKey(right)))
    fresh = links.flatMap(({ left, right }) => [left, right]).filter((ref) => !traits.has(refKey(ref)))
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
  const rows = await rowsOfRefs(
    store,
    'standing.events',
    refs,
    't.* exclude (report, id), r.published, r.publisher, r.origin as house',
  )
  const texts: readonly Link[] = await linksAmong(
    store,
    'text',
    refs.map(({ report }) => report),
  )
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
          event: row as unknown as EventRecord,
        }))
        .toSorted((one, other) => compare(one.published ?? '', other.published ?? '')),
      origins: independentOrigins(voices, texts).length,
    }
  })
}
