/**
 * Whether a happening is real: read from its own clause (tense, modal, negation, condition) and then upwards through whatever governs
 * it (demanded, feared, planned, prevented, purpose) until a finite clause that stands on its own settles it.
 */
import { governorEffects, wordClass } from '../knowledge/event-words.js'
import { type Clause, clauseOf, isGoingTo, isNegated, standsBare } from '../match/clause.js'
import { baseRel, caseOf, isDefinite, isFirstPerson, isVerb, kid, kids, markOf, wordAt } from '../match/tree.js'
import type { AttributedDocument, EventStatus } from '../model.js'
import { isBidding } from './bidding.js'
import { ofDeterminer, ofParticle, ofSchedule } from './called.js'
import { reportDenial } from './denied-reports.js'
import { disclaimerOf } from './disclaimed.js'
import { clauseEffect } from './governed.js'
import { nounEffect } from './governed-nouns.js'
import { isSaidFalsely, isUnshown } from './held-so.js'
import { isOwnSaying } from './own-saying.js'
import { namedActors } from './parties.js'
import { STATUS_OF } from './statuses.js'
import type { Trigger } from './triggers.js'
import { lemmaOf, phraseTop } from './words.js'

export interface Reality {
  readonly status: EventStatus
  /** True where not its own clause but a governor makes it unreal: it is part of a demand, a plan, a fear. */
  readonly embedded: boolean
  /** Plain words for the step. */
  readonly why: string
  /** The word that decides. */
  readonly at: number
}

const CONDITIONS = new Set([
  'if',
  'unless',
  'whether',
  'provided',
  'provided that',
  'providing',
  'in case',
  'lest',
  'as long as',
  'so that',
  'in order that',
  'should',
])
/** "if", "even if", "on whether": a clause that leaves open whether it is so. */
const isOpen = (mark: string): boolean => CONDITIONS.has(mark) || mark.split(' ').some((word) => OPENERS.has(word))
const OPENERS = new Set(['if', 'whether'])
/** What follows these in the present tense has not come about, unless the clause they hang on is past. */
const AWAITING = new Set(['before', 'until', 'till', 'once', 'as soon as'])
const TEMPORAL = new Set(['when', 'once', 'until', 'till', 'before', 'after', 'as soon as', 'whenever', 'as'])

/** "I would urge everybody to", "I want to thank the mayor": the saying is done in being said. */
function isPerformed(doc: AttributedDocument, { rule, site, head }: Trigger): boolean {
  if (!rule.speech || site !== 'verb') return false
  if (isWishedByMe(doc, head)) return true
  const clause = clauseOf(doc, head)
  return isFirstPerson(doc, kid(doc, head, 'nsubj')) && clause.tense === 'would' && !clause.perfect && !clause.negated
}

/** "I want to thank", "we would like to congratulate"; not "I wanted to", "I do not want to". */
function isWishedByMe(doc: AttributedDocument, v: number): boolean {
  const { rel, head } = wordAt(doc, v)
  if (rel !== 'xcomp' || head < 0 || !WISHES.has(lemmaOf(doc, head)) || !isFirstPerson(doc, kid(doc, head, 'nsubj')))
    return false
  const { tense, negated, question } = clauseOf(doc, head)
  return (tense === 'present' || tense === 'would') && !negated && !question
}

const WISHES = new Set(['want', 'wish', 'like'])

/** The status of a trigger and what decided it. */
export function realityOf(doc: AttributedDocument, trigger: Trigger): Reality {
  if (isPerformed(doc, trigger)) return real(trigger.head, 'said in the first person')
  if (trigger.rule.when.bidden) return real(trigger.head, 'it is bidden in a quotation')
  const noun = trigger.site === 'noun'
  if (noun) {
    if (isOwnSaying(doc, trigger)) return real(trigger.head, 'it is the saying of whoever it is called after')
    const disclaimer = disclaimerOf(doc, trigger.head)
    if (disclaimer >= 0)
      return { status: 'denied', embedded: true, why: 'somebody says that he had no part in it', at: disclaimer }
    const own =
      ofParticle(doc, trigger.head) ??
      ofDeterminer(doc, trigger.head) ??
      (trigger.support ? null : (ofSchedule(doc, phraseTop(doc, trigger.head)) ?? ofSchedule(doc, trigger.head)))
    if (own) return own
    return trigger.support
      ? announced(doc, trigger, climb(doc, trigger.support.verb, trigger.support.verb))
      : climb(doc, phraseTop(doc, trigger.head), trigger.head)
  }
  const told = climb(doc, trigger.head, trigger.head)
  return isAnnounced(doc, trigger, told) ? planned(doc, trigger.head) : told
}

/** Whether what a verb tells is real, by its clause and what that hangs under, as of a happening. */
export const realityOfClause = (doc: AttributedDocument, v: number): Reality => climb(doc, v, v)

/** "Teachers announced a strike for Monday": a protest that its verb only announces. */
const isAnnounced = (doc: AttributedDocument, { rule, head }: Trigger, told: Reality): boolean =>
  told.status === 'occurred' && rule.plover === 'PROTEST' && wordClass('ANNOUNCING').has(lemmaOf(doc, head))

const planned = (doc: AttributedDocument, at: number): Reality => ({
  status: 'intended',
  embedded: false,
  why: `it is planned by "${wordAt(doc, at).text}"`,
  at,
})

/** "announced a complete withdrawal", "is planning a march": what is announced is still to come; announced sanctions are in force. */
function announced(doc: AttributedDocument, { rule, support }: Trigger, told: Reality): Reality {
  if (!support || told.status !== 'occurred') return told
  const ahead = ['RETREAT', 'CONSULT', 'PROTEST'].includes(rule.plover ?? '')
  if (!ahead && !wordClass('PLANNING').has(lemmaOf(doc, support.verb))) return told
  if (governorEffects().get(`noun ${lemmaOf(doc, support.verb)}`) !== 'planned') return told
  return planned(doc, support.verb)
}

const real = (at: number, why = 'told as fact'): Reality => ({ status: 'occurred', embedded: false, why, at })

function climb(doc: AttributedDocument, from: number, trigger: number): Reality {
  let i = from
  for (let steps = 0; steps < 20; steps++) {
    const own = i === from
    const predicate = isVerb(doc, i) || kid(doc, i, 'cop') >= 0
    if (predicate) {
      const denial = reportDenial(doc, i)
      if (denial >= 0) return { status: 'denied', embedded: true, why: 'somebody turns down that it is so', at: denial }
      const decided = ofClause(doc, i, own, trigger)
      if (decided) return doubted(doc, i, decided)
    }
    const word = wordAt(doc, i)
    if (word.head < 0) return real(i)
    if (isGoingTo(doc, i)) return ofGoingTo(doc, word.head, trigger)
    const next = predicate ? clauseEffect(doc, i) : nounEffect(doc, i)
    const left = next === 'stop' ? leftOpen(doc, i) : null
    if (left) return left
    if (next === 'stop' || next === 'real') return real(i)
    if (next !== 'carried') {
      const owns = own && (next === 'failed' || next === 'refused')
      if (next === 'planned' || next === 'scheduled') {
        // A plan that is itself only wanted or denied: "wants an agreement to end the war".
        const above = climb(doc, word.head, trigger)
        if (above.status !== 'occurred') return { ...above, embedded: true }
      }
      return {
        status: STATUS_OF[next],
        embedded: !owns,
        why: `it is ${next} by "${wordAt(doc, word.head).text}"`,
        at: word.head,
      }
    }
    i = word.head
  }
  return real(i)
}

/** "if it is true that they shelled the town", "until it is certain they are beaten": what an open clause is about is as open. */
function leftOpen(doc: AttributedDocument, v: number): Reality | null {
  const { rel, head } = wordAt(doc, v)
  // "asked whether he knew that they had attacked": what one knows or admits has come about.
  if (!['ccomp', 'csubj'].includes(baseRel(rel))) return null
  if (isUnshown(doc, v, head))
    return { status: 'hypothetical', embedded: true, why: `"${wordAt(doc, head).text}" is negated`, at: head }
  if (isSaidFalsely(doc, head))
    return { status: 'denied', embedded: true, why: `it is falsely told by "${wordAt(doc, head).text}"`, at: head }
  if (!wordClass('TRUTH').has(lemmaOf(doc, head))) return null
  const { mark, tense } = withAdverbMark(doc, head)
  const awaited = AWAITING.has(mark) && tense === 'present' && unrealAbove(doc, head)
  if (!isOpen(mark) && !awaited) return null
  return { status: 'hypothetical', embedded: true, why: `it is what "${mark}" leaves open`, at: head }
}

/** "is going to" is the future, "was going to" what did not come about or is not said to have; "said it was not going to" refuses. */
function ofGoingTo(doc: AttributedDocument, going: number, trigger: number): Reality {
  const { negated, tense } = clauseOf(doc, going)
  const above = climb(doc, going, trigger)
  if (!negated && above.status !== 'occurred') return { ...above, embedded: true }
  if (tense !== 'present' && !(negated && (doc.statementAt[trigger] ?? -1) >= 0))
    return { status: 'hypothetical', embedded: true, why: 'it was only going to be', at: going }
  return { status: negated ? 'declined' : 'intended', embedded: false, why: 'it is in the future', at: going }
}

/** "doubts that he will return", "hopes that they will meet": the governor holds open what the clause puts in the future. */
function doubted(doc: AttributedDocument, v: number, decided: Reality): Reality {
  if ((decided.status !== 'intended' && decided.status !== 'denied') || baseRel(wordAt(doc, v).rel) !== 'ccomp')
    return decided
  const effect = clauseEffect(doc, v)
  if (
    effect === 'stop' ||
    effect === 'real' ||
    effect === 'carried' ||
    effect === 'planned' ||
    effect === 'scheduled' ||
    effect === 'threatened'
  )
    return decided
  const governor = wordAt(doc, v).head
  return {
    status: STATUS_OF[effect],
    embedded: true,
    why: `it is ${effect} by "${wordAt(doc, governor).text}"`,
    at: governor,
  }
}

/** What the clause says of itself, or null where it has no say (an infinitive) or is plainly real but hangs on more. */
function ofClause(doc: AttributedDocument, v: number, own: boolean, trigger: number): Reality | null {
  const clause = withAdverbMark(doc, v)
  const say = (status: EventStatus, why: string): Reality => ({ status, embedded: !own, why, at: v })
  if (isOpen(clause.mark) || inverted(doc, v) || isIfEver(doc, v) || isProvided(doc, v))
    return { ...say('hypothetical', `it stands in a condition ("${clause.mark || 'had'}")`), embedded: true }
  // "if they do not leave and respect the line": the condition holds for what is joined to it.
  const { rel, head } = wordAt(doc, v)
  if (baseRel(rel) === 'conj' && clause.mark === '' && kid(doc, v, 'nsubj') < 0 && isOpen(clauseOf(doc, head).mark)) {
    return { ...say('hypothetical', 'it is joined to a condition'), embedded: true }
  }
  if (isBidding(doc, v)) return { ...say('hypothetical', 'it is bidden in a quotation'), embedded: true }
  if (isBareAim(doc, v)) return { ...say('hypothetical', 'it is an aim without a verb that tells it'), embedded: true }
  if (isStoodFor(doc, v)) return { ...say('hypothetical', 'somebody is for it or against it'), embedded: true }
  if (isAim(doc, v) || isNamedAim(doc, v)) return { ...say('hypothetical', 'it is an aim ("is to")'), embedded: true }
  // "is against attacking", "voted against freeing them".
  if (clause.mark === 'against') return { ...say('hypothetical', 'it is what somebody is against'), embedded: true }
  // "Let them attack.": bidden, or let be.
  if (!own && lemmaOf(doc, v) === 'let' && wordAt(doc, v).xpos === 'VB' && rel !== 'conj' && standsBare(doc, v))
    return { ...say('hypothetical', 'it is bidden ("let")'), embedded: true }
  if (clause.question) return { ...say('hypothetical', 'it is asked, not told'), embedded: true }
  if (isHeadlinePlan(doc, v)) {
    if (hangsOnIf(doc, v)) return { ...say('hypothetical', 'it would follow on a condition'), embedded: true }
    if (isPrivatePlan(doc, v))
      return { ...say('hypothetical', 'a headline says it of somebody who stands for no side'), embedded: true }
    return say('intended', 'a headline says that it is to be')
  }
  if (isAlmost(doc, v)) return { ...say('hypothetical', 'it only almost came about'), embedded: true }
  if (
    (clause.tense === 'future' || clause.tense === 'would') &&
    kids(doc, v, 'advmod').some((a) => wordAt(doc, a).lemma === 'only')
  ) {
    return { ...say('hypothetical', 'it would follow on a condition ("only")'), embedded: true }
  }
  if (clause.tense === 'future') {
    if (hangsOnIf(doc, v)) return say('hypothetical', 'it would follow on a condition')
    return say(
      clause.negated ? 'declined' : 'intended',
      clause.negated ? 'it is said that it will not be' : 'it is in the future',
    )
  }
  if (clause.tense === 'would') {
    const reported = (doc.statementAt[trigger] ?? -1) >= 0 || ['ccomp', 'advcl'].includes(baseRel(wordAt(doc, v).rel))
    if (clause.perfect || hangsOnIf(doc, v) || !reported) return say('hypothetical', 'it is imagined ("would")')
    return say(clause.negated ? 'declined' : 'intended', 'it is in the future of what was said')
  }
  if (clause.modal) return say('hypothetical', `it is possible or due ("${clause.modal}"), not told as done`)
  if (isOnceMeant(doc, v)) return { ...say('hypothetical', 'it was once meant, and not told as kept'), embedded: true }
  if (clause.negated) return { ...say('denied', 'it is negated'), embedded: !own || !clause.finite }
  if (clause.mark === 'as soon as' && unrealAbove(doc, wordAt(doc, v).head))
    return { ...say('hypothetical', 'it is awaited ("as soon as")'), embedded: true }
  const awaited = unrealAbove(doc, v) || (AWAITING.has(clause.mark) && !isPastAbove(doc, v))
  // "may flee as the army storms the town", but not "as the army is storming it", "goes on to fall as the army storms it".
  const going = clause.mark === 'as' && (clause.progressive || (head >= 0 && clauseOf(doc, head).infinitive))
  // "The moment they attack, we will act": the parser may leave the time out of the clause.
  const isTimed = TEMPORAL.has(clause.mark) || (clause.mark === '' && rel === 'advcl' && clause.finite && v < head)
  if (isTimed && clause.tense === 'present' && !clause.perfect && !going && awaited) {
    if (isSaidOfADay(doc, v)) return say('scheduled', 'it is set for the day that it is said of')
    return { ...say('hypothetical', `it is awaited ("${clause.mark}")`), embedded: true }
  }
  if (AWAITING.has(clause.mark) && clause.tense === 'past' && isToldAhead(doc, head, trigger))
    return { ...say('hypothetical', `it is awaited ("${clause.mark}")`), embedded: true }
  return null
}

/** "said it would not sign until the siege was lifted", "that talks could not begin before they had left": said of what is to come. */
const isToldAhead = (doc: AttributedDocument, v: number, trigger: number): boolean => {
  if (v < 0 || !isVerb(doc, v) || (doc.statementAt[trigger] ?? -1) < 0) return false
  const { tense, modal, perfect } = clauseOf(doc, v)
  return !perfect && (tense === 'would' || modal === 'could' || modal === 'might')
}

/** "when" and "once" are adverbs to the treebank: here they mark the clause as "after" does. */
function withAdverbMark(doc: AttributedDocument, v: number): Clause {
  const clause = clauseOf(doc, v)
  // "as long as the Allies withdraw": the parser makes two words of it, the last the mark.
  const before = clause.mark === 'as' ? doc.tokens[kid(doc, v, 'mark') - 1]?.text.toLowerCase() : undefined
  if (before === 'long' || before === 'soon') return { ...clause, mark: `as ${before} as` }
  if (clause.mark !== '') return clause
  const when = kids(doc, v, 'advmod').find((a) => a < v && TEMPORAL.has(wordAt(doc, a).text.toLowerCase()))
  return when === undefined ? clause : { ...clause, mark: wordAt(doc, when).text.toLowerCase() }
}

/** "had originally intended to sign": what somebody had in mind before. */
export const isOnceMeant = (doc: AttributedDocument, v: number): boolean => {
  const { tense, perfect } = clauseOf(doc, v)
  return tense === 'past' && perfect && ['intend', 'plan', 'hope', 'mean'].includes(lemmaOf(doc, v))
}

/** "nearly took the town"; not "killed nearly thirty", "almost daily". */
const isAlmost = (doc: AttributedDocument, v: number): boolean =>
  wordClass('ALMOST').has(doc.tokens[v - 1]?.text.toLowerCase() ?? '') && kids(doc, v, 'advmod').includes(v - 1)

/** "The goal is dissolving parliament", "their demand is the release of prisoners"; not "the topic was the bombing". */
const isNamedAim = (doc: AttributedDocument, v: number): boolean => {
  const isNoun = wordAt(doc, v).upos === 'NOUN' && kid(doc, v, 'cop') >= 0
  if (!isNoun && wordAt(doc, v).xpos !== 'VBG') return false
  const things = isNoun ? wordClass('WISHED') : wordClass('OPENTHING')
  return kids(doc, v, 'nsubj').some((subject) => things.has(lemmaOf(doc, subject)))
}

/** "Chad is against an attack", "the march was for the release of prisoners"; "the march was against the killing" is of a known one. */
const isStoodFor = (doc: AttributedDocument, v: number): boolean =>
  kid(doc, v, 'cop') >= 0 &&
  (['for', 'in favour of', 'in favor of'].includes(caseOf(doc, v)) ||
    (caseOf(doc, v) === 'against' && !isDefinite(doc, v)))

/** "First, to kill the leaders.", "for one reason: to free them": an infinitive without a subject; "Kenya to host talks" has one. */
function isBareAim(doc: AttributedDocument, v: number): boolean {
  if (kid(doc, v, 'nsubj') >= 0) return false
  const { rel, xpos } = wordAt(doc, v)
  if (rel === 'root') return clauseOf(doc, v).infinitive
  if (rel !== 'parataxis' && rel !== 'acl') return false
  // "has one aim: holding the town".
  const colon = kids(doc, v, 'punct').find((p) => p < v && wordAt(doc, p).text === ':') ?? -1
  if (clauseOf(doc, v).infinitive) return colon >= 0
  return xpos === 'VBG' && colon > 0 && wordClass('WISHED').has(lemmaOf(doc, colon - 1))
}

/** "Kenya to host talks". */
const isHeadlinePlan = (doc: AttributedDocument, v: number): boolean =>
  wordAt(doc, v).rel === 'root' && clauseOf(doc, v).infinitive && kid(doc, v, 'nsubj', 'cop') >= 0

/** "Messi to attack Chelsea": a person of whom no state, office or side is told. */
function isPrivatePlan(doc: AttributedDocument, v: number): boolean {
  const doers = namedActors(doc, kid(doc, v, 'nsubj')).map((a) => doc.actors[a]!)
  return doers.length > 0 && doers.every((a) => a.kind === 'person' && a.country === null && a.sector.length === 0)
}

/** "its aim is to retake the town", "they are not to blame". */
const isAim = (doc: AttributedDocument, v: number): boolean =>
  wordAt(doc, v).xpos === 'VB' &&
  kid(doc, v, 'cop') >= 0 &&
  kids(doc, v, 'mark').some((m) => wordAt(doc, m).xpos === 'TO') &&
  !isSetForSomebody(doc, v)

/** "the Union is to send monitors": whoever is named is to do it later; not "if France were to", "should be not to", "was to blame". */
const isSetForSomebody = (doc: AttributedDocument, v: number): boolean =>
  namedActors(doc, kid(doc, v, 'nsubj')).length > 0 &&
  kids(doc, v, 'aux').length === 0 &&
  !isNegated(doc, v) &&
  kids(doc, v, 'mark').every((m) => !CONDITIONS.has(wordAt(doc, m).text.toLowerCase())) &&
  lemmaOf(doc, v) !== 'blame'

/** "if ever they attacked": the parser hangs the clause on the "ever". */
const isIfEver = (doc: AttributedDocument, v: number): boolean => {
  const { rel, head } = wordAt(doc, v)
  return rel === 'advcl:relcl' && wordAt(doc, head).upos === 'ADV' && isOpen(markOf(doc, head))
}

/** "provided the truce holds": the parser takes the mark for a verb of its own. */
const isProvided = (doc: AttributedDocument, v: number): boolean => {
  const { rel, head } = wordAt(doc, v)
  if (baseRel(rel) !== 'ccomp' || !PROVIDING.has(wordAt(doc, head).text.toLowerCase())) return false
  return (
    ['xcomp', 'advcl', 'acl'].includes(wordAt(doc, head).rel) && kids(doc, head, 'obj', 'aux', 'nsubj').length === 0
  )
}

const PROVIDING = new Set(['provided', 'providing'])

/** "Had they attacked" and "should they attack": a condition without its word. */
const inverted = (doc: AttributedDocument, v: number): boolean => {
  // The parser may take the condition for the sentence, and what would follow for an aside.
  if (!['advcl', 'root'].includes(baseRel(wordAt(doc, v).rel))) return false
  const aux = kid(doc, v, 'aux')
  const subject = kid(doc, v, 'nsubj')
  return aux >= 0 && subject > aux && ['had', 'should', 'were'].includes(wordAt(doc, aux).text.toLowerCase())
}

/** "on Friday, when Ghana hosts a summit": a clause that hangs on a day or stands right behind it. */
function isSaidOfADay(doc: AttributedDocument, v: number): boolean {
  const when = kids(doc, v, 'advmod', 'mark').find((w) => wordAt(doc, w).text.toLowerCase() === 'when') ?? -1
  const before = doc.tokens[when - 1]?.text === ',' ? when - 2 : when - 1
  return when > 0 && doc.dates[doc.dateAt[before] ?? -1]?.from != null
}

const hangsOnIf = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'advcl').some((c) => CONDITIONS.has(markOf(doc, c)) && markOf(doc, c) !== 'so that')

function unrealAbove(doc: AttributedDocument, v: number): boolean {
  const head = wordAt(doc, v).head
  if (head < 0 || !isVerb(doc, head)) return false
  const clause = clauseOf(doc, head)
  return clause.tense === 'future' || clause.tense === 'would' || clause.modal !== null || clause.infinitive
}

const isPastAbove = (doc: AttributedDocument, v: number): boolean => {
  const { head } = wordAt(doc, v)
  return head >= 0 && isVerb(doc, head) && clauseOf(doc, head).tense === 'past'
}
