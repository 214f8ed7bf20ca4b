import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAll, verdicts } from '../testing/read-text.js'
import type { Field } from './columns.js'

const DIRTY = readFileSync('test/sheets/incidents.csv')

/** Every row of the sheet below its header, by the kind of dirt in it: kept, or named or set aside with these words. */
const KINDS: readonly (readonly [row: number, kind: string, verdict: string | RegExp])[] = [
  [1, 'a title above the header', 'stands above the header'],
  [2, 'an empty row above the header', 'is empty'],
  [3, 'a header merged over two rows, its first', 'is the header'],
  [4, 'a header merged over two rows, its second', 'is the header'],
  [5, 'a date with its day first', 'good'],
  [6, 'a date either way, decided by the others', 'good'],
  [7, 'a date as ISO has it, several recipients in a cell', 'good'],
  [8, 'a date with the month’s name first', 'good'],
  [9, 'a year of two digits', 'good'],
  [10, 'a date with its month first', 'good'],
  [11, 'a day number of a spreadsheet', 'good'],
  [12, 'a year, a day, a month', 'good'],
  [13, 'a date with full stops', 'good'],
  [14, 'a range in two columns', 'good'],
  [15, 'a range in one cell', 'good'],
  [16, 'a month without a day', 'good'],
  [17, 'a day that is not in the calendar', /^B\|31\/02\/2024\|is no day of the calendar/],
  [
    18,
    'a date either way that nothing decides',
    /^B\|03-04-24\|may be 2024-04-03, 2024-03-04 or 2003-04-24: .*--day-order/,
  ],
  [19, 'an empty row', 'is empty'],
  [20, 'a subtotal', 'is a row of totals'],
  [21, 'the header again', 'repeats the header'],
  [22, 'a type as CAMEO code', 'good'],
  [23, 'a type as ACLED names it', 'good'],
  [24, 'a CAMEO code that lost its zero', 'good'],
  [25, 'a type nobody knows', /^D\|raid\|is no type known/],
  [26, 'thousands set apart', 'good'],
  [27, 'about so many', 'good'],
  [28, 'a range of numbers', 'good'],
  [29, 'a question mark for a number', 'good'],
  [30, 'a number that became a date', /^K\|12-Oct\|is a date a spreadsheet made/],
  [31, 'a word for a number', /^K\|several\|is no number/],
  [32, 'the error of a formula', /^H\|#REF!\|is the error of a formula/],
  [33, 'a formula in place of its value', /^K\|=SUM\(K5:K9\)\|is a formula/],
  [34, 'latitude and longitude swapped', /^H\|136\.29\|is no latitude.*swapped/],
  [35, 'decimal commas', 'good'],
  [36, 'degrees, minutes, seconds', 'good'],
  [37, 'a lost decimal point', /^H\|3351\|is no latitude.*decimal point/],
  [38, 'an id twice', /has the id of row 5/],
  [39, 'odd spaces, marks without width, typographic quotation marks', 'good'],
  [40, 'UTF-8 read as another encoding', 'good'],
  [41, 'a row in another encoding', 'good'],
  [42, 'a quotation mark that nothing closes', /a quotation mark opens a cell/],
  [43, 'the row after that', 'good'],
  [44, 'a cell too many', /has 16 cells for 15 columns/],
  [45, 'cells missing at the end', 'good'],
  [46, 'a line break in a cell', 'good'],
  [47, 'a date merged over the row above', /^B\|\|is no date; where the cell above is merged/],
  [48, 'an end before its beginning', /^C\|14\/08\/2024\|ends before it begins/],
  [49, 'a column too narrow', /^B\|########\|is a column too narrow/],
  [50, 'a low above the high', /^J\|9\|is above the highest count/],
  [51, 'a weekday and a time', 'good'],
  [52, 'a row twice', /is the same as row 51 in every cell/],
  [53, 'a mistyped year', /^B\|2204-08-14\|.*year is mistyped/],
  [54, 'letters lost', /^G\|Caf\ufffd Orvell\|has lost letters/],
  [55, 'words for a date', /^B\|last week\|is no date/],
  [56, 'a total', 'is a row of totals'],
  [57, 'a footer', 'has one cell alone: a heading, a note or a footer'],
  [58, 'an empty row at the end', 'is empty'],
]

describe('a sheet kept by hand, with every kind of dirt', async () => {
  const { rows, sheet, form, events } = await readAll(DIRTY)
  const found = verdicts(rows)

  it('is accounted for row by row', () => {
    expect([...found.keys()]).toEqual(KINDS.map(([row]) => row))
  })

  it.each(KINDS)('row %i: %s', (row, _, verdict) => {
    if (typeof verdict === 'string') expect(found.get(row)).toBe(verdict)
    else expect(found.get(row)).toMatch(verdict)
  })

  it('tells how its columns, letters and dates were read', () => {
    expect(form).toBe('comma, UTF-8')
    expect(sheet?.headerRows).toEqual([3, 4])
    expect(sheet?.columns.map(({ field }) => field)).toEqual([
      'id', 'from', 'to', 'type', 'actors', 'recipients', 'place', 'latitude', 'longitude', 'low', 'best', 'high', 'source', 'notes', null,
    ]) // biome-ignore format: a list of words
    expect(sheet?.orders.find((order) => order.form === 'last /')).toMatchObject({ order: 'day first', telling: 32 })
    expect(sheet?.orders.find((order) => order.form === 'short -')).toMatchObject({ order: null, year: null })
  })

  it('gives what good rows say', () => {
    const of = (id: string) => events.find((event) => event.id === id)
    expect(of('2')).toMatchObject({ from: '2024-04-03', to: '2024-04-03', prec: 1, plover: 'ASSAULT', mode: null })
    expect(of('3')).toMatchObject({ recipients: ['Meridova', "Torvane People's Movement"], plover: 'CONSULT' })
    for (const id of ['4', '5', '6', '7', '8', '9']) expect(of(id)).toMatchObject({ from: '2024-08-15', prec: 1 })
    expect(of('10')).toMatchObject({ from: '2024-08-14', to: '2024-08-16', prec: 2 })
    expect(of('11')).toMatchObject({ from: '2024-08-14', to: '2024-08-16', prec: 2 })
    expect(of('12')).toMatchObject({ from: '2024-08-01', to: '2024-08-31', prec: 4 })
    expect(of('16')).toMatchObject({ type: 'Armed clash', plover: 'ASSAULT', cameo: '190' })
    expect(of('17')).toMatchObject({ type: '42', plover: 'CONSULT', mode: 'visit', cameo: '042' })
    expect(of('19')).toMatchObject({ low: null, best: 1200, high: null })
    expect(of('21')).toMatchObject({ low: 10, best: null, high: 12 })
    expect(of('29')).toMatchObject({ lat: 33.51, lon: 36.29 })
    expect(of('31')).toMatchObject({ actors: ['Torvane People’s Movement'], from: '2024-08-18' })
    expect(of('32')).toMatchObject({ place: 'Café Orvell' })
    expect(of('33')).toMatchObject({ place: 'Café “Orvell”' })
    expect(of('38')).toMatchObject({ notes: 'first line\nsecond, longer line' })
  })

  it('says what was taken for granted', () => {
    const remarks = new Map(
      rows.flatMap((row) => (row.verdict === 'good' ? row.remarks.map((one) => [one.row, one.says]) : [])),
    )
    expect([...remarks.keys()]).toEqual([9, 11, 24, 29, 40, 41, 45])
    expect(remarks.get(41)).toMatch(/WINDOWS-1252, unlike the rest/)
  })
})

describe('a sheet', () => {
  it('is read as somebody says, by header or letter', async () => {
    const text = 'A;B;Wann;Was\nx;y;03/04/2024;Luftangriff\n'
    const columns = new Map<string, Field | null>([['Wann', 'date'], ['D', 'type'], ['A', 'actors']]) // biome-ignore format: pairs
    const { events, form } = await readAll(text, { columns, dayOrder: 'dmy', types: new Map([['luftangriff', '195']]) })
    expect(form).toBe('semicolon, UTF-8')
    expect(events).toMatchObject([
      { from: '2024-04-03', actors: ['x'], recipients: [], type: 'Luftangriff', cameo: '195' },
    ])
    await expect(readAll(text)).rejects.toThrow(/has no header row that names a date.*--map/)
    await expect(readAll(text, { columns: new Map([['When', 'date']]) })).rejects.toThrow(
      /no header row|no column "When"/,
    )
  })

  it.each([
    ['tabs', 'Date\tActor\tTarget\n2024-08-14\tA\tB\n', 'tab, UTF-8'],
    ['bars', 'Date|Actor|Target\n2024-08-14|A|B\n', 'bar, UTF-8'],
    ['a line that says so', 'sep=;\nDate;Actor;Target\n2024-08-14;A;B\n', 'semicolon, UTF-8'],
    ['lines that end as on old machines', 'Date,Actor,Target\r2024-08-14,A,B\r', 'comma, UTF-8'],
  ])('may have %s', async (_, text, form) => {
    const read = await readAll(text)
    expect(read.form).toBe(form)
    expect(read.events).toMatchObject([{ from: '2024-08-14', actors: ['A'], recipients: ['B'] }])
  })

  it('has columns by either label of a header of two rows', async () => {
    const text = 'Date,Deaths,,Place\n,Low,High,\n2024-08-14,3,5,Orvell\n'
    for (const label of ['Low', 'Deaths Low']) {
      const { events } = await readAll(text, { columns: new Map([[label, 'best']]) })
      expect(events).toMatchObject([{ low: null, best: 3, high: 5 }])
    }
    await expect(readAll(text, { columns: new Map([['Middle', 'best']]) })).rejects.toThrow(
      'has no column "Middle"; it has "Date", "Deaths Low", "Deaths High", "Place"',
    )
  })

  it('may be in UTF-16 or a Western encoding all through', async () => {
    const text = 'Date,Actor,Place\n2024-08-14,A,Préfecture d’Orvell\n'
    const wide = await readAll(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
    expect(wide.events[0]?.place).toBe('Préfecture d’Orvell')
    const western = await readAll(Buffer.from(text.replace('’', "'"), 'latin1'))
    expect(western.form).toBe('comma, WINDOWS-1252 (guessed)')
    expect(western.events[0]?.place).toBe("Préfecture d'Orvell")
  })

  it('has modes that CAMEO has no code for', async () => {
    const { events } = await readAll('date,type,actor\n2024-08-14,ASSAULT/drone,A\n2024-08-15,assault aerial,A\n')
    expect(events.map(({ plover, mode }) => [plover, mode])).toEqual([
      ['ASSAULT', 'drone'],
      ['ASSAULT', 'aerial'],
    ])
  })

  it('names coordinates of which one is missing, and a mode of no such type', async () => {
    const { rows } = await readAll(
      'date,type,mode,lat,lon\n2024-08-14,ASSAULT,firearms,33.5,\n2024-08-15,AID,firearms,,\n',
    )
    expect([...verdicts(rows).values()].slice(1)).toEqual([
      'E||is missing: the other coordinate is there',
      'C|firearms|is no mode of AID',
    ])
  })

  it('keeps a carriage return inside a cell, before a quotation mark too', async () => {
    const { rows } = await readAll('date,actor,notes\n2024-08-14,A,seen\rtwice\n2024-08-15,"B",\r"\n2024-08-16,C,\n')
    expect([...verdicts(rows).values()].map((verdict) => verdict.split(' ')[0])).toEqual(['is', 'good', 'good', 'good'])
  })

  it('never ends in anything but rows or one line, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const text = Buffer.concat([Buffer.from('date,actor\n'), bytes])
        try {
          const { rows } = await readAll(text)
          expect(rows.length).toBeGreaterThan(0)
        } catch (error) {
          expect((error as Error).name).toBe('DataError')
        }
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})
