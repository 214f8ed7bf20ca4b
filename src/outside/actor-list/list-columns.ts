import { foldHeader } from '../sheet/columns.js'

/** What a column of an actor list may hold. */
export const LIST_FIELDS = [
  'name',
  'aliases',
  'kind',
  'country',
  'sector',
  'role',
  'part_of',
  'from',
  'to',
  'note',
] as const
export type ListField = (typeof LIST_FIELDS)[number]

const HEADERS: Readonly<Record<ListField, readonly string[]>> = {
  name: ['name', 'actor', 'actor name', 'full name'],
  aliases: ['aliases', 'alias', 'other names', 'forms', 'aka', 'also known as', 'abbreviation', 'acronym', 'spellings'],
  kind: ['kind', 'type', 'actor type', 'category'],
  country: ['country', 'iso3', 'state', 'nationality'],
  sector: ['sector', 'sectors', 'plover sector'],
  role: ['role', 'office', 'position', 'title', 'function'],
  part_of: ['part of', 'parent', 'body', 'organisation', 'organization', 'member of'],
  from: ['from', 'valid from', 'start', 'start date', 'since', 'founded'],
  to: ['to', 'valid to', 'end', 'end date', 'until', 'dissolved'],
  note: ['note', 'notes', 'remarks', 'comment', 'comments'],
} // biome-ignore format: one field a line

const fieldOf = new Map(
  LIST_FIELDS.flatMap((field) => HEADERS[field].map((header) => [foldHeader(header), field] as const)),
)

/** Where each field stands, by a header's cells; null where the header names no actors. The first column of a field has it. */
export const listColumns = (header: readonly string[]): ReadonlyMap<ListField, number> | null => {
  const columns = new Map<ListField, number>()
  for (const [at, cell] of header.entries()) {
    const field = fieldOf.get(foldHeader(cell))
    if (field !== undefined && !columns.has(field)) columns.set(field, at)
  }
  return columns.has('name') ? columns : null
}
