import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Incoming } from '../incoming.js'
import { type FeedState, newFeedState, type WatchedFeed } from './feed-state.js'
import { fetchGuarded } from './fetch-guarded.js'
import { type PollEnd, type PollWith, pollOnce } from './poll.js'
import { loopbackUntil } from './testing/loopback.js'

const loopback = loopbackUntil(onTestFinished)
const NOW = Date.UTC(2024, 5, 3, 12)

const poll = async (feed: WatchedFeed, state: FeedState = newFeedState(feed.address), more: Partial<PollWith> = {}) => {
  const polling: PollWith = {
    now: () => NOW,
    fetch: (address, options) => fetchGuarded(address, { ...options, limits: { total: 5000, ...options?.limits } }),
    pace: async () => {},
    ...more,
  }
  const taken: Incoming[] = []
  const states: FeedState[] = []
  const steps = pollOnce({ allowPrivate: true, ...feed }, state, polling)
  let step = await steps.next()
  for (; !step.done; step = await steps.next()) {
    taken.push(step.value.incoming)
    states.push(step.value.state)
  }
  const end: PollEnd = step.value
  expect(JSON.parse(JSON.stringify(end.state))).toEqual(end.state)
  return { taken, states, ...end }
}

const minutesAfter = (state: FeedState): number => (Date.parse(state.nextAt!) - NOW) / 60_000

const LONG = 'The envoy met the minister again. '.repeat(30)

const feedOf = (...items: string[]): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Example</title>${items.join('')}</channel></rss>`

const item = (id: string, inside = ''): string =>
  `<item><guid isPermaLink="false">${id}</guid><title>Report ${id}</title><link>/${id}</link><pubDate>Mon, 03 Jun 2024 23:30:00 -0700</pubDate>${inside}</item>`

const whole = (text = LONG): string => `<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>`

const page = (text: string): string =>
  `<!doctype html><html><head><title>Page</title></head><body><article><h1>Page</h1><p>${text}</p><p>${LONG}</p></article></body></html>`

/** A site: what each path answers; what is not there is not found. */
const site = (paths: Record<string, (request: IncomingMessage, response: ServerResponse) => void>) =>
  loopback((request, response) => {
    const answer = paths[request.url ?? '']
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })

const html = (text: string) => (_: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end(page(text))

const reports = (taken: readonly Incoming[]) => taken.flatMap((incoming) => ('report' in incoming ? [incoming] : []))
const errors = (taken: readonly Incoming[]) => taken.flatMap((incoming) => ('error' in incoming ? [incoming] : []))

describe('a poll', () => {
  it('takes what the feed has whole from the feed, and the rest from its pages', async () => {
    const server = await site({
      '/feed': (_, response) =>
        void response.end(feedOf(item('a', whole()), item('b', '<description>Short.</description>'))),
      '/b': html('Report b in full.'),
    })
    const address = `${server.address}/feed`
    const { outcome, taken, state } = await poll({ address })
    expect(outcome).toBe('read')
    expect(taken).toMatchObject([
      {
        origin: { source: address, part: `${server.address}/a` },
        report: {
          text: `Report a\n\n${LONG.trim()}`,
          title: 'Report a',
          publisher: 'The Example',
          published: '2024-06-03',
          publishedBasis: 'file',
        },
        media: 'feed',
        address: `${server.address}/a`,
      },
      {
        origin: { source: address, part: `${server.address}/b` },
        report: {
          text: `Page\n\nReport b in full.\n\n${LONG.trim()}`,
          title: 'Page',
          publisher: 'The Example',
          published: '2024-06-03',
        },
        media: 'html',
        address: `${server.address}/b`,
      },
    ])
    expect(Buffer.from(reports(taken)[0]!.bytes).toString()).toBe(`<p>${LONG}</p>`)
    expect(Buffer.from(reports(taken)[1]!.bytes).toString()).toBe(page('Report b in full.'))
    expect(server.requests.map(({ url }) => url)).toEqual(['/feed', '/b'])
    expect(minutesAfter(state)).toBe(15)
  })

  it('takes an entry once, and again when what it says has changed', async () => {
    let items = [item('a', whole()), item('b', whole())]
    const server = await site({ '/feed': (_, response) => void response.end(feedOf(...items)) })
    const feed = { address: `${server.address}/feed` }
    const first = await poll(feed)
    const second = await poll(feed, first.state)
    items = [item('c', whole()), item('a', whole()), item('b', whole(`${LONG}Correction: it was Monday.`))]
    const third = await poll(feed, second.state)
    expect([first, second, third].map(({ taken }) => taken.map(({ origin }) => origin.part?.slice(-1)))).toEqual([
      ['a', 'b'],
      [],
      ['c', 'b'],
    ])
  })

  it('takes trackers in the markup for no change, nor the time at which a feed was made', async () => {
    const made = (time: string, tracker: string): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom">${['a', 'b']
        .map(
          (id) =>
            `<entry><id>${id}</id><updated>${time}</updated><content type="html">&lt;p>${LONG}&lt;img src=${tracker}></content></entry>`,
        )
        .join('')}</feed>`
    let text = made('2024-06-03T10:00:00Z', '/1')
    const server = await site({ '/feed': (_, response) => void response.end(text) })
    const feed = { address: `${server.address}/feed` }
    const first = await poll(feed)
    text = made('2024-06-03T11:00:00Z', '/2')
    const second = await poll(feed, first.state)
    expect([first.taken.length, second.taken.length]).toEqual([2, 0])
  })

  it('says what version it has, and takes the word of a server that nothing changed', async () => {
    const server = await site({
      '/feed': (request, response) => {
        if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
        else
          response
            .writeHead(200, { etag: '"v1"', 'last-modified': 'Mon, 03 Jun 2024 10:00:00 GMT' })
            .end(feedOf(item('a', whole())))
      },
    })
    const feed = { address: `${server.address}/feed` }
    const first = await poll(feed)
    expect(first.states[0]!.etag).toBeNull() // nothing is lost when the watch ends here
    const second = await poll(feed, { ...first.state, failures: 3 })
    expect(server.requests[1]!.headers['if-modified-since']).toBe('Mon, 03 Jun 2024 10:00:00 GMT')
    expect(second).toMatchObject({ outcome: 'unchanged', taken: [] })
    expect(second.state).toMatchObject({ etag: '"v1"', failures: 0, seen: first.state.seen })
  })

  it('takes from a page an address of its own site only', async () => {
    const named = (address: string) => (_: IncomingMessage, response: ServerResponse) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(page('In full.').replace('<title>', `<link rel="canonical" href="${address}"><title>`))
    const server = await site({
      '/feed': (_, response) => void response.end(feedOf(item('a'), item('b'))),
      '/a': named('/story/a'),
      '/b': named('https://other.example/story/b'),
    })
    const { taken } = await poll({ address: `${server.address}/feed` })
    expect(reports(taken).map(({ address }) => address)).toEqual([`${server.address}/story/a`, `${server.address}/b`])
  })

  it('tells the language of what it takes', async () => {
    const french = 'Les deux parties ont repris les pourparlers lundi matin sous la médiation du ministre. '.repeat(10)
    const server = await site({ '/feed': (_, response) => void response.end(feedOf(item('a', whole(french)))) })
    expect(reports((await poll({ address: `${server.address}/feed` })).taken)[0]!.report.language).toBe('fr')
  })

  it('resolves links against where the feed ended up', async () => {
    const server = await site({
      '/old': (_, response) => void response.writeHead(301, { location: '/deep/feed' }).end(),
      '/deep/feed': (_, response) => void response.end(feedOf('<item><link>a</link></item>')),
      '/deep/a': html('In full.'),
    })
    expect(reports((await poll({ address: `${server.address}/old` })).taken)[0]!.address).toBe(
      `${server.address}/deep/a`,
    )
  })

  it('stays with the feed when told to, or when there is no page', async () => {
    const server = await site({
      '/feed': (_, response) =>
        void response.end(
          feedOf(
            item('a', '<description>Short.</description>'),
            item('b'),
            '<item><description>No link.</description></item>',
          ),
        ),
    })
    const { taken } = await poll({ address: `${server.address}/feed`, pages: false })
    expect(reports(taken).map(({ report, remarks }) => [report.text, remarks.length])).toEqual([
      ['Report a\n\nShort.', 1],
      ['No link.', 1],
    ])
    expect(errors(taken)[0]!.error).toBe(`${server.address}/b: has no text in the feed`)
    expect(server.requests).toHaveLength(1)
  })

  it('puts a pause between requests, by host', async () => {
    const server = await site({
      '/feed': (_, response) => void response.end(feedOf(item('a'), item('b'))),
      '/a': html('A.'),
      '/b': html('B.'),
    })
    const paced: string[] = []
    const pace = async (host: string): Promise<void> => void paced.push(`${host} ${server.requests.length}`)
    await poll({ address: `${server.address}/feed` }, undefined, { pace })
    expect(paced).toEqual([0, 1, 2].map((before) => `${server.host} ${before}`))
  })

  it('leaves a host alone that asks for it, and comes back to what is owed', async () => {
    let busy = true
    const server = await site({
      '/feed': (_, response) =>
        void response.writeHead(200, { etag: '"v1"' }).end(feedOf(item('a'), item('b'), item('c', whole()))),
      '/a': (request, response) => (busy ? void response.writeHead(429).end() : html('A.')(request, response)),
      '/b': html('B.'),
    })
    const feed = { address: `${server.address}/feed` }
    const first = await poll(feed)
    expect(first.taken.map(({ origin }) => origin.part)).toEqual([`${server.address}/c`])
    expect(first.state.etag).toBeNull()
    busy = false
    const second = await poll(feed, first.state)
    expect(reports(second.taken).map(({ report }) => report.text.split('\n')[2])).toEqual(['A.', 'B.'])
    expect(second.state.etag).toBe('"v1"')
  })

  it('takes fifty pages at most, and the rest next time', async () => {
    const ids = Array.from({ length: 60 }, (_, at) => `p${at}`)
    const server = await site({
      '/feed': (_, response) => void response.end(feedOf(...ids.map((id) => item(id)))),
      ...Object.fromEntries(ids.map((id) => [`/${id}`, html(id)])),
    })
    const feed = { address: `${server.address}/feed` }
    const first = await poll(feed)
    const second = await poll(feed, first.state)
    expect([first.taken.length, second.taken.length]).toEqual([50, 10])
  })
})

describe('an entry that fails', () => {
  it('stops no other, is tried three times, and then left until it changes', async () => {
    const server = await site({
      '/feed': (_, response) =>
        void response.end(feedOf(item('gone'), item('pdf'), item('bare'), item('hangs'), item('a', whole()))),
      '/pdf': (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
      '/bare': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>no article'),
      '/hangs': () => {},
    })
    const feed = { address: `${server.address}/feed` }
    const fetch: PollWith['fetch'] = (address, options) =>
      fetchGuarded(address, {
        ...options,
        limits: { ...options?.limits, total: address.endsWith('/hangs') ? 50 : 5000 },
      })
    let state: FeedState | undefined
    for (const [reported, failed] of [
      [1, 4],
      [0, 4],
      [0, 4],
      [0, 0],
    ]) {
      const { outcome, taken, state: after } = await poll(feed, state, { fetch })
      expect([outcome, reports(taken).length, errors(taken).length]).toEqual(['read', reported, failed])
      for (const { error } of errors(taken)) expect(error).toContain(server.address)
      state = after
    }
  })

  it('by a slip of the program is an entry that fails', async () => {
    const fetch: PollWith['fetch'] = (address, options) => {
      if (address.endsWith('/a')) throw new TypeError('slip of the program')
      return fetchGuarded(address, options)
    }
    const server = await site({ '/feed': (_, response) => void response.end(feedOf(item('a'), item('b', whole()))) })
    const { taken } = await poll({ address: `${server.address}/feed` }, undefined, { fetch })
    expect(errors(taken)[0]!.error).toContain('slip of the program')
    expect(reports(taken)).toHaveLength(1)
  })

  it('because its page is at a private address that nobody named', async () => {
    const inner = await site({ '/keys': html('secret') })
    const server = await site({
      '/feed': (_, response) =>
        void response.end(
          feedOf(
            `<item><link>${inner.address}/keys</link></item>`,
            '<item><link>http://169.254.169.254/latest</link></item>',
          ),
        ),
    })
    const { taken } = await poll({ address: `${server.address}/feed` })
    expect(errors(taken).map(({ error }) => error)).toEqual([
      expect.stringContaining('no public address'),
      expect.stringContaining('no public address'),
    ])
    expect(inner.requests).toEqual([])
  })
})

describe('a feed that fails', () => {
  const failing = async (answer: (request: IncomingMessage, response: ServerResponse) => void, state?: FeedState) => {
    const server = await site({ '/feed': answer })
    return poll({ address: `${server.address}/feed` }, state)
  }

  it('is tried again later and later', async () => {
    let state: FeedState | undefined
    const waits: number[] = []
    for (let time = 0; time < 6; time++) {
      const end = await failing((_, response) => void response.writeHead(500).end(), state)
      expect(end).toMatchObject({ outcome: 'failed', taken: [], error: expect.stringContaining('answered 500') })
      state = end.state
      waits.push(minutesAfter(state))
    }
    expect(waits).toEqual([30, 60, 120, 240, 360, 360])
    const { outcome, state: well } = await failing((_, response) => void response.end(feedOf()), state)
    expect([outcome, well.failures, minutesAfter(well)]).toEqual(['read', 0, 15])
  })

  it('is left alone as long as it asks', async () => {
    const { state } = await failing((_, response) => void response.writeHead(503, { 'retry-after': '36000' }).end())
    expect(minutesAfter(state)).toBe(600)
  })

  it('is given up when it is gone for good', async () => {
    const { outcome, state, error } = await failing((_, response) => void response.writeHead(410).end())
    expect(outcome).toBe('gone')
    expect(state).toMatchObject({ nextAt: null, stopped: error })
    expect(error).toContain('answered 410 Gone')
  })

  it('by sending a web page keeps what was known of it', async () => {
    const before = { ...newFeedState(''), etag: '"v1"', seen: [{ id: 'a', hash: 'x', failures: 0 }] }
    const { outcome, state, error } = await failing(html('News'), before)
    expect(outcome).toBe('failed')
    expect(error).toContain('is a web page, not a feed')
    expect(state).toMatchObject({ etag: '"v1"', seen: before.seen, failures: 1 })
  })

  it('by being cut off gives what came before', async () => {
    const { taken, remarks } = await failing(
      (_, response) =>
        void response.end(`${feedOf(item('a', whole())).slice(0, -'</channel></rss>'.length)}<item><title>Ha`),
    )
    expect(taken).toHaveLength(1)
    expect(remarks).toEqual(['the feed is cut off: the entries before the cut were read'])
  })

  it('at a private address must be named as such', async () => {
    const server = await site({ '/feed': (_, response) => void response.end(feedOf()) })
    for (const host of [server.host, `localhost:${server.port}`]) {
      const { outcome, error } = await poll({ address: `http://${host}/feed`, allowPrivate: false })
      expect(outcome).toBe('failed')
      expect(error).toContain('no public address')
    }
    expect(server.requests).toEqual([])
  })

  it.each(['http://', 'ftp://example.org/feed', 'http://user:secret@example.org/'])(
    'by its address: %s',
    async (address) => {
      const { outcome, error } = await poll({ address })
      expect(outcome).toBe('failed')
      expect(error).toMatch(/is no web address|none is ever sent/)
      expect(error).not.toContain('secret')
    },
  )
})

describe('a poll that is interrupted', () => {
  it('keeps what it took and owes the rest', async () => {
    const end = new AbortController()
    const server = await site({
      '/feed': (_, response) =>
        void response.writeHead(200, { etag: '"v1"' }).end(feedOf(item('a', whole()), item('b'), item('c', whole()))),
      '/b': () => end.abort(),
    })
    const feed = { address: `${server.address}/feed` }
    const first = await poll(feed, undefined, { signal: end.signal })
    expect(first.outcome).toBe('interrupted')
    expect(first.taken).toHaveLength(1)
    expect(first.state).toMatchObject({ etag: null, nextAt: null, failures: 0, seen: [{ id: 'a' }] })
  })

  it('while the feed itself is asked is no failure of it', async () => {
    const end = new AbortController()
    const server = await site({ '/feed': () => end.abort() })
    const { outcome, state } = await poll({ address: `${server.address}/feed` }, undefined, { signal: end.signal })
    expect([outcome, state.failures]).toEqual(['interrupted', 0])
  })
})

describe('a saved feed', () => {
  const saved = async (text: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-feed-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const path = join(folder, 'feed.xml')
    await writeFile(path, text)
    return path
  }

  it('is read, and read again when its bytes change', async () => {
    const address = await saved(feedOf(item('a', whole())))
    const first = await poll({ address })
    expect(reports(first.taken)[0]).toMatchObject({ origin: { source: address, part: 'a' }, address: null })
    expect((await poll({ address }, first.state)).outcome).toBe('unchanged')
    await writeFile(address, feedOf(item('a', whole()), item('b', whole())))
    expect((await poll({ address }, first.state)).taken).toHaveLength(1)
  })

  it('that is not there fails like another', async () => {
    const { outcome, error } = await poll({ address: '/no/such/feed.xml' })
    expect([outcome, error]).toEqual(['failed', '/no/such/feed.xml: no such file; check the name'])
  })
})
