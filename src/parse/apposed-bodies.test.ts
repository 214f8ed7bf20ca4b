import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport, read } from '../read.js'

/** The noun that the body at `word` is tied to. */
const above = (text: string, word: string): string | undefined => {
  const { tokens } = parseReport(makeReport(text))
  return tokens[tokens.find((token) => token.text === word)?.head ?? -1]?.text
}

it.each([
  [
    'Ana Haddad, leader of the Tarle movement, an armed group that has fired rockets at Medra, died.',
    'group',
    'movement',
  ],
  ['Ana Haddad, leader of the Tarle movement, a farmer who has fired rockets at Medra, died.', 'farmer', 'Ana'],
])('%s', (text, word, noun) => {
  expect(above(text, word)).toBe(noun)
})

it('lets nobody do what the body does of which the person is the head', () => {
  const text = 'Ana Haddad, leader of the Tarle movement, an armed group that has fired rockets at Israel, died.'
  const fired = read(makeReport(text), null).record.events.find((event) => event.plover === 'ASSAULT')
  expect(fired?.actors).not.toContain('Ana Haddad')
})
