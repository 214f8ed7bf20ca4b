import { expect, it } from 'vitest'
import { type Given, withStore } from '../store/testing/with-store.js'
import {
  addTexts,
  briefSince,
  changesSince,
  compareEvents,
  everyReport,
  exportRecords,
  figures,
  importEvents,
  listImported,
  listReports,
  positions,
  reviewLog,
  search,
  showReport,
  timeline,
  UsageError,
} from './store.js'

const REPORTS: readonly Given[] = [
  {
    text: 'Orsk said on Monday it would attend talks with Belmar in Kessin. At least 14 people were killed in Paris on Sunday, the Belmar army said; an official said 20 were killed.',
    publisher: 'Basin Wire',
    published: '2026-06-02',
  },
  {
    text: 'Belmar rejected the ceasefire on Tuesday, a spokesman said. Orsk shelled Lyon on Monday, killing 16 people, the Belmar army said.',
    publisher: 'Lake Press',
    published: '2026-06-03',
  },
  { text: 'Talks between Orsk and Belmar went on in Kessin.', publisher: 'Lake Press', published: '2026-06-04' },
]

it('each question is answered from the store, and narrowed as asked', () =>
  withStore(async (store) => {
    const first = await listReports(store, { limit: 2 })
    expect(first.reports.map(({ published }) => published)).toEqual(['2026-06-04', '2026-06-03'])
    const rest = await listReports(store, { limit: 2, cursor: first.next! })
    expect([first.total, rest.reports.length, rest.next]).toEqual([3, 1, null])
    const lake: string[] = []
    for await (const { report } of everyReport(store, { publisher: 'lake' })) lake.push(report)
    expect(lake).toEqual(first.reports.map(({ report }) => report))
    expect((await showReport(store, lake[1]!.slice(0, 9))).record.report.publisher).toBe('Lake Press')
    const [found] = await search(store, 'ceasefire', { in: 'statements' })
    expect(found).toMatchObject({ report: lake[1], publisher: 'Lake Press', words: expect.stringContaining('«') })
    expect((await changesSince(store, '2026-06-03')).every(({ says }) => says.published! >= '2026-06-03')).toBe(true)
    expect((await briefSince(store, '2026-06-03')).text).toContain('2 reports from 1 publisher')
    expect((await timeline(store, { place: 'lyon' })).map(({ place }) => place)).toEqual(['Lyon'])
    expect((await positions(store, { party: 'Belmar' })).map(({ party }) => party)).toContain('Belmar')
    const killed = (await figures(store, { metric: 'killed', until: '2026-06-02' })).flatMap(({ rows }) => rows)
    expect(killed.flatMap(({ marks }) => marks.map(({ amount }) => amount)).sort()).toEqual(['20', 'at least 14'])
    expect(await reviewLog(store)).toEqual({ rows: [], next: null, brokenAt: null })
  }, REPORTS))

it('what is no option, day, number or kind is told, not passed over', () =>
  withStore(async (store) => {
    const wrong: readonly (readonly [string, () => unknown])[] = [
      ['partie: is no option here', () => timeline(store, { partie: 'Orsk' } as never)],
      ['since: "2026-02-31"', () => listReports(store, { since: '2026-02-31' })],
      ['since: is empty', () => changesSince(store, ' ')],
      ['limit: 0 is no whole number', () => positions(store, { limit: 0 })],
      ['kinds: "event" is none', () => exportRecords(store, 'csv', { kinds: ['event' as never] })],
      ['format "excel"', () => exportRecords(store, 'excel')],
      ['days: 1.5', () => compareEvents(store, 'o1', { days: 1.5 })],
      ['text 1: is empty', () => addTexts(store, [{ text: ' \n' }]).next()],
    ]
    for (const [says, ask] of wrong) {
      const told = await (async () => ask())().catch((error: Error) => error)
      expect(told, says).toBeInstanceOf(UsageError)
      expect((told as Error).message).toContain(says)
    }
  }))

it('an export says what it holds, and an import what it keeps', () =>
  withStore(async (store) => {
    const exported = await exportRecords(store, 'jsonl', { review: 'all', kinds: ['figures'], made: '2026-06-05' })
    const decoder = new TextDecoder()
    let text = ''
    for await (const piece of exported.pieces) text += decoder.decode(piece)
    const [head, ...lines] = text.trim().split('\n')
    expect(JSON.parse(head!)).toMatchObject({ about: { made: '2026-06-05' } })
    expect(exported.aboutFile()).toMatchObject({ written: lines.length, written_not_reviewed: lines.length })
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(lines.map(() => 'figures'))
    const imported = await importEvents(store, 'examples/scripts/field-notes.csv', { at: '2026-06-05 12:00:00' })
    expect([imported.outcome, imported.kind, imported.file]).toEqual(['kept', 'sheet', 'o1'])
    expect(await listImported(store)).toMatchObject([
      { file: 'o1', name: 'field-notes.csv', events: 5, bad: 1, first: '2026-05-13', added: '2026-06-05 12:00:00' },
    ])
    const same = await compareEvents(store, 'examples/scripts/field-notes.csv')
    expect((await compareEvents(store, 'o1')).rows).toEqual(same.rows)
  }, REPORTS))
