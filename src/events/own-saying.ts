/** Sayings that are told by a noun as somebody's: they have been said, whatever becomes of them. */
import { kid } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import type { Trigger } from './triggers.js'
import { lemmaOf } from './words.js'

/** "if it pursues its threat to attack", "their demands are ignored": a saying that is told as somebody's has been said. */
export const isOwnSaying = (doc: MentionedDocument, { rule, site, head, support }: Trigger): boolean =>
  SAID.has(rule.plover ?? '') &&
  rule.speech &&
  site === 'noun' &&
  (support === null || FOLLOWS.has(lemmaOf(doc, support.verb))) &&
  kid(doc, head, 'nmod:poss') >= 0

/** Types whose nouns are words said; a commitment or support may be had without a word. */
const SAID = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

/** What one does with a threat or an offer that has been made. */
const FOLLOWS = new Set(['pursue', 'carry', 'execute', 'maintain'])
