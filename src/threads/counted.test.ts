import { describe, expect, it } from 'vitest'
import { countedLinks } from './counted.js'
import { traitsOf } from './kinds.js'
import type { ThreadedReport } from './model.js'
import { linksAmong, relationsOf, reported } from './testing/reported.js'

const told = reported(
  'told',
  '2026-03-04',
  'Northern Wire',
  'At least seven people were killed when shells struck a market in Belmora on Tuesday, the Health Ministry said.',
)
const later = (text: string): ThreadedReport => reported('after', '2026-03-05', 'Post', text)
const links = (other: ThreadedReport) =>
  countedLinks([told, other].flatMap(traitsOf), linksAmong([told, other], 'figure'))

describe('happenings whose dead are counted', () => {
  it('are one where the counts are of one population, though the later names no town', () => {
    const risen = later(
      'The number of people killed in Tuesday’s shelling of a cattle market in the Orlen Uplands has risen to nine, the Health Ministry said.',
    )
    const found = links(risen)
    expect(relationsOf(found)).toEqual(['same told after'])
    expect(found[0]?.why).toMatch(/^Their dead are of one count\. .*at least 7 \(Health Ministry\), then 9/)
  })

  it('are not one by a small number that is the same, nor where no count is linked', () => {
    const few = reported(
      'few',
      '2026-03-04',
      'Post',
      'Two people were killed by shells in Belmora on Tuesday, police said.',
    )
    const two = reported(
      'two',
      '2026-03-04',
      'Herald',
      'Two people were killed in a raid in Belmora on Tuesday, police said.',
    )
    expect(countedLinks([few, two].flatMap(traitsOf), linksAmong([few, two], 'figure'))).toEqual([])
    expect(links(later('Nine people were killed in a fire in Dunmere on Tuesday, the army said.'))).toEqual([])
  })
})
