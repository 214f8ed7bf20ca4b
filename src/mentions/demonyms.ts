/** Adjectives made from places no lexicon knows, found by their stems: "Meridovan" and "Meridova". */

const ENDINGS = ['ians', 'ian', 'ans', 'an', 'ns', 'n', 'ese', 'ish', 'is', 'i', 'ites', 'ite', 'ers', 'er', 's', 'ic']

/** Letters a place's name may have beyond the stem it shares with its adjective. */
const TAIL = 2
const SHORTEST_STEM = 3

/** Finds, for an adjective or a plural, the place it is made from. */
export type PlaceOfDemonym = (people: string) => string | null

/** The look-up among folded one-word names; made once a report. */
export function demonymIndex(places: Iterable<string>): PlaceOfDemonym {
  const byStem = new Map<string, string>()
  for (const place of places) {
    for (let cut = 0; cut <= TAIL; cut++) {
      const stem = place.slice(0, place.length - cut)
      if (stem.length >= SHORTEST_STEM && !byStem.has(stem)) byStem.set(stem, place)
    }
  }
  return (people) => {
    for (const ending of ENDINGS) {
      if (!people.endsWith(ending)) continue
      const place = byStem.get(people.slice(0, -ending.length))
      if (place !== undefined && place !== people && people.length > SHORTEST_STEM + ending.length - 1) return place
    }
    return null
  }
}
