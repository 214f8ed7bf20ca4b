/** A conference or congress that is told by another name: "a peace conference ... The dialogue congress, meeting in Oslo", "Belo's summit". */
import { roundList } from '../../knowledge/round-rules.js'
import { kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import type { Cluster } from './clusters.js'
import { namedAt, sameSide } from './parties.js'
import type { TalkMention } from './talk-mention.js'
import type { ThirdParty } from './third-parties.js'

/**
 * True where a mention names the gathering a lead told of without a day or a place, in the next sentence and with one of them; or calls a
 * gathering that of whoever is said to carry it.
 */
export function isSameGathering(
  doc: AttributedDocument,
  cluster: Cluster,
  m: TalkMention,
  thirds: readonly ThirdParty[],
  latest: boolean,
): boolean {
  const [first] = cluster.mentions
  if (first === undefined || !isGathering(doc, m) || !isGathering(doc, first)) return false
  const apart = wordAt(doc, m.head).sentence - wordAt(doc, first.head).sentence
  if (latest && apart === 1 && cluster.mentions.length === 1 && isLead(first)) {
    return m.definite && !m.plural && (m.date !== null || m.venue !== null)
  }
  const owners = kids(doc, m.top, 'nmod:poss').flatMap((p) => namedAt(doc, p))
  const carriers = thirds.filter((t) => t.mention !== null && cluster.mentions.includes(t.mention))
  return owners.some((owner) => carriers.some(({ actor }) => sameSide(doc, owner, actor)))
}

/** "A conference", of which neither day nor place is told yet. */
const isLead = (m: TalkMention): boolean =>
  !m.plural && (m.modifiers.has('a') || m.modifiers.has('an')) && m.date === null && m.venue === null

const isGathering = (doc: AttributedDocument, m: TalkMention): boolean =>
  roundList('round-gathering').has(wordAt(doc, m.head).lemma.toLowerCase())
