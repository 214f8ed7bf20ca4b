/** Proposals: each plan, draft or deal in outline once, with who gave it to whom, its basis and parts, and who accepts or rejects it. */
import { proposalRule } from '../../knowledge/proposal-rules.js'
import { rangeSpan } from '../../match/tree.js'
import type { AttributedDocument, Proposal, Stance, Step } from '../../model.js'
import { type Span, together } from '../../span.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import type { Stand } from '../positions/stands.js'
import { isPolitical, partyBehind } from '../rounds/parties.js'
import { shortName } from '../rounds/short-name.js'
import { voiceAt } from '../speakers.js'
import { listedParts } from './listed-parts.js'
import type { ProposalMention, ProposalPart } from './proposal-mention.js'
import { RESERVES, reservesAt } from './reserves.js'
import type { TakenUp } from './taken-up.js'

/**
 * Reads the proposals of a report: one for each list of mentions on the `table`. `stands` are those read for positions, `answers` those on
 * a proposal they do not name, by its place on the table.
 */
export function readProposals(
  doc: AttributedDocument,
  stands: readonly Stand[],
  table: readonly (readonly ProposalMention[])[],
  answers: readonly TakenUp[],
): readonly Proposal[] {
  const listed = listedParts(doc, table)
  return table.map((mentions, i) =>
    proposalOf(
      doc,
      { mentions, listed: listed.get(i) ?? [], stands, taken: answers.filter((t) => t.group === i) },
      `proposal${i + 1}`,
    ),
  )
}

interface Gathered {
  readonly mentions: readonly ProposalMention[]
  readonly listed: readonly ProposalPart[]
  readonly stands: readonly Stand[]
  readonly taken: readonly TakenUp[]
}

function proposalOf(doc: AttributedDocument, { mentions, listed, stands, taken }: Gathered, id: string): Proposal {
  const [first] = mentions
  const evidence = mentions.flatMap((m) => spansOf(doc, m.words))
  const seen = new Set<string>()
  const components = [...mentions.flatMap((m) => m.parts), ...listed]
    .map(({ hit, words }) => ({ provision: hit.issue.provision ?? hit.issue.label, evidence: spansOf(doc, words) }))
    .filter((c) => c.evidence.length > 0 && !seen.has(c.provision) && seen.add(c.provision))
  const steps: Step[] = mentions.flatMap((m, i) => [
    { stage: 'talks', rule: m.rule.id, says: m.rule.why, at: spansOf(doc, m.words) },
    ...(i > 0
      ? [
          {
            stage: 'talks',
            rule: 'proposal-again',
            says: proposalRule('proposal-again').why,
            at: [rangeSpan(doc, [m.head, m.head + 1])],
          },
        ]
      : []),
    ...m.told.map(({ rule, at }) => ({
      stage: 'talks',
      rule,
      says: proposalRule(rule).why,
      at: [rangeSpan(doc, [at, at + 1])],
    })),
  ])
  for (const { words } of listed)
    steps.push({
      stage: 'talks',
      rule: 'proposal-lists',
      says: proposalRule('proposal-lists').why,
      at: spansOf(doc, words),
    })
  const acceptance = acceptanceOf(doc, mentions, stands, taken)
  for (const a of acceptance)
    steps.push({
      stage: 'talks',
      rule: 'proposal-accepted',
      says: `${doc.actors[a.actor]?.name ?? ''} ${a.stance}`,
      at: a.evidence,
    })
  const named = stands.filter((s) => mentions.some((m) => isOn(s, m)))
  const reserved = [...named, ...taken].filter(({ stance }) => stance === 'conditional')
  for (const at of reserved.flatMap((answer) => reservesAt(doc, answer.at)))
    steps.push({
      stage: 'talks',
      rule: RESERVES,
      says: proposalRule(RESERVES).why,
      at: [rangeSpan(doc, [at, at + 1])],
    })
  for (const { at, rule } of taken)
    steps.push({
      stage: 'talks',
      rule,
      says: proposalRule(rule).why,
      at: [rangeSpan(doc, [at, at + 1])],
    })
  const date = mentions.find((m) => m.date)?.date ?? null
  return {
    id,
    label: labelOf(doc, mentions),
    presentedBy: [...new Set(mentions.flatMap((m) => m.by))],
    presentedTo: [...new Set(mentions.flatMap((m) => m.to))],
    date: date ? { from: date.from, to: date.to, prec: date.prec, basis: date.basis } : null,
    basedOn: mentions.flatMap((m) => m.basis.flatMap((words) => spansOf(doc, words))),
    components,
    acceptance,
    evidence,
    made: { rule: first?.rule.id ?? 'proposal-named', known: 'stated', steps },
  }
}

const TELLS: ReadonlySet<Stance> = new Set(['accepts', 'rejects', 'commits', 'supports', 'opposes', 'conditional'])

/** Who stands where on it: stands whose object one of its mentions is. */
function acceptanceOf(
  doc: AttributedDocument,
  mentions: readonly ProposalMention[],
  stands: readonly Stand[],
  taken: readonly TakenUp[],
): Proposal['acceptance'] {
  const rows: {
    actor: number
    stance: Stance
    accordingTo: readonly string[]
    evidence: readonly Span[]
  }[] = []
  const add = (at: number, stance: Stance, holders: readonly number[], named: readonly number[]): void => {
    for (const holder of holders) {
      const actor = partyBehind(doc, holder)
      if (!doc.actors[actor] || !isPolitical(doc.actors[actor])) continue
      const words = [...new Set([...wordsUnder(doc, at), ...named])].sort((a, b) => a - b)
      const evidence = spansOf(doc, words)
      const { names } = voiceAt(doc, at)
      const known = rows.find((r) => r.actor === actor && r.stance === stance)
      if (known === undefined) rows.push({ actor, stance, accordingTo: names, evidence })
      else {
        known.accordingTo = [...new Set([...known.accordingTo, ...names])]
        known.evidence = together(known.evidence, evidence)
      }
    }
  }
  for (const m of mentions) {
    for (const stand of stands)
      if (isOn(stand, m) && TELLS.has(stand.stance)) add(stand.at, stand.stance, stand.holders, m.words)
  }
  for (const { at, stance, holders } of taken) add(at, stance, holders, [])
  return rows
}

const isOn = ({ taken }: Stand, { head }: ProposalMention): boolean => taken.head === head && taken.kind === 'object'

/** The fullest short name among the mentions. */
function labelOf(doc: AttributedDocument, mentions: readonly ProposalMention[]): string {
  const names = mentions.map((m) => shortName(doc, m.head, m.head, new Set(['to', 'from', 'by'])))
  return names.reduce(
    (a, b) => (b.split(/\s+/).length > a.split(/\s+/).length && b.split(/\s+/).length <= 8 ? b : a),
    names[0] ?? 'proposal',
  )
}
