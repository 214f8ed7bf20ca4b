import { expect, it } from 'vitest'
import { linksOf } from './links.js'
import { listReports } from './reports.js'
import { findReport } from './stored-report.js'
import { type Given, withStore } from './testing/with-store.js'

const NEWEST = { since: null, until: null, publisher: null, versions: false, limit: 100 }

const MARKET =
  'Rockets hit the market in Orlen on Monday morning, killing six people and wounding fourteen others, the provincial health office said. Ambulances took the wounded to two hospitals in the city while firemen searched the ruins of the market hall for survivors.'

const version = (more: string): Given => ({
  text: `${MARKET} ${more}`,
  publisher: 'Orlen Post',
  published: '2026-05-05',
  title: 'Rockets hit market',
  address: 'http://orlen.test/1',
})

const other = (town: string, published?: string): Given => ({
  text: `The council of ${town} met on Sunday to speak about roads, bridges and schools, its chairman said.`,
  publisher: `${town} Courier`,
  ...(published === undefined ? {} : { published }),
})

it('lists as many as are asked for, however many earlier versions stand between them', () =>
  withStore(async (store, { add }) => {
    await add([other('Marqent', '2026-05-04'), other('Selby'), version('First.')])
    for (const more of ['The office spoke at noon.', 'The office spoke at night.', 'The office spoke again.'])
      await add([version(more)])
    const all = await listReports(store, NEWEST)
    expect(all).toMatchObject([
      { publisher: 'Orlen Post', version: 4, copy_of: null },
      { publisher: 'Marqent Courier', version: 1 },
      { publisher: 'Selby Courier', published: null, version: 1 },
    ])
    for (let limit = 1; limit <= 3; limit++)
      expect(await listReports(store, { ...NEWEST, limit })).toEqual(all.slice(0, limit))
    const every = await listReports(store, { ...NEWEST, versions: true, publisher: 'orlen' })
    expect(every.map((row) => row.version)).toEqual([4, 3, 2, 1])
    expect(await listReports(store, { ...NEWEST, since: '2026-05-05' })).toEqual(all.slice(0, 1))
    expect(await listReports(store, { ...NEWEST, until: '2026-05-03' })).toEqual([])
    const { about } = await findReport(store, String(every[1]!.report))
    expect(about).toMatchObject({ version: 3, superseded_by: every[0]!.report })
  }))

it('tells whose words a report carries, from both ends', () =>
  withStore(async (store, { add }) => {
    await add([
      { text: MARKET, publisher: 'Marqent Wire', published: '2026-05-04', title: 'Rockets hit market' },
      {
        text: MARKET,
        publisher: 'Lake Courier',
        published: '2026-05-05',
        title: 'Market hit by rockets',
        id: 'lake-7',
      },
    ])
    const [copy, first] = await listReports(store, NEWEST)
    expect(copy).toMatchObject({ publisher: 'Lake Courier', copy_of: first!.report })
    expect(first).toMatchObject({ publisher: 'Marqent Wire', copy_of: null })
    expect((await findReport(store, 'lake-7')).about.report).toBe(copy!.report)
    const [back] = (await linksOf(store, String(copy!.report))).filter(({ kind }) => kind === 'text')
    expect(back).toMatchObject({ relation: 'copy', other: first!.report, publisher: 'Marqent Wire' })
    const [forth] = (await linksOf(store, String(first!.report))).filter(({ kind }) => kind === 'text')
    expect(forth).toMatchObject({ relation: 'copy', other: copy!.report, published: '2026-05-05' })
  }))
