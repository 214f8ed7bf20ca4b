import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('what time, rooms or money are kept for', () => {
  it('has not been done', () => {
    for (const text of [
      'Thursday had been set aside for peace talks between Ghana and Togo.',
      'Rooms were booked for talks between Ghana and Togo.',
      'Funds were earmarked for talks between Ghana and Togo.',
    ])
      expect(told(text).join()).not.toMatch('CONSULT occurred')
    expect(told('Ghana held talks with Togo in a hall reserved for guests.').join()).toMatch('CONSULT occurred')
  })
})

describe('what a noun says of the act of its clause', () => {
  it('is no act where somebody only has a view on it', () => {
    expect(told('The mayor told of his view on barring Kenya from the games.')).toEqual([])
  })

  it.each([
    'The army of Togo is on the verge of capturing Goma.',
    'They are on the cusp of defeating Ghana in its last stronghold.',
    'Togo is in negotiations with Ghana over redeploying its troops.',
  ])('is no act where somebody is only close to it: %s', (text) => {
    expect(told(text).join()).not.toMatch(/(ASSAULT|MOBILIZE|RETREAT) occurred/)
  })

  it.each([
    'There is a risk of militias attacking the camp in Chad.',
    'Fears of rebels shelling Goma grew.',
    'Ghana is no closer to the possibility of its leader ceding the post.',
    'The ministry denied claims of police beating protesters.',
    'Talking to the rebels is better than bombing them.',
    'Ghana saw the militias as a safer bet than allying with Togo.',
    'The army said the operation was launched “to apprehend armed suspects”.',
    'Troops were sent to storm Goma.',
    'Troops are allowed to enter Goma.',
  ])('is no act where a noun, a comparison or a purpose holds it open: %s', (text) => {
    expect(told(text).join()).not.toMatch(/occurred/)
  })

  it.each([
    'Police offered a reward for information leading to the arrest of the bomber.',
    'The deal is meant to lead to the release of all hostages.',
    'Diplomats hope a process leading to the release of the captives begins soon.',
    'Kenya called for steps leading to the lifting of the siege.',
    'The inquiry failed to lead to the arrest of the mayor.',
    'No tip led to the arrest of the bomber.',
    'The efforts have yet to lead to the release of the hostages.',
    'The roadmap leads to the release of the hostages.',
    'Their demand is the release of twelve prisoners.',
    'The rescue of the hostages by Israel is near.',
    'The rescue of the hostages by Israel would take weeks.',
    'The provision of arms to Ukraine by Germany would be a mistake.',
    'The provision of arms to Ukraine by Germany depends on a vote.',
    'The jailing of the editor would be a crime.',
  ])('is no act where something may lead to it, or it is weighed: %s', (text) => {
    expect(told(text).join()).not.toMatch(/(COERCE|RETREAT|AID) occurred/)
  })

  it.each([
    ['Russia faces sanctions for the invasion of Ukraine.', 'ASSAULT occurred  -> Ukraine'],
    ['The EU imposed sanctions on Belarus for the arrest of the editor.', 'COERCE occurred  -> editor'],
    ['The topic was the bombing of the hospital by Israel.', 'ASSAULT occurred Israel -> hospital'],
    ['Their first step was the release of twelve prisoners.', 'RETREAT occurred  -> twelve prisoners'],
  ])('is an act where it is punished, spoken of or the first of several: %s', (text, act) => {
    expect(told(text)).toContain(act)
  })

  it('is an act where the noun tells of it', () => {
    expect(told('News of rebels seizing Goma reached the council.').join()).toMatch('ASSAULT occurred')
    expect(told('Footage of soldiers beating prisoners was aired.').join()).toMatch('ASSAULT occurred')
  })

  it('is said where people turn out in order to say it', () => {
    expect(told('Thousands marched in Lima to demand the resignation of the president of Peru.')).toContain(
      'REQUEST occurred Thousands -> president of Peru',
    )
    expect(told('The union of Peru held a rally to denounce the mayor of Lima.').join()).toMatch('ACCUSE occurred')
    expect(told('Thousands travelled to Lima to demand the resignation of the president of Peru.').join()).not.toMatch(
      'REQUEST',
    )
  })

  it('is not said by whoever breaks them up', () => {
    for (const verb of ['broke up', 'fired tear gas at'])
      expect(told(`Police ${verb} a demonstration to condemn Ghana in Accra.`).join()).not.toMatch('ACCUSE')
  })

  it('is an act where it is a policy', () => {
    expect(told("Norway condemned Ghana's policy of deporting refugees to Togo.")).toContain(
      'COERCE occurred Ghana -> refugees',
    )
  })
})

describe('a clause behind "that" which a noun or "provided" holds open', () => {
  it.each([
    'Togo said it would return to the talks provided that Ghana stopped its air strikes.',
    'Ghana said it would withdraw on condition that Togo released the hostages.',
    'Fears that the militia attacked the clinic kept nurses at home.',
  ])('is not told as done: %s', (text) => {
    expect(told(text).filter((line) => line.includes(' occurred '))).toEqual([])
  })

  it.each([
    'The minister told journalists at the event that rebels attacked the clinic in Kete.',
    'The minister told journalists after the threat that rebels attacked the clinic in Kete.',
  ])('is told where the noun says when it was said: %s', (text) => {
    expect(told(text)).toContain('ASSAULT occurred rebels -> ')
  })

  it('is told where the noun claims it', () => {
    expect(told('There were reports that rebels captured the bridge at Kete.')).toContain('ASSAULT occurred rebels -> ')
  })
})

describe('what an open clause is about', () => {
  it.each([
    'If it is true that rebels shelled Kete, Ghana will answer.',
    'Officials asked whether it was true that rebels shelled Kete.',
    'Norway will not sign until it is clear that Togo released the hostages.',
  ])('is as open: %s', (text) => {
    expect(told(text).filter((line) => line.includes(' occurred '))).toEqual([])
  })

  it.each([
    'Police asked whether the minister knew that soldiers had attacked the clinic in Kete.',
    'If the minister admits that soldiers attacked the clinic in Kete, he must resign.',
  ])('is told where it is known or admitted: %s', (text) => {
    expect(told(text)).toContain('ASSAULT occurred soldiers -> ')
  })
})

it('protesters who gather in a town protest there', () => {
  expect(told('Thousands of protesters gathered at Ikeja on Monday.')).toEqual(['PROTEST occurred protesters -> '])
})

it('is held open by the object beside it', () => {
  expect(told('The mayor of Lima set a Friday deadline for the release of six teachers.').join()).not.toMatch('RETREAT')
  expect(told('Ghana issued a call for the withdrawal of the troops.').join()).not.toMatch('RETREAT')
})
