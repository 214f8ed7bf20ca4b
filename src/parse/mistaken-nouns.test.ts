import { expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { parseReport, read } from '../read.js'

const word = (form: string, text: string) => parseReport(makeReport(text)).tokens.find((each) => each.text === form)

it.each([
  ['mine', 'The land was sold for a coal mine, he says.'],
  ['mine', 'Farmers protested at the mine.'],
  ['Ambush', 'Ambush on army column leaves six dead'],
])('%s is a noun: %s', (form, text) => {
  expect(word(form, text)).toMatchObject({ upos: 'NOUN', lemma: form.toLowerCase() })
})

it.each(['The town was hit by Chadian and Togolese airstrikes and shelling.', 'They fled after raids and shelling.'])(
  'what is joined to a noun is a noun: %s',
  (text) => {
    expect(word('shelling', text)?.upos).toBe('NOUN')
  },
)

it('a deed with "of" is a noun, and whoever condemns it has not done it', () => {
  const text = 'Togo condemns killing of aid workers in Chad.'
  expect(word('killing', text)).toMatchObject({ upos: 'NOUN', rel: 'obj' })
  const doers = read(makeReport(text))
    .record.events.filter(({ plover }) => plover === 'ASSAULT')
    .map(({ actors }) => actors)
  expect(doers).toEqual([[]])
})

it('what one stops doing is a verb', () => {
  expect(word('shelling', 'The army stopped shelling the town.')?.upos).toBe('VERB')
})

it('what is mine is no mine', () => {
  expect(word('mine', 'She is a friend of mine.')?.upos).toBe('PRON')
})
