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
      'Those raids hit three homes a local mill and a stadium shortly after midnight Velims correspondent in the town said.',
      'Velims correspondent in the town | Those raids hit three homes a local mill and a stadium shortly after midnight',
    ],
    [
      'A missile strike on an airfield near Orsk killed five people and injured seven Orsk Governor Talim Barad said Friday.',
      'Talim Barad | A missile strike on an airfield near Orsk killed five people and injured seven',
    ],
    ['Saturday police said ten men were killed.', 'police | ten men were killed'],
    [
      'A bomb killed 22 people at a checkpoint in Orsk on Tuesday state media said.',
      'state media | A bomb killed 22 people at a checkpoint in Orsk on Tuesday',
    ],
    [
      'Residents flock to the market to do their shopping Asha Vale said.',
      'Asha Vale | Residents flock to the market to do their shopping',
    ],
    [
      'The clashes erupted near Orsk killing at least 10 guards and wounding dozens more local media said.',
      'local media | The clashes erupted near Orsk killing at least 10 guards and wounding dozens more',
    ],
  ])('%s', (text, expected) => expect(said(text)).toContain(expected))

  it.each([
    ['The assault was a reply Talim Barad of the Orsk-based Velim group told the agency.', 'Orsk'],
    ['The bridge was closed, the Velim director of the relief body The Orsk Office said.', 'Orsk Office |'],
    ['The town the monitor said was hit lies near Orsk.', 'near Orsk'],
  ])('leaves others as they stand: %s', (text, never) => {
    expect(said(text).every((line) => !line.startsWith(never))).toBe(true)
  })
})
