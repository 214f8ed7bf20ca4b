import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../scripts/setup.mjs'
import { parley } from './program.js'
import { root } from './sources.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-bad-input-'))
const at = (name: string): string => join(folder, name)
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content)
  return at(name)
}

const GOOD = 'The movement said on Wednesday it would not take part in the talks.\n'

beforeAll(() => {
  prepare()
  put('good.txt', GOOD)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One line on standard error that says what is wrong, nothing on standard output, never a stack trace. */
const expectRefusal = async (args: readonly string[], code: number, message: RegExp, input?: Iterable<Uint8Array>) => {
  const run = await parley(args, input === undefined ? {} : { input })
  expect(run.err).toMatch(message)
  expect(run.err.trimEnd().split('\n')).toHaveLength(1)
  expect(run.err).not.toMatch(/\n\s+at |node:internal|fault in Parley/)
  expect(run.out).toBe('')
  expect(run.code).toBe(code)
}

describe('a file that cannot be read: one line, exit code 1', () => {
  it('missing', () => expectRefusal(['read', at('nowhere.txt')], 1, /nowhere\.txt: no such file/))
  it('a folder', () => expectRefusal(['read', folder], 1, /is a folder/))
  it('empty', () => expectRefusal(['read', put('empty.txt', '')], 1, /empty\.txt: is empty/))
  it('only white space', () => expectRefusal(['read', put('blank.txt', ' \n\t\n')], 1, /only white space/))
  it('only a byte order mark', () => expectRefusal(['read', put('mark.txt', '\ufeff')], 1, /only white space/))
  it('binary', () => {
    const path = put('noise.bin', Uint8Array.from([0x03, 0x50, 0x4e, 0x47, 0, 0, 1]))
    return expectRefusal(['read', path], 1, /binary file \(zero byte at 4\)/)
  })
  it.each([
    ['an image', 'image.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /PNG image; only text can be read/],
    ['a PDF', 'report.txt', Buffer.from('%PDF-1.7 talks'), /is a PDF; save its text/],
    [
      'a web page',
      'page.html',
      Buffer.from('<!doctype html><p>Talks began.'),
      /web page; save it in a file: "parley add" takes/,
    ],
    ['a WARC', 'crawl', Buffer.from('WARC/1.0\r\nWARC-Type: warcinfo\r\n'), /WARC archive; "parley add"/],
    ['a ZIP archive', 'many.zip', Buffer.from('504b030400000000', 'hex'), /ZIP archive; "parley add" unpacks it/],
    ['a table', 'rows.csv', Buffer.from('id,text\n1,Talks began.\n'), /is a table; "parley add"/],
  ])('%s, with what to do', (_what, name, bytes, message) => expectRefusal(['read', put(name, bytes)], 1, message))
  it('a web page that is to be read as text, is', async () => {
    const run = await parley([
      'read',
      put('as-text.html', '<html>The army of Chad attacked the town.'),
      '--input',
      'text',
    ])
    expect(run.code).toBe(0)
    expect(run.out).toMatch(/1 sentence/)
  })
  it('UTF-16', () => expectRefusal(['read', put('wide.txt', Buffer.from('\ufeffTalks', 'utf16le'))], 1, /UTF-16/))
  it('invalid UTF-8, with the place of the bad byte', () => {
    const path = put('bad.txt', Buffer.concat([Buffer.from('Élysée said '), Buffer.from([0xff]), Buffer.from(' more')]))
    return expectRefusal(['read', path], 1, /not valid UTF-8 \(first bad byte at offset 14\)/)
  })
  it('UTF-8 cut off in its last character', () =>
    expectRefusal(['read', put('cut.txt', Buffer.from('Élysée').subarray(0, 6))], 1, /not valid UTF-8/))
  it('100 MB, refused by its size', () => {
    const handle = openSync(at('huge.txt'), 'w')
    ftruncateSync(handle, 100_000_000)
    closeSync(handle)
    return expectRefusal(['read', at('huge.txt')], 1, /larger than 20 MB/)
  })
  it('100 MB on standard input, refused on the way', () => {
    const megabyte = Buffer.alloc(1_000_000, 'talks ')
    return expectRefusal(['read', '-'], 1, /standard input: is larger than 20 MB/, Array(100).fill(megabyte))
  })
  it('nothing on standard input', () => expectRefusal(['read', '-'], 1, /standard input: is empty/))
  it('parse and explain say the same', async () => {
    await expectRefusal(['parse', at('nowhere.conllu')], 1, /no such file/)
    await expectRefusal(['parse', put('broken.conllu', '1\tword\n')], 1, /line 1.*is not CoNLL-U/)
    await expectRefusal(['explain', at('nowhere.txt'), 'e1'], 1, /no such file/)
  })
})

describe('a request that cannot be carried out: one line, exit code 2', () => {
  it('an impossible day', () =>
    expectRefusal(['read', at('good.txt'), '--published', '2024-02-31'], 2, /February 2024 has 29 days/))
  it('an impossible month', () =>
    expectRefusal(['read', at('good.txt'), '--published', '2024-13-01'], 2, /there is no month 13/))
  it('a day in other words', () =>
    expectRefusal(['read', at('good.txt'), '--published', 'yesterday'], 2, /write it as YYYY-MM-DD/))
  it('an unknown format', () => expectRefusal(['read', at('good.txt'), '--format', 'xml'], 2, /brief, json, jsonl/))
  it('an unknown option', () => expectRefusal(['read', at('good.txt'), '--colour'], 2, /unknown option/))
  it('an unknown command', () => expectRefusal(['reed', at('good.txt')], 2, /unknown command/))
  it('no file', () => expectRefusal(['read'], 2, /missing required argument/))
  it('a port that is none', () => expectRefusal(['serve', '--port', '99999'], 2, /is not a port/))
  it('several reports as one JSON object', () =>
    expectRefusal(['read', at('good.txt'), at('good.txt'), '--format', 'json'], 2, /--format jsonl/))
})

describe('a batch', () => {
  it('goes on past a bad file and ends with exit code 1', async () => {
    const run = await parley(['read', at('good.txt'), at('nowhere.txt'), at('good.txt'), '--format', 'jsonl'])
    expect(run.code).toBe(1)
    expect(run.err.trimEnd().split('\n')).toEqual([expect.stringMatching(/nowhere\.txt: no such file/)])
    const lines = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map((line) => 'report' in line)).toEqual([true, false, true])
    expect(lines[1]).toEqual({ id: at('nowhere.txt'), error: expect.stringContaining('no such file') })
  })

  it('prints the briefs of the good files', async () => {
    const run = await parley(['read', at('nowhere.txt'), at('good.txt')])
    expect(run.code).toBe(1)
    expect(run.out).toContain('1 sentence')
  })

  it('of lines keeps order, names bad lines by number and puts their error in their place', async () => {
    const lines = [
      JSON.stringify({ id: 'first', text: GOOD, published: '2024-08-14' }),
      '{"id": "second", "text": ',
      '',
      JSON.stringify({ id: 'fourth', text: GOOD, published: '2024-02-31' }),
      JSON.stringify({ id: 'fifth', text: '' }),
      JSON.stringify({ id: 'sixth' }),
      '[]',
      JSON.stringify({ id: 'eighth', text: GOOD, other: 'field' }),
    ]
    const run = await parley(['read', put('reports.jsonl', `\ufeff${lines.join('\r\n')}`), '--format', 'jsonl'])
    expect(run.code).toBe(1)
    const out = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id?: string; report?: { id: string } })
    expect(out.map((line) => line.report?.id ?? line.id)).toEqual([
      'first',
      null,
      'fourth',
      'fifth',
      'sixth',
      null,
      'eighth',
    ])
    const complaints = run.err.trimEnd().split('\n')
    expect(complaints).toHaveLength(5)
    for (const [index, number] of [2, 4, 5, 6, 7].entries())
      expect(complaints[index]).toContain(`reports.jsonl line ${number}: `)
  })

  it('of lines also comes from standard input', async () => {
    const input = [Buffer.from(JSON.stringify({ id: 'a', text: GOOD })), Buffer.from('\nnot json\n')]
    const run = await parley(['read', '-', '--input', 'jsonl', '--format', 'jsonl'], { input })
    expect(run.code).toBe(1)
    expect(run.out.trimEnd().split('\n')).toHaveLength(2)
    expect(run.err).toMatch(/standard input line 2: is not valid JSON/)
  })
})

describe('odd but readable', () => {
  it('a byte order mark is a character of the text', async () => {
    const run = await parley(['read', put('marked.txt', `\ufeff${GOOD}`), '--format', 'json'])
    expect(run.code).toBe(0)
    const { report } = JSON.parse(run.out) as { report: { text: string; length: number } }
    expect(report.text).toBe(`\ufeff${GOOD}`)
    expect(report.length).toBe(GOOD.length + 1)
  })

  it('a deeply nested quotation', async () => {
    const depth = 2000
    const path = put('nested.txt', `${'The envoy said “'.repeat(depth)}no${'”'.repeat(depth)}.\n`)
    const run = await parley(['read', path, '--format', 'json'])
    expect(run.err).toBe('')
    expect(run.code).toBe(0)
  })

  it('nothing to record is not an error', async () => {
    const run = await parley(['read', put('short.txt', 'Hm.\n')])
    expect(run.err).toBe('')
    expect(run.code).toBe(0)
  })
})

describe('the program', () => {
  it('prints its version on one line', async () => {
    expect(await parley(['--version'])).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(/^parley-record \d+\.\d+\.\d+\n$/),
    })
  })

  it('runs from any folder and through a symbolic link', async () => {
    mkdirSync(at('elsewhere'), { recursive: true })
    symlinkSync(join(root, 'parley'), at('elsewhere/once'))
    symlinkSync('once', at('elsewhere/twice'))
    const run = await parley(['read', '../good.txt'], { cwd: at('elsewhere'), program: at('elsewhere/twice') })
    expect(run.err).toBe('')
    expect(run.code).toBe(0)
  })

  it('gives the same answer every time', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => parley(['read', at('good.txt'), '--format', 'json'])))
    expect(one).toEqual(two)
  })
})
