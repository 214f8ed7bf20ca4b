/** What speaks for each kind of thing, summed over all mentions of the same words in a report. */
import { citiesCalled } from '../knowledge/gazetteer.js'
import type { KnownName } from '../knowledge/names.js'
import { baseRel } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { demonymIndex } from './demonyms.js'
import type { NameType } from './name.js'
import type { Candidate } from './names.js'

export interface Tally {
  readonly sums: Map<NameType, number>
  readonly own: Map<string, number>
  /** Seen before a common noun: "Meridovan official". */
  modifies: boolean
  readonly unknown: boolean
  /** Words that a lexicon has as a town or region alone, no land or body. */
  readonly town: boolean
  /** Seen where only places stand, its letters and lexicons aside: "in Norman", "Norman, Okla." */
  placed: boolean
}

/** What a single word loses as a person when no full name has it; set on worldwide-train. */
const UNINTRODUCED = 0.6
const DOUBT = 0.7

/** Votes for a person in full that leave no doubt that the surname is his. */
const INTRODUCED = 4

const isTown = ({ lexicon, as }: KnownName): boolean =>
  (lexicon === 'regions' && as === 'name') || (lexicon === 'countries' && as === 'capital')

/** The tallies of a report by the words' key: the same words name the same kind of thing, a surname is of its person's kind. */
export function tallyUp(doc: ParsedDocument, candidates: readonly Candidate[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const { key, votes, run } of candidates) {
    let tally = tallies.get(key)
    if (!tally) {
      const town = run.known.length > 0 && run.known.every(isTown)
      tally = { sums: new Map(), own: new Map(), modifies: false, unknown: run.known.length === 0, town, placed: false }
      tallies.set(key, tally)
    }
    for (const { type, weight, rule, own } of votes) {
      if (rule === 'before-noun') tally.modifies = true
      else if (type === 'place' && !own && !rule.startsWith('lexicon-')) tally.placed = true
      let counted = weight
      if (own) {
        // What the letters say counts once, at its strongest.
        const before = tally.own.get(`${type} ${rule}`) ?? 0
        counted = Math.max(0, weight - before)
        tally.own.set(`${type} ${rule}`, Math.max(before, weight))
      }
      tally.sums.set(type, (tally.sums.get(type) ?? 0) + counted)
    }
  }
  demonymsOf(tallies)
  citiesIn(tallies)
  listed(doc, candidates, tallies)
  // Last words of those that are persons on their own votes: "Mikati" after "Najib Mikati".
  const surnames = new Map<string, number>()
  for (const { key, run } of candidates) {
    if (run.last - run.first < 2) continue
    const [type, sum] = winner(tallies.get(key)!.sums)
    if (type !== 'person') continue
    for (const last of surnameKeys(key)) surnames.set(last, Math.max(surnames.get(last) ?? 0, sum))
  }
  for (const [key, tally] of tallies) {
    const sum = surnames.get(key)
    if (sum !== undefined && (!key.includes(' ') || key.startsWith('al '))) {
      tally.sums.set('person', (tally.sums.get('person') ?? 0) + Math.min(6, sum))
      // "Chief Robert Douglas said ... Douglas said": he, and no capital of an island, unless the report goes there.
      if (tally.town && !tally.placed && sum >= INTRODUCED) tally.sums.delete('place')
    } else if (tally.own.has('person one-word')) {
      // Reports introduce persons by full name: a word that nobody bears as a surname is more likely a body or a place.
      tally.sums.set('person', ((tally.sums.get('person') ?? 0) - UNINTRODUCED) * DOUBT)
      const instead = tally.sums.has('organisation') ? 'organisation' : 'other'
      tally.sums.set(instead, (tally.sums.get(instead) ?? 0) + 0.1)
    }
  }
  return tallies
}

/** The kind with the greatest sum, its sum and that of all. */
export function winner(sums: ReadonlyMap<NameType, number>): readonly [NameType, number, number] {
  let type: NameType = 'other'
  let best = 0
  let total = 0
  for (const [t, sum] of sums) {
    total += sum
    if (sum > best) {
      type = t
      best = sum
    }
  }
  return [type, best, total]
}

/** "najib mikati" -> "mikati"; "sami abu zuhri" -> "zuhri", "abu zuhri"; "bashar al assad" -> "assad", "al assad". */
export function surnameKeys(key: string): string[] {
  const words = key.split(' ')
  const keys: string[] = []
  for (let from = words.length - 1; from > 0; from--) {
    keys.push(words.slice(from).join(' '))
    if (!PARTICLES.has(words[from - 1]!)) break
  }
  return keys
}

const PARTICLES = new Set([
  'al',
  'el',
  'abu',
  'bin',
  'ibn',
  'ben',
  'de',
  'da',
  'das',
  'do',
  'dos',
  'du',
  'del',
  'van',
  'von',
  'der',
  'di',
  'la',
  'le',
  'ul',
  'ud',
])

/** Members of a list are of a kind: "Garissa, Kilifi and Samburu". A name with a clear type lends it to the ones beside it. */
function listed(doc: ParsedDocument, candidates: readonly Candidate[], tallies: ReadonlyMap<string, Tally>): void {
  const byHead = new Map<number, Candidate>()
  for (const c of candidates) byHead.set(c.head, c)
  const loans: [Tally, NameType][] = []
  for (const c of candidates) {
    const word = doc.tokens[c.head]!
    if (baseRel(word.rel) !== 'conj') continue
    const first = byHead.get(word.head)
    if (!first || first.key === c.key) continue
    for (const [from, to] of [
      [first, c],
      [c, first],
    ] as const) {
      const lender = tallies.get(from.key)!
      const [type, sum, total] = winner(lender.sums)
      if (sum >= 4 && sum > total * 0.7 && tallies.get(to.key)!.unknown) loans.push([tallies.get(to.key)!, type])
    }
  }
  for (const [tally, type] of loans) tally.sums.set(type, (tally.sums.get(type) ?? 0) + 1.2)
}

/** Towns of the gazetteer speak for a place, the more loudly the larger they are; many small ones bear people's names. */
function citiesIn(tallies: ReadonlyMap<string, Tally>): void {
  for (const [key, tally] of tallies) {
    if (!tally.unknown || key.length < 3 || tally.own.has('organisation abbreviation')) continue
    const largest = citiesCalled(key)[0]
    if (!largest) continue
    const people = largest.population
    const weight =
      (people >= 300_000 ? 4 : people >= 50_000 ? 1.8 : people >= 10_000 ? 0.8 : 0.3) + (key.includes(' ') ? 1 : 0)
    tally.sums.set('place', (tally.sums.get('place') ?? 0) + weight)
  }
}

/** "Meridovan" that stands before nouns, beside a "Meridova": its adjective, and the other a place, though no lexicon has either. */
function demonymsOf(tallies: ReadonlyMap<string, Tally>): void {
  const singles = [...tallies].filter(([key, tally]) => tally.unknown && !key.includes(' ') && key.length > 3)
  const placeOf = demonymIndex(singles.map(([key]) => key))
  for (const [key, tally] of singles) {
    if (!tally.modifies && !tally.sums.has('people')) continue
    const place = placeOf(key)
    if (place === null) continue
    const of = tallies.get(place)!
    of.sums.set('place', (of.sums.get('place') ?? 0) + 5)
    tally.sums.set('people', (tally.sums.get('people') ?? 0) + 5)
  }
}
