import { OpenAPIHono } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import { mergeParties } from '../../store/parties.js'
import type { Store } from '../../store/store.js'
import { type Given, withStore } from '../../store/testing/with-store.js'
import { serveStore } from '../served.js'
import { addMapRoutes, type MapAnswer, type MapSpotAnswer } from './map.js'
import { addNetworkRoutes, type NetworkAnswer, type NetworkLineAnswer } from './network.js'

const SERIES: readonly Given[] = [
  {
    publisher: 'Basin Press',
    published: '2026-05-05',
    text: 'Iran accused Turkey of shelling the city of Erbil on Monday.\n\nIraq and Turkey held talks in Geneva on Monday.\n\nTurkey attacked Iran on Monday, killing six soldiers in Mosul.',
  },
  {
    publisher: 'Northern Wire',
    published: '2026-05-06',
    text: 'Turkey threatened to attack Iran, its foreign minister said. Two Turkish pilots attacked Iraq on Tuesday.\n\nA bomb killed four people in Syria on Tuesday. A man was killed in the village of Tavikorle on Tuesday.',
  },
]

const asking = async (store: Store) => {
  const app = new OpenAPIHono()
  const served = await serveStore(store, () => '2026-06-01 12:00:00')
  addNetworkRoutes(app, served)
  addMapRoutes(app, served)
  return {
    get: async <Answer>(path: string) => (await (await app.request(path)).json()) as Answer,
    status: async (path: string) => (await app.request(path)).status,
    close: served.ask.close,
  }
}

describe('GET /api/network', () => {
  it('gives lines that open what is behind them, and what is asked narrows them', () =>
    withStore(async (store) => {
      const { get, status, close } = await asking(store)
      const all = await get<NetworkAnswer>('/api/network')
      expect(all.parties.map(({ name }) => name)).toContain('Turkey')
      const accused = all.lines.find(({ family, from }) => family === 'accusations' && from === 'iran')
      expect(accused).toMatchObject({ to: 'turkey', directed: true, happenings: 1 })
      const behind = await get<NetworkLineAnswer>(`/api/network/line?line=${encodeURIComponent(accused!.id)}`)
      expect(behind.rows[0]).toMatchObject({ reports: 1, also: 0 })
      expect(behind.rows[0]?.words).toContain('accused Turkey')
      expect(behind.rows[0]?.at[0]).toMatch(/^[0-9a-f]+:e\d+$/)
      const talks = await get<NetworkAnswer>('/api/network?families=talks')
      expect(talks.lines.map(({ family, directed }) => [family, directed])).toEqual([['talks', false]])
      const keys = (await get<NetworkAnswer>('/api/network?unnamed=1')).parties.map(({ key }) => key)
      expect(keys).toContain('*')
      expect(keys.filter((key) => /pilots|soldiers/.test(key))).toEqual([])
      const later = await get<NetworkAnswer>('/api/network?since=2030-01-01')
      expect(later).toMatchObject({ lines: [], parties: [], happenings: 0 })
      const none = await get<NetworkLineAnswer>('/api/network/line?line=no%7Csuch')
      expect(none).toEqual({ rows: [], happenings: 0 })
      expect(await status('/api/network?families=gossip')).toBe(400)
      await close()
    }, SERIES))

  it('knows at once when names are counted as one', () =>
    withStore(async (store) => {
      const { get, close } = await asking(store)
      const before = await get<NetworkAnswer>('/api/network')
      expect(before.parties.map(({ key }) => key)).toContain('iran')
      await mergeParties(store, 'Iran', 'Iraq', 'tester', null, '2026-06-01 12:00:00')
      const after = await get<NetworkAnswer>('/api/network')
      expect(after.parties.map(({ key }) => key)).not.toContain('iran')
      await close()
    }, SERIES))
})

describe('GET /api/map', () => {
  it('puts places on the map or beside it, and each opens what happened there', () =>
    withStore(async (store) => {
      const { get, close } = await asking(store)
      const all = await get<MapAnswer>('/api/map')
      const mosul = all.located.spots.find(({ name }) => name === 'Mosul')
      expect(mosul).toMatchObject({ prec: 1, country: 'Iraq', happenings: 1 })
      expect(all.country.spots.map(({ name }) => name)).toContain('Syria')
      expect(all.located.spots.map(({ name }) => name)).not.toContain('Syria')
      expect(all.unlocated.spots.map(({ name }) => name)).toContain('Tavikorle')
      const there = await get<MapSpotAnswer>(`/api/map/place?spot=${encodeURIComponent(mosul!.key)}`)
      expect(there).toMatchObject({ name: 'Mosul', happenings: 1 })
      expect(there.rows[0]?.words).toContain('Mosul')
      const none = await get<MapSpotAnswer>('/api/map/place?spot=nowhere')
      expect(none).toEqual({ name: null, rows: [], happenings: 0 })
      const asked = await get<MapAnswer>('/api/map?place=mosul&party=Turkey')
      expect(asked.located.spots.map(({ name }) => name)).toEqual(['Mosul'])
      await close()
    }, SERIES))
})
