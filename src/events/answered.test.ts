import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, recipients, trigger }) => `${plover} ${recipients.join('+')} ${trigger.text}`,
  )

describe('a yes or no', () => {
  it.each([
    ['Ghana said no to the plan of Togo.', 'REJECT Togo said no'],
    ['Ghana said yes to the plan of Togo.', 'AGREE Togo said yes'],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })
})
