import { countries } from './countries.js'
import { type Group, groups } from './groups.js'
import { once } from './in-use.js'

const WHOLE = ['army', 'military', 'armed forces']

/** The armed forces of each state as a whole: the row that also goes by "Israeli army", "Ukrainian military". */
const byCountry = once(() => {
  const map = new Map<string, Group>()
  const adjectives = new Map(countries().map((c) => [c.iso3, c.adjectives]))
  for (const group of groups()) {
    if (group.kind !== 'military' || group.country === null || map.has(group.country)) continue
    const forms = new Set([group.name, ...group.forms].map((f) => f.toLowerCase()))
    const whole = (adjectives.get(group.country) ?? []).some((a) =>
      WHOLE.some((w) => forms.has(`${a} ${w}`.toLowerCase())),
    )
    if (whole) map.set(group.country, group)
  }
  return map
})

export const armedForcesOf = (iso3: string): Group | undefined => byCountry().get(iso3)
