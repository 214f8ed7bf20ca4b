import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

/** The word above the verb behind "due to". */
const above = (text: string, verb: string): string | undefined => {
  const { tokens } = parseReport(makeReport(text))
  return tokens[tokens.find((word) => word.text === verb)?.head ?? -1]?.text
}

it.each([
  [
    'The National Dialogue Congress, due to be held in Oslo on 29 January, is backed by Chad and Kenya.',
    'held',
    'Congress',
  ],
  ['The truce is backed by Chad. The talks are due to be held in Oslo on Friday.', 'held', undefined],
])('%s', (text, verb, expected) => {
  expect(above(text, verb)).toBe(expected)
})
