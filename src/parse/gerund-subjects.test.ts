import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

/** "tag relation head" of a word of the sentence. */
const told = (text: string, form: string): string => {
  const { tokens } = parseReport(makeReport(text))
  const word = tokens.find((token) => token.text === form)
  return word === undefined ? '' : `${word.xpos} ${word.rel} ${tokens[word.head]?.text ?? '-'}`
}

describe('verbal nouns before a verb of coming about', () => {
  it.each([
    ['Fighting erupted on several fronts.', 'Fighting', 'NN nsubj erupted'],
    ['Villagers said fighting raged all night.', 'fighting', 'NN nsubj raged'],
    ['Fighting between herders and soldiers continued on Monday.', 'Fighting', 'NN nsubj continued'],
  ])('%s', (text, form, expected) => {
    expect(told(text, form)).toBe(expected)
  })

  it('leaves a gerund with an object a verb', () => {
    expect(told('Fighting the rebels continued to cost lives.', 'Fighting')).toMatch(/^VBG/)
  })
})
