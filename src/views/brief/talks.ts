import type { Attendance } from '../../model.js'
import type { PositionRecord, ProposalRecord, ReadingRecord, RoundRecord } from '../../records/record.js'
import type { Line, Section } from './line.js'
import { accordingTo, listed, quoted, whenInWords } from './phrases.js'

/** Attendance in plain words. */
export const ATTENDANCE: Readonly<Record<Attendance, string>> = {
  attends: 'will take part',
  attended: 'took part',
  declines: 'will not take part',
  invited: 'is invited',
  threatens_boycott: 'threatens to stay away',
  postpones: 'puts its part off',
  unknown: 'is a party; whether it comes is not stated',
}

/** The talks: each round with who comes and who does not, the proposals on the table, and where each party stands. */
export const talks = (record: ReadingRecord): Section => ({
  heading: 'The talks',
  lines: [
    ...record.rounds.flatMap(tellRound),
    ...record.proposals.flatMap(tellProposal),
    ...record.positions.map((position) => ({
      says: `${holder(position)} ${stand(position)}: ${quoted(position.evidence)} (${accordingTo(position.according_to)})`,
      at: position.evidence.slice(0, 1),
    })),
  ],
})

/** "Benjamin Netanyahu (Israel)": who holds it, and the party it counts for where that is another. */
const holder = ({ actor, party }: PositionRecord): string => (party === actor ? actor : `${actor} (${party})`)

/** The stance and its issue; an issue that is only the first of the quoted words is not said twice. */
const stand = ({ stance, issue, evidence }: PositionRecord): string => {
  const said = evidence.map(({ text }) => text.replace(/\s+/g, ' ').toLowerCase()).join(' ')
  const about = said.includes(issue.toLowerCase()) ? '' : ` ${issue}`
  return stance === 'conditional' ? `makes a condition${about === '' ? '' : ` on${about}`}` : `${stance}${about}`
}

const tellRound = (round: RoundRecord): readonly Line[] => {
  const facts = [round.status, round.format ?? '', round.venue ?? '', whenInWords(round.date)].filter(
    (fact) => fact !== '',
  )
  return [
    { says: `${round.label}: ${facts.join(', ')}`, at: round.evidence },
    ...round.participants.map((party) => ({
      says: `${party.actor} ${ATTENDANCE[party.attendance]} (${accordingTo(party.according_to)})`,
      at: party.evidence,
    })),
    ...round.third_parties.map((party) => ({ says: `${party.actor}: ${party.role}`, at: party.evidence })),
  ]
}

const tellProposal = (proposal: ProposalRecord): readonly Line[] => {
  const from = proposal.presented_by.length === 0 ? '' : ` from ${listed(proposal.presented_by)}`
  const to = proposal.presented_to.length === 0 ? '' : ` to ${listed(proposal.presented_to)}`
  const day = whenInWords(proposal.date)
  const provisions = [...new Set(proposal.components.map(({ provision }) => provision))]
  const parts = provisions.length === 0 ? '' : `; provides for ${listed(provisions)}`
  const basis = proposal.based_on.length === 0 ? '' : `; based on ${quoted(proposal.based_on)}`
  return [
    {
      says: `On the table: ${proposal.label}${from}${to}${day === '' ? '' : `, ${day}`}${basis}${parts}`,
      at: proposal.evidence,
    },
    ...proposal.acceptance.map(({ actor, stance, according_to, evidence }) => ({
      says: `${actor} ${stance} it (${accordingTo(according_to)})`,
      at: evidence,
    })),
  ]
}
