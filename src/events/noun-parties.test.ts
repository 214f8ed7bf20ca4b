import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('whose an act is', () => {
  it.each([
    ['An attack led by rebels killed two nurses in Goma.', 'ASSAULT occurred rebels -> two nurses'],
    ['Shelling by rebels killed two nurses in Goma.', 'ASSAULT occurred rebels -> two nurses'],
    ['Ghanaian troops came under attack from rebel fighters.', 'ASSAULT occurred rebel fighters -> Ghanaian forces'],
    ['The airstrike flown by Ghana on Goma killed six people.', 'ASSAULT occurred Ghana -> six people'],
    ['The attack engineered by Ghana killed six people in Goma.', 'ASSAULT occurred Ghana -> six people'],
    ['The blockade enforced by Ghana around Goma has lasted a month.', 'COERCE occurred Ghana -> '],
    ['Residents were subjected to heavy shelling by rebels.', 'ASSAULT occurred rebels -> Residents'],
    ['Residents of Goma were subjected to shelling by rebels.', 'ASSAULT occurred rebels -> Residents of Goma'],
    ['Hezbollah claimed the bombing in retaliation for Israeli raids on Beirut.', 'ASSAULT occurred Hezbollah -> '],
    ['Norway imposed sanctions on Chad for attacking Togo.', 'ASSAULT occurred Chad -> Togo'],
    ['At the request of Togo, the council met on Monday.', 'REQUEST occurred Togo -> '],
    ['The German accused Ghana of fraud.', 'ACCUSE occurred German -> Ghana'],
    ['The province where rebels are advancing is poor.', 'ASSAULT ongoing rebels -> '],
    ['18 dead in Syria car bombings.', 'ASSAULT occurred  -> 18 people'],
    ['US drone strikes in Yemen killed two nurses.', 'ASSAULT occurred United States -> two nurses'],
    ['The siege ended with the capitulation of the rebels.', 'RETREAT occurred rebels -> '],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })

  it('is of both sides of a fight that is underway', () => {
    expect(told('Fierce fighting was underway between rebels and soldiers near Goma.').join()).toMatch(
      /ASSAULT \w+ rebels\+soldiers/,
    )
  })

  it.each([
    'An airstrike in an area of Goma run by rebels killed two nurses.',
    'An attack investigated by Ghana killed two nurses in Goma.',
    'An attack condemned by Ghana killed two nurses in Goma.',
    'The Union began a case against Ghana for attacking two nurses.',
  ])('is not told: %s', (text) => {
    expect(told(text).filter((event) => /^ASSAULT occurred [^ -]/.test(event))).toEqual([])
  })
})

describe('to whom an act is done', () => {
  it('is not the place after which a battle is called', () => {
    expect(told('The battle of Lomé began on Monday.')).toEqual(['ASSAULT occurred  -> '])
  })
})
