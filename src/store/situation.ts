import type { FigureRecord, RoundRecord } from '../records/record.js'
import { figureLines } from '../threads/figure-lines.js'
import type { FigureTrait } from '../threads/kinds/figure.js'
import type { RoundTrait } from '../threads/kinds/round.js'
import type { Ref } from '../threads/model.js'
import { changesSince, type ToldChange } from './changes.js'
import { connected } from './connected.js'
import type { Row } from './database.js'
import type { Store } from './store.js'
import { linksAmong, ofReports, traitsWhere } from './traits.js'
import { namesOfParty, type Wanted } from './wanted.js'

/** A record with the report that has it. */
export interface Told<T> {
  readonly report: string
  readonly published: string | null
  readonly record: T
}

/** One round of talks as the reports since a day tell it, earliest first. */
export interface FollowedRound {
  readonly tellings: readonly Told<RoundRecord>[]
}

/** Counts of one population, a line for each source, each line's numbers earliest first. */
export interface CountLines {
  readonly metric: string
  readonly lines: readonly (readonly Told<FigureRecord>[])[]
}

/** A party's newest stance on an issue, and the other one it had before, where there was one. */
export interface Stand {
  readonly party: string
  readonly issue: string
  readonly code: string
  readonly stance: string
  readonly words: readonly string[]
  readonly report: string
  readonly published: string | null
  readonly according_to: readonly string[]
  readonly before: string | null
  readonly before_published: string | null
}

/** What a brief over many reports is made of. */
export interface Situation {
  readonly reports: number
  readonly publishers: number
  readonly changes: readonly ToldChange[]
  readonly rounds: readonly FollowedRound[]
  readonly stands: readonly Stand[]
  readonly figures: readonly CountLines[]
}

/** The situation since a day (YYYY-MM-DD): what changed, the rounds, where the parties stand, the counts by source. */
export const situationSince = async (store: Store, since: string, wanted: Wanted): Promise<Situation> => {
  const [counts] = await store.db.rows(
    `select count(*) as reports, count(distinct publisher) as publishers from reports
     where latest and published >= $since::date and ($until is null or published <= $until::date)`,
    { since, until: wanted.until },
  )
  return {
    reports: Number(counts?.reports ?? 0),
    publishers: Number(counts?.publishers ?? 0),
    changes: await changesSince(store, since, wanted),
    rounds: await roundsSince(store, since, wanted),
    stands: await standsSince(store, since, wanted),
    figures: wanted.issue === null ? await figuresSince(store, since, wanted) : [],
  }
}

const within = `t.report in (select report from log.reports where published >= $since::date and ($until is null or published <= $until::date))`

const roundsSince = async (store: Store, since: string, wanted: Wanted): Promise<readonly FollowedRound[]> => {
  const traits = await traitsWhere<RoundTrait>(
    store,
    `t.kind = 'round' and ${within} order by t.day desc, t.report, t.id limit $most`,
    { since, until: wanted.until, most: wanted.limit * 4 },
  )
  if (traits.length === 0) return []
  const links = (
    await linksAmong(
      store,
      'round',
      traits.map(({ report }) => report),
    )
  ).filter(({ relation }) => relation === 'same')
  const told = await recordsOf<RoundRecord>(store, 'rounds', traits)
  const names = await namesOfParty(store, wanted.party)
  const place = wanted.place?.toLowerCase() ?? null
  return connected(traits, links)
    .map((group) => ({
      tellings: group
        .flatMap((ref) => told(ref) ?? [])
        .toSorted((one, other) => ((one.published ?? '') < (other.published ?? '') ? -1 : 1)),
    }))
    .filter(({ tellings }) =>
      tellings.some(
        ({ record: round }) =>
          (names === null ||
            [...round.participants, ...round.third_parties].some(({ actor }) => names.includes(actor))) &&
          (place === null || (round.venue ?? '').toLowerCase().includes(place)),
      ),
    )
    .slice(0, wanted.limit)
}

const standsSince = async (
  store: Store,
  since: string,
  { until, issue, party, limit }: Wanted,
): Promise<readonly Stand[]> => {
  const names = await namesOfParty(store, party)
  const rows: readonly Row[] = await store.db.rows(
    `with told as (
       select p.party_key, p.party, p.issue, p.issue_code as code, p.stance, list_transform(p.evidence, lambda span: span.text) as words, p.report,
         p.according_to, r.published, row_number() over (partition by p.party_key, p.issue_code order by r.published desc, p.report, p.id) as place
       from positions p join log.reports r using (report)
       where p.party_key is not null and p.issue_code is not null and ($until is null or r.published <= $until::date)
         and ($issue is null or lower(p.issue_code) = lower($issue) or contains(lower(p.issue), lower($issue)))
         and ($names is null or p.party in (select unnest(from_json($names, '["VARCHAR"]'))))),
     newest as (from told where place = 1 and published >= $since::date)
     select n.* exclude (party_key, place), b.stance as before, b.published as before_published from newest n
     left join (select party_key, code, arg_max(stance, published) as stance, max(published) as published from
       (select t.party_key, t.code, t.stance, t.published from told t join newest n using (party_key, code) where t.stance != n.stance and t.place > 1)
       group by all) b using (party_key, code)
     order by n.party, n.code limit $limit`,
    { since, until, issue, names: names === null ? null : JSON.stringify(names), limit },
  )
  return rows as unknown as readonly Stand[]
}

const figuresSince = async (store: Store, since: string, wanted: Wanted): Promise<readonly CountLines[]> => {
  const traits = await traitsWhere<FigureTrait>(
    store,
    `t.kind = 'figure' and ${within} order by t.day desc, t.report, t.id limit $most`,
    { since, until: wanted.until, most: wanted.limit * 10 },
  )
  const links = await linksAmong(
    store,
    'figure',
    traits.map(({ report }) => report),
  )
  const place = wanted.place?.toLowerCase() ?? null
  const lined = figureLines(traits, links)
    .filter(({ lines }) => lines.flatMap(({ counts }) => counts).length > 1)
    .filter(
      ({ lines }) =>
        place === null ||
        lines.some(({ counts }) =>
          counts.some(({ places }) => places.some(({ name }) => name.toLowerCase().includes(place))),
        ),
    )
    .slice(0, wanted.limit)
  const told = await recordsOf<FigureRecord>(
    store,
    'figures',
    lined.flatMap(({ lines }) => lines.flatMap(({ counts }) => counts)),
  )
  return lined.map(({ metric, lines }) => ({
    metric,
    lines: lines.map(({ counts }) => counts.flatMap((ref) => told(ref) ?? [])),
  }))
}

/** The records that references name, looked up at once. */
const recordsOf = async <T>(
  store: Store,
  table: 'rounds' | 'figures',
  refs: readonly Ref[],
): Promise<(ref: Ref) => Told<T> | undefined> => {
  if (refs.length === 0) return () => undefined
  const wanted = await ofReports(
    store,
    't.reading',
    refs.map(({ report }) => report),
  )
  const rows = await store.db.rows(
    `select t.*, r.published from log.${table} t join log.reports r using (report)
     join (select unnest(from_json($refs, '[{"report":"VARCHAR","id":"VARCHAR"}]'), max_depth := 2)) w on w.report = t.report and w.id = t.id
     where ${wanted}`,
    { refs: JSON.stringify(refs.map(({ report, id }) => ({ report, id }))) },
  )
  const found = new Map(
    rows.map((row) => [
      `${row.report} ${row.id}`,
      { report: String(row.report), published: row.published as string | null, record: row as unknown as T },
    ]),
  )
  return ({ report, id }) => found.get(`${report} ${id}`)
}
