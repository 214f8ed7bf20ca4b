import { grouped } from '../grouped.js'
import type { ReadingRecord } from '../records/record.js'
import { type Copied, copiedLinks } from '../threads/copied.js'
import { countedLinks } from '../threads/counted.js'
import { relate, type Trait } from '../threads/kinds.js'
import { refKey } from '../threads/links.js'
import { metLinks } from '../threads/met.js'
import type { Link, Ref } from '../threads/model.js'
import type { Database } from './database.js'
import { insert } from './insert.js'
import type { Store } from './store.js'
import { recordsOf } from './stored-report.js'
import { traitsOfReports } from './traits.js'

/** A trait with the number the store gave it and the reading it stands in. */
export interface StoredTrait {
  readonly number: number
  readonly reading: number
  readonly trait: Trait
}

/**
 * The traits that are compared with those of other reports as they come in. Links between every two stances of a party on an issue would
 * be without end; they are lined up when somebody asks for them.
 */
export const isCompared = ({ trait }: StoredTrait): boolean => trait.kind !== 'position'

// A thing told in more reports than this is compared with those that share most with it and are nearest in time: the rest are linked
// through them.
const MOST_COMPARED = 48
// What so many share (a footer, a town in the news for years) tells nothing apart, and would make adding slower with every report.
const COMMON_KEY = 400

/** The reports that were just read, by their keys. */
export type FreshRecords = ReadonlyMap<string, ReadingRecord>

/**
 * Compares traits that were just put with all that share a key with them, earlier ones and each other, and keeps the links found; then
 * what reports tell in words that they share.
 */
export const compare = async (
  store: Store,
  fresh: readonly StoredTrait[],
  records: FreshRecords,
): Promise<readonly Link[]> => {
  if (fresh.length === 0) return []
  const own = new Map(fresh.map((each) => [each.number, each]))
  const pairs = await sharingKeys(store.db, fresh[0]!.number)
  const others = await stored(
    store.db,
    pairs.map(({ other }) => other).filter((number) => !own.has(number)),
  )
  const readings = new Map<string, number>()
  for (const { trait, reading } of [...own.values(), ...others.values()]) readings.set(trait.report, reading)
  const found = pairs.flatMap(({ mine, other }) => {
    const link = relate(own.get(mine)!.trait, (own.get(other) ?? others.get(other)!).trait)
    return link === null ? [] : [link]
  })
  const joined = await byOtherLinks(store, fresh, [...others.values()], found)
  const links = [...found, ...joined, ...(await inSharedWords(store, fresh, records, [...found, ...joined]))]
  await insert(
    store.db,
    'links',
    links.map(({ kind, relation, left, right, why }) => ({
      kind,
      relation,
      left_reading: readings.get(left.report),
      left_report: left.report,
      left_id: left.id,
      right_reading: readings.get(right.report),
      right_report: right.report,
      right_id: right.id,
      why,
    })),
  )
  return links
}

/**
 * Pairs of a trait that was just put and an earlier one that share keys, by their numbers. Journeys share keys with rounds: they are paired
 * with every one of them, never with each other, and take no place of what rounds are compared with.
 */
const sharingKeys = async (
  db: Database,
  first: number,
): Promise<readonly { readonly mine: number; readonly other: number }[]> => {
  const rows = await db.rows(
    `with all_mine as (select key, trait from log.trait_keys where trait >= $first),
       common as (
         select key from log.trait_keys where key in (select key from all_mine)
           and trait not in (select trait from log.traits where kind = 'journey')
         group by key having count(*) > $common),
       mine as (from all_mine anti join common using (key)),
       shared as (select m.trait as mine, o.trait as other, count(*) as keys from mine m join log.trait_keys o using (key)
         where o.trait < m.trait group by all)
     select s.mine, s.other from shared s join log.traits a on a.trait = s.mine join log.traits b on b.trait = s.other
     where a.report != b.report and b.reading not in (from log.reread select reading)
       and not (a.kind = 'journey' and b.kind = 'journey')
     qualify a.kind != b.kind or row_number() over (
       partition by s.mine, b.kind order by s.keys desc, abs(a.day - b.day) nulls last, s.other desc) <= $most
     order by s.mine, s.other`,
    { first, most: MOST_COMPARED, common: COMMON_KEY },
  )
  return rows.map(({ mine, other }) => ({ mine: Number(mine), other: Number(other) }))
}

/** Links between happenings whose dead are of one count, or that are told of one round of talks, where nothing links them yet. */
const byOtherLinks = async (
  store: Store,
  fresh: readonly StoredTrait[],
  others: readonly StoredTrait[],
  found: readonly Link[],
): Promise<readonly Link[]> => {
  const held = found.filter(({ kind }) => kind === 'figure' || kind === 'round')
  const isFresh = new Set(fresh.map(({ trait }) => trait.report))
  const kept = [...new Set(held.flatMap(({ left, right }) => [left.report, right.report]))].filter(
    (report) => !isFresh.has(report),
  )
  // Of the other reports all happenings are asked for, not those alone that share a key: what is linked hangs on no order of adding.
  const told = [...fresh, ...others.filter(({ trait }) => trait.kind === 'figure' || trait.kind === 'round')].map(
    ({ trait }) => trait,
  )
  for (let from = 0; from < kept.length; from += REPORTS_A_QUESTION)
    told.push(...(await traitsOfReports(store, kept.slice(from, from + REPORTS_A_QUESTION), 'happening')))
  const linked = new Set(found.map(({ left, right }) => pairKey(left, right)))
  return [...countedLinks(told, held), ...metLinks(told, held)].filter(({ left, right }) => {
    const pair = pairKey(left, right)
    return !linked.has(pair) && linked.add(pair)
  })
}

const REPORTS_A_QUESTION = 200
const ONE_TEXT = new Set(['copy', 'version', 'passage'])

/** Links between what two reports tell in words they share, where nothing links it yet. */
const inSharedWords = async (
  store: Store,
  fresh: readonly StoredTrait[],
  records: FreshRecords,
  found: readonly Link[],
): Promise<readonly Link[]> => {
  const texts = found.filter(({ kind, relation }) => kind === 'text' && ONE_TEXT.has(relation))
  if (texts.length === 0) return []
  const linked = new Set(found.map(({ left, right }) => pairKey(left, right)))
  const freshTraits = grouped(
    fresh.map(({ trait }) => trait),
    ({ report }) => report,
  )
  const copied = new Map<string, Copied>()
  for (const [report, record] of records) copied.set(report, { record, traits: freshTraits.get(report) ?? [] })
  const kept = [...new Set(texts.flatMap(({ left, right }) => [left.report, right.report]))].filter(
    (report) => !copied.has(report),
  )
  // All that are needed are fetched in a few questions: one for each would take longer than reading the reports.
  for (let from = 0; from < kept.length; from += REPORTS_A_QUESTION) {
    const some = kept.slice(from, from + REPORTS_A_QUESTION)
    const traits = grouped(await traitsOfReports(store, some), ({ report }) => report)
    for (const [report, record] of await recordsOf(store, some))
      copied.set(report, { record, traits: traits.get(report) ?? [] })
  }
  const links: Link[] = []
  for (const { left, right, relation } of texts) {
    for (const link of copiedLinks(copied.get(left.report)!, copied.get(right.report)!, relation))
      if (!linked.has(pairKey(link.left, link.right))) links.push(link)
  }
  return links
}

const pairKey = (one: Ref, other: Ref): string => [refKey(one), refKey(other)].sort().join(' ')

const stored = async (db: Database, numbers: readonly number[]): Promise<ReadonlyMap<number, StoredTrait>> => {
  if (numbers.length === 0) return new Map()
  const rows = await db.rows(
    `select trait, reading, body from log.traits where trait in (select unnest(from_json($numbers, '["INTEGER"]')))`,
    { numbers: JSON.stringify([...new Set(numbers)]) },
  )
  return new Map(
    rows.map(({ trait, reading, body }) => [
      Number(trait),
      { number: Number(trait), reading: Number(reading), trait: { keys: [], ...JSON.parse(String(body)) } as Trait },
    ]),
  )
}
