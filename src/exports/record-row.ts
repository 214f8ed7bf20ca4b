import type { ExportRow } from '../store/export-records.js'
import { FIELDS, LONGEST_QUOTE } from '../store/exported-fields.js'

/** Words of a report as they go out: a short stretch, and where it stands in the text (UTF-16 offsets). */
export interface QuotedSpan {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A record as it goes out: the same fields for every record of a kind, in a fixed order. */
export type RecordRow = Readonly<Record<string, unknown>>

type Names = readonly string[]

/** A record of the store as it goes out. Sources that a report does not name stay as it describes them. */
export const recordRow = (row: ExportRow): RecordRow => {
  const { facts, spans } = FIELDS[row.kind]
  const given = row as Readonly<Record<string, unknown>>
  // The kind of a condition would stand where every record says what kind of record it is.
  const value = (name: string): unknown => (name === 'condition' ? given.condition_kind : given[name])
  const according = (row.kind === 'statements' ? row.speakers : row.according_to) as Names | null | undefined
  return {
    record: `${row.report}:${row.id}`,
    kind: row.kind,
    report: row.report,
    publisher: row.publisher,
    published: row.published,
    title: row.title,
    review: row.review === 'open' ? 'not reviewed' : row.review,
    ...Object.fromEntries(facts.map((name) => [name, fact(name, value(name))])),
    according_to: (according ?? []).map(named),
    source_chain: chainOf(row, according ?? []),
    modality: row.modality ?? row.stated_modality ?? null,
    ...Object.fromEntries(spans.map((name) => [name, spansOf(value(name))])),
    rule: row.rule ?? null,
    known: row.known ?? null,
  }
}

const named = (name: string): string => (name === 'report' ? 'the report' : name)

/** Numbers that the database hands over as text are numbers; parts of parts go out without their spans. */
const fact = (name: string, value: unknown): unknown => {
  if (value === undefined || value === null) return null
  if (name === 'low' || name === 'best' || name === 'high') return Number(value)
  if (Array.isArray(value)) return value.map((each) => (typeof each === 'object' && each !== null ? bare(each) : each))
  return value
}

const bare = (part: object): object => Object.fromEntries(Object.entries(part).filter(([name]) => name !== 'evidence'))

/** Who says so, outermost first: through the statement it stands in, else from the report to whom it is according to. */
const chainOf = (row: ExportRow, according: Names): Names => {
  const chain = (row.source_chain ?? row.stated_chain) as
    | readonly { readonly names: Names; readonly described: string | null }[]
    | null
    | undefined
  if (chain == null) return ['the report', ...according.filter((name) => name !== 'report')]
  return chain.map(({ names, described }) =>
    named(names.length > 0 ? names.join(' and ') : (described ?? 'not stated')),
  )
}

/** The spans of a field of a row: of one, of several or of none. */
export const spansIn = (value: unknown): readonly QuotedSpan[] =>
  (Array.isArray(value) ? value : value == null ? [] : [value]) as readonly QuotedSpan[]

/** The words of a field's spans, as one text. */
export const wordsOf = (spans: unknown): string =>
  spansIn(spans)
    .map(({ text }) => text)
    .join(' … ')

const spansOf = (value: unknown): readonly QuotedSpan[] => {
  const spans = spansIn(value)
  let left = LONGEST_QUOTE
  return spans.map(({ start, end, text }) => {
    const words = text.replace(/\s+/g, ' ')
    const cut = words.length <= left ? words : `${words.slice(0, Math.max(0, left - 2)).toWellFormed()} …`
    left = Math.max(0, left - words.length)
    return { start: Number(start), end: Number(end), text: cut }
  })
}
