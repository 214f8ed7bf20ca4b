import type { ProposalsAnswer, RoundsAnswer } from '../../../../src/api/routes/talks.js'
import { dayInWords } from '../../parts/day.js'

/** A round, what one report tells of it, a part of a party in it; a proposal and an answer to it. */
export type Round = RoundsAnswer['rounds'][number]
export type Telling = Round['tellings'][number]
export type Status = Telling['status']
export type Attendance = Round['attendance'][number]['told'][number]['attendance']
export type When = NonNullable<Round['date']>
export type Proposal = ProposalsAnswer['proposals'][number]

/** What a participant is told to do, in words, in the order of the columns. */
export const ATTENDANCE_WORDS: Readonly<Record<Attendance, string>> = {
  attended: 'took part',
  attends: 'will take part',
  invited: 'is invited',
  postpones: 'puts its part off',
  threatens_boycott: 'threatens to stay away',
  declines: 'will not take part',
  unknown: 'a party; part not stated',
}

/** How two tellings of one part or one answer go together. */
export const DIFFERS_WORDS = { accounts: 'accounts differ', time: 'changed over time' } as const

/** A day, or the first and last of those it may be or lasts; "not stated" when there is none. */
export const whenInWords = (when: When | null): string => {
  if (when === null || (when.from === null && when.to === null)) return 'day not stated'
  const { from, to } = when
  if (from === null) return `until ${dayInWords(to!)}`
  if (to === null) return `from ${dayInWords(from)}`
  return from === to ? dayInWords(from) : `${dayInWords(from)} – ${dayInWords(to)}`
}

/** A record's place in the address. */
export const refOf = ({ report, id }: { readonly report: string; readonly id: string }): string => `${report}:${id}`
