import { grouped } from '../grouped.js'
import type { Trait } from '../threads/kinds.js'
import { refKey } from '../threads/links.js'
import type { Ref } from '../threads/model.js'
import type { Row } from './database.js'
import type { Store } from './store.js'
import { rowsOfRefs } from './traits.js'

/** One record of one report in the report's own words. */
export interface Saying {
  readonly report: string
  readonly id: string
  readonly published: string | null
  readonly publisher: string | null
  readonly words: readonly string[]
}

type Words = readonly [table: Parameters<typeof rowsOfRefs>[1], words: string]

/** A number, an issue or "the talks" alone says little: what is shown is the sentence it stands in. */
const sentence = (span: string): string => `[struct_pack("text" := r.text, "start" := ${span}.start)]`

/** For each kind of trait: the table of its records, and their words; of a whole text, its headline. */
const WORDS: Readonly<Record<Trait['kind'], Words>> = {
  text: ['standing.traits', '[r.title]'],
  happening: ['standing.events', 'list_transform(t.evidence, lambda span: span.text)'],
  figure: ['standing.figures', sentence('t.span')],
  round: ['standing.rounds', sentence('t.evidence[1]')],
  proposal: ['standing.proposals', sentence('t.evidence[1]')],
  position: ['standing.positions', sentence('t.evidence[1]')],
}

/** Looks up the words of many records at once; what is asked of it afterwards must have been among them. */
export const sayings = async (
  store: Store,
  asked: readonly { readonly about: Trait['kind']; readonly ref: Ref }[],
): Promise<(about: Trait['kind'], ref: Ref) => Saying> => {
  const found = new Map<string, Saying>()
  for (const [kind, list] of grouped(asked, ({ about }) => about)) {
    const refs = list.map(({ ref }) => ref)
    for (const [key, row] of await rowsOf(store, kind, refs)) found.set(`${kind} ${key}`, asSaying(row))
  }
  return (about, { report, id }) =>
    found.get(`${about} ${refKey({ report, id })}`) ?? { report, id, published: null, publisher: null, words: [] }
}

const rowsOf = (store: Store, kind: Trait['kind'], refs: readonly Ref[]): Promise<ReadonlyMap<string, Row>> => {
  const [table, words] = WORDS[kind]
  return rowsOfRefs(store, table, refs, `r.published, r.publisher, ${words} as words`)
}

const asSaying = (row: Row): Saying => ({
  report: String(row.report),
  id: String(row.id),
  published: row.published as string | null,
  publisher: row.publisher as string | null,
  words: ((row.words ?? []) as readonly unknown[]).flatMap(wordsOf),
})

const wordsOf = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words !== 'object' || words === null) return []
  const { text, start } = words as { readonly text: string; readonly start: number }
  return [sentenceAround(text, start)]
}

const FURTHEST = 300
const STOPS = ['\n', '. ', '.” ', '." ']
// "Gen. Orlo", "U.S. forces": a stop after a capital and a letter or two ends nothing.
const SHORT = /(?:^|[\s.])\p{Lu}\p{Ll}{0,2}\.$/u

/** "LAKE SERRAT, May 28 (Marqent Wire) — ": not part of the sentence after it. */
const DATELINE = /^\p{Lu}{2}[^\n()—–]{1,80}\([^()\n]{2,60}\)\s?[—–-]{1,2}\s/u

/** The stretch around a place in a text, out to the next stops or line breaks, cut with "…" some hundred characters away. */
export const sentenceAround = (text: string, at: number): string => {
  const from = Math.max(0, at - FURTHEST)
  const to = Math.min(text.length, at + FURTHEST)
  const stop = lastEnd(text, from, at)
  const dateline = DATELINE.exec(text.slice(stop ?? from, at))?.[0].length ?? 0
  const opens = dateline === 0 ? stop : (stop ?? from) + dateline
  const closes = firstEnd(text, at, to)
  return `${opens === null && from > 0 ? '… ' : ''}${text.slice(opens ?? from, closes ?? to).trim()}${closes === null && to < text.length ? ' …' : ''}`
}

/** Where a stop ends at this place, or null. */
const endAt = (text: string, at: number): number | null => {
  const stop = STOPS.find((each) => text.startsWith(each, at))
  if (stop === undefined || (stop === '. ' && SHORT.test(text.slice(Math.max(0, at - 5), at + 1)))) return null
  return at + stop.length
}

const lastEnd = (text: string, from: number, at: number): number | null => {
  for (let place = at - 1; place >= from; place--) {
    const end = endAt(text, place)
    if (end !== null && end <= at) return end
  }
  return null
}

const firstEnd = (text: string, at: number, to: number): number | null => {
  for (let place = at; place < to; place++) {
    const end = endAt(text, place)
    if (end !== null) return end
  }
  return null
}
