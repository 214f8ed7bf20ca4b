/** Which column of a hand-kept sheet holds what: guessed from its header, unless somebody says. */
import { columnLetter } from '../model.js'

/** What a column may hold. `date` is a day or a range; `from` and `to` are its two ends; `deaths` a count or a range of it. */
export const FIELDS = [
  'date', 'from', 'to', 'precision', 'type', 'mode', 'actors', 'recipients', 'place', 'country', 'latitude', 'longitude',
  'source', 'deaths', 'low', 'best', 'high', 'notes', 'id',
] as const // biome-ignore format: a list of words
export type Field = (typeof FIELDS)[number]

/** Headers people give each field, folded: small letters, words set apart by one space. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  date: ['date', 'dates', 'day', 'event date', 'date of event', 'incident date', 'date of incident', 'when', 'date event', 'event day'],
  from: ['from', 'date from', 'from date', 'start', 'start date', 'date start', 'begin', 'date begin', 'first day', 'dates from', 'date of event from', 'event date from'],
  to: ['to', 'date to', 'to date', 'end', 'end date', 'date end', 'until', 'date until', 'last day', 'dates to', 'date of event to', 'event date to'],
  precision: ['precision', 'date precision', 'date prec', 'time precision', 'day precision'],
  type: ['type', 'event type', 'type of event', 'sub event type', 'event', 'category', 'plover', 'plover type', 'cameo', 'cameo code', 'event code', 'incident type', 'type of incident', 'what'],
  mode: ['mode', 'plover mode', 'event mode'],
  actors: ['actor', 'actors', 'actor name', 'actor 1', 'actor1', 'side a', 'party a', 'perpetrator', 'perpetrators', 'initiator', 'attacker', 'attackers', 'who', 'by whom', 'parties', 'actors side a', 'actors from', 'doer'],
  recipients: ['recipient', 'recipients', 'recipient name', 'actor 2', 'actor2', 'side b', 'party b', 'target', 'targets', 'victim', 'victims', 'whom', 'to whom', 'against', 'actors side b', 'actors to'],
  place: ['place', 'location', 'where', 'town', 'city', 'village', 'site', 'place name', 'placename', 'location place', 'location name'],
  country: ['country', 'iso3', 'location country'],
  latitude: ['latitude', 'lat', 'y', 'location lat', 'location latitude', 'lat n'],
  longitude: ['longitude', 'lon', 'long', 'lng', 'x', 'location lon', 'location long', 'location longitude', 'lon e'],
  source: ['source', 'sources', 'reported by', 'url', 'link', 'reference', 'source of information'],
  deaths: ['deaths', 'killed', 'fatalities', 'dead', 'number killed', 'no killed', 'people killed', 'death toll'],
  low: ['low', 'deaths low', 'low estimate', 'deaths min', 'killed low', 'killed min', 'minimum', 'fatalities low', 'min'],
  best: ['best', 'deaths best', 'best estimate', 'killed best', 'fatalities best'],
  high: ['high', 'deaths high', 'high estimate', 'deaths max', 'killed high', 'killed max', 'maximum', 'fatalities high', 'max'],
  notes: ['notes', 'note', 'remarks', 'remark', 'comment', 'comments', 'description', 'summary', 'details', 'what happened'],
  id: ['id', 'event id', 'incident id', 'no', 'nr', 'number', 'ref', 'code', 'event no', 'record id', 'eventid'],
} // biome-ignore format: one field a line

/** Fields that several columns may share: what they say is joined. */
export const SHARED: ReadonlySet<Field> = new Set(['actors', 'recipients', 'source', 'notes'])

/** A column of the sheet and what is taken from it; null when nothing is. */
export interface ColumnUse {
  readonly at: number
  readonly header: string
  readonly field: Field | null
  readonly known: 'guessed' | 'given'
}

/** What somebody says of a column: its header, or its letter, and the field; null takes nothing from it. */
export type GivenColumns = ReadonlyMap<string, Field | null>

const LONGEST_HEADER = 200

/** A header folded for comparing: small letters and digits, brackets with what is in them gone when something is left. */
export const foldHeader = (header: string): string => {
  const fold = (text: string): string =>
    text
      .slice(0, LONGEST_HEADER)
      .toLowerCase()
      .replace(/([a-z])(\d)/g, '$1 $2')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return fold(header.slice(0, LONGEST_HEADER).replace(/[([][^)\]]*[)\]]/g, ' ')) || fold(header)
}

const fieldOf = new Map(FIELDS.flatMap((field) => HEADERS[field].map((header) => [foldHeader(header), field] as const)))

/** The field a header is usually given to; null when it says nothing we know. */
const guessedField = (header: string): Field | null => fieldOf.get(foldHeader(header)) ?? null

/**
 * What each column is used for. What is given holds; the rest is guessed from headers, the first column of a field taking it (shared fields
 * take all). Where low, best and high are told apart, "deaths" means best. `labels` are the forms of each column's header, best first.
 */
export const columnUses = (labels: readonly (readonly string[])[], given: GivenColumns): readonly ColumnUse[] => {
  const taken = new Set<Field>()
  const named = labels.map((forms, at) => {
    const key = [...given.keys()].find((name) => isColumn(name, at, forms))
    const field = key === undefined ? undefined : given.get(key)
    if (field) taken.add(field)
    return field
  })
  return labels.map((forms, at): ColumnUse => {
    const header = forms[0] ?? ''
    const said = named[at]
    if (said !== undefined) return { at, header, field: said, known: 'given' }
    const guess = forms.map(guessedField).find((field) => field !== null) ?? null
    if (guess === null || (taken.has(guess) && !SHARED.has(guess))) return { at, header, field: null, known: 'guessed' }
    taken.add(guess)
    return { at, header, field: guess, known: 'guessed' }
  })
}

/** Whether what somebody typed names a column: its header in any case, or its letter in capitals. */
export const isColumn = (name: string, at: number, forms: readonly string[]): boolean =>
  forms.some((form) => form !== '' && foldHeader(form) === foldHeader(name) && foldHeader(name) !== '') ||
  name === columnLetter(at)
