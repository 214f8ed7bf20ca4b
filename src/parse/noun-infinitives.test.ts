import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

/** The word that a verb hangs on. */
const aboveOf = (verb: string, text: string): string | undefined => {
  const { tokens } = parseReport(makeReport(text))
  return tokens[tokens.find((word) => word.text === verb)!.head]?.text
}

it.each([
  ['ask', 'intention', 'The minister announced his intention to ask the union for help.'],
  ['attack', 'readiness', 'Kenya declared its readiness to attack Uganda.'],
])('%s hangs on the noun that it completes, %s: %s', (verb, noun, text) => {
  expect(aboveOf(verb, text)).toBe(noun)
})

it('an infinitive behind whoever is sent stays with the sending', () => {
  expect(aboveOf('reach', 'The union sent envoys to reach a deal in Goma.')).toBe('sent')
})
