import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parley } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-commands-'))
const store = join(folder, 'series.duckdb')
const ask = (...args: string[]) => parley([...args, '--store', store])
const rowsOf = async (...args: string[]): Promise<Record<string, unknown>[]> => {
  const { code, out, err } = await ask(...args, '--format', 'json')
  expect([code, args.includes('--limit') ? '' : err]).toEqual([0, ''])
  return JSON.parse(out)
}

beforeAll(async () => {
  const lines = readFileSync('examples/darvela.jsonl', 'utf8').split('\n').slice(0, 10)
  writeFileSync(join(folder, 'series.jsonl'), `${lines.join('\n')}\n`)
  const added = await ask('add', join(folder, 'series.jsonl'), '--codebook', 'examples/darvela-codebook')
  expect([added.code, added.out, added.err]).toEqual([0, "Added 10 reports (1 with another publisher's words).\n", ''])
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('a store on the command line', () => {
  it('is where PARLEY_STORE says, and must be there to be asked or changed', async () => {
    process.env.PARLEY_STORE = store
    expect((await parley(['store', 'info'])).out).toContain('reports: 10')
    delete process.env.PARLEY_STORE
    const changed = await parley(['store', 'update', '--store', join(folder, 'none.duckdb')])
    expect([changed.code, existsSync(join(folder, 'none.duckdb'))]).toEqual([1, false])
    const none = await parley(['list', '--store', join(folder, 'none.duckdb')])
    expect([none.code, none.out]).toEqual([1, ''])
    expect(none.err).toMatch(/there is no store; make one with "parley add/)
  })

  it('lists reports, newest first, with the copy marked', async () => {
    const rows = await rowsOf('list')
    expect(rows.map(({ published }) => published)).toEqual([...rows.map(({ published }) => published)].sort().reverse())
    const copy = rows.find(({ publisher, copy_of }) => publisher === 'Ansolet Courier' && copy_of !== null)
    expect(rows.find(({ report }) => report === copy?.copy_of)).toMatchObject({ publisher: 'Transbasin Press' })
    expect(await rowsOf('list', '--since', '2026-05-16', '--publisher', 'transbasin')).toHaveLength(1)
    expect((await ask('list', '--since', '2026-05-32')).code).toBe(2)
    expect((await ask('list', '--limit', '0')).code).toBe(2)
  })

  it('shows one report by the beginning of its id, as brief, record and text', async () => {
    const [newest] = await rowsOf('list', '--limit', '1')
    const id = String(newest?.report)
    const shown = await ask('show', id.slice(0, 8))
    expect(shown.out).toContain(`Report ${id}, version 1`)
    expect(shown.out).toContain('In other reports')
    const { record } = JSON.parse((await ask('show', id, '--format', 'json')).out)
    expect((await ask('show', id, '--format', 'text')).out).toBe(record.report.text)
    const csv = (await ask('show', id, '--format', 'csv')).out
    expect(csv.split('\r\n')[0]).toBe('list,id,kind,words,according_to')
    expect(csv).toContain('figures,f1,')
    const unknown = await ask('show', 'zzzz')
    expect([unknown.code, unknown.out]).toEqual([1, ''])
  })

  it('tells changes with words, as table, JSON and CSV', async () => {
    const rows = await rowsOf('changes', '--since', '2026-05-16')
    const corrected = rows.find(({ kind }) => kind === 'superseded')
    expect(String(corrected?.words)).toContain('14')
    expect(String(corrected?.before)).toContain('17')
    expect((await ask('changes', '--since', '2026-05-16')).out).toContain('superseded: figure')
    const csv = (await ask('changes', '--since', '2026-05-16', '--format', 'csv')).out
    expect(csv.split('\r\n')[0]).toBe(
      'kind,about,why,words,report,record,published,publisher,before,earlier_report,earlier_record',
    )
    expect((await ask('changes')).code).toBe(2)
    expect((await ask('changes', '--since', '2026-13-01')).code).toBe(2)
    expect((await ask('changes', '--since', '2030-01-01')).out).toBe('Nothing has changed.\n')
  })

  it('tells a timeline and a brief, narrowed to a party or a place', async () => {
    const placed = await rowsOf('timeline', '--place', 'Lunovar')
    expect(placed.length).toBeGreaterThan(0)
    for (const { place } of placed) expect(String(place)).toContain('Lunovar')
    const brief = await ask('brief', '--since', '2026-05-04', '--party', 'Meridova')
    expect(brief.out).toContain('Since 4 May 2026, Meridova')
    expect(brief.out).toContain('Meridova')
    const nobody = await ask('brief', '--since', '2026-05-04', '--party', 'Nobody At All')
    expect(nobody.out).toContain('Nothing was recorded in those days.')
    expect(JSON.parse((await ask('brief', '--since', '2026-05-16', '--format', 'json')).out).reports).toBe(2)
    expect((await ask('brief', '--since', '2026-05-16', '--format', 'csv')).out).toMatch(
      /^section,says\r\nWhat changed,/,
    )
  })

  it('writes a brief with footnotes as Markdown and DOCX', async () => {
    const brief = ['brief', '--since', '2026-05-16', '--format']
    const { code, out, err } = await ask(...brief, 'markdown')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^# Since 16 May 2026\n[\s\S]*\[\^1\][\s\S]*\n\[\^1\]: “/)
    const file = join(folder, 'brief.docx')
    expect(await ask(...brief, 'docx', '--out', file)).toMatchObject({ code: 0, out: '', err: '' })
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    const nowhere = await ask(...brief, 'docx', '--out', join(folder, 'no', 'brief.docx'))
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('its folder is not there')])
    expect((await ask(...brief, 'docx', '--out', file)).err).toContain('is there already')
    expect((await ask(...brief, 'docx', '--out', file, '--force')).code).toBe(0)
    expect((await ask(...brief, 'docx', '--out', store, '--force')).err).toContain('is the store itself')
    expect((await ask(...brief, 'json', '--out', file)).code).toBe(2)
  })

  it('searches words, and words that must not be there, from several processes at once', async () => {
    rmSync(`${store}.search`, { force: true })
    const together = await Promise.all([1, 2, 3].map(() => ask('search', 'talks', '--format', 'json')))
    for (const { code, err, out } of together) expect([code, err, out]).toEqual([0, '', together[0]!.out])
    const found = await rowsOf('search', 'talks')
    const without = await rowsOf('search', 'talks -Grell')
    expect(found.length).toBeGreaterThan(without.length)
    expect(without.length).toBeGreaterThan(0)
    expect((await ask('search', 'xyzzy')).out).toBe('Nothing matches.\n')
    expect((await parley(['search', '--store', store, '--', '-talks'])).code).toBe(2)
    expect((await ask('search', 'talks', '--limt', '5')).code).toBe(2)
  })

  it('answers SQL, guards spreadsheets against formulas, and says how much it left out', async () => {
    const csv = await ask(
      'sql',
      `select '=1+1' as a, '-5' as b, '@x' as c, '-x' as d, 'plain, "quoted"' as e`,
      '--format',
      'csv',
    )
    expect(csv.out).toBe(`a,b,c,d,e\r\n'=1+1,-5,'@x,'-x,"plain, ""quoted"""\r\n`)
    const many = await ask('sql', 'select report from reports', '--limit', '3', '--format', 'json')
    expect(JSON.parse(many.out)).toHaveLength(3)
    expect(many.err).toContain('more than 3 rows')
    expect((await ask('sql', 'drop table log.reports')).code).toBe(2)
    expect((await ask('sql', '')).code).toBe(2)
  })

  it('merges and splits actors, each undone and kept', async () => {
    const merged = await ask(
      'actors',
      'merge',
      'Kestrel Brigades',
      "Torvane People's Movement",
      '--by',
      'ana',
      '--reason',
      'its armed wing',
    )
    expect(merged.code).toBe(0)
    const movement = (await rowsOf('actors', 'list', '--name', 'Torvane People')).find(({ also }) =>
      String(also).includes('kestrel'),
    )
    expect(movement).toBeDefined()
    expect((await ask('actors', 'split', 'Kestrel Brigades', '--by', 'ana')).code).toBe(0)
    expect((await ask('actors', 'split', 'Kestrel Brigades')).err).toContain('nothing to split')
    expect((await ask('store', 'verify')).out).toContain('all is as it was kept')
    expect((await ask('store', 'info')).out).toContain('decisions: 2')
  })

  it('goes on past what it cannot take, and keeps why', async () => {
    const odd = join(folder, 'odd')
    writeFileSync(join(folder, 'odd.jsonl'), '{"text": "Rain fell on the pass, the mayor said."}\n{"text": 5}\n')
    writeFileSync(`${odd}.png`, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
    const added = await ask('add', join(folder, 'odd.jsonl'), `${odd}.png`)
    expect(added.code).toBe(1)
    expect(added.out).toMatch(/^Added 1 report \(1 without a day of publication, .*\); 2 could not be taken in\.\n$/)
    expect(added.err).toContain('line 2')
    const again = JSON.parse((await ask('add', join(folder, 'odd.jsonl'), '--format', 'json')).out)
    expect(again).toMatchObject([{ outcome: 'refused' }, { outcome: 'there already' }])
    const refused = await rowsOf('list', '--refused')
    expect(refused).toHaveLength(2)
  })
})
