import type { FigureRecord } from '../records/record.js'
import { connected } from '../threads/connected.js'
import { bySource } from '../threads/figure-lines.js'
import type { FigureTrait } from '../threads/kinds/figure.js'
import { compare, refKey } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import { nameKey } from '../threads/name-key.js'
import type { Row } from './database.js'
import type { Store } from './store.js'
import { asTrait, linksAmong, rowsInReports, rowsOfRefs } from './traits.js'
import { namesOfParty, type Wanted } from './wanted.js'

/** One count in one report. */
export interface FigureCount {
  readonly report: string
  readonly published: string | null
  readonly publisher: string | null
  readonly record: FigureRecord
  /** Places of the count, by name: its own, else those its sentence tells. */
  readonly places: readonly string[]
}

/** How a later count of a population stands to an earlier one. */
export interface FigureLink {
  readonly relation: 'same' | 'supersedes' | 'conflicts'
  readonly left: Ref
  readonly right: Ref
  readonly why: string
}

/** Counts of one population, a line for each source, each line's counts earliest first. */
export interface CountedPopulation {
  readonly metric: FigureRecord['metric']
  readonly lines: readonly { readonly counts: readonly FigureCount[] }[]
  readonly links: readonly FigureLink[]
}

export interface FigureCounts {
  readonly populations: readonly CountedPopulation[]
  /** How many populations and counts of each metric there are, whatever metric is asked for. */
  readonly metrics: readonly { readonly metric: string; readonly populations: number; readonly counts: number }[]
}

interface Light extends Ref {
  readonly metric: string
  readonly day: string
}

// Past this many counts only the newest are lined up: a question of a whole store of years is narrowed first.
const MOST_COUNTS = 20_000

/**
 * Counts told in reports of those days, lined up by the population they count: first those that several counts are of, then the rest,
 * newest first; without a metric, a share of the limit of each. A count of an earlier version of an article is there when a later one replaced it.
 */
export const figureCounts = async (
  store: Store,
  wanted: Wanted & { readonly metric: string | null },
): Promise<FigureCounts> => {
  const counts = await countsOf(store, wanted)
  const links = await linkedFigures(store)
  const groups = connected(counts, links).toSorted(
    (one, other) => Math.sign(other.length - 1) - Math.sign(one.length - 1) || compare(newest(other), newest(one)),
  )
  const chosen =
    wanted.metric === null
      ? fewOfEach(groups, Math.ceil(wanted.limit / SHARE))
      : groups.filter(([first]) => first!.metric === wanted.metric).slice(0, wanted.limit)
  return { populations: await withRecords(store, chosen), metrics: metricsOf(groups) }
}

// Where all metrics are asked for, one that is counted often may not push out the others.
const SHARE = 6

const fewOfEach = (groups: readonly (readonly Light[])[], each: number): readonly (readonly Light[])[] => {
  const taken = new Map<string, number>()
  return groups.filter(([first]) => {
    const { metric } = first!
    taken.set(metric, (taken.get(metric) ?? 0) + 1)
    return taken.get(metric)! <= each
  })
}

const newest = (group: readonly Light[]): string => group[group.length - 1]!.day

const metricsOf = (groups: readonly (readonly Light[])[]): FigureCounts['metrics'] => {
  const found = new Map<string, { populations: number; counts: number }>()
  for (const group of groups) {
    const metric = group[0]!.metric
    const { populations, counts } = found.get(metric) ?? { populations: 0, counts: 0 }
    found.set(metric, { populations: populations + 1, counts: counts + group.length })
  }
  return [...found].map(([metric, numbers]) => ({ metric, ...numbers })).sort((a, b) => compare(a.metric, b.metric))
}

/** Every count asked for, in the order it was told, as little of it as lining up needs. */
const countsOf = async (store: Store, wanted: Wanted): Promise<readonly Light[]> => {
  const names = await namesOfParty(store, wanted.party)
  const rows = await store.db.rows(
    `select f.report, f.id, f.metric, coalesce(r.published, f.period.to, f.period.from) as day
     from standing.figures f join log.reports r on r.report = f.report
     where (f.report not in (from log.superseded select report)
         or (f.report, f.id) in (from log.links select (left_report, left_id) where kind = 'figure' and relation = 'supersedes')
         or (f.report, f.id) in (from log.links l join log.superseded s on s.report = l.right_report and s.by = l.left_report
           select (right_report, right_id) where kind = 'figure' and relation = 'supersedes'))
       and ($since is null or day >= $since::date) and ($until is null or day <= $until::date)
       and ($place is null or contains(lower(f.place), lower($place)) or (f.reading, f.id) in (
         select (t.reading, t.id) from standing.traits t where t.kind = 'figure'
           and exists (select 1 from (select unnest(from_json(t.body->'places', '[{"name":"VARCHAR"}]')) as p)
             where contains(lower(p.name), lower($place)))))
       and ($names is null or f.perpetrator in (select unnest(from_json($names, '["VARCHAR"]')))
         or list_has_any(f.according_to, from_json($names, '["VARCHAR"]'))
         or exists (select 1 from (select unnest(from_json($names, '["VARCHAR"]')) as n) where contains(lower(f.population), lower(n))))
     order by day desc nulls last, f.report desc, f.id desc limit ${MOST_COUNTS}`,
    {
      since: wanted.since,
      until: wanted.until,
      place: wanted.place,
      names: names === null ? null : JSON.stringify(names),
    },
  )
  return rows
    .map(({ report, id, metric, day }) => ({
      report: String(report),
      id: String(id),
      metric: String(metric),
      day: String(day ?? ''),
    }))
    .reverse()
}

/** Which figures links join, and no more of them. */
const linkedFigures = async (store: Store): Promise<readonly Link[]> => {
  const rows = await store.db.rows(
    `select left_report, left_id, right_report, right_id from log.links where kind = 'figure'
       and left_reading not in (from log.reread select reading) and right_reading not in (from log.reread select reading)
     order by left_report, left_id, right_report, right_id`,
  )
  return rows.map((row) => ({
    kind: 'figure',
    relation: '',
    left: { report: String(row.left_report), id: String(row.left_id) },
    right: { report: String(row.right_report), id: String(row.right_id) },
    why: '',
  }))
}

const withRecords = async (
  store: Store,
  groups: readonly (readonly Light[])[],
): Promise<readonly CountedPopulation[]> => {
  const refs = groups.flat()
  if (refs.length === 0) return []
  const rows = await rowsInReports(store, 'standing.figures', refs, '* exclude (report, id)', 'published, publisher')
  const traits = await rowsOfRefs(store, 'standing.traits', refs, 'body')
  const links = await laterRight(
    store,
    await linksAmong(
      store,
      'figure',
      refs.map(({ report }) => report),
    ),
  )
  return groups.map((group) => {
    const members = group.flatMap((ref) => {
      const row = rows.get(refKey(ref))
      return row === undefined ? [] : [countOf(ref, row, traits.get(refKey(ref)))]
    })
    const here = new Set(group.map(refKey))
    return {
      metric: group[0]!.metric as FigureRecord['metric'],
      lines: bySource(members).map((line) => ({ counts: line.counts.map(({ count }) => count) })),
      links: links.filter(({ left, right }) => here.has(refKey(left)) && here.has(refKey(right))),
    }
  })
}

const countOf = (ref: Ref, row: Row, trait: Row | undefined): { sources: readonly string[]; count: FigureCount } => {
  const record = { ...row, id: ref.id } as unknown as FigureRecord
  const { sources, places } = trait === undefined ? { sources: null, places: [] } : (asTrait(trait.body) as FigureTrait)
  const publisher = row.publisher as string | null
  return {
    // "Dozens" has no trait: nothing can be lined up by it, but it has a source.
    sources:
      sources ?? record.according_to.map((name) => nameKey(name === 'report' ? (publisher ?? ref.report) : name)),
    count: {
      report: ref.report,
      published: row.published as string | null,
      publisher,
      record,
      places: record.place === null ? places.map(({ name }) => name) : [record.place],
    },
  }
}

/** The same links with what replaces on the right: of two versions of one day the store knows which is the later. */
const laterRight = async (store: Store, links: readonly Link[]): Promise<readonly FigureLink[]> => {
  const versions = await store.db.rows(`select report, "by" from log.superseded`)
  const by = new Map(versions.map((row) => [String(row.report), String(row.by)]))
  return links.map(({ relation, left, right, why }) => ({
    relation: relation as FigureLink['relation'],
    ...(by.get(right.report) === left.report ? { left: right, right: left } : { left, right }),
    why,
  }))
}
