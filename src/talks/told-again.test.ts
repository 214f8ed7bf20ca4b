import { describe, expect, it } from 'vitest'
import { read } from '../read.js'

/** For each event its number and that of the one it tells again, by the words that tell them. */
const repeats = (text: string): readonly (readonly [string, string])[] => {
  const { events } = read({
    id: 'test',
    text,
    title: null,
    publisher: null,
    published: '2026-03-04',
    publishedBasis: 'given',
    language: 'en',
  }).record
  const sentenceOf = (at: number): string => text.slice(0, at).split('. ').length.toString()
  return events.flatMap(({ same_as, trigger }) => {
    const first = events.find(({ id }) => id === same_as)
    return first === undefined ? [] : [[sentenceOf(trigger.start), sentenceOf(first.trigger.start)] as const]
  })
}

describe('deeds told again', () => {
  it('are known by the number of their dead', () => {
    expect(
      repeats(
        'At least 23 people were killed on Monday in a raid on the camp at Dornek. The council met. Gunmen killed 23 people while they slept, a doctor said.',
      ),
    ).toEqual([['3', '1']])
  })

  it('are two where they are of two days, two places or two doers', () => {
    expect(repeats('Rockets killed 23 people on Monday. Rockets killed 23 people on Tuesday.')).toEqual([])
    expect(repeats('Rockets killed 23 people in Baghdad. Rockets killed 23 people in Mosul.')).toEqual([])
    expect(repeats('Norwegian soldiers killed 23 people. Swedish soldiers killed 23 people.')).toEqual([])
  })

  it('are two where others died, or the words say that it is another', () => {
    expect(repeats('A car bomb killed 14 soldiers. Rebels killed 14 policemen.')).toEqual([])
    expect(repeats('Attackers killed 12 people in one village. They killed 12 people in the next.')).toEqual([])
    expect(repeats('A raid on a market killed 30 people. On the same day a bomb killed 30 people.')).toEqual([])
  })

  it('take more than the number where it is small, and nothing from those killed on top', () => {
    expect(repeats('A mine killed five people near the mill. A car bomb killed five women.')).toEqual([])
    expect(repeats('Rockets killed 23 people. A raid killed another 23 people.')).toEqual([])
  })
})
