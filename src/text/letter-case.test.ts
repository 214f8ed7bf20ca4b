import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { inReadingCase } from './letter-case.js'
import { readText } from './read-text.js'

const WRITTEN =
  'The army of Kenya said on Monday that Colonel Daniel Rose and the mayor of Flores had been killed near San Rafael. Turkey denied it.'

describe('letter case', () => {
  it.each([WRITTEN.toUpperCase(), WRITTEN.toLowerCase()])('gives names their capitals back: %s', (text) => {
    expect(inReadingCase(text)).toBe(WRITTEN)
  })

  it('knows an acronym by its brackets and the words it is made of', () => {
    expect(
      inReadingCase('members of the farabundo marti national liberation front (fmln) attacked it. the fmln said so.'),
    ).toBe('Members of the Farabundo Marti National Liberation Front (FMLN) attacked it. The FMLN said so.')
  })

  it('takes "us", "who" and "is" for what they mostly are', () => {
    expect(inReadingCase('HE TOLD US WHO IS THERE AND WHAT THE US WANTS FROM IT.')).toBe(
      'He told us who is there and what the US wants from it.',
    )
  })

  it('leaves the small words in and after a name small', () => {
    expect(inReadingCase('rebels abducted the mayor maria de castro and her son marcelo who was ill.')).toBe(
      'Rebels abducted the mayor Maria de Castro and her son Marcelo who was ill.',
    )
  })

  it('leaves a text with letter case, and short capitals, alone', () => {
    for (const text of [
      WRITTEN,
      'ISIS, FSA',
      'UN: NO',
      'The FSA and ISIS fought the SDF and YPG near KHAN YOUNIS.',
      '',
    ])
      expect(inReadingCase(text)).toBe(text)
  })

  it('reads a headline in capitals above an ordinary text', () => {
    const body = 'The rebels said on Monday that they had left the talks.'
    expect(inReadingCase(`REBELS LEAVE TALKS IN GENEVA WITH SUDAN\n\n${body}`)).toBe(
      `Rebels leave talks in Geneva with Sudan\n\n${body}`,
    )
  })

  it('takes what stands behind given names for a surname', () => {
    expect(
      inReadingCase('the homes of nadine elkington and jose roberto bell, 21, were hit by shots last night.'),
    ).toBe('The homes of Nadine Elkington and Jose Roberto Bell, 21, were hit by shots last night.')
    expect(inReadingCase('president virgilio reshuffled his cabinet and maria elena said that she would stay.')).toBe(
      'President Virgilio reshuffled his cabinet and Maria Elena said that she would stay.',
    )
  })

  it('never moves a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const given of [text, text.toUpperCase(), text.toLowerCase()]) {
          const reading = inReadingCase(given)
          expect(reading.length).toBe(given.length)
          expect(reading.toLowerCase()).toBe(given.toLowerCase())
        }
      }),
      { seed: 11 },
    )
  })

  it('keeps the words of spans as they were given', () => {
    const { sentences, tokens, reading } = readText(makeReport(WRITTEN.toUpperCase()))
    expect(sentences).toHaveLength(2)
    expect(tokens[3]?.text).toBe('Kenya')
    expect(reading).toBe(WRITTEN)
  })
})

describe('headlines in which each word has a capital', () => {
  it.each([
    ['Army Strike on Border Town Kills Five Soldiers', 'Army strike on border town kills five soldiers'],
    ['SDF Fighters Leave Town in N Syria after UN Appeal', 'SDF fighters leave town in N Syria after UN appeal'],
    ['Colonel Daniel Rose Signs Truce with Kenyan Rebels', 'Colonel Daniel Rose signs truce with Kenyan rebels'],
  ])('%s', (headline, expected) => {
    expect(inReadingCase(`${headline}\n\nNothing more was known on Monday.`)).toBe(
      `${expected}\n\nNothing more was known on Monday.`,
    )
  })

  it('keeps what the rest of the text writes with a capital alone', () => {
    const text = 'Bridge Opens Again as Mason Leaves Border Town\n\nThe mayor said Mason had gone.'
    expect(inReadingCase(text)).toBe('Bridge opens again as Mason leaves border town\n\nThe mayor said Mason had gone.')
  })

  it('keeps a name that the rest of the text shortens', () => {
    const text =
      'Volta Coalition Urges World Community to Act\n\nOn Monday the Volta Coalition met. The coalition called for help.'
    expect(inReadingCase(text).split('\n')[0]).toBe('Volta Coalition urges world community to act')
  })

  it('leaves the first sentence of a story, and lists of names further down', () => {
    for (const text of [
      'Egyptian President Abdel Fattah Al Sisi received Sheikh Abdullah bin Zayed Al Nahyan at the Palace.',
      `${'The parks are open. '.repeat(30)}\nPiedras Blancas National Park Sector Bonito North`,
    ])
      expect(inReadingCase(text)).toBe(text)
  })
})
