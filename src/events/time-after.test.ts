import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const told = (text: string): readonly string[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.events.map(
    ({ plover, status, actors, recipients }) => `${plover} ${status} ${actors.join('+')} -> ${recipients.join('+')}`,
  )

describe('a deed some time after another', () => {
  it('is not the same as the other', () => {
    const all = told('Six people were killed in an attack by rebels near Goma, a day after the shelling of Bunia.')
    expect(all).toHaveLength(2)
  })

  it.each(['a day', 'two weeks', 'hours'])('is not done by those who did the other: %s', (time) => {
    expect(told(`Six people were killed ${time} after a raid by rebels on Bunia.`)).toEqual([
      'ASSAULT occurred  -> Six people',
      'ASSAULT occurred rebels -> ',
    ])
  })

  it.each(['this week after', 'on Monday after', 'shortly after'])('is the toll of it: %s', (when) => {
    expect(told(`Six people were killed ${when} a raid by rebels on Bunia.`)).toEqual([
      'ASSAULT occurred rebels -> Six people',
    ])
  })
})
