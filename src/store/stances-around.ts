import { grouped } from '../grouped.js'
import { type NameOverrides, resolvedKey } from '../threads/actor-names.js'
import type { PositionTrait } from '../threads/kinds/position.js'
import { amongTexts } from './among.js'
import type { Parameters } from './database.js'
import { stanceNamesOf } from './parties.js'
import { MOST_STANCES, narrowedTo } from './positions.js'
import { noteReadings } from './report-numbers.js'
import type { Store } from './store.js'
import { asTrait, CURRENT_STANCES, subjectOf } from './traits.js'
import { keysOfHolder, type Wanted } from './wanted.js'

/** Stances of all times of the parties and issues that the news is about. */
export interface StancesAround {
  /** Those that the news may change: the newest of each party, under any of its names, on each issue, to the last day of the news. */
  readonly before: readonly PositionTrait[]
  /** Those that tell where the parties stand: the newest in all under the names that the news has, narrowed to what is asked for. */
  readonly standing: readonly PositionTrait[]
}

const STANCES_EACH = 8

// An order that leaves nothing open, so that the same are taken whatever the order of adding.
const NEWEST = 'order by day desc, report, id'

/** Both at once: most stances are of both, and to find them is a look at all that the store has. `standing` stays empty without `where`. */
export const stancesAround = async (
  store: Store,
  news: readonly PositionTrait[],
  where: Wanted | null,
): Promise<StancesAround> => {
  if (news.length === 0) return { before: [], standing: [] }
  const newest = news.reduce((day, each) => ((each.day ?? '') > day ? (each.day ?? '') : day), '')
  const { asked, given } = await standingOf(store, news, where)
  const rows = await store.db.rows(
    `select reading, report, body, earlier and row_number() over (partition by subject, earlier ${NEWEST}) <= $each as is_before,
       asked and row_number() over (partition by asked ${NEWEST}) <= $most as is_standing
     from (select t.reading, t.report, t.id, t.day, t.subject, t.body,
         coalesce($newest = '' or t.day <= $newest::date, false) as earlier, ${asked} as asked
       from ${CURRENT_STANCES} where ${amongTexts('t.subject', allNamesOf(news, await stanceNamesOf(store)))})
     qualify is_before or is_standing`,
    { newest, each: STANCES_EACH + news.length, most: MOST_STANCES, ...given },
  )
  noteReadings(store, rows)
  const told = rows.map((row) => ({ row, trait: asTrait(row.body) as PositionTrait }))
  const those = (mark: string) => told.filter(({ row }) => row[mark] === true).map(({ trait }) => trait)
  return { before: those('is_before'), standing: those('is_standing') }
}

const standingOf = async (
  store: Store,
  news: readonly PositionTrait[],
  where: Wanted | null,
): Promise<{ readonly asked: string; readonly given: Parameters }> => {
  if (where === null) return { asked: 'false', given: {} }
  const { conditions, given } = narrowedTo(where, await keysOfHolder(store, where.party))
  const asked = [amongTexts('t.subject', news.map(subjectOf)), ...conditions]
  return { asked: `coalesce(${asked.join(' and ')}, false)`, given }
}

/** What the stances are about, under every name of their parties. */
const allNamesOf = (news: readonly PositionTrait[], overrides: NameOverrides): ReadonlySet<string> => {
  const names = grouped([...overrides.keys()], (key) => resolvedKey(key, overrides))
  return new Set(
    news.flatMap((stance) => {
      const party = resolvedKey(stance.party, overrides)
      return [stance.party, party, ...(names.get(party) ?? [])].map((key) => subjectOf({ ...stance, party: key }))
    }),
  )
}
