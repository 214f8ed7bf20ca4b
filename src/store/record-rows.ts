import type { ReadingRecord } from '../records/record.js'
import { actorNames } from '../threads/actor-names.js'
import { originOfClaim } from '../threads/texts/origin.js'
import type { RecordTable } from './shapes.js'

/** The rows of every table that one reading gives; columns a table does not have are left to the database to pass over. */
export const recordRows = (
  record: ReadingRecord,
  stands: { readonly reading: number; readonly report: string },
): Readonly<Record<RecordTable, readonly object[]>> => {
  const names = actorNames(record)
  const rows = (records: readonly object[]) => records.map((each) => ({ ...stands, ...each }))
  return {
    actors: record.actors.map((actor) => {
      const named = names.get(actor.id)
      return { ...stands, ...actor, name_key: named?.key ?? null, alias_keys: named?.aliases ?? [] }
    }),
    places: rows(record.places),
    statements: rows(record.statements),
    events: record.events.map((event) => ({
      ...stands,
      ...event,
      origin: originOfClaim(record, event.according_to, event.statement).key,
    })),
    positions: record.positions.map((position) => ({
      ...stands,
      ...position,
      party_key: names.get(position.party_id)?.key ?? null,
    })),
    conditions: rows(record.conditions),
    rounds: rows(record.rounds),
    proposals: rows(record.proposals),
    figures: record.figures.map((figure) => ({
      ...stands,
      ...figure,
      origin: originOfClaim(record, figure.according_to).key,
    })),
    tensions: rows(record.tensions),
    notices: rows(record.notices),
  }
}
