import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

const headOf = (text: string, word: string): string => {
  const { tokens } = parseReport(makeReport(text))
  const found = tokens.find((token) => token.text === word)
  return tokens[found?.head ?? -1]?.text ?? ''
}

it.each([
  ['Norway accused the army of torture.', 'torture', 'accused'],
  ['Norway accused the president of Mali of theft.', 'theft', 'accused'],
  ['Norway accused the president of Mali of theft.', 'Mali', 'president'],
  ['The court convicted the head of the guard of murder.', 'guard', 'head'],
  ['The army was accused by rights groups of shelling the town.', 'shelling', 'accused'],
  ['The army was accused by a group of lawyers of torturing prisoners.', 'prisoners', 'accused'],
  ['The army was accused by members of parliament.', 'parliament', 'members'],
  ['Norway praised the army of Chad.', 'Chad', 'army'],
])('gives what somebody is accused of to the verb: %s', (text, word, head) => {
  expect(headOf(text, word)).toBe(head)
})
