import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('a trip', () => {
  it('is no visit where pupils make it', () => {
    expect(told('The pupils of Accra made a trip to Goma on Monday.')).toEqual([])
  })
})
