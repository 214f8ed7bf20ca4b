/**
 * A source that the weights found inside its own content. Where a report drops the comma before who speaks ("Ten men fled the town the
 * monitor said"), the tree makes a part of the tale of him: he is who stands right before the cue.
 */
import type { Range } from '../match/tree.js'
import type { Mention, MentionedDocument } from '../model.js'
import type { Choice } from './choose.js'
import { trimContent } from './content.js'

/** The choice with its source outside what is said, with nobody as its source, or null where nothing else is said. */
export function outOfItsWords(doc: MentionedDocument, choice: Choice): Choice | null {
  const { take, cue, source } = choice
  if (source === null || !take.content.some(([first, last]) => source[0] >= first && source[1] <= last)) return choice
  const outside = (range: Range): Range[] => take.content.flatMap((each) => without(doc, each, range))
  const speaker = take.source < cue[0] ? speakerBefore(doc, cue[0]) : undefined
  if (speaker !== undefined) {
    const range: Range = [afterDay(doc, speaker), speaker.last]
    const from = isBeside(doc, source, range) ? Math.min(source[0], range[0]) : range[0]
    const content = outside([from, range[1]])
    return content.length === 0 ? null : { ...choice, source: range, take: { ...take, source: speaker.head, content } }
  }
  const content = outside(source)
  if (content.length === 0) return null
  if (take.source > cue[0]) return choice
  return isBeside(doc, source, cue)
    ? { ...choice, take: { ...take, content } }
    : { ...choice, source: null, take: { ...take, source: -1 } }
}

/** The longest mention of somebody that ends right before the cue, but for a mark. */
function speakerBefore(doc: MentionedDocument, cue: number): Mention | undefined {
  const end = doc.tokens[cue - 1]?.upos === 'PUNCT' ? cue - 1 : cue
  let longest: Mention | undefined
  for (let i = end - 1; i >= Math.max(0, end - LONGEST_NAME); i--) {
    const mention = doc.mentions[doc.mentionAt[i] ?? -1]
    if (mention?.last !== end || mention.actor === null) continue
    if (longest === undefined || mention.first < longest.first) longest = mention
  }
  return longest
}

/** "on Saturday police said": the day is no part of who speaks. */
const afterDay = (doc: MentionedDocument, { first, head }: Mention): number => {
  let at = first
  while (at < head && (doc.dateAt[at] ?? -1) >= 0) at++
  return at
}

/** Words between the end of a phrase and its head. */
const LONGEST_NAME = 12

/** True where the two lie apart with nothing or a mark between. */
const isBeside = (doc: MentionedDocument, one: Range, other: Range): boolean => {
  const gap: Range = one[0] < other[0] ? [one[1], other[0]] : [other[1], one[0]]
  return gap[1] === gap[0] || (gap[1] - gap[0] === 1 && doc.tokens[gap[0]]?.upos === 'PUNCT')
}

/** What is left of a range on both sides of another. */
const without = (doc: MentionedDocument, [first, last]: Range, [from, to]: Range): Range[] =>
  [
    [first, Math.min(last, from)],
    [Math.max(first, to), last],
  ]
    .map(([a = 0, b = 0]) => (a < b ? trimContent(doc, [a, b]) : null))
    .filter((each) => each !== null)
