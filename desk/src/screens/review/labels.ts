import { dayInWords } from '../../parts/day.js'
import type { Values } from './answers.js'

/** What the records of a list are called, one and several. */
export const LISTS: Readonly<Record<string, readonly [string, string]>> = {
  statements: ['statement', 'statements'],
  events: ['event', 'events'],
  positions: ['position', 'positions'],
  conditions: ['condition', 'conditions'],
  rounds: ['round of talks', 'rounds of talks'],
  proposals: ['proposal', 'proposals'],
  figures: ['figure', 'figures'],
}

/** "event" for "events"; the list's own name where it has none here. */
export const oneOf = (list: string): string => LISTS[list]?.[0] ?? list

/** The states a record may be in, as the desk says them. */
export const STATES: Readonly<Record<string, string>> = {
  todo: 'to decide',
  open: 'not decided',
  suggested: 'read otherwise since',
  accepted: 'accepted',
  edited: 'edited',
  rejected: 'rejected',
  added: 'added by hand',
  decided: 'decided',
  all: 'all',
}

const FIELDS: Readonly<Record<string, string>> = {
  source_chain: 'source chain',
  quote_type: 'quote',
  anonymous: 'source unnamed',
  cue_denied: 'saying denied',
  plover: 'type',
  type: 'own type',
  cameo: 'CAMEO code',
  holder: 'whose',
  antecedent: 'it hangs on',
  consequent: 'hangs on it',
  third_parties: 'third parties',
  components: 'parts',
  acceptance: 'answers',
  presented_by: 'put by',
  presented_to: 'put to',
  metric: 'counted',
  qualifier: 'told as',
  population: 'of whom',
  perpetrator: 'by whom',
  cumulative: 'running total',
  span: 'the number',
}

/** What a field is called: "according to" for according_to. */
export const fieldLabel = (name: string): string => FIELDS[name] ?? name.replaceAll('_', ' ')

const WORDS: Readonly<Record<string, string>> = {
  undated_past: 'in the past, day open',
  conditional_threat: 'threat with a condition',
  conditional_offer: 'offer with a condition',
  exchange: 'in exchange',
  threatens_boycott: 'threatens to stay away',
  approx: 'about',
  gte: 'at least',
  gt: 'more than',
  lte: 'at most',
  range: 'a range',
}

/** A word of a vocabulary as it is shown: "at least" for gte. */
export const wordLabel = (word: string): string => WORDS[word] ?? word.replaceAll('_', ' ')

const NOTHING = 'not stated'

/** The day or days of a date or a period. */
export const daysInWords = (value: unknown): string => {
  if (value === null || value === undefined) return NOTHING
  const { from, to } = value as { from: string | null; to: string | null }
  if (from === null && to === null) return NOTHING
  if (from === to && from !== null) return dayInWords(from)
  return `${from === null ? '…' : dayInWords(from)} to ${to === null ? '…' : dayInWords(to)}`
}

/** Words of the report in quotation marks, on one line. */
const quoted = (value: unknown): string => {
  const { text } = value as { text?: string }
  const line = (text ?? '').replace(/\s+/g, ' ').trim()
  return `“${line.length > 160 ? `${line.slice(0, 160).trimEnd()} …` : line}”`
}

/** One link of a source chain, or who a row is about. */
const linkInWords = (link: Values): string => {
  const names = (link.names as readonly string[] | undefined) ?? []
  const said = names.map(nameInWords).join(' and ') || (link.described as string | null) || NOTHING
  return nameInWords(said)
}

/** The report itself is named so. */
export const nameInWords = (name: string): string => (name === 'report' ? 'the report' : name)

/** The value of a field of that kind as it is read; what nobody states is said to be so. */
export const valueInWords = (kind: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return NOTHING
  const list = Array.isArray(value) ? (value as readonly unknown[]) : null
  if (list !== null && list.length === 0) return NOTHING
  switch (kind) {
    case 'code':
      return wordLabel(String(value))
    case 'codes':
      return list!.map((each) => wordLabel(String(each))).join(', ')
    case 'names':
      return list!.map((each) => nameInWords(String(each))).join(', ')
    case 'count':
      return Number(value).toLocaleString('en')
    case 'flag':
      return value === true ? 'yes' : 'no'
    case 'when':
    case 'period':
      return daysInWords(value)
    case 'span':
      return quoted(value)
    case 'spans':
      return list!.map(quoted).join(' … ')
    case 'chain':
      return list!.map((link) => linkInWords(link as Values)).join(' → ')
    case 'participants':
      return rowsInWords(list!, 'attendance')
    case 'third_parties':
      return rowsInWords(list!, 'role')
    case 'acceptance':
      return rowsInWords(list!, 'stance')
    case 'components':
      return list!.map((part) => String((part as Values).provision)).join('; ')
    default:
      return String(value)
  }
}

const rowsInWords = (rows: readonly unknown[], word: string): string =>
  rows
    .map((row) => row as Values)
    .map((row) => {
      const told = ((row.according_to as readonly string[] | undefined) ?? []).filter((name) => name !== 'report')
      return `${row.actor}: ${wordLabel(String(row[word]))}${told.length === 0 ? '' : ` (according to ${told.join(', ')})`}`
    })
    .join('; ')
