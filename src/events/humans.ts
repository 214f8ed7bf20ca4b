/** Whether a word stands for people. */
import { isAgentNoun } from '../knowledge/agents.js'
import { wordClass } from '../knowledge/event-words.js'
import { isVerb, kid, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import { lemmaOf } from './words.js'

/** A person, people or a group of them. */
export function isHuman(doc: MentionedDocument, i: number): boolean {
  if (wordClass('HUMAN').has(lemmaOf(doc, i)) || isAgentNoun(wordAt(doc, i).text.toLowerCase())) return true
  if (wordAt(doc, i).xpos === 'PRP') return ['he', 'him', 'she', 'her'].includes(wordAt(doc, i).text.toLowerCase())
  const mention = doc.mentions[doc.mentionAt[i] ?? -1]
  const actor = mention?.actor === null || mention?.actor === undefined ? undefined : doc.actors[mention.actor]
  if (actor) return ['person', 'population', 'armed_group', 'military', 'anonymous'].includes(actor.kind)
  const number = isVerb(doc, i) ? -1 : kid(doc, i, 'nummod')
  return wordAt(doc, i).upos === 'NUM' || (number >= 0 && wordClass('HUMAN').has(lemmaOf(doc, i)))
}
