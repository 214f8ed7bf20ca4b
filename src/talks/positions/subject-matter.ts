/** What the taken words are about: an issue of the list, a round, a plan on the table - or nothing that talks are about. */
import { grouped } from '../../grouped.js'
import { countBefore } from '../../halving.js'
import { wordClass } from '../../knowledge/event-words.js'
import { proposalWords } from '../../knowledge/proposal-rules.js'
import { actorAt } from '../../match/actors.js'
import { clauseOf, isPassive } from '../../match/clause.js'
import { baseRel, caseOf, isVerb, kids, markOf, subtree, wordAt, yieldOf } from '../../match/tree.js'
import type { Actor, AttributedDocument, Stance } from '../../model.js'
import { onceFor } from '../../once-for.js'
import { sameSide } from '../rounds/parties.js'
import type { RoundsRead } from '../rounds/rounds.js'
import { speakForOwnState } from './heads-of-state.js'
import { decisive, type IssueHit, isOfContrary, issuesIn, labelOf } from './issue-of.js'
import { namedIssue } from './named-issue.js'
import type { Stand } from './stands.js'

export interface SubjectMatter {
  readonly label: string
  readonly code: string | null
  readonly hit: IssueHit | null
  /** True where it is a plan or a deal itself: to be committed to it is to accept it. */
  readonly plan: boolean
}

/** Codes of data/lexicons/issues.tsv for talks as such. */
const HOLDING = 'TALK.HOLD'
const ATTENDING = 'TALK.ATTEND'
/** The code of a plan on the table whose issue is not told. */
const ON_THE_TABLE = 'TALK.AGENDA'

/** What a stand is on, by the words it takes; null where they name nothing that a stand is taken on. "The decision not to lift it" rejects lifting it. */
export function subjectMatter(
  doc: AttributedDocument,
  stand: Stand,
  head: number,
  words: readonly number[],
  rounds: Pick<RoundsRead, 'heads'>,
  plans: ReadonlySet<number>,
): SubjectMatter | null {
  const matter = matterOf(doc, stand, head, words, rounds, plans)
  if (!matter || stand.stance !== 'rejects') return matter
  // "Dismissed that the guards had been withdrawn": the telling of it, not the withdrawal.
  if (stand.taken.kind === 'that' && stand.taken.head !== stand.at && isToldOfThePast(doc, head))
    return { ...matter, code: null }
  if (stand.taken.kind !== 'to') return matter
  if (stand.byNot) return { ...matter, label: withoutNot(matter.label) }
  // "Refused not to lift it": the code would tell the contrary.
  return clauseOf(doc, head).negated ? { ...matter, code: null } : matter
}

const isToldOfThePast = (doc: AttributedDocument, v: number): boolean => {
  const { finite, perfect, tense } = clauseOf(doc, v)
  return finite && (perfect || tense === 'past')
}

const withoutNot = (label: string): string => label.replace(/^(?:not|never) (?:to )?/, '')

/** "It would never lift the siege": the deed, without who will or will not do it; the "not" is the stance. */
function deedOf(
  doc: AttributedDocument,
  { stance, taken, at: word, holders, byNot }: Stand,
  words: readonly number[],
): readonly number[] {
  // "Rejected that it would leave" is on what another says.
  const told = stance === 'commits' || (stance === 'rejects' && (taken.head === word || byNot === true))
  return taken.kind === 'that' && told ? deedWords(doc, taken.head, stance, holders, words) : words
}

/** The words of a deed that holders will or will not do, as deedOf gives them, whatever told it. */
export function deedWords(
  doc: AttributedDocument,
  at: number,
  stance: Stance,
  holders: readonly number[],
  words: readonly number[],
): readonly number[] {
  const subject = kids(doc, at, 'nsubj').find((k) => words.includes(k))
  if (subject === undefined || isPassive(doc, at) || kids(doc, at, 'cop').length > 0) return words
  // "Its troops would not leave" without its "not" would say that they did.
  const doer = actorAt(doc, subject)
  const bound = holders.includes(doer) || (doer >= 0 && speakForOwnState(doc, [doer], holders))
  const own = stance === 'rejects' || wordAt(doc, subject).upos === 'PRON' || bound
  if (!own || kids(doc, subject, 'conj').length > 0) return words
  // "In no way", "never"; of what is promised a "not only" stays.
  const nots =
    stance === 'rejects'
      ? kids(doc, at, 'advmod', 'obl').filter((k) => k < at && doc.tokens.slice(...subtree(doc, k)).some(isNot))
      : []
  const left = new Set([subject, ...kids(doc, at, 'aux'), ...nots].flatMap((k) => yieldOf(doc, k, () => true)))
  return words.filter((i) => !left.has(i))
}

const isNot = ({ text }: { readonly text: string }): boolean => NOT.has(text.toLowerCase())
const NOT = new Set(['not', "n't", 'n’t', 'never', 'no'])

/** Reads the subject matter of a part of a stand; null where it is no position on anything. `plans` are on the table of talks. */
function matterOf(
  doc: AttributedDocument,
  stand: Stand,
  head: number,
  words: readonly number[],
  rounds: Pick<RoundsRead, 'heads'>,
  plans: ReadonlySet<number>,
): SubjectMatter | null {
  const first = words[0] ?? head
  const last = (words[words.length - 1] ?? head) + 1
  const plan = stand.taken.kind === 'object' && proposalWords().heads.has(wordAt(doc, head).lemma.toLowerCase())
  // Of a plan only its name tells the issue, not the clauses that say what it rests on or who brought it.
  const own = plan ? new Set(nameOf(doc, head)) : null
  const near = issuesIn(doc, [first, last]).filter(
    (h) =>
      words.includes(h.first) &&
      (own?.has(h.first) ?? true) &&
      isNear(doc, h, head, stand.taken.asked) &&
      !isOfContrary(doc, h, head),
  )
  const hit = decisive(near)
  if (stand.rule.id === 'position-urges-attendance') {
    return { label: roundIn(rounds, words) ?? attendingOf(doc, head, words), code: ATTENDING, hit, plan }
  }
  const side = isSide(doc, stand, head)
  if (!plan && !side && hit !== null && isNamedOnly(doc, stand, head, hit) && isIdle(doc, stand, head)) return null
  const matter = thwarted(doc, stand, head)
  if (hit && !hit.issue.weak)
    return { ...namedIssue(doc, stand.stance, matter, hit, deedOf(doc, stand, words)), hit, plan }
  const round = rounds.heads.get(head)
  if (round !== undefined) return { label: round, code: HOLDING, hit: null, plan }
  const told = plan || (stand.taken.kind !== 'object' && namesPlan(doc, head, words))
  if (!plan && !side && ((stand.rule.issue === 'coded' && !told) || isIdle(doc, stand, head))) return null
  const named = plan ? nameOf(doc, head) : deedOf(doc, stand, withoutNo(doc, stand, words))
  const before = hit ? null : namedBefore(doc, head)
  if (hit) return { ...namedIssue(doc, stand.stance, matter, hit, named), hit, plan }
  const code = before?.issue.code ?? (plan && plans.has(head) ? ON_THE_TABLE : null)
  return { label: labelOf(doc, matter, null, named), code, hit: before, plan }
}

/** "Wants to topple the council": the council is what it is against, not the toppling. */
function thwarted(doc: AttributedDocument, { rule }: Stand, head: number): number {
  const object = AGAINST_A_DEED.has(rule.id)
    ? kids(doc, head, 'obj').find((o) => o > head && wordAt(doc, o).upos !== 'PRON')
    : undefined
  return object ?? head
}

/** Rules whose infinitive is what is to be done against the matter itself. */
const AGAINST_A_DEED = new Set(['position-wants-against', 'position-votes-against'])

/** "Had no part in the raid": a part in it is rejected, not that there was none. */
const withoutNo = (doc: AttributedDocument, { rule, taken }: Stand, words: readonly number[]): readonly number[] =>
  rule.id === 'position-disclaims' && taken.kind === 'object'
    ? words.filter((i) => wordAt(doc, i).head !== taken.head || wordAt(doc, i).lemma !== 'no')
    : words

/** "Urged it not to attend": that it is not to is the stance. */
const attendingOf = (doc: AttributedDocument, head: number, words: readonly number[]): string =>
  withoutNot(labelOf(doc, head, null, words))

/** "The exchange", "the plan": what such a noun is about was said where the report named it before, "an exchange of prisoners". */
function namedBefore(doc: AttributedDocument, head: number): IssueHit | null {
  const { lemma, xpos } = wordAt(doc, head)
  const bare = (doc.children[head] ?? []).every((c) => BARE.has(baseRel(wordAt(doc, c).rel)))
  if (xpos !== 'NN' || !bare || !kids(doc, head, 'det').some((d) => /^(?:the|this|that)$/i.test(wordAt(doc, d).text)))
    return null
  const namings = namingsOf(doc)(lemma)
  return namings[countBefore(namings.length, (at) => namings[at]!.noun < head) - 1]?.hit ?? null
}

/** Nouns of a lemma that tell what issue they are about, in text order; each lemma is looked for once. */
const namingsOf = onceFor((doc: AttributedDocument) => {
  const nouns = grouped(
    doc.tokens.filter(({ upos }) => upos === 'NOUN'),
    ({ lemma }) => lemma,
  )
  const known = new Map<string, readonly Naming[]>()
  return (lemma: string): readonly Naming[] => {
    const found = known.get(lemma) ?? (nouns.get(lemma) ?? []).flatMap(({ index }) => namingAt(doc, index))
    known.set(lemma, found)
    return found
  }
})

interface Naming {
  readonly noun: number
  readonly hit: IssueHit
}

function namingAt(doc: AttributedDocument, noun: number): readonly Naming[] {
  const hit = decisive(issuesIn(doc, subtree(doc, noun)).filter((each) => isNear(doc, each, noun, -1)))
  return hit && !hit.issue.weak ? [{ noun, hit }] : []
}

const BARE = new Set(['det', 'case', 'punct', 'cc', 'conj'])

/** "hopes that a deal can be signed", "hopes to reach a deal": the clause's own subject or object is a plan or a deal. */
const namesPlan = (doc: AttributedDocument, head: number, words: readonly number[]): boolean =>
  kids(doc, head, 'nsubj', 'obj').some(
    (k) => words.includes(k) && proposalWords().heads.has(wordAt(doc, k).lemma.toLowerCase()),
  )

/** A noun with what stands before it, its of- and for-phrases, and what it is there to do: "a plan to end the blockade". */
const nameOf = (doc: AttributedDocument, head: number): number[] =>
  yieldOf(
    doc,
    head,
    (c) => NAMING.has(baseRel(wordAt(doc, c).rel)) || (wordAt(doc, c).head === head && isPurpose(doc, c)),
  )

const NAMING = new Set(['compound', 'amod', 'nmod', 'flat', 'nummod', 'obj'])

const isPurpose = (doc: AttributedDocument, c: number): boolean =>
  baseRel(wordAt(doc, c).rel) === 'acl' && ['to', 'for'].includes(markOf(doc, c))

/** How deep below the taken word an issue may stand and still be what it is about. */
const DEEPEST = 2
/** Relations that lead no deeper: lists, verb chains, parts of a name. */
const LEVEL = new Set(['conj', 'xcomp', 'compound', 'flat', 'amod', 'nmod:poss', 'appos'])

/** "After five rounds of reconciliation meetings", "which holds the airport": told beside what is talked about. */
function isTold(doc: AttributedDocument, i: number): boolean {
  const { rel, head } = wordAt(doc, i)
  const kind = baseRel(rel)
  // "No peace without elections": what is lacking.
  if ((kind === 'obl' || kind === 'nmod') && caseOf(doc, i) === 'without') return true
  // "A town close to the border".
  if (kind === 'obl') return wordClass('BESIDE').has(caseOf(doc, i)) || wordClass('BESIDE').has(wordAt(doc, head).lemma)
  // "Participation in the talks", "a rise in attacks": of a noun "in" often brings what it is about.
  if (kind === 'nmod') return caseOf(doc, i) !== 'in' && wordClass('BESIDE').has(caseOf(doc, i))
  if (kind === 'advcl') return wordClass('BESIDE').has(markOf(doc, i)) || opensAside(doc, i)
  return rel === 'acl:relcl' || kind === 'parataxis'
}

/** ", saying that": a participle behind a comma or with "with" goes along with what is told. */
const opensAside = (doc: AttributedDocument, c: number): boolean => {
  const [first] = subtree(doc, c)
  return wordAt(doc, c).xpos === 'VBG' && (doc.tokens[first - 1]?.text === ',' || doc.tokens[first]?.text === 'with')
}

/** True where the issue is what the taken word is about, not something told beside it. */
export const isNear = (doc: AttributedDocument, hit: IssueHit, head: number, asked: number): boolean =>
  depthOf(doc, hit, head, asked) <= DEEPEST

/** Steps from the topmost word of the issue up to the taken word, or to the one asked. */
function depthOf(doc: AttributedDocument, hit: IssueHit, head: number, asked: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = hit.first; i < hit.last; i++) {
    let depth = 0
    for (let at = i; at >= 0 && depth <= DEEPEST; at = wordAt(doc, at).head) {
      if (at === head || at === asked) {
        least = Math.min(least, depth)
        break
      }
      if (isTold(doc, at)) break
      if (!LEVEL.has(wordAt(doc, at).rel)) depth++
    }
  }
  return least
}

const roundIn = (rounds: Pick<RoundsRead, 'heads'>, words: readonly number[]): string | null => {
  const head = words.find((w) => rounds.heads.has(w))
  return head === undefined ? null : (rounds.heads.get(head) ?? null)
}

/** "Forces backed by militias", "left Accra Airport": somebody or a place, though the name has a word of the list in it. */
const isNamedOnly = (doc: AttributedDocument, { at }: Stand, head: number, hit: IssueHit): boolean =>
  (wordAt(doc, at).head === head && baseRel(wordAt(doc, at).rel) === 'acl') ||
  ((doc.placeAt[head] ?? -1) >= 0 && wordAt(doc, head).upos === 'PROPN' && hit.last - hit.first === 1)

/** "Backs the rebels", "marched against the government": another party, which one may be for or against as such. */
function isSide(doc: AttributedDocument, { rule, taken, holders, at }: Stand, head: number): boolean {
  const actor = actorAt(doc, head)
  const party = doc.actors[actor]
  return (
    rule.people &&
    taken.kind === 'object' &&
    (party?.sector.some((s) => SIDES.has(s)) === true || isPeople(party)) &&
    !isToldBeside(doc, at) &&
    wordAt(doc, head).upos !== 'PRON' &&
    !holders.some((h) => sameSide(doc, h, actor))
  )
}

/** "The people of Togo", "the Kurds". */
const isPeople = (actor: Actor | undefined): boolean => actor?.kind === 'population' && actor.country !== null

const SIDES = new Set(['GOV', 'MIL', 'REB', 'PTY', 'OPP', 'SPY', 'UAF', 'COP', 'LEG', 'IGO', 'ELI'])

/** "The army, backed by a militia", "condemned the council for the raids": told of somebody beside, or what he is blamed for is told too. */
const isToldBeside = (doc: AttributedDocument, v: number): boolean =>
  (wordAt(doc, v).rel === 'acl' && wordAt(doc, v).xpos === 'VBN') ||
  kids(doc, v, 'obl', 'advcl').some((k) => k > v && ['for', 'over'].includes(caseOf(doc, k) || markOf(doc, k)))

/** Days, places, sums and persons are objects of demands and blame, but no issue by themselves: "blasting the country". */
function isIdle(doc: AttributedDocument, { taken, each }: Stand, head: number): boolean {
  if (each || taken.kind !== 'object' || isVerb(doc, head)) return false
  const somebody = (doc.mentionAt[head] ?? -1) >= 0
  return (
    somebody ||
    (doc.dateAt[head] ?? -1) >= 0 ||
    (doc.placeAt[head] ?? -1) >= 0 ||
    ['NUM', 'SYM'].includes(wordAt(doc, head).upos)
  )
}
