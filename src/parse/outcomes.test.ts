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
  ['The army attacked a mob of men killing dozens of them.', 'killing', 'attacked'],
  ['Jets carried out three strikes on the hills near Goma leaving nine people dead.', 'leaving', 'carried'],
])('gives an outcome to the deed: %s', (text, word, head) => {
  expect(headOf(text, word)).toBe(head)
})

it.each([
  ['The clinic in Goma was hit by rockets killing six people.', 'killing', 'hit'],
  ['The council discussed the militias killing farmers in the hills.', 'killing', 'discussed'],
  ['Officials launched an investigation into the collapse of a bridge killing nine people.', 'killing', 'launched'],
  ['Doctors conduct a study of a virus killing children.', 'killing', 'conduct'],
  ['The UN conducted a survey of mines killing forty farmers.', 'killing', 'conducted'],
  ['Officials launched an inquiry into the fire killing ten people.', 'killing', 'launched'],
  ['Police launched a search for the leopard killing twelve people.', 'killing', 'launched'],
  ['Soldiers raided the camp of a gang killing farmers.', 'killing', 'raided'],
  ['Chad launched raids on the rebels killing villagers.', 'killing', 'launched'],
  ['Police attacked a mob of men killing a thief.', 'killing', 'attacked'],
  ['Police launched an operation against the bandits killing passengers.', 'killing', 'launched'],
  ['The army bombed the convoy of Rwandans leaving Goma.', 'leaving', 'bombed'],
  ['Police raided the office of a lawyer claiming that the vote was rigged.', 'claiming', 'raided'],
  ['Police raided the home of a preacher claiming to heal the sick.', 'claiming', 'raided'],
])('leaves what is no outcome of a deed: %s', (text, word, deed) => {
  expect(headOf(text, word)).not.toBe(deed)
})
