import { describe, expect, it } from 'vitest'
import { read } from '../../index.js'
import type { Party } from './event.js'
import { sideOf } from './side.js'

/** The side of the one actor that a text names by these words. */
const side = (words: string, text: string) => {
  const facts = read(text).actors.find(({ mentions }) => mentions.some((mention) => mention.text === words))
  return sideOf({ facts } as Party)
}

describe('the side of a party', () => {
  it.each([
    ['Militias', 'Militias shelled the town.', 'armed'],
    ['militiamen', 'The army killed militiamen in the hills.', 'armed'],
    ['The Lone Guard, a militia', 'The Lone Guard, a militia, shelled the town.', 'armed'],
    ['Rebels', 'Rebels shelled the town.', 'rebels'],
    ['three protesters', 'Police killed three protesters.', 'protesters'],
    ['The opposition', 'The opposition rejected the plan.', null],
    ['five villagers', 'Shells killed five villagers.', 'civilians'],
  ])('of "%s"', (words, text, expected) => {
    expect(side(words, text)).toBe(expected)
  })
})
