/** "were subjected to shelling by rebels": the parser may make a verb of what people are subjected to. */
import { isPassive } from '../match/clause.js'
import { surfaceSubject } from '../match/roles.js'
import { markOf, type Tree, wordAt } from '../match/tree.js'
import { lemmaOf } from './words.js'

/** Who is subjected to what this gerund tells, or -1 where nobody is. */
export function undergoerOf(doc: Tree, v: number): number {
  const { rel, head, xpos } = wordAt(doc, v)
  if (xpos !== 'VBG' || !['advcl', 'xcomp', 'ccomp'].includes(rel) || markOf(doc, v) !== 'to') return -1
  return lemmaOf(doc, head) === 'subject' && isPassive(doc, head) ? surfaceSubject(doc, head) : -1
}
