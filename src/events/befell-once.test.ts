import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const acts = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ trigger, actors, recipients }) => `${trigger.text}: ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('what befell one person', () => {
  it.each([
    [
      'The murder of Omar Belo shocked Tarle. Belo was killed by Chadian soldiers.',
      ['was killed: Chadian forces -> Omar Belo'],
    ],
    [
      'Chadian police arrested Lina Haddad on Monday. Haddad was arrested at the port.',
      ['arrested: Chadian police -> Lina Haddad'],
    ],
    [
      'Omar Diallo has been jailed for eight years. Diallo was convicted of fraud. He was sentenced by a court in Tarle.',
      ['was sentenced: court -> Omar Diallo'],
    ],
    ['Omar Belo was assassinated in May. Belo was killed by gunmen.', ['was assassinated: gunmen -> Omar Belo']],
  ])('is one act, told twice: %s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })

  it.each([
    'Omar Diallo was sentenced to six years. Omar Diallo was sentenced to two years for slander.',
    'Omar Diallo was convicted of murdering a nun. He was sentenced to ten years over a robbery.',
    'Omar Diallo was jailed for ten years. In a second trial, Diallo was jailed for ten years.',
    'Chadian police arrested Lina Haddad in May 2023. Chadian police arrested Lina Haddad in May 2024.',
    'Chadian police arrested Lina Haddad. Lina Haddad was also arrested by Togolese police.',
    'Chadian police arrested two teachers. Two teachers were arrested in Tarle.',
    'Omar Diallo was arrested for theft in Lagos. Police arrested Diallo for rape in Accra.',
    'Omar Diallo was arrested for theft. Police arrested Diallo for rape.',
    'Omar Diallo was arrested in Lagos. Police arrested Diallo in Accra.',
    'Ana Ruiz was freed by rebels. Ruiz was freed from a Kenyan jail years ago.',
    'Omar Belo was assassinated in 1963. Omar Belo was killed in June 1968.',
    'In 2010 Omar Diallo was sentenced to ten years. Diallo was sentenced to one year.',
    'Omar Diallo was convicted of fraud. Diallo was previously convicted of arson.',
    'Omar Diallo was convicted of fraud. Diallo was convicted of arson.',
    'Omar Diallo was abducted by gunmen. Diallo was abducted at school as a child.',
  ])('is two acts: %s', (text) => {
    expect(acts(text)).toHaveLength(2)
  })
})
