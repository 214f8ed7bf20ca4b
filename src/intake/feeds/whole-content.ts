import { createHash } from 'node:crypto'
import type { FeedEntry } from './parse-feed.js'
import { plain } from './plain.js'

// Teasers run to a few hundred characters; a summary is taken for the whole report only when it is as long as one.
const SHORTEST_CONTENT = 600
const SHORTEST_SUMMARY = 1500

const GOES_ON =
  /(?:…|\.{3}|\[\s?\+\d{1,6} chars\]|\b(?:read (?:more|on|the full \w{1,20})|continue reading|full story)\W{0,5})[\])"'\s]{0,3}$/i

/** The markup that an entry has its whole report in, as far as can be told from the feed; null when it has only part of it. */
export const wholeContentOf = ({ content, summary }: FeedEntry): string | null => {
  if (content !== null && isWhole(content, SHORTEST_CONTENT)) return content
  return summary !== null && isWhole(summary, SHORTEST_SUMMARY) ? summary : null
}

/** All that an entry has of its report: the longer of content and summary. */
export const anyContentOf = ({ content, summary }: FeedEntry): string | null =>
  (content ?? '').length >= (summary ?? '').length ? content : summary

const isWhole = (markup: string, atLeast: number): boolean => {
  const words = plain(markup)
  return words.length >= atLeast && !GOES_ON.test(words.slice(-200))
}

/**
 * A hash of what an entry says: its words, and when it says that it was changed. Markup is left out, since trackers and
 * advertisements in it differ each time; so is the time when all entries bear the same one, that at which the feed was made.
 */
export const hashOfEntry = (entry: FeedEntry, timed: boolean): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entry.title,
        plain(entry.content ?? ''),
        plain(entry.summary ?? ''),
        entry.address,
        timed ? entry.updated : null,
      ]),
    )
    .digest('hex')
    .slice(0, 16)

/** Whether entries tell when each was changed. */
export const areTimed = (entries: readonly FeedEntry[]): boolean =>
  entries.length === 1 || new Set(entries.map(({ updated }) => updated)).size > 1
