/** Whether a word holds where it stands: said outright, denied, or only asked, supposed or asked about. */
import { realityOfClause } from '../../events/reality.js'
import { wordClass } from '../../knowledge/event-words.js'
import { positionWords } from '../../knowledge/position-rules.js'
import { roundList } from '../../knowledge/round-rules.js'
import { clauseOf, governors } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, beforeTo, caseOf, isFirstPerson, isVerb, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Stance, Statement } from '../../model.js'
import { isOfFew, isOpenQuestion } from './asked.js'
import { askedNoun } from './doer.js'

export type Standing = 'holds' | 'denied' | 'open'

export type CueIndex = ReadonlyMap<number, Statement>

/** Cues without those that expect: for attendance "is expected to attend" is no doubt but a forecast. */
export function withoutForecasts(cues: CueIndex): CueIndex {
  return new Map([...cues].filter(([, s]) => s.cueClass !== 'expect'))
}

/** Statements by the word of their cue. */
export function cuesOf(doc: AttributedDocument): CueIndex {
  const cues = new Map<number, Statement>()
  for (const s of doc.statements) if (!cues.has(s.cueHead)) cues.set(s.cueHead, s)
  return cues
}

const SUPPOSED = new Set([
  'if',
  'unless',
  'whether',
  'whether or not',
  'until',
  'lest',
  'in case',
  'before',
  'even if',
  'as if',
])
const UNSURE = new Set(['may', 'might', 'could', 'should', 'must', 'can'])
/** Cues of these classes ask for, wish or fear what they carry. */
const ASKING = new Set(['ask', 'demand', 'order', 'hope', 'fear', 'expect', 'deny', 'suggest'])

const WISHING = new Set(['hope', 'fear'])

/** What follows these as an infinitive another is to do; as a clause it may be told of the past: "told them he had met". */
const TELLING_TO = new Set([
  'advise',
  'ask',
  'caution',
  'command',
  'counsel',
  'direct',
  'exhort',
  'implore',
  'instruct',
  'order',
  'remind',
  'tell',
  'warn',
])

/** With somebody before an infinitive: what he is asked or forbidden. */
const BIDDING_TO = new Set(['appeal', 'call', 'plead', 'invite', 'forbid', 'bar', 'ban', ...TELLING_TO])

const ASKED_FOR = new Set([
  'pressure',
  'call',
  'demand',
  'request',
  'need',
  'plea',
  'appeal',
  'invitation',
  'ultimatum',
  'duty',
  'right',
])

const RUMOURED = new Set(['rumour', 'rumor', 'suspect', 'speculate', 'feared', 'rumoured', 'rumored'])

/** "(said it had) refused (to accept)"; "which had refused" is told of what may be over. */
const isRefusing = (doc: AttributedDocument, v: number): boolean =>
  isVerb(doc, v) &&
  !(wordAt(doc, v).rel === 'acl:relcl' && clauseOf(doc, v).perfect) &&
  positionWords()
    .verbs.get(wordAt(doc, v).lemma)
    ?.some(({ rule }) => rule.id === 'position-refuse') === true

const UNDONE = new Set(['need', 'have', 'ought', 'fail', 'neglect', 'omit', 'forget', 'pretend'])

const BELIEVING = new Set(['believe', 'think', 'expect', 'imagine', 'see', 'suppose', 'suggest'])
const CONFIRMING = new Set([
  'confirm',
  'announce',
  'decide',
  'say',
  'declare',
  'indicate',
  'promise',
  'guarantee',
  'agree',
])
const DENYING = new Set(['deny', 'refute', 'dispute'])
const POSSIBLE = new Set([
  'possible',
  'impossible',
  'likely',
  'unlikely',
  'difficult',
  'hard',
  'easy',
  'able',
  'unable',
  'free',
])

/** How many clauses up a supposition is looked for. */
const HIGHEST = 4

/** Reads the clause of `v` and what it hangs under. */
export function standingOf(doc: AttributedDocument, v: number, cues: CueIndex): Standing {
  const clause = clauseOf(doc, v)
  if (clause.question || (clause.modal !== null && UNSURE.has(clause.modal)) || SUPPOSED.has(clause.mark)) return 'open'
  // "Would have backed it": it did not, and is asked nothing now.
  if (clause.tense === 'would' && clause.perfect) return 'open'
  // "with no sign Russia was willing": what there is no sign of is not so.
  // "was against signing": held against it.
  let denied = isDenied(doc, v) || clause.mark === 'against'
  const above = wordAt(doc, v)
  if (above.head >= 0 && baseRel(above.rel) === 'acl' && hasNo(doc, above.head)) denied = true
  const asked = askedNoun(doc, v)
  const askedBy = asked < 0 ? -1 : wordAt(doc, asked).head
  if (ASKING.has(cues.get(askedBy)?.cueClass ?? '') || cues.get(askedBy)?.cueClass === 'tell') return 'open'
  // "wants the rebels to attend", "is trying to persuade them to": what another is moved to is not done.
  if (
    askedBy >= 0 &&
    (wordClass('MOVINGTO').has(wordAt(doc, askedBy).lemma) ||
      BIDDING_TO.has(wordAt(doc, askedBy).lemma) ||
      clauseOf(doc, askedBy).negated)
  )
    return 'open'
  if (refusalBefore(doc, firstOf(doc, v)) >= 0) denied = !denied
  if (isPending(doc, v) || isUnderPressure(doc, v) || isOpenQuestion(doc, v) || isOfOld(doc, v)) return 'open'
  if (isCalledUntrue(doc, v) || isNeither(doc, v)) return 'open'
  if (isOnlyPossible(doc, v)) return 'open'
  const subject = surfaceSubject(doc, v)
  const over = governors(doc, v).slice(0, HIGHEST)
  if (over.some((g) => SUPPOSED.has(g.mark) && g.at !== v)) return 'open'
  let at = v
  for (const g of over) {
    if ((SUPPOSED.has(g.mark) && at !== v) || isCharged(doc, at)) return 'open'
    const cue = cues.get(g.at)
    const rel = baseRel(g.rel)
    const refused =
      rel === 'advcl' && cue?.cueClass === 'reject' && wordAt(doc, at).xpos === 'VBG' && markOf(doc, at) === ''
    const clausal =
      rel === 'xcomp' || rel === 'ccomp' || (rel === 'advcl' && markOf(doc, at) === 'to') || rel === 'acl' || refused
    // "should join the talks while lifting the siege": what is wished of him too.
    if (rel === 'advcl' && wordAt(doc, at).xpos === 'VBG' && UNSURE.has(clauseOf(doc, g.at).modal ?? '')) return 'open'
    // "accused the rebels of planning to boycott the talks": only charged with it.
    if (rel === 'advcl' && markOf(doc, at) === 'of' && cue?.cueClass === 'accuse') return 'open'
    // "may not want to alienate Chad by boycotting the talks": how a thing would be done that is not.
    const { infinitive, negated, modal } = clauseOf(doc, g.at)
    if (rel === 'advcl' && markOf(doc, at) === 'by' && (infinitive || negated || modal !== null)) return 'open'
    if (!clausal) break
    if (rel === 'acl' && g.rel === 'acl:relcl') break
    // "do not believe they are ready": not told as so.
    // "has not confirmed that it will attend": it may, and it may not.
    const unbelieved =
      rel === 'ccomp' &&
      (BELIEVING.has(wordAt(doc, g.at).lemma) || CONFIRMING.has(wordAt(doc, g.at).lemma)) &&
      (clauseOf(doc, g.at).negated || isRefusedTo(doc, g.at, cues))
    if (unbelieved) return 'open'
    if (rel === 'ccomp' && wordAt(doc, g.at).lemma === 'insist' && isBareForm(doc, at)) return 'open'
    // "refused to deny that it plans to": neither. "Denied holding talks", "denied reports that it would": nor that.
    if (DENYING.has(wordAt(doc, g.at).lemma)) return 'open'
    if (rel === 'acl' && isReportDenied(doc, g.at, cues)) return 'open'
    if ((cue?.cueClass === 'reject' || isRefusing(doc, g.at)) && (rel === 'xcomp' || rel === 'advcl')) {
      // "has not ruled out attending": it may, and it may not.
      if (clauseOf(doc, g.at).negated) return 'open'
      denied = !denied
    }
    // "hopes to sign": it has not, and nobody but itself is asked.
    else if (cue && WISHING.has(cue.cueClass) && rel === 'xcomp') return 'open'
    // "We demand that they tell us, she asked": what she asks so she demands herself.
    else if (cue && ASKING.has(cue.cueClass) && cue.sourceHead !== subject && !isFirstPerson(doc, subject))
      return 'open'
    // "would not commit to accepting it".
    else if ((rel === 'xcomp' || isGerundOf(doc, at)) && isVerb(doc, g.at) && clauseOf(doc, g.at).negated)
      denied = !denied
    // "trying to persuade the president to accept": what another is to do is not done.
    if (
      (wordClass('MOVINGTO').has(wordAt(doc, g.at).lemma) ||
        (rel !== 'ccomp' && TELLING_TO.has(wordAt(doc, g.at).lemma))) &&
      surfaceSubject(doc, g.at) !== subject &&
      !isFirstPerson(doc, subject)
    )
      return 'open'
    // "called on the council to accept": it shall, not who calls, whatever the parser hangs the clause on.
    if (rel === 'advcl' && isAskedBehind(doc, g.at, at)) return 'open'
    // "was rumoured to oppose it".
    if (rel === 'xcomp' && RUMOURED.has(wordAt(doc, g.at).lemma)) return 'open'
    // "needs to accept", "failed to condemn": it is not done, nor is the contrary held.
    const bare = rel === 'xcomp' || (rel === 'advcl' && doc.tokens[g.at + 1]?.xpos === 'TO')
    if (bare && UNDONE.has(wordAt(doc, g.at).lemma)) return 'open'
    const upper = clauseOf(doc, g.at)
    if (upper.modal !== null && UNSURE.has(upper.modal) && rel === 'xcomp') return 'open'
    // "is under pressure to accept": what one is asked for one has not done.
    if (rel === 'acl' && ASKED_FOR.has(wordAt(doc, g.at).lemma)) return 'open'
    at = g.at
  }
  return denied ? 'denied' : 'holds'
}

/** "(called) on the council (to)": somebody is asked, behind the preposition of a verb of urging, before the infinitive. */
const isAskedBehind = (doc: AttributedDocument, v: number, deed: number): boolean =>
  positionWords()
    .verbs.get(wordAt(doc, v).lemma)
    ?.some(
      ({ rule, word }) =>
        rule.id === 'position-urge' &&
        word.prep !== null &&
        kids(doc, v, 'obl').some((o) => o > v && o < deed && caseOf(doc, o) === word.prep),
    ) === true

/** "Used to support it": it may do so no more. */
export function isOfOld(doc: AttributedDocument, v: number): boolean {
  const used = beforeTo(doc, v)
  if (used < 0 || wordAt(doc, used).text.toLowerCase() !== 'used' || wordAt(doc, v).head !== used) return false
  // "will be used to support it" says what for.
  return kids(doc, used, 'aux', 'cop').length === 0
}

/** "Reports that it had refused were false", "no evidence that it refused", "dismissed claims that it did": not told as so, nor the contrary. */
function isCalledUntrue(doc: AttributedDocument, v: number): boolean {
  if (!clauseOf(doc, v).finite) return false
  const { status, embedded } = realityOfClause(doc, v)
  return embedded && status === 'denied'
}

/** "Neither supports nor opposes the plan": whoever does neither of two contraries has taken no stand. */
function isNeither(doc: AttributedDocument, v: number): boolean {
  const { rel, head } = wordAt(doc, v)
  const joined = (c: number): boolean => kids(doc, c, 'cc').some((k) => ['nor', 'or'].includes(wordAt(doc, k).lemma))
  const others = [...(baseRel(rel) === 'conj' && joined(v) ? [head] : []), ...kids(doc, v, 'conj').filter(joined)]
  const own = sideOf(doc, v)
  return (
    own !== 0 &&
    others.some((other) => sideOf(doc, other) === -own && [v, other].every((at) => clauseOf(doc, at).negated))
  )
}

/** 1 for a word that is for what it takes, -1 for one against it, else 0. */
function sideOf(doc: AttributedDocument, v: number): number {
  const { verbs, predicates } = positionWords()
  const [word] = verbs.get(wordAt(doc, v).lemma) ?? predicates.get(wordAt(doc, v).text.toLowerCase()) ?? []
  if (word === undefined) return 0
  return AGAINST.has(word.rule.stance) ? -1 : 1
}

const AGAINST: ReadonlySet<Stance> = new Set(['rejects', 'opposes'])

/** "will not allow it", "will in no way allow it", "with no sign that": what is not so. */
export const isDenied = (doc: AttributedDocument, v: number): boolean =>
  (clauseOf(doc, v).negated && !isMoreThan(doc, v)) || kids(doc, v, 'obl', 'nmod').some((k) => k < v && hasNo(doc, k))

/** "It would not only open the road but", "not just the road, it would also": what is said not to be all of it is so. */
const isMoreThan = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'advmod').some((k) => {
    if (k > v || wordAt(doc, k).lemma !== 'not' || !wordClass('NOTALL').has(lowerAt(doc, k + 1))) return false
    const end = doc.sentences[wordAt(doc, v).sentence]?.last ?? 0
    for (let i = k + 2; i < end; i++) if (wordClass('MORETOO').has(lowerAt(doc, i))) return true
    return false
  })

const lowerAt = (doc: AttributedDocument, i: number): string => doc.tokens[i]?.text.toLowerCase() ?? ''

/** "cannot accept the text", "could not accept it, he said": whoever is not able to is against it. What could not be once is no stand. */
export function cannot(doc: AttributedDocument, v: number): boolean {
  const { modal, negated, question, mark, perfect } = clauseOf(doc, v)
  if (!negated || question || perfect || SUPPOSED.has(mark)) return false
  return modal === 'can' || (modal === 'could' && (doc.statementAt[v] ?? -1) >= 0)
}

/** "their refusal to attend or to answer": the first of the deeds that are told together. */
function firstOf(doc: AttributedDocument, v: number): number {
  const { rel, head } = wordAt(doc, v)
  return baseRel(rel) === 'conj' && head >= 0 && isVerb(doc, head) && clauseOf(doc, v).tense === 'none' ? head : v
}

/** "(commit) to accepting": a gerund behind the preposition of its verb. */
const isGerundOf = (doc: AttributedDocument, c: number): boolean =>
  wordAt(doc, c).xpos === 'VBG' && markOf(doc, c) === 'to'

/** "their refusal to attend": the noun right before the infinitive, or -1. */
export function refusalBefore(doc: AttributedDocument, v: number): number {
  const noun = beforeTo(doc, v)
  return noun >= 0 && roundList('round-refused').has(wordAt(doc, noun).lemma) ? noun : -1
}

/** "its failure to stop or condemn the raids": what one did not do, and holds neither for nor against. */
export function isLacking(doc: AttributedDocument, v: number): boolean {
  const noun = refusalBefore(doc, firstOf(doc, v))
  return noun >= 0 && LACKS.has(wordAt(doc, noun).lemma)
}

const LACKS = new Set(['failure', 'inability'])

/** "it is possible for them to renege", "is unlikely to accept", "almost accepted", "few members accept". */
function isOnlyPossible(doc: AttributedDocument, v: number): boolean {
  const { head } = wordAt(doc, v)
  if (
    kids(doc, v, 'advmod').some((k) => wordClass('ALMOST').has(lowerAt(doc, k))) ||
    isOfFew(doc, surfaceSubject(doc, v))
  )
    return true
  return (
    head >= 0 && POSSIBLE.has(wordAt(doc, head).lemma) && kids(doc, v, 'mark').some((m) => wordAt(doc, m).xpos === 'TO')
  )
}

/** "has yet to accept": it has not, and may. */
export const isPending = (doc: AttributedDocument, v: number): boolean => {
  const yet = beforeTo(doc, v)
  return yet >= 0 && wordAt(doc, yet).lemma === 'yet'
}

/** "came under pressure to join": what one is asked for, wherever the parser hangs it. */
const isUnderPressure = (doc: AttributedDocument, v: number): boolean => {
  const noun = beforeTo(doc, v)
  return noun >= 0 && wordAt(doc, noun).upos === 'NOUN' && ASKED_FOR.has(wordAt(doc, noun).lemma)
}

/** "(Heard accusations) that Togo intends to": the noun right before, wherever the parser hangs the clause. */
const isCharged = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'mark').some(
    (k) => wordAt(doc, k).lemma === 'that' && k > 0 && wordClass('SUSPECTED').has(wordAt(doc, k - 1).lemma),
  )

/** "refused to confirm that it would attend": neither that it will nor that it will not. */
const isRefusedTo = (doc: AttributedDocument, v: number, cues: CueIndex): boolean =>
  wordAt(doc, v).rel === 'xcomp' && cues.get(wordAt(doc, v).head)?.cueClass === 'reject'

/** "insisted that Kenya take part": a bare form, as in a demand. */
const isBareForm = (doc: AttributedDocument, v: number): boolean =>
  ['VB', 'VBP'].includes(wordAt(doc, v).xpos) && kids(doc, v, 'aux', 'cop').length === 0 && markOf(doc, v) === 'that'

/** "Denied reports that it would boycott them", "dismissed claims that it had left": what is said of it is not so. */
const isReportDenied = (doc: AttributedDocument, noun: number, cues: CueIndex): boolean => {
  const { head, rel } = wordAt(doc, noun)
  if (rel !== 'obj' || head < 0 || !wordClass('REPORTS').has(wordAt(doc, noun).lemma)) return false
  return DENYING.has(wordAt(doc, head).lemma) || ['deny', 'reject'].includes(cues.get(head)?.cueClass ?? '')
}

const hasNo = (doc: AttributedDocument, i: number): boolean =>
  kids(doc, i, 'det').some((d) => wordAt(doc, d).lemma === 'no')

const CONDITIONS = new Set([
  'if',
  'unless',
  'until',
  'only if',
  'provided',
  'provided that',
  'as long as',
  'so long as',
  'once',
  'on condition that',
  'only when',
  'in case',
  'in the event that',
])

/** "agreed to attend on condition that": the noun does what "if" does. */
export const onCondition = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'obl').some((o) => wordAt(doc, o).lemma === 'condition' && caseOf(doc, o) === 'on')

/** The clause that what `v` says hangs on ("would attend if the shelling stops"), or -1. */
export function conditionOn(doc: AttributedDocument, v: number): number {
  const { head, rel } = wordAt(doc, v)
  // "could be settled, he said, if the guards left": the parser may hang it on the saying.
  const places = baseRel(rel) === 'ccomp' && head >= 0 ? [v, head] : [v]
  return (
    places
      .flatMap((at) => kids(doc, at, 'advcl', 'xcomp').filter((c) => at === v || c > v))
      .find((c) => (baseRel(wordAt(doc, c).rel) === 'advcl' && CONDITIONS.has(markOf(doc, c))) || isProviso(doc, c)) ??
    // "unless the shelling stops": the parser may take the clause for a noun behind a preposition.
    kids(doc, v, 'obl').find(
      (c) => c > v && CONDITIONS.has(caseOf(doc, c)) && (isVerb(doc, c) || caseOf(doc, c) === 'unless'),
    ) ??
    -1
  )
}

/** "provided that the gates stay open": the parser may take the joining word for the verb of the clause. */
const isProviso = (doc: AttributedDocument, c: number): boolean =>
  wordAt(doc, c).lemma === 'provide' && kids(doc, c, 'ccomp').length > 0 && kids(doc, c, 'nsubj', 'obj').length === 0
