import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const talks = (text: string): string[] =>
  read(makeReport(text, { published: '2024-08-14' }))
    .record.events.filter(({ trigger }) => trigger.text === 'talks')
    .map(({ plover, actors }) => `${plover} ${actors.join(', ')}`)

describe('talks that something else came after', () => {
  it.each([
    ['Ghana and Togo signed a deal on Monday after two days of talks.', ['CONSULT Ghana, Togo']],
    ['Kenya presented a plan to Ghana and Togo at the end of a day of indirect talks.', ['CONSULT Ghana, Togo']],
    ['Kenya named its terms at the end of a day of indirect talks.', ['CONSULT ']],
    ['Ghana and Togo attacked the rebels after weeks of talks.', ['CONSULT ']],
    ['Ana Ruiz and Omar Belo married after months of talks.', ['CONSULT ']],
    ['Talks between Ghana and Togo start when the shelling stops.', []],
    ['Kenya will name its terms at the end of a day of indirect talks.', []],
    ['Kenya named its terms for a day of indirect talks.', []],
  ])('%s', (text, expected) => {
    expect(talks(text)).toEqual(expected)
  })
})
