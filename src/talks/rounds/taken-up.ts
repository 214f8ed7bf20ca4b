/** "The meeting was attended by his ministers": talks called so after a verb that told of them ("The king received the president"). */
import { isVerb, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { wordsUnder } from '../positions/content-words.js'
import type { Cluster } from './clusters.js'
import { overlap } from './days.js'
import type { Meeting } from './meetings.js'
import { sameVenue } from './venue.js'

/** Sentences back to the meeting: those who were there are often told last. */
const REACH = 4

/** The meeting told last before a cluster that only takes one up, or null where the cluster tells of talks of its own. */
export function takenUp(doc: AttributedDocument, meetings: readonly Meeting[], cluster: Cluster): Meeting | null {
  const first = cluster.mentions[0]?.head ?? -1
  if (
    first < 0 ||
    wordAt(doc, first).lemma !== 'meeting' ||
    !cluster.mentions.every((m) => m.definite && !m.plural) ||
    isNamed(cluster)
  )
    return null
  const own = cluster.seats.every((s) => COMING.has(s.rule.kind) || s.attendance === 'unknown')
  const [last] = meetings.filter((m) => m.at < first).sort((a, b) => b.at - a.at)
  if (!own || !last || last.seats.length < 2 || last.status !== 'held' || last.call) return null
  if (wordAt(doc, first).sentence - wordAt(doc, last.at).sentence > REACH || othersMeet(doc, last.at, first))
    return null
  const day = last.date?.from && cluster.date?.from ? overlap(last.date, cluster.date) : true
  const there = last.venue && cluster.venue ? sameVenue(doc, last.venue, cluster.venue) : true
  return day && there ? last : null
}

/** "The cabinet met": another meeting was told of since, and is the one meant. */
const othersMeet = (doc: AttributedDocument, from: number, to: number): boolean =>
  doc.tokens
    .slice(from + 1, to)
    .some(
      ({ index, lemma }) =>
        (isVerb(doc, index) ? MEETING.has(lemma) : GATHERINGS.has(lemma)) && !wordsUnder(doc, from).includes(index),
    )

const MEETING = new Set(['meet', 'gather', 'convene', 'receive', 'host'])
const GATHERINGS = new Set(['meeting', 'conference', 'congress', 'summit', 'rally', 'talk', 'talks'])
const COMING = new Set(['come', 'stay', 'mechanism'])

/** "The Astana meeting", "the summit": known by its name, not by what was told before. */
const isNamed = (cluster: Cluster): boolean =>
  cluster.labels.size > 0 || cluster.mentions.some((m) => m.rule.needs === 'enough')
