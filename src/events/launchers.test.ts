import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** Who did what the last event of a text tells. */
const doer = (text: string): string | undefined => {
  const event = read(makeReport(text), null).record.events.at(-1)
  return event && `${event.trigger.text}: ${event.actors.join(', ')}`
}

it.each([
  ['A rocket was fired by rebels and landed in a market, killing two children.', 'landed: rebels'],
  ['Rebels fired a rocket which hit a school, killing two children.', 'fired: Rebels'],
  ['Police said Omar Belo planted a bomb that killed ten people.', 'planted: Omar Belo'],
  ['The rocket landed in a market.', 'landed: '],
  ['The army may have fired the rocket that killed ten people.', 'killed: '],
])('%s', (text, expected) => {
  expect(doer(text)).toBe(expected)
})

it('leaves to nobody what a fired rocket did where the firing is denied', () => {
  const { events } = read(
    makeReport('Rebels denied that they fired a rocket which hit a school, killing two children.'),
    null,
  ).record
  expect(events.filter(({ status }) => status === 'occurred').flatMap(({ actors }) => actors)).toEqual([])
})
