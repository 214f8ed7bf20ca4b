import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const said = (text: string): readonly string[] =>
  read(makeReport(text)).record.statements.map(
    ({ speakers, content }) => `${speakers.join()} | ${content.map(({ text }) => text).join(' … ')}`,
  )

describe('who says it behind "said"', () => {
  it('is whoever stands there without a verb', () => {
    expect(
      said(
        'The air raids on the town of Orsk in the south also wounded more than 60 people said the Observatory a Velim-based monitoring group.',
      ),
    ).toContain('the Observatory | The air raids on the town of Orsk in the south also wounded more than 60 people')
  })

  it.each([
    'Six officials said the monitor had left.',
    'The monitor said Friday.',
    'The report said Asha Vale had left.',
  ])('is nobody of whom something is said: %s', (text) =>
    expect(said(text).every((line) => !line.startsWith('Asha Vale') && !/^monitor \|.*officials/.test(line))).toBe(
      true,
    ),
  )
})
