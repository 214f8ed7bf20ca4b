import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Incoming } from './incoming.js'
import { makeReport } from './report.js'
import { takeIn } from './take-in.js'
import { errorsOf, reportsOf, SENTENCES, taken } from './testing/taken.js'

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`

describe('a text file', () => {
  it('comes in as "read" would take it: every character, the same id, no title', async () => {
    const text = `\ufeffBridge opened\n\n${SENTENCES}\r\n`
    const [incoming] = reportsOf(await taken('karsk.txt', text))
    expect(incoming).toMatchObject({
      origin: { source: 'karsk.txt', part: null },
      media: 'text',
      address: null,
      remarks: [],
    })
    expect(incoming?.report).toEqual(makeReport(text))
    expect(Buffer.from(incoming?.bytes ?? []).toString()).toBe(text)
  })

  it('takes what the caller knows, for it says nothing itself', async () => {
    const [incoming] = reportsOf(
      await taken('a', SENTENCES, { published: '2024-03-05', publisher: 'Karsk Courier', title: 'Bridge' }),
    )
    expect(incoming?.report).toMatchObject({
      published: '2024-03-05',
      publishedBasis: 'given',
      publisher: 'Karsk Courier',
      title: 'Bridge',
    })
  })

  it('is decoded when it is not UTF-8, and that is said', async () => {
    const russian = 'Делегации двух стран встретились во вторник и договорились открыть мост для грузовиков с помощью.'
    const bytes = Buffer.from([...russian].map((letter) => cp1251(letter)))
    const [guessed] = reportsOf(await taken('a.txt', bytes))
    expect(guessed?.report.text).toBe(russian)
    expect(guessed?.report.language).toBe('ru')
    expect(guessed?.remarks[0]).toContain('guessed to be WINDOWS-1251')
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SENTENCES, 'utf16le')])
    expect(reportsOf(await taken('b.txt', wide))[0]).toMatchObject({
      report: { text: SENTENCES },
      remarks: ['decoded from UTF-16LE'],
    })
    expect(reportsOf(await taken('c.txt', Buffer.from(SENTENCES, 'utf16le')))[0]?.remarks[0]).toContain(
      'guessed to be UTF-16LE',
    )
  })
})

const cp1251 = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0
  return point >= 0x410 && point <= 0x44f ? point - 0x410 + 0xc0 : point
}

describe('a file that cannot be read', () => {
  it.each([
    ['empty.txt', '', 'is empty'],
    ['blank.txt', ' \n ', 'only white space'],
    ['paper.pdf', '%PDF-1.7 ...', 'is a PDF; save its text'],
    ['photo.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'is a JPEG image'],
    ['photo.txt', Buffer.from('89504e470d0a1a0a', 'hex'), 'is a PNG image'],
    ['noise.bin', Buffer.from('000102030405', 'hex'), 'binary file'],
    ['report.docx', Buffer.from('504b0304140000000000', 'hex'), 'Office document'],
    ['half.zip', Buffer.from('504b0304140000000000', 'hex'), 'no zip archive that can be read'],
    ['all.json', '[{"text": "a"}]', 'in a .jsonl file'],
    ['news.xml', '<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>', 'is a news feed'],
    ['feed.html', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'is a news feed'],
    ['files.tar.gz', gzipSync('files'), 'is a tar archive'],
    ['twice.gz', gzipSync(gzipSync(SENTENCES)), 'archive inside an archive'],
    ['table.csv', 'day,words\n2024-01-01,Talks', 'no column named text, body or content (it has "day", "words")'],
    ['pages.warc', 'nothing of the kind', 'no record begins'],
  ])('%s is one line that says why', async (name, bytes, why) => {
    const all = await taken(name, bytes)
    expect(all).toHaveLength(1)
    const [error = ''] = errorsOf(all)
    expect(error).toContain(`${name}`)
    expect(error).toContain(why)
    expect(error).not.toMatch(/\n/)
  })

  it('is named when it is not there, and the others come in', async () => {
    const all: Incoming[] = []
    for await (const each of takeIn(['/no/such/file.txt', '/no/such/folder/'])) all.push(each)
    expect(errorsOf(all)).toEqual([
      '/no/such/file.txt: no such file; check the name',
      '/no/such/folder/: no such file; check the name',
    ])
  })
})

describe('lines and rows', () => {
  it('come in one by one, each with its place and its bytes', async () => {
    const lines = [
      `{"id": 7, "text": ${JSON.stringify(SENTENCES)}, "published": "2024-03-05"}`,
      '',
      '{"text": 3}',
      '{"text": "Talks."}',
    ]
    const all = await taken('a.jsonl', lines.join('\n'), { published: '2020-01-01' })
    expect(reportsOf(all)).toMatchObject([
      {
        origin: { part: 'line 1' },
        media: 'jsonl',
        report: { id: '7', published: '2024-03-05', publishedBasis: 'file' },
      },
      { origin: { part: 'line 4' }, report: { published: '2020-01-01', publishedBasis: 'given' } },
    ])
    expect(Buffer.from(reportsOf(all)[0]?.bytes ?? []).toString()).toBe(lines[0])
    expect(errorsOf(all)).toEqual([expect.stringContaining('a.jsonl line 3: text:')])
  })

  it('come out of gzip too, and those before a cut are not lost', async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, index) => `{"text": "Talks went on for day ${index * 7919} of the month."}\n`,
    )
    const packed = gzipSync(lines.join(''))
    expect(reportsOf(await taken('a.jsonl.gz', packed))).toHaveLength(5_000)
    const cut = await taken('a.jsonl.gz', packed.subarray(0, packed.length / 2))
    expect(reportsOf(cut).length).toBeGreaterThan(1_000)
    expect(errorsOf(cut)).toEqual(['a.jsonl.gz: the gzip data is cut off before its end; get the file again'])
  }, 20_000)

  it('are told when gzip data is damaged', async () => {
    const packed = gzipSync(SENTENCES)
    packed[30] = (packed[30] ?? 0) ^ 0xff
    expect(errorsOf(await taken('a.txt.gz', packed))[0]).toContain('gzip data is')
  })
})

describe('a folder', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-walk-'))
    await mkdir(join(folder, 'b', 'deep'), { recursive: true })
    await mkdir(join(folder, 'page_files'))
    await mkdir(join(folder, '.hidden'))
    const files: [string, string][] = [
      ['a.txt', SENTENCES],
      ['Z.md', SENTENCES],
      ['b/deep/c', SENTENCES],
      ['b/style.css', 'body { color: red }'],
      ['page.html', page(`<p>${SENTENCES}</p>`, '<title>Bridge at Karsk opened</title>')],
      ['page_files/app.js', 'alert(1)'],
      ['.hidden/d.txt', SENTENCES],
      ['.e.txt', SENTENCES],
    ]
    for (const [name, text] of files) await writeFile(join(folder, name), text)
    await writeFile(join(folder, 'b', 'x.png'), Buffer.from('89504e470d0a1a0a', 'hex'))
    await symlink(folder, join(folder, 'b', 'loop'))
    await symlink(join(folder, 'gone'), join(folder, 'b', 'dead'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is gone through by name, hidden files left out, loops closed, others one line each', async () => {
    const seen: string[] = []
    for await (const each of takeIn([folder])) {
      seen.push(
        `${each.origin.source.replace(`${folder}/`, '')}: ${'error' in each ? each.error.slice(each.error.indexOf(': ') + 2) : each.media}`,
      )
    }
    expect(seen).toEqual([
      'Z.md: text',
      'a.txt: text',
      'b/dead: no such file; check the name',
      'b/deep/c: text',
      'b/style.css: is not of a kind that is read (.css); if it is a report, name it .txt',
      'b/x.png: is a PNG image; only text can be read',
      'page.html: html',
    ])
  })

  it.skipIf(process.getuid?.() === 0)('that may not be read is one line', async () => {
    const shut = join(folder, 'b', 'shut')
    await mkdir(shut)
    await chmod(shut, 0)
    const all: Incoming[] = []
    for await (const each of takeIn([join(folder, 'b')])) all.push(each)
    await chmod(shut, 0o700)
    await rm(shut, { recursive: true })
    expect(errorsOf(all).some((error) => error.includes('the folder may not be read'))).toBe(true)
    expect(reportsOf(all)).toHaveLength(1)
  })
})

describe('whatever the bytes', () => {
  const endings = [
    'txt',
    'html',
    'jsonl',
    'csv',
    'tsv',
    'eml',
    'mht',
    'warc',
    'warc.gz',
    'gz',
    'zip',
    'pdf',
    'json',
    'bin',
    'x',
  ]
  const beginnings = [
    '',
    '<html><body><p>',
    'text,date\n"',
    '{"text": "',
    'WARC/1.0\r\n',
    'From: a\r\nMIME-Version: 1.0\r\n',
    '\x1f\x8b\x08',
    'PK\x03\x04',
    'PK\x05\x06',
  ]
  it('comes in as reports or as lines that name the file, and nothing is thrown', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-any-'))
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }).map((text) => Buffer.from(text)),
    )
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...endings),
          fc.constantFrom(...beginnings),
          bytes,
          async (ending, beginning, rest) => {
            const path = join(folder, `drawn.${ending}`)
            await writeFile(path, Buffer.concat([Buffer.from(beginning, 'latin1'), rest]))
            for await (const each of takeIn([path])) {
              if ('error' in each) expect(each.error).toMatch(/^[^\n]*drawn\.[^\n]*$/)
              else expect(each.report.text).toMatch(/\S/)
            }
          },
        ),
        { numRuns: 400, seed: 20_261_128 },
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  }, 60_000)
})
