import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** "doer > those it is done to" of the first event of a text. */
const told = (text: string): string | undefined => {
  const [event] = read(makeReport(text)).record.events
  return event && `${event.actors.join('+')} > ${event.recipients.join('+')}`
}

describe('whose "our army" is', () => {
  it.each([
    ['“Our forces attacked Kelm,” said Ali Samir, the foreign minister of Chad.', 'Chad'],
    ['“Our army captured the town,” a Hezbollah commander said.', 'Hezbollah'],
    ['“Our forces left Goma,” the Chadian army said.', 'Chad'],
  ])('is the side of whoever speaks for it: %s', (text, expected) => {
    expect(told(text)?.split(' > ')[0]).toBe(expected)
  })

  it.each([
    ['“Our government killed my brother,” a Syrian refugee said.', 'government > brother'],
    ['“Rebels killed our soldiers,” a widow in Lima said.', 'Rebels > soldiers'],
    ['“Our government bombed Goma,” Amnesty International said.', 'government > Goma'],
    ['“Our army attacked Goma,” a journalist said.', 'army > Goma'],
  ])('is no witness, reporter or monitor: %s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })
})

it('makes nothing of a body where two of its allies come to terms', () => {
  expect(told('The two NATO allies have come to an agreement.')).toBeUndefined()
})

describe('a war called after the country in which it is fought', () => {
  it.each([
    ["Chad's war has killed thousands of people.", ' > people'],
    ['The Chadian civil war has killed thousands of people.', ' > people'],
    ["Chad's war in Togo has killed thousands of people.", 'Chad > people'],
    ["Chad's army has killed thousands of people.", 'Chadian forces > people'],
    ["Chad's war has killed thousands of Nigerians.", 'Chad > Nigerians'],
    ["Togo condemned Chad's war.", 'Togo > Chad'],
  ])('is not its doing unless it is fought elsewhere: %s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })
})
