/** Positions while they are gathered, and the joining of those that say the same of one party. */
import type { PositionRule } from '../../knowledge/position-rules.js'
import type { Position, Stance, Step } from '../../model.js'
import { type Span, together } from '../../span.js'

export interface PositionDraft {
  readonly rule: Pick<PositionRule, 'id' | 'why'>
  readonly actor: number
  readonly stance: Stance
  readonly issue: string
  readonly issueCode: string | null
  readonly accordingTo: readonly string[]
  readonly statement: number | null
  readonly evidence: readonly Span[]
  readonly steps: readonly Step[]
  readonly known: 'stated' | 'implied'
}

/** Being against coming and refusing to come are one stand. */
const ATTENDANCE = 'TALK.ATTEND'
const stanceOf = (d: PositionDraft): Stance =>
  d.issueCode === ATTENDANCE && d.stance === 'opposes' ? 'rejects' : d.stance

const keyOf = (d: PositionDraft): string => `${d.actor}|${stanceOf(d)}|${d.issueCode ?? d.issue.toLowerCase()}`

/** One position per actor, issue and stance; its words and voices are gathered. Ids follow the text. */
export function joinPositions(drafts: readonly PositionDraft[]): Position[] {
  const order = [...drafts].sort((a, b) => startOf(a) - startOf(b))
  const joined = new Map<string, PositionDraft>()
  for (const draft of order) {
    const key = keyOf(draft)
    const first = joined.get(key)
    joined.set(key, first ? both(first, draft) : draft)
  }
  return [...joined.values()].map((d, i) => ({
    id: `position${i + 1}`,
    actor: d.actor,
    issue: d.issue,
    issueCode: d.issueCode,
    stance: stanceOf(d),
    accordingTo: d.accordingTo,
    statement: d.statement,
    evidence: d.evidence,
    made: { rule: d.rule.id, known: d.known, steps: d.steps },
  }))
}

const startOf = (d: PositionDraft): number => d.evidence[0]?.start ?? 0

function both(first: PositionDraft, second: PositionDraft): PositionDraft {
  return {
    ...first,
    accordingTo: [...new Set([...first.accordingTo, ...second.accordingTo])],
    statement: first.statement ?? second.statement,
    evidence: together(first.evidence, second.evidence),
    steps: [...first.steps, ...second.steps],
  }
}
