/**
 * Which site each name stands for. Each name weighs its sites by what is known of them, by the place it is said to lie in, by the
 * countries and the provinces the report speaks of and by the report's other places. What the other names mean is itself in doubt, so
 * each counts for all its sites, by their chances, and the chances are weighed again a few times: ten names that each may lie in many
 * provinces agree on the one they share. (That a local paper's readers know its towns without their state, and that the towns of one
 * report lie together, is from Lieberman, Samet & Sankaranarayanan 2010, "Geotagging with local lexicons".) A small town that nothing
 * in the report points to is not taken: the name stays without coordinates.
 */
import type { NameSpan } from '../name.js'
import { coincidences } from './coincidences.js'
import type { Container } from './containers.js'
import { type Evidence, evidenceOf } from './evidence.js'
import type { NamedPlace } from './named.js'
import { kilometres, type Site } from './site.js'

const IN_CONTAINER = 5
const COUNTRY_SPOKEN_OF = 2.2
/** What the report's other places add to a site in their province: the most one place can, and the most all can. */
const ONE_IN_DIVISION = 1.5
const ALL_IN_DIVISION = 1.5
const NEIGHBOUR = 1.3
/** What each unit of surprise adds that namesakes of other names lie beside a site, and the most units that count. */
const TOGETHER = 0.2
const TOGETHER_AT_MOST = 8
const NEIGHBOURS_AT_MOST = 2
/** Weight a site needs when nothing in the report speaks for it: a town of some 60,000. */
const UNKNOWN_HERE = 4.8
/** So much must speak for a smaller one. */
const SUPPORT = 0.3
/** So much for a name that its own words say is a person or a body: that many places of its province are named. */
const SUPPORT_OF_UNSURE = 1.5
/** How steeply chances rise with weight. */
const STEEP = 1.6
const ROUNDS = 4

/** So much more weight has a town a hundred times as large. */
const FAR_LARGER = 2
/** What the kind of the places beside it in a row adds to a site of that kind. */
const OF_A_KIND = 3

const NONE = { sum: 0, share: 0 }

/** How far from the middle of a container its places lie, by UCDP precision. */
const REACH: Readonly<Record<number, number>> = { 1: 40, 2: 60, 3: 120, 4: 600, 5: 900, 6: 6000, 7: 900 }

/** All mentions of one name in one container: they are weighed once. */
export interface Weighed {
  readonly name: string
  readonly sites: readonly Site[]
  readonly container: Container | null
  readonly mentions: number[]
  /** True where every mention stands inside another name. */
  tentative: boolean
  /** True where a mention of the name says that it is a town or county here. */
  served: boolean
  /** True where nothing but the gazetteer says that it is a place. */
  unsure: boolean
  /** One for each site. */
  chances: number[]
  best: number
  held: boolean
}

/** For each named place the site it stands for, or null. */
export function chooseSites(
  places: readonly NamedPlace[],
  containers: readonly (Container | null)[],
  rows: readonly (readonly number[])[],
  names: readonly NameSpan[],
): (Site | null)[] {
  const weighed = gather(places, containers)
  const ofPlace = new Map(weighed.flatMap((item) => item.mentions.map((index) => [index, item] as const)))
  const beside = new Map(weighed.map((item) => [item, rowOf(item, rows, ofPlace)] as const))
  for (const item of weighed) item.chances = chancesOf(item.sites.map((site) => site.weight))
  const together = coincidences(weighed)
  for (let round = 0; round < ROUNDS; round++) {
    const evidence = evidenceOf(weighed, names)
    const next = weighed.map((item) => weigh(item, ofPlace, beside.get(item)!, evidence, together))
    for (const [k, result] of next.entries()) Object.assign(weighed[k]!, result)
  }
  return sameNameSameSite(places.map((_, index) => ofPlace.get(index)!))
}

function gather(places: readonly NamedPlace[], containers: readonly (Container | null)[]): Weighed[] {
  const known = new Map<readonly Site[], Map<string, Weighed>>()
  const all: Weighed[] = []
  const servedNames = new Set(places.flatMap(({ name, served }) => (served ? [name] : [])))
  places.forEach(({ name, sites, within: tentative, unsure }, index) => {
    const container = containers[index] ?? null
    const holder = container?.site?.key ?? (container?.place == null ? '' : `place ${places[container.place]!.name}`)
    const key = `${name}|${holder}`
    const same = known.get(sites) ?? new Map<string, Weighed>()
    known.set(sites, same)
    const item = same.get(key)
    if (item) {
      item.mentions.push(index)
      item.tentative &&= tentative
      item.unsure &&= unsure
      return
    }
    const made: Weighed = {
      name,
      sites,
      container,
      mentions: [index],
      tentative,
      unsure,
      served: servedNames.has(name),
      chances: [],
      best: -1,
      held: false,
    }
    same.set(key, made)
    all.push(made)
  })
  return all
}

/** Chances of sites by their scores, beside that of a place no list has. */
function chancesOf(scores: readonly number[]): number[] {
  const most = Math.max(UNKNOWN_HERE, ...scores)
  const odds = scores.map((score) => Math.exp(STEEP * (score - most)))
  const all = odds.reduce((sum, odd) => sum + odd, Math.exp(STEEP * (UNKNOWN_HERE - most)))
  return odds.map((odd) => odd / all)
}

function weigh(
  item: Weighed,
  ofPlace: ReadonlyMap<number, Weighed>,
  beside: readonly Weighed[],
  evidence: Evidence,
  together: ReadonlyMap<Site, number>,
): Pick<Weighed, 'chances' | 'best' | 'held'> {
  const holders = holdersOf(item, ofPlace)
  let best = -1
  let bestScore = Number.NEGATIVE_INFINITY
  let bestHeld = false
  const scores = item.sites.map((site, k) => {
    const held = Math.max(0, ...holders.map((holder) => (holder.key === site.key ? 1 : inside(site, holder))))
    const country = site.country === null ? 0 : evidence.country(site.country, item.name)
    const division = site.division === null ? NONE : evidence.division(site.division, item.name)
    const near = Math.min(NEIGHBOURS_AT_MOST, evidence.near(site, item.name, speaksFor))
    const score =
      site.weight +
      held * IN_CONTAINER +
      country * COUNTRY_SPOKEN_OF +
      Math.min(1, division.sum) * ONE_IN_DIVISION +
      division.share * ALL_IN_DIVISION +
      near * NEIGHBOUR +
      Math.min(TOGETHER_AT_MOST, together.get(site) ?? 0) * TOGETHER +
      shareOfKind(site, beside) * OF_A_KIND
    const doubtful = site.source === 'gazetteer' && !item.served && (item.tentative || isSmall(site, item.sites))
    if (item.unsure && held === 0 && near + division.sum < SUPPORT_OF_UNSURE) return score
    const supported = held > 0 || near + division.sum > SUPPORT || (!item.tentative && country >= 0.2)
    if ((!doubtful || supported) && (held > 0 || !isOvershadowed(site, item.sites)) && score > bestScore) {
      best = k
      bestScore = score
      bestHeld = held > 0
    }
    return score
  })
  // "Grantville, Pennsylvania": the one of Georgia is not meant, though no list has the other.
  if (best >= 0 && !bestHeld && liesElsewhere(item.sites[best]!, holders)) best = -1
  return { chances: chancesOf(scores), best, held: bestHeld }
}

/** A town few know that is said to lie in a land or province, and does not; "Moscow and Tehran in Syria" are where they are. */
const liesElsewhere = (site: Site, holders: readonly Site[]): boolean =>
  site.source === 'gazetteer' &&
  site.wherePrec < 3 &&
  site.weight < UNKNOWN_HERE &&
  holders.length > 0 &&
  holders.every(isWide)

const isWide = ({ source, kind }: Site): boolean =>
  source === 'countries' || (source === 'regions' && kind === 'province')

/** The names that stand beside a name's mentions in rows. */
const rowOf = (
  { mentions }: Weighed,
  rows: readonly (readonly number[])[],
  ofPlace: ReadonlyMap<number, Weighed>,
): readonly Weighed[] => mentions.flatMap((index) => rows[index]!.map((other) => ofPlace.get(other)!))

/** How many of the names beside it in rows mean a country where the site is one, or a province where it is one. */
function shareOfKind(site: Site, beside: readonly Weighed[]): number {
  if (beside.length === 0 || (site.kind !== 'country' && site.kind !== 'province')) return 0
  return beside.filter(({ sites, best }) => sites[best]?.kind === site.kind).length / beside.length
}

/** A town few know, or one county of several of the name; a province is told by its name. */
const isSmall = (site: Site, all: readonly Site[]): boolean =>
  site.wherePrec < 3 ? site.weight < UNKNOWN_HERE : site.wherePrec === 3 && all.length > 1

/**
 * "California" in Pennsylvania, "Boston" in New York state, the State of Niger: a town with the name of a state or of a far larger town
 * of its country, and a province with that of a country, are meant only where the words say what they lie in.
 */
const isOvershadowed = (site: Site, all: readonly Site[]): boolean =>
  site.source === 'gazetteer' &&
  all.some((other) => {
    if (other.kind === 'country') return site.kind === 'province'
    if (other.kind === 'province')
      return (
        site.kind !== 'province' &&
        other.weight > site.weight &&
        (other.source === 'regions' || other.country === site.country)
      )
    return (
      site.wherePrec < 3 &&
      other.wherePrec < 3 &&
      other.country === site.country &&
      other.weight > site.weight + FAR_LARGER
    )
  })

function holdersOf({ container }: Weighed, ofPlace: ReadonlyMap<number, Weighed>): readonly Site[] {
  if (container === null) return []
  if (container.site) return [container.site]
  const { sites, best } = ofPlace.get(container.place!)!
  const wide = sites.filter((site) => site.wherePrec >= 3)
  return best < 0 ? wide : [sites[best]!, ...wide]
}

/** 0 when the site cannot lie in the holder, up to 1 the nearer it is to its middle. */
export function inside(site: Site, holder: Site): number {
  if (site.key === holder.key) return 0
  if (holder.kind === 'country') return site.kind !== 'country' && site.country === holder.country ? 1 : 0
  if (site.kind === 'country' || (holder.country !== null && site.country !== holder.country)) return 0
  if (holder.kind === 'province' && holder.division !== null && site.division !== null)
    return site.division === holder.division && site.wherePrec < holder.wherePrec ? 1 : 0
  const reach = REACH[holder.wherePrec] ?? 300
  const away = kilometres(site, holder)
  return away > reach ? 0 : 1 - 0.5 * (away / reach)
}

/** Kilometres within which another place of the report speaks for a site. */
const CLOSE = 160

/** A place speaks for a site close to it; a province for the towns in it. */
function speaksFor(other: Site, site: Site): boolean {
  if (other.kind === 'country' || site.kind === 'country') return false
  if (other.wherePrec >= 4 && other.division !== null && site.division !== null) return other.division === site.division
  if (other.wherePrec >= 3)
    return other.country === site.country && kilometres(other, site) < Math.min(400, REACH[other.wherePrec] ?? 300)
  return kilometres(other, site) < (site.wherePrec >= 4 ? 350 : CLOSE)
}

/** One name means one site throughout a report: what a stated container settled goes for its other mentions. */
function sameNameSameSite(places: readonly Weighed[]): (Site | null)[] {
  const settled = new Map<string, Site>()
  for (const { name, sites, best, held } of places)
    if (best >= 0 && held && !settled.has(name)) settled.set(name, sites[best]!)
  return places.map(({ name, sites, best, held }) => {
    const other = settled.get(name)
    return !held && other && sites.includes(other) ? other : (sites[best] ?? null)
  })
}
