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
    ['Ghana will withdraw provided the rebels leave Goma.', ['RETREAT intended Ghana -> ']],
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

describe('what somebody was going to do', () => {
  it.each([
    'Officials said the army was going to storm the camp but changed its mind.',
    'The pilot said he was going to land in Tripoli when the tower waved him off.',
    'Prosecutors said the two men were going to attack the parliament when they were arrested.',
    'Neighbours said the couple were going to kidnap the girl.',
  ])('is neither threatened nor planned: %s', (text) => {
    expect(told(text).join()).not.toMatch(/THREATEN|AGREE/)
  })
})

describe('a call to somebody', () => {
  it('calls up nobody for war', () => {
    expect(told('Macron called up Putin on Monday.').join()).toMatch('CONSULT occurred')
    expect(told('The minister of Chad called up his counterpart.').join()).toMatch('CONSULT occurred')
    expect(told('Chad called up two thousand reservists on Monday.').join()).toMatch('MOBILIZE occurred Chad')
  })
})

describe('what is no act of force', () => {
  it.each([
    ...['looms', 'is brewing', 'is near'].map((verb) => `War between Chad and Sudan ${verb}.`),
    'The spectre of war between Chad and Sudan grew.',
    'Chad came close to war between its army and Sudan.',
    'The treaty outlaws war between Chad and Sudan.',
    'The drill simulated a war between Chad and Sudan.',
    'In the game, a war between Chad and Sudan breaks out.',
    ...['bidding', 'turf', 'cod', 'beer', 'star', 'currency', 'media', 'diplomatic', 'information', 'economic'].map(
      (kind) => `A ${kind} war between Chad and Sudan ended.`,
    ),
    'The proxy war between Iran and Saudi Arabia went on.',
    'Police broke the blockade of the road by drivers.',
    "Police forces broke the students' blockade.",
    'Rebels broke the blockade they had imposed on Bor.',
    'Rebels breached the ceasefire lines.',
  ])('%s', (text) => {
    expect(told(text).join()).not.toMatch('ASSAULT')
  })

  it.each([
    ['The siege was broken by the army.', 'ASSAULT occurred army -> '],
    ['The siege of Abeche by the rebels was broken by the army of Chad.', 'ASSAULT occurred Chadian forces -> rebels'],
  ])('but a siege is broken by force: %s', (text, act) => {
    expect(told(text)).toContain(act)
  })
})

describe('what is not held back, stopped or moved', () => {
  it.each([
    ['Ukraine stalled the Russian offensive.', /RETREAT/],
    ['Libya prevented migrants from drowning.', /COERCE/],
    ['Police in Togo stopped a man from jumping off a bridge.', /COERCE/],
    ['The UN stopped the militias from attacking the camp.', /COERCE/],
    ['Drivers struck a bridge in Ohio.', /PROTEST/],
    ['A French frigate will sail to Mombasa for a friendly visit.', /THREATEN|MOBILIZE/],
    ['The Indian aircraft carrier sailed to Colombo to deliver medicine.', /MOBILIZE/],
    ['The Royal Navy passed to Norway the findings.', /MOBILIZE/],
  ])('%s', (text, act) => {
    expect(told(text).join()).not.toMatch(act)
  })

  it('is met where an opposition is', () => {
    expect(told('The envoy met with the opposition in Caracas.').join()).toMatch('CONSULT occurred envoy')
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
