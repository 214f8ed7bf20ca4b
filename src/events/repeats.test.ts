import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string, plover: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' }))
    .record.events.filter((event) => event.plover === plover)
    .map(({ actors, recipients, evidence }) => `${actors.join('+')} -> ${recipients.join('+')}: ${evidence.length}`)

describe('a happening told again', () => {
  it.each([
    ['ASSAULT', 'Chad launched the assault on Saturday. The offensive by Chad goes on.'],
    ['ASSAULT', 'Six people were hurt in a rebel rocket attack that hit Goma.'],
    ['ASSAULT', 'Shells fired by rebels hit a clinic in Goma.'],
    ['ASSAULT', 'Rebels fired five rockets that landed in a market in Goma, injuring one person.'],
    ['ASSAULT', 'Chadian soldiers launched a counter-offensive killing 29 rebels.'],
    [
      'PROTEST',
      'The Chadian Teachers Union marched to the gate of the parliament after holding a rally in front of it.',
    ],
    ['PROTEST', 'Students chanted slogans and threw eggs on Friday.'],
    [
      'ASSAULT',
      '17 killed as rebels attack market in Goma. Rebels attacked a market in the city of Goma on Monday, killing 17 people.',
    ],
    [
      'REQUEST',
      'Chad calls for emergency council meeting on Togo. Chad called on Wednesday for an emergency council meeting to discuss the fighting in Togo.',
    ],
  ])('is one %s: %s', (plover, text) => {
    expect(told(text, plover)).toHaveLength(1)
  })

  it('is another where others are met', () => {
    const text =
      'The minister of Chad met the envoy of Togo to discuss the border report. The minister met the envoy of Ghana to discuss the border report.'
    expect(told(text, 'CONSULT')).toHaveLength(2)
  })

  it('is kept as it is told in full, with the passage of the bare telling', () => {
    const text =
      'Rebels attacked a market in the city of Goma. Rebels attacked the market in the city of Goma on Saturday, killing 9 traders.'
    expect(told(text, 'ASSAULT')).toEqual(['Rebels -> 9 traders: 3'])
  })

  it.each([
    ['another push', 'Chad launched an assault on Saturday. Chad began a second offensive.'],
    ['another target', 'Chad launched an assault on rebels. The offensive by Chad against bandits goes on.'],
    ['another day', 'Chad launched an assault on Saturday. On Sunday Chad launched an assault.'],
    [
      'another count',
      '57 killed in rebel attacks on market in Goma. In rebel attacks on a market in Goma 18 were killed.',
    ],
    ['another place', 'Rebels attacked a market in Goma, Congo. Rebels attacked a market in Bukavu, Congo.'],
    ['another doer', 'Rebels attacked a market in the city of Goma. Soldiers attacked a market in the city of Goma.'],
    ['a deed of its own', 'Rebels attacked a market in the city of Goma. Rebels also attacked a market in the city.'],
    [
      'what rivals say of it',
      'Six traders killed in Goma. Rebels killed six traders in Goma, the army said.  The army killed six traders in Goma, the rebels said.',
    ],
    [
      'the other way round',
      'Chadian soldiers kill five rebels near Goma. Chadian rebels killed five soldiers near Goma, police said.',
    ],
    [
      'other victims',
      'The army killed 20 rebels in the Goma raid. The army killed 20 farmers in the Goma raid, residents said.',
    ],
    [
      'whose it was',
      'Rebels attack a Chadian ship near the port of Goma. Rebels attacked a Togolese ship near the port of Goma.',
    ],
    [
      'what was hit',
      'Rebels launched an assault on a camp near Goma. Rebels launched an assault on a hospital near Goma.',
    ],
    [
      'an earlier year',
      'Soldiers kill three traders in the city of Goma. Soldiers killed three traders in the city of Goma in 2011.',
    ],
  ])('is kept apart: %s', (_, text) => {
    expect(told(text, 'ASSAULT').length).toBeGreaterThan(1)
  })

  it('is of one day alone where the lead gives none', () => {
    const text =
      'Rebels kill five soldiers in Goma. Rebels killed five soldiers in Goma on Monday. Rebels killed five soldiers in Goma on Tuesday.'
    expect(told(text, 'ASSAULT')).toHaveLength(2)
  })

  it.each([
    [
      '19 civilians killed in rebel rocket attack on Goma. 19 civilians were killed in a rebel rocket attack on Goma, a monitor said.',
      ['monitor, report'],
    ],
    // Only the source tells who did it.
    [
      '19 civilians killed in rocket attack on market in Goma. 19 civilians were killed in a rebel rocket attack on a market in Goma, a monitor said.',
      ['monitor'],
    ],
    // Only the report does.
    [
      '19 civilians killed in rebel rocket attack on market in Goma. 19 civilians were killed in the rocket attack on the market in Goma, a monitor said.',
      ['report', 'monitor'],
    ],
  ])('is told by the source whose words a lead sums up: %s', (text, voices) => {
    const { events } = read(makeReport(text, { published: '2024-08-14' })).record
    expect(events.map(({ according_to }) => according_to.join(', '))).toEqual(voices)
  })
})
