/** Names in a report: where they are and what they name, with and without a lexicon. */
import type { KnownName } from '../knowledge/names.js'
import { fold, piecesOf } from '../knowledge/phrase-index.js'
import type { ParsedDocument } from '../model.js'
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
  const names = decide(candidates)
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
  best: Vote | null
}

/** The same words name the same kind of thing all through a report; a surname is of its person's kind. */
function decide(candidates: readonly Candidate[]): NameSpan[] {
  const tallies = new Map<string, Tally>()
  for (const { key, votes } of candidates) {
    let tally = tallies.get(key)
    if (!tally) {
      tally = { sums: new Map(), best: null }
      tallies.set(key, tally)
    }
    for (const vote of votes) tally.sums.set(vote.type, (tally.sums.get(vote.type) ?? 0) + vote.weight)
  }
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
  }
  demonymsOf(tallies)
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

const DEMONYM = /^(.{3,}?)(?:n|an|ian|ese|ish|i|is|ns|ans|ians|ite|ites|er|ers)$/u

/** "Meridovan" beside a place "Meridova" is its adjective, though no lexicon has either. */
function demonymsOf(tallies: ReadonlyMap<string, Tally>): void {
  for (const [key, tally] of tallies) {
    if (key.includes(' ')) continue
    if (!tally.sums.has('people')) continue
    const stem = DEMONYM.exec(key)?.[1]
    if (!stem || stem.length < 4) continue
    for (const [other, place] of tallies) {
      if (other === key || other.includes(' ') || !other.startsWith(stem.slice(0, -1)) || other.length > key.length + 1)
        continue
      if (DEMONYM.test(other) && other.length > key.length) continue
      place.sums.set('place', (place.sums.get('place') ?? 0) + 3)
      tally.sums.set('people', (tally.sums.get('people') ?? 0) + 3)
    }
  }
}
