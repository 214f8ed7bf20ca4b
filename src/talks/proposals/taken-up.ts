/**
 * Who accepts or rejects a proposal told just before without naming it again: "the movement turned it down", "the government accepted
 * too", "it is something we can live with", "it could be looked at again".
 */
import { type PositionRule, positionWords } from '../../knowledge/position-rules.js'
import { proposalList } from '../../knowledge/proposal-rules.js'
import { clauseOf, isPassive } from '../../match/clause.js'
import { patientOf, surfaceSubject } from '../../match/roles.js'
import { kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance } from '../../model.js'
import { followed } from '../positions/complements.js'
import { doerOf } from '../positions/doer.js'
import { conditionOn, cuesOf, standingOf } from '../positions/standing.js'
import { partiesAt, speakersAt } from '../rounds/parties.js'
import type { ProposalMention } from './proposal-mention.js'

export interface TakenUp {
  /** Which of the groups of mentions is meant. */
  readonly group: number
  readonly stance: Stance
  readonly holders: readonly number[]
  readonly at: number
  /** The rule of data/rules/proposal.yml that heard it. */
  readonly rule: string
}

/** How far back "it" may reach; "too" follows another's answer, which stands between. */
const NEAR = { it: 1, too: 3 }

/** Stands on proposals that no object names, in text order. */
export function takenUp(doc: AttributedDocument, groups: readonly (readonly ProposalMention[])[]): TakenUp[] {
  if (groups.length === 0) return []
  const cues = cuesOf(doc)
  return doc.tokens.flatMap(({ index, upos }) => {
    if (upos !== 'VERB') return []
    const reserve = withReserve(doc, groups, index)
    if (reserve !== null) return [reserve]
    const rule = ruleAt(doc, index)
    const near = patientOf(doc, index) < 0 ? NEAR.too : NEAR.it
    const group = rule === undefined ? -1 : lastBefore(doc, groups, index, near)
    if (rule === undefined || group < 0) return []
    const standing = standingOf(doc, index, cues)
    const held = standing === 'denied' ? rule.denied : rule.stance
    if (standing === 'open' || held === null) return []
    const stance = held === 'accepts' && conditionOn(doc, index) >= 0 ? 'conditional' : held
    const doer = doerOf(doc, index)
    const holders = doer < 0 ? [] : partiesAt(doc, doer)
    return holders.length === 0 ? [] : [{ group, stance, holders, at: index, rule: 'proposal-taken-up' }]
  })
}

/** "Something we can live with", "could be looked at again": neither yes nor no; "cannot live with" is a no. */
function withReserve(
  doc: AttributedDocument,
  groups: readonly (readonly ProposalMention[])[],
  v: number,
): TakenUp | null {
  const [next, third] = [1, 2].map((on) => doc.tokens[v + on]?.text.toLowerCase() ?? '')
  const two = `${wordAt(doc, v).lemma} ${next}`
  const listed = proposalList(LIVED_WITH)
  if (!listed.has(two) && !listed.has(`${two} ${third}`)) return null
  if (!kids(doc, v, 'aux').some((k) => ABLE.has(wordAt(doc, k).lemma))) return null
  const subject = surfaceSubject(doc, v)
  const said = isPassive(doc, v) || subject < 0 ? speakersAt(doc, v) : partiesAt(doc, subject)
  const holders = said.length > 0 ? said : speakersAt(doc, v)
  const group = lastBefore(doc, groups, v, NEAR.too)
  if (group < 0 || holders.length === 0) return null
  return { group, stance: clauseOf(doc, v).negated ? 'rejects' : 'conditional', holders, at: v, rule: LIVED_WITH }
}

const LIVED_WITH = 'proposal-lived-with'
const ABLE = new Set(['can', 'could', 'would', 'might', 'may', 'will'])

/** The rule of "accepted it", "turned it down", "accepted too". */
function ruleAt(doc: AttributedDocument, v: number): PositionRule | undefined {
  const object = patientOf(doc, v)
  const it = object >= 0 && wordAt(doc, object).text.toLowerCase() === 'it' && (doc.placeAt[object] ?? -1) < 0
  const { lemma } = wordAt(doc, v)
  const alone = kids(doc, v, 'obj', 'xcomp', 'ccomp', 'obl', 'nsubj:pass').length === 0
  const too = lemma === 'accept' && alone && kids(doc, v, 'advmod').some((k) => TOO.has(wordAt(doc, k).lemma))
  if (!it && !too) return undefined
  return positionWords()
    .verbs.get(lemma)
    ?.find(
      ({ rule, word }) =>
        (rule.stance === 'accepts' || rule.stance === 'rejects') &&
        rule.takes.has('object') &&
        (word.prep === null || followed(doc, v, { ...word, between: [...word.between, word.prep] })),
    )?.rule
}

const TOO = new Set(['too', 'also', 'likewise'])

/** The group told last before a word, at most so many sentences back; -1 where there is none. */
function lastBefore(
  doc: AttributedDocument,
  groups: readonly (readonly ProposalMention[])[],
  at: number,
  sentences: number,
): number {
  let best = -1
  let nearest = -1
  groups.forEach((mentions, i) => {
    for (const { head } of mentions) {
      const near = wordAt(doc, at).sentence - wordAt(doc, head).sentence <= sentences
      if (head < at && near && head > nearest) [best, nearest] = [i, head]
    }
  })
  return best
}
