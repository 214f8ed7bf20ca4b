/** What new reports change, against what was told before. */
import { happenings } from './happenings.js'
import { familyName, isSpeech } from './kinds/families.js'
import type { FigureTrait } from './kinds/figure.js'
import type { HappeningTrait } from './kinds/happening.js'
import type { PositionTrait } from './kinds/position.js'
import type { ProposalTrait } from './kinds/proposal.js'
import type { RoundTrait } from './kinds/round.js'
import type { Trait } from './kinds.js'
import { compare, refKey, refOf } from './links.js'
import type { Link, Ref } from './model.js'
import { daysIn, saidWindow } from './windows.js'

/** One thing that is new, or stands otherwise than before. */
export interface Change {
  readonly kind: 'new' | 'revised' | 'superseded' | 'contradicted' | 'settled'
  /** Kind of trait it is about. */
  readonly about: Trait['kind']
  /** Where the new reports say so. */
  readonly right: Ref
  /** What it was before; null for what was not told before. */
  readonly left: Ref | null
  /** One plain sentence. */
  readonly why: string
}

interface Ranked extends Change {
  /** Lower is told first; whole numbers are the kinds of RANK. */
  readonly rank: number
  /** Changes that say the same have one mark; the first is kept. */
  readonly mark: string
}

/**
 * What `fresh` traits (of the new reports) change against `earlier` ones, by the links among them. Links to traits that are in neither
 * list are passed over. Most consequential first, then in order of report and id; the same whatever order the lists are in.
 */
export function changes(fresh: readonly Trait[], earlier: readonly Trait[], links: readonly Link[]): readonly Change[] {
  const isFresh = new Map(fresh.map((trait) => [refKey(trait), trait]))
  const before = new Map(earlier.map((trait) => [refKey(trait), trait]))
  const known = links.filter(
    ({ left, right }) =>
      (isFresh.has(refKey(right)) || isFresh.has(refKey(left))) &&
      (isFresh.has(refKey(right)) || before.has(refKey(right))) &&
      (isFresh.has(refKey(left)) || before.has(refKey(left))),
  )
  const all = [
    ...newHappenings(fresh, known, before),
    ...firstTold(fresh, known, before),
    ...followed(fresh, known, new Map([...before, ...isFresh])),
    ...fromLinks(known, isFresh, new Map([...before, ...isFresh])),
  ].sort(
    (a, b) =>
      a.rank - b.rank ||
      compare(a.right.report, b.right.report) ||
      compare(a.right.id, b.right.id) ||
      compare(a.left === null ? '' : refKey(a.left), b.left === null ? '' : refKey(b.left)) ||
      compare(a.kind, b.kind),
  )
  const seen = new Set<string>()
  return all.flatMap(({ rank, mark, ...change }) => {
    if (seen.has(mark)) return []
    seen.add(mark)
    return [change]
  })
}

/** What is told first, by what it means for those who follow the conflict. */
const RANK = {
  manyKilled: 0,
  settled: 1,
  round: 2,
  proposal: 3,
  killed: 4,
  superseded: 5,
  contradicted: 6,
  position: 7,
  happening: 8,
  text: 9,
} as const

/** So many dead are told before anything else. */
const MANY = 10
/** Days before its report within which a happening is the report's own news. */
const NEWS = 7

function newHappenings(
  fresh: readonly Trait[],
  links: readonly Link[],
  before: ReadonlyMap<string, Trait>,
): readonly Ranked[] {
  const told = linkedTo(links, before, 'happening')
  const all = [...fresh, ...before.values()]
  const traits = all.filter((trait): trait is HappeningTrait => trait.kind === 'happening')
  const figures = all.filter((trait): trait is FigureTrait => trait.kind === 'figure')
  // What one sentence tells with one kind of act is one item, though two of its words tell it; so are a headline's dead and the text's.
  return happenings(traits, links, figures).flatMap((group) => {
    if (group.some((trait) => told.has(refKey(trait)) || before.has(refKey(trait)))) return []
    const news = group.filter(isNews)
    const first = [...news].sort((a, b) => daysIn(a.window!) - daysIn(b.window!))[0]
    if (first === undefined) return []
    const dead = Math.max(0, ...group.map(({ killed }) => killed?.number ?? 0))
    const where = first.places[0] === undefined ? '' : ` at ${first.places[0].name}`
    const when = first.window === null ? '' : `, ${saidWindow(first.window)}`
    return [
      {
        kind: 'new' as const,
        about: 'happening' as const,
        right: refOf(first),
        left: null,
        // Counts are told with their sources, among the figures: here they only say what comes first.
        why: `Not told before: ${familyName(first.family)}${where}${when}.`,
        // Of two mentions the one with the narrower days stands for both.
        rank:
          (dead >= MANY ? RANK.manyKilled : dead > 0 ? RANK.killed : RANK.happening) +
          Math.min(daysIn(first.window!), 50) / 100,
        mark: `new ${first.report} ${first.family} ${dead > 0 ? `${dead}${where}` : first.sentence}`,
      },
    ]
  })
}

const isNews = (trait: HappeningTrait): boolean =>
  trait.reality === 'done' &&
  !isSpeech(trait.family) &&
  trait.sure !== 'open' &&
  trait.window !== null &&
  (trait.published === null || (trait.published - trait.window.to <= NEWS && trait.window.from <= trait.published))

/** Fresh traits that a link ties to an earlier one, as the same or as another account of it. */
function linkedTo(
  links: readonly Link[],
  before: ReadonlyMap<string, Trait>,
  kind: Trait['kind'],
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const link of links) {
    if (link.kind !== kind) continue
    const left = refKey(link.left)
    const right = refKey(link.right)
    if (before.has(left)) found.add(right)
    if (before.has(right)) found.add(left)
  }
  return found
}

/** Rounds and proposals that no earlier report speaks of. */
function firstTold(
  fresh: readonly Trait[],
  links: readonly Link[],
  before: ReadonlyMap<string, Trait>,
): readonly Ranked[] {
  const told = new Set([...linkedTo(links, before, 'round'), ...linkedTo(links, before, 'proposal')])
  // Of what several new reports tell, the first is the item: the others are linked to it as what it is left of.
  for (const { kind, relation, right } of links)
    if ((kind === 'round' || kind === 'proposal') && relation === 'same') told.add(refKey(right))
  return fresh.flatMap((trait): readonly Ranked[] => {
    if (told.has(refKey(trait)) || (trait.kind !== 'round' && trait.kind !== 'proposal')) return []
    const what =
      trait.kind === 'round'
        ? `a round of talks (${trait.label}), ${trait.status}${trait.dated && trait.window !== null ? `, ${saidWindow(trait.window)}` : ''}`
        : `a proposal (${trait.label})`
    return [
      {
        kind: 'new',
        about: trait.kind,
        right: refOf(trait),
        left: null,
        why: `Not told before: ${what}.`,
        rank: RANK[trait.kind],
        mark: `new ${refKey(trait)}`,
      },
    ]
  })
}

/** Each fresh round, proposal and position against the last report before it that speaks of the same. */
function followed(
  fresh: readonly Trait[],
  links: readonly Link[],
  byRef: ReadonlyMap<string, Trait>,
): readonly Ranked[] {
  const kinds = new Set<string>(['round', 'proposal', 'position'])
  const last = new Map<string, Link>()
  const publishedOf = (link: Link): number => {
    const trait = byRef.get(refKey(link.left))
    return trait !== undefined && 'published' in trait ? (trait.published ?? 0) : 0
  }
  for (const link of links) {
    if (!kinds.has(link.kind) || link.relation === 'conflicts') continue
    const key = refKey(link.right)
    const kept = last.get(key)
    const later =
      kept === undefined ? 1 : publishedOf(link) - publishedOf(kept) || compare(refKey(link.left), refKey(kept.left))
    if (later > 0) last.set(key, link)
  }
  return fresh.flatMap((trait): readonly Ranked[] => {
    const link = last.get(refKey(trait))
    const was = link === undefined ? undefined : byRef.get(refKey(link.left))
    if (link === undefined || was === undefined) return []
    if (trait.kind === 'round' && was.kind === 'round') return roundChange(was, trait)
    if (trait.kind === 'proposal' && was.kind === 'proposal') return proposalChange(was, trait)
    if (trait.kind === 'position' && was.kind === 'position') return positionChange(was, trait, link)
    return []
  })
}

const AHEAD = new Set<RoundTrait['status']>(['scheduled', 'postponed'])

function roundChange(was: RoundTrait, is: RoundTrait): readonly Ranked[] {
  const change = (kind: Change['kind'], why: string, rank: number): readonly Ranked[] => [
    { kind, about: 'round', right: refOf(is), left: refOf(was), why, rank, mark: `round ${refKey(is)}` },
  ]
  const name = `The round of talks (${is.label})`
  if (AHEAD.has(was.status) && !AHEAD.has(is.status))
    return change('settled', `${name} was ${was.status}; it is now told as ${is.status}.`, RANK.settled)
  if (was.status !== is.status)
    return change('revised', `${name} was ${was.status}; it is now told as ${is.status}.`, RANK.round)
  const moved = was.dated && is.dated && was.window !== null && is.window !== null && was.window.from !== is.window.from
  return moved
    ? change(
        'revised',
        `${name} was set for ${saidWindow(was.window!)}; it is now told for ${saidWindow(is.window!)}.`,
        RANK.round,
      )
    : []
}

const FINAL = new Set(['accepts', 'rejects'])

function proposalChange(was: ProposalTrait, is: ProposalTrait): readonly Ranked[] {
  const answers = is.answers.filter(
    ({ party, stance }) => !was.answers.some((old) => old.party === party && old.stance === stance),
  )
  if (answers.length === 0) return []
  const addressees = [...new Set([...was.addressees, ...is.addressees])]
  const final = new Set(
    [...was.answers, ...is.answers].filter(({ stance }) => FINAL.has(stance)).map(({ party }) => party),
  )
  const settled = addressees.length > 0 && addressees.every((party) => final.has(party))
  const said = answers.map(({ party, stance }) => `"${party}" ${stance}`).join(', ')
  return [
    {
      kind: settled ? 'settled' : 'revised',
      about: 'proposal',
      right: refOf(is),
      left: refOf(was),
      why: `The proposal (${is.label}) has ${settled ? 'the answers of all it was put to' : 'an answer'}: ${said}.`,
      rank: settled ? RANK.settled : RANK.proposal,
      mark: `proposal ${refKey(is)}`,
    },
  ]
}

const positionChange = (was: PositionTrait, is: PositionTrait, { relation }: Link): readonly Ranked[] =>
  relation !== 'revised'
    ? []
    : [
        {
          kind: 'revised',
          about: 'position',
          right: refOf(is),
          left: refOf(was),
          why: `"${is.party}" on "${is.issue}": ${was.stance} before, ${is.stance} now.`,
          rank: RANK.position,
          mark: `position ${is.report} ${is.party} ${is.code} ${is.stance}`,
        },
      ]

/** Numbers that take the place of others, accounts that do not agree, new versions, and what was expected and came about. */
function fromLinks(
  links: readonly Link[],
  fresh: ReadonlyMap<string, Trait>,
  byRef: ReadonlyMap<string, Trait>,
): readonly Ranked[] {
  return links.flatMap((link): readonly Ranked[] => {
    // A conflict is the news of whichever side is new; both when both are, told once.
    const right = fresh.has(refKey(link.right)) ? link.right : link.left
    const left = right === link.right ? link.left : link.right
    const [is, was] = [byRef.get(refKey(right))!, byRef.get(refKey(left))!]
    const about = link.kind as Trait['kind']
    const between = `${about} ${[left.report, right.report].sort().join(' ')} ${subjectOf(is, was)}`
    const change = (kind: Change['kind'], rank: number): readonly Ranked[] => [
      { kind, about, right, left, why: link.why, rank, mark: `${kind} ${between}` },
    ]
    if (link.relation === 'supersedes' && right === link.right) return change('superseded', RANK.superseded)
    if (link.relation === 'conflicts') return change('contradicted', RANK.contradicted)
    if (link.relation === 'version' && right === link.right) {
      // Against one of the versions before it: they are one article.
      return change('revised', RANK.text).map((each) => ({ ...each, mark: `version ${right.report}` }))
    }
    if (is.kind === 'happening' && was.kind === 'happening' && link.relation === 'same' && right === link.right) {
      const came = was.reality === 'ahead' && (is.reality === 'done' || is.reality === 'off')
      return came ? change('settled', RANK.settled) : []
    }
    return []
  })
}

/** What two things of two reports are about, so that the same is not said again of a headline and its text. */
function subjectOf(one: Trait, other: Trait): string {
  const of = (trait: Trait): string => {
    if (trait.kind === 'figure') return `${trait.metric} ${trait.toll.number}`
    if (trait.kind === 'position') return `${trait.party} ${trait.code}`
    if (trait.kind === 'happening') return trait.family
    return trait.kind === 'text' ? '' : trait.id
  }
  return [of(one), of(other)].sort().join(' | ')
}
