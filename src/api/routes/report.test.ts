import { expect, it } from 'vitest'
import { type Given, withStore } from '../../store/testing/with-store.js'
import { appOf } from '../app.js'
import { OWN_HOSTS } from '../guard.js'
import { serveStore } from '../served.js'
import type { ReportAnswer } from './report.js'
import type { StepsAnswer } from './steps.js'

const TEXT =
  'Envoys of Orsk and Belmar met in Kessin on Tuesday, the mediator said. Shelling killed 12 people in Tarn on Monday.'

const asking = (
  reports: readonly Given[],
  work: (ask: <Answer>(path: string) => Promise<Answer>) => Promise<void>,
): Promise<void> =>
  withStore(async (store) => {
    const app = appOf(await serveStore(store, () => '2031-06-01 12:00:00'), { hosts: OWN_HOSTS, token: null })
    await work(async (path) => (await app.request(path, { headers: { host: 'localhost' } })).json() as never)
  }, reports)

it('gives a report with its whole reading, its brief, its versions and what ties it to others', async () => {
  const wire = { text: TEXT, title: 'Envoys meet', publisher: 'Test Wire', published: '2031-05-06' }
  const edited = { ...wire, text: `${TEXT} Two more died later.` }
  await asking([wire, edited, { ...wire, publisher: 'Other Paper' }], async (ask) => {
    const { reports } = await ask<{ reports: readonly { report: string; publisher: string }[] }>('/api/reports')
    const key = reports.find(({ publisher }) => publisher === 'Test Wire')!.report
    const found = await ask<ReportAnswer>(`/api/reports/${key.slice(0, 10)}`)
    expect(found.key).toBe(key)
    expect(found.reading.report).toMatchObject({ text: edited.text, publisher: 'Test Wire', published: '2031-05-06' })
    expect(found.reading.figures[0]).toMatchObject({ best: 12, metric: 'killed' })
    expect(found.versions.map(({ version, latest }) => [version, latest])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(found.links.map(({ relation }) => relation)).toContain('copy')
    expect(found.links.every(({ why, title }) => why !== '' && title === 'Envoys meet')).toBe(true)
    const happened = found.brief.find(({ heading }) => heading === 'What happened')!
    expect(happened.lines.map(({ sentences }) => sentences)).toEqual([[1], [2]])
    const old = await ask<ReportAnswer>(`/api/reports/${found.versions[0]!.report}`)
    expect(old.about.superseded_by).toBe(key)
  })
})

it('tells how a record came to be by reading the report again', async () => {
  await asking([{ text: TEXT, published: '2031-05-06' }], async (ask) => {
    const { reports } = await ask<{ reports: readonly { report: string }[] }>('/api/reports')
    const { key, reading } = await ask<ReportAnswer>(`/api/reports/${reports[0]!.report}`)
    const { caution, made } = await ask<StepsAnswer>(`/api/records/${key}/${reading.figures[0]!.id}/steps`)
    expect(caution).toBeNull()
    expect(made!.rule).toBe(reading.figures[0]!.rule)
    expect(made!.steps.length).toBeGreaterThan(0)
    for (const { start, end, text } of made!.steps.flatMap(({ at }) => at)) expect(TEXT.slice(start, end)).toBe(text)
    expect(await ask(`/api/records/${key}/e999/steps`)).toMatchObject({ status: 422 })
  })
})

it('says what is wrong when there is no such report', async () => {
  await asking([], async (ask) => {
    expect(await ask('/api/reports/nothing')).toMatchObject({ status: 422, title: 'Not possible' })
  })
})
