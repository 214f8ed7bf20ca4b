import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makeReport } from '../intake/report.js'
import { read } from '../read.js'
import { askSql } from './ask-sql.js'
import { brokenDecision, decide } from './decisions.js'
import { listReports } from './reports.js'
import { reread } from './reread.js'
import { searchStore } from './search.js'
import { openStore } from './store.js'
import { findReport, recordOf } from './stored-report.js'
import { withStore } from './testing/with-store.js'
import { verify } from './verify.js'

const ATTACK = 'Rockets hit Orlen on Monday, killing six people, the ministry said.'
const TALKS = 'The envoy said talks would resume on Friday in Marqent. “We will attend,” the movement said.'
const ALL = { since: null, until: null, publisher: null, versions: true, limit: 100 }

const MARKED = '\uFEFFGhana said on Monday it would sign the truce with Togo. "We will sign," Omar Belo said.'

describe('a store', () => {
  it('gives back every record as it was read', () =>
    withStore(
      async (store) => {
        const [listed] = await listReports(store, ALL)
        const { record } = await findReport(store, String(listed?.report))
        expect(record).toEqual(JSON.parse(JSON.stringify(read(makeReport(ATTACK, { published: '2026-05-05' })).record)))
      },
      [{ text: ATTACK, published: '2026-05-05' }],
    ))

  it('changes nothing when the same reports come again', () =>
    withStore(
      async (store, { add }) => {
        const count = () =>
          store.db.rows(
            'select (select count(*) from log.events) as events, (select count(*) from log.links) as links, (select count(*) from log.bytes) as bytes',
          )
        const before = await count()
        expect((await add([ATTACK, TALKS])).map(({ kind }) => kind)).toEqual(['known', 'known'])
        expect(await count()).toEqual(before)
      },
      [ATTACK, TALKS],
    ))

  it('keeps one report of a batch that holds it twice', () =>
    withStore(async (store, { add }) => {
      expect((await add([ATTACK, ATTACK])).map(({ kind }) => kind).sort()).toEqual(['added', 'known'])
      expect(await listReports(store, ALL)).toHaveLength(1)
    }))

  it('keeps a byte order mark at the front of a text, so that every span opens its words', () =>
    withStore(
      async (store) => {
        const [report] = await store.db.rows('select report from log.reports')
        const kept = await recordOf(store, String(report!.report))
        expect(kept.report.text).toBe(MARKED)
        expect((await verify(store)).faults).toEqual([])
      },
      [MARKED],
    ))

  it('dates a report by the dateline that alone states its day, and reads it again as it was given', () =>
    withStore(
      async (store) => {
        const day = async () => (await store.db.rows('select published, published_basis from log.reports'))[0]
        expect(await day()).toEqual({ published: '2025-05-04', published_basis: 'inferred' })
        expect((await verify(store)).faults).toEqual([])
        await reread(store, { codebook: null, now: () => '2026-06-02 12:00:00' })
        expect((await verify(store)).faults).toEqual([])
        await store.db.run('update log.reports set published = null, published_basis = null')
        expect((await verify(store)).faults).toEqual([])
        await store.db.run(`update log.reports set published = '2025-05-05'`)
        expect((await verify(store)).faults).not.toEqual([])
      },
      ['KETE, 4 May 2025 (Wire) - Shells hit the harbour on Friday, residents said.'],
    ))

  it('keeps odd text: zero bytes, halves of characters, quotation marks', () =>
    withStore(async (store, { add }) => {
      await add(['A \u0000 zero.', 'Half \ud83d a face said.', `He said "no" and 'yes'; drop table log.reports; --`])
      const { faults, readings } = await verify(store)
      expect([faults, readings]).toEqual([[], 3])
    }))

  it('keeps halves of characters in what is known of a report, and in what is decided', () =>
    withStore(async (store, { add }) => {
      const [added] = await add([{ text: 'Orsk said no.', title: 'A \ud800 title', publisher: 'Wire \udfff' }])
      expect(added?.kind).toBe('added')
      const [row] = await store.db.rows('select title, publisher from reports')
      expect(row).toEqual({ title: 'A \ufffd title', publisher: 'Wire \ufffd' })
      await decide(
        store,
        { who: 'A \ud800', action: 'note', target: 't', before: null, after: null, reason: '\udc00' },
        '2026-06-01 12:00:00',
      )
      expect(await brokenDecision(store)).toBeNull()
    }))

  it('takes an edited article as a new version, and counts only the newest', () =>
    withStore(async (store, { add }) => {
      const body =
        'Rockets hit the market in Orlen on Monday morning, killing six people and wounding fourteen others, the provincial health office said. Ambulances took the wounded to two hospitals in the city while firemen searched the ruins of the market hall for survivors.'
      const of = (text: string) => ({
        text,
        publisher: 'Orlen Post',
        published: '2026-05-05',
        title: 'Rockets hit market',
        address: 'http://orlen.test/1',
      })
      await add([of(body), of(`${body.replace('six', 'seven')} The office corrected an earlier figure.`)])
      expect(await listReports(store, ALL)).toMatchObject([{ version: 2 }, { version: 1 }])
      expect(await listReports(store, { ...ALL, versions: false })).toMatchObject([{ version: 2 }])
      const killed = await store.db.rows(`select best from figures where metric = 'killed'`)
      expect(killed).toEqual([{ best: 7 }])
    }))

  it('says so when no report has such an id', () =>
    withStore(
      async (store) => {
        await expect(findReport(store, 'zz')).rejects.toThrow('no report has this id')
        await expect(findReport(store, '')).rejects.toThrow('no report has this id')
      },
      [ATTACK],
    ))
})

describe('a check of a store', () => {
  it('finds a text, bytes and a decision that were changed', () =>
    withStore(
      async (store) => {
        await decide(
          store,
          { who: 'ana', action: 'merge-actor', target: 'a', before: null, after: 'b', reason: null },
          '2026-06-01 12:00:00',
        )
        await decide(
          store,
          { who: 'ana', action: 'split-actor', target: 'a', before: 'b', after: 'a', reason: 'not the same' },
          '2026-06-01 12:05:00',
        )
        expect((await verify(store)).faults).toEqual([])
        await store.db.run(`update log.reports set text = replace(text, 'six', 'ten')`)
        await store.db.run(`update log.bytes set deflated = from_base64('AAAA')`)
        await store.db.run(`update log.decisions set who = 'eve' where seq = 1`)
        const { faults } = await verify(store)
        expect(faults.some((line) => line.includes('its words are not those at'))).toBe(true)
        expect(faults.some((line) => line.includes('its text, day, title or publisher is not what was kept'))).toBe(
          true,
        )
        expect(faults.some((line) => line.startsWith('bytes '))).toBe(true)
        expect(faults.some((line) => line.startsWith('decision 1'))).toBe(true)
      },
      [ATTACK],
    ))
})

describe('a check of the tables', () => {
  it.each([
    [`update log.events set status = 'denied'`, 'the table of events'],
    [`update log.figures set best = best + 1`, 'the table of figures'],
    ['delete from log.statements', 'the table of statements'],
    [`update log.actors set name = 'Nobody' where id = 'a1'`, 'the table of actors'],
    [`update log.reports set publisher = 'Another Post'`, 'its title, publisher or day'],
  ])('finds that somebody ran %s', (change, found) =>
    withStore(
      async (store) => {
        expect((await verify(store)).faults).toEqual([])
        await store.db.run(change)
        expect((await verify(store)).faults.join()).toContain(found)
      },
      [{ text: ATTACK, publisher: 'Orlen Post', published: '2026-05-05' }, TALKS],
    ),
  )
})

describe('reading again', () => {
  it('keeps the older reading, answers from the new one, and links it anew', () =>
    withStore(
      async (store) => {
        const counted = () =>
          store.db.rows(
            'select (select count(*) from events) as events, (select count(*) from links) as links, (select count(*) from log.readings) as readings',
          )
        const [before] = await counted()
        expect(before).toMatchObject({ readings: 2 })
        expect(Number(before?.links)).toBeGreaterThan(0)
        expect(await reread(store, { codebook: null, now: () => '2026-06-02 12:00:00' })).toBe(2)
        expect(await counted()).toEqual([{ ...before, readings: 4 }])
        expect((await verify(store)).faults).toEqual([])
        expect(await searchStore(store, 'ministry', 'statements', 10)).toHaveLength(2)
      },
      [
        { text: ATTACK, publisher: 'Orlen Post', published: '2026-05-05' },
        { text: `${ATTACK} Rain fell.`, publisher: 'Hill Herald', published: '2026-05-05' },
      ],
    ))
})

describe('a question in SQL', () => {
  const refused = async (path: string, query: string): Promise<string> => {
    const store = await openStore(path, 'read')
    try {
      await askSql(store, query, 10)
      return 'answered'
    } catch (error) {
      return (error as Error).name
    } finally {
      await store.close()
    }
  }

  it('is answered, and can change or reach nothing', () =>
    withStore(
      async (store, { path }) => {
        await store.close()
        expect(await refused(path, 'select count(*) from events')).toBe('answered')
        for (const query of [
          'delete from log.reports',
          'drop view events',
          `copy log.reports to '/tmp/parley-leak.csv'`,
          `select * from read_text('/etc/hostname')`,
          `attach '/tmp/other.duckdb'`,
          'set enable_external_access = true',
          'install httpfs',
          'select 1; delete from log.reports',
          'selec 1',
        ])
          expect([query, await refused(path, query)]).toEqual([query, 'UsageError'])
      },
      [ATTACK],
    ))
})

describe('a store that cannot be used', () => {
  const opening = async (path: string): Promise<string> => {
    try {
      const store = await openStore(path, 'read')
      const { faults } = await verify(store).finally(store.close)
      return faults.join('; ')
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`
    }
  }

  it('is told apart: no store, another file, cut short, overwritten in the middle, made by a newer version', () =>
    withStore(
      async (store, { path }) => {
        await store.db.run('checkpoint')
        await store.close()
        expect(await opening(`${path}.none`)).toContain('there is no store')
        writeFileSync(`${path}.text`, 'not a store at all')
        expect(await opening(`${path}.text`)).toContain('is not a Parley store')
        copyFileSync(path, `${path}.cut`)
        truncateSync(`${path}.cut`, readFileSync(path).length >> 1)
        expect(await opening(`${path}.cut`)).toContain('is damaged')
        const bytes = readFileSync(path)
        bytes.fill(0x55, 12_288, bytes.length - 4096)
        writeFileSync(`${path}.spoilt`, bytes)
        expect(await opening(`${path}.spoilt`)).toContain('is damaged')
        const newer = await openStore(path, 'write')
        await newer.db.run(`insert into log.steps values (99, '9.9.9', now()::timestamp)`)
        await newer.close()
        expect(await opening(path)).toContain('newer version')
      },
      [ATTACK],
    ))
})
