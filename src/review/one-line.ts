import { fieldsOf, type Reviewed, type ReviewedList } from './lists.js'

type Fields = Readonly<Record<string, unknown>>

const LONGEST = 160

/** What a record says, in one line: the fields that matter most, in words of the record. Rows of the store's tables will do. */
export const oneLine = (list: ReviewedList, record: Reviewed | Fields): string => {
  const of = fieldsOf(record as Reviewed)
  const line = LINES[list](of)
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

const LINES: Readonly<Record<ReviewedList, (of: Fields) => string>> = {
  statements: (of) => `${joined(of.speakers) || 'nobody named'}, ${of.modality}: ${firstWords(of.content)}`,
  events: (of) => {
    const whom = joined(of.recipients)
    const where = of.place === null ? '' : `, ${of.place}`
    return `${of.plover ?? of.type ?? 'no type'} ${plain(of.status)}: ${joined(of.actors) || 'nobody stated'}${whom === '' ? '' : ` → ${whom}`}${where}${days(of.date)}`
  },
  positions: (of) => `${of.actor} ${plain(of.stance)}: ${of.issue}`,
  conditions: (of) =>
    `${plain(of.kind)}${of.holder === null ? '' : ` of ${of.holder}`}: ${plain(of.logic)} ${firstWords(of.antecedent)}, ${of.state}`,
  rounds: (of) =>
    `${of.label}, ${of.status}${of.venue === null ? '' : `, ${of.venue}`}${days(of.date)}: ${partiesOf(of.participants) || 'no side stated'}`,
  proposals: (of) => {
    const to = joined(of.presented_to)
    const answers = ((of.acceptance ?? []) as readonly { actor: string; stance: string }[]).map(
      ({ actor, stance }) => `${actor} ${plain(stance)}`,
    )
    return `${of.label}, by ${joined(of.presented_by) || 'nobody stated'}${to === '' ? '' : ` to ${to}`}${answers.length === 0 ? '' : `: ${answers.join(', ')}`}`
  },
  figures: (of) =>
    `${plain(of.metric)}: ${numberOf(of)}${of.population === null ? '' : `, ${of.population}`}${of.place === null ? '' : `, ${of.place}`}, according to ${joined(of.according_to)}`,
}

const plain = (code: unknown): string => String(code).replaceAll('_', ' ')

const joined = (names: unknown): string =>
  ((names ?? []) as readonly string[]).map((name) => (name === 'report' ? 'the report' : name)).join(' and ')

const firstWords = (spans: unknown): string => ((spans ?? []) as readonly { text: string }[])[0]?.text ?? ''

const partiesOf = (sides: unknown): string =>
  ((sides ?? []) as readonly { actor: string; attendance: string }[])
    .map(({ actor, attendance }) => (attendance === 'unknown' ? actor : `${actor} (${plain(attendance)})`))
    .join(', ')

const days = (when: unknown): string => {
  if (when === null || when === undefined) return ''
  const { from, to } = when as { from: string | null; to: string | null }
  return from === to ? `, ${from}` : `, ${from ?? 'open'} to ${to ?? 'open'}`
}

/** A count in words: what bound it is, never one number where a range is told. */
export const numberOf = ({ low, best, high, qualifier }: Fields): string => {
  if (qualifier === 'gte') return `at least ${low}`
  if (qualifier === 'gt') return `more than ${low}`
  if (qualifier === 'lte') return `at most ${high}`
  if (low !== null && high !== null && low !== high) return `${low} to ${high}`
  const number = best ?? low ?? high
  if (number === null || number === undefined) return 'a number not stated'
  return qualifier === 'approx' ? `about ${number}` : String(number)
}
