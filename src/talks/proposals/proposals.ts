/** Proposals: each plan, draft or deal in outline once, with who gave it to whom, its basis and parts, and who accepts or rejects it. */
import { proposalRule } from '../../knowledge/proposal-rules.js'
import { rangeSpan, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Proposal, Stance, Step } from '../../model.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import type { Stand } from '../positions/stands.js'
import { isPolitical, partyBehind } from '../rounds/parties.js'
import { shortName } from '../rounds/short-name.js'
import { voiceAt } from '../speakers.js'
import { listedParts } from './listed-parts.js'
import { type ProposalMention, type ProposalPart, proposalMentions } from './proposal-mention.js'
import { type TakenUp, takenUp } from './taken-up.js'

/** Reads the proposals of a report; `stands` are those read for positions. */
export function readProposals(doc: AttributedDocument, stands: readonly Stand[]): readonly Proposal[] {
  const all = proposalMentions(doc)
  // "based on a statement of principles": what a proposal rests on is not on the table.
  const bases = new Set(all.flatMap((m) => m.basis.flat()))
  const mentions = all.filter((m) => !bases.has(m.head))
  const groups = gather(doc, mentions, stands)
  const listed = listedParts(doc, groups)
  const taken = takenUp(doc, groups)
  return groups.map((mentions, i) =>
    proposalOf(
      doc,
      { mentions, listed: listed.get(i) ?? [], stands, taken: taken.filter((t) => t.group === i) },
      `proposal${i + 1}`,
    ),
  )
}

/** The stand that takes this mention, or undefined. */
const standOn = (stands: readonly Stand[], head: number): Stand | undefined =>
  stands.find((s) => s.taken.head === head && s.taken.kind === 'object')

const LABEL_ONLY = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'its',
  'his',
  'their',
  'new',
  'latest',
  'already',
])

/** Mentions of one proposal: the same noun taken up with "the", or the same name, unless another giver or day is told. */
function gather(
  doc: AttributedDocument,
  mentions: readonly ProposalMention[],
  stands: readonly Stand[],
): ProposalMention[][] {
  const groups: ProposalMention[][] = []
  for (const m of mentions) {
    const group = [...groups].reverse().find((g) => g.some((o) => same(doc, o, m)))
    if (group) group.push(m)
    else if (founds(m) || (m.rule.needs !== 'parts' && standOn(stands, m.head))) groups.push([m])
  }
  return groups
}

/** A mention that says more than "the plan" can open a proposal. */
const founds = (m: ProposalMention): boolean =>
  m.mediated ||
  m.parts.length > 0 ||
  m.basis.length > 0 ||
  (m.rule.needs !== 'parts' && (m.by.length > 0 || m.to.length > 0))

function same(doc: AttributedDocument, a: ProposalMention, b: ProposalMention): boolean {
  const [x, y] = [wordAt(doc, a.head), wordAt(doc, b.head)]
  if (x.xpos.endsWith('S') !== y.xpos.endsWith('S')) return false
  if (a.date && b.date && a.date.from !== b.date.from) return false
  if (a.by.length > 0 && b.by.length > 0 && !a.by.some((g) => b.by.includes(g))) return false
  const names = [...b.modifiers].filter((w) => !LABEL_ONLY.has(w))
  if (x.lemma.toLowerCase() !== y.lemma.toLowerCase()) {
    // "presented a proposal ... the text was based on": another word for it, with nothing of its own and close by.
    return (
      b.definite &&
      names.length === 0 &&
      KIN.has(a.rule.id) &&
      KIN.has(b.rule.id) &&
      y.sentence - x.sentence <= NEAR_SENTENCES
    )
  }
  if (names.some((w) => !a.modifiers.has(w)) && !names.some((w) => a.modifiers.has(w)))
    return b.by.length > 0 && a.by.length > 0
  return b.definite || names.some((w) => a.modifiers.has(w))
}

/** Rules whose nouns stand for each other; a deal is not a proposal. */
const KIN = new Set(['proposal-named', 'proposal-plan', 'proposal-text'])
const NEAR_SENTENCES = 5

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
    evidence: readonly ReturnType<typeof rangeSpan>[]
  }[] = []
  const add = (at: number, stance: Stance, holders: readonly number[], named: readonly number[]): void => {
    for (const holder of holders) {
      const actor = partyBehind(doc, holder)
      if (!doc.actors[actor] || !isPolitical(doc.actors[actor])) continue
      if (rows.some((r) => r.actor === actor && r.stance === stance)) continue
      const words = [...new Set([...wordsUnder(doc, at), ...named])].sort((a, b) => a - b)
      rows.push({ actor, stance, accordingTo: voiceAt(doc, at).names, evidence: spansOf(doc, words) })
    }
  }
  for (const m of mentions) {
    for (const { taken: object, stance, holders, at } of stands)
      if (object.head === m.head && object.kind === 'object' && TELLS.has(stance)) add(at, stance, holders, m.words)
  }
  // Nobody answers his own: "he" after "the envoy's paper" is another.
  const givers = new Set(mentions.flatMap((m) => m.by))
  for (const { at, stance, holders } of taken)
    add(
      at,
      stance,
      holders.filter((holder) => !givers.has(holder)),
      [],
    )
  return rows
}

/** The fullest short name among the mentions. */
function labelOf(doc: AttributedDocument, mentions: readonly ProposalMention[]): string {
  const names = mentions.map((m) => shortName(doc, m.head, m.head, new Set(['to', 'from', 'by'])))
  return names.reduce(
    (a, b) => (b.split(/\s+/).length > a.split(/\s+/).length && b.split(/\s+/).length <= 8 ? b : a),
    names[0] ?? 'proposal',
  )
}
