/** Releases that have not come about: who is only to be freed is still held. "The rebels demanded the release of 31 soldiers." */
import { clauseOf } from '../../match/clause.js'
import { isVerb, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import type { Counted } from './counted.js'
import { figureRules, type MetricRule } from './figure-rules.js'
import { unrealIn } from './setting.js'

/** Words under which a release is wanted, agreed or in question, and not told. */
const AWAITING = new Set(
  (
    'demand call urge want seek ask request propose proposal offer promise agree agreement accord deal plan provide require envisage ' +
    'insist refuse reject block delay discuss negotiate negotiation talk expect hope press appeal deadline condition ultimatum term list'
  ).split(' '),
)

/** True when the release that word `at` tells of has not come about: it is wanted, agreed, ahead, or only named in a list. */
export function isAwaited(doc: AttributedDocument, at: number): boolean {
  if (unrealIn(doc, at) !== null) return true
  if (isVerb(doc, at)) {
    const { infinitive, perfect } = clauseOf(doc, at)
    if (infinitive && !perfect) return true
  }
  for (let word = wordAt(doc, at).head; word >= 0; word = wordAt(doc, word).head) {
    if (AWAITING.has(wordAt(doc, word).lemma.toLowerCase())) return true
    if (isVerb(doc, word)) return false
  }
  return !isVerb(doc, at)
}

/** The rule that counts people as held: those in arms and hostages are captured, others detained. */
export function heldRule(doc: AttributedDocument, { noun }: Counted): MetricRule | undefined {
  const word = noun < 0 ? null : wordAt(doc, noun)
  const called = (id: string): boolean =>
    word !== null &&
    figureRules().metrics.some(
      (rule) => rule.id === id && (rule.words.has(word.text.toLowerCase()) || rule.words.has(word.lemma.toLowerCase())),
    )
  const id = called('people-in-arms') || called('hostages') ? 'still-captive' : 'still-detained'
  return figureRules().metrics.find((rule) => rule.id === id)
}
