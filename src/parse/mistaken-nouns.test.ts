import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport } from '../read.js'

const word = (form: string, text: string) => parseReport(makeReport(text)).tokens.find((each) => each.text === form)

it.each([
  ['mine', 'The land was sold for a coal mine, he says.'],
  ['mine', 'Farmers protested at the mine.'],
  ['Ambush', 'Ambush on army column leaves six dead'],
])('%s is a noun: %s', (form, text) => {
  expect(word(form, text)).toMatchObject({ upos: 'NOUN', lemma: form.toLowerCase() })
})

it('what is mine is no mine', () => {
  expect(word('mine', 'She is a friend of mine.')?.upos).toBe('PRON')
})
