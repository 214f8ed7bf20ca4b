/** Proposals: who put what before whom, followed through the reports that speak of it. */
import { onceFor } from '../../once-for.js'
import type { ProposalRecord } from '../../records/record.js'
import { contentStems, plainWords, shared } from '../content-words.js'
import { inOrder, linkOf } from '../links.js'
import type { Link, ThreadedReport, TraitKind, TraitOf } from '../model.js'
import { nameKey } from '../name-key.js'
import { type ReportView, viewOf } from '../report-view.js'
import { dayKeys, daysIn, isoOf, meet, saidWindow, type Window, windowOf } from '../windows.js'

export interface ProposalTrait extends TraitOf<'proposal'> {
  readonly label: string
  /** Who presented it, or whose name its label bears. */
  readonly presenters: readonly string[]
  /** It is a mediator's: by whom the report calls so, by name or not. */
  readonly mediated: boolean
  readonly addressees: readonly string[]
  /** Stems of the label's words without names, and without the word for proposal itself. */
  readonly words: readonly string[]
  readonly components: readonly string[]
  readonly window: Window | null
  /** It is told as changed: "a revised version of her plan", "the amended scheme". */
  readonly amended: boolean
  /** Who answered it and how, for the history of answers. */
  readonly answers: readonly { readonly party: string; readonly who: string; readonly stance: string }[]
  readonly published: number | null
}

export const proposalKind: TraitKind<ProposalTrait> = {
  traits: (report: ThreadedReport) => proposalTraits(viewOf(report)),
  relate: relateProposals,
}

/** Those of a report; stances on a proposal are known by them too. */
export const proposalTraits = onceFor((view: ReportView) =>
  view.record.proposals.flatMap((proposal) => traitOf(view, proposal) ?? []),
)

function traitOf(view: ReportView, proposal: ProposalRecord): ProposalTrait | null {
  const keysOf = (names: readonly string[]): readonly string[] => [
    ...new Set(
      names.flatMap((name) => {
        const actor = view.record.actors.find((candidate) => candidate.name === name)
        const known = actor === undefined ? undefined : view.names.get(actor.id)
        return known === undefined ? [] : [known.key, known.side]
      }),
    ),
  ]
  const labelWords = plainWords(proposal.label)
  // "Norway's proposal", "the US plan": whose name the label begins with.
  const named = [...view.names.values()]
    .filter(
      ({ key }) =>
        `${nameKey(proposal.label)} `.startsWith(`${key} `) || ` ${labelWords.join(' ')} `.startsWith(` ${key} `),
    )
    .map(({ key }) => key)
  const presenters = [...new Set([...keysOf(proposal.presented_by), ...named])].sort()
  const amended = isAmended(view, proposal)
  const facts = {
    label: proposal.label,
    presenters,
    mediated: isMediated(view, proposal) || (amended && presenters.length === 0 && hasOneMediator(view)),
    addressees: [...keysOf(proposal.presented_to)].sort(),
    words: [...new Set(contentStems([...labelWords, ...topicOf(view, proposal)], view.nameWords))].filter(
      (word) => !PAPER.has(word),
    ),
    components: [...new Set(proposal.components.map(({ provision }) => provision))].sort(),
    // Of an answer to a proposal the day told is the answer's.
    window: proposal.acceptance.length > 0 && proposal.presented_to.length === 0 ? null : windowOf(proposal.date),
    amended,
    answers: proposal.acceptance.flatMap(({ actor, actor_id, stance }) => {
      const party = view.names.get(actor_id)
      return party === undefined ? [] : [{ party: party.side, who: actor, stance }]
    }),
    published: view.published,
  }
  // "Her plans": nothing is on any table.
  if (facts.words.length === 0 && facts.components.length === 0 && /\bplans$/i.test(facts.label)) return null
  const months =
    view.published === null
      ? []
      : [...new Set([isoOf(view.published).slice(0, 7), isoOf(view.published + 28).slice(0, 7)])]
  const marks = [...facts.presenters, ...facts.words.map((word) => `"${word}`), ...(facts.mediated ? ['mediator'] : [])]
  const days = facts.window === null ? [] : dayKeys(facts.window)
  const keys = [
    ...months.flatMap((month) => marks.map((mark) => `pr|${mark}|${month}`)),
    ...days.flatMap((day) => facts.components.map((component) => `pr|${component}|${day}`)),
  ]
  if (keys.length === 0) return null
  return { kind: 'proposal', report: view.key, id: proposal.id, day: view.record.report.published, keys, ...facts }
}

/** Words by which reports call those who carry papers between the sides. */
const CARRIES = /\b(?:mediators?|envoys?|facilitators?)\b/i

/** Whether one of its presenters is called a mediator or an envoy, in its name or where it is mentioned. */
const isMediated = ({ record }: ReportView, { presented_by, label }: ProposalRecord): boolean =>
  CARRIES.test(label) ||
  presented_by.some(
    (name) =>
      CARRIES.test(name) ||
      record.actors.some((actor) => actor.name === name && actor.mentions.some(({ text }) => CARRIES.test(text))),
  )

/** Whether the report calls one person a mediator or an envoy, and no other: "the plan's revised form" is then the one he carries. */
const hasOneMediator = ({ record }: ReportView): boolean =>
  record.actors.filter(({ kind, mentions }) => kind === 'person' && mentions.some(({ text }) => CARRIES.test(text)))
    .length === 1

/** Words before a mention, or behind it, in which it can be said that it was changed. */
const BEFORE = 40
const AMENDED = /\b(?:amended|revised|modified|reworked|updated|new version of|second version of)\b[^.;,]*$/i
const AMENDED_FORM = /^['’]s? (?:amended|revised|modified|reworked|updated|new|second) (?:form|version|text|draft)\b/i

const isAmended = ({ record: { report } }: ReportView, { evidence }: ProposalRecord): boolean =>
  evidence.some(
    ({ start, end }) =>
      AMENDED.test(report.text.slice(Math.max(0, start - BEFORE), end)) ||
      AMENDED_FORM.test(report.text.slice(end, end + BEFORE)),
  )

const TOPIC_WORDS = 7
const TOPIC = /^\s+(?:for|on|about|to(?!\s+(?:the|an?|both|all|each|his|her|its|their|\p{Lu})))\s+([^,.;:]+)/u
const TOPIC_WITHIN = new RegExp(`.*?${TOPIC.source.slice(1)}$`, 'u')

/** What it is for, in the words behind its mentions: "a plan for the exchange of prisoners", "a scheme to reopen the road". */
const topicOf = ({ record }: ReportView, { evidence }: ProposalRecord): readonly string[] =>
  evidence.flatMap(({ start, end, text }) => {
    const close = record.sentences.find((sentence) => sentence.start <= start && start < sentence.end)
    const rest = record.report.text.slice(end, close?.end ?? end)
    // The words of a mention may hold its topic, or end before it.
    const told = TOPIC.exec(rest) ?? TOPIC_WITHIN.exec(text)
    return plainWords(told?.[1] ?? '').slice(0, TOPIC_WORDS)
  })

/** Stems of the words that only say it is a proposal. */
const PAPER = new Set(
  'proposal proposa plan deal agreement offer draft text document writt new latest peac partial initiativ initiative roadmap framework scheme schem paper version amend amended revis revised'.split(
    ' ',
  ),
)

/** What tells a proposal from another. */
export type Paper = Pick<ProposalTrait, 'presenters' | 'window'>

const isExact = ({ window }: Paper): boolean => window !== null && daysIn(window) <= 2

const presenterOfBoth = (one: Paper, other: Paper): string | null =>
  one.presenters.find((key) => other.presenters.includes(key)) ?? null

/** Two papers put forward on two days are two, whoever wrote them; and those of two authors. */
export const ofTwoPapers = (one: Paper, other: Paper): boolean =>
  (isExact(one) && isExact(other) && !meet(one.window!, other.window!)) ||
  (one.presenters.length > 0 && other.presenters.length > 0 && presenterOfBoth(one, other) === null)

/** "The plan", "the amended scheme": words that name a proposal and no matter. */
export const namesPaperAlone = (words: string): boolean =>
  contentStems(plainWords(words), new Set()).every((word) => PAPER.has(word))

function relateProposals(a: ProposalTrait, b: ProposalTrait): Link | null {
  const [one, other] = inOrder(a, b)
  if (one.report === other.report || ofTwoPapers(one, other)) return null
  const presenter = presenterOfBoth(one, other)
  const says: string[] = []
  let weight = 0
  if (presenter !== null) {
    weight += 2
    says.push(`presented by "${presenter}"`)
  }
  if (isExact(one) && isExact(other)) {
    weight += 2
    says.push(`of ${saidWindow(one.window!)}`)
  }
  const addressees = one.addressees.filter((key) => other.addressees.includes(key))
  if (addressees.length > 0) {
    weight += 1
    says.push(`put to "${addressees.join('" and "')}"`)
  }
  const words = shared(one.words, other.words)
  if (words > 0) {
    weight += Math.min(2, words)
    says.push(`${words} words of the label`)
  }
  const components = shared(one.components, other.components)
  if (components > 0) {
    weight += Math.min(2, components)
    says.push(`${components} parts`)
  }
  const near = one.published !== null && other.published !== null && other.published - one.published <= NEAR
  // "The mediator's scheme", where no other presenter is named: the envoy who put one forward that week is meant.
  const unnamed = one.presenters.length === 0 || other.presenters.length === 0
  const carried = presenter === null && unnamed && one.mediated && other.mediated && near
  if (carried) {
    weight += 2
    says.push('carried by the mediators')
  }
  if (near && (presenter !== null || carried)) weight += 1
  if (weight < ENOUGH) return null
  return linkOf('proposal', 'same', one, other, `One proposal: ${says.join('; ')}.`)
}

/** Days within which a party seldom puts forward two papers; a week later "the envoy's plan" may be the next one. */
const NEAR = 7
const ENOUGH = 3
