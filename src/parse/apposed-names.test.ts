import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

/** The noun that the last apposition of a sentence says the name of. */
const named = (text: string): string | undefined => {
  const { tokens } = parseReport(makeReport(text))
  return tokens[tokens.findLast(({ rel }) => rel === 'appos')?.head ?? -1]?.text
}

it.each([
  ['The chief of the criminal gang, Omar Belo, was killed.', 'chief'],
  ['The head of the rebel army, General Omar Belo, was killed.', 'head'],
  ['The chief of the criminal gang, Tarle Front, was killed.', 'gang'],
  ['A resident surnamed Chan said the road was shut.', 'resident'],
])('%s', (text, noun) => {
  expect(named(text)).toBe(noun)
})
