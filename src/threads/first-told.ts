/** What new reports tell that none told before: happenings, counts, rounds of talks and proposals, stands of parties. */
import { grouped } from '../grouped.js'
import { calledRound, RANK, type Ranked } from './change.js'
import { happenings } from './happenings.js'
import { familyName, isSpeech, THREAT } from './kinds/families.js'
import type { FigureTrait } from './kinds/figure.js'
import type { HappeningTrait } from './kinds/happening.js'
import { ofTwoMatters, type PositionTrait } from './kinds/position.js'
import { OVER, type RoundTrait } from './kinds/round.js'
import type { Trait } from './kinds.js'
import { compare, refKey, refOf } from './links.js'
import type { Link } from './model.js'
import { comparePlaces } from './place-marks.js'
import { OPENING } from './report-view.js'
import { sameNumber } from './tolls.js'
import { daysIn, meet, saidWindow } from './windows.js'

/** What `fresh` traits tell that neither `before` nor a link knows of. */
export const firstTold = (
  fresh: readonly Trait[],
  links: readonly Link[],
  before: ReadonlyMap<string, Trait>,
): readonly Ranked[] => [
  ...firstHappenings(fresh, links, before),
  ...firstCounts(fresh, links, before),
  ...firstTalks(fresh, links, before),
  ...firstStands(fresh, before),
]

/** So many dead are told before anything else. */
const MANY = 10
/** Days before its report within which a happening is the report's own news. */
const NEWS = 7

function firstHappenings(
  fresh: readonly Trait[],
  links: readonly Link[],
  before: ReadonlyMap<string, Trait>,
): readonly Ranked[] {
  const told = linkedTo(links, before, new Set(['happening']))
  const all = [...fresh, ...before.values()]
  const traits = all.filter((trait): trait is HappeningTrait => trait.kind === 'happening')
  const items = happenings(traits, links).flatMap((group) => {
    if (group.some((trait) => told.has(refKey(trait)) || before.has(refKey(trait)))) return []
    const [first] = group
      .filter(isNews)
      .sort((a, b) => daysIn(a.window) - daysIn(b.window) || Number(a.sentence === 1) - Number(b.sentence === 1))
    return first === undefined ? [] : [{ first, group }]
  })
  const alike = grouped(
    items.map(({ first }) => first),
    actOf,
  )
  return items.flatMap(({ first, group }) => {
    const others = alike.get(actOf(first))!
    if (first.sentence === 1 && others.some((other) => isToldInShort(first, other))) return []
    if (others.some((other) => isOfTheSameDead(first, other))) return []
    const dead = Math.max(0, ...group.map(({ killed }) => killed?.number ?? 0))
    // The place told beside a threat is where it would strike; of several in its sentence one may be the capital of those who did it.
    const isKnown = !isSpeech(first.family) && (first.placed || first.places.length === 1)
    const place = isKnown ? first.places[0] : undefined
    const where = place === undefined ? '' : ` at ${place.name}`
    return [
      {
        kind: 'new' as const,
        about: 'happening' as const,
        right: refOf(first),
        left: null,
        // Counts are told with their sources, among the figures: here they only say what comes first.
        why: `Not told before: ${familyName(first.family)}${where}, ${saidWindow(first.window)}.`,
        // Of two mentions the one with the narrower days stands for both.
        rank:
          (dead >= MANY ? RANK.manyKilled : dead > 0 ? RANK.killed : RANK.happening) +
          Math.min(daysIn(first.window), 50) / 100,
        // A count without a day may be of a month, or of what others told.
        dead: first.sure === 'assumed' ? 0 : dead,
        // What one sentence tells with one kind of act is one item, though two of its words tell it.
        mark: `new ${first.report} ${first.family} ${dead > 0 ? `${dead}${where}` : first.sentence}`,
      },
    ]
  })
}

/** A kind of act in a report. */
const actOf = ({ report, family }: HappeningTrait): string => `${report} ${family}`

/** A report's first words tell in short what its text tells: nothing of day, place, doer or dead is told otherwise. */
const isToldInShort = (short: HappeningTrait, full: HappeningTrait): boolean =>
  full.sentence > 1 &&
  meet(short.window, full.window) &&
  (short.places.length === 0 || comparePlaces(short.places, full.places).is === 'same') &&
  short.doers.every(({ key }) => full.doers.some((doer) => doer.key === key)) &&
  (short.killed === null || short.killed.number === full.killed?.number)

/** Another word of its sentence tells the same dead, and where they died. */
const isOfTheSameDead = (bare: HappeningTrait, placed: HappeningTrait): boolean =>
  !bare.placed && placed.placed && bare.sentence === placed.sentence && sameNumber(bare.killed, placed.killed)

/** Of what is done with words a threat alone is news by itself: what is demanded, refused or praised is told as a stand, or not. */
const isNews = (trait: HappeningTrait): boolean => {
  const { family, window, published, sure } = trait
  if (trait.reality !== 'done' || sure === 'open') return false
  if (isSpeech(family) && (family !== THREAT || sure === 'assumed')) return false
  // The day of a threat may be the one it ends on: "until noon on Friday".
  return published === null || (published - window.to <= NEWS && (window.from <= published || family === THREAT))
}

/** Fresh traits that a link ties to an earlier one, as the same or as another account of it. */
function linkedTo(
  links: readonly Link[],
  before: ReadonlyMap<string, Trait>,
  kinds: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const link of links) {
    if (!kinds.has(link.kind)) continue
    const left = refKey(link.left)
    const right = refKey(link.right)
    if (before.has(left)) found.add(right)
    if (before.has(right)) found.add(left)
  }
  return found
}

/** Those, and of what several new reports tell all but the first: the others are linked to it as what it is left of. */
const toldAgain = (
  links: readonly Link[],
  before: ReadonlyMap<string, Trait>,
  kinds: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set([
    ...linkedTo(links, before, kinds),
    ...links.filter(({ kind, relation }) => kinds.has(kind) && relation === 'same').map(({ right }) => refKey(right)),
  ])

/** Held before the days of which its report brings news, or told as held in passing: without a day, and not where the report opens. */
const isPastRound = ({ status, dated, window, published, sentences }: RoundTrait): boolean =>
  OVER.has(status) &&
  (dated
    ? published !== null && window !== null && published - window.to > NEWS
    : sentences !== undefined && !sentences.some((sentence) => sentence <= OPENING))

/** Rounds and proposals that no earlier report speaks of. */
function firstTalks(
  fresh: readonly Trait[],
  links: readonly Link[],
  before: ReadonlyMap<string, Trait>,
): readonly Ranked[] {
  const told = toldAgain(links, before, new Set(['round', 'proposal']))
  return fresh.flatMap((trait): readonly Ranked[] => {
    if (told.has(refKey(trait)) || (trait.kind !== 'round' && trait.kind !== 'proposal')) return []
    if (trait.kind === 'round' && isPastRound(trait)) return []
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

/** A count of the dead that goes on over days ("11 killed since Sunday"): no single happening tells it. */
function firstCounts(
  fresh: readonly Trait[],
  links: readonly Link[],
  before: ReadonlyMap<string, Trait>,
): readonly Ranked[] {
  const told = toldAgain(links, before, new Set(['figure']))
  return fresh.flatMap((trait): readonly Ranked[] => {
    if (trait.kind !== 'figure' || trait.metric !== 'killed' || told.has(refKey(trait)) || !isRunningCount(trait))
      return []
    const where = trait.places[0] === undefined ? '' : ` at ${trait.places[0].name}`
    return [
      {
        kind: 'new',
        about: 'figure',
        right: refOf(trait),
        left: null,
        why: `Not told before: a count of the killed${where}, since ${trait.since}.`,
        rank: RANK.killed,
        mark: `new ${trait.report} killed ${trait.toll.number}`,
      },
    ]
  })
}

/** Counted since some day of the last ones, by somebody the report names. */
const isRunningCount = ({ since, total, part, former, sources, window, published }: FigureTrait): boolean =>
  since !== null &&
  !total &&
  !part &&
  !former &&
  window !== null &&
  (published === null || published - window.from <= NEWS) &&
  sources.some((key) => !key.startsWith('publisher '))

/** Stands that a party takes itself, on an issue on which it was told to take none. */
function firstStands(fresh: readonly Trait[], before: ReadonlyMap<string, Trait>): readonly Ranked[] {
  const subject = ({ party, code }: PositionTrait): string => `${party}|${code}`
  const known = new Map<string, PositionTrait[]>()
  const note = (trait: PositionTrait): void => {
    const told = known.get(subject(trait))
    if (told === undefined) known.set(subject(trait), [trait])
    else told.push(trait)
  }
  for (const trait of before.values()) if (trait.kind === 'position') note(trait)
  const stands = fresh
    .filter((trait): trait is PositionTrait => trait.kind === 'position')
    .toSorted((a, b) => (a.published ?? 0) - (b.published ?? 0) || compare(refKey(a), refKey(b)))
  return stands.flatMap((trait): readonly Ranked[] => {
    const isKnown = known.get(subject(trait))?.some((other) => !ofTwoMatters(other, trait)) ?? false
    note(trait)
    if (isKnown || !trait.sources.includes(trait.party)) return []
    return [
      {
        kind: 'new',
        about: 'position',
        right: refOf(trait),
        left: null,
        why: `Not told before: "${trait.who}" on "${trait.issue}", ${trait.stance}.`,
        rank: RANK.stand,
        mark: `new ${refKey(trait)}`,
      },
    ]
  })
}
