import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesSince } from './changes.js'
import { happeningsBetween } from './happenings.js'
import { newestEvents } from './newest-events.js'
import { listParties } from './parties.js'
import { positionHistory } from './positions.js'
import { searchStore } from './search.js'
import { situationSince } from './situation.js'
import { openStore, type Store } from './store.js'
import { decideNow, idOf, readAgain } from './testing/review.js'
import { addGiven, type Given } from './testing/with-store.js'
import type { Wanted } from './wanted.js'

const SHELLED = 'Shells hit the town of Orlen on Monday, killing six people, the health ministry of Iraq said.'

const SERIES: readonly Given[] = [
  {
    publisher: 'Basin Press',
    published: '2026-05-05',
    text: `${SHELLED}\n\nTurkey rejected the ceasefire on Tuesday. Turkey attacked Iraq on Tuesday.`,
  },
  {
    publisher: 'Northern Wire',
    published: '2026-05-06',
    text: 'At least nine people were killed when shells hit the town of Orlen on Monday, the health ministry of Iraq said on Wednesday. Turkey accepted the ceasefire.',
  },
  // Comes in last and is of the first day: numbers by arrival and days need not agree.
  { publisher: 'Coast Telegraph', published: '2026-05-05', text: `${SHELLED}\n\nIraq demanded a withdrawal.` },
  { publisher: 'Hill Herald', text: 'Turkey shelled the town of Orlen. Iraq rejected the ceasefire.' },
]
const ALL: Wanted = { since: null, until: null, party: null, place: null, issue: null, limit: 100 }

let folder: string
let path: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-still-'))
  path = join(folder, 'still.duckdb')
  const store = await openStore(path, 'write')
  await addGiven(store, SERIES)
  const [first] = await store.db.rows(`select report from log.reports where publisher = 'Basin Press'`)
  const report = String(first!.report)
  const attack = { report, list: 'events', id: await idOf(store, report, 'events', '"attacked"') } as const
  await decideNow(store, { ...attack, who: 'ann', action: 'reject', reason: 'invented' })
  // The newest reading of the first report has the highest number of all.
  await readAgain(store, report, (record) => record)
  await store.close()
})

afterAll(() => rmSync(folder, { recursive: true }))

const opened = async <Answer>(mode: 'read' | 'write', ask: (store: Store) => Promise<Answer>): Promise<Answer> => {
  const store = await openStore(path, mode)
  try {
    return await ask(store)
  } finally {
    await store.close()
  }
}

const answers = async (store: Store) => ({
  happenings: await happeningsBetween(store, ALL),
  since: await happeningsBetween(store, { ...ALL, since: '2026-05-05', until: '2026-05-05' }),
  changes: await changesSince(store, '2026-05-05', ALL),
  situation: await situationSince(store, '2026-05-05', ALL),
  positions: await positionHistory(store, ALL),
  parties: await listParties(store, null, 10),
  found: await searchStore(store, 'shells', 'reports', 10),
  said: await searchStore(store, 'killing', 'statements', 10),
})

describe('a store that is only read', () => {
  it('gives the answers of one that may change, with what one question came across kept for the next', async () => {
    const changing = await opened('write', answers)
    expect(changing.happenings.length).toBeGreaterThan(0)
    expect(changing.situation.stands.length).toBeGreaterThan(0)
    expect(changing.found.length).toBeGreaterThan(1)
    const [once, again] = await opened('read', async (store) => [await answers(store), await answers(store)])
    expect(once).toEqual(changing)
    expect(again).toEqual(changing)
  })

  it.each(['2026-05-01', null])(
    'finds as many events since %s that tell a happening as are asked for, however many between them tell none',
    (since) =>
      opened('read', async (store) => {
        const wanted = { ...ALL, since }
        const every = { types: [], statuses: [] }
        const all = await newestEvents(store, wanted, every, 100)
        expect(all.length).toBeGreaterThan(2)
        expect(all.map(({ stands }) => stands)).toEqual(
          all
            .map(({ stands }) => stands)
            .toSorted()
            .reverse(),
        )
        for (let most = 1; most <= all.length; most++)
          expect(await newestEvents(store, wanted, every, most)).toEqual(all.slice(0, most))
      }),
  )
})
