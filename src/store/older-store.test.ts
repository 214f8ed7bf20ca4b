import { describe, expect, it } from 'vitest'
import { changesSince } from './changes.js'
import { listParties, mergeParties } from './parties.js'
import { positionHistory } from './positions.js'
import { MIGRATIONS } from './schema.js'
import { situationSince } from './situation.js'
import { openStore, type Store } from './store.js'
import { decideNow, idOf } from './testing/review.js'
import { addGiven, type Given, withStore } from './testing/with-store.js'
import { verify } from './verify.js'

const SERIES: readonly Given[] = [
  {
    publisher: 'Basin Press',
    published: '2026-05-05',
    text: 'Turkey rejects a withdrawal from the valley, its foreign minister said. Iraq rejected the ceasefire on Monday.',
  },
  {
    publisher: 'Daily Courier',
    published: '2026-05-08',
    text: 'Turkey accepts a withdrawal from the valley, its foreign minister said on Friday.',
  },
]
const ALL = { since: null, until: null, party: null, place: null, issue: null, limit: 50 }

const asked = async (store: Store): Promise<unknown> => ({
  positions: await positionHistory(store, ALL),
  changes: await changesSince(store, '2026-05-08', ALL),
  brief: await situationSince(store, '2026-05-08', ALL),
})

/** What each step of the schema is undone by, the newest first. */
const UNDONE: Readonly<Record<number, readonly string[]>> = {
  8: ['drop table standing.found_names'],
  7: ['drop table log.name_forms', 'drop table log.named'],
  6: ['drop view standing.stances', 'drop table log.stances', 'create index traits_subject on log.traits (subject)'],
}

/** Takes a store back to that step of the schema and closes it. */
const takeBack = async (store: Store, to: number): Promise<void> => {
  for (let step = MIGRATIONS.length; step > to; step--)
    for (const statement of UNDONE[step]!) await store.db.run(statement)
  await store.db.run('delete from log.steps where step > $to', { to })
  await store.close()
}

describe('a store of an older version', () => {
  it('that had no table of stances answers as before once it is brought up to date', () =>
    withStore(async (store, { path }) => {
      const [first] = await store.db.rows(`select report from log.reports where publisher = 'Basin Press'`)
      const report = String(first!.report)
      const id = await idOf(store, report, 'positions', 'ceasefire')
      const all = await asked(store)
      await decideNow(store, { report, list: 'positions', id, who: 'ann', action: 'reject', reason: 'invented' })
      const before = await asked(store)
      expect(before).not.toEqual(all)
      expect(JSON.stringify(before)).toContain('rejects before, accepts now')

      await takeBack(store, 5)
      await expect(openStore(path, 'read')).rejects.toThrow('parley store update')
      const updated = await openStore(path, 'change')
      expect(await asked(updated).finally(updated.close)).toEqual(before)
    }, SERIES))

  it('that had no table of names tells parties by them once it is brought up to date', () =>
    withStore(async (store, { path }) => {
      await mergeParties(store, 'Iraq', 'Turkey', 'ann', null, '2026-06-01 12:00:00')
      const before = await listParties(store, null, 50)
      expect(before).toContainEqual({
        key: 'turkey',
        name: 'Turkey',
        kind: 'country',
        country: 'TUR',
        reports: 2,
        also: ['iraq'],
      })

      await takeBack(store, 6)
      const updated = await openStore(path, 'change')
      try {
        expect(await listParties(updated, null, 50)).toEqual(before)
        await addGiven(updated, ['Turkey and Ghana said on Monday they would sign.'])
        const parties = await listParties(updated, null, 50)
        expect(parties.map(({ key, reports }) => `${key} ${reports}`)).toEqual(
          expect.arrayContaining(['turkey 3', 'ghana 1']),
        )
        expect((await verify(updated)).faults).toEqual([])
        await updated.db.run(`update log.name_forms set name = 'Türkiye' where name_key = 'turkey'`)
        expect((await verify(updated)).faults[0]).toContain('names of its actors')
        await updated.db.run(
          'insert into log.name_forms select * replace (form + 1000 as form) from log.name_forms limit 1',
        )
        expect((await verify(updated)).faults.at(-1)).toContain('no reading has it')
      } finally {
        await updated.close()
      }
    }, SERIES))

  it('that lost a byte order mark at the front of a text has it back', () =>
    withStore(
      async (store, { path }) => {
        await store.db.run('update log.reports set text = substr(text, 2)')
        expect((await verify(store)).faults).not.toEqual([])
        await takeBack(store, 5)
        const updated = await openStore(path, 'change')
        expect((await verify(updated).finally(updated.close)).faults).toEqual([])
      },
      ['\uFEFFGhana said on Monday it would sign the truce with Togo.'],
    ))
})
