import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('what a participle says of somebody', () => {
  it.each([
    ['Kofi Mensah stands accused of fraud.', 'ACCUSE occurred  -> Kofi Mensah'],
    [
      'Death toll from rebel rocket attacks on Lome rose to 5 killed and 17 injured.',
      'ASSAULT occurred rebels -> Lome',
    ],
    ['Not a single officer was arrested in Accra.', ''],
  ])('%s', (text, event) => {
    expect(told(text).join()).toBe(event)
  })
})
