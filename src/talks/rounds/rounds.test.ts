import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'
import type { RoundRecord } from '../../records/record.js'

// A Wednesday.
const roundsOf = (text: string): readonly RoundRecord[] =>
  read(makeReport(text, { published: '2024-08-14' })).record.rounds
const seats = (round: RoundRecord | undefined): Record<string, string> =>
  Object.fromEntries((round?.participants ?? []).map((p) => [p.actor, p.attendance]))

describe('rounds', () => {
  it('are told once, however often they are named', () => {
    const rounds = roundsOf(
      'Turkey said it would attend indirect talks in Geneva on Friday. Iran said it would not take part in Friday’s talks. The talks will go ahead as planned.',
    )
    expect(rounds).toHaveLength(1)
    expect(rounds[0]).toMatchObject({
      venue: 'Geneva',
      format: 'indirect',
      status: 'scheduled',
      date: { from: '2024-08-16' },
    })
    expect(seats(rounds[0])).toEqual({ Turkey: 'attends', Iran: 'declines' })
  })

  it.each(['rounds', 'rounds of talks'])('are told apart where several have a day each: two earlier %s', (words) => {
    const rounds = roundsOf(
      `Talks between Turkey and Iran opened in Geneva on Monday. Two earlier ${words} in February and March ended without a deal.`,
    )
    expect(rounds.map(({ date }) => date?.from)).toEqual(['2024-08-12', '2024-02-01', '2024-03-01'])
    expect(rounds[2]?.label).not.toContain('February')
  })

  it('are one where "a further round" is told, and background where several are', () => {
    const [round] = roundsOf('A further round of talks will be held in Geneva on 19 August, the mediator said.')
    expect(round).toMatchObject({ status: 'scheduled', venue: 'Geneva', date: { from: '2024-08-19' } })
    expect(roundsOf('Further rounds of talks in Geneva have failed.')).toEqual([])
    expect(roundsOf('Any round of talks in Geneva would fail.')).toEqual([])
  })

  it('are also made of two who met, as the events tell it', () => {
    const [round] = roundsOf('The Kenyan president negotiated with the Somali prime minister over the border.')
    expect(round).toMatchObject({ status: 'held' })
    expect(seats(round)).toEqual({ 'Kenyan president': 'attended', 'Somali prime minister': 'attended' })
    expect(roundsOf('The Kenyan president sent a message to the Somali prime minister.')).toEqual([])
  })

  it('are made of two who met once more, and not of those who meet often', () => {
    const met = (how: string): number =>
      roundsOf(`The president of Ghana met the president of Togo ${how} in Lagos on Monday.`).length
    expect([met('once more'), met('often'), met('several times')]).toEqual([1, 0, 0])
  })

  it('are also made of two who sign, at one table or not', () => {
    const rounds = roundsOf(
      'The mediator watched. Ana Ruiz signed the accord for Turkey and Omar Belo for Iran in Geneva on Monday.',
    )
    expect(rounds).toMatchObject([{ venue: 'Geneva', format: null, status: 'held', date: { from: '2024-08-12' } }])
    expect(seats(rounds[0])).toEqual({ Turkey: 'attended', Iran: 'attended' })
  })

  it('keep who says that somebody comes', () => {
    const [round] = roundsOf('Russia said Iran would attend the peace talks in Geneva on Friday.')
    expect(round?.participants[0]).toMatchObject({ actor: 'Iran', attendance: 'attends', according_to: ['Russia'] })
  })

  it.each([
    ['Iran refused to attend the peace talks in Geneva on Friday.', 'declines'],
    ['Iran voted not to attend the peace talks in Geneva on Friday.', 'declines'],
    ['The peace talks in Geneva on Friday will be boycotted by Iran.', 'declines'],
    ['Iran threatened to boycott the peace talks in Geneva on Friday.', 'threatens_boycott'],
    [
      'Iran said it would boycott the peace talks in Geneva on Friday unless the shelling stopped.',
      'threatens_boycott',
    ],
    ['Iran was invited to the peace talks in Geneva on Friday.', 'invited'],
    ['Iran attended the peace talks in Geneva on Monday.', 'attended'],
    ['Iran agreed to join the peace talks in Geneva on Friday.', 'attends'],
    ['Iran is expected to attend the peace talks in Geneva on Friday.', 'attends'],
  ])('%s', (text, attendance) => {
    expect(seats(roundsOf(text)[0])).toEqual({ Iran: attendance })
  })

  it.each([
    ['would go to Geneva', { Iran: 'attends' }],
    ['would not travel to Geneva', { Iran: 'declines' }],
    ['would go to Oslo', {}],
  ])('seat whoever says that he goes where they are held: %s', (text, expected) => {
    expect(seats(roundsOf(`Turkey will host peace talks in Geneva on Friday. Iran said it ${text}.`)[0])).toMatchObject(
      expected,
    )
    const named = Object.keys(
      seats(roundsOf(`Turkey will host peace talks in Geneva on Friday. Iran said it ${text}.`)[0]),
    )
    expect(named.includes('Iran')).toBe('Iran' in expected)
  })

  it('seat nobody who is only urged or supposed to come', () => {
    expect(seats(roundsOf('Turkey urged Iran to attend the peace talks in Geneva on Friday.')[0])).toEqual({})
    expect(seats(roundsOf('If Iran attends the peace talks in Geneva on Friday, the union will pay.')[0])).toEqual({})
  })

  it('seat both sides of talks that were held', () => {
    const [round] = roundsOf('Russia held talks with Turkey in Istanbul on Monday.')
    expect(round?.status).toBe('held')
    expect(seats(round)).toEqual({ Russia: 'attended', Turkey: 'attended' })
  })

  it('name third parties only where the text does', () => {
    const [led] = roundsOf('Iran will attend UN-led peace talks in Vienna on Friday.')
    expect(led?.third_parties).toMatchObject([{ actor: 'United Nations', role: 'mediator' }])
    const [venue] = roundsOf('Iran will attend peace talks in Qatar on Friday.')
    expect(venue?.third_parties).toEqual([])
  })

  it.each([
    ['The peace talks in Geneva collapsed on Monday.', 'collapsed'],
    ['The peace talks in Geneva on Friday were postponed.', 'postponed'],
    ['The peace talks in Geneva will continue on Friday.', 'scheduled'],
    ['The peace talks in Geneva ended on Monday.', 'held'],
  ])('tell what became of them: %s', (text, status) => {
    expect(roundsOf(text)[0]?.status).toBe(status)
  })

  it('keep talks of two places apart', () => {
    expect(
      roundsOf('Peace talks in Geneva ended on Monday. Peace talks in Vienna will open on Friday.').map((r) => r.venue),
    ).toEqual(['Geneva', 'Vienna'])
  })

  it('leave out trips, news conferences and talks nobody sets', () => {
    expect(roundsOf('The minister postponed a trip to Geneva that had been due on Friday.')).toEqual([])
    expect(roundsOf('The minister told a news conference in Geneva on Monday that he was glad.')).toEqual([])
    expect(roundsOf('The rebels called for talks.')).toEqual([])
  })

  it.each([
    ['Friday’s talks called off as shelling goes on', 'cancelled', '2024-08-16'],
    ['Shells hit the market; Friday’s peace talks off', 'cancelled', '2024-08-16'],
    ['Egypt put off Saturday’s round of talks.', 'postponed', '2024-08-17'],
    ['Talks resume on Sunday.', 'scheduled', '2024-08-18'],
    ['Peace talks had been set for Friday, until Egypt put them off.', 'postponed', '2024-08-16'],
    ['The round of talks that was called off last week will open on Friday.', 'scheduled', '2024-08-16'],
    ['The round of talks that was to start on Friday has been put off.', 'postponed', '2024-08-16'],
    ['Friday has been set aside for talks between Russia and Ukraine.', 'scheduled', '2024-08-16'],
    ['Iran and Turkey met on Tuesday at a round of talks that had been put off by a week.', 'held', '2024-08-13'],
    ['The envoys shook hands on Tuesday at the start of talks in Vienna.', 'held', '2024-08-13'],
    ['The envoy gave both papers on Tuesday at the end of three days of talks.', 'held', '2024-08-13'],
  ])('tell the day and the status: %s', (text, status, day) => {
    expect(roundsOf(text)).toMatchObject([{ status, date: { from: day } }])
  })

  it('are also made by delegations that met or will meet', () => {
    const [round] = roundsOf('Negotiators for Russia and Ukraine will meet in Istanbul on Friday.')
    expect(round).toMatchObject({ status: 'scheduled', venue: 'Istanbul', date: { from: '2024-08-16' } })
    expect(seats(round)).toEqual({ Russia: 'attends', Ukraine: 'attends' })
    const teams = roundsOf('If the talks succeed, technical teams will meet in Oslo on Friday.')
    expect(teams).toMatchObject([{ label: 'meeting of technical teams', status: 'scheduled', participants: [] }])
    expect(roundsOf('The teams met in the final in Madrid on Sunday.')).toEqual([])
  })

  it('give both sides the names of the only pair told', () => {
    const rounds = roundsOf('Russia held talks with Turkey on Monday. The two sides agreed to meet again on Friday.')
    expect(rounds.map((r) => [r.date?.from, r.status])).toEqual([
      ['2024-08-12', 'held'],
      ['2024-08-16', 'scheduled'],
    ])
    expect(seats(rounds[1])).toEqual({ Russia: 'attends', Turkey: 'attends' })
    const rivals =
      'Russia and Turkey welcomed it. Iran and Iraq did not. Both sides will meet in Oslo on Friday for talks.'
    expect(seats(roundsOf(rivals)[0])).toEqual({})
  })

  it('seat both sides named beside talks that took place, and nobody by the talks alone', () => {
    const told =
      'Egypt handed a draft to Israel and Hamas on Monday at the end of a day of talks, giving each side a week.'
    expect(seats(roundsOf(told)[0])).toEqual({ Israel: 'attended', Hamas: 'attended' })
    const silent = 'Egypt handed a draft to Israel and Hamas on Monday at the end of a day of talks.'
    expect(seats(roundsOf(silent)[0])).toEqual({})
  })

  it('name who the talks are with without saying that he comes', () => {
    expect(seats(roundsOf('Iran will not attend talks with Turkey in Geneva on Friday.')[0])).toEqual({
      Iran: 'declines',
      Turkey: 'unknown',
    })
  })

  it.each([
    ['Iraq and Turkey are in talks over the border.', { Iraq: 'attends', Turkey: 'attends' }],
    ['Russia is in talks with Iran to buy drones.', { Russia: 'attends', Iran: 'attends' }],
    ['The talks between Russia and Turkey were not going well.', { Russia: 'attended', Turkey: 'attended' }],
    ['Russia said little after talks with Turkey.', { Russia: 'attended', Turkey: 'attended' }],
    [
      'Russia told reporters ahead of talks with Turkey on Friday that it was ready.',
      { Russia: 'attends', Turkey: 'attends' },
    ],
  ])('seat who is in them: %s', (text, expected) => {
    expect(seats(roundsOf(text)[0])).toEqual(expected)
  })

  it('are calls where the two did not sit at one table', () => {
    const rounds = roundsOf('The Iranian president spoke to the Turkish president by telephone on Monday.')
    expect(rounds).toMatchObject([{ label: 'call of Iranian president and Turkish president', format: null }])
  })

  it('keep earlier rounds apart', () => {
    const text = 'Peace talks in Geneva opened on Monday. Two earlier rounds, in May and June, failed.'
    expect(roundsOf(text).map((r) => r.status)).toEqual(['held', 'collapsed', 'collapsed'])
  })

  it('give the mirrored record when the names are swapped', () => {
    const text = 'Turkey said it would attend peace talks in Geneva on Friday, but Iran said it would not take part.'
    const swapped = text.replace('Turkey', '#').replace('Iran', 'Turkey').replace('#', 'Iran')
    const mirror = Object.fromEntries(
      Object.entries(seats(roundsOf(swapped)[0])).map(([actor, a]) => [actor === 'Iran' ? 'Turkey' : 'Iran', a]),
    )
    expect(mirror).toEqual(seats(roundsOf(text)[0]))
  })

  it.each([
    ['Iran declined an invitation to attend the peace talks in Oslo.', { Iran: 'declines' }],
    ['Iran accepted an invitation to the peace talks in Oslo.', { Iran: 'attends' }],
    ['Turkey opposed an invitation to Iran to attend the peace talks in Oslo.', { Iran: 'invited' }],
    ['Turkey sent an invitation to Iran to attend the peace talks in Oslo.', { Iran: 'invited' }],
    ['Turkey opposed any invitation to Iran to attend the peace talks in Oslo.', {}],
    ['Turkey sent no invitation to Iran to attend the peace talks in Oslo.', {}],
    ['Turkey sent an invitation to Iran to lay down its arms before the peace talks in Oslo.', {}],
    ['Iran has not confirmed that its delegation will attend the peace talks in Oslo.', {}],
  ])('seat who answers an invitation: %s', (text, expected) => {
    expect(seats(roundsOf(text)[0])).toEqual(expected)
  })

  it('seat whoever comes along with another', () => {
    const [round] = roundsOf('The Turkish president, along with the Iranian president, met in Oslo on Monday.')
    expect(Object.values(seats(round))).toEqual(['attended', 'attended'])
  })

  it('that name their own sides have no others', () => {
    const rounds = roundsOf(
      'Iran and Turkey are far apart. Talks between the cabinet and its rivals open in Oslo on Friday. The sides have not met.',
    )
    expect(rounds.flatMap((r) => Object.keys(seats(r)))).not.toContain('Turkey')
  })

  it('seat those whom a count takes up: as many as were listed together last', () => {
    const told = (text: string) => seats(roundsOf(text)[0])
    const list = 'Kenya, Somalia and Ethiopia share a river. '
    const all = { Kenya: 'attended', Somalia: 'attended', Ethiopia: 'attended' }
    expect(told(`${list}Ministers from the three countries met in Nairobi on Monday.`)).toEqual(all)
    expect(told(`${list}Ministers from the four countries met in Nairobi on Monday.`)).toEqual({})
  })
})

describe('rounds and who sits in them', () => {
  it.each([
    ['Peace talks between Ghana and Togo open in Lagos on Thursday. Togo pulled out on Wednesday.', 'Togo', 'declines'],
    ['Peace talks between Ghana and Togo were held in Lagos on Monday. Benin sent an observer.', 'Togo', 'attended'],
    [
      'The plan was agreed on Monday by Vladimir Putin and Bashar al-Assad at a summit in Oslo.',
      'Bashar al-Assad',
      'attended',
    ],
    ['Returning from a summit in Oslo on Monday, Turkey said that it had signed.', 'Turkey', 'attended'],
    ['Vladimir Putin hosted Bashar al-Assad in Oslo on Monday.', 'Vladimir Putin', 'attended'],
  ])('%s', (text, who, attendance) => expect(seats(roundsOf(text)[0])).toMatchObject({ [who]: attendance }))

  it.each([
    'The Turkish president met his foreign minister in Ankara on Monday.',
    'Turkey and Iran negotiated a deal.',
    'Turkey and Iran negotiated a deal in June.',
    'In March 1975 the villagers fled, and the Turkish president met the Iranian president in Oslo.',
    'The minister said at a special meeting on Monday that the road was open.',
  ])('are none: %s', (text) => expect(roundsOf(text)).toEqual([]))

  it.each([
    ['The Syrian government and the Syrian opposition met in Oslo on Monday.', ['Syria', 'Syrian opposition']],
    ['The war began in 2014. Ghanaian and Togolese negotiators met in Oslo.', ['Ghana', 'Togo']],
    ['Ghana negotiated a ceasefire with Togo in Oslo on Monday.', ['Ghana', 'Togo']],
  ])('are made of two who met: %s', (text, who) => expect(Object.keys(seats(roundsOf(text)[0]))).toEqual(who))

  it.each([
    ['the meeting was cancelled at the last minute', 'cancelled', 'unknown'],
    ['their meeting was postponed', 'postponed', 'attends'],
    ['the meeting was not cancelled', 'scheduled', 'attends'],
    ['a meeting of shepherds was cancelled', 'scheduled', 'attends'],
    ['the last meeting was cancelled', 'scheduled', 'attends'],
    ['the flight was cancelled', 'scheduled', 'attends'],
  ])('that are told as ahead and come to nothing: %s', (text, status, attendance) => {
    const [round] = roundsOf(
      `The Turkish president was due to meet the Iranian president in Oslo on Monday, but ${text}.`,
    )
    expect(round?.status).toBe(status)
    expect(Object.values(seats(round))).toEqual([attendance, attendance])
  })

  it.each([
    'Rebels fired rockets at the peace talks in Oslo on Monday.',
    'Police arrested ten protesters at the peace talks in Oslo on Monday.',
    'Togo laughed at the peace talks in Oslo on Monday.',
    'Togo balked at the peace talks in Oslo on Monday.',
  ])('seat nobody for what else is done at talks: %s', (text) => expect(seats(roundsOf(text)[0])).toEqual({}))

  it.each([
    'The army pulled out of the town.',
    'Togo pulled out of the town.',
    'The army pulled out on Wednesday.',
    'Benin sent an observer to the election in Kenya.',
  ])('are not meant by what is of something else: %s', (text) => {
    const [round] = roundsOf(`Talks between Ghana and Togo were held in Lagos on Monday. ${text}`)
    expect(seats(round)).toEqual({ Ghana: 'attended', Togo: 'attended' })
    expect(round?.third_parties).toEqual([])
  })

  it.each([
    ['A report on talks in Lagos that opened a debate was released.', 'scheduled', undefined],
    ['A team for talks in Lagos that were due to open on Friday left Ghana.', 'scheduled', '2024-08-09'],
    ['Talks in Lagos were due to open on Friday.', 'scheduled', '2024-08-09'],
    ['Talks in Lagos were due to open on Monday. Ghana attended the talks.', 'held', '2024-08-12'],
  ])('are held only where that is told: %s', (text, status, day) => {
    const [round] = roundsOf(text)
    expect([round?.status, round?.date?.from]).toEqual([status, day])
  })

  it.each([
    'The movement fears the UN-sponsored peace talks.',
    'The president of Ghana met the president of Togo several times in Lagos.',
    'Al Jazeera met the president of Togo in Lagos on Monday.',
  ])('are none where talks are named in passing, or many: %s', (text) => expect(roundsOf(text)).toEqual([]))

  it.each(['Talks between Ghana, Togo and Benin to be held in Lagos on Friday will cover the border.'])(
    'have the day and the place told of themselves: %s',
    (text) => {
      const [round] = roundsOf(text)
      expect(round?.venue).toBe('Lagos')
      expect(round?.date?.from).toBeDefined()
    },
  )

  it('are one where a congress is first told of as a conference, and then as that of whoever sponsors it', () => {
    const rounds = roundsOf(
      'The envoy will attend a Russian-sponsored peace conference boycotted by the rebels. The national dialogue congress, meeting in Sochi on Friday, is also boycotted by Togo. Ghana voted not to attend Vladimir Putin’s showpiece conference.',
    )
    expect(rounds).toHaveLength(1)
    expect(rounds[0]?.venue).toBe('Sochi')
  })

  it('are called by whole words, without what was cut off', () => {
    const [round] = roundsOf(
      'A week after a meeting with his Iranian and Kenyan counterparts in Oslo, the president of Ghana spoke.',
    )
    expect(round?.label ?? 'a meeting').not.toContain('Iranian')
  })

  it('are told apart by the name that a congress has, and by whose they are', () => {
    const text =
      'UN-sponsored peace talks will open in Geneva on Friday. The delegates chosen for the national congress are many. Russia presses ahead with its own peace talks in Sochi.'
    expect(roundsOf(text).map((r) => r.venue)).toEqual(['Geneva', 'Sochi'])
    expect(roundsOf(text)[0]?.evidence).toHaveLength(1)
  })

  it('are ahead where somebody "is convening" them on a day to come', () => {
    const [round] = roundsOf('The envoy is convening two days of talks between Turkey and Iran in Vienna on 28 August.')
    expect(round).toMatchObject({ status: 'scheduled', venue: 'Vienna' })
  })

  it('have the day told by a clause that the parser hung on the noun above', () => {
    const [round] = roundsOf('Iran chose a team for peace talks in Geneva that are due to restart on 28 August.')
    expect(round?.date?.from).toBe('2024-08-28')
  })

  it('are one where a headline and the sentence after it tell of the same two', () => {
    const rounds = roundsOf(
      'Turkey-Iran talks held at lake resort\n\nThe foreign ministers of Turkey and Iran met near Oslo on Monday.',
    )
    expect(rounds).toMatchObject([{ date: { from: '2024-08-12' } }])
  })

  it('are shuttle talks where somebody goes between the sides, and an observer is no side', () => {
    const [round] = roundsOf(
      'Peace talks between Turkey and Iran were held in Oslo on Monday. The Kenyan envoy went between the two delegations. Benin sent an observer.',
    )
    expect(round?.format).toBe('shuttle')
    expect(round?.third_parties.map((t) => t.role)).toEqual(['messenger', 'observer'])
    expect(round?.participants.map(({ actor }) => actor)).toEqual(['Turkey', 'Iran'])
  })
})

it('of a round at which something was done, it was held; who will take no part in a deed stays away from none', () => {
  const { rounds } = read(
    makeReport(
      'Hours after a three-way summit in Tehran at which the president of Turkey pleaded with Iran for a truce, he said Turkey would not participate in furthering the aims of the rebels.',
      { published: '2024-08-14' },
    ),
  ).record
  expect(rounds).toMatchObject([{ venue: 'Tehran', status: 'held' }])
  expect(rounds[0]?.participants.filter(({ attendance }) => attendance === 'declines')).toEqual([])
})

describe('calls that nobody is told to have made', () => {
  it.each([
    'Turkey denied a report of a phone call between its foreign minister and the foreign minister of Iran on Monday.',
    'Turkey rejected claims of a telephone conversation between the presidents of Turkey and Iran on Monday.',
    'Reports of a phone call between the presidents of Turkey and Iran on Monday were false.',
    'Turkey denied a phone call between the presidents of Turkey and Iran on Monday.',
    'President Omar Belo received no phone call from the Iranian foreign minister on Monday.',
    'President Omar Belo talked with reporters in Ankara on Monday.',
  ])('%s', (text) => {
    expect(roundsOf(text)).toEqual([])
  })
})
