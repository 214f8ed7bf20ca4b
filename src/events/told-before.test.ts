import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const acts = (text: string): string[] =>
  read(makeReport(text)).record.events.map(
    ({ trigger, actors, recipients }) => `${trigger.text}: ${actors.join(', ')} -> ${recipients.join(', ')}`,
  )

const BLAST = 'A bomb went off in Tarle on Monday, wounding two guards.'

describe('an act that was told before', () => {
  it.each([
    [`${BLAST} The Tarle Liberation Front claimed responsibility.`, 'claimed: Tarle Liberation Front -> two guards'],
    [
      `${BLAST} The Tarle Liberation Front claimed responsibility for the incident.`,
      'claimed: Tarle Liberation Front -> two guards',
    ],
    [`${BLAST} The attack was claimed by the Tarle Liberation Front.`, 'attack: Tarle Liberation Front -> two guards'],
    [
      'The Tarle Liberation Front claimed responsibility on Monday for killing General Omar Belo.',
      'killing: Tarle Liberation Front -> Omar Belo',
    ],
    [
      'The Tarle Liberation Front has claimed responsibility for the attack in which two guards died.',
      'died: Tarle Liberation Front -> two guards',
    ],
  ])('%s', (text, expected) => {
    expect(acts(text)).toContain(expected)
  })

  it.each([
    [`${BLAST} No group has claimed responsibility.`],
    ['The Tarle Liberation Front claimed responsibility.'],
    [`${BLAST} The rebel attack on the port was over by noon.`],
  ])('is not taken up by: %s', (text) => {
    expect(acts(text).filter((act) => /^(claimed|attack):.*guards/.test(act))).toEqual([])
  })

  it('is not taken up as a kidnapping when it was a killing', () => {
    expect(acts('Gunmen killed two guards. The kidnapping was claimed by the Tarle Liberation Front.')).not.toContain(
      'kidnapping: Tarle Liberation Front -> two guards',
    )
  })
})

describe('whose doing it is', () => {
  it.each([
    ['Militants fired rockets that killed two people in Tarle.', 'fired: Militants -> two people'],
    [
      'The president announced that two soldiers were involved in the massacre of the priests.',
      'massacre: two soldiers -> priests',
    ],
    ['The minister said that those responsible for killing Omar Belo are rebels.', 'killing:  -> Omar Belo'],
    ['The Owls claimed responsibility for the attack on Judge Elena Diaz.', 'attack: Owls -> Elena Diaz'],
    [
      'A man claimed responsibility for the attack on Judge Elena Diaz on behalf of the Tarle Liberation Front.',
      'attack: Tarle Liberation Front -> Elena Diaz',
    ],
    ["The masterminds of the six Jesuit priests' murder are soldiers.", 'murder:  -> six Jesuit priests'],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual([expected])
  })
})

describe('a killing that somebody is blamed for', () => {
  it('is laid to whom it is blamed on, and not done to him', () => {
    expect(acts('Police blamed the attack on the Tarle Liberation Front.')).toEqual([
      'blamed: Police -> Tarle Liberation Front',
      'attack: Tarle Liberation Front -> ',
    ])
  })

  it('is told without a doer', () => {
    expect(acts('The president blamed the rebels for the murder of the lawyer Omar Belo.')).toEqual([
      'blamed: president -> rebels',
      'murder:  -> Omar Belo',
    ])
    expect(acts('Police accused two brothers of plotting the murder of Omar Belo.')).toEqual([
      'accused: Police -> two brothers',
    ])
  })
})
