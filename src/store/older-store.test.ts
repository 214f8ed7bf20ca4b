import { describe, expect, it } from 'vitest'
import { changesSince } from './changes.js'
import { positionHistory } from './positions.js'
import { situationSince } from './situation.js'
import { openStore, type Store } from './store.js'
import { decideNow, idOf } from './testing/review.js'
import { type Given, withStore } from './testing/with-store.js'
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

/** Takes a store back to its fifth step and closes it. */
const takeBack = async (store: Store): Promise<void> => {
  await store.db.run('drop view standing.stances')
  await store.db.run('drop table log.stances')
  await store.db.run('create index traits_subject on log.traits (subject)')
  await store.db.run('delete from log.steps where step > 5')
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

      await takeBack(store)
      await expect(openStore(path, 'read')).rejects.toThrow('parley store update')
      const updated = await openStore(path, 'change')
      expect(await asked(updated).finally(updated.close)).toEqual(before)
    }, SERIES))

  it('that lost a byte order mark at the front of a text has it back', () =>
    withStore(
      async (store, { path }) => {
        await store.db.run('update log.reports set text = substr(text, 2)')
        expect((await verify(store)).faults).not.toEqual([])
        await takeBack(store)
        const updated = await openStore(path, 'change')
        expect((await verify(updated).finally(updated.close)).faults).toEqual([])
      },
      ['\uFEFFGhana said on Monday it would sign the truce with Togo.'],
    ))
})
