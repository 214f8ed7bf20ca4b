import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): string[] =>
  read(makeReport(text, { published: '2026-05-06' })).record.events.map(
    ({ actors, recipients, trigger }) => `${actors.join(' + ')} | ${trigger.text} | ${recipients.join(' + ')}`,
  )

describe('a subject behind an opening without a comma', () => {
  it.each([
    ['In late September government troops launched an assault on Kete.', 'government troops | launched | '],
    ['For their part rebels hit two trucks of the army.', 'rebels | hit | army'],
    ['In the same context army units killed Zorin rebels in Kete.', 'army units | killed | Zorin rebels in Kete'],
    [
      'Elsewhere in Chad rebels and government forces battled around a power plant.',
      'rebels + government forces | battled | ',
    ],
    ['In the northern countryside units of the army killed two rebels.', 'units of the army | killed | two rebels'],
    ['In the Zorin Strip Chadian soldiers shot two men.', 'Chadian forces | shot | two men'],
    ['At the assembly in September Bolton accused Togo of fraud.', 'Bolton | accused | Togo'],
  ])('is who does it: %s', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  it.each([
    ['After their arrival in September rebels left.', 'September'],
    ['In Kete suicide attack killed five people.', 'suicide'],
    ['Bridge of Kete collapsed.', 'Bridge'],
  ])('is not made of a lone noun, of a clause, or where nothing opens: %s', (text, word) => {
    expect(told(text).some((event) => event.startsWith(word))).toBe(false)
  })
})
