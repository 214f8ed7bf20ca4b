/** What a report's names say together: of which countries and provinces it speaks, and where its places lie. */
import type { NameSpan } from '../name.js'
import type { Weighed } from './choose.js'
import { kilometres, type Site } from './site.js'

/** Each answer leaves out what the name that asks adds itself. */
export interface Evidence {
  /** How often the report speaks of a country, against the one it speaks of most. */
  country(country: string, name: string): number
  /** How many of its places lie in a province, and their share of the province that has most. */
  division(division: string, name: string): { readonly sum: number; readonly share: number }
  /** How many of its places speak for a site, each by its chance. */
  near(site: Site, name: string, speaksFor: (other: Site, site: Site) => boolean): number
}

/** Sites a name's are compared with: a gazetteer read as one report must not take for ever. */
const COMPARED = 200
/** A site less likely than this speaks for no other, but a county for the town in its middle. */
const LIKELY = 0.2
const POSSIBLE = 0.02
/** What a county says for the town in its middle, and the town for it, however many namesakes they have; kilometres that are the middle. */
const SEAT = 2
const SEAT_REACH = 25
/** A province named again says more, but little. */
const oftener = (mentions: number): number => Math.min(3, Math.sqrt(mentions))

export function evidenceOf(weighed: readonly Weighed[], names: readonly NameSpan[]): Evidence {
  const countries = new Sums()
  const divisions = new Sums()
  for (const { entries } of names) {
    const country = entries.find((e) => e.lexicon === 'countries' && e.as !== 'capital')
    if (country) countries.add(country.id, '', 1)
  }
  const likely = new Map<string, { readonly site: Site; readonly name: string; chance: number }>()
  for (const { name, sites, chances, mentions } of weighed) {
    sites.forEach((site, k) => {
      const chance = chances[k]!
      if (site.kind === 'country') return
      if (site.country !== null) countries.add(site.country, name, chance * mentions.length)
      if (site.division !== null) divisions.add(site.division, name, chance * oftener(mentions.length))
      if (site.lat === null || chance < (site.kind === 'district' ? POSSIBLE : LIKELY)) return
      const known = likely.get(`${site.key} ${name}`)
      if (known) known.chance = Math.max(known.chance, chance)
      else if (likely.size < COMPARED) likely.set(`${site.key} ${name}`, { site, name, chance })
    })
  }
  const others = [...likely.values()]
  const mostOfCountry = Math.max(1, countries.most())
  const mostOfDivision = Math.max(0.5, divisions.most())
  return {
    country: (country, name) => countries.without(country, name) / mostOfCountry,
    division: (division, name) => {
      const sum = divisions.without(division, name)
      return { sum, share: sum / mostOfDivision }
    },
    near: (site, name, speaksFor) =>
      others.reduce(
        (sum, other) =>
          sum + (other.name === name || other.site.key === site.key ? 0 : support(other, site, speaksFor)),
        0,
      ),
  }
}

/** What another name's site says for this one. */
function support(
  { site: other, chance }: { readonly site: Site; readonly chance: number },
  site: Site,
  speaksFor: (other: Site, site: Site) => boolean,
): number {
  if (isSeat(site, other) || isSeat(other, site)) return Math.max(chance, SEAT)
  return chance >= LIKELY && speaksFor(other, site) ? chance : 0
}

/** A town in the middle of a county: that both are named, each with many namesakes, is no chance. */
const isSeat = (town: Site, county: Site): boolean =>
  county.kind === 'district' &&
  town.wherePrec < 3 &&
  county.division !== null &&
  town.division === county.division &&
  kilometres(town, county) < SEAT_REACH

/** Sums by key that know what each name added. */
class Sums {
  readonly #all = new Map<string, number>()
  readonly #own = new Map<string, number>()

  add(key: string, name: string, amount: number): void {
    this.#all.set(key, (this.#all.get(key) ?? 0) + amount)
    this.#own.set(`${key} ${name}`, (this.#own.get(`${key} ${name}`) ?? 0) + amount)
  }

  without(key: string, name: string): number {
    return (this.#all.get(key) ?? 0) - (this.#own.get(`${key} ${name}`) ?? 0)
  }

  most(): number {
    return Math.max(0, ...this.#all.values())
  }
}
