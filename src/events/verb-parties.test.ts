import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, recipients, trigger }) => `${plover} ${recipients.join('+')} ${trigger.text}`,
  )

describe('to whom it is done', () => {
  it.each([
    ['The court lifted restrictions imposed on Kofi Mensah.', 'RETREAT Kofi Mensah lifted'],
    ['Ghana sent a letter to Togo demanding the release of two fishermen.', 'REQUEST Togo demanding'],
    [
      'At least 40 people, mainly women and children, were injured in the bombing.',
      'ASSAULT At least 40 people, mainly women and children were injured',
    ],
    ['2 teachers killed 5 injured in a raid in Goma.', 'ASSAULT 2 teachers killed'],
    ['The planes of Chad made air strikes over Goma in support of an offensive by rebels.', 'ASSAULT  air strikes'],
    ['President Ama Owusu and some senators have promised to hold elections.', 'AGREE  have promised'],
    ['Ghana and Togo agreed to a truce.', 'AGREE Ghana+Togo agreed'],
    ['Groups affiliated to it targeted with rocket shells several districts of Kete.', 'ASSAULT Kete targeted'],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })
})

describe('who does it', () => {
  const doers = (text: string): readonly string[] =>
    read(makeReport(text, { published: '2024-08-14' })).record.events.map(
      ({ plover, actors, trigger }) => `${plover} ${actors.join('+')} ${trigger.text}`,
    )
  it.each([
    ['Kofi Mensah was killed by his lions on Tuesday.', 'ASSAULT  was killed'],
    ['Kofi Mensah has been set free.', 'RETREAT  has been set free'],
    ['Two guards were taken captive by Zorin rebels.', 'ASSAULT Zorin rebels were taken captive'],
    ['IS has killed hundreds of people in Goma.', 'ASSAULT Islamic State has killed'],
    ['IS fighters captured the town of Dorel.', 'ASSAULT Islamic State captured'],
    ['The senators of Ghana attacked the inquiry.', 'ACCUSE senators of Ghana attacked'],
    ["Sunday's attack by Zorin rebels was carried out in Kete.", 'ASSAULT Zorin rebels was carried out'],
    ["Sunday's attack by Zorin rebels was condemned in Kete.", 'ACCUSE  was condemned'],
    ['Chad sanctions were imposed on Friday.', 'COERCE  were imposed'],
    [
      '4,000 employees of the Zorin Front and its subcontractors marched in Kete.',
      'PROTEST 4,000 employees of the Zorin Front and its subcontractors marched',
    ],
    ['The Zorin Front said one of its jurists asked Omar Belo to leave.', 'REQUEST Zorin Front jurists asked'],
  ])('%s', (text, event) => {
    expect(doers(text)).toContain(event)
  })
  it.each([
    ['Six journalists were arrested in raids by Turkish police.', 'COERCE Turkish police were arrested'],
    ['Two officers were arrested in an assault by militants on a barracks.', 'COERCE  were arrested'],
    ['A driver was arrested in the attack by Islamic State on a mosque.', 'COERCE  was arrested'],
    ['Nine people were arrested in a raid by gunmen on a bank.', 'COERCE  were arrested'],
  ])('are those who search, not whose attack it was: %s', (text, event) => {
    expect(doers(text)).toContain(event)
  })
  it('no group is named in a line of capitals', () => {
    expect(doers('WHO IS KILLING WOMEN IN GOMA? Nobody knows.').join()).not.toContain('Islamic State')
  })
})

it.each([
  ['Omar Belo was found guilty in the Lagos High Court on three counts of smuggling.', 'Lagos High Court'],
  ['Ana Ruiz was sentenced in Togo by a court of Chad.', 'court of Chad'],
  ['Ana Ruiz was jailed for five years in Togo.', 'Togo'],
  ['Ana Ruiz was convicted in Berlin of torture in Togo.', ''],
])('the court it was done in judges, or the state whose courts they are: %s', (text, court) => {
  expect(read(makeReport(text)).record.events.map(({ actors }) => actors.join(' + '))).toEqual([court])
})
