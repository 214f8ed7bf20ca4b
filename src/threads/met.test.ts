import { describe, expect, it } from 'vitest'
import { traitsOf } from './kinds.js'
import { metLinks } from './met.js'
import type { ThreadedReport } from './model.js'
import { linksAmong, relationsOf, reported } from './testing/reported.js'

const putOff = reported(
  'put-off',
  '2026-03-04',
  'Northern Wire',
  'The second round of talks between Ruvonia and the Orlen Front, which was to start in Dunmere on Thursday, has been put off, the foreign minister of Tessaly, Ada Brenner, said.',
)
const links = (other: ThreadedReport) =>
  metLinks([putOff, other].flatMap(traitsOf), linksAmong([putOff, other], 'round'))
const later = (text: string): ThreadedReport => reported('later', '2026-03-07', 'Post', text)

describe('meetings told in the words of one round', () => {
  it('are one, though the later report gives other days and another town', () => {
    const found = links(
      later(
        'Tessaly said on Saturday that the second round of talks between Ruvonia and the Orlen Front that was called off this week would open on Wednesday, March 11, at Lake Corran.',
      ),
    )
    expect(relationsOf(found)).toEqual(['same put-off later'])
    expect(found[0]).toMatchObject({ kind: 'happening', left: { id: 'e1' }, right: { id: 'e1' } })
  })

  it('are two where the rounds are two, or where one is told as put off and the other as held', () => {
    const third = later(
      'The third round of talks between Ruvonia and the Orlen Front, which was to start in Dunmere on Sunday, has been put off, Tessaly said.',
    )
    const held = later(
      'The second round of talks between Ruvonia and the Orlen Front was held at Lake Corran on Friday.',
    )
    expect(links(third)).toEqual([])
    expect(relationsOf(linksAmong([putOff, held], 'round'))).toEqual(['same put-off later'])
    expect(links(held)).toEqual([])
  })

  it('are told by the words for what put the round off, though the later report tells of the day it was held on', () => {
    const held = later(
      'Ruvonia and the Orlen Front met on Friday at a second round of talks that had been postponed by a day.',
    )
    expect(relationsOf(links(held))).toEqual(['same put-off later'])
  })
})

describe('refusals to come to a round', () => {
  const told = (key: string, text: string): ThreadedReport => reported(key, '2026-03-04', 'Post', text)
  const first = told(
    'first',
    'Talks between Ruvonia and the Orlen Front are to open in Dunmere on Friday, Tessaly said. The Orlen Front declined.',
  )
  const again = told(
    'again',
    'Ruvonia said it would attend talks with the Orlen Front in Dunmere on Friday. The Orlen Front has said it will not take part in the talks.',
  )

  it('are one when they are of one party and one round', () => {
    const found = metLinks([first, again].flatMap(traitsOf), linksAmong([first, again], 'round'))
    expect(relationsOf(found)).toEqual(['same again first'])
  })
})
