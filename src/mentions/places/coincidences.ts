/**
 * Namesakes that lie together. That a report names three towns, each with namesakes in ten states, and one of each lies in one county, is
 * no chance, however small they are: the fewer places bear a name, the less likely one lies near by accident.
 */
import type { Weighed } from './choose.js'
import { near, type Site } from './site.js'

/** Kilometres within which towns are neighbours. */
const CLOSE = 40
/** Of a name that so many places bear, it is no wonder that one lies beside. */
const MANY = 300
/** Names of persons, and places inside the names of bodies, count for half. */
const HALF = 0.5

interface Spotted {
  readonly site: Site
  readonly item: Weighed
}

/** For each site how surprising it is that other names of the report have sites beside it. */
export function coincidences(weighed: readonly Weighed[]): ReadonlyMap<Site, number> {
  const cells = new Map<string, Spotted[]>()
  for (const item of weighed)
    for (const site of item.sites) {
      if (site.lat === null || site.lon === null || site.wherePrec > 3) continue
      const cell = `${Math.floor(site.lat)} ${Math.floor(site.lon)}`
      const there = cells.get(cell)
      if (there) there.push({ site, item })
      else cells.set(cell, [{ site, item }])
    }
  const found = new Map<Site, number>()
  for (const there of cells.values())
    for (const { site, item } of there) {
      const [lat, lon] = [Math.floor(site.lat!), Math.floor(site.lon!)]
      const others = new Map<string, number>()
      for (let y = lat - 1; y <= lat + 1; y++)
        for (let x = lon - 1; x <= lon + 1; x++)
          for (const other of cells.get(`${y} ${x}`) ?? [])
            if (!areOne(item, other.item) && !others.has(other.item.name) && near(site, other.site, CLOSE))
              others.set(other.item.name, surpriseOf(other.item))
      let sum = 0
      for (const surprise of others.values()) sum += surprise
      if (sum > 0) found.set(site, sum)
    }
  return found
}

const surpriseOf = ({ sites, tentative, unsure }: Weighed): number =>
  Math.max(0, Math.log(MANY / sites.length)) * (tentative || unsure ? HALF : 1)

/** "Lexington" and "Lexington County", "North Arlington" and "Arlington" lie together wherever they are. */
const areOne = (one: Weighed, other: Weighed): boolean => one.name.includes(other.name) || other.name.includes(one.name)
