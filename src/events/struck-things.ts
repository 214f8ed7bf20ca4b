/** Verbs that tell an act of force though the text names nobody: "air strikes hit a market", "a convoy was attacked on Monday". */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf, isPassive } from '../match/clause.js'
import { obliques, surfaceSubject } from '../match/roles.js'
import { conjuncts, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { objectOf } from './objects.js'
import { dateOf, placeOf } from './occasion.js'
import type { Trigger } from './triggers.js'
import { contentNoun, lemmaOf } from './words.js'

/** Whether weapons or an attack strike a thing, or a thing is struck on a day or at a place that the text tells. */
export function isThingStruck(doc: AttributedDocument, trigger: Trigger): boolean {
  const { rule, site, head } = trigger
  if (site !== 'verb' || rule.plover !== 'ASSAULT' || wordAt(doc, head).rel === 'acl') return false
  const { tense, progressive } = clauseOf(doc, head)
  if (tense !== 'past' || progressive) return false
  if (isPassive(doc, head))
    return isThing(doc, surfaceSubject(doc, head)) && isRaided(doc, head) && isPlacedOrDated(doc, trigger)
  const striker = surfaceSubject(doc, head)
  return (isOfClass(doc, striker, STRIKERS) || areAircraft(doc, striker)) && isThing(doc, objectOf(doc, head))
}

/** "jets struck a market"; a plane that struck a hangar may have crashed. */
const areAircraft = (doc: AttributedDocument, i: number): boolean =>
  i >= 0 && wordAt(doc, i).xpos === 'NNS' && isOfClass(doc, i, ['AIRWORD'])

const isPlacedOrDated = (doc: AttributedDocument, trigger: Trigger): boolean =>
  dateOf(doc, trigger) !== null || placeOf(doc, trigger) !== null

/** "was attacked", "was hit by a shell"; not "was hit by rising costs", "was destroyed" by whatever it was. */
const isRaided = (doc: AttributedDocument, v: number): boolean =>
  wordClass('RAIDING').has(lemmaOf(doc, v)) ||
  obliques(doc, v).some(({ prep, head }) => ['by', 'in', 'with'].includes(prep) && isOfClass(doc, head, STRIKERS))

const isThing = (doc: AttributedDocument, i: number): boolean => isOfClass(doc, i, THINGS)

const isOfClass = (doc: AttributedDocument, i: number, classes: readonly string[]): boolean =>
  i >= 0 &&
  conjuncts(doc, contentNoun(doc, i)).some((n) => classes.some((name) => wordClass(name).has(lemmaOf(doc, n))))

const STRIKERS = ['STRIKE', 'PROJECTILE']
const THINGS = ['PROPERTY', 'TERRITORY', 'PUBLICPLACE', 'CONVOY']
