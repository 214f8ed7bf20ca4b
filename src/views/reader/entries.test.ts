import { expect, it } from 'vitest'
import { makeReport } from '../../intake/report.js'
import { read } from '../../read.js'
import { LISTS } from '../record-words.js'
import { entriesOf } from './entries.js'
import { textRows } from './rows.js'
import { says } from './says.js'
import { spread } from './spread.js'

const TEXT = `Orsk and Belmar to meet in Kessin

Envoys of Orsk and Belmar will meet in Kessin on Tuesday, the mediator Anna Velt said. Shelling killed 12 people in Tarn on Monday, according to the Belmar army.

Belmar said it would sign only if prisoners were released first.
`

const { record } = read(makeReport(TEXT, { publisher: 'Test Wire', published: '2031-05-05' }))

it('has every record of a reading once, in order of the text', () => {
  const entries = entriesOf(record)
  expect(entries.map(({ id }) => id).sort()).toEqual(LISTS.flatMap((list) => record[list].map(({ id }) => id)).sort())
  const starts = entries.map(({ start }) => start)
  expect(starts).toEqual(starts.toSorted((one, other) => one - other))
})

it('spreads the words of records over the rows they stand in, none lost', () => {
  const rows = textRows(TEXT, record.sentences)
  const entries = entriesOf(record)
  const lines = spread(rows, entries)
  for (const entry of entries) {
    const under = lines.flat().filter(({ owner }) => owner === entry)
    for (const { start, end } of entry.spans)
      for (let at = start; at < end; at++)
        if (/\S/.test(TEXT[at]!)) expect(under.some((line) => line.start <= at && line.end > at)).toBe(true)
  }
  for (const [at, row] of rows.entries())
    for (const line of lines[at]!) expect(line.start >= row.start && line.end <= row.end).toBe(true)
})

it('says each record in one line, and never as done what is not', () => {
  const lines = entriesOf(record).map((entry) => [entry.list, says(entry)] as const)
  expect(lines.every(([, line]) => line !== '' && !line.includes('\n'))).toBe(true)
  const told = (list: string) => lines.filter(([kind]) => kind === list).map(([, line]) => line)
  expect(told('figures')).toContain('12 killed, people, according to Belmar army')
  expect(told('events').find((line) => line.includes('will meet'))).toMatch(/^(?:due|planned): /)
  expect(told('conditions').some((line) => line.includes('only if'))).toBe(true)
})
