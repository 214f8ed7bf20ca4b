import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): string[] =>
  read(makeReport(text)).record.events.map(
    ({ actors, recipients, trigger }) => `${actors.join(' + ')} ${trigger.text} ${recipients.join(' + ')}`,
  )

describe('who acts by law where the sentence does not say', () => {
  it.each([
    ['Police said three men had been arrested in Lima on Monday.', 'Police had been arrested three men'],
    ['Two suspects were arrested, a police spokesman said.', 'police were arrested Two suspects'],
    ['Omar Belo was sentenced to six years in prison in Togo on Monday.', 'Togo was sentenced Omar Belo'],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })
  it.each([
    ['Two police officers were arrested in Lima on Friday.', 'police among those taken'],
    ['Police searched the area. Two men were arrested by soldiers in Goma.', 'somebody else behind "by"'],
    ['Police said the men, who were arrested in Togo in May, were in Lima.', 'who is only described by it'],
    ['Police said Belo had earlier been jailed.', 'police jail nobody'],
    ['The court of appeal heard the case. Omar Belo was sentenced to five years.', 'a court of appeal'],
    ['Omar Belo was convicted in Lagos of torture in Togo.', 'where the crime was done'],
    ['Rebels attacked a police station in Goma. Three aid workers were detained.', 'police only near by'],
    ['Omar Belo was convicted. A court in Madrid heard of it.', 'a court only near by'],
    ['No one was arrested after the rally, police said.', 'nobody taken'],
    ['Omar Belo was arrested in Lagos. Police denied it.', 'who denies it'],
  ])('%s (%s)', (text) => {
    for (const event of told(text).filter((each) => / (?:arrested|detained|convicted|sentenced)/.test(each)))
      expect(event).not.toMatch(/^(?:police|court|Togo)/i)
  })
  it('is two acts of which only the second has a doer', () => {
    const events = told('Omar Diallo was arrested for theft. Police arrested Diallo for rape.')
    expect(events).toEqual([' was arrested Omar Diallo', 'Police arrested Omar Diallo'])
  })
})
