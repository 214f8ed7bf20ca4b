import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

/** "word relation head" for the words asked for. */
const ties = (text: string, ...words: string[]): string[] => {
  const { tokens } = parseReport(makeReport(text))
  return tokens
    .filter((token) => words.includes(token.text))
    .map((token) => `${token.text} ${token.rel} ${tokens[token.head]?.text ?? ''}`)
}

describe('a list of people of whom each is told who he is', () => {
  it.each([
    ['Lena Okafor, mayor of Tarle, and Omar Belo were killed.', ['Lena nsubj:pass killed', 'Omar conj Lena']],
    [
      'Police said Lena Okafor, head of the union, and Omar Belo were killed.',
      ['Lena nsubj:pass killed', 'Omar conj Lena', 'killed ccomp said'],
    ],
    ['Lena Okafor, mayor of Tarle, and Omar Belo were killed.', ['mayor appos Lena']],
    [
      'According to sources, Lena Okafor, mayor of Tarle, Omar Belo, and two guards were killed.',
      ['Lena nsubj:pass killed', 'Omar conj Lena'],
    ],
    [
      "Belo's son, Mert; Lena Okafor, the mayor; and driver Omar Ruiz were killed.",
      ['Lena conj son', 'mayor appos Lena', 'driver conj son'],
    ],
  ])('%s', (text, expected) => {
    expect(ties(text, 'Lena', 'Omar', 'killed', 'mayor', 'driver')).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    ['President Lena Okafor, mayor Omar Belo and two guards were killed.', 'mayor', 'appos'],
    ['Medra shelled the port, and the rebels were driven out.', 'port', 'nsubj:pass'],
  ])('leaves alone: %s', (text, word, rel) => {
    expect(ties(text, word).join()).not.toContain(` ${rel} `)
  })
})
