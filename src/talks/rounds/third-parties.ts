/** Who carries talks between others: mediators, hosts, sponsors - only in words that say so. A venue is no mediator. */
import { type RoundRule, roundWords } from '../../knowledge/round-rules.js'
import { agentOf, obliques, patientOf } from '../../match/roles.js'
import { baseRel, caseOf, kid, kids, rangeSpan, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Round } from '../../model.js'
import type { Span } from '../../span.js'
import { followed } from '../positions/complements.js'
import { spansOf, wordsUnder } from '../positions/content-words.js'
import { type CueIndex, standingOf, withoutForecasts } from '../positions/standing.js'
import { meansBothSides, seatedAt } from './both-sides.js'
import { isPolitical, namedAt, ownersOf } from './parties.js'
import { isSentToWatch } from './seats.js'
import { byTheirHeads, type TalkMention } from './talk-mention.js'
import { goesOn, isReady, isUnsettled } from './unsettled.js'

export interface ThirdParty {
  readonly rule: RoundRule
  readonly role: Round['thirdParties'][number]['role']
  readonly actor: number
  readonly evidence: readonly Span[]
  /** Talks meant, or null for the round told last before `at`. */
  readonly mention: TalkMention | null
  readonly at: number
}

/** All third parties a report tells of. */
export function thirdPartiesOf(
  doc: AttributedDocument,
  mentions: readonly TalkMention[],
  cues: CueIndex,
): ThirdParty[] {
  if (mentions.length === 0) return []
  const byHead = byTheirHeads(mentions)
  const found: ThirdParty[] = []
  for (const { index, lemma, upos } of doc.tokens) {
    if (upos === 'VERB') {
      const thirds = [...verbThird(doc, index, lemma, byHead), ...asThird(doc, index, byHead)]
      if (thirds.length > 0 && isCarried(doc, index, cues)) found.push(...thirds)
    } else if (upos === 'NOUN') found.push(...nounThird(doc, index, lemma, byHead))
  }
  return found
}

/** "Refused to mediate the talks", "offered to host them", "may chair them": nobody carries them by that. */
const isCarried = (doc: AttributedDocument, v: number, cues: CueIndex): boolean =>
  (standingOf(doc, v, withoutForecasts(cues)) === 'holds' || goesOn(doc, v)) && !isReady(doc, v) && !isUnsettled(doc, v)

/** "brokered by Egypt", "Russian-sponsored talks", "Iran hosts a summit", "is mediating the talks". */
function verbThird(
  doc: AttributedDocument,
  v: number,
  lemma: string,
  byHead: ReadonlyMap<number, TalkMention>,
): ThirdParty[] {
  for (const { rule, word } of roundWords().verbs.get(lemma) ?? []) {
    if (rule.kind !== 'third' || rule.role === null) continue
    const { rel, head } = wordAt(doc, v)
    const modified = ['amod', 'acl', 'acl:relcl'].includes(rel) ? byHead.get(head) : carriedBehind(doc, v, rule, byHead)
    const object =
      word.prep === null ? patientOf(doc, v) : (obliques(doc, v).find((o) => o.prep === word.prep)?.head ?? -1)
    const mention = byHead.get(object) ?? modified ?? null
    // "shuttled between the two delegations": of the talks told before.
    const among =
      word.prep === 'between' && object >= 0 && followed(doc, v, { ...word, between: [...word.between, 'between'] })
    if (!mention && !(among && (meansBothSides(doc, object) || seatedAt(doc, object).length > 1))) continue
    // "UN-led": the one who leads stands before the hyphen.
    const hyphened = kids(doc, v, 'compound', 'obl', 'nsubj', 'obj', 'amod', 'nmod').filter(
      (k) => k < v && doc.tokens[k + 1]?.text === '-' && k + 2 === v,
    )
    const before = doc.tokens[v - 1]?.text === '-' ? [...hyphened, v - 2] : hyphened
    const heads = before.length > 0 ? before : [agentOf(doc, v)]
    for (const h of heads) {
      const actors = carriers(doc, h)
      const withs = kids(doc, h, 'nmod').filter((k) =>
        ['along with', 'together with', 'with', 'as well as'].includes(caseOf(doc, k)),
      )
      const along = obliques(doc, v)
        .filter((o) => ['along with', 'together with', 'alongside'].includes(o.prep))
        .map((o) => o.head)
      const all = [...new Set([...actors, ...[...withs, ...along].flatMap((k) => carriers(doc, k))])]
      if (actors.length === 0) continue
      const evidence = before.length > 0 ? [rangeSpan(doc, [h, v + 1])] : spansOf(doc, wordsUnder(doc, v))
      return all.map((actor) => ({ rule, role: rule.role ?? 'mediator', actor, evidence, mention, at: v }))
    }
  }
  return []
}

/** "will attend the talks on Friday, mediated by Kenya": the parser may hang the participle on the verb; the talks stand before it. */
function carriedBehind(
  doc: AttributedDocument,
  v: number,
  rule: RoundRule,
  byHead: ReadonlyMap<number, TalkMention>,
): TalkMention | undefined {
  // "attacked the talks, backed by Kenya", "led by its general": of whoever did it.
  if (rule.role === 'sponsor' || wordAt(doc, v).lemma === 'lead') return undefined
  const { rel, head, xpos } = wordAt(doc, v)
  if (rel !== 'advcl' || xpos !== 'VBN' || head < 0 || head > v || kid(doc, v, 'nsubj', 'nsubj:pass') >= 0)
    return undefined
  return kids(doc, head, 'obj', 'obl')
    .filter((o) => o < v)
    .map((o) => byHead.get(o))
    .find((m) => m)
}

/** "joined the talks as an observer", "sent an observer": who comes in a role has it. */
function asThird(doc: AttributedDocument, v: number, byHead: ReadonlyMap<number, TalkMention>): ThirdParty[] {
  const heads = obliques(doc, v)
  const comes = heads.find(({ prep, head }) => prep === 'as' && thirdNoun(wordAt(doc, head).lemma) !== undefined)?.head
  const role = comes ?? (isSendingVerb(doc, v) && isSentToWatch(doc, v) ? kid(doc, v, 'obj') : -1)
  const mention = [patientOf(doc, v), ...heads.map(({ head }) => head)].map((i) => byHead.get(i)).find((m) => m) ?? null
  const rule = role < 0 ? undefined : thirdNoun(wordAt(doc, role).lemma)
  if (!rule?.role || (mention === null && (comes !== undefined || goesElsewhere(doc, [v, role])))) return []
  const evidence = spansOf(doc, wordsUnder(doc, v))
  return carriers(doc, agentOf(doc, v)).map((actor) => ({
    rule,
    role: rule.role ?? 'observer',
    actor,
    evidence,
    mention,
    at: v,
  }))
}

/** "Sent an observer to the election": not to the talks told before. */
const goesElsewhere = (doc: AttributedDocument, heads: readonly number[]): boolean =>
  heads
    .flatMap((h) => obliques(doc, h))
    .some(({ prep, head }) => ['to', 'in', 'at', 'for'].includes(prep) && (doc.dateAt[head] ?? -1) < 0)

const isSendingVerb = (doc: AttributedDocument, v: number): boolean =>
  roundWords()
    .verbs.get(wordAt(doc, v).lemma)
    ?.some(({ rule }) => rule.id === 'round-sends') ?? false

const thirdNoun = (lemma: string): RoundRule | undefined =>
  roundWords()
    .nouns.get(lemma)
    ?.find((w) => w.rule.kind === 'third')?.rule

/** "mediators Egypt and Qatar", "Meridova, the mediator", "under the auspices of the United Nations", "a guarantor of the talks". */
function nounThird(
  doc: AttributedDocument,
  n: number,
  lemma: string,
  byHead: ReadonlyMap<number, TalkMention>,
): ThirdParty[] {
  const rule = thirdNoun(lemma)
  if (!rule?.role) return []
  const { rel, head } = wordAt(doc, n)
  const named = [
    ...kids(doc, n, 'appos', 'flat'),
    ...(baseRel(rel) === 'appos' ? [head] : []),
    ...(kid(doc, n, 'cop') >= 0 ? kids(doc, n, 'nsubj') : []),
    ...(baseRel(rel) === 'compound' ? [head] : []),
  ]
  let actors = named.flatMap((k) => carriers(doc, k))
  const auspices = lemma.startsWith('auspic') || lemma === 'mediation'
  if (actors.length === 0 && (auspices || rule.role === 'mediator'))
    actors = ownersOf(doc, n).filter((a) => isCarrier(doc, a))
  if (actors.length === 0) return []
  const target =
    obliques(doc, n).find((o) => byHead.has(o.head)) ?? (auspices ? { head: above(doc, n, byHead) } : undefined)
  const mention = target ? (byHead.get(target.head) ?? null) : null
  if (auspices && !mention) return []
  return [...new Set(actors)].map((actor) => ({
    rule,
    role: rule.role ?? 'mediator',
    actor,
    evidence: spansOf(doc, wordsUnder(doc, n)),
    mention,
    at: n,
  }))
}

/** The talks that a phrase hangs on, directly or through their verb. */
function above(doc: AttributedDocument, n: number, byHead: ReadonlyMap<number, TalkMention>): number {
  const { head } = wordAt(doc, n)
  if (head < 0 || byHead.has(head)) return head
  return kids(doc, head, 'nsubj', 'obj', 'obl').find((k) => byHead.has(k)) ?? wordAt(doc, head).head
}

const isCarrier = (doc: AttributedDocument, a: number): boolean => {
  const actor = doc.actors[a]
  return actor !== undefined && isPolitical(actor)
}

const carriers = (doc: AttributedDocument, i: number): number[] =>
  i < 0 ? [] : namedAt(doc, i).filter((a) => isCarrier(doc, a))
