import { describe, expect, it } from 'vitest'
import { read } from '../read.js'
import { droppedApostrophes } from './dropped-apostrophes.js'
import { readText } from './read-text.js'

const report = (text: string) => ({
  id: 'test',
  text,
  title: null,
  publisher: null,
  published: '2026-03-04',
  publishedBasis: 'given' as const,
  language: 'en',
})

/** The words of a text that are two. */
const owners = (text: string): readonly string[] => {
  const ends = droppedApostrophes(text)
  return [...text.matchAll(/\p{L}[\p{L}-]*/gu)]
    .filter(({ 0: word, index }) => ends?.(index, index + word.length) != null)
    .map(([word]) => word)
}

describe('dropped apostrophes', () => {
  it('are those of names that the text or the lexicons know without the s', () => {
    expect(owners('Norways envoy met Dornek. Dorneks guards fired at Tuesdays march in the UNs camp.')).toEqual([
      'Norways',
      'Dorneks',
      'Tuesdays',
      'UNs',
    ])
  })

  it('are those of words that no plural ends like', () => {
    expect(owners('The countrys east and the partys leader met both armies.')).toEqual(['countrys', 'partys'])
  })

  it('are none of plurals, peoples, members of a movement and names that end in s', () => {
    expect(
      owners(
        'Rebels and Russians from Paris met Islamists. Forces of Hamas fired on rebels in Texas on Tuesdays at noon.',
      ),
    ).toEqual([])
    expect(owners('The Takor party met. Takoris of all Takors camps left. A takor is a cap.')).toEqual([])
  })

  it('are those of "wont" before what will not be done, and none of given names and who is or has', () => {
    expect(owners('Dornek wont come. As was his wont he stayed.')).toEqual(['wont'])
    expect(owners('Anas Vale met Andreas Orlen. Dornek left. Dorneks is the name of a hill.')).toEqual([])
  })

  it('are none where the text has an apostrophe', () => {
    expect(droppedApostrophes('Norways envoy did not see Dornek’s guards.')).toBeNull()
  })

  it('are read where they would stand', () => {
    const { tokens } = readText(report('Norways envoy didnt stay. Theyre gone.'))
    expect(tokens.map(({ text }) => text)).toEqual("Norway 's envoy did n't stay . They 're gone .".split(' '))
  })

  it('leave what was not done as not done, and whose it is as whose it is', () => {
    const { events } = read(
      report('Norways army didnt shell the town of Belmora on Monday. Russia wont attend the talks.'),
    ).record
    expect(events.map(({ status, actors }) => [status, actors])).toEqual([
      ['denied', ['Norwegian forces']],
      ['declined', ['Russia']],
    ])
  })
})
