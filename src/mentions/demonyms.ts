/** Adjectives made from places no lexicon knows, found by their stems. */

const ENDINGS = ['ians', 'ian', 'ans', 'an', 'ns', 'n', 'ese', 'ish', 'is', 'i', 'ites', 'ite', 'ers', 'er', 's', 'ic']

/** "meridovan" with a place "meridova" in the report. */
export function placeOfDemonym(people: string, places: Iterable<string>): string | null {
  for (const ending of ENDINGS) {
    if (!people.endsWith(ending)) continue
    const stem = people.slice(0, -ending.length)
    if (stem.length < 3) continue
    for (const place of places) {
      if (!place.startsWith(stem) || place === people) continue
      if (place.length - stem.length <= 2) return place
    }
  }
  return null
}
