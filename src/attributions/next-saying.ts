/**
 * Where what somebody says ends in his next saying: "said the road was open, adding that the bridge was not", "said the road was open and
 * warned of floods". The second cue is his own, and no part of what he said first.
 */
import { grouped } from '../grouped.js'
import { kid, type Range, wordAt } from '../match/tree.js'
import type { MentionedDocument } from '../model.js'
import type { Choice } from './choose.js'
import { trimContent } from './content.js'
import { isMark } from './out-of-its-words.js'

/** The choices with contents that end before the next cue of the same speaker. */
export function toNextSaying(doc: MentionedDocument, choices: readonly Choice[]): Choice[] {
  const bySource = grouped(choices, ({ source }) => source?.[0] ?? -1)
  return choices.map((choice) => {
    if (choice.source === null) return choice
    const next = (bySource.get(choice.source[0]) ?? [])
      .filter((other) => other !== choice && isNextSaying(doc, choice, other))
      .reduce((least, { cue }) => Math.min(least, cue[0]), Number.POSITIVE_INFINITY)
    if (next === Number.POSITIVE_INFINITY) return choice
    const content = choice.take.content.flatMap((range) => before(doc, range, next))
    return content.some(([first, last]) => last - first >= SHORTEST)
      ? { ...choice, take: { ...choice.take, content } }
      : choice
  })
}

/** Words that are left of what was said first. */
const SHORTEST = 3

/** A cue without a subject of its own within a content, of the very words that the content is of. */
const isNextSaying = (doc: MentionedDocument, { take, source, cue }: Choice, other: Choice): boolean =>
  source !== null &&
  other.source !== null &&
  source[0] === other.source[0] &&
  source[1] === other.source[1] &&
  other.cue[0] > cue[0] &&
  take.content.some(([first, last]) => other.cue[0] >= first && other.cue[1] <= last) &&
  other.take.content.every(([first]) => first > other.cue[0]) &&
  kid(doc, other.take.site.head, 'nsubj') < 0

/** What of a range stands before a word, without the "and" that joins the rest. */
function before(doc: MentionedDocument, [first, last]: Range, end: number): Range[] {
  let to = Math.min(last, end)
  while (
    to > first &&
    /^(?:CCONJ|PUNCT)$/.test(wordAt(doc, to - 1).upos) &&
    to <= end &&
    to < last &&
    !isMark(doc, to - 1)
  )
    to--
  const range = first < to ? trimContent(doc, [first, to]) : null
  return range === null ? [] : [range]
}
