import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { httpAnswer, warcRecordOf, zipOf } from '../testing/archives.js'
import { errorsOf, reportsOf, SENTENCES, taken } from '../testing/taken.js'

const page = (title: string, head = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body><h1>${title}</h1><p>${SENTENCES}</p></body></html>`

const target = (path: string): Record<string, string> => ({
  'WARC-Target-URI': `https://courier.example/${path}`,
  'WARC-Date': '2024-05-06T07:08:09Z',
})

describe('a zip archive', () => {
  it('gives its files by their names inside, whatever those are', async () => {
    const all = await taken(
      'saved.zip',
      zipOf([
        { name: 'notes/', bytes: Buffer.alloc(0) },
        { name: 'notes/a.html', bytes: Buffer.from(page('Bridge at Karsk opened')) },
        { name: '../../etc/b.txt', bytes: Buffer.from(SENTENCES) },
        { name: 'c.jsonl', bytes: Buffer.from('{"text": "Talks."}\n{"text": ""}') },
        { name: '__MACOSX/._a.html', bytes: Buffer.from('0') },
        { name: '.DS_Store', bytes: Buffer.from('0') },
        { name: 'd.exe', bytes: Buffer.from('MZ') },
        { name: 'e.zip', bytes: zipOf([]) },
        { name: 'f\nf.txt', bytes: Buffer.alloc(0) },
      ]),
    )
    expect(reportsOf(all)).toMatchObject([
      {
        origin: { source: 'saved.zip', part: 'notes/a.html' },
        media: 'html',
        report: { title: 'Bridge at Karsk opened' },
      },
      { origin: { part: '../../etc/b.txt' }, media: 'text' },
      { origin: { part: 'c.jsonl line 1' }, media: 'jsonl' },
    ])
    expect(errorsOf(all)).toEqual(
      [
        'saved.zip c.jsonl line 2: is empty; there is nothing to read',
        'saved.zip d.exe: is not of a kind that is read (.exe); if it is a report, name it .txt',
        'saved.zip e.zip: is an archive inside an archive; unpack the outer one first',
        'saved.zip f?f.txt: is empty; there is nothing to read',
      ].map((error) => expect.stringContaining(error.split(': ')[0] ?? '')),
    )
  })

  it('loses to a fault no more than the file it is in', async () => {
    const all = await taken(
      'saved.zip',
      zipOf([
        { name: 'a.txt', bytes: Buffer.from(SENTENCES), encrypted: true },
        { name: 'b.txt', bytes: Buffer.from(SENTENCES), statedSize: 7 },
        { name: 'c.txt', bytes: Buffer.from(SENTENCES) },
      ]),
    )
    expect(errorsOf(all)).toEqual([
      'saved.zip a.txt: is encrypted; unpack it with its password first',
      expect.stringContaining('saved.zip b.txt: is damaged in the archive'),
    ])
    expect(reportsOf(all)).toHaveLength(1)
  })

  it('is not unpacked past the most a report may have', async () => {
    const all = await taken(
      'bomb.zip',
      zipOf([
        { name: 'a.txt', bytes: Buffer.alloc(25_000_000, 'a') },
        { name: 'b.txt', bytes: Buffer.from(SENTENCES) },
      ]),
    )
    expect(errorsOf(all)).toEqual([expect.stringContaining('bomb.zip a.txt: is larger than 20 MB')])
    expect(reportsOf(all)).toHaveLength(1)
  })

  it('is not unpacked past a hundred times its size, line by line or not', async () => {
    const line = Buffer.from(`${' '.repeat(99_999)}\n`)
    const lines = zipOf([{ name: 'a.jsonl', bytes: Buffer.concat(Array(650).fill(line)) }])
    const all = await taken('bomb.zip', lines)
    expect(errorsOf(all)).toEqual([expect.stringContaining('bomb.zip: unpacks to more than 100 times its size')])
  }, 120_000)
})

describe('a gzip bomb', () => {
  it('is stopped early, inside gzip and inside a web archive', async () => {
    const bomb = gzipSync(Buffer.alloc(70_000_000, 'a'))
    expect(errorsOf(await taken('a.txt.gz', bomb))).toEqual([expect.stringContaining('a.txt.gz: is larger than 20 MB')])
    expect(errorsOf(await taken('a.warc.gz', bomb))).toContainEqual(
      expect.stringContaining('unpacks to more than 100 times'),
    )
    const inside = gzipSync(Buffer.alloc(25_000_000, 'a'))
    const answer = httpAnswer('text/html', inside, 'Content-Encoding: gzip\r\n')
    const all = await taken(
      'a.warc',
      Buffer.concat([
        warcRecordOf('response', target('a'), answer),
        warcRecordOf('response', target('b'), httpAnswer('text/html', page('Bridge opened'))),
      ]),
    )
    expect(errorsOf(all)).toEqual([expect.stringContaining('a.warc record 1: unpacks to more than')])
    expect(reportsOf(all)).toHaveLength(1)
  })
})

const archive = (): Buffer[] => [
  warcRecordOf('warcinfo', {}, 'software: by hand\r\n'),
  warcRecordOf('request', target('a'), 'GET /a HTTP/1.1\r\n\r\n'),
  warcRecordOf(
    'response',
    target('2024/03/05/a'),
    httpAnswer('text/html; charset=utf-8', gzipSync(page('Bridge at Karsk opened')), 'Content-Encoding: gzip\r\n'),
  ),
  warcRecordOf('response', target('x'), httpAnswer('text/html', page('Not there'), '', '404 Not Found')),
  warcRecordOf('response', target('photo'), httpAnswer('image/jpeg', Buffer.from('ffd8ff', 'hex'))),
  warcRecordOf('response', target('robots.txt'), httpAnswer('text/plain', 'User-agent: *')),
  warcRecordOf('resource', { ...target('b.txt'), 'Content-Type': 'text/plain' }, SENTENCES),
  warcRecordOf(
    'response',
    target('c'),
    httpAnswer(
      'text/html',
      `${page('Lorries cross at Karsk').length.toString(16)}\r\n${page('Lorries cross at Karsk')}\r\n0\r\n\r\n`,
      'Transfer-Encoding: chunked\r\n',
    ),
  ),
]

describe('a web archive', () => {
  it('gives its pages and texts, with their addresses, and the day of capture is no day of publication', async () => {
    const all = await taken('crawl.warc', Buffer.concat(archive()))
    expect(errorsOf(all)).toEqual([])
    expect(reportsOf(all)).toMatchObject([
      {
        origin: { part: 'record 3' },
        media: 'html',
        address: 'https://courier.example/2024/03/05/a',
        report: { published: '2024-03-05', publishedBasis: 'inferred' },
      },
      {
        origin: { part: 'record 7' },
        media: 'text',
        address: 'https://courier.example/b.txt',
        report: { published: null, text: SENTENCES },
      },
      { origin: { part: 'record 8' }, report: { title: 'Lorries cross at Karsk' } },
    ])
    expect(reportsOf(all)[1]?.remarks).toEqual(['captured on 2024-05-06, which is not the day of publication'])
  })

  it('packed record by record or as a whole is the same', async () => {
    const plain = reportsOf(await taken('crawl.warc', Buffer.concat(archive())))
    for (const packed of [
      gzipSync(Buffer.concat(archive())),
      Buffer.concat(archive().map((record) => gzipSync(record))),
    ]) {
      expect(reportsOf(await taken('crawl.warc.gz', packed)).map(({ report }) => report)).toEqual(
        plain.map(({ report }) => report),
      )
    }
  })

  it('cut off anywhere gives what stands before the cut, and says so', async () => {
    const records = archive()
    const ends = records.map((_, index) => Buffer.concat(records.slice(0, index + 1)).length)
    const whole = Buffer.concat(records)
    for (let cut = 30; cut < whole.length; cut += 97) {
      const all = await taken('crawl.warc', whole.subarray(0, cut))
      const complete = ends.filter((end) => end - 4 <= cut).length
      expect(reportsOf(all)).toHaveLength([3, 7, 8].filter((number) => number <= complete).length)
      if (!ends.some((end) => cut >= end - 4 && cut <= end)) expect(errorsOf(all)).toHaveLength(1)
    }
  })

  it('damaged in the middle gives the pages before', async () => {
    const records = archive().map((record) => gzipSync(record))
    const at = Buffer.concat(records.slice(0, 7)).length
    const packed = Buffer.concat(records)
    packed.fill(0xff, at + 20, at + 60)
    const all = await taken('crawl.warc.gz', packed)
    expect(reportsOf(all)).toHaveLength(2)
    expect(errorsOf(all)).toEqual([expect.stringContaining('crawl.warc.gz: the gzip data is damaged')])
  })

  it('is searched for the next record after one that is no record', async () => {
    const records = archive()
    const broken = Buffer.from(records[2] ?? '')
      .toString('latin1')
      .replace(/Content-Length: \d+/, 'Content-Length: many')
    const all = await taken(
      'crawl.warc',
      Buffer.concat([...records.slice(0, 2), Buffer.from(broken, 'latin1'), ...records.slice(3)]),
    )
    expect(reportsOf(all)).toHaveLength(2)
    expect(errorsOf(all)).toEqual([expect.stringContaining('crawl.warc record 3: has no readable Content-Length')])
  })
})
