/**
 * Where a place lies that no list has but of which the report says what it lies in: "Godapitiya in Matara district". It gets the
 * coordinates and the precision of the wider place, as conflict data sets code an event whose village is on no map. Streets and
 * buildings of which the report says nothing stay without.
 */
import { placeKey } from '../../knowledge/place-key.js'
import type { Container } from './containers.js'
import type { NamedPlace } from './named.js'
import type { Site } from './site.js'

/** A place in a region of a country or in the country alone would be as good as anywhere. */
const WIDEST = 4
/** Near a town is not in its middle. */
const LEAST = 2

/** The sites with those of unlisted places in known ones filled in. */
export function withContained(
  places: readonly NamedPlace[],
  containers: readonly (Container | null)[],
  sites: readonly (Site | null)[],
): (Site | null)[] {
  return sites.map((site, index) => {
    const container = containers[index] ?? null
    if (site !== null || container === null || places[index]!.within || places[index]!.unsure) return site
    const outer = container.site ?? sites[container.place!] ?? null
    return outer === null || outer.lat === null || outer.wherePrec > WIDEST ? null : siteIn(places[index]!, outer)
  })
}

function siteIn({ name, saidKind, facility }: NamedPlace, outer: Site): Site {
  return {
    ...outer,
    key: `in ${outer.key}: ${placeKey(name)}`,
    name,
    kind: saidKind ?? (facility ? 'facility' : 'place'),
    wherePrec: Math.max(LEAST, outer.wherePrec),
    source: 'container',
  }
}
