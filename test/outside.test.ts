import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acledFile, gdeltFile, ucdpFile } from '../src/outside/testing/dataset-rows.js'
import { parley } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-outside-'))
const store = join(folder, 'series.duckdb')
const SHEET = join('test', 'sheets', 'incidents.csv')
const ask = (...args: string[]) => parley([...args, '--store', store])
const rowsOf = async (...args: string[]): Promise<Record<string, unknown>[]> =>
  JSON.parse((await ask(...args, '--format', 'json')).out)

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const ACLED = acledFile([
  { event_id_cnty: 'DAR1', event_date: '2026-05-04', time_precision: '1', event_type: 'Battles', sub_event_type: 'Armed clash', actor1: 'Kestrel Brigades', actor2: 'Civilians (Darvela)', location: 'Kalderin', fatalities: '6' },
  { event_id_cnty: 'DAR2', event_date: '2026-05-06', time_precision: '1', event_type: 'Riots', sub_event_type: 'Mob violence', actor1: 'Rioters (Darvela)', location: 'Orvell', fatalities: '0' },
  { event_id_cnty: 'DAR3', event_date: '2026-05-16', time_precision: '1', event_type: 'Strategic developments', sub_event_type: 'Agreement', actor1: 'Government of Darvela', actor2: "Torvane People's Movement", location: 'Idrava', fatalities: '0' },
]) // biome-ignore format: a row a line

beforeAll(async () => {
  const lines = readFileSync('examples/darvela.jsonl', 'utf8').split('\n')
  const reports = file('reports.jsonl', lines.slice(0, 12).join('\n'))
  expect((await ask('add', reports, '--codebook', 'examples/darvela-codebook')).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('outside events in a store', () => {
  it('are shown before they are kept, and keep good rows beside bad ones', async () => {
    const dry = await ask('import', 'events', SHEET, '--dry-run')
    expect(dry.code).toBe(1)
    expect(dry.out).toContain('B   Date from       from')
    expect(dry.out).toContain('NN/NN/YYYY: day first, as 32 of them can only be read')
    expect(dry.out).toContain('Rows: 28 good, 20 bad, 10 set aside')
    expect(dry.out).toContain('row 32, column H "Location lat": "#REF!" is the error of a formula; the value is lost')
    expect(dry.out).toContain('Nothing was kept.')
    expect(await rowsOf('import', 'list').catch(() => [])).toEqual([])
    const csv = await ask('import', 'events', SHEET, '--dry-run', '--format', 'csv')
    expect(csv.out.split('\r\n')[0]).toBe('verdict,row,column,header,value,says')
    // A formula in a cell that is told must not be one in the report.
    expect(csv.out).toContain("bad,33,K,Deaths best,'=SUM(K5:K9),")
  })

  it('never come among ours: brief, changes, timeline, list, search and the views of records stay byte for byte', async () => {
    const views = async () => {
      const asked = [
        ['brief', '--since', '2026-05-01'],
        ['changes', '--since', '2026-05-01', '--format', 'json'],
        ['timeline', '--format', 'json', '--limit', '500'],
        ['list', '--format', 'json'],
        ['actors', 'list', '--format', 'json'],
        ['review', 'list', '--format', 'json'],
        ['store', 'info'],
        ['sql', 'select count(*) as c from events', '--format', 'json'],
      ]
      return Promise.all(asked.map(async (args) => (await ask(...args)).out))
    }
    const before = await views()
    const ucdp = ucdpFile([{ id: '7', type_of_violence: '1', side_a: 'Government of Darvela', side_b: 'Kestrel Brigades', date_start: '2026-05-04', date_end: '2026-05-04', best: '6', low: '6', high: '7' }]) // biome-ignore format: one row
    const gdelt = gdeltFile([{ GLOBALEVENTID: '1190000001', SQLDATE: '20260504', EventCode: '190', QuadClass: '4', Actor1Name: 'DARVELA' }]) // biome-ignore format: one row
    const kept = []
    for (const path of [file('acled.csv', ACLED), file('ucdp.csv', ucdp), file('gdelt.CSV', gdelt)])
      kept.push(await ask('import', 'events', path))
    expect(kept.map(({ code, err }) => [code, err])).toEqual([[0, ''], [0, ''], [0, '']]) // biome-ignore format: pairs
    expect((await ask('import', 'events', SHEET)).out).toContain('Kept as o4')
    expect(await views()).toEqual(before)
    const counts = await rowsOf(
      'sql',
      'select f.kind, count(*) as events from outside.events e join outside.files f using (file) group by all order by 1',
    )
    expect(counts.map(({ kind, events }) => [kind, Number(events)])).toEqual([['acled', 3], ['gdelt', 1], ['sheet', 28], ['ucdp', 1]]) // biome-ignore format: pairs
    expect((await ask('store', 'verify')).out).toContain('all is as it was kept')
  })

  it('are not kept twice, and are removed by a mark alone', async () => {
    const again = join(folder, 'same-under-another-name.csv')
    copyFileSync(join(folder, 'acled.csv'), again)
    expect(await ask('import', 'events', again)).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('is there already as o1'),
    })
    const otherwise = await ask('import', 'events', SHEET, '--day-order', 'mdy')
    expect([otherwise.code, otherwise.err]).toEqual([2, expect.stringContaining('"parley import remove o4" first')])
    expect((await ask('import', 'remove', 'o4', '--by', 'ana', '--reason', 'read wrongly')).code).toBe(0)
    expect((await rowsOf('import', 'list')).map(({ file: id }) => id)).toEqual(['o1', 'o2', 'o3'])
    expect((await rowsOf('import', 'list', '--removed')).at(-1)).toMatchObject({
      file: 'o4',
      removed_by: 'ana',
      reason: 'read wrongly',
    })
    const [left] = await rowsOf('sql', `select count(*) as kept from log.outside_events where file = 'o4'`)
    expect(Number(left?.kept)).toBe(28)
    expect((await ask('import', 'remove', 'o4')).code).toBe(1)
    expect((await ask('import', 'events', SHEET, '--day-order', 'dmy')).out).toContain('Kept as o5')
  })

  it('are read by a mapping that was saved', async () => {
    const sheet = file('own.csv', 'Tag;Wer;Wen;Was\n03/04/2026;Kestrel Brigades;Darvela;Überfall\n04/04/2026;Kestrel Brigades;Darvela;?\n')
    const mapping = join(folder, 'own.yml')
    const given = ['--map', 'Tag=date', '--map', 'Wer=actors', '--map', 'C=recipients', '--map', 'Was=type', '--type', 'überfall=190', '--day-order', 'dmy']
    const first = await ask('import', 'events', sheet, '--dry-run', ...given, '--save-mapping', mapping)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(mapping, 'utf8')).toBe('columns:\n  "C": "recipients"\n  "Tag": "date"\n  "Was": "type"\n  "Wen": "recipients"\n  "Wer": "actors"\nday_order: dmy\ntypes:\n  "überfall": "190"\n')
    const second = await ask('import', 'events', sheet, '--mapping', mapping, '--format', 'json')
    expect(JSON.parse(second.out)).toMatchObject({ good: 2, bad: 0 })
    expect((await ask('import', 'events', sheet, '--dry-run', ...given, '--save-mapping', mapping)).err).toContain('nothing is overwritten')
    expect((await ask('import', 'events', sheet, '--map', 'Tag=day')).code).toBe(2)
    expect((await ask('import', 'events', sheet, '--map', 'Tag')).code).toBe(2)
    expect((await ask('import', 'events', sheet, '--day-order', 'ddmm')).code).toBe(2)
    const odd = file('odd.yml', 'colums: {}\n')
    expect((await ask('import', 'events', sheet, '--mapping', odd)).err).toContain('"colums" is no part of a mapping')
  }) // biome-ignore format: options of one command

  it('are read with options that have an effect, and refused in one line with others', async () => {
    const acled = join(folder, 'acled.csv')
    for (const options of [['--map', 'notes=type'], ['--type', 'battles=190'], ['--sheet', 'Events']]) {
      const run = await ask('import', 'events', acled, '--dry-run', ...options)
      expect([run.code, run.out, run.err.split('\n').length], options[0]).toEqual([2, '', 2])
    }
    expect((await ask('import', 'events', acled, '--dry-run', '--day-order', 'dmy')).code).toBe(0)
    const own = join(folder, 'own-records.csv')
    expect((await ask('export', '--format', 'csv', '--review', 'all', '--out', own)).code).toBe(0)
    const run = await ask('import', 'events', own)
    expect([run.code, run.err]).toEqual([1, expect.stringContaining("is a file of Parley's own records")])
  }) // biome-ignore format: options of one command

  it('are refused in one line when they are no table', async () => {
    for (const [name, text] of [['empty.csv', ''], ['prose.csv', 'The talks went on.\nNobody left.\n'], ['photo.csv', '\u0089PNG\u0000\u0001']] as const) {
      const run = await ask('import', 'events', file(name, text))
      expect([run.code, run.out, run.err.split('\n').length], name).toEqual([1, '', 2])
    }
    expect((await ask('import', 'events', join(folder, 'nowhere.csv'))).err).toContain('no such file')
  }) // biome-ignore format: a case each
})

describe('parley compare', () => {
  it('lines our events up with theirs, by file or by id', async () => {
    const byId = await ask('compare', 'o1', '--codebook', 'examples/darvela-codebook', '--format', 'json')
    expect(byId.err).toBe('')
    const { agreement, from, to, events, types } = JSON.parse(byId.out)
    expect([from, to]).toEqual(['2026-05-04', '2026-05-16'])
    const both = events.filter(({ where }: { where: string }) => where === 'both')
    expect(both.map(({ id }: { id: string }) => id)).toEqual(['DAR1', 'DAR3'])
    expect(both[0].words).toContain('killed six')
    expect(both[0].why).toMatch(/^The same day; Kestrel Brigades in both; both ASSAULT; at Kalderin in both/)
    expect(agreement).toMatchObject({ matched: 2, onlyTheirs: 1, shareOfTheirs: 0.667 })
    expect(types.find(({ type }: { type: string }) => type === 'PROTEST')).toMatchObject({
      theirs: 1,
      theirsMatched: 0,
    })
    const [{ report, record }] = both
    expect(
      JSON.parse((await ask('show', report, '--format', 'json')).out).record.events.map(({ id }: { id: string }) => id),
    ).toContain(record)
    expect((await ask('compare', 'o1', '--day-order', 'dmy')).code).toBe(2)
    const byFile = await ask(
      'compare',
      join(folder, 'acled.csv'),
      '--codebook',
      'examples/darvela-codebook',
      '--format',
      'json',
    )
    expect(JSON.parse(byFile.out).events).toEqual(events)
    const table = await ask('compare', 'o1', '--limit', '3')
    expect(table.out).toContain('Neither list is taken for complete or right')
    expect(table.err).toContain('no more than 3 of')
    const csv = await ask('compare', 'o1', '--format', 'csv')
    expect(csv.out.split('\r\n')[0]).toBe('where,score,day,type,report,record,ours,words,row,id,theirs,why')
  })

  it('is narrowed by party, place and days, and says what it cannot do', async () => {
    const only = async (...args: string[]) =>
      JSON.parse((await ask('compare', 'o1', '--format', 'json', ...args)).out).events
    const kestrel = await only('--party', 'Kestrel Brigades')
    expect(kestrel.filter(({ id }: { id: string | null }) => id !== null).map(({ id }: { id: string }) => id)).toEqual([
      'DAR1',
    ])
    expect((await only('--place', 'Orvell')).map(({ id }: { id: string | null }) => id)).toEqual(['DAR2'])
    expect(
      (await only('--since', '2026-05-10', '--until', '2026-05-12')).filter(
        ({ where }: { where: string }) => where !== 'only ours',
      ),
    ).toEqual([])
    expect((await ask('compare', 'o99')).err).toContain('no outside file of that id')
    expect((await ask('compare', 'o1', '--days', 'many')).code).toBe(2)
  })
})

describe('parley import actors', () => {
  it('writes a codebook that passes its check, and overwrites nothing', async () => {
    const list = file('actors.csv', 'name,kind,country,from\nKestrel Front,armed group,Sudan,2011\nOdd One,club,,\n')
    const into = join(folder, 'codebook')
    const dry = await parley(['import', 'actors', list, '--dry-run'])
    expect([dry.code, dry.err]).toEqual([1, ''])
    expect(dry.out).toContain('actors.csv: 2 rows, 1 through')
    expect(dry.out).toContain('row 3: Odd One: "club" is no kind known')
    expect((await parley(['import', 'actors', list, '--into', into])).out).toContain(`Written to ${into}`)
    expect((await parley(['codebook', 'check', into])).out).toContain('No faults.')
    expect((await parley(['import', 'actors', list, '--into', into])).err).toContain('nothing is overwritten')
    expect((await parley(['import', 'actors', list])).code).toBe(2)
  })
})
