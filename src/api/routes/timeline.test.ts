import { expect, it } from 'vitest'
import { type Given, withStore } from '../../store/testing/with-store.js'
import { appOf } from '../app.js'
import { OWN_HOSTS } from '../guard.js'
import { serveStore } from '../served.js'
import type { TimelineAnswer, TimelineCounts } from './timeline.js'

const SERIES: readonly Given[] = [
  {
    publisher: 'Basin Press',
    published: '2026-05-05',
    text: 'Shells hit the town of Orlen on Monday, killing six people, the health ministry of Iraq said.\n\nIraq and Turkey will meet in Geneva on 9 May, the Iraqi foreign minister said.',
  },
  {
    publisher: 'Northern Wire',
    published: '2026-05-06',
    text: 'At least nine people were killed when shells hit the town of Orlen on Monday, the health ministry of Iraq said on Wednesday.\n\nTurkey rejected the plan of the mediators on Tuesday.',
  },
]

const asking = (work: (ask: <Answer>(address: string) => Promise<Answer>) => Promise<void>): Promise<void> =>
  withStore(async (store) => {
    const app = appOf(await serveStore(store, () => '2026-06-01 12:00:00'), { hosts: OWN_HOSTS, token: null })
    await work(
      async <Answer>(address: string) =>
        (await (await app.request(address, { headers: { host: 'localhost' } })).json()) as Answer,
    )
  }, SERIES)

it('counts each happening once, at its day and in its lane, as the rows tell it', async () => {
  await asking(async (ask) => {
    const { rows, more } = await ask<TimelineAnswer>('/api/timeline')
    const { days, types, first, last, undated } = await ask<TimelineCounts>('/api/timeline/counts')
    expect(more).toBe(false)
    const told = rows.map(({ day, told_on, lane }) => `${day ?? told_on} ${lane}`).toSorted()
    const counted = days.flatMap(({ day, lane, count }) => Array.from({ length: count }, () => `${day} ${lane}`))
    expect(counted.toSorted()).toEqual(told)
    expect(types.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
    expect({ first, last, undated }).toEqual({ first: '2026-05-05', last: '2026-05-06', undated: 0 })
    const orlen = rows.find(({ place }) => place === 'Orlen')
    expect(orlen).toMatchObject({ day: '2026-05-04', to: '2026-05-04', reports: 2, type: 'ASSAULT' })
  })
})

it('narrows to types, lanes and days; counts of days are of all days, those of types of the days asked for', async () => {
  await asking(async (ask) => {
    const rejected = await ask<TimelineAnswer>('/api/timeline?types=REJECT')
    expect(new Set(rejected.rows.map(({ type }) => type))).toEqual(new Set(['REJECT']))
    const announced = await ask<TimelineAnswer>('/api/timeline?lanes=announced')
    expect(new Set(announced.rows.map(({ lane }) => lane))).toEqual(new Set(['announced']))
    const late = await ask<TimelineAnswer>('/api/timeline?since=2026-05-06')
    expect(late.rows.every(({ day, told_on }) => (day ?? told_on)! >= '2026-05-06')).toBe(true)
    const all = await ask<TimelineCounts>('/api/timeline/counts')
    const counts = await ask<TimelineCounts>('/api/timeline/counts?since=2026-05-06')
    expect(counts.days).toEqual(all.days)
    expect(counts.types.some(({ type }) => type === 'ASSAULT')).toBe(false)
    expect(await ask('/api/timeline?lanes=sideways')).toMatchObject({ status: 400 })
    expect(await ask('/api/timeline?types=drop%20table')).toMatchObject({ status: 400 })
  })
})
