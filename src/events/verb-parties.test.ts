import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, recipients, trigger }) => `${plover} ${recipients.join('+')} ${trigger.text}`,
  )

describe('to whom it is done', () => {
  it.each([
    ['The court lifted restrictions imposed on Kofi Mensah.', 'RETREAT Kofi Mensah lifted'],
    ['Ghana sent a letter to Togo demanding the release of two fishermen.', 'REQUEST Togo demanding'],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })
})
