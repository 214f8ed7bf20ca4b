/**
 * Whoever sent what then struck: "a rocket was fired by rebels and landed in a market, killing two", "rebels fired a rocket that hit a school".
 * The rocket is the subject of what it did; its sentence says whose it was.
 */
import { wordClass } from '../knowledge/event-words.js'
import { clauseOf, isPassive } from '../match/clause.js'
import { agentOf, surfaceSubject } from '../match/roles.js'
import { baseRel, isVerb, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { contentNoun, lemmaOf } from './words.js'

/** The head of whoever fired what verb `v` is told of, as a list of at most one. */
export function launchersOf(doc: AttributedDocument, v: number): number[] {
  const thing = surfaceSubject(doc, v)
  if (thing < 0 || !WEAPONS.some((name) => wordClass(name).has(lemmaOf(doc, contentNoun(doc, thing))))) return []
  const { rel, head: sent } = wordAt(doc, thing)
  if (sent < 0 || sent === v || !isVerb(doc, sent) || !SENDING.has(lemmaOf(doc, sent)) || !isTold(doc, sent)) return []
  // "fired rockets that killed two" is one act with the firing, which tells whom it hurt; a bomb that was planted has not struck yet.
  if (wordAt(doc, v).head === thing && FIRING.has(lemmaOf(doc, sent)) && HURTING.has(lemmaOf(doc, v))) return []
  const role = isPassive(doc, sent) ? 'nsubj:pass' : 'obj'
  const agent = rel === role ? agentOf(doc, sent) : -1
  return agent < 0 ? [] : [agent]
}

/** Told as done: not "denied that it fired a rocket that hit", "threatened to fire", "may have fired". */
function isTold(doc: AttributedDocument, verb: number): boolean {
  const { finite, negated, modal, tense } = clauseOf(doc, verb)
  const said = doc.statements[doc.statementAt[verb] ?? -1]
  const denied = said !== undefined && (said.cueDenied || said.cueClass === 'deny')
  const stands = ['root', 'ccomp', 'conj', 'parataxis'].includes(baseRel(wordAt(doc, verb).rel))
  return stands && finite && !negated && modal === null && tense !== 'future' && tense !== 'would' && !denied
}

const WEAPONS = ['PROJECTILE', 'EXPLOSIVE']
const FIRING = new Set(['fire', 'launch', 'lob', 'hurl', 'shoot', 'drop', 'throw'])
const SENDING = new Set([...FIRING, 'send', 'plant', 'detonate'])
const HURTING = new Set(['kill', 'wound', 'injure', 'hurt'])
