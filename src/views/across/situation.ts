import type { FigureRecord } from '../../records/record.js'
import type { Situation, Stand, Told } from '../../store/situation.js'
import { amount } from '../brief/figures.js'
import { type Ink, plain } from '../brief/ink.js'
import { oneLine } from '../brief/line.js'
import { accordingTo, dayInWords, listed, quotedWords, whenInWords } from '../brief/phrases.js'
import { ATTENDANCE } from '../brief/talks.js'

/** One line of a brief over many reports; lines that belong to the one before them begin with spaces. */
export interface SituationLine {
  readonly section: string
  readonly says: string
}

/** Everything the brief says, in order: what changed, the talks, where each party stands, counts by source, what to watch. */
export const situationLines = (of: Situation): readonly SituationLine[] => {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['What changed', of.changes.map(change)],
    ['The talks', of.rounds.flatMap(round)],
    ['Where the parties stand', of.stands.map(stand)],
    ['Counts by source', of.figures.flatMap(counts)],
    ['What to watch next', of.rounds.flatMap(watch)],
  ]
  return sections.flatMap(([section, lines]) => lines.map((says) => ({ section, says })))
}

/** The brief as an analyst would paste it into a morning note. */
export const situation = (of: Situation, title: string, ink: Ink = plain): string => {
  const facts = `${of.reports} report${of.reports === 1 ? '' : 's'} from ${of.publishers} publisher${of.publishers === 1 ? '' : 's'}`
  const lines = [ink.title(title), ink.faint(facts)]
  let under = ''
  for (const { section, says } of situationLines(of)) {
    if (section !== under) lines.push('', ink.heading(section))
    under = section
    lines.push(bullet(says))
  }
  if (under === '') lines.push('', 'Nothing was recorded in those days.')
  return `${lines.join('\n')}\n`
}

const bullet = (line: string): string => `${/^ */.exec(line)![0]}- ${oneLine(line)}`

const at = ({ report, published }: { readonly report: string; readonly published: string | null }): string =>
  `[${[published, report].filter((part) => part !== null).join(' ')}]`

const change = ({ kind, why, says, said }: Situation['changes'][number]): string => {
  const before = said === null || said.words.length === 0 ? '' : `; before: ${quotedWords(said.words)} ${at(said)}`
  const words = says.words.length === 0 ? '' : ` ${quotedWords(says.words)}`
  // "Not told before" has said that it is new.
  return `${kind === 'new' ? '' : `${kind}: `}${why}${words} ${at(says)}${before}`
}

const newest = <T>(list: readonly T[]): T => list[list.length - 1]!

const round = ({ tellings }: Situation['rounds'][number]): readonly string[] => {
  if (tellings.length === 0) return []
  const { record, ...last } = newest(tellings)
  const steps = tellings.filter((telling, place) => telling.record.status !== tellings[place - 1]?.record.status)
  const history = steps.map(
    ({ record: { status }, published }) => `${status}${published === null ? '' : ` (${published})`}`,
  )
  const facts = [listed(history), record.venue ?? '', whenInWords(record.date)].filter((fact) => fact !== '')
  const attending = new Map<string, string>()
  // A later report's word on who comes replaces an earlier one's by the same source, not another's.
  for (const { record: told, ...where } of tellings)
    for (const { actor, attendance, according_to } of told.participants)
      attending.set(
        `${actor} ${accordingTo(according_to)}`,
        `  ${actor} ${ATTENDANCE[attendance]} (${accordingTo(according_to)}) ${at(where)}`,
      )
  return [`${record.label}: ${facts.join(', ')} ${at(last)}`, ...attending.values()]
}

const stand = ({ party, issue, stance, says, before }: Stand): string => {
  const earlier =
    before === null
      ? ''
      : `; before: ${before.stance}${before.published === null ? '' : `, ${dayInWords(before.published)}`}`
  return `${party} ${stance} ${issue}: ${quotedWords(says.words)} ${at(says)}${earlier}`
}

const counts = ({ metric, place, lines }: Situation['figures'][number]): readonly string[] => {
  const all = lines.flat().map(({ record }) => record)
  const period = all.map((record) => whenInWords(record.period)).find((days) => days !== '') ?? ''
  const about = [metric.replaceAll('_', ' '), place ?? '', period].filter((part) => part !== '')
  return [
    about.join(', '),
    ...lines
      .filter((line) => line.length > 0)
      .map((line) => {
        const source = accordingTo(line[0]!.record.according_to).replace(/^according to /, '')
        return `  ${source}: ${steps(line).join(', then ')}`
      }),
  ]
}

/** A source's numbers in order, each once however often it is told. */
const steps = (line: readonly Told<FigureRecord>[]): readonly string[] =>
  line
    .map(({ record, ...where }) => ({ number: amount(record), where }))
    .filter(({ number }, place, all) => number !== all[place - 1]?.number)
    .map(({ number, where }) => `${number} ${at(where)}`)

const watch = ({ tellings }: Situation['rounds'][number]): readonly string[] => {
  if (tellings.length === 0) return []
  const { record, ...last } = newest(tellings)
  if (record.status !== 'scheduled' && record.status !== 'postponed') return []
  const day = whenInWords(record.date)
  return [
    `Does the round take place (${record.label})? It was last told as ${record.status === 'postponed' ? 'put off' : 'due'}${day === '' ? '' : `, ${day}`} ${at(last)}`,
  ]
}
