/** Verbs that name a deed or a state of mind as often as a saying: with a mere thing or person beside them they tell what was done. */
import { wordClass } from '../knowledge/event-words.js'
import { kid, type Range } from '../match/tree.js'
import { headWithin } from './content-words.js'
import type { CueLook } from './cue-signs.js'
import type { Ground } from './ground.js'

/** What is weighed of a cue whose content is chosen. */
export interface Weighed {
  readonly look: CueLook
  /** Head of the source, or -1 where nobody is named. */
  readonly source: number
  readonly content: Range
  /** Whether a word is known to head somebody who can speak. */
  readonly speaks: (head: number) => boolean
}

/**
 * How likely the signs must make it that a verb of deeds with no clause and no quotation beside it is a saying, or 0 for other cues:
 * "adopted the aim", "knew the driver", "accepted the resignation" are none, but "rejected the plan" is one.
 */
export function leastOfDeed(ground: Ground, { look, content }: Weighed): number {
  const { site, frame } = look
  if (site.kind !== 'verb' || !DEEDS.has(look.class) || !THINGS.test(frame) || isQuotedIn(ground, content)) return 0
  const { share, words } = site.entry
  if (look.class === 'ask' && words.length > 1) return 0
  if (look.class === 'agree' && isOffered(ground, content)) return 0
  if (BIDDING.has(look.class) && has(ground, content, 'to', 'PART')) return 0
  if (VIEWING.has(look.class) && has(ground, content, 'as', null)) return 0
  if ((share ?? 0) >= MOSTLY_SAID) return LEAST_OF_MOSTLY
  return (share ?? 1) < SELDOM_SAID ? LEAST_OF_SELDOM : LEAST
}

/** "Accepted the truce": who takes what is offered says so, unlike who "accepted the resignation". */
const isOffered = ({ doc }: Ground, content: Range): boolean => {
  const lemma = doc.tokens[headWithin(doc, [content])]?.lemma ?? ''
  return wordClass('PROPOSAL').has(lemma) || wordClass('TRUCE').has(lemma)
}

/** On real reports a verb of deeds was wrong more often than right below this. */
const LEAST = 0.6

/** "Reported strikes", "predicted a rise": words that mostly tell a saying. */
const MOSTLY_SAID = 0.6
const LEAST_OF_MOSTLY = 0.5

/** Verbs that were a saying less often than this in the training reports ("see", "adopt") must be surer. */
const SELDOM_SAID = 0.3
const LEAST_OF_SELDOM = 0.75

/** Classes whose verbs name a deed or a state of mind as often as a saying; promises, demands, fears and wishes are somebody's word. */
const DEEDS = new Set([
  ...['agree', 'ask', 'believe', 'decide', 'describe', 'expect', 'know', 'learn', 'order', 'reject', 'suggest', 'tell'],
  'write',
])

/** Classes that bid: "advised the ministry to call the envoy" has its clause, wherever the tree hangs it. */
const BIDDING = new Set(['ask', 'order', 'suggest'])

/** Classes of views: "regards the militia as a danger". */
const VIEWING = new Set(['believe', 'describe'])

const has = ({ doc }: Ground, [first, last]: Range, text: string, upos: string | null): boolean =>
  doc.tokens.slice(first, last).some((t) => t.text.toLowerCase() === text && (upos === null || t.upos === upos))

/** Frames (see frameOf) without a clause. */
const THINGS = /^(?:object|preposition|nothing|advcl)/

/** True where nothing is said, however sure the signs are. */
export const isDeed = (ground: Ground, weighed: Weighed): boolean =>
  isLetting(weighed) ||
  isDoneByNobody(weighed) ||
  isOnlySomebody(ground, weighed) ||
  isKeptFrom(ground, weighed) ||
  isUnquoted(ground, weighed)

/** "The general let the convoy pass", "the state was obliged to send a team": what is made possible or forced. */
const isLetting = ({ look }: Weighed): boolean =>
  look.site.kind === 'verb' && wordClass('LETTING').has(look.lemma) && /^(?:xcomp|object)/.test(look.frame)

/** "The player was dismissed after a foul", "the plan was approved": what became of it, and nobody's word. */
const isDoneByNobody = ({ look, source }: Weighed): boolean =>
  source < 0 && look.passive && DONE.has(look.class) && THINGS.test(look.frame)

const DONE = new Set(['agree', 'decide', 'deny', 'reject'])

/** "Thirty groups opposed the president", "police questioned the driver", "the player was dismissed": it is done to somebody. */
function isOnlySomebody(ground: Ground, { look, content, speaks }: Weighed): boolean {
  const { doc, left, right } = ground
  const { site, frame } = look
  // "urged the rebels to accept the plan": the tree may hang what is asked on who is asked.
  if (has(ground, content, 'to', 'PART')) return false
  const takes = site.kind === 'unlisted' ? frame === 'object' : site.kind === 'verb' && TO_SOMEBODY.has(look.class)
  if (!takes || !THINGS.test(frame)) return false
  const [first, last] = content
  const whom = headWithin(doc, [content])
  return speaks(whom) && (left[whom] ?? first) <= first && last <= (right[whom] ?? last)
}

/** Classes in which a person alone is whom it is done to, unlike "praised the envoy" and "accused the army". */
const TO_SOMEBODY = new Set(['agree', 'ask', 'believe', 'decide', 'deny', 'know', 'learn', 'order', 'reject', 'tell'])

/** "The state denied them papers": kept from somebody, not said to be untrue. */
const isKeptFrom = ({ doc }: Ground, { look: { site, lemma, frame }, content: [first, last] }: Weighed): boolean =>
  wordClass('WITHHOLDING').has(lemma) &&
  frame === 'object' &&
  (kid(doc, site.head, 'iobj') >= 0 || (last - first > 1 && WHOM.test(doc.tokens[first]?.text ?? '')))

const WHOM = /^(?:him|them|us|me)$/i

/** "Continued to hold the town": verbs that only bring in quotations, without one. */
const isUnquoted = (ground: Ground, { look, content }: Weighed): boolean => {
  const { frames, direct } = look.site.entry
  return (
    look.site.kind === 'verb' &&
    direct &&
    frames.size === 1 &&
    frames.has('quote') &&
    /^xcomp|^object/.test(look.frame) &&
    !isQuotedIn(ground, content)
  )
}

function isQuotedIn({ quotationAt }: Ground, [first, last]: Range): boolean {
  for (let i = first; i < last; i++) if ((quotationAt[i] ?? -1) >= 0) return true
  return false
}
