import { describe, expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'

const recordOf = (text: string) => read(makeReport(text, { published: '2026-03-04' })).record

/** "metric number, passages" of each figure. */
const counts = (text: string): readonly string[] =>
  recordOf(text).figures.map(({ metric, span, evidence }) => `${metric} ${span.text} ${evidence.length}`)

describe('a count told twice', () => {
  it('is one figure: its span is the first, both passages are its evidence', () => {
    const text =
      'A car bomb killed 14 people in the market on Tuesday. The council met. The bombing that killed 14 people was the third.'
    const [figure, ...others] = recordOf(text).figures
    expect(others).toEqual([])
    expect(figure?.span.start).toBe(text.indexOf('14'))
    expect(figure?.evidence.map(({ start }) => text.slice(0, start).split('. ').length)).toEqual([1, 3])
  })

  it('takes from the second telling what the first leaves open, and no more', () => {
    const [figure] = recordOf(
      'A raid killed 23 people on Monday. The council met. Norwegian soldiers killed 23 miners in Baghdad.',
    ).figures
    expect(figure).toMatchObject({
      population: 'people',
      perpetrator: 'Norway',
      place: 'Baghdad',
      period: { from: '2026-03-02', to: '2026-03-02' },
    })
  })

  it('blames nobody in the voice of one for what another said', () => {
    const [figure, ...others] = recordOf(
      'A raid killed 23 people on Monday. The council met. Norwegian soldiers killed 23 people in Baghdad, the health ministry said.',
    ).figures
    expect(others).toEqual([])
    expect([figure?.place, figure?.perpetrator]).toEqual(['Baghdad', null])
  })

  it('keeps both voices, the one that has a name first', () => {
    const [figure, ...others] = recordOf(
      'A raid killed 23 people on Monday. The council met. The raid killed 23 people, the health ministry said.',
    ).figures
    expect(others).toEqual([])
    expect(figure?.according_to).toHaveLength(2)
    expect(figure?.according_to.at(-1)).toBe('report')
  })

  it('has its span in the text where a headline tells it in short', () => {
    const text =
      'RAID KILLS 23 AT DORNEK\n\nDORNEK, March 3 (Post) - At dawn 23 people were killed in a raid, a doctor said.'
    const [figure, ...others] = recordOf(text).figures
    expect(others).toEqual([])
    expect(figure?.span.start).toBe(text.lastIndexOf('23'))
    expect(figure?.evidence.map(({ start }) => start)).toEqual([expect.any(Number), 0])
  })

  it.each([
    'Two miners were killed and nine wounded in a raid. The council met. The raid killed two miners and wounded nine.',
    'Dozens of miners were killed and nine wounded in a raid at the mill. The council met. The raid at the mill killed dozens of miners and wounded nine.',
  ])('is known by the counts beside it where it is small: %s', (text) => expect(counts(text)).toHaveLength(2))

  it.each([
    ['A mine killed two people near the mill. The council met. A car bomb killed two women.', 2],
    ['Rebels killed dozens of soldiers. The council met. The army killed dozens of rebels.', 2],
    ['Rockets killed 23 people on Monday. Rockets killed 23 people on Tuesday.', 2],
    ['Rockets killed 23 people in Baghdad. Rockets killed 23 people in Mosul.', 2],
    ['A car bomb killed 14 soldiers. Rebels killed 14 policemen.', 2],
    ['Rockets killed 23 people. A raid killed another 23 people.', 2],
    ['A raid killed 23 people. Fighting has killed 23 people since October.', 2],
    ['A raid killed 23 people. It wounded 23 people.', 2],
    ['A raid killed at least 23 people. The raid killed 23 people.', 2],
    ['The raid killed four women and four children.', 2],
    ['A raid killed 31 people, including four women and four children.', 3],
  ])('is two where something else is counted: %s', (text, many) => expect(counts(text)).toHaveLength(many))

  it.each([
    // Rivals, and the people of each.
    'Chad said Togo had killed 28 people. Togo said Chad had killed 28 people.',
    'Chad said Togo lost 112 soldiers. Togo said Chad lost 112 soldiers.',
    'Shelling killed 35 Kenyan soldiers. Shelling killed 35 Chadian soldiers.',
    'Shelling killed 22 Kenyans near the mill. Shelling killed 22 Chadians near the mill.',
    'Togolese troops killed 17 civilians. Chadian troops killed 17 rebels.',
    // Another doer, other means.
    'The Front killed 43 farmers in Bor. The Kenyan army killed 43 farmers in Bor.',
    'A car bomb killed 14 people in Goma on Monday. The same day, gunmen killed 14 people in the city.',
    'A car bomb killed 14 people in Goma. Gunmen killed 14 people in the city.',
    'Chad fired 75 drones and Togo shot down 75 drones.',
    // Another place.
    'A bomb killed 17 people in Chad. A bomb killed 17 people in Togo.',
    'Chadian strikes killed 13 people in Bor. Chadian strikes killed 13 people in Ati.',
    'An attack in Goma killed 86 people. An attack in Kenya killed 86 people.',
    // Another deed, by its word or its time.
    'A bomb killed 14 people in Goma. A second bomb killed 14 people in the city.',
    'The first bomb killed 14 people. The second killed 14 people.',
    'Shelling killed 13 people in Goma. In a separate incident, gunmen killed 13 people.',
    'A raid killed 14 people in Goma. It came a week after one that killed 14 people.',
    'A raid killed 14 people in Goma. A later raid killed 14 people.',
    'A raid killed 14 people in Goma. A day earlier, a raid killed 14 people in Goma.',
    'A raid killed three people in Goma. Hours later, a raid killed three people in Goma.',
    'A raid killed three people in Goma on Monday. On Tuesday, a raid killed three people in Goma.',
  ])('is two where the parties, the place or the deed is another: %s', (text) => expect(counts(text)).toHaveLength(2))

  it.each([
    'Chadian troops killed 28 people in Goma on Monday. Togo condemned the raid that killed 28 people.',
    'Chad killed 28 people in a raid, Togo said. Chad denied that it had killed 28 people.',
    'An airstrike killed 27 people in Goma, a doctor said. A second doctor said 27 people were killed.',
    'Gunmen killed 27 people in Goma. Officials later said 27 people were killed in the attack.',
    'A bomb killed 17 people in Goma. The blast killed 17 people in Congo.',
    'The clash killed 35 Kenyan soldiers. Kenya buried the 35 soldiers killed in the clash.',
  ])('is one where nothing sets them apart: %s', (text) => expect(counts(text)).toHaveLength(1))

  it('stays beside its rival, however far before it was told', () => {
    const far = 'The council met in the evening and spoke of the roads, the mill and the price of bread. '.repeat(4)
    const { tensions } = recordOf(
      `A raid killed 14 people on Monday. ${far}The clinic said 14 people were killed. The health ministry said 17 people were killed.`,
    )
    expect(tensions.map(({ type }) => type)).toContain('rival figures')
  })
})
