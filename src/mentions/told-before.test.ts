import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const lastSpeaker = (text: string): readonly string[] | undefined =>
  read(makeReport(text)).record.statements.at(-1)?.speakers

describe('who "he" is behind what he says', () => {
  it.each([
    'Talim Barad told the agency that strikes had hit the town. One trader was killed in the strikes he said.',
    'Talim Barad told the agency that strikes had hit the town. One trader was killed in the strikes, he said.',
  ])('is nobody whom he tells of: %s', (text) => expect(lastSpeaker(text)).toEqual(['Talim Barad']))

  it("is a man with a title whose given name is also a people's", () => {
    const text = 'Mr Christian Velim Aforl, the director of the school, thanked the council. He said the road was open.'
    expect(lastSpeaker(text)).toEqual(['Christian Velim Aforl'])
  })

  it('may be whoever speaks there', () => {
    expect(lastSpeaker('Talim Barad said the road was closed, he added.')).toEqual(['Talim Barad'])
  })
})
