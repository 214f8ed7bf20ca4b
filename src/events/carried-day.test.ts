import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const days = (text: string): string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ trigger, date }) => `${trigger.text}: ${date?.from ?? 'no day'}${date?.basis === 'implied' ? ', implied' : ''}`,
  )

describe('the day of a paragraph', () => {
  it('carries on to the next act in the simple past', () => {
    expect(
      days('Rebels attacked the base in Goma on Monday. They killed three soldiers and burned two trucks.'),
    ).toEqual(['attacked: 2024-08-12', 'killed: 2024-08-12, implied', 'burned: 2024-08-12, implied'])
  })

  it('ends with the paragraph', () => {
    expect(days('Rebels attacked the base in Goma on Monday.\n\nThe army killed three rebels.')[1]).toBe(
      'killed: no day',
    )
  })

  it('does not reach what lies before it', () => {
    expect(days('Rebels attacked the base in Goma on Monday. They had killed three soldiers.')[1]).toBe(
      'had killed: no day',
    )
  })
})
