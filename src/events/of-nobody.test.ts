import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, trigger }) => `${plover} ${status} ${trigger.text}`,
  )

describe('what is told of nobody', () => {
  it.each([
    'The flood increased pressure on the premier of Ghana to resign.',
    'The song is helping the children of Accra.',
    'The drivers of Accra are required to carry a lamp.',
    'The minister of Ghana convened a news conference in Accra on Monday.',
    'In a phone call with a reporter, the mayor of Accra spoke of rain.',
    'Three pupils of a school in Lagos travelled to Accra in May.',
    'Ama Owusu had a son called Kofi.',
    'The spokesman of Ghana refused to confirm the report.',
    'The 200 Ghanaian soldiers stationed in Gao are young.',
    'Ama Owusu said her family was devastated.',
    'The king is allowed to enter the hall of Accra.',
  ])('is no event: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    ['Ghana has increased its pressure on Togo to open the border.', 'REQUEST occurred pressure'],
    ['The mayor of Accra was accused of fraud.', 'ACCUSE occurred was accused'],
    ['The president of Ghana travelled to Lagos on Monday.', 'CONSULT occurred travelled'],
    ['Ghanaian army officials travelled to Lagos on Monday.', 'CONSULT occurred travelled'],
    ['Kofi Mensah was allowed to leave Gaza on Monday.', 'RETREAT occurred was allowed'],
    ['Ghana refused to leave the union.', 'REJECT occurred refused'],
    ['The minister said that Ghana would not hesitate to help Togo.', 'AGREE intended would not hesitate'],
    ['The minister said that Ghana would not hesitate to attack Togo.', 'THREATEN occurred would not hesitate'],
    ['Ghana denied carrying out a strike.', 'ASSAULT denied strike'],
  ])('is one: %s', (text, event) => {
    expect(told(text)).toEqual([event])
  })

  it('is not told again by pointing back to it', () => {
    expect(told('Rebels bombed a market in Gao on Monday. Police said the bombing took place in the morning.')).toEqual(
      ['ASSAULT occurred bombed'],
    )
  })
})
