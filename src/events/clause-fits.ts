/** Whether the clause of a word is as a rule asks: its tense, its negation, and what grammar alone tells of who does it. */
import type { EventRule, Site } from '../knowledge/event-rules.js'
import { wordClass } from '../knowledge/event-words.js'
import { type Clause, clauseOf, isGoingTo, isNegated, isPassive } from '../match/clause.js'
import { patientOf, surfaceSubject } from '../match/roles.js'
import { isFirstPerson, kid, kids, wordAt } from '../match/tree.js'
import type { AttributedDocument, MentionedDocument } from '../model.js'
import { accusedAt } from './accusing.js'
import { isDemandedOfOthers } from './bidding.js'
import { isEntrusted } from './entrusted.js'
import { isLetGo } from './let-go.js'
import { isHarmlessBlast } from './of-mishap.js'
import { isOfficialsVisit } from './officials.js'
import { hasWill, ownActsTold } from './own-acts.js'
import { isOwnWill } from './own-will.js'
import { actorsOf, namedActors } from './parties.js'
import { diesUnderForce } from './struck-dead.js'
import { isSoonAfterTalks } from './talks-before.js'
import { namedAs } from './toll-names.js'
import { isTurnedDown } from './untrue-charges.js'
import { lemmaOf } from './words.js'

/** Whether the word at `head` stands in a clause as the rule wants it. */
export function clauseFits(doc: MentionedDocument, head: number, site: Site, rule: EventRule): boolean {
  if (Object.keys(rule.when).length === 0) return true
  const {
    negated,
    tense,
    voice,
    demanded,
    actor,
    accusing,
    own_act: ownAct,
    of_another: ofAnother,
    own_will: ownWill,
    entrusted,
    official,
    bidden,
    among,
    several,
    under_force: underForce,
    turned_down: turnedDown,
    done,
    let_go: letGo,
    of_talks: ofTalks,
    no_mishap: noMishap,
  } = rule.when
  const clause = clauseToldOf(doc, head)
  if (demanded && !isDemanded(doc, head)) return false
  if (actor && site !== 'noun' && !hasWill(doc, surfaceSubject(doc, head))) return false
  if (accusing && !isAccusing(doc, head)) return false
  if (bidden && !isDemandedOfOthers(doc, head)) return false
  if (among && namedAs(doc, head) < 0) return false
  if (underForce !== undefined && diesUnderForce(doc, head) !== underForce) return false
  if (turnedDown && !isTurnedDown(doc, head)) return false
  if (several && actorsOf(doc, surfaceSubject(doc, head)).length < 2) return false
  if (official && !isOfficialsVisit(doc, head, site === 'noun')) return false
  if (entrusted !== undefined && isEntrusted(doc, head) !== entrusted) return false
  if (ownAct && ownActsTold(doc, head).length === 0) return false
  if (ofAnother && !isOfAnother(doc, head)) return false
  if (negated !== undefined && clause.negated !== negated) return false
  if (tense && !tense.includes(clause.tense)) return false
  if (voice && clause.voice !== voice) return false
  if (done && clause.tense !== 'past' && !(clause.perfect && clause.tense === 'present')) return false
  if (letGo && !isLetGo(doc, head)) return false
  if (ofTalks && !isSoonAfterTalks(doc, head)) return false
  if (noMishap && isHarmlessBlast(doc, head)) return false
  return !ownWill || isOwnWill(doc, head)
}

/** The clause of a word; of what somebody "is not going to" do, with the negation and the future of the going. */
function clauseToldOf(doc: MentionedDocument, v: number): Clause {
  const clause = clauseOf(doc, v)
  return isGoingTo(doc, v)
    ? { ...clause, negated: clauseOf(doc, wordAt(doc, v).head).negated, tense: 'future' }
    : clause
}

/** The object stands between the verb and what is to become of it: "wants the border to be opened", not "what we want to see". */
const isOfAnother = (doc: MentionedDocument, v: number): boolean =>
  kids(doc, v, 'obj').some((object) => object > v && kids(doc, v, 'xcomp').some((c) => c > object))

const isAccusing = (doc: MentionedDocument, v: number): boolean =>
  'statements' in doc && accusedAt(doc as AttributedDocument, v).length > 0

/** "X must end it", "X has to end it", said by somebody; "X must have ended it" is a guess. */
function isDemanded(doc: MentionedDocument, v: number): boolean {
  if (clauseOf(doc, v).perfect) return false
  const said = (doc as Partial<AttributedDocument>).statementAt
  if (!said || (said[v] ?? -1) < 0) return false
  // "new elections must be held" asks it of nobody.
  const subject = surfaceSubject(doc, v)
  if (isPassive(doc, v) && namedActors(doc, subject).length === 0) return false
  // "the part that Chad should play": which part, not that he must.
  const { rel, head } = wordAt(doc, v)
  if (rel === 'acl:relcl' && kid(doc, v, 'nsubj') >= 0 && kid(doc, v, 'mark') < 0 && patientOf(doc, v) === head)
    return false
  // "he must be drowning in fears": a guess.
  if (clauseOf(doc, v).progressive) return false
  // "no child should suffer": what is to come over nobody is asked of nobody.
  if (isNegated(doc, v) && wordClass('UNWILLED').has(lemmaOf(doc, v))) return false
  // "people must know": what is wished, not asked to be done.
  if (wordClass('KNOWING').has(lemmaOf(doc, v))) return false
  // "we must be patient": what one asks of oneself.
  if (isFirstPerson(doc, subject)) return false
  return kids(doc, v, 'aux').some((a) => ['must', 'should', 'ought'].includes(wordAt(doc, a).text.toLowerCase()))
}
