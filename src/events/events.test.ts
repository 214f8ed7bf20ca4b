import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('a refusal that is itself negated', () => {
  it.each(['Ghana did not rule out talks with Togo.', 'Ghana has not ruled out a deal with Togo.'])(
    'refuses nothing: %s',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})

describe('what hangs on "provided", and what has a day ahead', () => {
  it.each([
    ['Ghana will withdraw provided the rebels leave Goma.', ['CONCEDE intended Ghana -> ']],
    ['Talks between Ghana and Togo begin on Friday.', ['AGREE scheduled Ghana+Togo -> Ghana+Togo']],
    ['Talks between Ghana and Togo have not ended.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('what another has not done', () => {
  it.each([
    ['Ghana will not stand by and watch a Togolese attack on Lome.', 'ASSAULT'],
    ['The main issue was the liberation of political prisoners.', 'RETREAT'],
    ['The union calls on the council to condemn the raid as well as to prosecute the soldiers.', 'ACCUSE'],
    ['The Ghanaian minister had originally intended to tell Togo that it must leave.', 'REQUEST'],
    ['Ghana said that no child should suffer from hunger.', 'REQUEST'],
  ])('is not told of him: %s', (text, type) => {
    expect(told(text).filter((each) => each.startsWith(type))).toEqual([])
  })

  it('is one demand where two words tell it', () => {
    expect(told('The minister of Ghana urged that the rebels should not be freed.')).toEqual([
      'REQUEST occurred minister of Ghana -> ',
    ])
  })
})

describe('a charge called untrue', () => {
  it.each([
    ['The minister said Ghana had called the accusations baseless.', ['REJECT occurred Ghana -> ']],
    ['The Ghanaian minister could not say that the accusations were false.', []],
    ['An analyst told the mayor that the accusations were false.', []],
  ])('is turned down by whoever is charged: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
