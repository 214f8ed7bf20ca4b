/** Who says that he had no part in a deed: "denied any role in the attack", "had no involvement in the massacre". */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf, isNegated } from '../match/clause.js'
import { surfaceSubject } from '../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument, MentionedDocument } from '../model.js'
import { isHostile } from './not-told.js'
import { namedActors } from './parties.js'
import type { Reality } from './reality.js'
import type { Trigger } from './triggers.js'
import { lemmaOf, phraseTop } from './words.js'

/** The head that names whoever has no part in the deed told by the noun, or -1. */
export function disclaimerOf(doc: MentionedDocument, noun: number): number {
  const top = phraseTop(doc, noun)
  const { rel, head } = wordAt(doc, top)
  // "was not behind the attack", "was not responsible for it".
  const answerable = head >= 0 && lemmaOf(doc, head) === 'responsible' && caseOf(doc, top) === 'for'
  const beside = caseOf(doc, top) === 'behind' ? top : answerable ? head : -1
  if (beside >= 0) return isNotAtAll(doc, beside) && !isTakenBack(doc, beside) ? named(doc, beside) : -1
  if (head < 0 || baseRel(rel) !== 'nmod' || !['in', 'for'].includes(caseOf(doc, top))) return -1
  if (!wordClass('OWNPART').has(lemmaOf(doc, head))) return -1
  const { rel: part, head: verb } = wordAt(doc, head)
  if (verb < 0 || baseRel(part) !== 'obj' || !isVerb(doc, verb) || !isDisclaiming(doc, verb)) return -1
  if (isTakenBack(doc, verb)) return -1
  return named(doc, verb)
}

/** "was not behind it"; not "was not solely responsible", which leaves a part in it. */
const isNotAtAll = (doc: MentionedDocument, predicate: number): boolean =>
  kid(doc, predicate, 'cop') >= 0 &&
  isNegated(doc, predicate) &&
  !kids(doc, predicate, 'advmod', 'amod').some((k) => wordClass('INPART').has(lemmaOf(doc, k)))

/** "denied that it had no part", "denied it was not behind it": whoever denies the denial disclaims nothing. */
function isTakenBack(doc: MentionedDocument, predicate: number): boolean {
  const { rel, head } = wordAt(doc, predicate)
  return baseRel(rel) === 'ccomp' && isDisclaimingWord(doc, head) && !isNegated(doc, head)
}

/** The subject where it names somebody, not "no group"; or -1. */
function named(doc: MentionedDocument, verb: number): number {
  const subject = surfaceSubject(doc, verb)
  return namedActors(doc, subject).length > 0 && !isNoOne(doc, subject) ? subject : -1
}

/** "denied any part", "had no part"; whoever "did not deny" a part disclaims nothing. */
const isDisclaiming = (doc: MentionedDocument, verb: number): boolean =>
  isDisclaimingWord(doc, verb) !== isNegated(doc, verb)

const isDisclaimingWord = (doc: MentionedDocument, verb: number): boolean =>
  wordClass('DISCLAIMING').has(lemmaOf(doc, verb))

/** "No group has claimed responsibility". */
const isNoOne = (doc: MentionedDocument, subject: number): boolean =>
  kids(doc, subject, 'det').some((d) => wordAt(doc, d).text.toLowerCase() === 'no')

/**
 * "denied that the army had shelled the town", "denied firing": of an act told by others its denial is told too; not "denied plans to",
 * "refused to deny", "did not deny".
 */
export const isDisowned = (
  doc: AttributedDocument,
  { rule, site, head, support }: Trigger,
  { status, at }: Reality,
): boolean =>
  status === 'denied' &&
  !rule.speech &&
  isHostile(rule.plover) &&
  (disclaimerOf(doc, head) >= 0 ||
    ((site === 'verb' || support !== null) &&
      lemmaOf(doc, at) === 'deny' &&
      !clauseOf(doc, at).infinitive &&
      !clauseOf(doc, at).negated &&
      hangsOnVerbs(doc, support?.verb ?? head, at)))

const hangsOnVerbs = (doc: AttributedDocument, v: number, top: number): boolean =>
  v === top || (isVerb(doc, v) && wordAt(doc, v).head >= 0 && hangsOnVerbs(doc, wordAt(doc, v).head, top))
