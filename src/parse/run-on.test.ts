import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** "doers > sufferers" of each event. */
const told = (text: string): readonly string[] =>
  read(makeReport(text)).record.events.map(({ actors, recipients }) => `${actors.join()} > ${recipients.join()}`)

describe('a toll that lost its commas', () => {
  it.each([
    [
      'The attack killed two farmers injured eight others and displaced a family.',
      [' > two farmers,eight others', ' > family'],
    ],
    [
      'An attack on a clinic has killed two nurses injured eight others and left the hall damaged.',
      [' > two nurses,eight others'],
    ],
    ['The war has claimed the lives of 900 people injured 40 others.', [' > 900 people,40 others']],
    ['The raid on the mill resulted in killing seven millers injuring 15 others.', [' > seven millers,15 others']],
    ['The militia shelled a mill killing seven millers injuring 15 others.', ['militia > seven millers,15 others']],
  ])('makes no doers of the hurt: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it('leaves what somebody says was done to whoever did it', () => {
    expect(told('Chad claimed rebels killed two farmers.')).toContain('rebels > two farmers')
    expect(told('Chad captured a general wanted by two courts.').every((line) => !line.startsWith('general'))).toBe(
      true,
    )
  })
})

it('gives a second deed that somebody is accused of to the accusation', () => {
  expect(
    told('Norway accuses Chad Togo and Ghana of funding and arming the militias.').some((line) =>
      line.includes('militias'),
    ),
  ).toBe(false)
})
