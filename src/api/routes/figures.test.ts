import { expect, it } from 'vitest'
import { type Given, withStore } from '../../store/testing/with-store.js'
import { appOf } from '../app.js'
import { OWN_HOSTS } from '../guard.js'
import { serveStore } from '../served.js'
import type { FiguresAnswer } from './figures.js'

const SERIES: readonly Given[] = [
  {
    publisher: 'Basin Press',
    published: '2026-05-05',
    text: 'Shells hit the town of Orlen on Monday, killing six people, the health ministry of Iraq said. Dozens of people were wounded, it said.',
  },
  {
    publisher: 'Northern Wire',
    published: '2026-05-06',
    text: 'At least nine people were killed when shells hit the town of Orlen on Monday, the health ministry of Iraq said on Wednesday.',
  },
  {
    publisher: 'Hill Herald',
    published: '2026-05-08',
    text: 'Three soldiers were killed near Tavik on Thursday, the army of Iraq said.',
  },
]

const asking = (work: (ask: (query: string) => Promise<FiguresAnswer>) => Promise<void>): Promise<void> =>
  withStore(async (store) => {
    const app = appOf(await serveStore(store, () => '2026-06-01 12:00:00'), { hosts: OWN_HOSTS, token: null })
    await work(async (query) => {
      const answer = await app.request(`/api/figures${query}`, { headers: { host: 'localhost' } })
      return (await answer.json()) as FiguresAnswer
    })
  }, SERIES)

it('lines up counts of one population by source, and says which replaced which', async () => {
  await asking(async (ask) => {
    const { populations } = await ask('?metric=killed')
    const orlen = populations.find(({ place }) => place === 'Orlen')
    expect(orlen?.rows.map(({ source }) => source)).toEqual(['health ministry of Iraq'])
    const [six, nine] = orlen!.rows[0]!.marks
    expect(six).toMatchObject({ amount: '6', day: '2026-05-05', shape: 'exact', low: 6, high: 6 })
    expect(nine).toMatchObject({ amount: 'at least 9', shape: 'at least', low: 9, high: null, replaced_by: [] })
    expect(six?.replaced_by).toEqual([nine?.at])
    // Another town's count is another population's.
    expect(populations.find(({ place }) => place === 'Tavik')?.rows[0]?.marks).toHaveLength(1)
  })
})

it('keeps a count in words, and counts all metrics whichever is asked for', async () => {
  await asking(async (ask) => {
    const { populations, metrics } = await ask('?metric=wounded')
    expect(populations.map(({ metric }) => metric)).toEqual(['wounded'])
    expect(populations[0]?.rows[0]?.marks[0]).toMatchObject({ shape: 'words', best: null })
    expect(metrics.map(({ metric, counts }) => `${metric} ${counts}`)).toEqual(['killed 3', 'wounded 1'])
    const all = await ask('')
    expect(new Set(all.populations.map(({ metric }) => metric))).toEqual(new Set(['killed', 'wounded']))
  })
})

it('narrows to days, places and parties, and says what it does not understand', async () => {
  await asking(async (ask) => {
    const amounts = async (query: string) =>
      (await ask(query)).populations.flatMap(({ rows }) =>
        rows.flatMap(({ marks }) => marks.map(({ amount }) => amount)),
      )
    expect(await amounts('?since=2026-05-08')).toEqual(['3'])
    expect(await amounts('?place=orlen&metric=killed')).toEqual(['6', 'at least 9'])
    expect(await amounts('?place=nowhere')).toEqual([])
    expect(await amounts('?party=the%20Republic%20of%20Nowhere')).toEqual([])
    expect((await ask('?metric=KILLED')) as unknown).toMatchObject({ status: 400 })
  })
})
