import type { ReadingRecord } from '../../records/record.js'
import { ahead } from './ahead.js'
import { conditions } from './conditions.js'
import { figures } from './figures.js'
import { happened } from './happened.js'
import { type Ink, plain } from './ink.js'
import { oneLine, type Section, sentenceNumbers } from './line.js'
import { codebookInWords, dayInWords } from './phrases.js'
import { said } from './said.js'
import { talks } from './talks.js'
import { tensions } from './tensions.js'
import { who } from './who.js'

/** The sections of a brief in reading order, without those that have nothing to say. */
export const briefSections = (record: ReadingRecord): readonly Section[] =>
  // What happened comes before what was said, and what may come stands last: a reader who stops early must not take a plan for a deed.
  [who, happened, said, talks, conditions, figures, tensions, ahead]
    .map((section) => section(record))
    .filter((section) => section.lines.length > 0)
    .map(({ heading, lines }) => ({
      heading,
      lines: lines.map((line) => ({ ...line, says: line.says.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) })),
    }))

/** The record as an analyst would paste it into a morning note; every line ends with the numbers of its sentences. */
export const brief = (record: ReadingRecord, ink: Ink = plain): string => {
  const { report, notices, sentences } = record
  const sections = briefSections(record)
  const facts = [
    report.publisher ?? 'publisher not stated',
    report.published === null ? 'day not stated' : dayInWords(report.published),
    `${sentences.length} sentence${sentences.length === 1 ? '' : 's'}`,
    ...codebookInWords(report.codebook),
  ]
  const lines = [ink.title(oneLine(report.title ?? `Report ${report.id}`)), ink.faint(oneLine(facts.join(', ')))]
  for (const { heading, lines: said } of sections) {
    lines.push('', ink.heading(heading))
    for (const { says, at } of said) {
      lines.push(`- ${oneLine(says)} ${ink.faint(`[${sentenceNumbers(record, at).join(', ')}]`)}`)
    }
  }
  if (sections.length === 0) lines.push('', 'Nothing in this report could be recorded.')
  if (notices.length > 0) {
    lines.push('', ink.faint(`Seen and not recorded: ${notices.length} (see "notices" in --format json).`))
  }
  return `${lines.join('\n')}\n`
}
