import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('a part in a deed that somebody says he had not', () => {
  it.each([
    [
      'Ghana said it had no involvement in the massacre of ten villagers in Togo.',
      'ASSAULT denied Ghana -> ten villagers in Togo',
    ],
    ['Ghana denied any role in the killing of Kofi Mensah.', 'ASSAULT denied Ghana -> Kofi Mensah'],
    ['Ghana denied responsibility for the attack on Lomé.', 'ASSAULT denied Ghana -> Lomé'],
  ])('is denied: %s', (text, event) => {
    expect(told(text)).toContain(event)
  })

  it.each([
    'Ghana did not deny a role in the killing of Kofi Mensah.',
    'No group claimed responsibility for the killing of Kofi Mensah.',
  ])('leaves the deed done: %s', (text) => {
    expect(told(text).filter((event) => event.includes('denied'))).toEqual([])
  })
})

describe('what a negated verb takes back', () => {
  it.each([
    ['Ghana said that Togo was not behind a deadly attack on Goma.', 'ASSAULT denied Togo -> Goma'],
    ['Togo was not responsible for the attack on Goma, the minister said.', 'ASSAULT denied Togo -> Goma'],
    ['Togo was behind the attack on Goma, the minister said.', 'ASSAULT occurred Togo -> Goma'],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })

  it.each(['Ghana did not rule out talks with Togo.', 'Ghana has not ruled out a deal with Togo.'])(
    'refuses nothing: %s',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})

describe('whose an act is', () => {
  it.each([
    ['An attack led by rebels killed two nurses in Goma.', 'ASSAULT occurred rebels -> two nurses'],
    ['Shelling by rebels killed two nurses in Goma.', 'ASSAULT occurred rebels -> two nurses'],
    ['Ghanaian troops came under attack from rebel fighters.', 'ASSAULT occurred rebel fighters -> Ghanaian forces'],
    ['Norway imposed sanctions on Chad for attacking Togo.', 'ASSAULT occurred Chad -> Togo'],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })

  it.each([
    'An airstrike in an area of Goma run by rebels killed two nurses.',
    'An attack condemned by Ghana killed two nurses in Goma.',
    'The Union began a case against Ghana for attacking two nurses.',
  ])('is not told: %s', (text) => {
    expect(told(text).filter((event) => /^ASSAULT occurred [^ -]/.test(event))).toEqual([])
  })
})

describe('a trip', () => {
  it('is no visit where pupils make it', () => {
    expect(told('The pupils of Accra made a trip to Goma on Monday.')).toEqual([])
  })
})

describe('what a participle says of somebody', () => {
  it.each([
    ['Kofi Mensah stands accused of fraud.', 'ACCUSE occurred  -> Kofi Mensah'],
    ['Not a single officer was arrested in Accra.', ''],
  ])('%s', (text, event) => {
    expect(told(text).join()).toBe(event)
  })
})
