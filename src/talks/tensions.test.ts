import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'

const tensions = (text: string): string[] =>
  read(makeReport(text, { published: '2026-05-06' })).document.tensions.map(({ type }) => type)

describe('tensions', () => {
  it('sets rival counts of the same people side by side', () => {
    const text = 'The ministry said the raid had killed 12 villagers. The rebels said the raid had killed 40 villagers.'
    const { document } = read(makeReport(text, { published: '2026-05-06' }))
    expect(document.tensions.map(({ type }) => type)).toEqual(['rival figures'])
    const [tension] = document.tensions
    expect([tension?.left.record, tension?.right.record]).toEqual(document.figures.map(({ id }) => id))
  })

  it('sets counts that two answer for side by side however far apart they are', () => {
    expect(
      tensions('The ministry said the raid had killed 12 soldiers. The rebels said the raid had killed 200 soldiers.'),
    ).toEqual(['rival figures'])
  })

  it.each([
    ['The ministry counted 17 dead. The rebels said 23 people had been killed.', 1],
    ['Police put the toll of the raid at 14. The rebels said 23 people had been killed in the raid.', 1],
    ['The ministry put the toll of the war at 40,000. The rebels said 23 people had been killed in the raid.', 0],
  ])('takes a toll for that of one happening where it is of its size: %s', (text, times) =>
    expect(tensions(text).filter((type) => type === 'rival figures')).toHaveLength(times),
  )

  it('finds none where both numbers can be right', () => {
    expect(
      tensions(
        'The ministry said the raid had killed 12 villagers. The rebels said the raid had killed at least 10 villagers.',
      ),
    ).toEqual([])
  })

  it('finds none between figures of one source', () => {
    expect(
      tensions(
        'The ministry said the raid had killed 12 villagers. The ministry said the raid had killed 40 villagers.',
      ),
    ).toEqual([])
  })

  it('sets an expectation against dim hopes, by whole words', () => {
    const talks = 'Turkey expects a ceasefire with Iran. '
    expect(tensions(`${talks}Hopes for a deal faded on Monday.`)).toContain('outlook differs')
    expect(tensions(`${talks}Hopes for a casino rose on Monday.`)).not.toContain('outlook differs')
  })

  it.each([
    'The ministry said the raid had killed 12 villagers. The envoy spoke for an hour about the road to the port, the price of grain and the school that had been shut since the spring, and then about the mill, the market and the miners who had come down from the hills. The rebels said a blast had killed 30 people.',
    'The ministry said the raid had killed 12 villagers. The war has killed 4000 people.',
  ])('takes no two counts told far apart, or of very different size, for one: %s', (text) =>
    expect(tensions(text)).not.toContain('rival figures'),
  )

  it('crosses no conditions of one side, and none that only tell what would follow', () => {
    expect(
      tensions(
        'Turkey said that if the bridge fell the grain would rot. Iran said that if the grain came the bridge would stand.',
      ),
    ).not.toContain('crossed conditions')
  })

  it('keeps a weaker and a stronger form of one claim apart', () => {
    expect(
      tensions(
        'Iranian sources said a ceasefire could hold back an Iranian attack on Israel. Iranian officials said only a ceasefire would hold Iran back from an attack on Israel.',
      ),
    ).toContain('same claim at two strengths')
  })
})

it('stops at hundreds of rival counts in one long text, and says so', () => {
  const text = Array.from(
    { length: 24 },
    (_, at) =>
      `The ministry said raids had killed ${100 + at} villagers in Accra on Monday. The rebels said raids had killed ${400 + at} villagers in Accra on Monday.`,
  ).join(' ')
  const { document } = read(makeReport(text, { published: '2026-05-06' }))
  expect(document.tensions).toHaveLength(200)
  expect(document.notices.filter(({ id }) => id === 'more-tensions')).toMatchObject([{ stage: 'talks' }])
})
