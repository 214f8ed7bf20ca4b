import { relate, type Trait } from '../threads/kinds.js'
import type { Link } from '../threads/model.js'
import type { Database } from './database.js'
import { insert } from './insert.js'

/** A trait with the number the store gave it and the reading it stands in. */
export interface StoredTrait {
  readonly number: number
  readonly reading: number
  readonly trait: Trait
}

/**
 * An actor is one across reports by its name, which the table of actors has: links between every two reports that name a country would
 * be without end. So would be links between every two stances of a party on an issue, which are lined up when somebody asks for them.
 */
export const isKept = ({ kind }: Trait): boolean => kind !== 'actor'

/** The traits that are compared with those of other reports as they come in. */
export const isCompared = ({ trait }: StoredTrait): boolean => trait.kind !== 'position'

// A thing told in more reports than this is compared with those that share most with it and are nearest in time: the rest are linked
// through them.
const MOST_COMPARED = 48
// What so many share (a footer, a town in the news for years) tells nothing apart, and would make adding slower with every report.
const COMMON_KEY = 400

/**
 * Compares traits that were just put with all that share a key with them, earlier ones and each other, and keeps the links found.
 */
export const compare = async (db: Database, fresh: readonly StoredTrait[]): Promise<readonly Link[]> => {
  if (fresh.length === 0) return []
  const first = fresh[0]!.number
  const own = new Map(fresh.map((each) => [each.number, each]))
  const pairs = await db.rows(
    `with all_mine as (select key, trait from log.trait_keys where trait >= $first),
       common as (select key from log.trait_keys where key in (select key from all_mine) group by key having count(*) > $common),
       mine as (from all_mine anti join common using (key)),
       shared as (select m.trait as mine, o.trait as other, count(*) as keys from mine m join log.trait_keys o using (key)
         where o.trait < m.trait group by all)
     select s.mine, s.other from shared s join log.traits a on a.trait = s.mine join log.traits b on b.trait = s.other
     where a.report != b.report
     qualify row_number() over (partition by s.mine order by s.keys desc, abs(a.day - b.day) nulls last, s.other desc) <= $most
     order by s.mine, s.other`,
    { first, most: MOST_COMPARED, common: COMMON_KEY },
  )
  const others = await stored(
    db,
    pairs.map(({ other }) => Number(other)).filter((number) => number < first),
  )
  const found: Link[] = []
  const rows: object[] = []
  for (const { mine, other } of pairs) {
    const one = own.get(Number(mine))!
    const two = own.get(Number(other)) ?? others.get(Number(other))!
    const link = relate(one.trait, two.trait)
    if (link === null) continue
    found.push(link)
    const [left, right] = link.left.report === one.trait.report ? [one, two] : [two, one]
    rows.push({
      kind: link.kind,
      relation: link.relation,
      left_reading: left.reading,
      left_report: link.left.report,
      left_id: link.left.id,
      right_reading: right.reading,
      right_report: link.right.report,
      right_id: link.right.id,
      why: link.why,
    })
  }
  await insert(db, 'links', rows)
  return found
}

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
