import type { FigureRecord, RoundRecord } from '../records/record.js'
import { figureLines, type SourceLine } from '../threads/figure-lines.js'
import type { FigureTrait } from '../threads/kinds/figure.js'
import type { RoundTrait } from '../threads/kinds/round.js'
import type { Trait } from '../threads/kinds.js'
import { compare, refKey } from '../threads/links.js'
import type { Link, Ref } from '../threads/model.js'
import { atOnce } from './at-once.js'
import {
  type Around,
  changedBy,
  inWords,
  MOST_REPORTS,
  type News,
  newsSince,
  stancesIn,
  type ToldChange,
} from './changes.js'
import { concerns } from './concerns.js'
import { byReport, followed } from './followed.js'
import { besideOverrides, stanceNamesOf } from './parties.js'
import { partyFacts } from './party-facts.js'
import { historiesOf, moveFrom } from './positions.js'
import { type Saying, sayings } from './sayings.js'
import { stancesAround } from './stances-around.js'
import type { Store } from './store.js'
import { linksTouching, reportsByKey, rowsOfRefs } from './traits.js'
import { keysOfParty, type Wanted } from './wanted.js'

/** A record with the report that has it. */
export interface Told<T> {
  readonly report: string
  readonly published: string | null
  readonly publisher: string | null
  readonly record: T
}

/** One round of talks as the reports since a day tell it, earliest first. */
export interface FollowedRound {
  readonly tellings: readonly Told<RoundRecord>[]
}

/** Counts of one population, a line for each source, each line's numbers earliest first. */
export interface CountLines {
  readonly metric: string
  /** Where, when any of the reports says so. */
  readonly place: string | null
  readonly lines: readonly (readonly Told<FigureRecord>[])[]
}

/** A party's newest stance on an issue, and the other one it had before, where there was one. */
export interface Stand {
  readonly party: string
  readonly issue: string
  readonly code: string
  readonly stance: string
  readonly says: Saying
  readonly before: { readonly stance: string; readonly published: string | null } | null
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

/** The situation since a day (YYYY-MM-DD), of the newest MOST_REPORTS: what changed, the rounds, where the parties stand, the counts by source. */
export const situationSince = (store: Store, since: string, wanted: Wanted): Promise<Situation> =>
  besideOverrides(store, (each) => situationOf(each, since, wanted))

const situationOf = async (store: Store, since: string, wanted: Wanted): Promise<Situation> => {
  const news = await newsSince(store, since, wanted.until)
  // The sections are told by the same stances and links.
  const around: Around = {
    links: askedOnce((each) => linksTouching(each, news.reports, { until: wanted.until })),
    stances: askedOnce((each) => stancesAround(each, stancesIn(news), wanted.place === null ? wanted : null)),
  }
  const [changes, [rounds, figures], stands] = await atOnce<
    [readonly ToldChange[], readonly [readonly FollowedRound[], readonly CountLines[]], readonly Stand[]]
  >(store, [
    async (each) => inWords(each, (await changedBy(each, news, wanted, around)).changes.slice(0, wanted.limit)),
    async (each) => [
      await roundsOf(each, news, wanted, await around.links(each)),
      wanted.issue === null ? await figuresOf(each, news, wanted, await around.links(each)) : [],
    ],
    (each) => standsSince(each, since, wanted, around),
  ])
  return {
    ...(await countsSince(store, since, news, wanted)),
    changes,
    rounds,
    stands,
    figures,
  }
}

/** The answer to what several sections ask; whoever comes first asks for all of them. */
const askedOnce = <Answer>(ask: (store: Store) => Promise<Answer>): ((store: Store) => Promise<Answer>) => {
  let answer: Promise<Answer> | undefined
  return (store) => {
    answer ??= ask(store)
    return answer
  }
}

/** How many reports came out, of how many publishers: where the newest alone are looked at, all are counted. */
const countsSince = async (
  store: Store,
  since: string,
  news: News,
  { until }: Wanted,
): Promise<Pick<Situation, 'reports' | 'publishers'>> => {
  if (news.reports.length < MOST_REPORTS) return { reports: news.reports.length, publishers: news.publishers }
  const [counts] = await store.db.rows(
    `select count(*) as reports, count(distinct publisher) as publishers from log.reports anti join log.superseded using (report)
     where published >= $since::date and ($until is null or published <= $until::date)`,
    { since, until },
  )
  return { reports: Number(counts?.reports ?? 0), publishers: Number(counts?.publishers ?? 0) }
}

/** The news of one kind, latest day first, so many of them. */
const latest = <T extends Trait>({ traits }: News, kind: T['kind'], most: number): readonly T[] =>
  traits
    .filter((trait): trait is T => trait.kind === kind)
    .toSorted(
      (one, other) =>
        compare(other.day ?? '', one.day ?? '') || compare(one.report, other.report) || compare(one.id, other.id),
    )
    .slice(0, most)

const roundsOf = async (
  store: Store,
  news: News,
  wanted: Wanted,
  links: readonly Link[],
): Promise<readonly FollowedRound[]> => {
  const traits = latest<RoundTrait>(news, 'round', wanted.limit * 4)
  const parties = await keysOfParty(store, wanted.party)
  const groups = followed(traits, among(links, 'round', traits))
    .groups.filter((group) => group.some((trait) => concerns(trait, parties, wanted)))
    .slice(0, wanted.limit)
  const told = await recordsOf<RoundRecord>(store, 'rounds', groups.flat(), news)
  return groups.map((group) => ({ tellings: group.flatMap((ref) => told(ref) ?? []).toSorted(byReport) }))
}

/** The newest stance of each party on each issue that is of these days. A stance has no place: none is given where a place is asked for. */
const standsSince = async (store: Store, since: string, wanted: Wanted, around: Around): Promise<readonly Stand[]> => {
  if (wanted.place !== null) return []
  const { standing } = await around.stances(store)
  const histories = historiesOf(standing, await stanceNamesOf(store), wanted.limit).map(({ party, code, stances }) => {
    const newest = stances[stances.length - 1]!
    // An issue takes in much: only what the newest can be compared with stands before it.
    const before = stances.findLast((stance) => moveFrom(stance, newest) === 'revised')
    return { party, code, issue: newest.issue, newest, before }
  })
  const words = await sayings(
    store,
    histories.map(({ newest }) => ({ about: 'position', ref: newest })),
  )
  // Of the stance before, its day is shown and no words: words of old reports take longest to fetch.
  const told = await reportsByKey(
    store,
    histories.flatMap(({ before }) => before?.report ?? []),
    'published',
  )
  const facts = await partyFacts(
    store,
    histories.map(({ party }) => party),
  )
  return histories.flatMap(({ party, issue, code, newest, before }) => {
    const says = words('position', newest)
    if ((says.published ?? '') < since) return []
    const published = before === undefined ? null : told.get(before.report)?.published
    return [
      {
        party: facts.get(party)?.name ?? party,
        issue,
        code,
        stance: newest.stance,
        says,
        before:
          before === undefined ? null : { stance: before.stance, published: (published ?? null) as string | null },
      },
    ]
  })
}

const figuresOf = async (
  store: Store,
  news: News,
  wanted: Wanted,
  links: readonly Link[],
): Promise<readonly CountLines[]> => {
  const traits = latest<FigureTrait>(news, 'figure', wanted.limit * 10)
  const parties = await keysOfParty(store, wanted.party)
  const lined = figureLines(traits, among(links, 'figure', traits))
    .map(({ metric, lines }) => ({ metric, lines, counts: lines.flatMap(({ counts }) => counts) }))
    .filter(({ lines, counts }) => saysMore(lines) && counts.some((trait) => concerns(trait, parties, wanted)))
    .toSorted((one, other) => Number(numbersIn(other.counts) > 1) - Number(numbersIn(one.counts) > 1))
    .slice(0, wanted.limit)
  const told = await recordsOf<FigureRecord>(
    store,
    'figures',
    lined.flatMap(({ counts }) => counts),
    news,
  )
  return lined.map(({ metric, lines, counts }) => ({
    metric,
    place: counts.flatMap(({ places }) => places)[0]?.name ?? null,
    lines: lines.map((line) => line.counts.flatMap((ref) => told(ref) ?? [])),
  }))
}

/** Links of one kind between the reports of these mentions. */
const among = (links: readonly Link[], kind: string, mentions: readonly Ref[]): readonly Link[] => {
  const reports = new Set(mentions.map(({ report }) => report))
  return links.filter((link) => link.kind === kind && reports.has(link.left.report) && reports.has(link.right.report))
}

/** Two sources, or two numbers of one: where one source gives one number again and again there is nothing to compare. */
const saysMore = (lines: readonly SourceLine<FigureTrait>[]): boolean =>
  lines.length > 1 || numbersIn(lines.flatMap(({ counts }) => counts)) > 1

const numbersIn = (counts: readonly FigureTrait[]): number => new Set(counts.map(({ toll }) => toll.number)).size

/** The records that references name, looked up at once. */
const recordsOf = async <T>(
  store: Store,
  table: 'rounds' | 'figures',
  refs: readonly Ref[],
  { facts }: News,
): Promise<(ref: Ref) => Told<T> | undefined> => {
  const rows = await rowsOfRefs(store, `standing.${table}`, refs, '* exclude (report, id)')
  return (ref) => {
    const row = rows.get(refKey(ref))
    if (row === undefined) return undefined
    const { published = null, publisher = null } = facts.get(ref.report) ?? {}
    return { report: ref.report, published, publisher, record: row as unknown as T }
  }
}
