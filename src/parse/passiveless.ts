/** Verbs whose past form describes no noun, though it looks like a participle: nobody does them to another. */

import type { Tree } from '../match/tree.js'
import { caseOf, kids, wordAt } from '../match/tree.js'

const PASSIVELESS = new Set(
  'riot march rally protest demonstrate gather flee resign arrive vanish disappear die fall quarrel clash rise soar plunge tumble surge peak dwindle crash collide explode erupt detonate emerge occur happen appear ensue respond react hint refrain fester simmer stall collapse falter converge convene congregate go come travel migrate return depart talk act collaborate disagree apologise apologize flock linger loom rage persist prevail subside intervene insist surrender hallucinate succeed remain gaze stare tremble weep kneel squat revolt mutiny pour camp retreat regroup capitulate abdicate throng spill stream trickle drift range backfire comment transit'.split(
    ' ',
  ),
)

/** Verbs that as often come about as are brought about: "the talks opened", "prices increased". */
const EITHER = new Set(
  'open reopen begin start resume end close continue focus pass fail increase decrease decline drop grow shrink follow break sink'.split(
    ' ',
  ),
)

/** "Residents rioted", "the union called for a strike": a verb that nothing is done by to anybody. */
export const isPassiveless = (doc: Tree, verb: number): boolean =>
  PASSIVELESS.has(wordAt(doc, verb).lemma) || (wordAt(doc, verb).lemma === 'call' && callsOn(doc, verb))

const callsOn = (doc: Tree, verb: number): boolean =>
  kids(doc, verb, 'obl').some((o) => o > verb && ['on', 'upon', 'for'].includes(caseOf(doc, o)))

/** "The talks opened on Monday": a verb that came about, where nobody is told to have brought it about. */
export const cameAbout = (doc: Tree, verb: number): boolean =>
  isPassiveless(doc, verb) ||
  (EITHER.has(wordAt(doc, verb).lemma) && !kids(doc, verb, 'obl').some((o) => caseOf(doc, o) === 'by'))
