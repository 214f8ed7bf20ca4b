/** Stands told by a judgement: "the plan is unacceptable", "considers it a mistake", "for the union it is a betrayal". */
import type { PositionRule } from '../../knowledge/position-rules.js'
import { proposalWords } from '../../knowledge/proposal-rules.js'
import { actorAt } from '../../match/actors.js'
import { antecedent } from '../../match/antecedent.js'
import { clauseOf, isPassive } from '../../match/clause.js'
import { agentOf, surfaceSubject } from '../../match/roles.js'
import { baseRel, caseOf, kid, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance } from '../../model.js'
import { namedAt, ownersOf, sameSide } from '../rounds/parties.js'
import { aboutSubject, mechanism, standOf } from './make-stand.js'
import { type CueIndex, standingOf } from './standing.js'
import type { Stand } from './stands.js'

/**
 * Whether the word says that something is right or wrong to do: "is necessary", "a mistake", "unacceptable"; null where it says neither.
 * `thing` is the word of what is judged: a plan called unacceptable is rejected, a charge called false denied.
 */
export function judgedBy(
  doc: AttributedDocument,
  i: number,
  negated: boolean,
  thing: number = kid(doc, i, 'nsubj'),
): { rule: PositionRule; stance: Stance } | null {
  const barred = mechanism('position-judged-barred')
  const phrase = predicateAt(doc, i)
  if (barred.words.has(phrase)) return { rule: barred.rule, stance: barred.rule.stance }
  if (barred.words.has(phrase.replace(/^not /, '')))
    return { rule: barred.rule, stance: barred.rule.denied ?? barred.rule.stance }
  const named = thing < 0 ? '' : wordAt(doc, thing).lemma.toLowerCase()
  // "Its borders are under threat": no threat themselves.
  const said = [phrase, ...(caseOf(doc, i) === 'under' ? [] : [wordAt(doc, i).lemma.toLowerCase()])]
  const untrue = mechanism('position-called-untrue')
  if (untrue.rule.only.has(named) && !negated && said.some((word) => untrue.words.has(word)))
    return { rule: untrue.rule, stance: untrue.rule.stance }
  const refused = mechanism('position-plan-unacceptable')
  if (proposalWords().heads.has(named) && said.some((word) => refused.words.has(word)))
    return { rule: refused.rule, stance: negated ? (refused.rule.denied ?? refused.rule.stance) : refused.rule.stance }
  const called = calledBy(doc, i, phrase)
  if (called !== null) return negated ? null : { rule: called, stance: called.stance }
  const ploy = mechanism('position-called-ploy')
  if (ploy.words.has(wordAt(doc, i).lemma) && kids(doc, i, 'acl').some((c) => isListedDeed(doc, c, ploy.rule)))
    return negated ? null : { rule: ploy.rule, stance: ploy.rule.stance }
  for (const id of ['position-judged-good', 'position-judged-bad', 'position-judged-helpful']) {
    const { rule, words } = mechanism(id)
    if (said.some((word) => words.has(word)) && !isSaidOf(doc, i, rule.except))
      return { rule, stance: negated ? (rule.denied ?? rule.stance) : rule.stance }
  }
  return null
}

/** "(An attempt) to silence it", "at silencing it". */
const isListedDeed = (doc: AttributedDocument, c: number, { only }: PositionRule): boolean =>
  ['to', 'at'].includes(markOf(doc, c)) && only.has(wordAt(doc, c).lemma)

/** "A terrorist group", "terrorists", "a key ally": what makes a foe or a friend of somebody; null for what else he is called. */
const calledBy = (doc: AttributedDocument, i: number, phrase: string): PositionRule | null => {
  const said = [phrase.replace(/^(?:an?|the|its|their|his|her) /, ''), wordAt(doc, i).lemma.toLowerCase()]
  const [rule] = CALLED.map(mechanism).flatMap(({ rule, words }) =>
    said.some((word) => words.has(word)) ? [rule] : [],
  )
  return rule ?? null
}

const CALLED = ['position-called-foe', 'position-called-friend']

/** Whether a judgement says what somebody is to whoever judges, so that it is a stand on him. */
export const isOfSomebody = ({ id }: PositionRule): boolean => CALLED.includes(id)

/** "The breach of the truce was serious": a word of praise says another thing of these. */
function isSaidOf(doc: AttributedDocument, i: number, nouns: ReadonlySet<string>): boolean {
  const subject = kid(doc, i, 'nsubj')
  return subject >= 0 && nouns.has(wordAt(doc, subject).lemma)
}

/** A predicate in small letters from behind its copula, or from its first word: "not up for negotiation", "a red line". */
export function predicateAt(doc: AttributedDocument, i: number): string {
  const copula = kid(doc, i, 'cop')
  const own = kids(doc, i, 'case', 'det', 'amod', 'compound', 'advmod').filter((k) => k < i && k > copula)
  // "up for negotiation": the parser may take the first word for the predicate.
  const behind = wordAt(doc, i).upos === 'ADP' ? kids(doc, i, 'obl').flatMap((k) => [...kids(doc, k, 'case'), k]) : []
  return [...own.flatMap((k) => [...kids(doc, k, 'fixed'), k]), i, ...behind]
    .sort((a, b) => a - b)
    .map((k) => wordAt(doc, k).text.toLowerCase())
    .filter((word) => !EMPHASIS.has(word) && word !== 'as')
    .map((word) => (word === "n't" || word === 'n’t' ? 'not' : word))
    .join(' ')
}

const EMPHASIS = new Set([
  'simply',
  'completely',
  'absolutely',
  'still',
  'now',
  'totally',
  'entirely',
  'also',
  'clearly',
])

/** "considers the plan unacceptable", "views the region as an enemy", "thought it necessary to": held by the one who judges. */
export function judgingStands(doc: AttributedDocument, cues: CueIndex): Stand[] {
  const { rule, words: judges } = mechanism('position-judges')
  return doc.tokens.flatMap(({ index, lemma, upos }) => {
    if (upos !== 'VERB' || !judges.has(lemma)) return []
    const standing = standingOf(doc, index, cues)
    if (standing === 'open') return []
    // "considers the militia a terrorist group": the parser may make an indirect object of whoever is judged.
    const judged = isPassive(doc, index) ? surfaceSubject(doc, index) : kid(doc, index, 'iobj', 'obj')
    const object = judged < 0 ? -1 : antecedent(doc, judged)
    const verdict = [
      ...kids(doc, index, 'xcomp', 'ccomp'),
      ...kids(doc, index, 'obl').filter((o) => caseOf(doc, o) === 'as'),
      // "considers the plan unacceptable", but not "held constructive talks".
      ...kids(doc, index, 'obj').flatMap((o) => kids(doc, o, 'amod', 'appos').filter((a) => a > o)),
      // "described the vote as illegal": the parser may hang the verdict on what is judged.
      ...kids(doc, index, 'obj').flatMap((o) => kids(doc, o, 'nmod').filter((a) => caseOf(doc, a) === 'as')),
      // "called the plan a trap": the parser may make an object of the verdict.
      ...kids(doc, index, 'iobj', 'obj').slice(1),
    ]
      .filter((c) => c > index && (wordAt(doc, c).upos !== 'VERB' || wordAt(doc, c).xpos === 'VBN'))
      .map((c) => {
        // "does not believe it wise", "believes it is not wise": the verdict may have a negation of its own.
        const negated = (standing === 'denied') !== clauseOf(doc, c).negated
        const thing = object >= 0 && object !== c ? object : kid(doc, c, 'nsubj')
        return { at: c, negated, judged: judgedBy(doc, c, negated, thing) }
      })
      .find(({ judged }) => judged !== null)
    const judge = agentOf(doc, index)
    const holders = judge < 0 ? [] : namedAt(doc, judge)
    if (!verdict?.judged || holders.length === 0) return []
    // "the envoy's paper, which he called unfair": another did, nobody judges his own so.
    const against = verdict.judged.stance === 'opposes' || verdict.judged.stance === 'rejects'
    if (against && object >= 0 && ownersOf(doc, object).some((owner) => holders.includes(owner))) return []
    const ofSomebody = isOfSomebody(verdict.judged.rule)
    const told = ofSomebody ? namingOf(doc, object) : object
    const head = [told, kid(doc, verdict.at, 'nsubj'), deedJudged(doc, verdict.at), deedJudged(doc, index)].find(
      (at) => at >= 0 && at !== verdict.at && wordAt(doc, at).upos !== 'PRON',
    )
    if (head === undefined) return []
    // "Believes it is vital to leave": that is a demand; what is not vital may be done or not.
    const needful = mechanism('position-needful')
    const asked = head === deedJudged(doc, verdict.at) && needful.words.has(wordAt(doc, verdict.at).lemma)
    if (asked && verdict.negated) return []
    const taken = { head, kind: 'object', asked: -1 } as const
    const made = asked ? needful.rule : ofSomebody ? verdict.judged.rule : rule
    const stance = asked ? needful.rule.stance : verdict.judged.stance
    // "Its ally, which it backs as a friend": nobody is his own foe or friend, and a thing is nobody's.
    if (ofSomebody && !(isAnother(doc, head, holders) && isBareName(doc, index, verdict.at, holders))) return []
    const somebody = ofSomebody ? { each: true as const, ...(told === object ? {} : { shown: index }) } : {}
    return [{ ...standOf(made, stance, holders, index), holderHead: judge, taken, ...somebody }]
  })
}

/** "(The militia is large; Togo considers) it (a terrorist group)": the last word before that names whom a pronoun stands for. */
function namingOf(doc: AttributedDocument, i: number): number {
  if (i < 0 || wordAt(doc, i).upos !== 'PRON') return i
  const actor = actorAt(doc, i)
  let at = i - 1
  while (at >= 0 && (actorAt(doc, at) !== actor || wordAt(doc, at).upos === 'PRON')) at--
  return actor < 0 || at < 0 ? i : at
}

/** "A friend", "our friend" now; not "a friend of Togo", "a Togolese ally", "was once an ally", "would be a foe". */
export function isBareName(doc: AttributedDocument, v: number, verdict: number, by: readonly number[]): boolean {
  const { tense, perfect, modal } = clauseOf(doc, v)
  const now = (tense === 'present' || tense === 'past') && !(perfect && tense === 'past') && modal === null
  const beside = [v, verdict].flatMap((at) => kids(doc, at, 'advmod', 'amod', 'obl', 'advcl'))
  const before = beside.some((k) => WAS.has(wordAt(doc, k).lemma) || WAS.has(caseOf(doc, k)) || markOf(doc, k) === 'if')
  const ofWhom = kids(doc, verdict, 'nmod', 'compound', 'amod').filter(
    (k) => ['of', 'to', 'for'].includes(caseOf(doc, k)) || /^\p{Lu}/u.test(wordAt(doc, k).text),
  )
  const others = ofWhom.filter((k) => wordAt(doc, k).upos !== 'PRON' && !by.includes(actorAt(doc, k)))
  return now && !before && others.length === 0
}

const WAS = new Set(['once', 'formerly', 'former', 'previously', 'long', 'until', 'then', 'earlier'])

/** Somebody who is named there, and none of those. */
const isAnother = (doc: AttributedDocument, i: number, holders: readonly number[]): boolean => {
  const actor = actorAt(doc, i)
  return actor >= 0 && !holders.some((h) => sameSide(doc, h, actor))
}

/** The deed that is judged: "(it is regrettable) that they left", "(found it wrong) to leave", "leaving (would be wrong)"; or -1. */
export const deedJudged = (doc: AttributedDocument, i: number): number =>
  kids(doc, i, 'csubj').find((c) => c < i && wordAt(doc, c).xpos === 'VBG') ??
  kids(doc, i, 'csubj', 'ccomp', 'xcomp', 'advcl', 'acl').find((c) => c > i && DEEDS.has(markOf(doc, c))) ??
  -1

const DEEDS = new Set(['to', 'for to', 'that'])

/** Judgements whose "to" names the judge; an "insult to" or what is "dangerous to" somebody names who suffers it. */
const FELT = new Set(['unacceptable', 'intolerable', 'inconceivable', 'unthinkable', 'abhorrent'])

/** "The plan is unacceptable to the union", "for the union it is a betrayal": a judgement that names whose it is. */
export function judgedForStands(doc: AttributedDocument, cues: CueIndex): Stand[] {
  return doc.tokens.flatMap(({ index, upos }) => {
    if (!['ADJ', 'NOUN'].includes(upos) || kid(doc, index, 'cop') < 0) return []
    const judge = kids(doc, index, 'obl', 'nmod').find(
      // "unacceptable for the union to leave" says what the union shall not do.
      (o) =>
        ((caseOf(doc, o) === 'to' && FELT.has(wordAt(doc, index).lemma)) || (caseOf(doc, o) === 'for' && o < index)) &&
        namedAt(doc, o).length > 0,
    )
    if (judge === undefined || baseRel(wordAt(doc, index).rel) === 'acl' || standingOf(doc, index, cues) === 'open')
      return []
    const judged = judgedBy(doc, index, clauseOf(doc, index).negated)
    if (judged === null || !(judged.stance === 'opposes' || judged.stance === 'rejects')) return []
    return [
      aboutSubject(doc, { ...standOf(judged.rule, judged.stance, namedAt(doc, judge), index), holderHead: judge }),
    ]
  })
}
