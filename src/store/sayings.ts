import { grouped } from '../grouped.js'
import type { Change } from '../threads/change.js'
import { refKey } from '../threads/links.js'
import type { Ref } from '../threads/model.js'
import { atOnce } from './at-once.js'
import type { Row } from './database.js'
import type { Store } from './store.js'
import { type RecordsTable, reportsByKey, rowsOfRefs } from './traits.js'

/** One record of one report in the report's own words. */
export interface Saying {
  readonly report: string
  readonly id: string
  readonly published: string | null
  readonly publisher: string | null
  readonly words: readonly string[]
}

/** The table of a record, and where in the report's text it stands. */
type Words = readonly [table: RecordsTable, place: string]

/**
 * For each kind of trait: a number, an issue, "the talks" or "fighting" alone says little, so the sentence around it is shown; a whole text
 * is told by its headline, or by how it begins.
 */
const WORDS: Readonly<Record<Change['about'], Words>> = {
  text: ['standing.traits', '0'],
  happening: ['standing.events', 'trigger.start'],
  figure: ['standing.figures', 'span.start'],
  round: ['standing.rounds', 'evidence[1].start'],
  proposal: ['standing.proposals', 'evidence[1].start'],
  position: ['standing.positions', 'evidence[1].start'],
}

type Asked = readonly { readonly about: Change['about']; readonly ref: Ref }[]

/** Looks up the words of many records at once; what is asked of it afterwards must have been among them. */
export const sayings = async (store: Store, asked: Asked): Promise<(about: Change['about'], ref: Ref) => Saying> => {
  const [rows, reports] = await atOnce<[ReadonlyMap<string, Row>, ReadonlyMap<string, Row>]>(store, [
    (each) => rowsOf(each, asked),
    (each) => reportsByKey(each, reportsOf(asked), 'published, publisher, title, text'),
  ])
  return (about, { report, id }) => {
    const row = rows.get(keyOf(about, { report, id }))
    if (row === undefined) return { report, id, published: null, publisher: null, words: [] }
    const { published = null, publisher = null, title = null, text = '' } = reports.get(report) ?? {}
    return {
      report,
      id,
      published: published as string | null,
      publisher: publisher as string | null,
      words: [
        about === 'text' ? String(title ?? openingOf(String(text))) : sentenceAround(String(text), Number(row.said)),
      ],
    }
  }
}

const reportsOf = (asked: Asked): readonly string[] => asked.map(({ ref }) => ref.report)

const keyOf = (about: Change['about'], ref: Ref): string => `${about} ${refKey(ref)}`

const rowsOf = async (store: Store, asked: Asked): Promise<ReadonlyMap<string, Row>> => {
  const found = new Map<string, Row>()
  for (const [about, list] of grouped(asked, ({ about }) => about)) {
    const [table, place] = WORDS[about]
    const refs = list.map(({ ref }) => ref)
    for (const row of (await rowsOfRefs(store, table, refs, `${place} as said`)).values())
      found.set(keyOf(about, { report: String(row.report), id: String(row.id) }), row)
  }
  return found
}

const FURTHEST = 300
const STOPS = ['\n', '. ', '.” ', '." ']
// "Gen. Orlo", "U.S. forces", "Sept. 3": a stop after a capital and a letter or two, or after a longer short form, ends nothing.
const SHORT = /(?:^|[\s.])(?:\p{Lu}\p{Ll}{0,2}|Sept|Capt|Brig|Prof)\.$/u

/** "LAKE SERRAT, May 28 (Marqent Wire) — ": not part of the sentence after it. */
const DATELINE = /^\p{Lu}{2}[^\n()—–]{1,80}\([^()\n]{2,60}\)\s?[—–-]{1,2}\s/u

/** How a text begins, behind its dateline. */
const openingOf = (text: string): string => {
  const at = Math.max(0, text.search(/\S/))
  return sentenceAround(text, at + (DATELINE.exec(text.slice(at, at + FURTHEST))?.[0].length ?? 0))
}

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
