/** Parties of a round that it names without saying that they came: "talks with the government", and "each side" told beside the talks. */
import { roundList, roundRule } from '../../knowledge/round-rules.js'
import { obliques } from '../../match/roles.js'
import { rangeSpan, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { voiceAt } from '../speakers.js'
import { betweenOf } from './between.js'
import { bothSidesAt, meansBothSides, seatedAt } from './both-sides.js'
import type { Cluster } from './clusters.js'
import { isSentToWatch, type Seat } from './seats.js'
import { mentionSpans, type TalkMention } from './talk-mention.js'

/** Seats with attendance "unknown"; what became of the round tells whether those named as both sides came. */
export function impliedSeats(doc: AttributedDocument, cluster: Cluster): Seat[] {
  const taken = new Set(cluster.seats.filter((s) => !isSentToWatch(doc, s.at)).map((s) => s.actor))
  const others = taken.size > 1 ? [] : cluster.mentions.flatMap((m) => partnersOf(doc, m, taken))
  if (others.length > 0) return others
  // "Talks between the cabinet and its rivals": whoever they are, they are its sides, and not two told of elsewhere.
  const between = roundList('round-between')
  if (cluster.mentions.some((m) => betweenOf(doc, m.head, between).heads.length > 0)) return []
  const both = cluster.mentions.flatMap((m) => besideOf(doc, m))[0]
  if (both === undefined) return []
  const { noun, mention } = both
  const sides = bothSidesAt(doc, noun)
  const strangers = [...taken].filter((actor) => !sides.includes(actor))
  if (strangers.length > 0) return []
  return sides
    .filter((actor) => !taken.has(actor))
    .map((actor) => ({
      ...seatOf(doc, mention, 'round-both-sides', actor),
      evidence: [...mentionSpans(doc, mention), rangeSpan(doc, [noun, noun + 1])].sort((a, b) => a.start - b.start),
      through: [{ rule: roundRule('round-both-sides'), at: noun }],
    }))
}

/** "the rebels would not attend talks with the government": whoever the talks are with. */
function partnersOf(doc: AttributedDocument, m: TalkMention, taken: ReadonlySet<number>): Seat[] {
  const heads = [...new Set([m.head, m.top])].flatMap((n) => obliques(doc, n))
  const actors = heads.filter((o) => roundList('round-with').has(o.prep)).flatMap((o) => seatedAt(doc, o.head))
  return [...new Set(actors)].filter((a) => !taken.has(a)).map((a) => seatOf(doc, m, 'round-with', a))
}

/** "each side", "the delegations" in the sentence of the talks or the one after. */
function besideOf(doc: AttributedDocument, mention: TalkMention): { noun: number; mention: TalkMention }[] {
  const { sentence } = wordAt(doc, mention.head)
  const { first } = doc.sentences[sentence]!
  const last = (doc.sentences[sentence + 1] ?? doc.sentences[sentence]!).last
  for (let noun = first; noun < last; noun++) if (meansBothSides(doc, noun)) return [{ noun, mention }]
  return []
}

const seatOf = (doc: AttributedDocument, mention: TalkMention, rule: string, actor: number): Seat => ({
  rule: roundRule(rule),
  actor,
  attendance: 'unknown',
  accordingTo: voiceAt(doc, mention.head).names,
  evidence: mentionSpans(doc, mention),
  mention,
  at: mention.head,
  delegates: -1,
  hedged: false,
})
