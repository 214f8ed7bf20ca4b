/** Conditions told by a side clause: if, unless, until, once, only when, provided that, before, should. */
import { clauseOf, isNegated } from '../../match/clause.js'
import { surfaceSubject } from '../../match/roles.js'
import { baseRel, isVerb, kid, kids, type Range, wordAt } from '../../match/tree.js'
import type { EventDocument } from '../../model.js'
import { type ConditionRule, rulesOf } from './condition-rules.js'
import { clauseWithout, type Draft, lemma, lower, phraseAt, phraseFrom } from './halves.js'
import { requiredFirst } from './required-first.js'
import { retiedHalves } from './retied-halves.js'
import { EVENTFUL, mainAndSide } from './side-clauses.js'
import { warnedOf } from './warned-of.js'
import { isAllAsked, isWhether } from './whether.js'

/** Words before "if" that make it something else: "even if", "as if". */
const OTHER_IF = new Set(['even', 'as', 'what', 'whether', 'or'])
/** Words after "if" that make it a set phrase: "if anything", "if not". */
const SET_PHRASE = new Set([
  'anything',
  'any',
  'not',
  'only',
  'ever',
  'so',
  'possible',
  'necessary',
  'needed',
  'true',
  'confirmed',
])
/** "(Few,) if any,"; "if any pupil speaks out" opens a clause. */
const isSetPhrase = (doc: EventDocument, after: number): boolean =>
  SET_PHRASE.has(lower(doc, after)) &&
  (lower(doc, after) !== 'any' || wordAt(doc, after).rel !== 'det' || doc.tokens[after + 1]?.upos === 'PUNCT')

/** Governors that forbid as a negation does: "refuse to talk until". */
const REFUSING = new Set([
  'refuse',
  'reject',
  'decline',
  'oppose',
  'rule',
  'vow',
  'pledge',
  'insist',
  'demand',
  'warn',
  'threaten',
  'promise',
  'impossible',
  'unable',
  'unwilling',
])

/** Of those, whose refusal is itself the deed that waits. */
const REFUSED = new Set(['refuse', 'decline'])

/** Drafts whose marker stands at word `i`. */
export function clauseDrafts(doc: EventDocument, i: number, limit: number): Draft[] {
  const drafts: Draft[] = []
  for (const rule of rulesOf('clause')) {
    const length = phraseAt(doc, rule.phrases, i, limit)
    if (length > 0) {
      const draft = fromMarker(doc, rule, i, i + length)
      if (draft) return [draft]
    }
  }
  for (const rule of rulesOf('before')) {
    const length = phraseAt(doc, rule.phrases, i, limit)
    const draft = length > 0 ? requiredFirst(doc, rule, i, i + length) : null
    if (draft) drafts.push(draft)
  }
  for (const rule of rulesOf('inverted')) {
    const draft = phraseAt(doc, rule.phrases, i, limit) > 0 ? inverted(doc, rule, i) : null
    if (draft) drafts.push(draft)
  }
  return drafts
}

function fromMarker(doc: EventDocument, rule: ConditionRule, from: number, after: number): Draft | null {
  const tied = mainAndSide(doc, from, after)
  const halves = tied && retiedHalves(doc, tied, from)
  if (!halves || OTHER_IF.has(lower(doc, from - 1)) || isSetPhrase(doc, after)) return null
  const { main, side, antecedent } = halves
  // "never lost a village before, so he hopes": the word alone, with no clause behind it.
  if (rule.ahead && doc.tokens[after]?.text === ',') return null
  if (isWhether(doc, rule, from, side, main)) return null
  const outlook = warnedOf(doc, rule, main, from)
  if (isPastUnreal(doc, main) || (!outlook && isOver(doc, main)) || isForAnybody(doc, side, main)) return null
  const clause = kid(doc, side, 'nsubj', 'csubj', 'expl') >= 0 || isVerb(doc, side)
  if (!clause && rule.logic !== 'until') return null
  // "until Wednesday" is a date, "until a deal" is not.
  if (!clause && !EVENTFUL.test(wordAt(doc, side).text)) return null
  const asked = wordAt(doc, side).head !== main && isAllAsked(doc, wordAt(doc, side).head)
  if (baseRel(wordAt(doc, side).rel) === 'ccomp' && rule.id !== 'provided' && !asked) return null
  // "provided by a merchant", "after hearing them", "while adding that": no clause of its own.
  if (rule.own && kid(doc, side, 'nsubj', 'csubj', 'expl') < 0 && !clauseOf(doc, side).finite) return null
  // "would not discuss a withdrawal before", "no talks while": only what is barred waits for the side clause.
  if (rule.with.has('not') && (!clauseOf(doc, main).negated || from < main || isContrast(doc, from, main))) return null
  const only = isOnly(doc, main, from)
  if (rule.ahead && !only && (!looksAhead(doc, main) || wordAt(doc, main).rel === 'acl:relcl')) return null
  if (rule.logic === 'only_if' && !only) return null
  if (rule.ahead && !isVerb(doc, main)) return null
  if (rule.ahead && !only && !rule.with.has('not') && (isTold(doc, rule, main) || isDone(doc, side, main))) return null
  const howLong = lower(doc, from + 1) === 'long' && ASLONGAS.has(lemma(doc, side))
  if (isAsked(doc, main) || howLong || isWhatToDo(doc, main)) return null
  const block: Range = [lower(doc, from - 1) === 'only' ? from - 1 : from, Math.max(antecedent[1], after)]
  for (const aim of rule.logic === 'if' && !only ? rulesOf('aim') : []) {
    const needed = isAim(doc, aim, side) ? obliged(doc, aim, main) : -1
    if (needed >= 0) return aimed(doc, aim, needed, from, block, antecedent)
  }
  const consequent = outlook ? [outlook.range] : clauseWithout(doc, main, block)
  return consequent.length === 0
    ? null
    : {
        rule: outlook?.rule ?? rule,
        logic: only ? 'only_if' : rule.logic,
        antecedent: [antecedent],
        consequent,
        at: from,
        holder: outlook ? -1 : surfaceSubject(doc, main),
      }
}

/**
 * "only if", "will sign only when", "need only leave if": necessary. "It would only get worse if" says how bad it would be, and "only to
 * leave when" what came of it.
 */
function isOnly(doc: EventDocument, main: number, from: number): boolean {
  if (lower(doc, from - 1) === 'only' || (lower(doc, from - 1) !== 'not' && lower(doc, from) === 'only')) return true
  // "if and only if".
  if (lower(doc, from + 1) === 'and' && lower(doc, from + 2) === 'only') return true
  const above = wordAt(doc, main).head
  const verbs = above >= 0 && baseRel(wordAt(doc, main).rel) === 'xcomp' ? [main, above] : [main]
  const deep = rulesOf('clause').some((r) => r.logic === 'only_if' && r.except.has(lemma(doc, main)))
  return (
    !deep &&
    verbs
      .flatMap((v) => kids(doc, v, 'advmod'))
      .some((a) => lower(doc, a) === 'only' && a < from && a < main && a >= main - 3 && lower(doc, a + 1) !== 'to')
  )
}

/** "Both must give way if there is to be peace": the main clause is needed for the side clause. */
function aimed(
  doc: EventDocument,
  rule: ConditionRule,
  main: number,
  from: number,
  block: Range,
  aim: Range,
): Draft | null {
  const needed = clauseWithout(doc, main, block)
  return needed.length === 0
    ? null
    : // Whoever says so sets it for those who must.
      { rule, logic: rule.logic, antecedent: needed, consequent: [aim], at: from, holder: -1 }
}

/** "if the talks are to succeed", "if there is to be peace": what is aimed at. */
function isAim(doc: EventDocument, rule: ConditionRule, side: number): boolean {
  if (rule.except.has(lemma(doc, side))) return false
  const to =
    lemma(doc, side) === 'be' ? kids(doc, side, 'xcomp').flatMap((x) => kids(doc, x, 'mark')) : kids(doc, side, 'mark')
  const be = lemma(doc, side) === 'be' ? [side] : kids(doc, side, 'aux', 'cop')
  return be.some((b) => PRESENT_BE.has(lower(doc, b)) && to.includes(b + 1) && lower(doc, b + 1) === 'to')
}

const PRESENT_BE = new Set(['is', 'are'])

/**
 * The verb of what must be: "must leave if the talks are to succeed", "needs the army to act", by the rule's words, not denied and not
 * supposed; or what others are brought to do ("pressed the army to give way"). -1 for "will fire if they are to be let in", which tells
 * what would follow.
 */
function obliged(doc: EventDocument, rule: ConditionRule, main: number): number {
  const { negated, tense } = clauseOf(doc, main)
  if (negated || tense === 'would') return -1
  if (isBrought(doc, rule, main)) return main
  const carrier = carrierOf(doc, main)
  const must = kids(doc, main, 'aux').some((a) => rule.with.has(lemma(doc, a)))
  return must || [main, carrier].some((v) => rule.words.has(lemma(doc, v)) && kid(doc, v, 'xcomp') >= 0) ? carrier : -1
}

/**
 * "pressed the army to give way", "pressure to give way": an infinitive that hangs on a verb with an object, but none of the rule, or on a
 * noun of it. "Refused to give way" and "did not press the army to" bring nobody to anything.
 */
function isBrought(doc: EventDocument, rule: ConditionRule, main: number): boolean {
  const { infinitive, tense } = clauseOf(doc, main)
  if (!infinitive || tense !== 'none') return false
  const { rel, head } = wordAt(doc, main)
  if (rel === 'acl') return rule.words.has(lemma(doc, head))
  const carrier = carrierOf(doc, main)
  if (head < 0 || carrier === main || rule.words.has(lemma(doc, carrier)) || isBarred(doc, carrier)) return false
  return [carrier, head].some((v) => !isNegated(doc, v) && kid(doc, v, 'obj', 'iobj', 'nsubj:pass') >= 0)
}

/** A verb that is denied, or that refuses; "warned the army to give way" brings it to do so. */
const isBarred = (doc: EventDocument, v: number): boolean =>
  isNegated(doc, v) || (REFUSING.has(lemma(doc, v)) && kid(doc, v, 'obj', 'iobj') < 0)

/** Up from "to press them" to the verb that asks for it: "needs Togo to press them". */
function carrierOf(doc: EventDocument, v: number): number {
  let at = v
  while (baseRel(wordAt(doc, at).rel) === 'xcomp' && isVerb(doc, wordAt(doc, at).head)) at = wordAt(doc, at).head
  return at
}

/** ", while" sets two things against each other, and so does "has no guns while": only what will not be is barred. */
const isContrast = (doc: EventDocument, from: number, main: number): boolean =>
  lower(doc, from) === 'while' &&
  (doc.tokens[from - 1]?.text === ',' ||
    (isVerb(doc, main) && !hasFuture(doc, main) && clauseOf(doc, main).modal === null))

/** "Would have held out": what did not come to be hangs on nothing any more. */
export function isPastUnreal(doc: EventDocument, main: number): boolean {
  const { tense, modal, perfect } = clauseOf(doc, main)
  return perfect && (tense === 'would' || modal === 'could' || modal === 'might')
}

/** "He had no reason to leave as long as": a tale of the past, open to nobody. Reported speech shifts its tenses and stays open. */
function isOver(doc: EventDocument, main: number): boolean {
  const { tense, modal, finite, infinitive } = clauseOf(doc, main)
  // "agreed to attend on condition that": what was agreed to is still ahead.
  const binds = BINDING.has(lemma(doc, main)) && kid(doc, main, 'xcomp', 'ccomp') >= 0
  return finite && !infinitive && tense === 'past' && modal === null && !binds && doc.statementAt[main] === -1
}

/** "If you work hard you will succeed" is advice to anybody, no condition of a party. */
function isForAnybody(doc: EventDocument, side: number, main: number): boolean {
  const subject = lower(doc, kid(doc, side, 'nsubj'))
  // "if we look around the world", "if this is hard to grasp, it is because": said to the reader.
  if (PONDERING.has(lemma(doc, side)) && ['you', 'one', 'we', 'anyone', 'anybody'].includes(subject)) return true
  if (side < main && kids(doc, main, 'mark', 'advmod').some((m) => lower(doc, m) === 'because')) return true
  if (subject !== 'you' && subject !== 'one') return false
  const other = kid(doc, main, 'nsubj')
  return other < 0 || lower(doc, other) === subject
}

const BINDING = new Set([
  'agree',
  'promise',
  'pledge',
  'offer',
  'vow',
  'undertake',
  'commit',
  'accept',
  'consent',
  'threaten',
  'refuse',
])

const PONDERING = new Set([
  'look',
  'think',
  'consider',
  'define',
  'ask',
  'want',
  'know',
  'believe',
  'read',
  'see',
  'wonder',
  'remember',
])

/** A negated past ("did not grasp it until") and the future of a tale ("I thought it would happen after") set no condition. */
function isTold(doc: EventDocument, rule: ConditionRule, main: number): boolean {
  const { tense, modal, negated } = clauseOf(doc, main)
  if (negated && tense === 'past' && modal === null) return true
  return (
    rule.logic === 'if' && ((tense === 'would' && doc.statementAt[main] === -1) || (negated && !hasFuture(doc, main)))
  )
}

/** "After the White House gave way, he vows to win", "after meeting him, she said": what is over already is waited for by nothing. */
function isDone(doc: EventDocument, side: number, main: number): boolean {
  const { tense, perfect, finite } = clauseOf(doc, side)
  if (lower(doc, wordAt(doc, side).head) === 'said') return true
  // "After hearing them, she promised to", "after blaming it, they announced that they will": told in order, nothing waits.
  const hangsOn = clauseOf(doc, wordAt(doc, side).head)
  if (!finite && side < wordAt(doc, side).head && hangsOn.tense === 'past' && hangsOn.modal === null) return true
  const over = clauseOf(doc, main)
  // "said it could not be discussed until they were freed" was "cannot" when it was said.
  const saidSo = over.modal === 'could' && over.negated && doc.statementAt[main] !== -1
  // "refused to join until the shelling stopped": set by whoever refused, whatever came of it.
  const refused = over.infinitive && REFUSED.has(lemma(doc, wordAt(doc, main).head))
  return finite && tense === 'past' && !perfect && over.tense !== 'would' && !saidSo && !refused
}

/** "What happens if we send them away?": who asks sets no condition. */
const isAsked = (doc: EventDocument, main: number): boolean =>
  doc.tokens[(doc.sentences[wordAt(doc, main).sentence]?.last ?? 0) - 1]?.text === '?' ||
  (wordAt(doc, main).rel !== 'acl:relcl' &&
    ['what', 'why', 'how', 'who'].includes(lower(doc, kid(doc, main, 'nsubj', 'advmod', 'obj'))))

/** "No word on where to put the guests if it rains": something still to be found out, by nobody promised. */
const isWhatToDo = (doc: EventDocument, main: number): boolean =>
  clauseOf(doc, main).infinitive &&
  kids(doc, main, 'obj', 'advmod', 'obl').some((w) => w < main && ['WP', 'WRB'].includes(wordAt(doc, w).xpos))

/** "as long as he wishes", "as long as it takes": how long, not on what condition. */
const ASLONGAS = new Set(['wish', 'want', 'like', 'need', 'take', 'please', 'last', 'live'])

/** True when the clause looks ahead, forbids or obliges: only then do "until", "after" and "once" set a condition. */
export function looksAhead(doc: EventDocument, main: number): boolean {
  for (let at = main, depth = 0; at >= 0 && depth < 3; depth++) {
    const clause = clauseOf(doc, at)
    if (hasFuture(doc, at) || clause.modal !== null || clause.negated) return true
    if (REFUSING.has(lemma(doc, at))) return true
    const word = wordAt(doc, at)
    // "will not leave, but has spent much after backing them": a clause of its own tense takes none from the one before.
    if (baseRel(word.rel) === 'conj' && clause.perfect) return false
    if (!['xcomp', 'ccomp', 'conj', 'acl'].includes(baseRel(word.rel)) || word.head < 0) return false
    at = word.head
  }
  return false
}

function hasFuture(doc: EventDocument, main: number): boolean {
  const { tense } = clauseOf(doc, main)
  return tense === 'future' || tense === 'would'
}

/** "Should the talks fail, the army will ...": the auxiliary stands before its subject. */
function inverted(doc: EventDocument, rule: ConditionRule, i: number): Draft | null {
  const word = wordAt(doc, i)
  const side = word.head
  if (baseRel(word.rel) !== 'aux' || side < 0 || baseRel(wordAt(doc, side).rel) !== 'advcl') return null
  const subject = kid(doc, side, 'nsubj')
  if (subject < i || subject > side) return null
  const main = wordAt(doc, side).head
  if (main < 0 || isPastUnreal(doc, main)) return null
  const antecedent = phraseFrom(doc, side, i + 1)
  const consequent = clauseWithout(doc, main, [i, antecedent[1]])
  return consequent.length === 0
    ? null
    : { rule, logic: rule.logic, antecedent: [antecedent], consequent, at: i, holder: surfaceSubject(doc, main) }
}
