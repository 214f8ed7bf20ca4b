/**
 * Whom "who" and "which" stand for, where the tree hangs their clause on a noun that is nobody: "opposition from some member states, which
 * have refused", "a rebuke by officials, who said". Whoever is told of right before them speaks.
 */
import { antecedent } from '../match/antecedent.js'
import { wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import type { Choice } from './choose.js'
import { isActor } from './is-actor.js'

/** The choice with whoever stands right before its relative pronoun as who speaks; the same choice for other sources. */
export function besideRelative(doc: MentionedDocument, choice: Choice): Choice {
  const { take } = choice
  if (take.source < 0 || !/^(?:WDT|WP)$/.test(wordAt(doc, take.source).xpos)) return choice
  if (isActor(doc, antecedent(doc, take.source))) return choice
  const { sentence, text } = wordAt(doc, take.source)
  let end = take.source
  while (doc.tokens[end - 1]?.sentence === sentence && doc.tokens[end - 1]?.upos === 'PUNCT') end--
  if (doc.tokens[end - 1]?.sentence !== sentence) return choice
  const beside = doc.mentions[doc.mentionAt[end - 1] ?? -1]
  const kind = doc.actors[beside?.actor ?? -1]?.kind
  if (beside === undefined || kind === undefined || beside.last !== end) return choice
  if (text.toLowerCase() === 'who' ? kind === 'country' : kind === 'person') return choice
  return { ...choice, take: { ...take, source: beside.head } }
}
