import { describe, expect, it } from 'vitest'
import { figureLines } from '../figure-lines.js'
import { linksAmong, relationsOf, reported, traitsIn } from '../testing/reported.js'

const first = reported(
  'first',
  '2026-03-03',
  'Northern Wire',
  'An explosion at the ferry pier in Belmora killed at least 17 people on Monday, officials at the district hospital said.',
)
const corrected = reported(
  'corrected',
  '2026-03-05',
  'Northern Wire',
  'At least 17 people were killed at the ferry pier in Belmora on Monday, the police said. The district hospital now says 14 people were killed.',
)
const rival = reported(
  'rival',
  '2026-03-03',
  'State Agency',
  'The explosion at the ferry pier in Belmora on Monday killed 23 people, the Interior Ministry said.',
)

describe('figures of two reports', () => {
  it('are the same when the number is, of one place and day', () => {
    expect(relationsOf(linksAmong([first, corrected], 'figure'))).toContain('same first corrected')
  })

  it('are superseded by a later count of the same source', () => {
    const links = linksAmong([first, corrected], 'figure').filter(({ relation }) => relation === 'supersedes')
    expect(links.map(({ why }) => why).join()).toMatch(/at least 17 .*then 14 \(district hospital\)/)
  })

  it('conflict when another source counts otherwise', () => {
    expect(relationsOf(linksAmong([corrected, rival], 'figure'))).toContain('conflicts rival corrected')
  })

  it('conflict with a count of soldiers where those are told to be all the dead', () => {
    const told = (key: string, day: string, text: string) => reported(key, day, key, text)
    const people = told(
      'people',
      '2026-03-03',
      'An attack at the ford in Belmora on Monday killed nine people, police said.',
    )
    const some = told(
      'some',
      '2026-03-03',
      'An attack at the ford in Belmora on Monday killed six soldiers, the army said.',
    )
    const none = told(
      'none',
      '2026-03-03',
      'An attack at the ford in Belmora on Monday killed six soldiers and no civilians were hit, the army said.',
    )
    const all = told(
      'all',
      '2026-03-03',
      'An attack at the ford in Belmora on Monday killed nine people, police said. All of the dead were soldiers.',
    )
    const between = (...reports: Parameters<typeof linksAmong>[0]) => relationsOf(linksAmong(reports, 'figure'))
    expect(between(people, some)).toEqual([])
    expect(between(people, none)).toEqual(['conflicts none people'])
    expect(between(all, some)).toEqual(['conflicts all some'])
    expect(between(all, people)).toEqual(['same all people'])
  })

  it.each([
    ['All of the dead were killed by shrapnel.', '', undefined],
    ['All the victims were identified on Friday.', '', undefined],
    ['All the bodies were taken to the hospital by soldiers.', '', undefined],
    ['All the dead wore school uniform.', '', undefined],
    ['All the dead were soldiers and porters.', '', undefined],
    ['All of the dead wore Ruvonian uniform.', '', undefined],
    ['All of the dead were Ruvonian soldiers.', 'MIL ruvonian', true],
    ['All the dead were farmers killed by men in uniform.', 'AGR', true],
    ['All the dead were found on Tuesday. All the victims were armed rebels from the north.', 'REB', true],
  ])('are of those who all the dead are told to be: %s', (told, who, all) => {
    const text = `An attack at the ford in Belmora on Monday killed nine people, police said. ${told}`
    const [trait] = traitsIn(reported('one', '2026-03-03', 'Post', text), 'figure')
    expect(`${trait?.population.kind} ${trait?.population.of}`.trim()).toBe(who)
    expect(trait?.population.all).toBe(all)
  })

  it.each([
    ['killed six soldiers and no civilians were hit', true],
    ['killed six soldiers, with no other casualties', true],
    ['killed six soldiers and no civilians were warned', undefined],
    ['killed six soldiers and two farmers, and no other civilians were hit', undefined],
  ])('are of all the dead where nobody else was hurt: %s', (told, all) => {
    const text = `An attack at the ford in Belmora on Monday ${told}, police said.`
    const traits = traitsIn(reported('one', '2026-03-03', 'Post', text), 'figure')
    expect(traits.find(({ toll }) => toll.number === 6)?.population.all).toBe(all)
  })

  it.each([
    ['Six soldiers were killed in Belmora, not eight as police had said.', 8],
    ['Six soldiers were killed in Belmora, not 1,200, police said.', 1200],
    ['Six soldiers were killed in Belmora, not one of them an officer.', null],
    ['Six soldiers were killed in Belmora, not two days earlier.', null],
    ['Six soldiers died and nine were wounded in Belmora, not eight.', null],
  ])('take back a number only where it is one: %s', (text, taken) => {
    const [trait] = traitsIn(reported('one', '2026-03-03', 'Post', text), 'figure')
    expect(trait?.toll.number).toBe(6)
    expect(trait?.replaces).toBe(taken)
  })

  it('keep their own day beside the place of the sentence before', () => {
    const text = 'A mine went off at Belmora on Monday. Six soldiers died there on Sunday, the Defence Ministry said.'
    const [trait] = traitsIn(reported('one', '2026-03-04', 'Post', text), 'figure')
    expect(trait?.places.map(({ name }) => name)).toEqual(['Belmora'])
    expect(trait?.window).toEqual(
      traitsIn(reported('two', '2026-03-04', 'Post', 'Six soldiers died in Belmora on Sunday.'), 'figure')[0]?.window,
    )
  })

  it('take back a number that the sentence says is not right, where the sentence before says', () => {
    const eight = reported(
      'eight',
      '2026-03-04',
      'Northern Wire',
      'Eight soldiers were killed by a mine at Belmora on Tuesday, the Defence Ministry said.',
    )
    const six = reported(
      'six',
      '2026-03-07',
      'State Agency',
      'The ministry revised the number killed by a mine at Belmora on Tuesday. Six soldiers had died there, not eight as it had said on Friday, Colonel Belir said.',
    )
    expect(relationsOf(linksAmong([eight, six], 'figure'))).toEqual(['supersedes eight six'])
  })

  it('have nothing to do with a part, or with another place', () => {
    const part = reported(
      'part',
      '2026-03-04',
      'Post',
      'The explosion at the ferry pier in Belmora on Monday killed three children.',
    )
    const away = reported(
      'away',
      '2026-03-04',
      'Post',
      'A fire at a depot in Dunmere on Monday killed 14 people, police said.',
    )
    expect(relationsOf(linksAmong([rival, part], 'figure'))).toEqual([])
    expect(relationsOf(linksAmong([corrected, away], 'figure'))).toEqual([])
  })

  it('lead from a headline to the text and not back again', () => {
    const bare = reported(
      'bare',
      '2026-03-03',
      'Post',
      'Five dead in blast\n\nBELMORA, March 3 (Post) - Five people were killed in a blast, police said. The cause was not known.',
    )
    const table = reported(
      'table',
      '2026-03-03',
      'Post',
      'Seats after the vote\n\nThe vote was held on Monday in all of Belmora, the board said.\n\nLiberal Union - 11 seats\n\nHarbour Party - 11 seats\n\n',
    )
    expect(traitsIn(bare, 'figure').map(({ toll }) => toll.number)).toContain(5)
    expect(() => traitsIn(table, 'figure')).not.toThrow()
  })

  it('of a whole war follow each other only by one source, from one day', () => {
    const war = (key: string, day: string, number: string): ReturnType<typeof reported> =>
      reported(
        key,
        day,
        'Post',
        `The fighting has killed about ${number} people since October 2024, according to Belmora Watch.`,
      )
    const links = linksAmong([war('may', '2026-05-04', '3,800'), war('june', '2026-06-02', '4,900')], 'figure')
    expect(relationsOf(links)).toEqual(['supersedes may june'])
  })

  it('are lined up by source, in time order', () => {
    const reports = [rival, corrected, first]
    const traits = reports.flatMap((report) => traitsIn(report, 'figure'))
    const lines = figureLines(traits, linksAmong(reports, 'figure'))
    const killed = lines.find(({ metric, lines }) => metric === 'killed' && lines.length > 1)
    const hospital = killed?.lines.find(({ sources }) => sources.some((source) => source.includes('hospital')))
    expect(killed?.lines.some(({ counts }) => counts.some(({ toll }) => toll.number === 23))).toBe(true)
    expect(hospital?.counts[0]?.toll.number).toBe(17)
  })
})

describe('tolls that go on counting', () => {
  const before = reported(
    'before',
    '2026-03-03',
    'Northern Wire',
    'At least five people were killed when shells struck a market in Belmora on Monday, the Health Ministry said.',
  )
  const links = (text: string) =>
    relationsOf(linksAmong([before, reported('after', '2026-03-05', 'Post', text)], 'figure'))

  it('follow on what their source counted of that day, though they name no place', () => {
    expect(
      links('The number of people killed in Monday’s shelling has risen to nine, the Health Ministry said.'),
    ).toEqual(['supersedes before after'])
    expect(
      links(
        'The number of people killed in Monday’s shelling has risen to nine, the Post reported, citing the Health Ministry.',
      ),
    ).toEqual(['supersedes before after'])
  })

  it('have nothing to do with another day or another source’s count', () => {
    expect(
      links('The number of people killed in Tuesday’s shelling has risen to nine, the Health Ministry said.'),
    ).toEqual([])
    expect(links('The number of people killed in Monday’s shelling has risen to nine, the army said.')).toEqual([])
  })

  it('tell by the number they replace what they follow on', () => {
    const six = reported(
      'six',
      '2026-03-03',
      'Northern Wire',
      'Six people were killed in an ambush at Belmora on Monday, the Health Ministry said.',
    )
    const raised = reported(
      'raised',
      '2026-03-06',
      'Northern Wire',
      'The Health Ministry on Friday raised its toll for the ambush at Belmora from six to nine.',
    )
    expect(relationsOf(linksAmong([six, raised], 'figure'))).toEqual(['same six raised', 'supersedes six raised'])
  })

  it('replace a number of whomever it was said to count', () => {
    const six = reported(
      'six',
      '2026-03-03',
      'Northern Wire',
      'Six soldiers were killed in an ambush at Belmora on Monday, the Health Ministry said.',
    )
    const raised = (from: string): ReturnType<typeof reported> =>
      reported(
        'raised',
        '2026-03-06',
        'Northern Wire',
        `The Health Ministry on Friday raised its toll for the ambush at Belmora from ${from} to nine.`,
      )
    const links = (from: string) => linksAmong([six, raised(from)], 'figure').map(({ relation, why }) => relation + why)
    expect(links('six').join()).toContain('supersedes')
    expect(links('seven').join()).not.toContain('supersedes')
  })

  it('are of the day of the count before them, at one place', () => {
    const said = reported(
      'said',
      '2026-03-03',
      'State Agency',
      'Rockets killed six people in the village of Belmora on Monday, the defence ministry said.',
    )
    const other = (place: string): ReturnType<typeof reported> =>
      reported(
        'other',
        '2026-03-04',
        'Post',
        `Talks go on. Nobody came. It rained. A bridge was closed. Shops opened late. The defence ministry said that rockets killed six people in the village of Belmora on Monday. Two workers at the hospital in ${place} said they had received four bodies.`,
      )
    expect(relationsOf(linksAmong([said, other('Belmora')], 'figure'))).toContain('conflicts said other')
    expect(relationsOf(linksAmong([said, other('Dunmere')], 'figure'))).not.toContain('conflicts said other')
  })

  it('of the wounded are of the day and place of the dead before them', () => {
    const hurt = reported(
      'hurt',
      '2026-03-04',
      'Post',
      'At least five people were killed when shells struck the market in the village of Belmora on Tuesday, doctors said. Another 31 people were wounded, the doctors said.',
    )
    const wounded = traitsIn(hurt, 'figure').find(({ metric }) => metric === 'wounded')
    expect(wounded).toMatchObject({ sure: expect.stringMatching(/stated|near/) })
    expect(wounded?.places.map(({ name }) => name)).toEqual(['Belmora'])
  })

  it('of a week are no rivals of the count of a day', () => {
    expect(links('Two attacks in Belmora last week killed 16 people, the army said.')).toEqual([])
  })

  it('are of captives the same while the report is on the same sides', () => {
    const held = (key: string, published: string, number: string) =>
      reported(
        key,
        published,
        'Post',
        `Armenia demanded that Azerbaijan release ${number} captured soldiers. Azerbaijan refused. Armenia called for talks.`,
      )
    expect(relationsOf(linksAmong([held('a', '2026-03-03', '31'), held('b', '2026-03-09', '31')], 'figure'))).toEqual([
      'same a b',
    ])
    expect(relationsOf(linksAmong([held('a', '2026-03-03', '31'), held('b', '2026-03-09', '33')], 'figure'))).toEqual(
      [],
    )
    expect(relationsOf(linksAmong([held('a', '2026-03-03', '31'), held('b', '2026-04-29', '31')], 'figure'))).toEqual(
      [],
    )
  })
})
