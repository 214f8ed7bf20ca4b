/** Conditions told by a phrase: in exchange for, in return for, without, or else. */
import { clauseOf } from '../../match/clause.js'
import { agentOf, obliques, patientOf, surfaceSubject } from '../../match/roles.js'
import { baseRel, isNominal, isVerb, kid, kids, markOf, type Range, subtree, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { isPastUnreal, looksAhead } from './clause-frames.js'
import { type ConditionRule, rulesOf } from './condition-rules.js'
import {
  afterCase,
  clauseWithout,
  type Draft,
  lemma,
  lower,
  phraseAt,
  phraseFrom,
  rangesOf,
  topAfter,
  wholePhrase,
} from './halves.js'

/** Drafts whose marker stands at word `i`. */
export function phraseDrafts(doc: EventDocument, i: number, limit: number): Draft[] {
  const drafts: Draft[] = []
  const add = (draft: Draft | null): void => {
    if (draft) drafts.push(draft)
  }
  for (const rule of rulesOf('exchange')) {
    const length = phraseAt(doc, rule.phrases, i, limit)
    if (length > 0) add(exchange(doc, rule, i, i + length))
  }
  for (const rule of rulesOf('without')) {
    const length = phraseAt(doc, rule.phrases, i, limit)
    if (length > 0) add(without(doc, rule, i, i + length))
  }
  for (const rule of rulesOf('or-else')) {
    const length = phraseAt(doc, rule.phrases, i, limit)
    if (lemma(doc, i) === 'otherwise') add(otherwise(doc, rule, i))
    else if (length > 0) add(orElse(doc, rule, i, i + length))
    else if (isOrFace(doc, rule, i)) add(orElse(doc, rule, i, i + 1))
  }
  return drafts
}

/**
 * "the release of hostages in return for prisoners". Which half comes first is the text's: a deed in the -ing form is what the subject
 * does to get the other half ("secured the release ... in exchange for allowing safe passage"), so it is the antecedent.
 */
function exchange(doc: EventDocument, rule: ConditionRule, from: number, after: number): Draft | null {
  const top = topAfter(doc, after)
  if (top < 0) return null
  const taken = phraseFrom(doc, top, after)
  const given = wordAt(doc, top).head >= taken[1] ? openedBy(doc, top, from, taken) : givenHalf(doc, rule, top, from)
  if (!given) return null
  const deed = wordAt(doc, top).xpos === 'VBG'
  return {
    rule,
    logic: rule.logic,
    antecedent: deed ? [taken] : [given.range],
    consequent: deed ? [given.range] : [taken],
    at: from,
    holder: given.verb >= 0 ? surfaceSubject(doc, given.verb) : -1,
  }
}

/** How long, or how often: "exchanged fire for hours", "for the first time". */
const SPELLS = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'week',
  'weekend',
  'month',
  'year',
  'decade',
  'time',
  'moment',
  'while',
])

/** "the exchange of soldiers for prisoners", "are to be exchanged for prisoners": each half given for the other. */
export function swapDrafts(doc: EventDocument, i: number): Draft[] {
  for (const rule of rulesOf('swap')) {
    if (!rule.words.has(lemma(doc, i))) continue
    const verb = isVerb(doc, i)
    const given = verb ? patientOf(doc, i) : (obliques(doc, i).find((o) => o.prep === 'of' && o.head > i)?.head ?? -1)
    // The parser may hang the second half on the first, or on the verb above.
    const above = wordAt(doc, i).head
    const places = verb ? [i, given] : [i, given, above >= 0 && isVerb(doc, above) ? above : -1]
    const taken = places
      .filter((at) => at >= 0)
      .flatMap((at) => obliques(doc, at))
      .find((o) => o.prep === 'for' && o.head > i && !SPELLS.has(lemma(doc, o.head)))
    if (given < 0 || !taken || taken.head === given) continue
    const cut = kids(doc, taken.head, 'case')[0] ?? taken.head
    const first = verb ? wholePhrase(doc, given, i) : afterCase(doc, given)
    return [
      {
        rule,
        logic: rule.logic,
        antecedent: [given < cut ? [first[0], Math.min(first[1], cut)] : first],
        consequent: [afterCase(doc, taken.head)],
        at: i,
        holder: verb ? agentOf(doc, i) : -1,
      },
    ]
  }
  return []
}

/** What stands before the marker: the object of a light verb, or the whole deed. */
function givenHalf(
  doc: EventDocument,
  rule: ConditionRule,
  top: number,
  from: number,
): { range: Range; verb: number } | null {
  let head = wordAt(doc, top).head
  while (head >= from) head = wordAt(doc, head).head
  if (head < 0) return null
  // Out of a participle or a complement into the noun that heads the whole: "the release of hostages held in the enclave".
  for (;;) {
    const word = wordAt(doc, head)
    const rel = baseRel(word.rel)
    const up = word.head
    if (up < 0) break
    if (isVerb(doc, head) && (word.rel === 'acl:relcl' || (rel === 'acl' && word.xpos !== 'VB'))) head = up
    else if (!isVerb(doc, head) && rel === 'nmod' && isNominal(doc, up)) head = up
    else if (!isVerb(doc, head) && (rel === 'obl' || rel === 'conj')) head = up
    else break
  }
  const light = (v: number): boolean => rule.with.has(lemma(doc, v))
  // Where the tree breaks off at a mark or an "and", the nearest verb of giving before the marker has the other half.
  if (!isVerb(doc, head) && !isNominal(doc, head) && wordAt(doc, head).upos !== 'ADJ')
    head = giverBefore(doc, from, light)
  if (head < 0) return null
  const word = wordAt(doc, head)
  if (isVerb(doc, head)) {
    const object = kid(doc, head, 'obj')
    if (object >= 0 && object < from && light(head)) return { range: upTo(doc, object, from), verb: head }
    if (kid(doc, head, 'aux:pass') >= 0 && kid(doc, head, 'nsubj') >= 0) {
      const whole = clauseWithout(doc, head, [from, doc.tokens.length])
      return whole[0] ? { range: whole[0], verb: head } : null
    }
    return { range: [Math.min(head, firstOwn(doc, head, from)), from], verb: head }
  }
  const above = word.head
  if (above >= 0 && baseRel(word.rel) === 'obj' && !light(above) && isVerb(doc, above) && !isDeed(lemma(doc, head)))
    return { range: [firstOwn(doc, above, from), from], verb: above }
  return { range: upTo(doc, head, from), verb: above >= 0 && isVerb(doc, above) ? above : -1 }
}

/** The nearest verb before the marker, in its sentence, that gives or takes an object. */
function giverBefore(doc: EventDocument, from: number, light: (v: number) => boolean): number {
  const { sentence } = wordAt(doc, from)
  for (let v = from - 1; v >= 0 && wordAt(doc, v).sentence === sentence; v--) {
    if (isVerb(doc, v) && light(v) && kid(doc, v, 'obj') > v) return v
  }
  return -1
}

/** "In exchange for X, Y": the marker opens the sentence and its main clause is the other half. */
function openedBy(doc: EventDocument, top: number, from: number, taken: Range): { range: Range; verb: number } | null {
  const main = wordAt(doc, top).head
  const [range] = clauseWithout(doc, main, [from, taken[1]])
  return range ? { range, verb: isVerb(doc, main) ? main : -1 } : null
}

/** Nouns of deeds that are exchanged themselves. */
const isDeed = (noun: string): boolean =>
  /(?:release|withdrawal|pullout|lifting|end|halt|recognition|guarantee|concession|ceasefire|truce|relief|exchange|return|freedom|handover|disarmament)$/.test(
    noun,
  )

/** The first word of the verb's own phrase: adverbs before it, no subject and no auxiliary. */
function firstOwn(doc: EventDocument, verb: number, limit: number): number {
  let first = verb
  while (
    first > 0 &&
    first - 1 < limit &&
    wordAt(doc, first - 1).head === verb &&
    baseRel(wordAt(doc, first - 1).rel) === 'advmod'
  )
    first--
  return first
}

/** From the first word of the noun's phrase to the marker. */
function upTo(doc: EventDocument, noun: number, from: number): Range {
  const [first] = subtree(
    doc,
    noun,
    (c) => c < from && !['punct', 'cc', 'conj', 'case'].includes(baseRel(wordAt(doc, c).rel)),
  )
  const [range] = rangesOf(
    doc,
    Array.from({ length: Math.max(from - first, 1) }, (_, k) => first + k),
  )
  return range ?? [first, from]
}

/** "Without guarantees there can be no deal": what is lacking is necessary for what is denied. */
function without(doc: EventDocument, rule: ConditionRule, from: number, after: number): Draft | null {
  // "will sign even without a truce": it hangs on nothing.
  if (doc.tokens[from - 1]?.text.toLowerCase() === 'even') return null
  const top = topAfter(doc, after)
  if (top < 0) return null
  let main = wordAt(doc, top).head
  // "there can be no peace without elections".
  if (main >= 0 && baseRel(wordAt(doc, main).rel) === 'nsubj' && kid(doc, wordAt(doc, main).head, 'expl') >= 0)
    main = wordAt(doc, main).head
  // "outside Geneva or without UN sponsorship": up from the phrase it is joined to.
  while (main >= 0 && !isVerb(doc, main) && ['obl', 'nmod', 'conj', 'obj'].includes(baseRel(wordAt(doc, main).rel)))
    main = wordAt(doc, main).head
  if (main < 0 || !isVerb(doc, main)) return null
  const clause = clauseOf(doc, main)
  // "A settlement can be found without the envoy" denies that he is needed.
  const barred = clause.negated || clause.tense === 'would' || clause.tense === 'future' || clause.modal === 'could'
  if (!barred || !looksAhead(doc, main) || isPastUnreal(doc, main)) return null
  // "without the state taking a stand, and without heeding": two things that are lacking, neither for the other.
  if (rule.phrases.some((phrase) => phrase.join(' ') === markOf(doc, main))) return null
  // A manner ("without elaborating") is no condition.
  if ((wordAt(doc, top).xpos === 'VBG' && !clause.negated) || HOW.has(lemma(doc, top))) return null
  const antecedent = phraseFrom(doc, top, after)
  const consequent = clauseWithout(doc, main, [from, antecedent[1]])
  return consequent.length === 0
    ? null
    : {
        rule,
        // "Without our money they will be left with ruins": what follows if it is lacking.
        logic: clause.negated ? rule.logic : 'unless',
        antecedent: [antecedent],
        consequent,
        at: from,
        holder: -1,
      }
}

/** "without delay", "without warning": how, not on what condition. */
const HOW = new Set([
  'delay',
  'hesitation',
  'warning',
  'fail',
  'doubt',
  'incident',
  'problem',
  'difficulty',
  'exception',
  'precedent',
  'limit',
  'restriction',
  'question',
  'notice',
  'reason',
  'trial',
  'charge',
])

/** "must leave or face an attack", "told them to leave or risk one": what comes upon whoever does not do what he must. */
function isOrFace(doc: EventDocument, rule: ConditionRule, i: number): boolean {
  const next = doc.tokens[i + 1]
  if (lemma(doc, i) !== 'or' || !next || !rule.words.has(next.lemma) || baseRel(next.rel) !== 'conj') return false
  return next.head < i && isDue(doc, next.head)
}

/** "must leave", "told to leave", "Leave": what somebody is to do. */
function isDue(doc: EventDocument, v: number): boolean {
  const { modal, infinitive, negated } = clauseOf(doc, v)
  const { head, rel } = wordAt(doc, v)
  // "Had to choose to leave or face it": a choice, and no order.
  const chosen = infinitive && head >= 0 && (rel === 'acl' || CHOOSING.has(lemma(doc, head)))
  return !negated && !chosen && (infinitive || modal === 'must' || modal === 'should')
}

const CHOOSING = new Set(['choose', 'decide', 'prefer', 'choice', 'option', 'opt', 'want', 'try', 'plan'])

/** "Togo must leave, otherwise Chad will attack": the clause that "otherwise" opens, beside what must be. */
function otherwise(doc: EventDocument, rule: ConditionRule, i: number): Draft | null {
  const { rel, head } = wordAt(doc, i)
  if (rel !== 'advmod' || head < i || !['parataxis', 'conj'].includes(baseRel(wordAt(doc, head).rel))) return null
  const main = wordAt(doc, head).head
  if (main < 0 || main >= i || !isDue(doc, main) || !looksAhead(doc, head)) return null
  // "Must leave, and otherwise the plan will stay", "the plan will otherwise stay": in other respects.
  if (kids(doc, head, 'nsubj', 'aux', 'cop').some((k) => k < i) || lower(doc, i - 1) === 'and') return null
  return orElse(doc, rule, i, i + 1)
}

/** "Leave now or else face attack". */
function orElse(doc: EventDocument, rule: ConditionRule, from: number, after: number): Draft | null {
  const top = topAfter(doc, after)
  if (top < 0) return null
  const main = wordAt(doc, top).head
  if (main < 0 || main >= from) return null
  const consequent = phraseFrom(doc, top, after)
  const antecedent = clauseWithout(doc, main, [from, consequent[1]])
  return antecedent.length === 0
    ? null
    : { rule, logic: rule.logic, antecedent, consequent: [consequent], at: from, holder: -1 }
}
