import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** "doers > sufferers" of each event. */
const told = (text: string): readonly string[] =>
  read(makeReport(text)).record.events.map(({ actors, recipients }) => `${actors.join()} > ${recipients.join()}`)

it.each([
  ['Among those killed was Omar Belo, a teacher.', ' > Omar Belo'],
  ['Omar Belo was among those killed.', ' > Omar Belo'],
  ['Two people were killed in Goma.', ' > Two people'],
  ['The strike left nearly 50 rebels dead.', ' > nearly 50 rebels'],
  ['Sixteen rebels were killed in clashes with troops.', 'troops > Sixteen rebels'],
  ['Police attributed the attack to the rebels.', 'rebels > '],
])('tells who is hurt and by whom: %s', (text, expected) => {
  expect(told(text)).toContain(expected)
})

it.each([
  'Two teachers were killed and five nurses were injured in a car accident near Goma.',
  'A ferry sank near Goma. Omar Belo was among the dead.',
])('makes no attack of a mishap: %s', (text) => {
  expect(told(text)).toEqual([])
})
