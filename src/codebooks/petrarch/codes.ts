/** CAMEO actor codes: three letters at a time, a state or a body first, then roles. */
import { type ActorCode, actorCode } from '../../knowledge/actor-codes.js'
import type { ActorFileKind } from './dictionary.js'

/** What a whole code says of an actor. */
export interface CodeMeaning {
  readonly code: string
  /** What it begins with; unknown when nobody knows its first three letters. */
  readonly head: ActorCode['is'] | 'unknown'
  /** ISO 3166 alpha-3, or null. */
  readonly country: string | null
  /** PLOVER sectors, in the order of the code. */
  readonly sector: readonly string[]
  /** Parts with a kind: a role, or an international body. */
  readonly roles: readonly ActorCode[]
  /** Id in igos of the body it belongs to, or null. */
  readonly body: string | null
  /** True when the code names a state and nothing in it. */
  readonly state: boolean
}

/** Reads "PSEREBHMS". Letters that nobody knows after the first three name one body or group, and are the actor's own. */
export function codeMeaning(code: string, kind: ActorFileKind): CodeMeaning {
  const parts = code.match(/.{1,3}/gs) ?? []
  const known = parts.map((part, at) => actorCode(part, at === 0 && kind === 'actors'))
  const states = known.filter((part) => part?.is === 'country')
  const roles = known.filter(
    (part): part is ActorCode => part !== undefined && part.kind !== '' && part.is !== 'member',
  )
  const [first] = known
  const body = known.find((part) => part?.is === 'member')?.kind ?? null
  return {
    code,
    head: first?.is ?? 'unknown',
    country: states[0]?.country ?? null,
    sector: [...new Set(known.flatMap((part) => part?.sector ?? []))],
    roles,
    body,
    state:
      states.length > 0 && known.every((part) => part !== undefined && ['country', 'region', 'mark'].includes(part.is)),
  }
}
