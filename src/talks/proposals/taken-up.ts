/**
 * Who accepts or rejects a proposal told just before without naming it again: "the movement turned it down", "the government accepted
 * too", "it gave its agreement", "it is something we can live with", "it could be looked at again".
 */
import { countBefore } from '../../halving.js'
import { type PositionRule, positionWords } from '../../knowledge/position-rules.js'
import { proposalList } from '../../knowledge/proposal-rules.js'
import { clauseOf, isPassive } from '../../match/clause.js'
import { patientOf, surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance } from '../../model.js'
import { followed } from '../positions/complements.js'
import { doerOf } from '../positions/doer.js'
import { type CueIndex, conditionOn, cuesOf, standingOf } from '../positions/standing.js'
import { ownersOf, partiesAt, speakersAt } from '../rounds/parties.js'
import type { ProposalMention } from './proposal-mention.js'
import { reservesAt } from './reserves.js'

export interface TakenUp {
  /** Which of the groups of mentions is meant. */
  readonly group: number
  /** Its first mention. */
  readonly head: number
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
  const told = groups
    .flatMap((mentions, group) => mentions.map(({ head }) => ({ group, head })))
    .sort((a, b) => a.head - b.head)
  const heard = doc.tokens.flatMap(({ index, upos }) => {
    if (upos === 'NOUN') return consent(doc, index, cues) ?? []
    return upos === 'VERB' ? (ableTo(doc, index) ?? taking(doc, index, cues) ?? []) : []
  })
  return heard.flatMap(({ near, ...answer }) => {
    const last = told[countBefore(told.length, (k) => told[k]!.head < answer.at) - 1]
    if (last === undefined || wordAt(doc, answer.at).sentence - wordAt(doc, last.head).sentence > near) return []
    const mentions = groups[last.group] ?? []
    // Nobody answers his own: "he" after "the envoy's paper" is another.
    const holders = answer.holders.filter((holder) => !mentions.some((m) => m.by.includes(holder)))
    const head = mentions[0]?.head
    return head === undefined || holders.length === 0 ? [] : [{ ...answer, holders, group: last.group, head }]
  })
}

/** An answer, and how many sentences back what it answers may stand. */
type Heard = Omit<TakenUp, 'group' | 'head'> & { readonly near: number }

/** "Turned it down", "accepted too". */
function taking(doc: AttributedDocument, v: number, cues: CueIndex): Heard | null {
  const rule = ruleAt(doc, v)
  if (rule === undefined) return null
  const standing = standingOf(doc, v, cues)
  const held = standing === 'denied' ? rule.denied : rule.stance
  if (standing === 'open' || held === null) return null
  const open = conditionOn(doc, v) >= 0 || reservesAt(doc, v).length > 0
  const stance = held === 'accepts' && open ? 'conditional' : held
  const doer = doerOf(doc, v)
  const holders = doer < 0 ? [] : partiesAt(doc, doer)
  return { stance, holders, at: v, rule: 'proposal-taken-up', near: patientOf(doc, v) < 0 ? NEAR.too : NEAR.it }
}

/** "Gave Ghana's agreement in a call": with nothing behind the noun that says to what. */
function consent(doc: AttributedDocument, n: number, cues: CueIndex): Heard | null {
  const { head: v, rel, lemma } = wordAt(doc, n)
  if (!proposalList(CONSENTED).has(lemma) || baseRel(rel) !== 'obj' || !GIVING.has(wordAt(doc, v).lemma)) return null
  // "Announced an agreement", "confirmed the agreement" tell of a deal.
  const whole =
    kids(doc, n, 'det', 'acl', 'compound').length === 0 &&
    kids(doc, n, 'nmod').every((k) => wordAt(doc, k).rel === 'nmod:poss')
  // "gave its agreement to the bridge": the parser may hang it on the verb.
  const given = kids(doc, v, 'obl', 'advcl', 'xcomp').every(
    (k) =>
      !['to', 'for', 'on'].includes(caseOf(doc, k) || markOf(doc, k)) ||
      partiesAt(doc, k).length > 0 ||
      (doc.dateAt[k] ?? -1) >= 0,
  )
  const standing = standingOf(doc, v, cues)
  if (!whole || !given || standing === 'open') return null
  const owners = ownersOf(doc, n)
  const doer = doerOf(doc, v)
  const holders = owners.length > 0 || doer < 0 ? owners : partiesAt(doc, doer)
  return { stance: standing === 'denied' ? 'rejects' : 'accepts', holders, at: v, rule: CONSENTED, near: NEAR.too }
}

const CONSENTED = 'proposal-consented'
const GIVING = new Set(['give', 'convey', 'deliver', 'signal', 'announce', 'send', 'communicate', 'confirm'])

/** "Something we can live with" is for it, "could be looked at again" neither for nor against; "cannot live with" is a no. */
function ableTo(doc: AttributedDocument, v: number): Heard | null {
  const [next, third] = [1, 2].map((on) => doc.tokens[v + on]?.text.toLowerCase() ?? '')
  const two = `${wordAt(doc, v).lemma} ${next}`
  const rule = [LIVED_WITH, LOOKED_AT].find((id) =>
    [two, `${two} ${third}`].some((words) => proposalList(id).has(words)),
  )
  if (rule === undefined || !kids(doc, v, 'aux').some((k) => ABLE.has(wordAt(doc, k).lemma))) return null
  const subject = surfaceSubject(doc, v)
  const said = isPassive(doc, v) || subject < 0 ? speakersAt(doc, v) : partiesAt(doc, subject)
  const holders = said.length > 0 ? said : speakersAt(doc, v)
  const yes = rule === LIVED_WITH ? 'supports' : 'conditional'
  return { stance: clauseOf(doc, v).negated ? 'rejects' : yes, holders, at: v, rule, near: NEAR.too }
}

const LIVED_WITH = 'proposal-lived-with'
const LOOKED_AT = 'proposal-looked-at-again'
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
