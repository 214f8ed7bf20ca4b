import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

const readings = (text: string) => read(makeReport(text, { published: '2026-05-06' }))

/** "metric span low-best-high" of each figure. */
const figures = (text: string): string[] =>
  readings(text).document.figures.map(
    ({ metric, span, low, best, high }) =>
      `${metric} "${span.text}" ${[low, best, high].map((n) => n ?? '.').join(' ')}`,
  )

describe('how sure a number is', () => {
  it.each([
    ['At least 14 miners were killed.', 'killed "At least 14" 14 . .'],
    ['More than 250 miners were killed.', 'killed "More than 250" 251 . .'],
    ['Up to 20 miners were killed.', 'killed "Up to 20" . . 20'],
    ['Fewer than 20 miners were killed.', 'killed "Fewer than 20" . . 19'],
    ['Nearly 7,000 miners were killed.', 'killed "Nearly 7,000" . 7000 .'],
    ['Between 20 and 30 miners were killed.', 'killed "Between 20 and 30" 20 . 30'],
    ['At least 15 and up to 25 miners were killed.', 'killed "At least 15 and up to 25" 15 . 25'],
    ['Twelve miners were killed.', 'killed "Twelve" 12 12 12'],
    ['Sixty miners or more were wounded.', 'wounded "Sixty" 60 . .'],
    ['Sixty miners or guards were wounded.', 'wounded "Sixty" 60 60 60'],
    ['Dozens of miners were killed.', 'killed "Dozens" . . .'],
    ['Between one and three miners were killed.', 'killed "Between one and three" 1 . 3'],
    ['The shelling wounded from six to 14 miners.', 'wounded "from six to 14" 6 . 14'],
    ['The death toll has gone up to 31.', 'killed "31" 31 31 31'],
    ['Half a million miners were displaced.', 'displaced "Half a million" . 500000 .'],
    ['Around a million of the miners fled.', 'displaced "Around a million" . 1000000 .'],
    [
      'Shells killed at least 18 and possibly more than 25 miners.',
      'killed "at least 18 and possibly more than 25" 18 . .',
    ],
    [
      'Shells hit the hall, killing between eight and more than 30 miners.',
      'killed "between eight and more than 30" 8 . .',
    ],
    ['The death toll exceeded 300.', 'killed "300" 301 . .'],
    ['Medics put the death toll in the hundreds.', 'killed "hundreds" . . .'],
    ['The paper wrote about the two miners killed in the blast.', 'killed "two" 2 2 2'],
    ['The council raised a 30,000-strong border force.', 'personnel "30,000-strong" 30000 30000 30000'],
    ['They number 4,000 fighters.', 'personnel "4,000" 4000 4000 4000'],
    ['The siege went on at the cost of 40 lives.', 'killed "40" 40 40 40'],
    ['At the cost of 40 lives, the siege is not over.', 'killed "40" 40 40 40'],
    ['At least 40 miners were killed or wounded.', 'other "At least 40" 40 . .'],
    ['Some 4,000 villagers are under siege.', 'other "Some 4,000" . 4000 .'],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual([expected])
  })
})

describe('what became of the counted', () => {
  it.each([
    ['The blast killed 14 and wounded 30.', ['killed "14" 14 14 14', 'wounded "30" 30 30 30']],
    ['The militia abducted 27 pilgrims.', ['captured "27" 27 27 27']],
    ['The council freed 80 prisoners.', ['released "80" 80 80 80']],
    ['The ministry said it had lost more than 300 soldiers.', ['killed "more than 300" 301 . .']],
    ['Those killed included seven cooks and six porters.', ['killed "seven" 7 7 7', 'killed "six" 6 6 6']],
    ['Those injured included six porters.', ['wounded "six" 6 6 6']],
    ['Six porters are being held by the harbour police.', ['detained "Six" 6 6 6']],
    ['Six porters are being held by a rope.', ['other "Six" 6 6 6']],
    [
      'More than a quarter of a million miners have been killed.',
      ['killed "More than a quarter of a million" 250001 . .'],
    ],
    ['The clinic has put the death toll from the six-year strike at 4700.', ['killed "4700" 4700 4700 4700']],
    ['Bomb Kills 18 in Orsal Suburb.', ['killed "18" 18 18 18']],
    ['The blast caused serious injuries to a porter.', ['wounded "a porter" 1 1 1']],
    ['Two miners, one of them a boy, were killed.', ['killed "Two" 2 2 2', 'killed "one" 1 1 1']],
    [
      'The accord brought back 21 girls and more than 100 boys.',
      ['other "21" 21 21 21', 'other "more than 100" 101 . .'],
    ],
    ['Hundreds of pilgrims have walked to the shrine.', ['other "Hundreds" . . .']],
    ['Thousands of soldiers stood at the border.', ['personnel "Thousands" . . .']],
    ['Several pilgrims have walked to the shrine.', []],
    ['The blast killed 29 miners, his one year imprisonment was over.', ['killed "29" 29 29 29']],
    ['The bombing left five people dead and 12 injured.', ['killed "five" 5 5 5', 'wounded "12" 12 12 12']],
    ['Police arrested 33 students on Monday.', ['detained "33" 33 33 33']],
    ['The death toll rose to 73.', ['killed "73" 73 73 73']],
    ['The air force struck 40 military targets.', ['targets_struck "40 military targets" 40 40 40']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it('keeps parts apart from their total', () => {
    const { document } = readings('The raid killed 31 people, including two medics.')
    expect(document.figures.map((f) => [f.best, f.made.rule])).toEqual([
      [31, 'killed-verb'],
      [2, 'part-of-total'],
    ])
  })

  /** "metric best", with "of" for a part of a total. */
  const parts = (text: string): string[] =>
    readings(text).document.figures.map(
      (f) => `${f.metric} ${f.made.rule === 'part-of-total' ? 'of ' : ''}${f.best ?? f.low}`,
    )

  it.each([
    [
      'At least 33 villagers, including seven women and 20 children, were killed and ten others, including an elder, were injured.',
      ['killed 33', 'killed of 7', 'killed of 20', 'wounded 10', 'wounded of 1'],
    ],
    [
      'At least 35 villagers belonging to two families were killed, among them 14 women and nine children, and six were wounded.',
      ['killed 35', 'killed of 14', 'killed of 9', 'wounded 6'],
    ],
    [
      'The raid caused five deaths, including three women, and several injuries.',
      ['killed 5', 'killed of 3', 'wounded null'],
    ],
    [
      'Six members of the family, four children and two women, were killed.',
      ['killed 6', 'killed of 4', 'killed of 2'],
    ],
    ['Five people, four miners and a boy, were killed.', ['killed 5', 'killed of 4', 'killed of 1']],
    ['The raid killed 21 members of the clan, including 14 children, and 30 miners.', ['killed 21', 'killed of 14']],
    ['Eight miners from three families, including two women, were killed.', ['killed 8', 'killed of 2']],
    ['Seven of the miners along with 18 other villagers were killed.', ['killed 7', 'killed 18']],
    ['Eleven miners were killed, with 15 others injured.', ['killed 11', 'wounded 15']],
    ['Nine miners were killed and up to ten others injured in the blast.', ['killed 9', 'wounded null']],
    ['The strike killed a poet alongside ten members of the Orsal family.', ['killed 1', 'killed 10']],
    ['The poet wrote a song alongside ten members of the Orsal family.', ['other 10']],
    ['The toll was 20 with 50 others injured.', ['killed 20', 'wounded 50']],
    ['The army evacuated the town with one man in a thick hat.', []],
    [
      'The raid killed 49 miners including seven of the clan in a valley Station 24 television said.',
      ['killed 49', 'killed of 7'],
    ],
    ['A woman and her son were wounded in the raid.', ['wounded 1', 'wounded 1']],
    ['A woman and her sons were wounded in the raid.', []],
    ['A miner, a poet and a father, was killed.', ['killed 1']],
    ['A miner was killed and another boy was wounded.', ['killed 1', 'wounded 1']],
    ['A wounded miner left the town.', []],
    ['The blast almost killed a miner.', []],
    ['A monitor said that nine miners were killed.', ['killed 9']],
    ['A senior commander was killed in the raid.', []],
    ['The wife of Orsal and three other civilians were killed.', ['killed 1', 'killed 3']],
    ['The mother of a miner killed in the blast wept.', []],
    ['Her husband died in 1967.', []],
    ['The town celebrated the life of a miner.', []],
    ['The shells took the life of a miner.', ['killed 1']],
    ['A husband and wife were killed.', ['killed 1', 'killed 1']],
    ['A miner was killed with two of her sons.', ['killed 1', 'killed 2']],
    [
      'Shells hit the clinic injuring three miners from the staff in addition to five nurses.',
      ['wounded 3', 'wounded 5'],
    ],
    [
      'At least 27 members of the clan including 11 women, two of whom were pregnant, were killed in the raid.',
      ['killed 27', 'killed of 11', 'killed of 2'],
    ],
    [
      'Thirteen villagers among them seven children were killed and ten were wounded.',
      ['killed 13', 'killed of 7', 'wounded 10'],
    ],
    ['In the north, 59 villagers, including 15 children, died on the same day.', ['killed 59', 'killed of 15']],
    [
      'The raid killed five members of the clan, including three children, and injured up to seven others.',
      ['killed 5', 'killed of 3', 'wounded null'],
    ],
    ['The raid killed 23 miners, including five men across three families.', ['killed 23', 'killed of 5']],
    ['Three villagers killed 38 injured in rocket attacks.', ['killed 3', 'wounded 38']],
    ['A soldier killed 12 people wounded in an earlier raid.', ['killed 12']],
    [
      'The ministry reported 150 guards, 95 villagers and dozens of rebels killed.',
      ['killed 150', 'killed 95', 'killed null'],
    ],
    ['Hospitals received 800 wounded and 270 dead bodies.', ['wounded 800', 'killed 270']],
    ['The deputy minister met 15 national bodies in May.', []],
    ['The ministry did not say how many people were arrested.', []],
    ['The land has 18 deaths per 100,000 people a year.', []],
    ['Thirteen villagers killed 43 others injured due to rocket attacks.', ['killed 13', 'wounded 43']],
    ['Amin Orsal, 61, and his wife, 52, were killed with nine others.', ['killed 9']],
    ['The army counts nine breaches; the rebels count three.', ['other 9', 'other 3']],
    ['Two civilians, a poet and a child, were killed.', ['killed 2', 'killed of 1', 'killed of 1']],
    ['Envoys proposed the exchange of 31 soldiers for 212 prisoners.', ['captured 31', 'detained 212']],
    ['The envoys secured the release of 31 soldiers.', ['released 31']],
    ['The rebels handed over 25 captives.', ['captured 25']],
    ['Nine miners were killed, Hala Orsal (32) said.', ['killed 9']],
    ['Nine miners died and five cooks, including two women, were rescued.', ['killed 9']],
    ['Ten of those killed were believed to be miners.', ['killed 10']],
    ['At least six of those wounded were miners while four were cooks.', ['wounded 6', 'wounded 4']],
    ['Two of those who died were miners.', ['killed 2']],
    ['Some 200 miners are registered as missing.', ['missing 200']],
    ['The council asked for 40 people it describes as missing.', ['missing 40']],
    ['The council hired 40 people as guards.', ['other 40']],
    [
      'Clashes between traders and guards at a disputed plant in Orsal County left at least eight people injured.',
      ['wounded 8'],
    ],
    ['The shelling led to the death of ten and injury of 31 miners.', ['killed 10', 'wounded 31']],
    ['Page 67 At least 45 people were killed.', ['killed 45']],
    ['The 32 Artillery Brigade moved out.', []],
    ['At least 57 miners killed More than 150 injured in the blast.', ['killed 57', 'wounded 151']],
    ['About 3 million residents live there, among them at least 2,000 fighters.', ['other 3000000', 'personnel 2000']],
    ['The clinic lies in a valley with a population of 90,000.', ['other 90000']],
  ])('tells parts, companions and totals apart: %s', (text, expected) => expect(parts(text)).toEqual(expected))

  it.each([
    ['One of eight miners killed in the blast was a boy.', 'killed "eight" 8 8 8'],
    ['The blast killed one of the guards.', 'killed "one" 1 1 1'],
  ])('counts no one picked out of a whole: %s', (text, expected) => expect(figures(text)).toEqual([expected]))

  it('says of the counted who they are, not that there were others', () => {
    const people = readings('Three more civilians were killed and 15 young miners hurt.').document.figures
    expect(people.map(({ population }) => population)).toEqual(['civilians', 'young miners'])
  })

  it('names the doer only where the text does', () => {
    const doer = (text: string): (string | undefined)[] => {
      const { document } = readings(text)
      return document.figures.map((f) => (f.perpetrator === null ? undefined : document.actors[f.perpetrator]?.name))
    }
    expect(doer('Russian shelling killed nine farmers.')).toEqual(['Russia'])
    expect(doer('Nine farmers died near the border with Russia.')).toEqual([undefined])
    expect(doer('Russia has lost more than 300 soldiers.')).toEqual([undefined])
    expect(doer('Three villagers killed 38 injured in rocket attacks.')).toEqual([undefined, undefined])
    // Those who are counted in another sentence may well be the doer of this one.
    expect(doer('Palestinians killed three soldiers. Forty Palestinians were wounded.')).toEqual([
      'Palestinians',
      undefined,
    ])
  })

  it('leaves days, years, ages, shares, money, distances and names alone', () => {
    for (const text of [
      'The council met on 14 May 2025 and adopted Resolution 2728.',
      'The 36-year-old envoy travelled 40 kilometres and paid 3 million dollars.',
      'Some 40 percent of the budget was spent in 2024.',
      'Lawmakers opposed the 43 per cent climate target.',
      'Gunmen killed a farmer 12 years ago.',
      'The law names children under the age of eight.',
      'Three officials said the talks had failed.',
    ])
      expect(figures(text), text).toEqual([])
  })

  it('tells in a notice what is only feared', () => {
    const { document } = readings('The agency warned that the assault could displace 700,000 people.')
    expect(document.figures).toEqual([])
    expect(document.notices.map(({ id }) => id)).toContain('unreal-figure')
  })
})

describe('what nobody says', () => {
  it.each([
    'The general denied that his troops had killed 12 miners.',
    'The army did not confirm that 12 miners had died.',
    'The envoy said the army denied killing 12 miners.',
  ])('is no count: %s', (text) => {
    const { document } = readings(text)
    expect(document.figures).toEqual([])
    expect(document.notices.map(({ id }) => id)).toContain('unreal-figure')
  })

  it('leaves the count that tells which deed is denied to the report', () => {
    const { document } = readings('The group has denied responsibility for the blast that killed 15 miners.')
    expect(document.figures.map(({ best, accordingTo }) => [best, accordingTo])).toEqual([[15, ['report']]])
  })
})

it('counts no dead where a body is a council, or a life is only lived', () => {
  expect(figures('It guides the umbrella body of several unions.').join()).not.toContain('killed')
  expect(figures('The smoke affects the quality of life of around 900 families.').join()).not.toContain('killed')
})

it('counts no couple as one person, nor couples as people', () => {
  expect(figures('Gunmen killed a couple in Port-au-Prince.')).toEqual([])
  expect(figures('A couple were killed and their son wounded.')).toEqual(['wounded "their son" 1 1 1'])
  expect(figures('The army killed a couple dozen rebels.')).toEqual(['killed "couple dozen" 24 24 24'])
  expect(figures('The army captured a couple hundred soldiers.')).toEqual([])
  expect(figures('Ten couples were abducted.')).toEqual([])
})

describe('headlines', () => {
  it('tell two counts with a qualifier between', () => {
    expect(figures('At least 57 Miners killed More than 150 Injured in Raids on Orsk')).toEqual([
      'killed "At least 57" 57 . .',
      'wounded "More than 150" 151 . .',
    ])
  })
})

describe('who says so', () => {
  it('is the innermost speaker, else the report', () => {
    const said = (text: string): (readonly string[])[] => readings(text).document.figures.map((f) => f.accordingTo)
    expect(said('Ukraine said the raid had killed nine sailors.')).toEqual([['Ukraine']])
    expect(said('The raid killed nine sailors.')).toEqual([['report']])
    expect(said('The navy puts the number of displaced at more than 9,000.')).toEqual([['navy']])
    expect(said('The navy counts nine dead sailors since Saturday.')).toEqual([['navy']])
    expect(said('The navy gave a toll of nine dead and 12 injured.')).toEqual([['navy'], ['navy']])
    expect(said('The navy gave nine widows of dead sailors a house.')).toEqual([['report']])
    expect(said('The navy said about nine sailors had died.')).toEqual([['navy']])
    expect(said('The navy said ten of those killed were miners.')).toEqual([['navy']])
    expect(said('Nine dead sailors were counted on Saturday.')).toEqual([['report']])
    expect(said('The raid killed nine sailors by the count of the navy and 12 by that of the ministry.')).toEqual([
      ['navy'],
      ['ministry'],
    ])
  })

  it.each([
    ['The UN refugee agency reports that civilians are fleeing Syria. At least 30,000 have left the country.', 'UNHCR'],
    ['The UN refugee agency demands that civilians leave Syria. At least 30,000 have left the country.', 'report'],
    [
      'The UN refugee agency has said that civilians were fleeing Syria. At least 30,000 have left the country.',
      'report',
    ],
    ['The UN refugee agency reports that civilians are fleeing Syria. A bomb killed 12 people in Homs.', 'report'],
    [
      'The UN refugee agency reports that civilians are fleeing Syria.\n\nAt least 30,000 have left the country.',
      'report',
    ],
  ])('is the body whose account the sentence goes on from: %s', (text, by) => {
    expect(readings(text).document.figures.map(({ accordingTo }) => accordingTo)).toEqual([[by]])
  })

  it('reads a figure that breaks off after an and', () => {
    expect(figures('The virus claimed 6606 lives, and 1')).toContain('killed "6606" 6606 6606 6606')
  })
})

describe('numbers that stand alone', () => {
  const told = (text: string) =>
    readings(text).document.figures.map(
      ({ best, accordingTo, made }) => `${best} ${accordingTo.join(', ')} (${made.rule})`,
    )
  it.each([
    ['The death toll rose from 14 to 31.', ['14 report (count-before)', '31 report (death-toll)']],
    [
      'A raid killed 14 miners, the clinic said. Egypt has not revised its figure of 23.',
      ['14 the clinic (killed-verb)', '23 Egypt (count-of-its-own)'],
    ],
    ['Egypt on Friday raised its death toll from six to nine.', ['6 Egypt (count-before)', '9 Egypt (death-toll)']],
    ['A raid killed nine miners, up from six.', ['9 report (killed-verb)', '6 report (count-before)']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  it.each([
    'The clinic opened in May. Egypt has not revised its figure of 23.',
    'A raid angered the town. The number of rooms is 40.',
    'The price rose from 14 to 31.',
  ])('count nobody: %s', (text) => expect(told(text)).toEqual([]))

  it('are rivals of no other where they were replaced', () => {
    const { tensions } = readings(
      'Egypt raised its death toll from six to nine. Iran put the death toll at nine.',
    ).document
    expect(tensions.filter(({ type }) => type === 'rival figures')).toEqual([])
  })

  it('are those of whom the speaker cites', () => {
    const [figure] = readings('The death toll has risen to nine, Reuters reported, citing Egypt.').document.figures
    expect(figure?.accordingTo).toEqual(['Egypt'])
  })

  it('of a deed is where and when that was', () => {
    const { figures } = readings("The toll from Monday's shelling of the town of Homs has gone up to 12.").record
    expect(figures).toMatchObject([{ best: 12, place: 'Homs', period: { from: '2026-05-04', to: '2026-05-04' } }])
  })

  it.each([
    ['The toll of Tuesday’s raid rose to nine, the clinic said.', { from: '2026-05-05', to: '2026-05-05' }],
    ['The clinic on Tuesday raised its toll to nine.', { from: null, to: '2026-05-05' }],
  ])('have the day of the deed, or that of the count: %s', (text, period) => {
    expect(readings(text).document.figures[0]?.period).toEqual(period)
  })
})

it('have no day of what is told of a party in passing', () => {
  const period = (text: string) => readings(text).document.figures[0]?.period
  expect(period('The Kestrel Front, founded in 1964, has around 6,000 fighters.')).toBeNull()
  expect(period('Six soldiers captured in May 2025 were freed.')?.from).not.toBe('2025-05-01')
  expect(period('Six soldiers killed on Monday were buried.')).not.toBeNull()
})

it('counts all those let go who are told in one breath, and who is only to follow as held', () => {
  expect(figures('Nine miners and 40 prisoners crossed at the ferry on Sunday, the council said.')).toEqual([
    expect.stringContaining('released'),
    expect.stringContaining('released'),
  ])
  expect(figures('Another nine soldiers and 40 prisoners were to follow on Monday.')).toEqual([
    expect.stringContaining('captured'),
    expect.stringContaining('detained'),
  ])
  expect(figures('Dead farmers and hundreds fleeing the town, a doctor said.').join()).not.toContain('killed null')
})

describe('who vouches for a count', () => {
  const sources = (text: string) => readings(text).document.figures.map(({ accordingTo }) => accordingTo)

  it('is the report where the speaker takes the number as known', () => {
    expect(sources('President Nala Orsal of Togo said the 2,000 soldiers in the valley would leave.')).toEqual([
      ['report'],
    ])
  })

  it('is the speaker where the number itself is said', () => {
    expect(sources('President Nala Orsal of Togo said 2,000 soldiers would leave the valley.')).toEqual([
      ['Nala Orsal'],
    ])
  })
})

describe('when what is counted began', () => {
  const since = (text: string) => readings(text).record.figures.map(({ period, cumulative }) => [period, cumulative])

  it.each([
    'More than 290 miners have been killed since the war began in March 2011.',
    'More than 290 miners have been killed since the war broke out with raids on the mines of Omar Belo in March 2011.',
    'Since the war began in March 2011, more than 290 miners have died.',
  ])('is the day of the clause that begins it: %s', (text) => {
    expect(since(text)).toEqual([[{ from: '2011-03-01', to: null }, true]])
  })

  it('is nothing where the count has a day of its own', () => {
    expect(since('Six miners were killed on Monday, since the mine had flooded on Friday.')).toEqual([
      [{ from: '2026-05-04', to: '2026-05-04' }, false],
    ])
  })
})
