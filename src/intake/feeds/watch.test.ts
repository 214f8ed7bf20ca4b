import { describe, expect, it, onTestFinished } from 'vitest'
import type { FeedState, WatchedFeed } from './feed-state.js'
import { fetchGuarded } from './fetch-guarded.js'
import { loopbackUntil } from './testing/loopback.js'
import { progressLine, sleeper, type WatchProgress, type WatchWith, watchFeeds } from './watch.js'

const loopback = loopbackUntil(onTestFinished)
const LONG = 'The envoy met the minister again. '.repeat(30)

const feedOf = (...ids: string[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'T',
    items: ids.map((id) => ({ id, content_text: `${id}. ${LONG}` })),
  })

/** A watch with a clock of its own, which sleeping moves on; it ends when the clock has run out. */
const watching = (hours: number) => {
  const start = Date.UTC(2024, 5, 3, 12)
  const end = new AbortController()
  const states = new Map<string, FeedState>()
  const said: WatchProgress[] = []
  const taken: string[] = []
  let now = start
  const watch: WatchWith = {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds
      if (now >= start + hours * 3_600_000) end.abort()
    },
    fetch: fetchGuarded,
    signal: end.signal,
    stateOf: (address) => states.get(address) ?? null,
    take: ({ incoming, state }) => {
      taken.push('report' in incoming ? incoming.report.text.split('.', 1)[0]! : incoming.error)
      states.set(state.address, state)
    },
    keep: (state) => void states.set(state.address, state),
    say: (progress) => said.push(progress),
  }
  return {
    watch,
    end,
    states,
    said,
    taken,
    lines: () => said.filter(({ kind }) => kind !== 'polling').map(progressLine),
  }
}

const feed = (address: string): WatchedFeed => ({ address, allowPrivate: true })

describe('a watch', () => {
  it('polls feeds in turn, when each is due, and goes on past a bad one', async () => {
    let ids = ['a']
    const good = await loopback((_, response) => void response.end(feedOf(...ids)))
    const bad = await loopback((_, response) => {
      ids = ['a', 'b']
      response.writeHead(500).end()
    })
    const { watch, taken, states, lines } = watching(1)
    const totals = await watchFeeds(
      [feed(`${bad.address}/x`), feed(`${good.address}/y`), feed(`${good.address}/y`)],
      watch,
    )
    expect(taken).toEqual(['a', 'b'])
    expect(totals).toEqual({ feeds: 2, reports: 2, errors: 0 })
    expect([good.requests.length, bad.requests.length]).toEqual([4, 2])
    expect(states.get(`${bad.address}/x`)).toMatchObject({ failures: 2 })
    expect(lines().slice(0, 3)).toEqual([
      `${bad.address}/x: answered 500 Internal Server Error; it is tried again later`,
      `${good.address}/y: 2 new reports`,
      '2 feeds, 2 new reports, next at 12:15 UTC',
    ])
  })

  it('goes on where an earlier one ended', async () => {
    const server = await loopback((_, response) => void response.end(feedOf('a', 'b')))
    const first = watching(0.1)
    await watchFeeds([feed(server.address)], first.watch)
    const second = watching(1)
    await watchFeeds([feed(server.address)], {
      ...second.watch,
      stateOf: (address) => first.states.get(address) ?? null,
    })
    expect([first.taken, second.taken]).toEqual([['a', 'b'], []])
    expect(server.requests).toHaveLength(1 + 3) // not at once: it is not due
  })

  it('ends when no feed is left, and tries again one that the user names again', async () => {
    const server = await loopback((_, response) => void response.writeHead(410).end())
    const { watch, lines } = watching(100)
    expect(await watchFeeds([feed(server.address)], watch)).toEqual({ feeds: 0, reports: 0, errors: 0 })
    expect(lines()).toEqual([`${server.address}: answered 410 Gone; it is watched no more`])
    await watchFeeds([feed(server.address)], watch)
    expect(server.requests).toHaveLength(2)
  })

  it('can poll once', async () => {
    const server = await loopback((_, response) => void response.end(feedOf('a')))
    const { watch, said } = watching(100)
    expect(await watchFeeds([feed(server.address)], { ...watch, once: true })).toEqual({
      feeds: 1,
      reports: 1,
      errors: 0,
    })
    expect(said.map(({ kind }) => kind)).toEqual(['polling', 'polled'])
  })

  it('ends at once when it is told to, even in the middle of an answer', async () => {
    const { watch, end, said, states } = watching(100)
    const server = await loopback(() => end.abort())
    await watchFeeds([feed(server.address), feed(`${server.address}/other`)], watch)
    expect(server.requests).toHaveLength(1)
    expect(said.map(progressLine)).toEqual([`1 of 2: ${server.address}`, `${server.address}: nothing new; interrupted`])
    expect(states.get(server.address)).toMatchObject({ failures: 0, nextAt: null })
  })

  it('lets a fault of the store through', async () => {
    const server = await loopback((_, response) => void response.end(feedOf('a')))
    const { watch } = watching(1)
    const take = (): never => {
      throw new Error('disk full')
    }
    await expect(watchFeeds([feed(server.address)], { ...watch, take })).rejects.toThrow('disk full')
  })
})

it('a sleep ends when it is told to', async () => {
  const end = new AbortController()
  const slept = sleeper(end.signal)(1e9)
  end.abort()
  await slept
  await sleeper(end.signal)(1e9)
})
