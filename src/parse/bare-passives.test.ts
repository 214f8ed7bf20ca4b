import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** Who did it and to whom, of the first event of a text. */
const told = (text: string): string | undefined => {
  const [event] = read(makeReport(text), null).record.events
  return event && `${event.actors.join(', ')} -> ${event.recipients.join(', ')}`
}

it.each([
  ['3 persons killed 13 injured in rebel rocket attacks on Kut.', ' -> 3 persons'],
  ['Soldiers killed and wounded 12 people.', 'Soldiers -> 12 people'],
  ['Soldiers killed 12 people.', 'Soldiers -> 12 people'],
])('%s', (text, expected) => {
  expect(told(text)).toBe(expected)
})

it('makes nobody of the people that a clause without a verb says were bombed', () => {
  expect(told('More than 100 dead, over 500 wounded and five hospitals bombed.')).toMatch(/^ -> /)
})
