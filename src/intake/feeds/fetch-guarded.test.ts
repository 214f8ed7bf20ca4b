import { createServer } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DataError } from '../../errors.js'
import { VERSION } from '../../version.js'
import { type FetchOptions, fetchGuarded } from './fetch-guarded.js'
import { eventually, type Loopback, loopbackUntil } from './testing/loopback.js'

const loopback = loopbackUntil(onTestFinished)

const get = (server: Loopback, options: FetchOptions = {}, path = '/') =>
  fetchGuarded(`${server.address}${path}`, { allowPrivate: new Set([server.host]), ...options })

const faultOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(DataError)
  const { message } = error as DataError
  expect(message).not.toContain('\n')
  return message
}

/** A server that answers with bytes as they are, HTTP or not, and keeps the line open. */
const rawServer = async (answer: string): Promise<string> => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(answer))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => new Promise<void>((gone) => void server.close(() => gone())))
  return `127.0.0.1:${(server.address() as { port: number }).port}`
}

const getRaw = (host: string) => fetchGuarded(`http://${host}/`, { allowPrivate: new Set([host]) })

describe('a fetch', () => {
  it('gives bytes, type and version, and says who asks', async () => {
    const server = await loopback((_, response) => {
      response.writeHead(200, {
        'content-type': 'text/plain',
        etag: '"v1"',
        'last-modified': 'Mon, 03 Jun 2024 10:00:00 GMT',
      })
      response.end('one')
    })
    const answer = await get(server)
    expect(answer).toMatchObject({
      kind: 'fresh',
      address: `${server.address}/`,
      contentType: 'text/plain',
      etag: '"v1"',
      lastModified: 'Mon, 03 Jun 2024 10:00:00 GMT',
    })
    expect(answer.kind === 'fresh' && Buffer.from(answer.bytes).toString()).toBe('one')
    expect(server.requests[0]!.headers['user-agent']).toBe(`Parley/${VERSION} (+news record; offline analyst tool)`)
  })

  it('sends back what it was told of the version it has', async () => {
    const server = await loopback((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200).end()
    })
    const answer = await get(server, { etag: '"v1"', lastModified: 'Mon, 03 Jun 2024 10:00:00 GMT' })
    expect(answer.kind).toBe('unchanged')
    expect(server.requests[0]!.headers['if-modified-since']).toBe('Mon, 03 Jun 2024 10:00:00 GMT')
  })

  it('leaves out of its headers what cannot stand there', async () => {
    const server = await loopback((_, response) => response.end('x'))
    await get(server, { etag: 'a\r\nhost: elsewhere' })
    expect(server.requests[0]!.headers['if-none-match']).toBeUndefined()
  })

  it('gives a failure as an answer, with the wait that is asked for', async () => {
    const server = await loopback((_, response) => void response.writeHead(503, { 'retry-after': '120' }).end())
    expect(await get(server)).toMatchObject({
      kind: 'failed',
      status: 503,
      retryAfter: '120',
      error: `${server.address}/: answered 503 Service Unavailable`,
    })
  })
})

describe('addresses', () => {
  it.each(['ftp://example.org/a', 'file:///etc/hostname', 'data:text/plain,a', 'no address'])(
    '%s is not read',
    async (address) => {
      expect(await faultOf(fetchGuarded(address))).toContain('is no web address')
    },
  )

  it('with a password are refused, and the password is not repeated', async () => {
    const message = await faultOf(fetchGuarded('http://user:secret@example.org/feed'))
    expect(message).toContain('example.org/feed')
    expect(message).not.toContain('secret')
  })

  it.each(['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', 'localhost'])(
    '%s is refused unless its host was named',
    async (host) => {
      const server = await loopback((_, response) => response.end('secret'))
      expect(await faultOf(fetchGuarded(`http://${host}:${server.port}/`))).toContain('no public address')
      expect(server.requests).toEqual([])
    },
  )

  it('localhost can be named', async () => {
    const server = await loopback((_, response) => response.end('x'))
    const address = `http://localhost:${server.port}/`
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    expect(await fetchGuarded(address, { allowPrivate: new Set([`localhost:${server.port}`]), resolve })).toMatchObject(
      {
        kind: 'fresh',
      },
    )
    expect(server.requests[0]!.headers.host).toBe(`localhost:${server.port}`)
  })

  it('are looked up once: a name that changes its mind leads nowhere else', async () => {
    const server = await loopback((_, response) => response.end('x'))
    let asked = 0
    const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    const host = `feeds.invalid:${server.port}`
    await fetchGuarded(`http://${host}/`, { allowPrivate: new Set([host]), resolve })
    expect(asked).toBe(1)
    expect(server.requests).toHaveLength(1)
  })

  it('without a host that is known are told so', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    expect(await faultOf(fetchGuarded('http://nowhere.invalid/', { resolve }))).toBe(
      'http://nowhere.invalid/: has a host that is not known; check the address (ENOTFOUND)',
    )
  })

  it('where nobody listens are told so', async () => {
    const server = createServer()
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const host = `127.0.0.1:${(server.address() as { port: number }).port}`
    await new Promise((gone) => server.close(gone))
    expect(await faultOf(getRaw(host))).toContain('refuses connections')
  })
})

describe('redirects', () => {
  it('are followed within what was allowed', async () => {
    const server = await loopback((request, response) => {
      if (request.url === '/new') response.end('x')
      else response.writeHead(301, { location: 'new' }).end()
    })
    expect(await get(server, {}, '/old')).toMatchObject({ kind: 'fresh', address: `${server.address}/new` })
  })

  it('lead from an allowed address to no other private one', async () => {
    const inner = await loopback((_, response) => response.end('secret'))
    const outer = await loopback(
      (_, response) => void response.writeHead(302, { location: `${inner.address}/keys` }).end(),
    )
    const message = await faultOf(get(outer))
    expect(message).toContain(`${outer.address}/: redirects to "${inner.address}/keys", which leads to 127.0.0.1`)
    expect(inner.requests).toEqual([])
  })

  it.each([
    ['http://169.254.169.254/latest', 'no public address'],
    ['file:///etc/hostname', 'only http and https'],
    ['http://user:secret@127.0.0.1/', 'none is ever sent'],
    ['http://[', 'is no web address'],
  ])('to %s are refused', async (location, words) => {
    const server = await loopback((_, response) => void response.writeHead(302, { location }).end())
    expect(await faultOf(get(server))).toContain(words)
  })

  it('that go round are left', async () => {
    const server = await loopback((_, response) => void response.writeHead(302, { location: '/' }).end())
    expect(await faultOf(get(server))).toContain('redirects more than 5 times')
    expect(server.requests).toHaveLength(6)
  })

  it('without a place are failures', async () => {
    const server = await loopback((_, response) => void response.writeHead(302).end())
    expect(await get(server)).toMatchObject({ kind: 'failed', status: 302 })
  })
})

describe('servers that hang', () => {
  const soon = { limits: { total: 150 } }

  it('before the head', async () => {
    const server = await loopback(() => {})
    expect(await faultOf(get(server, soon))).toContain('did not answer in full within 0.15 seconds')
    await eventually(() => server.open.size === 0)
  })

  it('inside the body', async () => {
    const server = await loopback((_, response) => void response.writeHead(200).write('begins'))
    expect(await faultOf(get(server, soon))).toContain('did not answer in full')
    await eventually(() => server.open.size === 0)
  })

  it('by sending a byte now and then', async () => {
    const server = await loopback((_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('x'), 10)
      response.on('close', () => clearInterval(drip))
    })
    expect(await faultOf(get(server, soon))).toContain('did not answer in full')
    await eventually(() => server.open.size === 0)
  })

  it('over packed bytes', async () => {
    const server = await loopback((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync('begins').subarray(0, 12))
    })
    expect(await faultOf(get(server, soon))).toContain('did not answer in full')
  })

  it('by sending on and on to elsewhere', async () => {
    const server = await loopback((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/' }).end(), 60)
    })
    expect(await faultOf(get(server, { limits: { total: 150, redirects: 1000 } }))).toContain('did not answer in full')
  })

  it('while the name is looked up', async () => {
    const options = { limits: { connect: 50 }, resolve: () => new Promise<never>(() => {}) }
    expect(await faultOf(fetchGuarded('http://slow.invalid/', options))).toContain('was not found in time')
  })

  it('until the user ends it', async () => {
    const end = new AbortController()
    const server = await loopback(() => end.abort())
    expect(await faultOf(get(server, { signal: end.signal }))).toBe(`${server.address}/: was stopped`)
    expect(await faultOf(get(server, { signal: end.signal }))).toContain('was stopped')
    expect(server.requests).toHaveLength(1)
  })
})

describe('long answers', () => {
  const limits = { bytes: 100_000 }

  it('without end are read to the cap, and the connection is closed', async () => {
    let sent = 0
    const server = await loopback((_, response) => {
      const block = Buffer.alloc(64 * 1024, 'x')
      const send = (): void => {
        while (!response.destroyed) {
          sent += block.length
          if (!response.write(block)) break
        }
      }
      response.on('drain', send)
      send()
    })
    expect(await faultOf(get(server, { limits }))).toContain('sends more than 100,000 bytes')
    await eventually(() => server.open.size === 0)
    expect(sent).toBeLessThan(50_000_000) // what fits in the buffers between the two
  })

  it('that say how long they are are not begun', async () => {
    const server = await loopback(
      (_, response) => void response.writeHead(200, { 'content-length': 5_000_000_000 }).write('x'),
    )
    expect(await faultOf(get(server, { limits }))).toContain('sends more than')
    await eventually(() => server.open.size === 0)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('packed small (%s) are unpacked to the cap', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(5_000_000))
    expect(bomb.length).toBeLessThan(limits.bytes)
    const server = await loopback((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb))
    expect(await faultOf(get(server, { limits }))).toContain('sends more than 100,000 bytes')
  })
})

describe('packed answers', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['identity', (text: string) => Buffer.from(text)],
  ])('%s are unpacked', async (encoding, pack) => {
    const server = await loopback((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('word '.repeat(10_000))),
    )
    const answer = await get(server)
    expect(answer.kind === 'fresh' && Buffer.from(answer.bytes).toString()).toBe('word '.repeat(10_000))
  })

  it('that are empty are empty', async () => {
    const server = await loopback((_, response) => response.writeHead(200, { 'content-encoding': 'deflate' }).end())
    const answer = await get(server)
    expect(answer.kind === 'fresh' && answer.bytes.length).toBe(0)
  })

  it.each([
    ['gzip', Buffer.from('no such thing')],
    ['gzip', gzipSync('word '.repeat(10_000)).subarray(0, 60)],
    ['br', Buffer.from('no such thing at all, whatever it says')],
    ['deflate', Buffer.from('no such thing')],
  ])('%s that are broken are told so', async (encoding, bytes) => {
    const server = await loopback((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes))
    expect(await faultOf(get(server))).toContain('cannot be unpacked')
  })

  it('in a way that is not known are told so', async () => {
    const server = await loopback((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, zip' }).end('x'),
    )
    expect(await faultOf(get(server))).toContain('packed as "gzip, zip"')
  })
})

describe('answers at odds with HTTP', () => {
  it('shorter than they say are told so', async () => {
    const host = await rawServer('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort')
    expect(await faultOf(getRaw(host))).toContain('broke off before all was sent')
  })

  it('longer than they say are cut there', async () => {
    const host = await rawServer('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nshort and more')
    const answer = await getRaw(host)
    expect(answer.kind === 'fresh' && Buffer.from(answer.bytes).toString()).toBe('short')
  })

  it('that end inside a chunk are told so', async () => {
    const host = await rawServer('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nshort')
    expect(await faultOf(getRaw(host))).toContain('broke off before all was sent')
  })

  it.each([
    'SSH-2.0-Server\r\n',
    'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx',
    `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(40_000)}`,
  ])('that are none are told so', async (bytes) => {
    expect(await faultOf(getRaw(await rawServer(bytes)))).toContain('does not answer in HTTP')
  })

  it('that are nothing are told so', async () => {
    expect(await faultOf(getRaw(await rawServer('')))).toContain('broke off')
  })

  it('in TLS with a plain server are told so', async () => {
    const server = await loopback((_, response) => response.end('x'))
    const message = await faultOf(fetchGuarded(`https://${server.host}/`, { allowPrivate: new Set([server.host]) }))
    expect(message).toContain(`https://${server.host}/:`)
  })
})
