/** What new reports change, against what was told before. */
import { type Change, RANK, type Ranked } from './change.js'
import { firstTold } from './first-told.js'
import { followed } from './followed.js'
import { familyName, THREAT } from './kinds/families.js'
import type { FigureTrait } from './kinds/figure.js'
import type { HappeningTrait } from './kinds/happening.js'
import type { Trait } from './kinds.js'
import { compare, refKey, refOf } from './links.js'
import type { Link, Ref } from './model.js'
import { sentenceKey } from './sentence-key.js'
import { shareSource } from './sources.js'
import { saidWindow } from './windows.js'

/**
 * What `fresh` traits (of the new reports) change against `earlier` ones, by the links among them. Links to traits that are in neither
 * list, and those to journeys, are passed over. Most consequential first, then the newest, then in order of report and id; the same whatever order the lists are in.
 */
export function changes(fresh: readonly Trait[], earlier: readonly Trait[], links: readonly Link[]): readonly Change[] {
  const isFresh = new Map(fresh.map((trait) => [refKey(trait), trait]))
  const before = new Map(earlier.map((trait) => [refKey(trait), trait]))
  const known = links.filter(
    ({ kind, left, right }) =>
      kind !== 'attendance' &&
      (isFresh.has(refKey(right)) || isFresh.has(refKey(left))) &&
      (isFresh.has(refKey(right)) || before.has(refKey(right))) &&
      (isFresh.has(refKey(left)) || before.has(refKey(left))),
  )
  const byRef = new Map([...before, ...isFresh])
  const talks = followed(fresh, known, byRef)
  const linked = fromLinks(known, isFresh, byRef)
  const followOn = [...talks, ...notOfRounds(linked, talks, isFresh)]
  // What settles something that was told before is told as that alone, a meeting as what became of its round.
  const settling = new Set(
    [...talks, ...linked].flatMap(({ kind, right }) => (kind === 'settled' ? [refKey(right)] : [])),
  )
  const first = firstTold(fresh, known, before).filter(({ right }) => !settling.has(refKey(right)))
  const publishedOf = ({ right }: Ranked): number => {
    const trait = isFresh.get(refKey(right))
    return trait !== undefined && 'published' in trait ? (trait.published ?? 0) : 0
  }
  const all = [...first, ...followOn].sort(
    (a, b) =>
      Math.floor(a.rank) - Math.floor(b.rank) ||
      (b.dead ?? 0) - (a.dead ?? 0) ||
      a.rank - b.rank ||
      publishedOf(b) - publishedOf(a) ||
      compare(a.right.report, b.right.report) ||
      compare(a.right.id, b.right.id) ||
      compare(a.left === null ? '' : refKey(a.left), b.left === null ? '' : refKey(b.left)) ||
      compare(a.kind, b.kind),
  )
  const seen = new Set<string>()
  return all.flatMap(({ rank, dead, mark, ...change }) => {
    if (seen.has(mark)) return []
    seen.add(mark)
    return [change]
  })
}

/** A change as it is shown: a headline's count with the words of the text that give it in full. `byRef` has the traits it is between. */
export function inText(change: Change, byRef: ReadonlyMap<string, Trait>): Change {
  const full = (ref: Ref): Ref => {
    const trait = byRef.get(refKey(ref))
    return trait?.kind === 'figure' && trait.inText != null ? { report: ref.report, id: trait.inText } : ref
  }
  return { ...change, right: full(change.right), left: change.left === null ? null : full(change.left) }
}

/** Without meetings told in the words of a round, where it is told what became of the round. */
function notOfRounds(
  found: readonly Ranked[],
  talks: readonly Ranked[],
  fresh: ReadonlyMap<string, Trait>,
): readonly Ranked[] {
  const told = new Set(
    talks.flatMap(({ right }) => {
      const round = fresh.get(refKey(right))
      return round?.kind === 'round'
        ? (round.sentences ?? []).map((sentence) => sentenceKey({ report: round.report, sentence }))
        : []
    }),
  )
  return found.filter(({ kind, right }) => {
    const trait = fresh.get(refKey(right))
    return !(
      kind === 'settled' &&
      trait?.kind === 'happening' &&
      trait.family === 'meeting' &&
      told.has(sentenceKey(trait))
    )
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
  const releases = releasesIn(fresh.values())
  return links.flatMap((link): readonly Ranked[] => {
    if (link.kind === 'figure' && !news.has(link)) return []
    // A conflict is the news of whichever side is new; both when both are, told once.
    const right = fresh.has(refKey(link.right)) ? link.right : link.left
    const left = right === link.right ? link.left : link.right
    const [is, was] = [byRef.get(refKey(right))!, byRef.get(refKey(left))!]
    const about = link.kind as Change['about']
    // Of a count that several earlier reports gave: once; and once of two new ones, whichever of their words is asked about.
    const reports = about === 'figure' && !fresh.has(refKey(left)) ? [right.report] : [left.report, right.report].sort()
    const between = `${about} ${reports.join(' ')} ${subjectOf(is, was)}`
    const change = (kind: Change['kind'], rank: number): readonly Ranked[] => [
      { kind, about, right, left, why: link.why, rank, mark: `${kind} ${between}` },
    ]
    if (link.relation === 'supersedes' && right === link.right) return change('superseded', RANK.superseded)
    // Who tells a thing again that was denied before says nothing new: the denial contradicts.
    const deniedBefore = was.kind === 'happening' && was.reality === 'denied' && !fresh.has(refKey(left))
    if (link.relation === 'conflicts') return deniedBefore ? [] : change('contradicted', RANK.contradicted)
    if (link.relation === 'version' && right === link.right) {
      // Against one of the versions before it: they are one article.
      return change('revised', RANK.text).map((each) => ({ ...each, mark: `version ${right.report}` }))
    }
    if (is.kind === 'happening' && was.kind === 'happening' && link.relation === 'same' && right === link.right) {
      const came = was.reality === 'ahead' && (is.reality === 'done' || is.reality === 'off')
      if (came)
        return change('settled', RANK.settled).map((each) => ({
          ...each,
          why: `Told before as ${was.status}, now as ${is.status}: ${familyName(is.family)}, ${saidWindow(is.window)}.`,
        }))
      if (hasPassed(was, is))
        return change('settled', RANK.settled).map((each) => ({
          ...each,
          why: `The day of the threat (${saidWindow(was.window)}) was still to come; it has passed.`,
        }))
      const freed = is.family === 'seizure' ? releases.get(sentenceKey(is)) : undefined
      return freed === undefined
        ? []
        : [
            {
              kind: 'settled',
              about: 'happening',
              right: refOf(freed),
              left: refOf(was),
              why: 'They were told as taken; they are now told as released.',
              rank: RANK.settled,
              mark: `settled ${refKey(freed)}`,
            },
          ]
    }
    return []
  })
}

/** A threat with a day that lay ahead of the one report ("until noon on Friday") and lies behind the other. */
const hasPassed = (was: HappeningTrait, is: HappeningTrait): boolean =>
  was.family === THREAT &&
  was.published !== null &&
  is.published !== null &&
  was.window.from > was.published &&
  was.window.to < is.published

/** Fresh releases by their sentence, the first of each: "two drivers who were seized on Sunday were set free" tells a seizure with one. */
function releasesIn(fresh: Iterable<Trait>): ReadonlyMap<string, HappeningTrait> {
  const found = new Map<string, HappeningTrait>()
  for (const trait of fresh) {
    if (trait.kind !== 'happening' || trait.family !== 'release' || trait.reality !== 'done') continue
    if (!found.has(sentenceKey(trait))) found.set(sentenceKey(trait), trait)
  }
  return found
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
