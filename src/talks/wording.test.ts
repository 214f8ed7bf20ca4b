import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const wording = (text: string): string[] =>
  read(makeReport(text, { published: '2026-05-06' })).document.wording.map(
    ({ span, voice, speaker, neutral }) => `${span.text} | ${voice} | ${speaker} | ${neutral}`,
  )

describe('loaded wording', () => {
  it('belongs to the speaker in quotation and in reported speech', () => {
    expect(wording('Hamas said the massacre would not be forgotten.')).toEqual(['massacre | quoted | Hamas | killing'])
  })

  it('is flagged in the report’s own voice', () => {
    expect(wording('Troops of the regime entered the valley.')).toEqual(['regime | report | null | government'])
  })

  it('is left alone inside names', () => {
    expect(wording('The Al-Aqsa Martyrs Brigades entered the valley.')).toEqual([])
  })

  it('finds nothing in plain words', () => {
    expect(wording('Soldiers killed nine people in the valley.')).toEqual([])
  })
})
