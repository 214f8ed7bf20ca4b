import { grouped } from '../../grouped.js'
import type { FigureRecord } from '../../records/record.js'
import type { Span } from '../../span.js'
import type { Situation, Stand, Told } from '../../store/situation.js'
import { amount } from '../brief/figures.js'
import { type Ink, plain } from '../brief/ink.js'
import { oneLine } from '../brief/line.js'
import { accordingTo, dayInWords, listed, quotedWords, whenInWords } from '../brief/phrases.js'
import { ATTENDANCE } from '../brief/talks.js'
import { commonest, sourceOf } from './figure-rows.js'

/** A report that a line stands on, and its words there: themselves, or where in its text they stand. */
export interface Cited {
  readonly report: string
  readonly published: string | null
  readonly words: readonly string[] | number
}

/** What a line says, with what each part of it stands on right behind that part. */
export type Parts = readonly (string | Cited)[]

/** One line of a brief over many reports; one that is under belongs to the one before it. */
export interface CitedLine {
  readonly section: string
  readonly under: boolean
  readonly parts: Parts
}

type Line = Omit<CitedLine, 'section'>

/** The same as plain text; lines that belong to the one before them begin with spaces, and reports stand in brackets. */
export interface SituationLine {
  readonly section: string
  readonly says: string
}

/** Everything the brief says, in order: what changed, the talks, where each party stands, counts by source, what to watch. */
export const citedLines = (of: Situation): readonly CitedLine[] => {
  const sections: readonly (readonly [string, readonly Line[]])[] = [
    ['What changed', of.changes.map((each) => above(change(each)))],
    ['The talks', of.rounds.flatMap(round)],
    ['Where the parties stand', of.stands.map((each) => above(stand(each)))],
    ['Counts by source', of.figures.flatMap(counts)],
    ['What to watch next', of.rounds.flatMap(watch)],
  ]
  return sections.flatMap(([section, lines]) => lines.map((line) => ({ section, ...line })))
}

/** The lines as plain text. */
export const situationLines = (of: Situation): readonly SituationLine[] =>
  citedLines(of).map(({ section, under, parts }) => ({
    section,
    says: `${under ? '  ' : ''}${parts.map((part) => (typeof part === 'string' ? part : ` ${at(part)}`)).join('')}`,
  }))

/** What the brief is called: its days, and what it was narrowed to. */
export const situationTitle = (
  since: string,
  { until, party, issue, place }: Readonly<Record<'until' | 'party' | 'issue' | 'place', string | null>>,
): string => {
  const days = until === null ? `Since ${dayInWords(since)}` : `${dayInWords(since)} to ${dayInWords(until)}`
  return [days, party, issue, place].filter((part) => part !== null).join(', ')
}

/** How many reports it is made of, and from whom. */
export const situationFacts = ({ reports, publishers }: Situation): string =>
  `${reports} report${reports === 1 ? '' : 's'} from ${publishers} publisher${publishers === 1 ? '' : 's'}`

/** The brief as an analyst would paste it into a morning note. */
export const situation = (of: Situation, title: string, ink: Ink = plain): string => {
  const lines = [ink.title(title), ink.faint(situationFacts(of))]
  let under = ''
  for (const { section, says } of situationLines(of)) {
    if (section !== under) lines.push('', ink.heading(section))
    under = section
    lines.push(bullet(says))
  }
  if (under === '') lines.push('', NOTHING)
  return `${lines.join('\n')}\n`
}

const bullet = (line: string): string => `${/^ */.exec(line)![0]}- ${oneLine(line)}`

/** What a brief over days of which nothing is known says. */
export const NOTHING = 'Nothing was recorded in those days.'

type Where = Pick<Cited, 'report' | 'published'>

const at = ({ report, published }: Where): string =>
  `[${[published, report].filter((part) => part !== null).join(' ')}]`

const above = (parts: Parts): Line => ({ under: false, parts })
const below = (parts: Parts): Line => ({ under: true, parts })

const told = ({ report, published }: Where, words: Cited['words']): Cited => ({ report, published, words })

/** Where a record's evidence begins; a record without any stands on its report alone. */
const beginning = (evidence: readonly Span[]): Cited['words'] => evidence[0]?.start ?? []

const change = ({ kind, why, says, said }: Situation['changes'][number]): Parts => {
  const words = says.words.length === 0 ? '' : ` ${quotedWords(says.words)}`
  // "Not told before" has said that it is new.
  const parts = [`${kind === 'new' ? '' : `${kind}: `}${why}${words}`, told(says, says.words)]
  if (said === null || said.words.length === 0) return parts
  return [...parts, `; before: ${quotedWords(said.words)}`, told(said, said.words)]
}

const newest = <T>(list: readonly T[]): T => list[list.length - 1]!

const round = ({ tellings }: Situation['rounds'][number]): readonly Line[] => {
  if (tellings.length === 0) return []
  const { record, ...last } = newest(tellings)
  const steps = tellings.filter((telling, place) => telling.record.status !== tellings[place - 1]?.record.status)
  const history = steps.map(
    ({ record: { status }, published }) => `${status}${published === null ? '' : ` (${published})`}`,
  )
  const facts = [listed(history), record.venue ?? '', whenInWords(record.date)].filter((fact) => fact !== '')
  return [
    above([`${record.label}: ${facts.join(', ')}`, told(last, beginning(record.evidence))]),
    ...attending(tellings).map(below),
  ]
}

/** Who came or is to come, a line for each of whom sources say the same. */
const attending = (tellings: Situation['rounds'][number]['tellings']): readonly Parts[] => {
  const said = new Map<string, { readonly comes: string; readonly by: string; readonly cited: Cited }>()
  // A later report's word on who comes replaces an earlier one's by the same source, not another's.
  for (const { record, ...where } of tellings)
    for (const { actor, attendance, according_to, evidence } of record.participants)
      said.set(`${actor} ${ownWord(according_to, where)}`, {
        comes: `${actor} ${ATTENDANCE[attendance]}`,
        by: accordingTo(according_to),
        cited: told(where, beginning(evidence)),
      })
  return [...grouped([...said.values()], ({ comes }) => comes)].map(([comes, all]) => [
    comes,
    ...all.flatMap(({ by, cited }, at) => [at === 0 ? ` (${by})` : `, ${by}`, cited]),
  ])
}

/** Who says so; of a report that says so itself, its publisher: another's own word is another source. */
const ownWord = (
  accordingToWhom: readonly string[],
  { report, publisher }: Pick<Told<unknown>, 'report' | 'publisher'>,
): string => (accordingToWhom.every((name) => name === 'report') ? (publisher ?? report) : accordingTo(accordingToWhom))

const stand = ({ party, issue, stance, says, before }: Stand): Parts => {
  const parts = [`${party} ${stance} ${issue}: ${quotedWords(says.words)}`, told(says, says.words)]
  if (before === null) return parts
  const day = before.published === null ? '' : `, ${dayInWords(before.published)}`
  return [...parts, `; before: ${before.stance}${day}`]
}

const counts = ({ metric, place, lines }: Situation['figures'][number]): readonly Line[] => {
  const all = lines.flat().map(({ record }) => record)
  const period = all.map((record) => whenInWords(record.period)).find((days) => days !== '') ?? ''
  const of = commonest(all.map(({ population }) => population))
  const counted = of === null ? '' : quotedWords([of])
  const about = [
    metric === 'other' && of !== null ? '' : metric.replaceAll('_', ' '),
    counted,
    place ?? '',
    period,
  ].filter((part) => part !== '')
  return [
    above([about.join(', ')]),
    ...lines.filter((line) => line.length > 0).map((line) => below([`${sourceOf(line)}: `, ...steps(line)])),
  ]
}

/** A source's numbers in order, each once however often it is told. */
const steps = (line: readonly Told<FigureRecord>[]): Parts =>
  line
    .map(({ record, ...where }) => ({ number: amount(record), cited: told(where, record.span.start) }))
    .filter(({ number }, place, all) => number !== all[place - 1]?.number)
    .flatMap(({ number, cited }, place) => [`${place === 0 ? '' : ', then '}${number}`, cited])

const watch = ({ tellings }: Situation['rounds'][number]): readonly Line[] => {
  if (tellings.length === 0) return []
  const { record, ...last } = newest(tellings)
  if (record.status !== 'scheduled' && record.status !== 'postponed') return []
  const day = whenInWords(record.date)
  const says = `Does the round take place (${record.label})? It was last told as ${record.status === 'postponed' ? 'put off' : 'due'}${day === '' ? '' : `, ${day}`}`
  return [above([says, told(last, beginning(record.evidence))])]
}
