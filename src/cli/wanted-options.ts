import type { Command } from 'commander'
import { UsageError } from '../errors.js'
import { faultOfDay } from '../intake/calendar-day.js'
import type { Wanted } from '../store/wanted.js'

type Part = 'party' | 'place' | 'issue'

const PARTS: Readonly<Record<Part, readonly [string, string]>> = {
  party: ['--party <name>', 'only what concerns this party, by any of its names'],
  place: ['--place <name>', 'only what is placed where the name has these words'],
  issue: ['--issue <issue>', 'only this issue, by its code or its words'],
}

/** The options that choose a part of the record: a last day, and the parts named. */
export const withWantedOptions = (command: Command, parts: readonly Part[]): Command => {
  command.option('--until <date>', 'up to this day')
  for (const part of parts) command.option(...PARTS[part])
  return command
}

/** What those options ask for; an impossible day is a usage error. */
export const wantedOf = (options: Readonly<Record<string, unknown>>): Wanted => ({
  since: dayOption('--since', options.since),
  until: dayOption('--until', options.until),
  party: textOption(options.party),
  place: textOption(options.place),
  issue: textOption(options.issue),
  limit: Number(options.limit),
})

/** A day given as an option, or null; an impossible one is a usage error. */
export const dayOption = (option: string, value: unknown): string | null => {
  if (value === undefined) return null
  const fault = faultOfDay(String(value))
  if (fault !== null) throw new UsageError(`${option}: "${value}" ${fault}`)
  return String(value)
}

/** Text given as an option, or null. */
export const textOption = (value: unknown): string | null => (value === undefined ? null : String(value))
