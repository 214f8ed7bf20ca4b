import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('a refusal that is itself negated', () => {
  it.each(['Ghana did not rule out talks with Togo.', 'Ghana has not ruled out a deal with Togo.'])(
    'refuses nothing: %s',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})
