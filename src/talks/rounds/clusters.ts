/** Which mentions of talks are one round: nothing contradicts (day, place, "earlier") and something speaks for it. */
import { roundList, roundWords } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument, DateMention, When } from '../../model.js'
import { PLAIN_MODIFIERS } from '../plain-modifiers.js'
import { overlap } from './days.js'
import { isSameGathering } from './gatherings.js'
import type { Outcome } from './outcome.js'
import type { Seat } from './seats.js'
import { isPutOff, type TalkMention } from './talk-mention.js'
import type { ThirdParty } from './third-parties.js'
import { sameVenue, type Venue } from './venue.js'

export interface Cluster {
  readonly mentions: TalkMention[]
  readonly seats: Seat[]
  date: DateMention | null
  /** The day of a meeting that turned out to be this round, where its mentions tell none. */
  met: When | null
  venue: Venue | null
  readonly labels: Set<string>
  /** What later words say became of it: "put it off". */
  readonly retold: Outcome[]
  readonly notes: { rule: string; says: string; at: number }[]
}

const ENOUGH = 2
/** UCDP precision up to which a date is about days. */
const DAYS = 2
const RECENT_SENTENCES = 6

/** Puts mentions into rounds in text order; `lone` receives those that neither join a round nor make one. */
export function clusterMentions(
  doc: AttributedDocument,
  mentions: readonly TalkMention[],
  seats: readonly Seat[],
  thirds: readonly ThirdParty[],
  lone: (mention: TalkMention, rule: string) => void,
): Cluster[] {
  const clusters: Cluster[] = []
  for (const m of mentions) {
    const own = seats.filter((s) => s.mention === m)
    const best = isSeveral(doc, m) ? null : bestOf(doc, clusters, m, own, thirds)
    if (best) {
      join(doc, best, m, own)
      continue
    }
    const refusal = whyNotFounded(
      doc,
      m,
      own,
      thirds.some((t) => t.mention === m),
      clusters.length > 0,
    )
    if (refusal === null) {
      const made: Cluster = {
        mentions: [],
        seats: [],
        date: null,
        met: null,
        venue: null,
        labels: new Set(),
        retold: [],
        notes: [],
      }
      join(doc, made, m, own)
      if (clusters.length > 0 && setApart(m))
        made.notes.push({ rule: 'round-earlier', says: 'set apart from the round told before', at: m.head })
      if (m.among) made.notes.push({ rule: 'round-each-day', says: 'one of several told with a day each', at: m.head })
      clusters.push(made)
    } else lone(m, refusal)
  }
  return clusters
}

function join(doc: AttributedDocument, cluster: Cluster, m: TalkMention, seats: readonly Seat[]): void {
  cluster.mentions.push(m)
  cluster.seats.push(...seats)
  if (m.date && (cluster.date === null || m.date.prec < cluster.date.prec)) cluster.date = m.date
  if (m.venue && (cluster.venue === null || narrower(doc, m.venue, cluster.venue))) cluster.venue = m.venue
  for (const w of labelWords(doc, m)) cluster.labels.add(w)
}

const narrower = (doc: AttributedDocument, a: Venue, b: Venue): boolean =>
  doc.places[b.place]?.kind === 'country' && doc.places[a.place]?.kind !== 'country'

/** A mention makes a round when it is one of its kind with a day, a place or people of its own; wishes need a day or a place. */
function whyNotFounded(
  doc: AttributedDocument,
  m: TalkMention,
  seats: readonly Seat[],
  carried: boolean,
  told: boolean,
): string | null {
  const detailed = m.date !== null || m.venue !== null
  const alone = m.rule.needs === 'anaphor' && m.head === m.top
  // "Two earlier rounds, in February and March, ended without agreement": told of beside the round at hand.
  const another = told && setApart(m) && m.date !== null
  if (alone && !another && !(detailed && onlyComing(seats))) return m.rule.id
  if (!m.among && isSerial(doc, m)) return 'round-serial'
  if (m.modifiers.has('no') || (seats.length === 0 && isNotHeld(doc, m))) return 'round-wanted'
  const formal = [...m.modifiers].some(
    (w) => roundList('round-is-indirect').has(w) || roundList('round-is-direct').has(w),
  )
  const peaceful = [...m.modifiers].some((w) => roundList('round-of-peace').has(w))
  if (m.rule.needs === 'sides' && seats.length === 0 && !((formal || peaceful || carried) && detailed)) return m.rule.id
  // "called for talks" wishes for them, "called off the talks" does not.
  const wanted = m.verb >= 0 && roundList('round-wanted').has(wordAt(doc, m.verb).lemma) && !isPutOff(doc, m.verb)
  // "rejected the congress in Ati": one that is known.
  if (wanted && m.date === null && !(m.definite && m.venue !== null)) return 'round-wanted'
  return detailed || seats.length > 0 || carried ? null : m.rule.id
}

/** "have not held talks since May", "denied holding talks": there were none; "will not hold the talks" speaks of talks that were set. */
function isNotHeld(doc: AttributedDocument, m: TalkMention): boolean {
  if (m.verb < 0 || m.definite || !holding(doc, m.verb)) return false
  const { head, rel } = wordAt(doc, m.verb)
  return clauseOf(doc, m.verb).negated || (rel === 'xcomp' && wordAt(doc, head).lemma === 'deny')
}

const holding = (doc: AttributedDocument, v: number): boolean =>
  roundWords()
    .verbs.get(wordAt(doc, v).lemma)
    ?.some(({ rule }) => rule.kind === 'hold') ?? false

/** "rounds of talks", "further talks"; "three days of talks" and "a further round of talks" are one round. */
const isSerial = (doc: AttributedDocument, m: TalkMention): boolean => {
  const one = m.top !== m.head && !m.plural && !m.modifiers.has('any')
  return isSeveral(doc, m) || (!one && [...m.modifiers].some((w) => roundList('round-serial').has(w)))
}

/** "the last five rounds of talks": more than one, told as one. */
const isSeveral = (doc: AttributedDocument, m: TalkMention): boolean =>
  !m.among && m.top !== m.head && m.plural && !roundList('round-lasting').has(wordAt(doc, m.top).lemma)

const setApart = (m: TalkMention): boolean => [...m.modifiers].some((w) => roundList('round-earlier').has(w))

function bestOf(
  doc: AttributedDocument,
  clusters: readonly Cluster[],
  m: TalkMention,
  seats: readonly Seat[],
  thirds: readonly ThirdParty[],
): Cluster | null {
  let best: Cluster | null = null
  let most = ENOUGH - 1
  const latest = lastBefore(clusters, m.head)
  for (const cluster of clusters) {
    const likened = likeness(doc, cluster, m, seats, cluster === latest)
    const score = likened >= 0 && isSameGathering(doc, cluster, m, thirds, cluster === latest) ? likened + 2 : likened
    if (score > most || (score === most && score >= ENOUGH)) [best, most] = [cluster, score]
  }
  return best
}

/** How much speaks for the mention being this round; -1 where something speaks against it. */
function likeness(
  doc: AttributedDocument,
  cluster: Cluster,
  m: TalkMention,
  seats: readonly Seat[],
  latest: boolean,
): number {
  let score = 0
  if (m.date && cluster.date) {
    if (!overlap(m.date, cluster.date)) return -1
    score += DAYS >= Math.max(m.date.prec, cluster.date.prec) ? 2 : 1
  }
  if (m.venue && cluster.venue) {
    if (!sameVenue(doc, m.venue, cluster.venue)) return -1
    score += 2
  }
  const labels = labelWords(doc, m)
  const shared = labels.filter((w) => cluster.labels.has(w)).length
  const sameDay = m.date !== null && cluster.date !== null && m.date.prec <= DAYS && cluster.date.prec <= DAYS
  const fresh = setApart(m) && !sameDay && shared < 2
  if (fresh) return -1
  score += Math.min(shared, 2)
  const mates = new Set(cluster.seats.map((s) => s.actor))
  const common = seats.filter((s) => mates.has(s.actor)).length
  if (seats.length > 1 && common === 0 && mates.size > 1) score -= 2
  score += Math.min(common, 2)
  const last = cluster.mentions[cluster.mentions.length - 1]
  // Talks told inside a phrase about other talks are other talks.
  if (cluster.mentions.some((o) => o.words.includes(m.head))) return -1
  const near = last !== undefined && wordAt(doc, m.head).sentence - wordAt(doc, last.head).sentence <= RECENT_SENTENCES
  const strange = properWords(doc, m).some((w) => !cluster.labels.has(w)) || isOther(doc, cluster, m, labels)
  const others = m.rule.needs === 'sides' && seats.length > 0 && common === 0
  if (m.definite && near && !others && (shared > 0 || !strange)) score += latest ? 2 : 1
  // "it would boycott talks", said of nothing but talks: those told just before.
  else if (latest && near && m.modifiers.size === 0 && m.date === null && m.venue === null && onlyComing(seats))
    score += 2
  return score
}

/** "the national congress", "the conference": no name for talks that were called nothing of the kind. */
function isOther(doc: AttributedDocument, cluster: Cluster, m: TalkMention, labels: readonly string[]): boolean {
  const noun = wordAt(doc, m.head).lemma.toLowerCase()
  const nouns = cluster.mentions.map((o) => wordAt(doc, o.head).lemma.toLowerCase())
  if (nouns.includes(noun)) return false
  const gatherings = roundList('round-gathering')
  return labels.length > 0 || (gatherings.has(noun) && !nouns.some((n) => gatherings.has(n)))
}

const EMPTY = new Set([...PLAIN_MODIFIERS, 'those', 'peace', 'key', 'political', 'high-level', 'fresh', 'crucial'])

/** Modifiers that tell one round from another: Gaza, ceasefire, Astana, nuclear. */
function labelWords(doc: AttributedDocument, m: TalkMention): string[] {
  const carried = carriedBy(doc, m)
  return [
    ...[...m.modifiers].filter((w) => !EMPTY.has(w) && !carried.has(w) && /\p{L}{2}/u.test(w)),
    ...(wordAt(doc, m.head).upos === 'PROPN' ? [wordAt(doc, m.head).lemma.toLowerCase()] : []),
  ]
}

/** "sponsored", "led": any talks may be; by whom tells them apart. */
const carriedBy = (doc: AttributedDocument, m: TalkMention): ReadonlySet<string> =>
  new Set(
    [m.head, m.top]
      .flatMap((n) => kids(doc, n, 'amod'))
      .map((k) => wordAt(doc, k))
      .filter(({ lemma }) =>
        roundWords()
          .verbs.get(lemma)
          ?.some(({ rule }) => rule.kind === 'third'),
      )
      .map(({ text }) => text.toLowerCase()),
  )

const onlyComing = (seats: readonly Seat[]): boolean =>
  seats.length > 0 && seats.every((s) => ['come', 'stay', 'invite'].includes(s.rule.kind))

/** Names among the modifiers, but whose it is and when: "UN-led", "Astana"; never "Thursday's". */
const properWords = (doc: AttributedDocument, m: TalkMention): string[] =>
  [m.head, m.top]
    .flatMap((n) => kids(doc, n, 'compound', 'amod'))
    .flatMap((k) => [k, ...kids(doc, k, 'compound')])
    .filter((k) => /^\p{Lu}/u.test(wordAt(doc, k).text) && !isFirst(doc, k) && (doc.dateAt[k] ?? -1) < 0)
    .map((k) => wordAt(doc, k).text.toLowerCase())

/** A capital at the head of a sentence names nothing. */
const isFirst = (doc: AttributedDocument, i: number): boolean => doc.sentences[wordAt(doc, i).sentence]?.first === i

/** The round that a bare "it would not attend" means: the one told last before the word. */
export function lastBefore(clusters: readonly Cluster[], at: number): Cluster | null {
  let best: Cluster | null = null
  let nearest = -1
  for (const cluster of clusters)
    for (const m of cluster.mentions) if (m.head < at && m.head > nearest) [best, nearest] = [cluster, m.head]
  return best
}
