import { describe, expect, it } from 'vitest'
import { situation, situationLines } from '../views/across/situation.js'
import { changesSince } from './changes.js'
import { happeningsBetween } from './happenings.js'
import { listParties, mergeParties, overridesOf, splitParty } from './parties.js'
import { positionHistory } from './positions.js'
import { situationSince } from './situation.js'
import type { Store } from './store.js'
import { type Given, withStore } from './testing/with-store.js'

const ALL = { since: null, until: null, party: null, place: null, issue: null, limit: 50 }

const SERIES: readonly Given[] = [
  {
    publisher: 'Basin Press',
    published: '2026-05-05',
    text: 'Shells hit the town of Orlen on Monday, killing six people, the health ministry of Iraq said.\n\nIraq and Turkey will hold talks in Geneva on 9 May, the Iraqi foreign minister said. Turkey rejects a withdrawal from the valley, its foreign minister said.',
  },
  {
    publisher: 'Northern Wire',
    published: '2026-05-06',
    text: 'At least nine people were killed when shells hit the town of Orlen on Monday, the health ministry of Iraq said on Wednesday.\n\nTalks between Iraq and Turkey in Geneva on 9 May were postponed, the Swiss foreign ministry said.',
  },
  {
    publisher: 'Daily Courier',
    published: '2026-05-08',
    text: 'Turkey accepts a withdrawal from the valley, its foreign minister said on Friday.\n\nA soldier was killed near Tavik on Thursday, the army of Iraq said.',
  },
]

const kindsOf = async (store: Store, since: string, wanted: object = {}) =>
  (await changesSince(store, since, { ...ALL, ...wanted })).map(({ kind, about }) => `${kind} ${about}`)

const namesIn = async (store: Store, words: string): Promise<readonly string[]> =>
  (await listParties(store, words, 9)).map(({ name, also }) => [name, ...also].join(' = ')).sort()

const report = (day: number, text: string): Given => ({ publisher: 'Wire', published: `2026-05-0${day}`, text })

describe('a name that stands short in one report', () => {
  const FULL = report(1, 'Foreign Minister Oskan Belir met reporters on Friday. Ana Belir, a teacher, was wounded.')

  it('is the full one of another that has the same office', () =>
    withStore(
      async (store) => expect(await namesIn(store, 'belir')).toEqual(['Ana Belir', 'Oskan Belir = belir']),
      [FULL, report(2, 'Foreign Minister Belir said on Saturday that the road was open.')],
    ))

  it('stands alone where a report tells of another office, or of none and others bear the name', () =>
    withStore(
      async (store) => expect(await namesIn(store, 'belir')).toEqual(['Ana Belir', 'Belir', 'Oskan Belir']),
      [
        FULL,
        report(2, 'Foreign Minister Belir said on Saturday that the road was open.'),
        report(3, 'Interior Minister Belir said on Sunday that the road was shut.'),
      ],
    ))

  it('is of the country whose ministry it is, where no other country is told of', async () => {
    const own = [
      report(1, 'Iraq’s Defence Ministry said on Friday that two soldiers were killed.'),
      report(2, 'The Defence Ministry of Iraq said on Saturday that the road was open.'),
    ]
    await withStore(
      async (store) => expect(await namesIn(store, 'defence')).toEqual(['Defence Ministry = defence ministry of iraq']),
      own,
    )
    await withStore(
      async (store) =>
        expect(await namesIn(store, 'defence')).toEqual(['Defence Ministry', 'Defence Ministry of Iraq']),
      [...own, report(3, 'Turkey’s Defence Ministry said on Sunday that the road was shut.')],
    )
  })
})

describe('what changed', () => {
  it('since a day or a report: a count that rose, a round put off, a stance that turned', () =>
    withStore(async (store) => {
      const all = await kindsOf(store, '2026-05-06')
      expect(all).toContain('superseded figure')
      expect(all).toContain('revised round')
      expect(all).toContain('revised position')
      const [first] = await store.db.rows(`select report from log.reports where published = '2026-05-05'`)
      expect(await kindsOf(store, String(first?.report))).toEqual(all)
      expect(await kindsOf(store, '2026-06-01')).toEqual([])
    }, SERIES))

  it('of one party, one issue, one place; up to a day', () =>
    withStore(async (store) => {
      expect(await kindsOf(store, '2026-05-06', { issue: 'withdraw' })).toEqual(['revised position'])
      expect(await kindsOf(store, '2026-05-06', { party: 'the Republic of Nowhere' })).toEqual([])
      const placed = await kindsOf(store, '2026-05-06', { place: 'tavik' })
      expect(placed).toEqual(['new happening'])
      expect(await kindsOf(store, '2026-05-06', { until: '2026-05-07' })).not.toContain('revised position')
    }, SERIES))

  it('is told with the words of both reports', () =>
    withStore(async (store) => {
      const changes = await changesSince(store, '2026-05-06', ALL)
      const stance = changes.find(({ about }) => about === 'position')
      expect(stance?.says.words.join(' ')).toContain('accepts a withdrawal')
      expect(stance?.said?.words.join(' ')).toContain('rejects a withdrawal')
      const count = changes.find(({ kind }) => kind === 'superseded')
      expect(count?.says.words.join(' ')).toContain('At least nine people')
      const blow = changes.find(({ kind, about }) => kind === 'new' && about === 'happening')
      expect(blow?.says.words).toEqual(['A soldier was killed near Tavik on Thursday, the army of Iraq said.'])
    }, SERIES))

  it('tells a version that has no headline by how it begins', () =>
    withStore(async (store, { add }) => {
      const first = SERIES[0] as { text: string; publisher: string }
      await add([{ ...first, published: '2026-05-09', text: `${first.text} Rain has closed the road to the valley.` }])
      const text = (await changesSince(store, '2026-05-09', ALL)).find(({ about }) => about === 'text')
      expect(text?.says.words.join(' ')).toMatch(/^Shells hit the town of Orlen on Monday/)
    }, SERIES))

  it('does not hang on the order in which reports were added', () =>
    withStore(async (store) => {
      const forwards = await kindsOf(store, '2026-05-06')
      await withStore(async (other) => {
        expect(await kindsOf(other, '2026-05-06')).toEqual(forwards)
      }, SERIES.toReversed())
    }, SERIES))
})

describe('a timeline', () => {
  it('tells what several reports tell as one happening, with how many origins', () =>
    withStore(async (store, { add }) => {
      await add([{ publisher: 'Hill Herald', published: '2026-05-06', text: (SERIES[1] as { text: string }).text }])
      const [orlen] = await happeningsBetween(store, { ...ALL, place: 'Orlen' })
      expect(orlen?.tellings.length).toBeGreaterThanOrEqual(3)
      // The Herald has the Wire's words.
      expect(orlen?.origins).toBe(2)
    }, SERIES))
})

describe('a brief over many reports', () => {
  it('has the round’s history, the stances that turned and the counts by source', () =>
    withStore(async (store) => {
      const text = situation(await situationSince(store, '2026-05-05', ALL), 'Since 5 May')
      expect(text).toContain('3 reports from 3 publishers')
      expect(text).toMatch(/scheduled \(2026-05-05\) and postponed \(2026-05-06\)/)
      expect(text).toMatch(/Turkey accepts withdrawal.*before: rejects/)
      expect(text).toContain('Does the round take place')
    }, SERIES))

  it('lines up the counts that two sources give or that one changed, each with whom it counts', () =>
    withStore(async (store) => {
      const lines = situationLines(await situationSince(store, '2026-05-05', ALL))
      const counts = lines.filter(({ section }) => section === 'Counts by source').map(({ says }) => says)
      expect(counts).toHaveLength(2)
      expect(counts[0]).toBe('killed, “people”, Orlen')
      expect(counts[1]).toMatch(/^ {2}health ministry of Iraq: 6 \[.*\], then at least 9 \[/)
    }, SERIES))

  it('sets before a stance only what it can be compared with', () =>
    withStore(
      async (store) => {
        const { stands } = await situationSince(store, '2026-05-05', ALL)
        const own = stands.filter(({ party }) => party === 'Turkey').map(({ stance, before }) => [stance, before])
        expect(own).toEqual([['demands', null]])
      },
      [
        report(5, 'Turkey rejects a withdrawal from the valley, its foreign minister said.'),
        report(8, 'Turkey demanded the withdrawal of militias from the port, its foreign minister said.'),
      ],
    ))

  it('says so when there is nothing', () =>
    withStore(async (store) => {
      expect(situation(await situationSince(store, '2027-01-01', ALL), 'Since')).toContain(
        'Nothing was recorded in those days.',
      )
    }, SERIES))
})

describe('positions', () => {
  it('are a history for each party and issue, under any name of the party', () =>
    withStore(async (store) => {
      const [history] = await positionHistory(store, { ...ALL, issue: 'withdraw' })
      expect(history?.stances.map(({ stance, move }) => [stance, move])).toEqual([
        ['rejects', 'new'],
        ['accepts', 'revised'],
      ])
      expect(history?.stances[1]?.says.words.join(' ')).toContain('accepts a withdrawal')
      expect(await positionHistory(store, { ...ALL, party: 'Iraq', issue: 'withdraw' })).toEqual([])
      expect(
        await positionHistory(store, { ...ALL, party: 'Turkey', until: '2026-05-06', issue: 'withdraw' }),
      ).toMatchObject([{ stances: [{ stance: 'rejects' }] }])
    }, SERIES))
})

describe('a history of stances in other words', () => {
  it('is called by its issue', () =>
    withStore(
      async (store) => {
        const [history] = await positionHistory(store, { ...ALL, party: 'Turkey' })
        expect(history?.stances.map(({ stance }) => stance)).toEqual(['rejects', 'rejects'])
        expect(history?.issue).toBe('Withdrawal of forces')
      },
      [
        report(5, 'Turkey rejects a withdrawal from the valley, its foreign minister said.'),
        report(8, 'Turkey rejected a pullback of its troops, its foreign minister said.'),
      ],
    ))
})

describe('actors across reports', () => {
  it('go by an abbreviation that one report gives with the name', () =>
    withStore(
      async (store) => {
        const parties = await listParties(store, null, 50)
        expect(parties.find(({ key }) => key === 'orlen valley guard')).toMatchObject({ reports: 2, also: ['ovg'] })
      },
      [
        'The Orlen Valley Guard (OVG) attacked a checkpoint on Monday, police said. The OVG said it would go on.',
        'The OVG denied the attack on Tuesday.',
      ],
    ))

  it('are merged and split by people, each decision kept', () =>
    withStore(async (store) => {
      const names = async () => (await listParties(store, null, 50)).map(({ name }) => name)
      const before = await names()
      expect(before).toContain('Turkey')
      await mergeParties(store, 'Turkey', 'Iraq', 'ana', 'a test', '2026-06-01 12:00:00')
      expect(await names()).not.toContain('Turkey')
      await expect(mergeParties(store, 'Turkey', 'Iraq', 'ana', null, '2026-06-01 12:01:00')).rejects.toThrow(
        'one actor already',
      )
      await splitParty(store, 'Turkey', 'ana', null, '2026-06-01 12:02:00')
      expect(await names()).toEqual(before)
      await expect(splitParty(store, 'Turkey', 'ana', null, '2026-06-01 12:03:00')).rejects.toThrow('nothing to split')
      await expect(mergeParties(store, 'Atlantis', 'Iraq', 'ana', null, '2026-06-01 12:04:00')).rejects.toThrow(
        'no actor',
      )
      expect(await store.db.rows('select seq, action, who from decisions order by seq')).toEqual([
        { seq: 1, action: 'merge-actor', who: 'ana' },
        { seq: 2, action: 'split-actor', who: 'ana' },
      ])
    }, SERIES))
})

describe('a minister whose country another report tells', () => {
  it('speaks for it in the history of its stances', () =>
    withStore(
      async (store) => {
        const told = await positionHistory(store, { ...ALL, party: 'Norway' })
        expect(told.map(({ party, stances }) => [party, ...stances.map(({ stance }) => stance)])).toContainEqual([
          'Norway',
          'rejects',
          'accepts',
        ])
        expect(await namesIn(store, 'belir')).toEqual(['Oskan Belir'])
        // Whose side he is on is no name of his.
        expect([...(await overridesOf(store)).keys()].filter((key) => key.includes('>'))).toEqual([])
      },
      [
        report(1, 'Norwegian Foreign Minister Oskan Belir rejected a withdrawal from the valley on Friday.'),
        report(2, 'Foreign Minister Oskan Belir accepted a withdrawal from the valley on Saturday.'),
      ],
    ))
})
