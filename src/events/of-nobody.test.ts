import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, trigger }) => `${plover} ${status} ${trigger.text}`,
  )

describe('a threat told by whoever got it', () => {
  it.each([
    ['Kofi Mensah received death threats.', ['THREATEN occurred received']],
    ['Kofi Mensah spoke of death threats.', []],
  ])('%s', (text, events) => {
    expect(told(text)).toEqual(events)
  })
})

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
    'Residents of Accra are urged to stay at home.',
    'Motorists are being advised to avoid the road to Accra.',
    'I am honoured by this, Ama Owusu said.',
    'The people of Accra must know the law, the minister said.',
    'The workers were getting ready to leave for Togo.',
    'The agency of Ghana published what it calls research on voters.',
    'Three candidates withdrew from the race in Accra on Monday.',
    'The candidates pulled out of the election in Ghana.',
    'Accra received two million visitors last year.',
    'The hall in Accra was a country retreat for the mayor.',
    'The administrations of Ghana that took power after 2001 were small.',
    'The driver from Accra pleaded not guilty.',
    'The speech that the minister of Ghana gave in Accra was long.',
    'The minister of Ghana leads the search operation in Accra.',
    'The police of Ghana arrived before noon.',
    'Ama Owusu won by striking out Kofi Mensah in the last game.',
    'Companies that were interested in investing in Ghana left.',
    'The mayor described the rebels as holding the town of Tema.',
    'The mayor of Accra desisted from attacking Togo.',
    'We must leave now or there will not be anyone left, Ama Owusu said.',
    'The mayor of Accra insisted on Monday that Togo was small.',
    'The mayor cited an order as banning the party of Ghana.',
    'Ama Owusu and Kofi Mensah ended their campaigns on Monday.',
  ])('is no event: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    'A small plane crashed near Accra on Monday. One man died at once. A farmer was also injured.',
    'An icefall near Accra killed four guides.',
    'The army of Ghana nearly took the town of Tema.',
    'The storm almost destroyed the house of Ama Owusu.',
    'The king is allowed to enter the hall of Accra.',
  ])('is no event: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it.each([
    ['Ghana has increased its pressure on Togo to open the border.', 'REQUEST occurred pressure'],
    ['Iran is being urged to free two hostages.', 'REQUEST occurred is being urged'],
    ['Three nurses were abducted after the earthquake in Haiti.', 'ASSAULT occurred were abducted'],
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
