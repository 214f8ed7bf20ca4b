/**
 * "talks between A and B": both sides, also where the parser tore B away to be a second subject ("Talks between the government and the
 * rebels opened in Geneva" read as a list of talks and rebels), and then the verb that came with it.
 */
import { obliques } from '../../match/roles.js'
import { baseRel, isVerb, kids, subtree, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'

export interface Between {
  /** Heads of the two sides. */
  readonly heads: readonly number[]
  /** Verb that belongs to the talks although it hangs on the second side, or -1. */
  readonly verb: number
}

const NEAR = 6

/** The sides behind one of the prepositions; none where the noun has no such phrase. */
export function betweenOf(doc: AttributedDocument, noun: number, preps: ReadonlySet<string>): Between {
  const phrase = obliques(doc, noun).find((o) => preps.has(o.prep) && o.head > noun)
  if (!phrase) return { heads: [], verb: -1 }
  const own = kids(doc, phrase.head, 'conj').length > 0
  if (own) return { heads: [phrase.head], verb: -1 }
  const end = subtree(doc, phrase.head)[1]
  const second = doc.tokens[end]?.lemma === 'and' ? headAfter(doc, end + 1) : -1
  if (second < 0) return { heads: [phrase.head], verb: -1 }
  return { heads: [phrase.head, second], verb: verbOn(doc, second, noun) }
}

/** Head of the first actor named soon after a position, in the same sentence. */
function headAfter(doc: AttributedDocument, from: number): number {
  for (let i = from; i < from + NEAR && doc.tokens[i]?.sentence === doc.tokens[from]?.sentence; i++) {
    if ((doc.mentionAt[i] ?? -1) >= 0) return i
  }
  return -1
}

/** The verb torn away with the second side: its own participle, or the clause it became the subject of. */
function verbOn(doc: AttributedDocument, second: number, noun: number): number {
  const participle = kids(doc, second, 'acl').find((v) => v === second + 1 && isVerb(doc, v))
  if (participle !== undefined) return participle
  const { head, rel } = wordAt(doc, second)
  return baseRel(rel) === 'nsubj' && head > second && isVerb(doc, head) && wordAt(doc, noun).rel === 'root' ? head : -1
}
