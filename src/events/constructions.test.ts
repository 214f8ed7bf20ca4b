/** Constructions of English that tell one deed: each line is a template that is read with every filler. */
import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** Base, past, participle, gerund; whom it is done to. */
const DEEDS = [
  ['attack', 'attacked', 'attacked', 'attacking', 'Togo'],
  ['arrest', 'arrested', 'arrested', 'arresting', 'the mayor of Bor'],
] as const

const DONE = new Set(['occurred', 'ongoing', 'undated_past'])

/** Who did what was done to whom, one line a deed that is told as done. */
const deeds = (template: string, [base, past, participle, gerund, whom]: (typeof DEEDS)[number]): readonly string[] => {
  const words = { v: base, past, pp: participle, ger: gerund, B: whom }
  const text = template.replace(/\{(\w+)\}/g, (_, word: keyof typeof words) => words[word])
  return read(makeReport(text[0]!.toUpperCase() + text.slice(1), { published: '2024-05-15' }), null)
    .record.events.filter(({ plover, status }) => ['ASSAULT', 'COERCE'].includes(plover ?? '') && DONE.has(status))
    .map(({ actors, recipients }) => `${actors.join('+')} -> ${recipients.join('+')}`)
}

const told = (whom: string): string => whom.replace('the ', '')

const WHO_DID_IT = [
  'Chad, one of several states that border Kenya, {past} {B}.',
  'Chad was one of the states that {past} {B}.',
  'Chad was among those who {past} {B}.',
  'The one who {past} {B} was Chad.',
  'It was not Kenya but Chad that {past} {B}.',
  'Chad, Kenya said, {past} {B}.',
  'Chad, Kenya believes, {past} {B}.',
  '{B} was {pp}, Kenya said, by Chad.',
  'Chad, having met Kenya, {past} {B}.',
  'Chad took the step of {ger} {B}.',
  'Kenya praised Chad for having {pp} {B}.',
  'Kenya condemned Chad after it {past} {B}.',
  'Kenya left after {B} was {pp} by Chad.',
  'Kenya left the talks before Chad {past} {B}.',
]

const DONE_AFTER_ALL = [
  'Chad did not hesitate to {v} {B}.',
  'Chad has not stopped {ger} {B}.',
  'Chad dared to {v} {B}.',
  'Chad went on to {v} {B}.',
  'Chad was right to {v} {B}, Kenya said.',
  'Chad was the first to {v} {B}.',
  'Chad confessed to {ger} {B}.',
  'Kenya condemned Chad for {ger} {B}.',
  'Kenya does not doubt that Chad {past} {B}.',
  'There is no doubt that Chad {past} {B}.',
  'Kenya forgot that Chad had {pp} {B}.',
  'Kenya asked why Chad had {pp} {B}.',
  'Not until Chad {past} {B} did Kenya leave.',
]

const NOT_TOLD = [
  'Nothing shows that Chad {past} {B}.',
  'It is not true that Chad {past} {B}.',
  'There is nothing to show that Chad {past} {B}.',
  'There is little evidence that Chad {past} {B}.',
  'Kenya rejected the claim that Chad had {pp} {B}.',
  'Kenya called reports that Chad had {pp} {B} false.',
  'The claim that Chad {past} {B} is a lie.',
  'Kenya falsely claimed that Chad had {pp} {B}.',
  'Kenya lied when it said that Chad had {pp} {B}.',
  'Kenya pretended that Chad had {pp} {B}.',
  'The idea that Chad {past} {B} is absurd.',
  'Suppose Chad {past} {B}.',
  'Had Chad {pp} {B}, the talks would have failed.',
  'The moment Chad {v}s {B}, Kenya will act.',
  'Whether or not Chad {v}s {B}, Kenya will act.',
  'At no time did Chad {v} {B}.',
  'Let Chad {v} {B}, Kenya said.',
  'Rather than {v} {B}, Chad left the talks.',
  'Chad left the talks rather than {v} {B}.',
  'Far from {ger} {B}, Chad left the talks.',
  'Chad pulled back from {ger} {B}.',
  'Chad was talked out of {ger} {B}.',
  'Chad voted against {ger} {B}.',
  'Chad came within an inch of {ger} {B}.',
  'Chad postponed {ger} {B}.',
  'Chad rehearsed {ger} {B}.',
  'Chad was cleared of {ger} {B}.',
  'Kenya is against Chad {ger} {B}.',
  'Kenya objects to Chad {ger} {B}.',
  'Kenya imagined Chad {ger} {B}.',
  'Kenya kept the rebels from {ger} {B}.',
  'Kenya acted to stop Chad {ger} {B}.',
]

it.each([...WHO_DID_IT, ...DONE_AFTER_ALL])('%s', (template) => {
  expect(DEEDS.map((deed) => deeds(template, deed))).toEqual(DEEDS.map((deed) => [`Chad -> ${told(deed[4])}`]))
})

it.each(NOT_TOLD)('%s', (template) => {
  expect(DEEDS.map((deed) => deeds(template, deed))).toEqual(DEEDS.map(() => []))
})
