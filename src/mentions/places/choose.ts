/**
 * Which site each name stands for. Each name weighs its sites by what is known of them, by the place it is said to lie in, by the
 * countries the report speaks of and by the report's other places; a second round sees what the first one chose. A small town that
 * nothing in the report points to is not taken: the name stays without coordinates.
 */
import type { NameSpan } from '../name.js'
import type { Container } from './containers.js'
import type { NamedPlace } from './named.js'
import { kilometres, type Site } from './site.js'

const IN_CONTAINER = 5
const COUNTRY_SPOKEN_OF = 2.2
const NEIGHBOUR = 1.3
const NEIGHBOURS_AT_MOST = 2
/** Places a name's sites are compared with: a gazetteer read as one report must not take for ever. */
const COMPARED = 200
/** Kilometres within which another place of the report speaks for a site. */
const CLOSE = 160
/** Weight a site needs when nothing in the report speaks for it: a town of some 60,000. */
const UNKNOWN_HERE = 4.8

/** How far from the middle of a container its places lie, by UCDP precision. */
const REACH: Readonly<Record<number, number>> = { 1: 40, 2: 60, 3: 120, 4: 600, 5: 900, 6: 6000, 7: 900 }

/** For each named place the site it stands for, or null. */
export function chooseSites(
  places: readonly NamedPlace[],
  containers: readonly (Container | null)[],
  names: readonly NameSpan[],
): (Site | null)[] {
  const named = countriesSpokenOf(names)
  let chosen: (Site | null)[] = places.map(() => null)
  for (let round = 0; round < 2; round++) {
    const earlier = chosen
    const spoken = spokenOf(named, places, earlier)
    const settled = distinct(earlier).slice(0, COMPARED)
    const alone = new Map<string, Scored>()
    chosen = sameNameSameSite(
      places,
      places.map((place, index) => {
        const container = containers[index] ?? null
        // Without a container the same name means the same site: it is weighed once.
        const known = container === null ? alone.get(place.name) : undefined
        if (known && (known.site === null || place.sites.includes(known.site))) return known
        const scored = bestSite(place, container, places, earlier, spoken, settled)
        if (container === null) alone.set(place.name, scored)
        return scored
      }),
    )
  }
  return chosen
}

function bestSite(
  { name, sites }: NamedPlace,
  container: Container | null,
  places: readonly NamedPlace[],
  earlier: readonly (Site | null)[],
  spoken: Spoken,
  settled: readonly Site[],
): Scored {
  let best: Site | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  let bestHeld = false
  const holders =
    container === null
      ? []
      : container.site
        ? [container.site]
        : holderSites(places[container.place!]!, earlier[container.place!] ?? null)
  for (const site of sites) {
    const held = Math.max(0, ...holders.map((holder) => inside(site, holder)))
    const share = site.country === null ? 0 : spoken.share(site.country, name)
    const neighbours = Math.min(
      NEIGHBOURS_AT_MOST,
      settled.reduce((sum, other) => sum + (other.key !== site.key && speaksFor(other, site) ? 1 : 0), 0),
    )
    const support = held * IN_CONTAINER + share * COUNTRY_SPOKEN_OF + neighbours * NEIGHBOUR
    const score = site.weight + support
    if (site.source === 'gazetteer' && site.weight < UNKNOWN_HERE && held === 0 && share < 0.2 && neighbours === 0)
      continue
    if (score > bestScore) {
      best = site
      bestScore = score
      bestHeld = held > 0
    }
  }
  return { site: best, held: bestHeld }
}

interface Scored {
  readonly site: Site | null
  readonly held: boolean
}

const holderSites = (place: NamedPlace, chosen: Site | null): readonly Site[] =>
  chosen
    ? [chosen, ...place.sites.filter((s) => s.kind === 'country' || s.wherePrec >= 3)]
    : place.sites.filter((s) => s.wherePrec >= 3)

/** 0 when the site cannot lie in the holder, up to 1 the nearer it is to its middle. */
export function inside(site: Site, holder: Site): number {
  if (site.key === holder.key) return 0
  if (holder.kind === 'country') return site.kind !== 'country' && site.country === holder.country ? 1 : 0
  if (site.kind === 'country' || (holder.country !== null && site.country !== holder.country)) return 0
  const reach = REACH[holder.wherePrec] ?? 300
  const away = kilometres(site, holder)
  return away > reach ? 0 : 1 - 0.5 * (away / reach)
}

/** A settled place speaks for a site close to it; a province for the towns in it. */
function speaksFor(other: Site, site: Site): boolean {
  if (other.kind === 'country' || site.kind === 'country') return false
  if (other.wherePrec >= 3)
    return other.country === site.country && kilometres(other, site) < Math.min(400, REACH[other.wherePrec] ?? 300)
  return kilometres(other, site) < (site.wherePrec >= 4 ? 350 : CLOSE)
}

const distinct = (sites: readonly (Site | null)[]): readonly Site[] => [
  ...new Map(sites.flatMap((s) => (s && s.lat !== null ? [[s.key, s] as const] : []))).values(),
]

/** How often the report speaks of each country by name, adjective or people. */
function countriesSpokenOf(names: readonly NameSpan[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { entries } of names) {
    const country = entries.find((e) => e.lexicon === 'countries' && e.as !== 'capital')
    if (country) counts.set(country.id, (counts.get(country.id) ?? 0) + 1)
  }
  return counts
}

/** How often a report speaks of a country, its places included, without what one of its names adds itself. */
interface Spoken {
  share(country: string, name: string): number
}

function spokenOf(
  named: ReadonlyMap<string, number>,
  places: readonly NamedPlace[],
  chosen: readonly (Site | null)[],
): Spoken {
  const counts = new Map(named)
  const own = new Map<string, number>()
  chosen.forEach((site, index) => {
    if (!site?.country || site.kind === 'country') return
    counts.set(site.country, (counts.get(site.country) ?? 0) + 1)
    const key = `${site.country} ${places[index]!.name}`
    own.set(key, (own.get(key) ?? 0) + 1)
  })
  const most = Math.max(1, ...counts.values())
  return {
    share: (country, name) => ((counts.get(country) ?? 0) - (own.get(`${country} ${name}`) ?? 0)) / most,
  }
}

/** One name means one site throughout a report: what a stated container settled goes for its other mentions. */
function sameNameSameSite(places: readonly NamedPlace[], scored: readonly Scored[]): (Site | null)[] {
  const settled = new Map<string, Site>()
  scored.forEach(({ site, held }, index) => {
    const { name } = places[index]!
    if (site && held && !settled.has(name)) settled.set(name, site)
  })
  return scored.map(({ site, held }, index) => {
    const other = settled.get(places[index]!.name)
    return !held && other && places[index]!.sites.includes(other) ? other : site
  })
}
