import { describe, expect, it } from 'vitest'
import { errorsOf, reportsOf, SENTENCES, taken } from './testing/taken.js'

const quoted = `"${SENTENCES.replaceAll('"', '""')}"`

describe('a table of reports', () => {
  it('is read by the names of its columns, whatever their case and order', async () => {
    const all = await taken(
      'a.csv',
      `\ufeffURL,Headline,Date,Source,Body,ID\r\nhttps://courier.example/a,Bridge,2024-03-05,Courier,${quoted},k1\r\n`,
    )
    expect(all).toMatchObject([
      {
        origin: { source: 'a.csv', part: 'row 2' },
        media: 'csv',
        address: 'https://courier.example/a',
        report: {
          id: 'k1',
          title: 'Bridge',
          publisher: 'Courier',
          published: '2024-03-05',
          publishedBasis: 'file',
          text: SENTENCES,
        },
      },
    ])
  })

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('may be set apart by %s', async (_, mark) => {
    const all = await taken(
      'a.csv',
      `date${mark}text${mark}source\n5 March 2024${mark}"One, two; three\nfour"${mark}Courier`,
    )
    expect(reportsOf(all)[0]).toMatchObject({
      report: { text: 'One, two; three\nfour', published: '2024-03-05', publisher: 'Courier' },
    })
  })

  it('has its faults told row by row, as a spreadsheet counts them', async () => {
    const all = await taken(
      'a.csv',
      'text,date\nTalks.,2024-03-05\n\n,2024-03-05\n"Two\nlines.",never\nTalks again.\nHe said "no" to it.,03/04/2024,more\n',
    )
    expect(errorsOf(all)).toEqual([
      'a.csv row 4: has no text; there is nothing to read',
      'a.csv row 5: its date "never" is none; write it as YYYY-MM-DD',
    ])
    expect(reportsOf(all).map(({ origin, report }) => [origin.part, report.text, report.published])).toEqual([
      ['row 2', 'Talks.', '2024-03-05'],
      ['row 6', 'Talks again.', null],
      ['row 7', 'He said "no" to it.', null],
    ])
    expect(reportsOf(all)[2]?.remarks).toEqual(['the date 03/04/2024 can be read two ways, and was left out'])
  })

  it('with a quotation mark that nothing closes loses what follows it, and says so', async () => {
    const all = await taken('a.csv', 'text,date\nTalks.,2024-03-05\n"Open,2024-03-05\nMore.,2024-03-05\n')
    expect(reportsOf(all)).toHaveLength(1)
    expect(errorsOf(all)).toEqual([
      'a.csv row 3: a quotation mark opens a cell and none closes it; what follows is lost',
    ])
  })

  it('with nothing but a header has nothing to say, and with less is an error', async () => {
    expect(await taken('a.csv', 'text,date\n')).toEqual([])
    expect(errorsOf(await taken('a.csv', '\n\n'))[0]).toContain('has no header row')
  })

  it('is decoded when it is not UTF-8', async () => {
    const all = await taken(
      'a.csv',
      Buffer.from('text,source\nLe maire a parlé hier soir à la télévision.,Journal de Karsk\n', 'latin1'),
    )
    expect(reportsOf(all)[0]).toMatchObject({ report: { text: 'Le maire a parlé hier soir à la télévision.' } })
    expect(reportsOf(all)[0]?.remarks[0]).toContain('encoding guessed')
    const late = Buffer.concat([
      Buffer.from(`text\n${'Talks went on.\n'.repeat(10_000)}`),
      Buffer.from([0xe9, 0x20, 0x0a]),
    ])
    expect(errorsOf(await taken('b.csv', late))).toEqual([
      'b.csv: is not valid UTF-8 all through; convert it to UTF-8 first',
    ])
  })
})
