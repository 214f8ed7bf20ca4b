import { describe, expect, it } from 'vitest'
import { changes, inText } from './changes.js'
import { traitsOf } from './kinds.js'
import { refKey } from './links.js'
import type { ThreadedReport } from './model.js'
import { linksAmong, reported } from './testing/reported.js'

const before = reported(
  'before',
  '2026-03-03',
  'Northern Wire',
  'An explosion at the ferry pier in Belmora killed at least 17 people on Monday, officials at the district hospital said. Armenia rejected a ceasefire on Monday.',
)
const after = reported(
  'after',
  '2026-03-05',
  'Northern Wire',
  'At least 17 people were killed at the ferry pier in Belmora on Monday, the police said. The district hospital now says 14 people were killed. Armenia accepted a ceasefire on Wednesday. Rockets killed five people at a school in Dunmere on Wednesday.',
)

const soon = reported(
  'soon',
  '2026-03-03',
  'A',
  'Armenia and Azerbaijan will hold talks in Geneva on Thursday, Armenia said.',
)
const held = reported('held', '2026-03-06', 'B', 'Armenia and Azerbaijan held talks in Geneva on Thursday.')

const changed = (fresh: readonly ThreadedReport[], earlier: readonly ThreadedReport[]) =>
  changes(fresh.flatMap(traitsOf), earlier.flatMap(traitsOf), linksAmong([...earlier, ...fresh]))

describe('changes', () => {
  const found = changed([after], [before])
  const of = (kind: string): readonly string[] =>
    found.filter((change) => change.kind === kind).map(({ about }) => about)

  it('are what is new, numbers that replace others, and positions that moved', () => {
    expect(of('superseded')).toEqual(['figure'])
    expect(of('revised')).toEqual(['position'])
    expect(found.filter(({ kind }) => kind === 'new').map(({ why }) => why)).toEqual([
      'Not told before: a use of force at Dunmere, 2026-03-04.',
    ])
  })

  it('name where it says so and what it was before', () => {
    const superseded = found.find(({ kind }) => kind === 'superseded')
    expect(superseded).toMatchObject({ right: { report: 'after' }, left: { report: 'before' } })
  })

  it('show a count of a headline with the words of the text that give it in full', () => {
    const nine = reported(
      'nine',
      '2026-03-03',
      'A',
      'Nine people were killed at the village of Dunmere on Monday, monitors said.',
    )
    const six = reported(
      'six',
      '2026-03-03',
      'B',
      'SIX KILLED AT VILLAGE OF DUNMERE, MINISTRY SAYS\n\nAbout six people were killed at the village of Dunmere on Monday, the defence ministry said.',
    )
    const [first, second] = [...six.record.figures]
    const byRef = new Map([six, nine].flatMap(traitsOf).map((trait) => [refKey(trait), trait]))
    const told = (fresh: ThreadedReport, earlier: ThreadedReport) =>
      changed([fresh], [earlier]).find(({ kind }) => kind === 'contradicted')!
    const [right, left] = [told(six, nine), told(nine, six)]
    expect([right.right.id, left.left?.id, first?.span.start]).toEqual([first?.id, first?.id, 0])
    expect([inText(right, byRef).right.id, inText(left, byRef).left?.id]).toEqual([second?.id, second?.id])
  })

  it('are told in one order whatever order traits and links come in', () => {
    const links = linksAmong([before, after])
    const turned = changes([...traitsOf(after)].reverse(), [...traitsOf(before)].reverse(), [...links].reverse())
    expect(turned).toEqual(found)
  })

  it('are nothing when a report is told again', () => {
    const again = { ...before, key: 'again' }
    expect(changed([again], [before])).toEqual([])
  })

  it('tell a number that takes the place of others once, and none that its source gave before', () => {
    const again = { ...after, key: 'later' }
    const third = reported(
      'third',
      '2026-03-07',
      'Northern Wire',
      'The explosion at the ferry pier in Belmora on Monday killed 19 people, the district hospital said.',
    )
    const superseded = changed([third], [before, after, again]).filter(({ kind }) => kind === 'superseded')
    expect(superseded).toHaveLength(1)
    expect(superseded[0]?.left?.report).not.toBe('before')
  })

  it('settle a round that was to come when it is told as held', () => {
    const settled = changed([held], [soon]).filter(({ kind }) => kind === 'settled')
    // What became of the round is not told again of the meeting that it was.
    expect(settled.map(({ about }) => about)).toEqual(['round'])
  })

  it('settle what was to come in words that say what it was and is', () => {
    const ahead = reported(
      'ahead',
      '2026-03-03',
      'A',
      'Armenia will sign an agreement with Azerbaijan in Geneva on Thursday, its government said.',
    )
    const done = reported(
      'done',
      '2026-03-06',
      'B',
      'Armenia signed an agreement with Azerbaijan in Geneva on Thursday.',
    )
    const settled = changed([done], [ahead]).filter(({ kind }) => kind === 'settled')
    expect(settled.map(({ why }) => why)).toEqual([
      'Told before as scheduled, now as occurred: an agreement, 2026-03-05.',
    ])
  })

  it('never tell an earlier report as what became of a later one', () => {
    expect(changed([soon], [held]).filter(({ about }) => about === 'round')).toEqual([])
  })

  it('settle a threat whose day was ahead when a report speaks of it after that day', () => {
    const ahead = reported(
      'ahead',
      '2026-03-03',
      'A',
      'President Oskan Belir on Tuesday gave the rebels until 6 March to free 40 captured soldiers, and said the army would advance on the ford unless they were released.',
    )
    const past = reported(
      'past',
      '2026-03-07',
      'B',
      'The deadline that President Oskan Belir had set passed on 6 March without the advance on the ford that he had threatened.',
    )
    const settled = changed([past], [ahead]).filter(({ kind }) => kind === 'settled')
    expect(settled.map(({ why }) => why)).toEqual([
      'The day of the threat (2026-03-06) was still to come; it has passed.',
    ])
    expect(changed([{ ...ahead, key: 'again' }], [ahead]).map(({ kind }) => kind)).not.toContain('settled')
  })

  it('tell what a headline and its text both tell once, and what settles something as that alone', () => {
    const mine = reported(
      'mine',
      '2026-03-06',
      'A',
      'MINE KILLS EIGHT SOLDIERS\n\nEight soldiers were killed on Thursday when their lorry drove over a mine near Dunmere, the army said.',
    )
    expect(changed([mine], []).map(({ why }) => why)).toEqual([
      'Not told before: a use of force at Dunmere, 2026-03-05.',
    ])
  })

  it('never tell a round that was held as one to come', () => {
    const due = { ...soon, key: 'due' }
    const link = {
      kind: 'round',
      relation: 'same',
      left: { report: 'held', id: 'round1' },
      right: { report: 'due', id: 'round1' },
      why: 'It is told in words that both reports have.',
    }
    const [was, is] = [held, due].map((report) => traitsOf(report).filter(({ kind }) => kind === 'round'))
    expect(changes(is!, was!, [link])).toEqual([])
  })

  it('tell of more dead first', () => {
    const raid = (key: string, dead: string, town: string): ThreadedReport =>
      reported(key, '2026-03-05', 'A', `Shells killed ${dead} people in the town of ${town} on Wednesday.`)
    const deaths = ['twelve', '40', '15']
    const fresh = deaths.map((dead, at) => raid(`r${at}`, dead, ['Dray', 'Belmora', 'Dunmere'][at]!))
    expect(changed(fresh, []).map(({ right }) => right.report)).toEqual(['r1', 'r2', 'r0'])
  })

  it('put many dead before all else', () => {
    const many = reported(
      'many',
      '2026-03-05',
      'A',
      'Armenia accepted a ceasefire on Wednesday. Shells killed 40 people in the town of Dray on Wednesday.',
    )
    expect(changed([many], [before])[0]).toMatchObject({ kind: 'new', about: 'happening' })
  })
})
