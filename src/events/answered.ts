/** A yes or no that somebody says to something. */
import { kids, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'

/** "said no to the plan": the "no" on which the parser hangs what is answered. */
export const answersOf = (doc: MentionedDocument, v: number): number[] =>
  kids(doc, v, 'ccomp', 'discourse', 'obj').filter((i) => wordAt(doc, i).upos === 'INTJ')
