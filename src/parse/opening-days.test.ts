import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): string[] =>
  read(makeReport(text, { published: '2026-05-06' })).record.events.map(
    ({ actors, recipients, trigger, date }) =>
      `${actors.join(' + ')} ${trigger.text} ${recipients.join(' + ')} ${date?.from ?? ''}`,
  )

describe('a day before its subject, without a comma', () => {
  it.each([
    ['On Tuesday rebels attacked the base.', 'rebels attacked  2026-05-05'],
    ['On Monday morning army units attacked the base.', 'army units attacked  2026-05-04'],
    ['On Friday Chadian forces killed two pilgrims.', 'Chadian forces killed two pilgrims 2026-05-01'],
    ['In April rebel fighters attacked the base.', 'rebel fighters attacked  2026-04-01'],
  ])('is no part of its name: %s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it('leaves a verb alone that has a subject', () => {
    expect(told('On Tuesday, rebels attacked the base.')).toEqual(['rebels attacked  2026-05-05'])
    expect(told('On Monday the rebels attacked the base.')).toEqual(['rebels attacked  2026-05-04'])
  })
})
