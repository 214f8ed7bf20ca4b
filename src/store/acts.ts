import { numberWord } from '../knowledge/number-words.js'
import type { EventStatus } from '../model.js'
import { resolvedKey } from '../threads/actor-names.js'
import { refKey } from '../threads/links.js'
import type { Row } from './database.js'
import { overridesOf } from './parties.js'
import type { Store } from './store.js'
import { toldAlike } from './told-alike.js'
import { untilChanged } from './until-changed.js'

/** One report's telling of an event, with as much as it takes to draw it. */
export interface Act {
  readonly report: string
  readonly id: string
  /** The same for all that tell one happening. */
  readonly happening: string
  readonly type: string | null
  readonly plover: string | null
  readonly status: EventStatus
  /** Told in the report's own voice. */
  readonly own: boolean
  /** The day it belongs to, YYYY-MM-DD: its own, else the report's; null when neither is known. */
  readonly day: string | null
  /** The last day it may have been. */
  readonly to: string | null
}

/** An act with its parties by key; several doers or recipients share one act. */
export interface PartiesAct extends Act {
  readonly doers: readonly string[]
  readonly recipients: readonly string[]
  /** Whether somebody without a name is among them. */
  readonly unnamedDoer: boolean
  readonly unnamedRecipient: boolean
}

/** An act with the place of its report it happened at; null when it only tells the happening of one that has a place. */
export interface PlacedAct extends Act {
  readonly placeId: string | null
}

const NOW = `(select reading, report, id, type, plover, status, actors, recipients, according_to, date, place_id
  from standing.events anti join log.superseded using (report))`

const ACT = `e.report, e.id, e.type, e.plover, e.status, list_contains(e.according_to, 'report') as own, coalesce(e.date.from, r.published) as day,
  coalesce(e.date.to, e.date.from, r.published) as to_day`

const WITH_DAY = 'join log.reports r on r.report = e.report'

const ALSO = `(e.report || chr(10) || e.id) in (select unnest(from_json($alike, '["VARCHAR"]')))`

/** "other European allies", "over 800 fighters of X": told by a description, though a name stands in it. */
const DESCRIBED = `kind <> 'person' and resolved_by <> 'lexicon' and regexp_matches(name, '^[a-z0-9]+( |$)')`

/** "Two Russian pilots": a count at the head of a sentence; the key of a name is in small letters. */
const isCounted = (key: string): boolean => numberWord(key.split(' ', 1)[0]!) !== undefined

/** Types that parties do together, as the views have them (across/act-families.ts): two doers are enough for a line. */
const TOGETHER = `('AGREE', 'CONSULT', 'COOPERATE')`

/**
 * All acts that somebody does to somebody, or that two do together, in the order of the store; names count as one party as people and
 * aliases have it (parties.ts). Tellings of the same happenings that name fewer parties come along, since they say how it stands.
 */
export const actsBetweenParties = (store: Store): Promise<readonly PartiesAct[]> =>
  untilChanged(store, 'acts between parties', askBetweenParties)

const askBetweenParties = async (store: Store): Promise<readonly PartiesAct[]> => {
  const alike = await toldAlike(store)
  const overrides = await overridesOf(store)
  const rows = await store.db.rows(
    `with now as ${NOW},
       named as (select reading, name, any_value(name_key) as key from log.actors group by all having count(*) = count(name_key) and not bool_or(${DESCRIBED})),
       roles as (select reading, id, true as doer, unnest(actors) as name from now union all select reading, id, false, unnest(recipients) from now),
       sides as (select p.reading, p.id,
           string_agg(n.key, chr(9)) filter (p.doer) as doers, string_agg(n.key, chr(9)) filter (not p.doer) as recipients,
           coalesce(bool_or(n.key is null) filter (p.doer), false) as unnamed_doer, coalesce(bool_or(n.key is null) filter (not p.doer), false) as unnamed_recipient
         from roles p left join named n using (reading, name) group by all)
     select ${ACT}, s.doers, s.recipients, coalesce(s.unnamed_doer, false) as unnamed_doer, coalesce(s.unnamed_recipient, false) as unnamed_recipient
     from now e left join sides s using (reading, id) ${WITH_DAY}
     where (len(e.actors) > 0 and len(e.recipients) > 0 and (s.doers is not null or s.recipients is not null))
       or (e.plover in ${TOGETHER} and contains(s.doers, chr(9))) or ${ALSO}
     order by e.reading, e.id`,
    { alike: JSON.stringify([...alike.keys()]) },
  )
  return rows.map((row) => {
    const [doers, recipients] = [keysIn(row.doers), keysIn(row.recipients)]
    const named = (keys: readonly string[]): readonly string[] =>
      [...new Set(keys.filter((key) => !isCounted(key)).map((key) => resolvedKey(key, overrides)))].toSorted()
    return {
      ...actOf(row, alike),
      doers: named(doers),
      recipients: named(recipients),
      unnamedDoer: Boolean(row.unnamed_doer) || doers.some(isCounted),
      unnamedRecipient: Boolean(row.unnamed_recipient) || recipients.some(isCounted),
    }
  })
}

// Keys come as one text in no order: ordered lists of some ten thousand events cost the database most of a second.
const keysIn = (text: unknown): readonly string[] => (text === null ? [] : String(text).split('\t'))

/** All acts that have a place, and other tellings of the same happenings. */
export const actsWithPlaces = (store: Store): Promise<readonly PlacedAct[]> =>
  untilChanged(store, 'acts with places', askWithPlaces)

const askWithPlaces = async (store: Store): Promise<readonly PlacedAct[]> => {
  const alike = await toldAlike(store)
  const rows = await store.db.rows(
    `select ${ACT}, e.place_id from ${NOW} e ${WITH_DAY} where e.place_id is not null or ${ALSO} order by e.reading, e.id`,
    { alike: JSON.stringify([...alike.keys()]) },
  )
  return rows.map((row) => ({ ...actOf(row, alike), placeId: row.place_id as string | null }))
}

/** The events that a party takes part in under one of these names, by report and id (refKey). */
export const eventsOfNames = async (store: Store, names: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await store.db.rows(
    `select e.report, e.id from ${NOW} e where list_has_any(list_concat(e.actors, e.recipients), from_json($names, '["VARCHAR"]'))`,
    { names: JSON.stringify(names) },
  )
  return new Set(rows.map(({ report, id }) => refKey({ report: String(report), id: String(id) })))
}

const actOf = (row: Row, alike: ReadonlyMap<string, string>): Act => {
  const ref = { report: String(row.report), id: String(row.id) }
  const key = refKey(ref)
  return {
    ...ref,
    happening: alike.get(key) ?? key,
    type: row.type as string | null,
    plover: row.plover as string | null,
    status: row.status as EventStatus,
    own: Boolean(row.own),
    day: row.day as string | null,
    to: row.to_day as string | null,
  }
}
