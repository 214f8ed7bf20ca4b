/**
 * A source that the weights found inside its own content. Where a report drops the comma before who speaks ("Ten men fled the town the
 * monitor said"), the tree makes a part of the tale of him: he is who stands right before the cue.
 */
import { clauseOf, isPassive } from '../match/clause.js'
import type { Range } from '../match/tree.js'
import type { Mention, MentionedDocument } from '../model.js'
import { withSpeakerBehind } from './behind-its-cue.js'
import type { Choice } from './choose.js'
import { trimContent } from './content.js'
import { byName } from './named-source.js'
import { beforeItsWords, LONGEST_NAME } from './opening-source.js'
import { besideRelative } from './relative-source.js'

/** The choice with its source outside what is said, with nobody as its source, or null where nothing else is said. */
export function outOfItsWords(doc: MentionedDocument, choice: Choice): Choice | null {
  const moved = movedOut(doc, beforeItsWords(doc, withSpeakerBeforeCue(doc, withSpeakerBehind(doc, choice))))
  return moved && besideRelative(doc, byName(doc, withShortForm(doc, moved)))
}

function movedOut(doc: MentionedDocument, choice: Choice): Choice | null {
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

/**
 * "“We had left” monitor director Asha Vale told the agency": without a comma the tree loses who stands between the mark and the cue; it
 * may lose whoever stands right before a cue with what is said behind it.
 */
function withSpeakerBeforeCue(doc: MentionedDocument, choice: Choice): Choice {
  const { take, cue, source } = choice
  if (source !== null || take.site.kind !== 'verb') return choice
  const speaker = speakerBefore(doc, cue[0])
  if (speaker === undefined || speaker.last !== cue[0]) return choice
  const end = take.content.at(-1)?.[1] ?? cue[0]
  const quoted = take.rule === 'quotation' && end < cue[0] && isMark(doc, end - 1)
  if (quoted ? speaker.first > end || speaker.head < end : !opensSaying(doc, choice, speaker)) return choice
  return { ...choice, source: [quoted ? end : speaker.first, speaker.last], take: { ...take, source: speaker.head } }
}

/** "The network Kelmar Today said four barns burned": a finite verb that brings in quotations, what is said right behind it. */
const opensSaying = (doc: MentionedDocument, { take, cue }: Choice, speaker: Mention): boolean =>
  take.site.entry.direct &&
  take.content.length === 1 &&
  take.content[0]![0] === cue[1] &&
  clauseOf(doc, take.site.head).finite &&
  !isPassive(doc, take.site.head) &&
  doc.actors[speaker.actor ?? -1]?.kind !== 'country'

/** A mark that closes a quotation. */
export const isMark = (doc: MentionedDocument, i: number): boolean => /^["”’'»]+$/.test(doc.tokens[i]?.text ?? '')

/** "The town was hit the Velim Relief Society (VRS) said": the short form stands for the name before it, which is no part of the tale. */
function withShortForm(doc: MentionedDocument, choice: Choice): Choice {
  const { take, cue, source } = choice
  if (source === null || doc.tokens[source[0] - 1]?.text !== '(' || doc.tokens[source[1]]?.text !== ')') return choice
  if (source[1] + 1 !== cue[0]) return choice
  const actor = doc.mentions[doc.mentionAt[take.source] ?? -1]?.actor
  const name = nameBefore(doc, source[0] - 1, cue[0], actor)
  if (name === undefined) return choice
  const content = take.content.flatMap((each) => without(doc, each, [name.first, cue[0]]))
  return content.length === 0 ? choice : { ...choice, source: [name.first, cue[0]], take: { ...take, content } }
}

/** The mention of an actor by the name before an opening bracket at `bracket`, with the bracket or without. */
function nameBefore(
  doc: MentionedDocument,
  bracket: number,
  cue: number,
  actor: number | null | undefined,
): Mention | undefined {
  if (actor === null || actor === undefined) return undefined
  for (let i = bracket - 1; i >= Math.max(0, bracket - LONGEST_NAME); i--) {
    const mention = doc.mentions[doc.mentionAt[i] ?? -1]
    if (mention?.actor === actor && (mention.last === bracket || mention.last === cue)) return mention
  }
  return undefined
}

/** The longest mention of somebody that ends right before the cue, but for a mark. */
function speakerBefore(doc: MentionedDocument, cue: number): Mention | undefined {
  const mark = doc.tokens[cue - 1]
  if (mark?.upos !== 'PUNCT') return endingAt(doc, cue)
  return (mark.text === ')' ? endingAt(doc, cue) : undefined) ?? endingAt(doc, cue - 1)
}

/** The longest mention of somebody that ends with the word before `end`. */
function endingAt(doc: MentionedDocument, end: number): Mention | undefined {
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
