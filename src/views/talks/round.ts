import type { Attendance, Round, When } from '../../model.js'
import type { FollowedRound, RoundTelling } from '../../store/talks.js'
import { type Differs, differing, fullestLabel, gathered, placeOf, type ToldBy } from './told-by.js'

/** What is told of a round that may be told otherwise later. */
export type RoundFact = 'status' | 'date' | 'venue' | 'format'

/** One participant and everything that is told of its part, earliest report first. */
export interface Attends {
  readonly actor: string
  readonly told: readonly (ToldBy & { readonly attendance: Attendance })[]
  /** Whether it is told both to come and not to. */
  readonly differs: Differs
}

const COMES = new Set<Attendance>(['attends', 'attended'])
const STAYS = new Set<Attendance>(['declines', 'threatens_boycott', 'postpones'])

/** A round as a screen shows it: where it stands by the newest report, and what every report tells. */
export const roundInView = ({ tellings, conflicts, journeys }: FollowedRound) => {
  const newest = tellings[tellings.length - 1]!
  const dates = tellings.flatMap(({ date }) => (date === null ? [] : [date]))
  return {
    at: refOf(newest),
    label: fullestLabel(tellings.map(({ label }) => label)),
    // Two reports of one day may give it two: both are told.
    statuses: [
      ...new Set(tellings.filter(({ published }) => published === newest.published).map(({ status }) => status)),
    ],
    date: dates.at(-1) ?? null,
    earlier_dates: earlierDates(dates),
    venue: lastOf(tellings.map(({ venue }) => venue)),
    format: lastOf(tellings.map(({ format }) => format)),
    sides: gathered(
      tellings.flatMap(({ participants }) => participants),
      ({ key }) => key,
    ).map(([first]) => first!.actor),
    tellings: tellings.map((telling, at) => ({
      ...placeOf(telling),
      label: telling.label,
      status: telling.status,
      date: telling.date,
      venue: telling.venue,
      format: telling.format,
      changed: changedIn(tellings.slice(0, at), telling),
    })),
    attendance: attendanceOf(tellings),
    third_parties: gathered(
      tellings.flatMap((telling) => telling.third_parties.map((party) => ({ ...placeOf(telling), ...party }))),
      ({ key, role }) => `${key}|${role}`,
    ).map((told) => ({ actor: told[0]!.actor, role: told[0]!.role, told: told.map(placeOf) })),
    conflicts: conflicts.map(({ with: other, why }) => ({ at: refOf(other), why })),
    journeys: journeys.map(({ with: other, why }) => ({ at: refOf(other), why })),
  }
}

const refOf = ({ report, id }: { readonly report: string; readonly id: string }): string => `${report}:${id}`

const lastOf = <T>(values: readonly (T | null)[]): T | null => values.findLast((value) => value !== null) ?? null

const sameDays = (one: When, other: When): boolean => one.from === other.from && one.to === other.to

/** The days it was told for before the last ones, each once. */
const earlierDates = (dates: readonly When[]): readonly When[] => {
  const last = dates.at(-1)
  return dates.filter((date, at) => !sameDays(date, last!) && dates.findIndex((other) => sameDays(date, other)) === at)
}

/** What a telling gives otherwise than the last one before it that gives it at all. */
const changedIn = (before: readonly RoundTelling[], telling: RoundTelling): readonly RoundFact[] => {
  const moved = <T>(of: (each: RoundTelling) => T | null, same: (one: T, other: T) => boolean): boolean => {
    const [was, is] = [lastOf(before.map(of)), of(telling)]
    return was !== null && is !== null && !same(was, is)
  }
  const equal = <T>(one: T, other: T): boolean => one === other
  return [
    ...(moved<Round['status']>(({ status }) => status, equal) ? (['status'] as const) : []),
    ...(moved<When>(({ date }) => date, sameDays) ? (['date'] as const) : []),
    ...(moved<string>(({ venue }) => venue, equal) ? (['venue'] as const) : []),
    ...(moved<string>(({ format }) => format, equal) ? (['format'] as const) : []),
  ]
}

/** Who takes part, by everything that is told of it: what one report tells never takes another's place. */
export const attendanceOf = (tellings: readonly RoundTelling[]): readonly Attends[] =>
  gathered(
    tellings.flatMap((telling) => telling.participants.map((participant) => ({ ...placeOf(telling), ...participant }))),
    ({ key }) => key,
  ).map((told) => ({
    actor: told[0]!.actor,
    told: told.map(({ attendance, according_to, ...place }) => ({ ...placeOf(place), attendance, according_to })),
    differs: differing(
      told,
      ({ attendance }) => COMES.has(attendance),
      ({ attendance }) => STAYS.has(attendance),
    ),
  }))
