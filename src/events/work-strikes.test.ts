import { expect, test } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): string[] =>
  read(makeReport(text, { published: '2024-05-06' }), null).record.events.map((e) => `${e.plover} ${e.trigger.text}`)

test('a strike of workers is a protest, whoever of them it is told of', () => {
  expect(told('The strike by nurses in Quito ended on Friday.')).toContain('PROTEST strike')
  expect(told("The minister has been silent since the teachers' strike began in Lima.")).toContain('PROTEST strike')
})

test('a strike from the air is none, nor one on a town', () => {
  expect(told('The strike by Chadian jets killed two teachers in Goma.').join()).not.toMatch('PROTEST')
  expect(told('A Chadian strike hit the town of Goma.').join()).toMatch('ASSAULT')
})

test('politicians clash in words, soldiers do not', () => {
  expect(told('Senator Belo attacked Minister Gomes, claiming that the law was illegal.')).toContain('ACCUSE attacked')
  expect(told('Police clashed with protesters over the bill in Lima.')).toContain('ASSAULT clashed')
  expect(told('Rebels attacked the village of Mbala, accusing residents of spying.')).toContain('ASSAULT attacked')
})

test('circumstances force a state, and nobody coerces it; somebody forces villagers to leave', () => {
  expect(told('Ghana was forced to postpone the congress.').join()).not.toMatch('COERCE')
  expect(told('Villagers near Goma were forced to leave their homes.')).toContain('COERCE were forced')
})

test('who is opposed to somebody is told by the way, and leaders who gather in a city meet', () => {
  const events = told('Rebel leaders opposed to the king of Chad will gather in Riyadh on Wednesday.')
  expect(events).toEqual(['AGREE will gather'])
})

test('a short visit took place; prisoners recaptured are arrested; weapons destroyed are given up only as one’s own', () => {
  expect(told('The visit of the president of Chad to Ankara was short.')).toContain('CONSULT visit')
  expect(told('Police recaptured two prisoners in Quito.')).toContain('COERCE recaptured')
  expect(told('The army destroyed three rebel tanks near Goma.')).toContain('ASSAULT destroyed')
  expect(told('Chad destroyed its chemical weapons last year.')).toContain('RETREAT destroyed')
})
