import { describe, expect, it } from 'vitest'
import type { ThreadedReport } from '../model.js'
import { linksAmong, relationsOf, reported, traitsIn } from '../testing/reported.js'

const wire = reported(
  'wire',
  '2026-03-03',
  'Northern Wire',
  'OSTRA, March 3 (Northern Wire) - Rockets killed seven people at the market in Belmora on Monday, the health ministry said.',
)
const post = reported(
  'post',
  '2026-03-04',
  'Harbour Post',
  'The health ministry said on Tuesday that rockets had hit a market in the town of Belmora on Monday and killed seven people.',
)
const elsewhere = reported(
  'elsewhere',
  '2026-03-04',
  'Harbour Post',
  'Rockets killed seven people at the railway station in Dunmere on Monday, the health ministry said.',
)
const later = reported(
  'later',
  '2026-03-11',
  'Harbour Post',
  'Rockets killed three people at the market in Belmora on Tuesday, the health ministry said.',
)

describe('happenings', () => {
  it('keep what a report tells them by', () => {
    const [trait] = traitsIn(wire, 'happening')
    expect(trait).toMatchObject({ family: 'force', reality: 'done', day: '2026-03-02', killed: { number: 7 } })
    expect(trait?.places.map(({ name }) => name)).toContain('Belmora')
  })

  it('are one when day, place and toll agree', () => {
    const links = linksAmong([wire, post], 'happening')
    expect(relationsOf(links)).toEqual(['same wire post'])
    expect(links[0]?.why).toContain('the place Belmora')
    expect(links[0]?.why).toContain('7 killed')
  })

  it('are two in two places, and two on two days', () => {
    expect(linksAmong([wire, elsewhere], 'happening')).toEqual([])
    expect(linksAmong([wire, later], 'happening')).toEqual([])
  })

  it('do not depend on which is asked first', () => {
    expect(linksAmong([wire, post], 'happening').length).toBeGreaterThan(0)
    expect(relationsOf(linksAmong([post, wire], 'happening'))).toEqual(
      relationsOf(linksAmong([wire, post], 'happening')),
    )
  })

  it('keep two counts of one sentence apart', () => {
    const text =
      'At least 15 people were killed in Belmora on Monday while six were killed in the village of Dray, the Belmora Monitor said.'
    const links = linksAmong(
      [reported('a', '2026-03-03', 'A', text), reported('b', '2026-03-03', 'B', text)],
      'happening',
    )
    const killed = new Map(
      [reported('a', '2026-03-03', 'A', text), reported('b', '2026-03-03', 'B', text)]
        .flatMap((report) => traitsIn(report, 'happening'))
        .map((trait) => [`${trait.report} ${trait.id}`, trait.killed?.number]),
    )
    for (const { left, right, relation } of links.filter(({ relation }) => relation === 'same')) {
      expect(relation).toBe('same')
      expect(killed.get(`${left.report} ${left.id}`)).toBe(killed.get(`${right.report} ${right.id}`))
    }
    expect(links.length).toBeGreaterThan(0)
  })

  it('are where and when the count is that a bare count goes on from', () => {
    const bare = reported(
      'bare',
      '2026-03-09',
      'Post',
      'Shells killed at least seven people at the market in the village of Belmora on Tuesday, the ministry said. Residents now say 14 people were killed.',
    )
    const [first, then] = traitsIn(bare, 'happening').filter(({ family }) => family === 'force')
    expect(then).toMatchObject({ day: first?.day, sure: first?.sure, killed: { number: 14 } })
    expect(then?.places.map(({ name }) => name)).toEqual(['Belmora'])
  })

  it('are not of the day on which their toll is told anew', () => {
    const raised = reported(
      'raised',
      '2026-03-07',
      'Post',
      'The ministry on Friday raised its toll for the ambush at Belmora from six to nine.',
    )
    expect(traitsIn(raised, 'happening').find(({ family }) => family === 'force')).toMatchObject({
      day: '2026-02-27',
      sure: 'assumed',
    })
  })

  it('of a seizure are one when one report calls it an arrest, in one village on one day', () => {
    const taken = reported(
      'taken',
      '2026-03-03',
      'A',
      'Gunmen abducted two drivers in the village of Belmora on Monday.',
    )
    const held = reported('held', '2026-03-04', 'B', 'The men were arrested in the village of Belmora on Monday.')
    expect(relationsOf(linksAmong([taken, held], 'happening'))).toEqual(['same taken held'])
  })

  it('of a gas attack are one by their day, and two by their places', () => {
    const told = reported('told', '2026-03-03', 'A', 'Rebels attacked the village of Belmora with sarin on Monday.')
    const bare = reported(
      'bare',
      '2026-03-04',
      'B',
      'The rebels carried out a gas attack on Monday, the ministry said.',
    )
    const later = reported(
      'later',
      '2026-03-11',
      'C',
      'The rebels carried out a gas attack on Tuesday, the ministry said.',
    )
    expect(relationsOf(linksAmong([told, bare, later], 'happening'))).toEqual(['same told bare'])
  })

  it('conflict when a party denies what another report tells as done', () => {
    const told = reported('told', '2026-03-03', 'A', 'Artillery shelled the town of Belmora on Monday, residents said.')
    const denied = reported(
      'denied',
      '2026-03-04',
      'B',
      'The army did not shell the town of Belmora, Colonel Arvo Tarn said.',
    )
    expect(relationsOf(linksAmong([told, denied], 'happening'))).toEqual(['conflicts told denied'])
  })

  it('take no day and no running count for a happening of the day', () => {
    const running = reported('r', '2026-03-04', 'A', 'More than 300 people have been killed in Belmora since February.')
    expect(traitsIn(running, 'happening').filter(({ killed }) => killed !== null)).toEqual([])
    expect(traitsIn(reported('x', null, 'A', 'Rockets killed seven people in Belmora.'), 'happening')).toEqual([])
  })

  it('of a person who is struck are one by the person and the day', () => {
    const told = reported('told', '2026-03-03', 'A', 'Gunmen shot dead Oskan Belir in the town of Dray on Monday.')
    const again = reported('again', '2026-03-06', 'B', 'Oskan Belir was shot dead on Monday, his party said.')
    expect(relationsOf(linksAmong([told, again], 'happening'))).toEqual(['same told again'])
  })

  it('with words are known again by the day that reports look back at', () => {
    const news = reported(
      'news',
      '2026-03-03',
      'A',
      'Oskan Belir, the foreign minister of Norway, said his government was opposed to observers at the bridge.',
    )
    const back = (key: string, day: string) =>
      reported(key, '2026-03-08', 'B', `Foreign Minister Oskan Belir had ruled them out on ${day}. Norway was silent.`)
    expect(relationsOf(linksAmong([news, back('back', 'Tuesday')], 'happening'))).toEqual(['same news back'])
    expect(relationsOf(linksAmong([news, back('other', 'Thursday')], 'happening'))).toEqual([])
  })

  it('conflict when those who are accused reject the accusation', () => {
    const accused = reported('accused', '2026-03-03', 'A', 'Norway accused Sweden of letting rifles cross the border.')
    const rejected = reported(
      'rejected',
      '2026-03-04',
      'B',
      'Sweden rejected Norway’s accusation that rifles cross the border.',
    )
    const another = reported(
      'another',
      '2026-03-04',
      'C',
      'Sweden rejected Norway’s accusation that its ships fish in the fjord.',
    )
    expect(relationsOf(linksAmong([accused, rejected, another], 'happening'))).toContain('conflicts accused rejected')
    expect(relationsOf(linksAmong([accused, another], 'happening'))).toEqual([])
  })

  it('conflict so whichever report comes first, but not for a border or a bridge that both tell of', () => {
    const accused = (key: string, day: string, of = 'letting rifles cross the border') =>
      reported(key, day, 'A', `Norway accused Sweden of ${of}.`)
    const rejected = (key: string, day: string, that = 'rifles cross the border') =>
      reported(key, day, 'B', `Sweden rejected Norway’s accusation that ${that}.`)
    const [third, fourth] = ['2026-03-03', '2026-03-04'] as const
    const found = (...reports: readonly ThreadedReport[]) => relationsOf(linksAmong(reports, 'happening'))
    expect(found(accused('a', third), rejected('b', third))).toEqual(['conflicts a b'])
    expect(found(accused('b', third), rejected('a', third))).toEqual(['conflicts a b'])
    expect(found(accused('a', fourth), rejected('b', third))).toEqual(['conflicts b a'])
    const boats = accused('a', third, 'shelling fishing boats near the border bridge')
    expect(found(boats, rejected('b', third, 'its spies crossed the border bridge'))).toEqual([])
  })

  it('conflict with an answer also where a paper leaves out whose minister it is that accuses', () => {
    const accused = (of: string, by = 'Foreign Minister Ana Belir') =>
      reported('a', '2026-03-03', 'A', `${by} accused Sweden of letting rifles cross ${of}.`)
    const rejected = (that: string) =>
      reported('b', '2026-03-04', 'B', `Sweden rejected Norway’s accusation that ${that}.`)
    const found = (...reports: readonly ThreadedReport[]) => relationsOf(linksAmong(reports, 'happening'))
    const BRIDGE = 'the bridge at Svinesund'
    expect(found(accused(BRIDGE), rejected(`rifles cross ${BRIDGE}`))).toEqual(['conflicts a b'])
    expect(found(rejected(`rifles cross ${BRIDGE}`), accused(BRIDGE))).toEqual(['conflicts a b'])
    expect(found(accused('the frontier'), rejected('rifles cross the border'))).toEqual([])
    expect(found(accused(BRIDGE, 'The singer Ana Ruiz'), rejected(`rifles cross ${BRIDGE}`))).toEqual([])
    expect(found(accused(BRIDGE), rejected(`its police beat drivers at ${BRIDGE}`))).toEqual([])
  })

  it('are two where deals of one day are on two matters', () => {
    const fish = reported('a', '2026-03-03', 'A', 'A fishing deal between Norway and Sweden was signed on Monday.')
    const later = 'Norway said on Sunday that Sweden had come.'
    const rail = reported('b', '2026-03-03', 'B', `${later} A railway deal was signed on Monday. Sweden denied it.`)
    const again = reported('c', '2026-03-03', 'C', `${later} The fishing deal was signed on Monday. Sweden denied it.`)
    expect(relationsOf(linksAmong([fish, rail], 'happening'))).toEqual([])
    expect(relationsOf(linksAmong([fish, again], 'happening'))).toEqual(['same a c'])
    const both = ['fishing', 'railway'].map((matter, at) =>
      reported(`${at}`, '2026-03-03', 'A', `Norway and Sweden signed a ${matter} deal in Oslo on Monday.`),
    )
    expect(relationsOf(linksAmong(both, 'happening'))).toEqual([])
  })

  it('that sides agreed on are one by their day and by whom the reports are about', () => {
    const deal = reported(
      'deal',
      '2026-03-03',
      'A',
      'A truce between Norway and Sweden took effect on Monday. Norway will free nine men and Sweden seven.',
    )
    const told = reported(
      'told',
      '2026-03-09',
      'B',
      'Norway said on Sunday that Sweden had freed nobody. The truce came into force on 2 March. Sweden denied it.',
    )
    expect(relationsOf(linksAmong([deal, told], 'happening'))).toContain('same deal told')
  })
})
