import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const record = (text: string) => read(makeReport(text, { published: '2024-08-14' })).record

describe('a day before a noun', () => {
  it.each([
    ['On Saturday police said the truce held in Goma.', 'police'],
    ['Sunday Times reporters said the truce held in Goma.', 'Sunday Times reporters'],
    ['Friday Movement leaders said the truce held in Goma.', 'Friday Movement leaders'],
  ])('is or is not part of who they are: %s', (text, speaker) => {
    expect(record(text).statements[0]?.source[0]?.text).toBe(speaker)
  })

  it('is no part of a number', () => {
    const [event] = record('On Sunday 11 civilians including a reporter were killed in Goma.').events
    expect(event?.recipients).toEqual(['11 civilians'])
  })

  it('stays where it owns them', () => {
    const [event] = record("Rebels killed 40 of Friday's worshippers in Goma.").events
    expect(event?.recipients).toEqual(["Friday's worshippers in Goma"])
  })
})
