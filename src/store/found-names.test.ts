import { describe, expect, it } from 'vitest'
import { foundNames, keepFoundNames } from './found-names.js'
import { overridesOf } from './parties.js'
import { openStore, type Store } from './store.js'
import { addGiven, type Given, withStore } from './testing/with-store.js'
import { verify } from './verify.js'

const TOLD: readonly Given[] = [
  'Norwegian Foreign Minister Oskan Belir rejected a withdrawal from the valley on Friday.',
  'Foreign Minister Oskan Belir accepted a withdrawal from the valley on Saturday. The foreign minister said Foreign Minister Belir had met Sweden.',
]

const keptRows = (store: Store) =>
  store.db.rows('select forms::integer as forms, names, sides from standing.found_names')

describe('names that are found by looking through all names of a store', () => {
  it('are kept when what wrote is closed, and are those that a question would find', () =>
    withStore(async (store, { path }) => {
      const looked = await foundNames(store)
      expect(looked.sides).toEqual([['oskan belir', 'norway']])
      expect(await keptRows(store)).toEqual([])
      await store.close()
      const again = await openStore(path, 'read')
      try {
        expect(await keptRows(again)).toHaveLength(1)
        expect(await foundNames(again)).toEqual(looked)
      } finally {
        await again.close()
      }
    }, TOLD))

  it('are read from where they are kept, until a name comes that was not there', () =>
    withStore(async (store, { path }) => {
      await keepFoundNames(store)
      await store.db.run(`update standing.found_names set names = '{"oslo":"norway"}'`)
      expect((await verify(store)).faults).toEqual([
        'the names kept as found are not those that the names of actors give',
      ])
      await store.close()
      const changed = await openStore(path, 'change')
      try {
        expect([...(await overridesOf(changed))]).toEqual([['oslo', 'norway']])
        await addGiven(changed, ['Ghana said on Monday it would sign the truce with Togo.'])
        expect([...(await overridesOf(changed)).keys()]).not.toContain('oslo')
        expect((await verify(changed)).faults).toEqual([])
        await keepFoundNames(changed)
        expect(await keptRows(changed)).toHaveLength(1)
        expect(JSON.stringify(await keptRows(changed))).not.toContain('oslo')
      } finally {
        await changed.close()
      }
    }, TOLD))

  it('are looked for where another program kept them', () =>
    withStore(async (store) => {
      await keepFoundNames(store)
      await store.db.run(`update standing.found_names set names = '{"oslo":"norway"}', program = '0.0.9'`)
      expect([...(await overridesOf(store)).keys()]).not.toContain('oslo')
      await keepFoundNames(store)
      expect(JSON.stringify(await keptRows(store))).not.toContain('oslo')
    }, TOLD))

  it('keep no store open where they cannot be kept', () =>
    withStore(async (store, { path }) => {
      await store.db.run('drop table standing.found_names')
      await store.close()
      // It can be opened again for writing: nothing holds it.
      await (await openStore(path, 'change')).close()
    }, TOLD))
})
