/**
 * Positions and conditions: what a party will do or will not is conditional where a condition read before hangs on it, and what it makes
 * a condition for another thing it demands.
 */
import type { PositionRule } from '../../knowledge/position-rules.js'
import { clauseOf } from '../../match/clause.js'
import { isVerb, kid, wordAt, wordsIn } from '../../match/tree.js'
import type { AttributedDocument, Condition, Stance } from '../../model.js'
import { holds, overlaps, type Span } from '../../span.js'
import { holderOf, isPolitical, namedAt } from '../rounds/parties.js'
import type { PositionDraft } from './draft.js'
import { decisive, issuesIn, labelOf } from './issue-of.js'
import { mechanism, standOf } from './make-stand.js'
import type { Stand } from './stands.js'

/** Stances that a condition changes: whoever demands or expects a thing does so whatever hangs on it. */
const HANGING: ReadonlySet<Stance> = new Set(['accepts', 'commits', 'offers', 'supports', 'rejects'])

/** The same stand, conditional where what it says hangs on a condition of the report. */
export function onCondition(doc: AttributedDocument, stand: Stand, conditions: readonly Condition[]): Stand {
  const at = [stand.at, ...(stand.taken.kind === 'object' ? [] : [stand.taken.head])]
  const rule = conditionalRule(doc, stand.stance, at, conditions)
  return rule ? { ...stand, rule: { ...stand.rule, id: rule.id, why: rule.why }, stance: rule.stance } : stand
}

/** The rule by which a stance held at these words is conditional, as a condition of the report has them for what hangs on it; or null. */
export function conditionalRule(
  doc: AttributedDocument,
  stance: Stance,
  at: readonly number[],
  conditions: readonly Condition[],
): PositionRule | null {
  if (!HANGING.has(stance)) return null
  const rules = mechanism('position-on-condition')
  const words = at.map((i) => wordAt(doc, i))
  const hangs = conditions.some(
    (c) => rules.words.has(c.made.rule) && words.some((w) => hangingHalves(c).some((half) => holds(half, w))),
  )
  return hangs ? rules.rule : null
}

/** What hangs on the condition; of an exchange each half hangs on the other. */
const hangingHalves = ({ logic, antecedent, consequent }: Condition): readonly Span[] =>
  logic === 'exchange' ? [...antecedent, ...consequent] : consequent

/**
 * "Chad will not free them unless", outside what anybody says: what a party will do or not only if another thing comes about. Deeds alone,
 * of the party itself; where a stand is known already it has its condition from that.
 */
export function hangingStands(
  doc: AttributedDocument,
  conditions: readonly Condition[],
  known: readonly Stand[],
): Stand[] {
  const { rule, words } = mechanism('position-on-condition')
  const idle = mechanism('position-will').rule.except
  return conditions.flatMap(({ made, logic, consequent }) => {
    if (!words.has(made.rule) || logic === 'exchange') return []
    const [v] = consequent
      .flatMap((half) => wordsIn(doc, half))
      .filter((i) => isVerb(doc, i) && kid(doc, i, 'nsubj') >= 0)
    if (v === undefined || (doc.statementAt[v] ?? -1) >= 0 || known.some((s) => s.at === v || s.taken.head === v))
      return []
    const { tense, perfect, question, voice, mark, negated } = clauseOf(doc, v)
    // "Would advance if", "will remain divided until": what comes of a thing, and no stand on it.
    if (logic !== 'only_if' && !negated) return []
    if ((tense !== 'future' && tense !== 'would') || perfect || question || voice === 'passive' || mark !== '')
      return []
    const subject = kid(doc, v, 'nsubj')
    const holders = idle.has(wordAt(doc, v).lemma) || kid(doc, v, 'cop') >= 0 ? [] : namedAt(doc, subject)
    return holders.length === 0 ? [] : [{ ...standOf(rule, rule.stance, holders, v), holderHead: subject }]
  })
}

/** Demands that the report's conditions hold: what must be so, wanted by whose condition it is, where no draft has it already. */
export function requiredPositions(
  doc: AttributedDocument,
  conditions: readonly Condition[],
  drafts: readonly PositionDraft[],
): PositionDraft[] {
  const rules = mechanism('position-makes-condition')
  return conditions.flatMap((condition) => {
    const { holder, antecedent, accordingTo, made } = condition
    const actor = holder === null ? undefined : doc.actors[holder]
    if (!rules.words.has(made.rule) || isHowLong(condition) || !actor || !isPolitical(actor)) return []
    const owner = holderOf(doc, actor.index)
    const known = drafts.some(
      (d) => d.stance === 'demands' && d.evidence.some((e) => antecedent.some((half) => overlaps(e, half))),
    )
    const words = antecedent.flatMap((half) => wordsIn(doc, half))
    const [first, last] = [words[0], words.at(-1)]
    if (known || first === undefined || last === undefined) return []
    const within = new Set(words)
    const head = words.find((i) => !within.has(wordAt(doc, i).head)) ?? first
    const hit = decisive(issuesIn(doc, [first, last + 1]))
    const named = hit !== null && !hit.issue.weak ? hit : null
    return [
      {
        rule: rules.rule,
        actor: owner,
        stance: rules.rule.stance,
        issue: labelOf(doc, head, named, words),
        issueCode: named?.issue.code ?? null,
        accordingTo,
        statement: doc.statementAt[first] === -1 ? null : (doc.statementAt[first] ?? null),
        evidence: antecedent,
        known: 'implied',
        steps: [{ stage: 'talks', rule: rules.rule.id, says: `${rules.rule.why} (${condition.id})`, at: antecedent }],
      },
    ]
  })
}

/** "As long as": what lasts so long is not asked for. */
const isHowLong = ({ made }: Condition): boolean =>
  made.steps.some(({ at }) => at.some(({ text }) => ['as', 'so'].includes(text.toLowerCase())))
