import { DataError } from '../errors.js'
import { faultOfDay } from '../intake/calendar-day.js'
import { precisionOfIso } from '../mentions/dates/days.js'
import type { Span } from '../span.js'
import { BASES, type Field, type FieldKind } from './fields.js'

const LONGEST_TEXT = 300
const MOST_PARTS = 50
const MOST_LINKS = 6
const LARGEST_COUNT = 1_000_000_000_000

/**
 * A value somebody gave for a field, in the form a record has it: names trimmed, words of spans taken from the text. A DataError says
 * what is wrong with it.
 */
export const takeValue = (field: Field, value: unknown, text: string): unknown => {
  if (value === null || value === undefined || value === '') {
    if (field.nullable) return null
    if (!LISTS.has(field.kind)) throw wrong(field.name, value === undefined ? 'has to be given' : 'may not be empty')
  }
  const taken = TAKE[field.kind](value, field, text)
  if (field.some && (taken as readonly unknown[]).length === 0) throw wrong(field.name, 'wants at least one')
  return taken
}

const LISTS: ReadonlySet<FieldKind> = new Set([
  'codes',
  'names',
  'spans',
  'participants',
  'third_parties',
  'components',
  'acceptance',
  'chain',
])

type Take = (value: unknown, field: Field, text: string) => unknown

const wrong = (where: string, fault: string): DataError => new DataError(`${where}: ${fault}`)

const takeText = (value: unknown, where: string): string => {
  if (typeof value !== 'string') throw wrong(where, 'wants words')
  const words = value.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (words === '') throw wrong(where, 'may not be empty')
  if (words.length > LONGEST_TEXT) throw wrong(where, `has ${words.length} characters, more than ${LONGEST_TEXT}`)
  return words
}

const takeCode = (value: unknown, { name, words, shape }: Field): string => {
  const word = takeText(value, name)
  if (words !== null && !words.includes(word)) throw wrong(name, `"${brief(word)}" is none of ${words.join(', ')}`)
  if (shape !== undefined && !shape.test(word)) throw wrong(name, `"${brief(word)}" is no code of this kind`)
  return word
}

const brief = (word: string): string => (word.length > 40 ? `${word.slice(0, 40)}…` : word)

const takeList = <T>(
  value: unknown,
  where: string,
  each: (item: unknown, at: string) => T,
  most = MOST_PARTS,
): readonly T[] => {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw wrong(where, 'wants a list')
  if (value.length > most) throw wrong(where, `has ${value.length} parts, more than ${most}`)
  return value.map((item, at) => each(item, `${where} ${at + 1}`))
}

const takeNames = (value: unknown, where: string): readonly string[] => [...new Set(takeList(value, where, takeText))]

const takeParts = (value: unknown, where: string): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(where, 'wants its parts by name')
  return value as Readonly<Record<string, unknown>>
}

const takeSpan = (value: unknown, where: string, text: string): Span => {
  const { start, end } = takeParts(value, where)
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw wrong(where, 'wants a start and an end in the text')
  const [from, to] = [Number(start), Number(end)]
  if (from < 0 || to > text.length || from >= to)
    throw wrong(where, `${from} to ${to} is no stretch of a text of ${text.length} characters`)
  if (splitsCharacter(text, from) || splitsCharacter(text, to)) throw wrong(where, 'cuts a character in two')
  const words = text.slice(from, to)
  if (words.trim() === '') throw wrong(where, 'holds no words')
  return { start: from, end: to, text: words }
}

const splitsCharacter = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')

const takeSpans = (value: unknown, where: string, text: string): readonly Span[] =>
  [...takeList(value, where, (span, at) => takeSpan(span, at, text))].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  )

const takeDay = (value: unknown, where: string): string | null => {
  if (value === null || value === undefined || value === '') return null
  const fault = typeof value === 'string' ? faultOfDay(value) : 'is no day'
  if (fault !== null) throw wrong(where, `"${brief(String(value))}" ${fault}`)
  return value as string
}

const takePeriod = (value: unknown, where: string): { readonly from: string | null; readonly to: string | null } => {
  const given = takeParts(value, where)
  const [from, to] = [takeDay(given.from, `${where} from`), takeDay(given.to, `${where} to`)]
  if (from === null && to === null) throw wrong(where, 'wants a first or a last day')
  if (from !== null && to !== null && from > to) throw wrong(where, 'ends before it begins')
  return { from, to }
}

const takeWhen: Take = (value, { name: where }) => {
  const period = takePeriod(value, where)
  const { prec = precisionOfIso(period.from, period.to), basis = 'given' } = takeParts(value, where)
  if (!Number.isInteger(prec) || Number(prec) < 1 || Number(prec) > 5)
    throw wrong(where, 'has a precision from 1 (a day) to 5 (more than a month)')
  if (!(BASES as readonly unknown[]).includes(basis)) throw wrong(where, `is known as one of ${BASES.join(', ')}`)
  return { ...period, prec: Number(prec), basis }
}

const takeCount: Take = (value, { name: where }) => {
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > LARGEST_COUNT)
    throw wrong(where, 'wants a whole number of zero or more')
  return value
}

const takeFlag: Take = (value, { name: where }) => {
  if (typeof value !== 'boolean') throw wrong(where, 'wants yes or no (true or false)')
  return value
}

/** The sources of a statement, outermost first; the report itself is put first where it is not. */
const takeChain: Take = (value, { name: where }) => {
  const links = takeList(
    value,
    where,
    (link, at) => {
      const { names, described } = takeParts(link, at)
      // A source that is not stated has neither names nor a description.
      return {
        actors: [] as readonly string[],
        names: takeNames(names, at),
        described: described == null || described === '' ? null : takeText(described, at),
      }
    },
    MOST_LINKS,
  )
  const report = { actors: [], names: [], described: 'report' }
  return links[0]?.described === 'report' && links[0].names.length === 0 ? links : [report, ...links]
}

const takeSides =
  (part: 'attendance' | 'role' | 'stance', told: boolean): Take =>
  (value, { name: where, words }, text) =>
    takeList(value, where, (side, at) => {
      const given = takeParts(side, at)
      const code = takeCode(given[part], { name: `${at} ${part}`, kind: 'code', words, nullable: false })
      const names = takeNames(given.according_to, `${at} according_to`)
      return {
        actor: takeText(given.actor, `${at} actor`),
        actor_id: '',
        [part]: code,
        ...(told ? { according_to: names.length === 0 ? ['report'] : names } : {}),
        evidence: takeSpans(given.evidence, `${at} evidence`, text),
      }
    })

const TAKE: Readonly<Record<FieldKind, Take>> = {
  code: takeCode,
  codes: (value, field) => [
    ...new Set(takeList(value, field.name, (word, at) => takeCode(word, { ...field, name: at }))),
  ],
  text: (value, { name }) => takeText(value, name),
  name: (value, { name }) => takeText(value, name),
  names: (value, { name }) => takeNames(value, name),
  count: takeCount,
  flag: takeFlag,
  when: takeWhen,
  period: (value, { name }) => takePeriod(value, name),
  span: (value, { name }, text) => takeSpan(value, name, text),
  spans: (value, { name }, text) => takeSpans(value, name, text),
  chain: takeChain,
  participants: takeSides('attendance', true),
  third_parties: takeSides('role', false),
  acceptance: takeSides('stance', true),
  components: (value, { name }, text) =>
    takeList(value, name, (component, at) => {
      const { provision, evidence } = takeParts(component, at)
      return {
        provision: takeText(provision, `${at} provision`),
        evidence: takeSpans(evidence, `${at} evidence`, text),
      }
    }),
}
