import type { ActorRecord, ReadingRecord } from '../../records/record.js'
import type { Line, Section } from './line.js'
import { listed, quoted } from './phrases.js'

const MOST_ALIASES = 3

/** Who is in it: everybody who says, does, holds or attends something, the most mentioned first; the rest in one line. */
export const who = (record: ReadingRecord): Section => {
  const busy = takingPart(record)
  const byMentions = [...record.actors].sort((a, b) => b.mentions.length - a.mentions.length)
  const lines: Line[] = byMentions.filter((actor) => busy.has(actor.id)).map((actor) => introduce(record, actor))
  const others = record.actors.filter((actor) => !busy.has(actor.id) && !actor.anonymous && actor.kind !== 'population')
  if (others.length > 0) {
    lines.push({
      says: `Also named: ${listed(others.map(({ name }) => name))}`,
      at: others.flatMap(({ mentions }) => mentions.slice(0, 1)),
    })
  }
  return { heading: 'Who is in it', lines }
}

/** Ids of those who speak, act, hold a position or attend; people who only suffer something stand in the lines about it. */
const takingPart = (record: ReadingRecord): ReadonlySet<string> => {
  const crowd = new Set(record.actors.filter(({ kind }) => kind === 'population').map(({ id }) => id))
  return new Set([
    ...record.statements.flatMap((statement) => statement.source_chain.flatMap((link) => link.actors)),
    ...record.events.flatMap((event) => [...event.actor_ids, ...event.recipient_ids.filter((id) => !crowd.has(id))]),
    ...record.positions.map((position) => position.actor_id),
    ...record.rounds.flatMap((round) => [...round.participants, ...round.third_parties].map((party) => party.actor_id)),
  ])
}

const introduce = (record: ReadingRecord, actor: ActorRecord): Line => {
  const nameOf = (id: string | null) => record.actors.find((other) => other.id === id)?.name
  const facts = [
    actor.anonymous ? 'unnamed source' : actor.kind.replace('_', ' '),
    actor.country === null || actor.kind === 'country' ? '' : actor.country,
    nameOf(actor.part_of) === undefined ? '' : `part of ${nameOf(actor.part_of)}`,
    nameOf(actor.speaks_for) === undefined ? '' : `speaks for ${nameOf(actor.speaks_for)}`,
  ].filter((fact) => fact !== '')
  // Only names this report uses: what else the lexicon knows is of no help to its reader.
  const used = new Set(actor.mentions.map(({ text }) => text.replace(/^the /i, '').toLowerCase()))
  const aliases = actor.aliases.filter(
    (alias) => used.has(alias.toLowerCase()) && !actor.name.toLowerCase().includes(alias.toLowerCase()),
  )
  const also =
    aliases.length === 0
      ? ''
      : `; also ${listed(aliases.slice(0, MOST_ALIASES).map((alias) => quoted([{ start: 0, end: 0, text: alias }])))}`
  return { says: `${actor.name} (${facts.join(', ')})${also}`, at: actor.mentions.slice(0, 1) }
}
