/** Names in a report: where they are and what they name, with and without a lexicon. */
import { citiesCalled } from '../knowledge/gazetteer.js'
import type { KnownName } from '../knowledge/names.js'
import { fold, piecesOf } from '../knowledge/phrase-index.js'
import { baseRel } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { demonymIndex } from './demonyms.js'
import type { LexiconRef, NameSpan, NameType } from './name.js'
import { knownInBody } from './name-headlines.js'
import { type Run, runsOf } from './name-runs.js'
import { byLikelihood, type Vote, votesFor } from './name-votes.js'
import { shapesOf } from './word-shape.js'

/** A run with its votes, before the report has been looked at as a whole. */
interface Candidate {
  readonly run: Run
  readonly head: number
  readonly key: string
  readonly votes: Vote[]
}

/** A title read on the way ("Prime Minister"): range only, for the makers of actor mentions. */
export interface TitleSpan {
  readonly first: number
  readonly last: number
}

export interface NamesFound {
  readonly names: readonly NameSpan[]
  readonly titles: readonly TitleSpan[]
}

export function findNames(doc: ParsedDocument): NamesFound {
  const shapes = shapesOf(doc)
  const pieces = piecesOf(doc.tokens)
  const reading = { doc, shapes, pieces }
  const candidates: Candidate[] = []
  const titles: TitleSpan[] = []
  const headlines: number[] = []
  for (const sentence of doc.sentences) {
    let before: Run | null = null
    if (shapes.style[sentence.index] !== 'plain') headlines.push(sentence.index)
    for (const run of runsOf(reading, sentence)) {
      if (run.what === 'title') titles.push({ first: run.first, last: run.last })
      else {
        const head = headOf(doc, run.first, run.last)
        candidates.push({ run, head, key: nameKey(doc, run), votes: votesFor(doc, shapes, run, before, head) })
      }
      before = run
    }
  }
  for (const run of knownInBody(
    reading,
    headlines,
    candidates.map((c) => c.run),
  )) {
    candidates.push({ run, head: headOf(doc, run.first, run.last), key: nameKey(doc, run), votes: [] })
  }
  candidates.sort((a, b) => a.run.first - b.run.first)
  const names = decide(doc, candidates)
  return { names, titles }
}

/** The word of the range whose head lies outside it. */
export function headOf(doc: ParsedDocument, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const head = doc.tokens[i]!.head
    if (head < first || head >= last) return i
  }
  return last - 1
}

/** The words of a name without case, accents and marks: "Bashar al-Assad" -> "bashar al assad". */
export function nameKey(
  doc: ParsedDocument,
  { first, last }: { readonly first: number; readonly last: number },
): string {
  let key = ''
  for (let i = first; i < last; i++) {
    const text = fold(doc.tokens[i]!.text)
    const plain = WORD.test(text) ? text : text.replace(NOT_WORD, ' ').trim()
    if (plain !== '') key += (key === '' ? '' : ' ') + plain
  }
  return key
}

const WORD = /^[a-z0-9]+$/
const NOT_WORD = /[^\p{L}\p{N}]+/gu

interface Tally {
  readonly sums: Map<NameType, number>
  readonly own: Map<string, number>
  /** Seen before a common noun: "Meridovan official". */
  modifies: boolean
  readonly unknown: boolean
}

/** What a single word loses as a person when no full name has it; set on worldwide-train. */
const UNINTRODUCED = 0.6
const DOUBT = 0.7

/** The same words name the same kind of thing all through a report; a surname is of its person's kind. */
function decide(doc: ParsedDocument, candidates: readonly Candidate[]): NameSpan[] {
  const tallies = new Map<string, Tally>()
  for (const { key, votes, run } of candidates) {
    let tally = tallies.get(key)
    if (!tally) {
      tally = { sums: new Map(), own: new Map(), modifies: false, unknown: run.known.length === 0 }
      tallies.set(key, tally)
    }
    for (const { type, weight, rule, own } of votes) {
      if (rule === 'before-noun') tally.modifies = true
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
    if (sum !== undefined && (!key.includes(' ') || key.startsWith('al ')))
      tally.sums.set('person', (tally.sums.get('person') ?? 0) + Math.min(6, sum))
    else if (tally.own.has('person one-word')) {
      // Reports introduce persons by full name: a word that nobody bears as a surname is more likely a body or a place.
      tally.sums.set('person', ((tally.sums.get('person') ?? 0) - UNINTRODUCED) * DOUBT)
      const instead = tally.sums.has('organisation') ? 'organisation' : 'other'
      tally.sums.set(instead, (tally.sums.get(instead) ?? 0) + 0.1)
    }
  }
  const names: NameSpan[] = []
  for (const { run, head, key, votes } of candidates) {
    const [type, sum, total] = winner(tallies.get(key)!.sums)
    const entries = byLikelihood(run.known)
    const best = votes.filter((v) => v.type === type).sort((a, b) => b.weight - a.weight)[0]
    const score = Math.max(0, Math.min(1, (sum / Math.max(total, 0.001)) * (1 - Math.exp(-sum / 3))))
    names.push({
      first: run.first,
      last: run.last,
      head,
      type,
      entries: entries.filter((e) => agrees(e, type)).map(refOf),
      score,
      rule: best?.rule ?? 'same-words-elsewhere',
    })
  }
  return names
}

const refOf = (known: KnownName): LexiconRef => known

/** Lexicon rows that name another kind of thing are dropped: "Jordan" the man is not Jordan the state. */
const agrees = (known: KnownName, type: NameType): boolean => {
  if (type === 'person') return known.lexicon === 'officials'
  if (type === 'organisation')
    return known.lexicon === 'groups' || known.lexicon === 'igos' || known.lexicon === 'media'
  if (type === 'people') return known.as === 'adjective' || known.as === 'people'
  return known.lexicon === 'countries' || known.lexicon === 'regions'
}

function winner(sums: ReadonlyMap<NameType, number>): readonly [NameType, number, number] {
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
