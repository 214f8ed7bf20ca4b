/**
 * "Foreigners fighting with the militia", "a nurse who fought with the rebels": told of people to say who they are, or of one man, "with" may
 * name their side; nobody is then said to have been attacked.
 */
import { isPassive } from '../match/clause.js'
import { obliques, surfaceSubject } from '../match/roles.js'
import { baseRel, kid, wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'
import { namedActors } from './parties.js'
import { lemmaOf } from './words.js'

export function fightsBeside(doc: AttributedDocument, v: number): boolean {
  if (lemmaOf(doc, v) !== 'fight' || kid(doc, v, 'obj') >= 0 || isPassive(doc, v)) return false
  if (!obliques(doc, v).some(({ prep }) => prep === 'with')) return false
  const doers = namedActors(doc, surfaceSubject(doc, v)).map((actor) => doc.actors[actor]!)
  return baseRel(wordAt(doc, v).rel) === 'acl' || doers.some(({ kind, anonymous }) => kind === 'person' && !anonymous)
}
