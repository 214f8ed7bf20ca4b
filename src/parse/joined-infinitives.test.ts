import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

/** What the word is joined to, in the tree over a sentence of our own. */
const headOf = (text: string, word: string): string | undefined => {
  const { tokens } = parseReport(makeReport(text, { published: '2024-08-14' }))
  const joined = tokens.find((token) => token.text === word)
  return joined && tokens[joined.head]?.text
}

describe('infinitives that are joined to one before', () => {
  it.each([
    [
      'The general wants to prevent a return of the militia or a similar group, and hunt down the fighters.',
      'hunt',
      'prevent',
    ],
    ['He urged the minister to consult parliament and give evidence.', 'give', 'consult'],
    ['The rebels want to leave the town and fight the army.', 'fight', 'leave'],
  ])('%s', (text, word, first) => {
    expect(headOf(text, word)).toBe(first)
  })

  it('leaves a verb with a subject of its own', () => {
    expect(headOf('The general wants to leave the town, and his soldiers fight the militia.', 'fight')).toBe('wants')
  })
})
