import type { ReviewedList } from '../review/lists.js'
import type { Parameters } from './database.js'
import type { Store } from './store.js'
import { namesOfParty, type Wanted } from './wanted.js'

/** What narrows an export; null asks for all. Days are those of the reports. */
export type ExportFilter = Omit<Wanted, 'limit'>

const PARTY: Readonly<Record<ReviewedList, string>> = {
  statements: 's.speakers',
  events: 'list_concat(s.actors, s.recipients)',
  positions: '[s.actor, s.party]',
  conditions: '[s.holder]',
  rounds: `list_concat(list_transform(s.participants, lambda each: each.actor), list_transform(s.third_parties, lambda each: each.actor))`,
  proposals: `list_concat(s.presented_by, s.presented_to, list_transform(s.acceptance, lambda each: each.actor))`,
  figures: 'list_append(s.according_to, s.perpetrator)',
}

/** Where a kind of record has a place or an issue at all; the others are left out when one is asked for. */
const PLACE: Partial<Readonly<Record<ReviewedList, string>>> = {
  events: 's.place',
  figures: 's.place',
  rounds: 's.venue',
}
const ISSUE: Partial<Readonly<Record<ReviewedList, string>>> = {
  positions: `concat_ws(' ', s.issue, s.issue_code)`,
  proposals: `list_aggregate(list_transform(s.components, lambda each: each.provision), 'string_agg', ' ')`,
}

/** Whether a record of a kind can match at all: one without a place or an issue does not where one is asked for. */
export const canMatch = (kind: ReviewedList, { place, issue }: ExportFilter): boolean =>
  (place === null || PLACE[kind] !== undefined) && (issue === null || ISSUE[kind] !== undefined)

/** The condition on records `s` of a kind that can match, with their reports `r`. */
export const conditionOf = (kind: ReviewedList, { party, place, issue }: ExportFilter): string =>
  [
    '($since is null or r.published >= $since::date) and ($until is null or r.published <= $until::date)',
    party === null ? null : `list_has_any(${PARTY[kind]}, from_json($names, '["VARCHAR"]'))`,
    place === null ? null : `contains(lower(${PLACE[kind]}), lower($place))`,
    issue === null ? null : `contains(lower(${ISSUE[kind]}), lower($issue))`,
  ]
    .filter((part) => part !== null)
    .join(' and ')

/** The reports of those days, newest first. */
export const reportsOfDays = async (store: Store, { since, until }: ExportFilter): Promise<readonly string[]> => {
  const rows = await store.db.rows(
    `select report from log.reports where report not in (select report from log.superseded)
       and ($since is null or published >= $since::date) and ($until is null or published <= $until::date)
     order by published desc nulls last, seq desc`,
    { since, until },
  )
  return rows.map(({ report }) => String(report))
}

/** What the conditions take. */
export const filterParameters = async (
  store: Store,
  { since, until, party, place, issue }: ExportFilter,
): Promise<Parameters> => {
  const names = await namesOfParty(store, party)
  return {
    since,
    until,
    ...(names === null ? {} : { names: JSON.stringify(names) }),
    ...(place === null ? {} : { place }),
    ...(issue === null ? {} : { issue }),
  }
}
