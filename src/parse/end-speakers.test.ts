import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

/** "speaker | content" of each statement. */
const said = (text: string): readonly string[] =>
  read(makeReport(text)).record.statements.map(
    ({ speakers, content }) => `${speakers.join()} | ${content.map(({ text }) => text).join(' … ')}`,
  )

describe('who says it at the end of a sentence without commas', () => {
  it.each([
    [
      'Four bridges are guarded by the militia and its friends the envoy said.',
      'envoy | Four bridges are guarded by the militia and its friends',
    ],
    [
      'A landslide above the quarry at Kelmar buried four lorries and hurt nine Tarle Mayor Lena Okafor said Monday.',
      'Lena Okafor | A landslide above the quarry at Kelmar buried four lorries and hurt nine',
    ],
    [
      'Robbers burned the mill and hurt six clerks on Monday Kelmar Bureau for Civil Liberties reported.',
      'Kelmar Bureau for Civil Liberties | Robbers burned the mill and hurt six clerks on Monday',
    ],
    [
      'At least 20 clerks were hurt in the raids on Friday Syrian doctors said.',
      'Syrian doctors | At least 20 clerks were hurt in the raids on Friday',
    ],
    [
      'About 30 clerks were hurt when robbers lit a fire beneath a bridge in a coastal town doctors said on Tuesday.',
      'doctors | About 30 clerks were hurt when robbers lit a fire beneath a bridge in a coastal town',
    ],
    ['Sunday medics said eight nurses were hurt.', 'medics | eight nurses were hurt'],
    [
      'A mortar round hit 14 stalls at the harbour market in Kelmar on Friday state radio said.',
      'state radio | A mortar round hit 14 stalls at the harbour market in Kelmar on Friday',
    ],
    [
      'Fishermen come to the harbour to mend their nets Lena Okafor said.',
      'Lena Okafor | Fishermen come to the harbour to mend their nets',
    ],
    [
      'The brawl began outside the Kelmar mill injuring at least four clerks and alarming dozens more local radio said.',
      'local radio | The brawl began outside the Kelmar mill injuring at least four clerks and alarming dozens more',
    ],
  ])('%s', (text, expected) => expect(said(text)).toContain(expected))

  it.each([
    ['The letter was a surprise Lena Okafor of the Tarle-based Kelmar union told the paper.', 'Tarle'],
    ['The ferry the envoy said was late sails from Tarle.', 'Tarle'],
  ])('leaves others as they stand: %s', (text, never) => {
    const lines = said(text)
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(new RegExp(`^${never}`))
  })

  it('leaves a text whose writer sets commas', () => {
    const text =
      'The brawl began outside the Kelmar mill injuring at least four clerks and alarming dozens more local radio said.'
    const lines = said(`The mill, the sheds and the quay burned. ${text}`)
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/^local radio/)
  })
})
