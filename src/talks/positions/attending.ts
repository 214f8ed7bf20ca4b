/** Who comes to a round, or will not, takes a stand on the holding of it. */

import { positionWords } from '../../knowledge/position-rules.js'
import { actorOfId } from '../../match/actors.js'
import type { Attendance, AttributedDocument } from '../../model.js'
import { overlaps } from '../../span.js'
import { isPolitical, partyBehind } from '../rounds/parties.js'
import type { RoundsRead } from '../rounds/rounds.js'
import type { PositionDraft } from './draft.js'

const RULE_OF: Partial<Record<Attendance, string>> = {
  attends: 'position-attends',
  declines: 'position-stays-away',
  threatens_boycott: 'position-may-stay-away',
}

/** "Attendance at the talks" in data/lexicons/issues.tsv. */
const CODE = 'TALK.ATTEND'

/** Whoever comes for a body comes in its name, an envoy of the United Nations too. */
function senderOf(doc: AttributedDocument, index: number): number {
  const party = partyBehind(doc, index)
  const actor = doc.actors[party]
  const body = actor?.kind === 'person' ? actorOfId(doc, actor.speaksFor ?? actor.partOf) : null
  return body && isPolitical(body) ? body.index : party
}

/** Positions from attendance: only what lies ahead or was refused; having come is a fact, not a stand. */
export function attendancePositions(doc: AttributedDocument, { rounds, hedged, willed }: RoundsRead): PositionDraft[] {
  const drafts: PositionDraft[] = []
  for (const round of rounds) {
    for (const { actor, attendance, accordingTo, evidence } of round.participants) {
      const found = positionWords().mechanisms.get(RULE_OF[attendance] ?? '')
      const named = doc.actors[actor]
      if (
        !found ||
        !named ||
        !willed.has(`${round.id}|${actor}|${attendance}`) ||
        !isPolitical(named) ||
        evidence.length === 0
      )
        continue
      const statement = doc.statements.find((s) => s.content.some((c) => evidence.some((e) => overlaps(c, e))))
      drafts.push({
        rule: found.rule,
        actor: senderOf(doc, actor),
        stance: hedged.has(`${round.id}|${actor}|${attendance}`) ? 'conditional' : found.rule.stance,
        issue: round.label,
        issueCode: CODE,
        accordingTo,
        statement: statement?.index ?? null,
        evidence,
        known: 'implied',
        steps: [{ stage: 'talks', rule: found.rule.id, says: `${found.rule.why} (${round.id})`, at: evidence }],
      })
    }
  }
  return drafts
}
