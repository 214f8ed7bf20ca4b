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

  it('stays beside its rival, however far before it was told', () => {
    const far = 'The council met in the evening and spoke of the roads, the mill and the price of bread. '.repeat(4)
    const { tensions } = recordOf(
      `A raid killed 14 people on Monday. ${far}The clinic said 14 people were killed. The health ministry said 17 people were killed.`,
    )
    expect(tensions.map(({ type }) => type)).toContain('rival figures')
  })
})
