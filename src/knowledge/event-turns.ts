/** Turns: what a happening of one type becomes when it is planned, declined or called off ("will meet" is AGREE, "will not meet" REJECT). */
import { DataError } from '../errors.js'
import type { EventStatus } from '../model.js'
import { PLOVER_TYPES, type PloverType } from './event-rules.js'
import { once } from './in-use.js'
import { readRules, whereOf } from './rule-file.js'

export interface Turn {
  readonly id: string
  readonly types: ReadonlySet<string>
  /** Modes it needs one of; empty for any or none. */
  readonly modes: ReadonlySet<string>
  readonly statuses: ReadonlySet<string>
  readonly plover: PloverType
  readonly mode: string | null
  readonly cameo: string | null
  /** Status it gets, or null to keep its own. */
  readonly status: EventStatus | null
  readonly why: string
}

/** The turns of data/rules/event-turns.yml in order; the first that fits is taken. */
export const eventTurns: () => readonly Turn[] = once(() =>
  readRules('event-turns').map((rule) => {
    const { types, modes = [], statuses, plover, mode, cameo, status } = rule as Record<string, unknown>
    const areLists = [types, modes, statuses].every(Array.isArray)
    if (!areLists || !PLOVER_TYPES.includes(plover as PloverType)) {
      throw new DataError(`${whereOf(rule)} needs types, statuses and plover`)
    }
    return {
      id: rule.id,
      types: new Set(types as string[]),
      modes: new Set(modes as string[]),
      statuses: new Set(statuses as string[]),
      plover: plover as PloverType,
      mode: (mode as string | undefined) ?? null,
      cameo: cameo === undefined ? null : String(cameo),
      status: (status as EventStatus | undefined) ?? null,
      why: rule.why,
    }
  }),
)

/** The turn of a happening of a type and mode that has such a status, if any. */
export const turnOf = (plover: string | null, mode: string | null, status: EventStatus): Turn | undefined =>
  eventTurns().find(
    (turn) =>
      turn.types.has(plover ?? '') &&
      turn.statuses.has(status) &&
      (turn.modes.size === 0 || turn.modes.has(mode ?? '')),
  )
