/** What became of a round and how it is held: words first, then its day against the day of the report, then who came. */
import { type RoundRule, roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { agentOf, surfaceSubject } from '../../match/roles.js'
import { kid, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Round } from '../../model.js'
import { followed } from '../positions/complements.js'
import { type CueIndex, standingOf } from '../positions/standing.js'
import type { Cluster } from './clusters.js'
import type { TalkMention } from './talk-mention.js'

export interface Outcome {
  readonly status: Round['status']
  readonly rule: RoundRule | null
  readonly at: number
}

/** Later in the list says more: a round called off was scheduled before. */
const RANK: readonly Round['status'][] = ['scheduled', 'held', 'ongoing', 'postponed', 'collapsed', 'cancelled']

/** Status of a round, with the rule and word that decided it. */
export function outcomeOf(doc: AttributedDocument, cluster: Cluster, cues: CueIndex): Outcome {
  // `cues` come without forecasts.
  let best: Outcome | null = null
  for (const m of cluster.mentions) {
    for (const found of [verbOutcome(doc, m, cues), modifierOutcome(doc, m)]) {
      if (found && (best === null || RANK.indexOf(found.status) > RANK.indexOf(best.status))) best = found
    }
  }
  // Who will still come, comes to what lies ahead: a weekday taken for the last one is the next.
  const coming = cluster.seats.some((s) => s.attendance === 'attends')
  const dated = coming && cluster.date?.basis !== 'given' ? null : byDay(doc, cluster)
  if (coming && dated === null && (best === null || best.status === 'held'))
    return { status: 'scheduled', rule: null, at: -1 }
  if (
    best &&
    !(
      dated &&
      ['held', 'scheduled', 'ongoing'].includes(best.status) &&
      dated.status !== best.status &&
      best.status !== 'ongoing'
    )
  )
    return best
  if (dated) return dated
  if (cluster.seats.some((s) => s.attendance === 'attended')) return { status: 'held', rule: null, at: -1 }
  if (cluster.seats.some((s) => s.attendance !== 'unknown')) return { status: 'scheduled', rule: null, at: -1 }
  return {
    status: cluster.mentions.some((m) => m.verb >= 0 && ['past'].includes(clauseOf(doc, m.verb).tense))
      ? 'held'
      : 'scheduled',
    rule: null,
    at: -1,
  }
}

/** "were called off", "will open", "ended": the verb whose subject or object the talks are. */
function verbOutcome(doc: AttributedDocument, m: TalkMention, cues: CueIndex): Outcome | null {
  const participles = (doc.children[m.top] ?? []).filter((k) =>
    ['acl', 'amod', 'acl:relcl'].includes(wordAt(doc, k).rel),
  )
  for (const v of [m.verb, ...participles]) {
    if (v < 0 || wordAt(doc, v).upos !== 'VERB') continue
    const word = (roundWords().verbs.get(wordAt(doc, v).lemma) ?? []).find(
      ({ rule, word: w }) => rule.kind === 'status' && fits(doc, v, w),
    )
    if (!word?.rule.status) continue
    const subject = surfaceSubject(doc, v)
    const about =
      subject === m.top ||
      subject === m.head ||
      kid(doc, v, 'obj') === m.top ||
      participles.includes(v) ||
      agentOf(doc, v) < 0
    if (!about) continue
    const standing = standingOf(doc, v, cues)
    if (standing !== 'holds') continue
    const { tense, infinitive, progressive } = clauseOf(doc, v)
    const ahead = tense === 'future' || tense === 'would' || infinitive
    const { status } = word.rule
    if (ahead && ['held', 'ongoing', 'collapsed'].includes(status))
      return { status: 'scheduled', rule: roundRule('round-is-ahead'), at: v }
    if (ahead && status !== 'scheduled') continue
    if (status === 'held' && progressive) return { status: 'ongoing', rule: roundRule('round-goes-on'), at: v }
    return { status, rule: word.rule, at: v }
  }
  return null
}

const fits = (
  doc: AttributedDocument,
  v: number,
  word: { readonly prep: string | null; readonly lemma: string; readonly between: readonly string[] },
): boolean => word.prep === null || followed(doc, v, { ...word, between: [...word.between, word.prep] })

function modifierOutcome(doc: AttributedDocument, m: TalkMention): Outcome | null {
  for (const [lemma, words] of roundWords().modifiers) {
    const rule = words[0]?.rule
    if (rule?.status && m.modifiers.has(lemma)) return { status: rule.status, rule, at: m.head }
  }
  // "are under way", "are due to open": predicates of the talks.
  if (m.verb >= 0) {
    const rule = roundWords().modifiers.get(wordAt(doc, m.verb).text.toLowerCase())?.[0]?.rule
    if (rule?.status === 'scheduled' || rule?.status === 'ongoing') return { status: rule.status, rule, at: m.verb }
  }
  return null
}

function byDay(doc: AttributedDocument, { date }: Cluster): Outcome | null {
  const { published } = doc.report
  if (!date?.from || !published) return null
  if (date.from > published) return { status: 'scheduled', rule: null, at: date.first }
  if ((date.to ?? date.from) < published) return { status: 'held', rule: null, at: date.first }
  return null
}

/** Direct, indirect or shuttle, where a mention says so. */
export function formatOf(cluster: Cluster): {
  readonly format: Round['format']
  readonly rule: RoundRule | null
  readonly at: number
} {
  for (const id of ['round-is-indirect', 'round-is-shuttle', 'round-is-direct']) {
    const rule = roundRule(id)
    const m = cluster.mentions.find(({ modifiers }) => [...modifiers].some((w) => roundList(id).has(w)))
    if (m) return { format: rule.format, rule, at: m.head }
  }
  return { format: null, rule: null, at: -1 }
}
