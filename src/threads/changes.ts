/** What new reports change, against what was told before. */
import { type Change, calledRound, RANK, type Ranked } from './change.js'
import { followed } from './followed.js'
import { happenings } from './happenings.js'
import { familyName, isSpeech } from './kinds/families.js'
import type { FigureTrait } from './kinds/figure.js'
import type { HappeningTrait } from './kinds/happening.js'
import type { Trait } from './kinds.js'
import { compare, refKey, refOf } from './links.js'
import type { Link } from './model.js'
import { shareSource } from './sources.js'
import { daysIn, saidWindow } from './windows.js'

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
        ? `a ${calledRound(trait.label)}, ${trait.status}${trait.dated && trait.window !== null ? `, ${saidWindow(trait.window)}` : ''}`
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

/**
 * Links by which a count is news: a number that its source gave already changes nothing; one that takes the place of others is told
 * against the last of them, and not again against those who never agreed with its source.
 */
function countsThatAreNews(links: readonly Link[], byRef: ReadonlyMap<string, Trait>): ReadonlySet<Link> {
  const told = new Set<string>()
  const latest = new Map<string, Link>()
  const figures = links.filter(({ kind }) => kind === 'figure')
  for (const link of figures) {
    const right = refKey(link.right)
    if (link.relation === 'same' && ofOneSource(byRef.get(refKey(link.left)), byRef.get(right))) told.add(right)
    if (link.relation !== 'supersedes') continue
    const other = latest.get(right)
    if (other === undefined || isLater(byRef, link.left, other.left)) latest.set(right, link)
  }
  return new Set(
    figures.filter(
      (link) =>
        !told.has(refKey(link.right)) && (latest.get(refKey(link.right)) === link || !latest.has(refKey(link.right))),
    ),
  )
}

/** Who gives a number that only another gave before says something new: the ministry raises its toll to the newspaper's. */
const ofOneSource = (was: Trait | undefined, is: Trait | undefined): boolean =>
  was?.kind === 'figure' && is?.kind === 'figure' && (shareSource(was.sources, is.sources) || ownCount(is))

const ownCount = ({ sources }: FigureTrait): boolean => sources.every((key) => key.startsWith('publisher '))

function isLater(byRef: ReadonlyMap<string, Trait>, one: Link['left'], other: Link['left']): boolean {
  const day = (ref: Link['left']): string => byRef.get(refKey(ref))?.day ?? ''
  const published = (ref: Link['left']): number => {
    const trait = byRef.get(refKey(ref))
    return trait !== undefined && 'published' in trait ? (trait.published ?? 0) : 0
  }
  return (published(one) - published(other) || compare(day(one), day(other)) || compare(refKey(one), refKey(other))) > 0
}

/** Numbers that take the place of others, accounts that do not agree, new versions, and what was expected and came about. */
function fromLinks(
  links: readonly Link[],
  fresh: ReadonlyMap<string, Trait>,
  byRef: ReadonlyMap<string, Trait>,
): readonly Ranked[] {
  const news = countsThatAreNews(links, byRef)
  return links.flatMap((link): readonly Ranked[] => {
    if (link.kind === 'figure' && !news.has(link)) return []
    // A conflict is the news of whichever side is new; both when both are, told once.
    const right = fresh.has(refKey(link.right)) ? link.right : link.left
    const left = right === link.right ? link.left : link.right
    const [is, was] = [byRef.get(refKey(right))!, byRef.get(refKey(left))!]
    const about = link.kind as Trait['kind']
    // Of a count that several earlier reports gave: once.
    const reports = about === 'figure' ? [right.report] : [left.report, right.report].sort()
    const between = `${about} ${reports.join(' ')} ${subjectOf(is, was)}`
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
