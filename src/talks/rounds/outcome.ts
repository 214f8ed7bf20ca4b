/** What became of a round and how it is held: words first, then its day against the day of the report, then who came. */
import { type RoundRule, roundList, roundRule, roundWords } from '../../knowledge/round-rules.js'
import { clauseOf } from '../../match/clause.js'
import { agentOf, patientOf, surfaceSubject } from '../../match/roles.js'
import { caseOf, isVerb, kid, kids, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Round } from '../../model.js'
import { followed } from '../positions/complements.js'
import { type CueIndex, standingOf } from '../positions/standing.js'
import { type Cluster, lastBefore } from './clusters.js'
import { isUnderWay, type TalkMention } from './talk-mention.js'
import type { ThirdParty } from './third-parties.js'

export interface Outcome {
  readonly status: Round['status']
  readonly rule: RoundRule | null
  readonly at: number
  /** "Thursday's talks off" may stand for put off: anything that says so is surer. */
  readonly loose?: boolean
  /** Told by a verb of opening or holding in its going-on form. */
  readonly progressive?: boolean
  /** "Were due to open": that they did is not told. */
  readonly planned?: boolean
  /** Nothing at all is told of what became or is to become of it. */
  readonly untold?: boolean
}

/** Later in the list says more: a round called off was scheduled before. */
const RANK: readonly Round['status'][] = ['scheduled', 'held', 'ongoing', 'postponed', 'collapsed', 'cancelled']

const rankOf = ({ status, loose }: Outcome): number => RANK.indexOf(loose ? 'postponed' : status) - (loose ? 0.5 : 0)

/** Status of a round, with the rule and word that decided it. */
export function outcomeOf(doc: AttributedDocument, cluster: Cluster, cues: CueIndex): Outcome {
  // `cues` come without forecasts.
  let best: Outcome | null = null
  for (const m of cluster.mentions) {
    for (const found of [verbOutcome(doc, m, cues), modifierOutcome(doc, m)]) {
      if (found && (best === null || rankOf(found) > rankOf(best))) best = found
    }
  }
  for (const found of cluster.retold) if (best === null || rankOf(found) > rankOf(best)) best = found
  // "Is convening talks on Friday" tells what is ahead, as a present does.
  const day = best?.progressive ? byDay(doc, cluster) : null
  if (day?.status === 'scheduled') return day
  const came = cluster.seats.some((s) => s.rule.kind === 'come' && s.attendance === 'attended')
  if (best?.planned && !came) return best
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
  const past = cluster.mentions.filter((m) => m.verb >= 0 && clauseOf(doc, m.verb).tense === 'past')
  return {
    status: past.length > 0 ? 'held' : 'scheduled',
    rule: null,
    at: -1,
    // "Spoke of the talks" tells of a speech.
    untold: !cluster.mentions.some((m) => m.verb >= 0 && roundWords().verbs.has(wordAt(doc, m.verb).lemma)),
  }
}

const PRONOUNS = new Set(['it', 'they', 'them'])
const NEAR_SENTENCES = 1

/** What words with "it" or "they" say became of the round told just before: "had been set for Friday until the mediator put it off". */
export function retold(
  doc: AttributedDocument,
  clusters: readonly Cluster[],
  cues: CueIndex,
): { readonly cluster: Cluster; readonly outcome: Outcome }[] {
  return doc.tokens.flatMap(({ index, lemma, upos, sentence }) => {
    if (upos !== 'VERB') return []
    const word = roundWords()
      .verbs.get(lemma)
      ?.find(({ rule, word: w }) => rule.kind === 'status' && TURNS.has(rule.status ?? 'held') && fits(doc, index, w))
    if (!word?.rule.status) return []
    const pronoun = word.rule.status === 'collapsed' ? surfaceSubject(doc, index) : patientOf(doc, index)
    if (pronoun < 0 || wordAt(doc, pronoun).upos !== 'PRON') return []
    const low = wordAt(doc, pronoun).text.toLowerCase()
    const cluster = PRONOUNS.has(low) ? lastBefore(clusters, pronoun) : null
    const last = cluster?.mentions.filter((m) => m.head < pronoun).at(-1)
    if (!cluster || !last || last.plural !== (low !== 'it')) return []
    if (sentence - wordAt(doc, last.head).sentence > NEAR_SENTENCES) return []
    const { tense, infinitive, mark } = clauseOf(doc, index)
    if (tense === 'future' || tense === 'would' || infinitive) return []
    const done = tense === 'past' && mark === 'until'
    if (!done && standingOf(doc, index, cues) !== 'holds') return []
    return [{ cluster, outcome: { status: word.rule.status, rule: word.rule, at: index } }]
  })
}

/** Turns for the worse; that they open or end may be said of anybody. */
const TURNS: ReadonlySet<Round['status']> = new Set(['postponed', 'cancelled', 'collapsed'])

/** "were called off", "will open", "ended": the verb whose subject or object the talks are. */
function verbOutcome(doc: AttributedDocument, m: TalkMention, cues: CueIndex): Outcome | null {
  const participles = (doc.children[m.top] ?? []).filter((k) =>
    ['acl', 'amod', 'acl:relcl'].includes(wordAt(doc, k).rel),
  )
  const over = tookPlace(doc, m, cues)
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
    // "will not take place": they do not come about.
    if (standing === 'denied' && GOING_AHEAD.has(word.word.lemma) && isFlatlyOff(doc, v))
      return { status: 'cancelled', rule: roundRule('round-was-cancelled'), at: v, loose: true }
    if (standing !== 'holds') continue
    const { tense, infinitive, progressive } = clauseOf(doc, v)
    const due = dueAt(doc, v)
    if (due) return due
    const ahead = tense === 'future' || tense === 'would' || infinitive
    const { status } = word.rule
    if (ahead && ['held', 'ongoing', 'collapsed'].includes(status))
      return { status: 'scheduled', rule: roundRule('round-is-ahead'), at: v }
    if (ahead && status !== 'scheduled') continue
    // "met at talks that had been put off by a week": they took place after all.
    if (over && v !== m.verb && (status === 'postponed' || status === 'cancelled')) continue
    if (status === 'held' && progressive)
      return { status: 'ongoing', rule: roundRule('round-goes-on'), at: v, progressive: true }
    return { status, rule: word.rule, at: v }
  }
  return over ? { status: 'held', rule: roundRule('round-setting'), at: m.verb } : null
}

/** "Are due to open": the parser may hang "due to" on the verb as a preposition. */
function dueAt(doc: AttributedDocument, v: number): Outcome | null {
  for (const at of kids(doc, v, 'case')) {
    const rule = roundWords().modifiers.get(wordAt(doc, at).text.toLowerCase())?.[0]?.rule
    if (rule?.status === 'scheduled') return { status: rule.status, rule, at, planned: isPast(doc, v) }
  }
  return null
}

/** True where something was done at the talks, so that they took place. */
function tookPlace(doc: AttributedDocument, m: TalkMention, cues: CueIndex): boolean {
  const scenes = kids(doc, m.top, 'acl:relcl').filter((v) => isScene(doc, v))
  return (m.setting ? [m.verb, ...scenes] : scenes).some((v) => {
    const { tense, perfect } = clauseOf(doc, v)
    return (tense === 'past' || perfect) && tense !== 'would' && standingOf(doc, v, cues) === 'holds'
  })
}

/** "A summit at which she pleaded", "talks where they agreed": what was done there. */
export const isScene = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'advmod', 'obl').some((k) => {
    const where = wordAt(doc, k).text.toLowerCase()
    return k < v && (where === 'where' || (where === 'which' && SCENES.has(caseOf(doc, k))))
  })

const SCENES = new Set(['at', 'in', 'during'])

/** Denied, these say that talks do not come about; "did not open on Monday" may only put them off. */
const GOING_AHEAD = new Set(['take', 'go', 'proceed'])

/** "Will not take place (on Friday)", said outright: "until", "without", "in secret", "but" or "it is not true that" leave them open. */
function isFlatlyOff(doc: AttributedDocument, v: number): boolean {
  const { tense, negated } = clauseOf(doc, v)
  const { head, rel } = wordAt(doc, v)
  const told = rel === 'root' || (rel === 'ccomp' && head < v && isVerb(doc, head) && !clauseOf(doc, head).negated)
  if (!told || !negated || tense !== 'future') return false
  return (doc.children[v] ?? []).every((k) => {
    if (k < v) return wordAt(doc, k).rel !== 'mark' || wordAt(doc, k).lemma === 'that'
    const { rel: tail, text } = wordAt(doc, k)
    return tail === 'punct' || PARTICLES.has(text.toLowerCase()) || (doc.dateAt[k] ?? -1) >= 0
  })
}

/** What is part of "take place" and "go ahead". */
const PARTICLES = new Set(['place', 'ahead'])

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
  // "are in talks"
  if (caseOf(doc, m.top) === 'in' && kid(doc, m.top, 'cop') >= 0 && clauseOf(doc, m.top).tense === 'present')
    return { status: 'ongoing', rule: roundRule('round-goes-on'), at: m.head }
  // "are under way", "are due to open", "Thursday's talks off": predicates of the talks.
  const due = m.verb < 0 ? null : dueAt(doc, m.verb)
  if (due) return due
  const copulas = kids(doc, m.top, 'cop').flatMap((c) => kids(doc, c, 'advmod'))
  const behind = kids(doc, m.top, 'compound:prt', 'advmod').filter((k) => k > m.top)
  for (const at of [m.verb, ...copulas, ...behind]) {
    if (at < 0) continue
    // "are no longer under way"
    if (isUnderWay(doc, at) && isNotSo(doc, at)) continue
    const word = isUnderWay(doc, at) ? 'underway' : wordAt(doc, at).text.toLowerCase()
    const rule = roundWords().modifiers.get(word)?.[0]?.rule
    if (rule?.status === 'scheduled' || rule?.status === 'ongoing')
      return { status: rule.status, rule, at, planned: rule.status === 'scheduled' && isPast(doc, at) }
    if (rule?.status === 'cancelled' && wordAt(doc, at).upos !== 'VERB')
      return { status: rule.status, rule, at, loose: true }
  }
  return null
}

const isNotSo = (doc: AttributedDocument, at: number): boolean =>
  clauseOf(doc, at).negated || kids(doc, at, 'advmod').some((k) => wordAt(doc, k).text.toLowerCase() === 'longer')

/** "were due to open" */
const isPast = (doc: AttributedDocument, at: number): boolean =>
  kid(doc, at, 'cop') >= 0 && clauseOf(doc, at).tense === 'past'

function byDay(doc: AttributedDocument, { date }: Cluster): Outcome | null {
  const { published } = doc.report
  if (!date?.from || !published) return null
  if (date.from > published) return { status: 'scheduled', rule: null, at: date.first }
  if ((date.to ?? date.from) < published) return { status: 'held', rule: null, at: date.first }
  return null
}

/** Direct, indirect or shuttle, where a mention says so. */
export function formatOf(
  doc: AttributedDocument,
  cluster: Cluster,
  thirds: readonly ThirdParty[],
): {
  readonly format: Round['format']
  readonly rule: RoundRule | null
  readonly at: number
} {
  for (const id of ['round-is-indirect', 'round-is-shuttle', 'round-is-direct']) {
    const rule = roundRule(id)
    const m = cluster.mentions.find(({ modifiers }) => [...modifiers].some((w) => roundList(id).has(w)))
    if (m) return { format: rule.format, rule, at: m.head }
  }
  // "shuttled between the two delegations"
  const shuttle = thirds.find(
    ({ rule, at }) => rule.role === 'messenger' && roundWords().verbs.has(wordAt(doc, at).lemma),
  )
  return shuttle
    ? { format: 'shuttle', rule: roundRule('round-is-shuttle'), at: shuttle.at }
    : { format: null, rule: null, at: -1 }
}
