/** Where a report speaks of a plan, draft or deal: its noun, who gives it to whom, when, on what basis, and what it provides for. */

import { positionWords } from '../../knowledge/position-rules.js'
import { type ProposalRule, type ProposalWord, proposalList, proposalWords } from '../../knowledge/proposal-rules.js'
import { actorAt } from '../../match/actors.js'
import { clauseOf } from '../../match/clause.js'
import { agentOf, obliques, patientOf, surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, wordAt, yieldOf } from '../../match/tree.js'
import type { AttributedDocument, DateMention } from '../../model.js'
import { complementOf } from '../positions/complements.js'
import { wordsUnder } from '../positions/content-words.js'
import { type IssueHit, issuesIn } from '../positions/issue-of.js'
import { bothSidesAt, meansBothSides } from '../rounds/both-sides.js'
import { tellsOfTalks } from '../rounds/meetings.js'
import { givenBy, partiesAt } from '../rounds/parties.js'

export interface ProposalPart {
  readonly hit: IssueHit
  readonly words: readonly number[]
}

export interface ProposalMention {
  readonly head: number
  readonly rule: ProposalRule
  /** A mediator's own: "the envoy's paper". */
  readonly mediated: boolean
  /** A deal that somebody proposes: "a truce proposed by Egypt". */
  readonly proposed: boolean
  /** One that was given a new form: "the plan's revised form". */
  readonly revised: boolean
  readonly definite: boolean
  readonly modifiers: ReadonlySet<string>
  readonly by: readonly number[]
  readonly to: readonly number[]
  readonly date: DateMention | null
  readonly basis: readonly (readonly number[])[]
  readonly parts: readonly ProposalPart[]
  readonly words: readonly number[]
  /** Rules that read something of it. */
  readonly told: readonly { readonly rule: string; readonly at: number }[]
}

/** All mentions of proposals, in text order. */
export function proposalMentions(doc: AttributedDocument): ProposalMention[] {
  const found: ProposalMention[] = []
  for (const { index, lemma, upos, rel } of doc.tokens) {
    if ((upos !== 'NOUN' && upos !== 'PROPN') || rel === 'compound') continue
    const rule = proposalWords().heads.get(lemma.toLowerCase())?.[0]?.rule
    if (!rule) continue
    const mention = mentionAt(doc, index, rule)
    if (mention) found.push(mention)
  }
  return found
}

function mentionAt(doc: AttributedDocument, head: number, rule: ProposalRule): ProposalMention | null {
  const before = kids(doc, head, 'amod', 'compound', 'det', 'nmod:poss', 'nmod').filter((k) => k < head)
  const modifiers = new Set(
    before.flatMap((k) => [k, ...kids(doc, k, 'compound')]).map((k) => wordAt(doc, k).text.toLowerCase()),
  )
  if ([...modifiers].some((m) => rule.unless.has(m)) || isVerbTaken(doc, head) || isName(doc, head)) return null
  const told: { rule: string; at: number }[] = []
  const given = giving(doc, head, told)
  const basis = basisOf(doc, head, told)
  const parts = partsOf(doc, head, told)
  const definite = kids(doc, head, 'det', 'nmod:poss').some(
    (k) => proposalList('proposal-again').has(wordAt(doc, k).text.toLowerCase()) || wordAt(doc, k).rel === 'nmod:poss',
  )
  const issue = issuesIn(doc, [Math.min(head, ...before), head + 1]).some((h) => !h.issue.weak && h.first < head)
  // "the envoy's paper on the prisoners": what a mediator hands round is on the table, whatever it is called.
  const mediated =
    rule.needs === 'parts' &&
    kids(doc, head, 'nmod:poss').some((k) => proposalList('proposal-mediated').has(wordAt(doc, k).lemma.toLowerCase()))
  if (mediated) told.push({ rule: 'proposal-mediated', at: head })
  const proposed =
    rule.id === DEAL &&
    given.by.length > 0 &&
    told.some(({ at }) => proposalList('proposal-proposed').has(wordAt(doc, at).lemma))
  if (proposed) told.push({ rule: 'proposal-proposed', at: head })
  const revised = isRevised(doc, head)
  if (revised) told.push({ rule: 'proposal-revised', at: head })
  const presents = told.some(({ at }) => isVerb(doc, at))
  // "their plans", "his plans for the city": what somebody means to do, put before nobody.
  if (wordAt(doc, head).xpos === 'NNS' && !presents && !issue && parts.length === 0 && isMeant(doc, head)) return null
  const bound = parts.length > 0 || basis.length > 0 || mediated || proposed
  // "China's road initiative", "his training plan": that somebody has one puts it before nobody, but in a report of talks or where another answers.
  const isGiven =
    given.by.length > 0 && (presents || rule.needs === 'plain' || tellsOfTalks(doc) || isAnswered(doc, head))
  const marked = bound || (rule.needs !== 'parts' && (isGiven || given.to.length > 0 || issue || revised))
  if (!marked && !definite) return null
  return {
    head,
    rule,
    mediated,
    proposed,
    revised,
    definite,
    modifiers,
    ...given,
    by: isGiven ? given.by : [],
    basis,
    parts,
    words: wordsUnder(doc, head),
    told,
  }
}

/** "Ghana plans to use the road", "said Ghana plans to": where a predicate stands, between a name and "to", the noun is a verb. */
function isVerbTaken(doc: AttributedDocument, head: number): boolean {
  const { xpos, rel, head: above } = wordAt(doc, head)
  const told = rel === 'obj' && doc.statements.some((s) => s.cueHead === above && s.cueClass === 'say')
  return (
    xpos === 'NNS' &&
    (told || ['root', 'ccomp', 'parataxis'].includes(baseRel(rel))) &&
    doc.tokens[head + 1]?.xpos === 'TO' &&
    doc.tokens[head - 1]?.upos === 'PROPN' &&
    kids(doc, head, 'nmod:poss', 'cop', 'nsubj').length === 0
  )
}

/**
 * "The Lake Forest Initiative was founded", "said": a name is a body's, but for what somebody rejects, welcomes or presents ("Ghana welcomed
 * the Saudi Initiative") and what tells what it holds ("would end the war").
 */
function isName(doc: AttributedDocument, head: number): boolean {
  const { upos, rel, head: above } = wordAt(doc, head)
  if (upos !== 'PROPN' || actorAt(doc, head) < 0) return false
  const lemma = above < 0 ? '' : wordAt(doc, above).lemma
  if (rel === 'nsubj') return !providesBy(lemma)
  const { verbs, nouns } = positionWords()
  return !(verbs.has(lemma) || nouns.has(lemma) || proposalWords().verbs.has(lemma))
}

/** Verbs of what a plan holds: "calls for", "would end". */
const providesBy = (lemma: string): boolean =>
  proposalWords()
    .verbs.get(lemma)
    ?.some(({ rule }) => rule.kind !== 'present') === true

/** "Rejected the government's plan": the object of a stand. */
const isAnswered = (doc: AttributedDocument, head: number): boolean => {
  const { rel, head: above } = wordAt(doc, head)
  return above >= 0 && ['obj', 'nsubj:pass'].includes(rel) && positionWords().verbs.has(wordAt(doc, above).lemma)
}

/** "Their plans": told by a pronoun whose they are. */
const isMeant = (doc: AttributedDocument, head: number): boolean =>
  kids(doc, head, 'nmod:poss').some((k) => wordAt(doc, k).upos === 'PRON')

const DEAL = 'proposal-deal'

/** "Sent a plan for the march to police": only one's own plan is presented by being sent. */
const SENT = 'proposal-sent'

/** Who presents it to whom and when; owner, "from" and "by" give it too. */
function giving(
  doc: AttributedDocument,
  head: number,
  told: { rule: string; at: number }[],
): { by: number[]; to: number[]; date: DateMention | null } {
  const by: number[] = []
  const to: number[] = []
  let date: DateMention | null = null
  for (const v of verbsAround(doc, head)) {
    const word = proposalWords()
      .verbs.get(wordAt(doc, v).lemma)
      ?.find((w) => w.rule.kind === 'present')
    const torn = tornFrom(doc, head)
    if (!word || (presented(doc, v) !== head && torn?.verb !== v)) continue
    if (clauseOf(doc, v).negated) continue
    const owned =
      kid(doc, head, 'nmod:poss') >= 0 ||
      kids(doc, head, 'compound', 'amod').some((k) => givenBy(doc, k).length > 0) ||
      isVersion(doc, patientOf(doc, v))
    if (word.rule.id === SENT && !owned) continue
    told.push({ rule: word.rule.id, at: v })
    if (isVersion(doc, patientOf(doc, v))) told.push({ rule: 'proposal-version', at: patientOf(doc, v) })
    const agent = torn?.verb === v ? torn.subject : agentOf(doc, v)
    by.push(...(agent < 0 ? [] : partiesAt(doc, agent)))
    const receivers = [
      ...obliques(doc, v)
        .filter((o) => o.prep === 'to')
        .map((o) => o.head),
      ...kids(doc, v, 'iobj'),
    ]
    const behind = kids(doc, head, 'nmod').filter((k) => caseOf(doc, k) === 'to')
    to.push(
      ...[...receivers, ...behind].flatMap((r) => (meansBothSides(doc, r) ? bothSidesAt(doc, r) : partiesAt(doc, r))),
    )
    for (const k of behind) for (const i of yieldOf(doc, k)) date ??= dayAt(doc, i)
    for (const o of kids(doc, v, 'obl', 'advmod')) for (const i of yieldOf(doc, o)) date ??= dayAt(doc, i)
  }
  const givers = [
    ...kids(doc, head, 'nmod:poss'),
    ...kids(doc, head, 'nmod').filter((k) => proposalList('proposal-owned').has(caseOf(doc, k))),
    ...kids(doc, head, 'compound', 'amod').filter((k) => k < head && wordAt(doc, k).upos === 'PROPN'),
  ]
  const owners = givers.flatMap((k) => givenBy(doc, k)).filter((a) => !by.includes(a))
  if (by.length === 0 && owners.length > 0) {
    told.push({ rule: 'proposal-owned', at: givers[0] ?? head })
    by.push(...owners)
  }
  for (const k of kids(doc, head, 'nmod', 'compound', 'nmod:unmarked', 'nmod:poss')) date ??= dayAt(doc, k)
  return { by: [...new Set(by)], to: [...new Set(to)].filter((a) => !by.includes(a)), date }
}

const dayAt = (doc: AttributedDocument, i: number): DateMention | null => {
  const date = doc.dates[doc.dateAt[i] ?? -1]
  return date?.from ? date : null
}

/** Participles and relative clauses on the noun, and the verb it is subject or object of. */
function verbsAround(doc: AttributedDocument, head: number): number[] {
  const word = wordAt(doc, head)
  const above =
    word.head >= 0 && isVerb(doc, word.head) && ['obj', 'nsubj', 'nsubj:pass'].includes(word.rel) ? [word.head] : []
  const torn = tornFrom(doc, head)
  return [
    ...kids(doc, head, 'acl', 'amod').filter((k) => isVerb(doc, k)),
    ...strays(doc, head),
    ...above,
    ...(torn === null || wordAt(doc, torn.verb).head === head ? [] : [torn.verb]),
    ...portioned(doc, head),
  ]
}

/** "the plan that the envoy, Imara Belo, presented": the parser hangs the relative word beside the plan, and the verb on the envoy. */
function tornFrom(doc: AttributedDocument, head: number): { readonly verb: number; readonly subject: number } | null {
  for (const relative of kids(doc, head, 'appos', 'obj', 'mark')) {
    if (relative < head || !/^(?:that|which)$/i.test(wordAt(doc, relative).text)) continue
    const subject = kid(doc, relative, 'nsubj')
    const verb = subject < 0 ? undefined : kids(doc, subject, 'acl').find((k) => isVerb(doc, k))
    if (verb !== undefined) return { verb, subject }
  }
  // Rightly hung, the verb may still be taken for a participle: with a subject beside its "that" it is none.
  for (const verb of kids(doc, head, 'acl:relcl')) {
    const subject = kid(doc, verb, 'nsubj')
    const that = kid(doc, verb, 'obj')
    if (wordAt(doc, verb).xpos === 'VBN' && subject >= 0 && that >= 0 && that < subject) return { verb, subject }
  }
  return null
}

/** "sent both sides a revised version of her plan": the verb that takes a version of it. */
function portioned(doc: AttributedDocument, head: number): number[] {
  const { head: version, rel } = wordAt(doc, head)
  if (baseRel(rel) !== 'nmod' || caseOf(doc, head) !== 'of' || !isVersion(doc, version)) return []
  const verb = wordAt(doc, version).head
  return verb >= 0 && isVerb(doc, verb) && ['obj', 'nsubj:pass'].includes(wordAt(doc, version).rel) ? [verb] : []
}

const isVersion = (doc: AttributedDocument, i: number): boolean =>
  i >= 0 && proposalList('proposal-version').has(wordAt(doc, i).lemma.toLowerCase())

/** "A revised version of the plan", "the plan's amended form". */
function isRevised(doc: AttributedDocument, head: number): boolean {
  const { head: above, rel } = wordAt(doc, head)
  const version = ['nmod', 'nmod:poss'].includes(rel) && isVersion(doc, above) ? above : -1
  return (
    version >= 0 &&
    kids(doc, version, 'amod').some((k) => proposalList('proposal-revised').has(wordAt(doc, k).text.toLowerCase()))
  )
}

/** What the verb hands over: the proposal itself, where it is a version of one. */
function presented(doc: AttributedDocument, v: number): number {
  const given = patientOf(doc, v)
  if (!isVersion(doc, given)) return given
  return kids(doc, given, 'nmod').find((k) => caseOf(doc, k) === 'of') ?? given
}

const NEAR = 6

/** "signed an agreement on Saturday that provides for": a clause about the deal that the parser hung on the day. */
function strays(doc: AttributedDocument, head: number): number[] {
  const found: number[] = []
  for (let i = head + 1; i <= head + NEAR && doc.tokens[i]?.sentence === wordAt(doc, head).sentence; i++) {
    if ((doc.dateAt[i] ?? -1) >= 0) found.push(...kids(doc, i, 'acl:relcl').filter((k) => isVerb(doc, k)))
  }
  return found
}

function basisOf(doc: AttributedDocument, head: number, told: { rule: string; at: number }[]): number[][] {
  const found: number[][] = []
  for (const v of verbsAround(doc, head)) {
    for (const { rule, word } of proposalWords().verbs.get(wordAt(doc, v).lemma) ?? []) {
      if (rule.kind !== 'basis' || surfaceSubject(doc, v) !== head) continue
      const taken = complementOf(doc, v, word, new Set(['object'] as const))
      if (!taken || taken.head === head) continue
      // "a scheme based on that": on nothing that can be shown.
      if (wordAt(doc, taken.head).upos === 'PRON') continue
      told.push({ rule: rule.id, at: v })
      found.push(wordsUnder(doc, taken.head))
    }
  }
  return found
}

/** What it would do: the issues named in what its verbs take, each once. */
function partsOf(doc: AttributedDocument, head: number, told: { rule: string; at: number }[]): ProposalPart[] {
  const parts: ProposalPart[] = []
  const first = verbsAround(doc, head).filter(
    (v) =>
      surfaceSubject(doc, v) === head || kids(doc, v, 'nsubj').some((s) => s === head) || strays(doc, head).includes(v),
  )
  const verbs = first.flatMap((v) => [
    v,
    ...kids(doc, v, 'conj', 'xcomp').filter((c) => isVerb(doc, c) && kids(doc, c, 'nsubj').length === 0),
  ])
  for (const v of verbs) {
    const word = providing(doc, v)
    if (!word || clauseOf(doc, v).negated) continue
    const content = wordsUnder(doc, v).filter((i) => i > v && !(wordAt(doc, v).rel === 'acl:relcl' && i === head))
    const hits = issuesIn(doc, [v, (content[content.length - 1] ?? v) + 1]).filter(
      (h) => content.includes(h.first) || h.first === v,
    )
    for (const hit of hits) {
      if (hit.issue.weak || parts.some((p) => p.hit.issue.code === hit.issue.code)) continue
      parts.push({ hit, words: content.filter((i) => i >= hit.first && i < hit.last) })
    }
    if (hits.length > 0) told.push({ rule: word.rule.id, at: v })
  }
  return parts
}

/** The word by which the verb tells a part: one of providing, or one of doing where it is an outlook ("would end"). */
function providing(doc: AttributedDocument, v: number): ProposalWord | undefined {
  const words = proposalWords().verbs.get(wordAt(doc, v).lemma)
  const first = ['conj', 'xcomp'].includes(baseRel(wordAt(doc, v).rel)) ? wordAt(doc, v).head : v
  const { tense } = clauseOf(doc, first)
  const ahead = tense === 'would' || tense === 'future'
  return words?.find((w) => w.rule.kind === 'component' || (ahead && w.rule.kind === 'outlook'))
}
