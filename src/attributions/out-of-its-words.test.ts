import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const said = (text: string): string[] =>
  read(makeReport(text, { published: '2026-05-06' })).document.statements.map((s) =>
    [s.source, s.content].map((spans) => spans.map((x) => x.text).join(' … ')).join(' | '),
  )

describe('who stands in his own words', () => {
  it.each([
    [
      'Air raids on the port killed at least 12 people in the town of Orsk on Monday the Velim Observatory for Human Rights said.',
      'the Velim Observatory for Human Rights | Air raids on the port killed at least 12 people in the town of Orsk on Monday',
    ],
    [
      'A bomber killed five guards at a checkpoint in the divided city of Orsk on Saturday police said.',
      'police | A bomber killed five guards at a checkpoint in the divided city of Orsk on Saturday',
    ],
    [
      'The raid has forced two clinics in the valley to close the Velim Relief Society (VRS) said.',
      'the Velim Relief Society (VRS) | The raid has forced two clinics in the valley to close',
    ],
    [
      'According to reports tens of thousands of villagers have escaped areas of the eastern valley in recent days.',
      'reports | tens of thousands of villagers have escaped areas of the eastern valley in recent days',
    ],
    [
      '“The road is open to all” monitor director Asha Vale told the agency.',
      'monitor director Asha Vale | “The road is open to all”',
    ],
  ])('%s', (text, expected) => expect(said(text)).toContain(expected))

  it.each([
    'The raids drew protests in Orsk, condemned by aid groups and human rights monitors.',
    'The plan is considered by the engineering team.',
  ])('says nothing of himself: %s', (text) => {
    for (const each of said(text)) {
      const [source = '', content = ''] = each.split(' | ')
      expect(content).not.toContain(source)
    }
  })
})
