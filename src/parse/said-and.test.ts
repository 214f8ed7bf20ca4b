import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** The word that `verb` is joined to in the sentence. */
const joinedTo = (text: string, verb: string): string | undefined => {
  const { tokens } = read(makeReport(text, { published: '2024-08-14' })).document
  return tokens[tokens.find((t) => t.text === verb)?.head ?? -1]?.text
}

it('joins what goes on after an aside of saying to what is said', () => {
  expect(joinedTo('Iran was ready to sign the plan, the minister said, but rejected any withdrawal.', 'rejected')).toBe(
    'ready',
  )
  expect(joinedTo('The minister said Iran "does not negotiate with a clock" and would free the sailors.', 'free')).toBe(
    'negotiate',
  )
})

it('leaves to the speaker what is his', () => {
  expect(joinedTo('"We are ready," the minister said, and left the hall.', 'left')).toBe('said')
  expect(joinedTo('The road was open, the minister said, and added that it would stay so.', 'added')).toBe('said')
  expect(joinedTo('The minister said the envoys had left, and will fly to Oslo on Monday.', 'fly')).toBe('said')
})
