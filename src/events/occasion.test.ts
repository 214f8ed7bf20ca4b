import { describe, expect, it } from 'vitest'
import { read } from '../read.js'

/** Each event's type, the word that tells it, and its day. */
const days = (text: string): readonly (readonly [string | null, string, string | null | undefined])[] =>
  read({
    id: 'test',
    text,
    title: null,
    publisher: null,
    published: '2024-08-14',
    publishedBasis: 'given',
    language: 'en',
  }).record.events.map(({ plover, trigger, date }) => [plover, trigger.text, date?.from])

describe('the day of an event', () => {
  it('stands before its noun', () => {
    expect(days("Tuesday's shelling of the town of Homs killed 12 people.")).toEqual([
      ['ASSAULT', 'killed', '2024-08-13'],
    ])
    expect(days("Sunday's air strike on Mosul was the third in a week.")).toEqual([
      ['ASSAULT', 'air strike', '2024-08-11'],
    ])
  })

  it('is not that of what somebody condemns', () => {
    expect(days("The envoy condemned Sunday's attack on the town of Homs by the rebels.")).toEqual([
      ['ACCUSE', 'condemned', undefined],
      ['ASSAULT', 'attack', '2024-08-11'],
    ])
  })

  it('of talks to come is not told again by who will send a delegation to them', () => {
    const text =
      "Norway and Sweden will hold talks in Oslo on Thursday. Norway said it would send a delegation to Thursday's talks."
    expect(days(text).filter(([, word]) => word === 'talks')).toEqual([])
  })
})
