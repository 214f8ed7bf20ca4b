/** Names in a report: where they are and what they name, with and without a lexicon. */
import type { KnownName } from '../knowledge/names.js'
import { fold, piecesOf } from '../knowledge/phrase-index.js'
import type { ParsedDocument } from '../model.js'
import { heedIntroductions } from './introductions.js'
import type { LexiconRef, NameSpan, NameType } from './name.js'
import { knownInBody } from './name-headlines.js'
import { kindOf } from './name-kinds.js'
import { type Run, runsOf } from './name-runs.js'
import { type Tally, tallyUp, winner } from './name-tallies.js'
import { byLikelihood, type Vote, votesFor } from './name-votes.js'
import { heedOwnAbbreviations } from './own-abbreviations.js'
import { shapesOf } from './word-shape.js'

/** A run with its votes, before the report has been looked at as a whole. */
export interface Candidate {
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
  const { candidates, titles } = candidatesOf(doc)
  const names = heedIntroductions(doc, heedOwnAbbreviations(doc, decide(doc, candidates)), titles)
  return { names, titles }
}

/** Every run that may be a name, with what speaks for each kind of thing, and the titles between them. */
export function candidatesOf(doc: ParsedDocument): {
  readonly candidates: readonly Candidate[]
  readonly titles: readonly TitleSpan[]
} {
  const shapes = shapesOf(doc)
  const pieces = piecesOf(doc.tokens)
  const reading = { doc, shapes, pieces }
  const candidates: Candidate[] = []
  const titles: TitleSpan[] = []
  for (const sentence of doc.sentences) {
    if (sentence.kind === 'aside') continue
    let before: Run | null = null
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
    candidates.map((c) => c.run),
  )) {
    candidates.push({ run, head: headOf(doc, run.first, run.last), key: nameKey(doc, run), votes: [] })
  }
  candidates.sort((a, b) => a.run.first - b.run.first)
  return { candidates, titles }
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

/** The same words name the same kind of thing all through a report. */
function decide(doc: ParsedDocument, candidates: readonly Candidate[]): NameSpan[] {
  const tallies = tallyUp(doc, candidates)
  const mentions = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const same = mentions.get(candidate.key)
    if (same) same.push(candidate)
    else mentions.set(candidate.key, [candidate])
  }
  // Where a lexicon knows the words, or the votes leave no doubt, they decide; the rest is weighed by all that is seen of it.
  const learned = new Map<string, ReturnType<typeof kindOf>>()
  for (const [key, tally] of tallies)
    if (tally.unknown && !isDecided(tally)) learned.set(key, kindOf(doc, mentions.get(key)!, tally))
  const names: NameSpan[] = []
  for (const { run, head, key, votes } of candidates) {
    const [voted, sum, total] = winner(tallies.get(key)!.sums)
    const weighed = learned.get(key)
    const type = weighed?.type ?? voted
    const entries = byLikelihood(run.known)
    const best = votes.filter((v) => v.type === type).sort((a, b) => b.weight - a.weight)[0]
    const score = weighed?.chance ?? Math.max(0, Math.min(1, (sum / Math.max(total, 0.001)) * (1 - Math.exp(-sum / 3))))
    names.push({
      first: run.first,
      last: run.last,
      head,
      type,
      entries: entries.filter((e) => agrees(e, type)).map(refOf),
      score,
      rule: best?.rule ?? (weighed && weighed.type !== voted ? 'weighed-name' : 'same-words-elsewhere'),
    })
  }
  return names
}

/** So many votes for one kind, and so many times more than for the next, leave no doubt. */
const DECISIVE = 5
const LEAD = 2.5

const isDecided = ({ sums }: Tally): boolean => {
  const [most = 0, next = 0] = [...sums.values()].sort((a, b) => b - a)
  return most >= DECISIVE && most >= LEAD * next
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
