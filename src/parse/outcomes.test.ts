import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

const headOf = (text: string, word: string): string | undefined => {
  const { tokens } = parseReport(makeReport(text))
  return tokens[tokens.find((token) => token.text === word)?.head ?? -1]?.text
}

it.each([
  ['The army attacked a convoy of rebels killing six people.', 'killing', 'attacked'],
  ['The air force bombed positions of the rebels destroying two vehicles.', 'destroying', 'bombed'],
  ['Rebels fired shells on the western districts of Goma injuring ten others.', 'injuring', 'fired'],
  ['Jets carried out three strikes on the hills near Goma leaving nine people dead.', 'leaving', 'carried'],
])('gives an outcome to the deed: %s', (text, word, head) => {
  expect(headOf(text, word)).toBe(head)
})

it.each([
  ['The clinic in Goma was hit by rockets killing six people.', 'killing', 'hit'],
  ['The council discussed the militias killing farmers in the hills.', 'killing', 'discussed'],
])('leaves what is no outcome of a deed: %s', (text, word, deed) => {
  expect(headOf(text, word)).not.toBe(deed)
})
