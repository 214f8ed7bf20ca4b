import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Incoming } from '../../intake/incoming.js'
import { type About, makeReport } from '../../intake/report.js'
import { type Added, addReports } from '../add.js'
import { forgetIndex, searchFile } from '../search-index.js'
import { openStore, type Store } from '../store.js'

/** A report to add: its text, or with what is known of it. */
export type Given = string | ({ readonly text: string; readonly address?: string } & About)

/** What a test may do to the store it was given. */
export interface Hands {
  readonly add: (reports: readonly Given[]) => Promise<readonly Added[]>
  readonly spoilIndex: () => void
  /** Throws the search index away, as reading again does. */
  readonly dropIndex: () => void
  readonly path: string
}

const NOON = '2026-06-01 12:00:00'

/** Runs `work` on a real store in a folder of its own, filled with these reports, and takes the folder away. */
export const withStore = async (
  work: (store: Store, hands: Hands) => Promise<void>,
  reports: readonly Given[] = [],
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-store-'))
  const path = join(folder, 'test.duckdb')
  const store = await openStore(path, 'write')
  const add = (given: readonly Given[]) => addGiven(store, given)
  try {
    if (reports.length > 0) await add(reports)
    await work(store, {
      add,
      path,
      spoilIndex: () => writeFileSync(searchFile(path), 'no index'),
      dropIndex: () => forgetIndex(store),
    })
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

/** Adds reports as if they came from files called 1, 2, 3 ... */
export const addGiven = async (store: Store, given: readonly Given[]): Promise<readonly Added[]> => {
  const added: Added[] = []
  for await (const each of addReports(store, incoming(given), { codebook: null, now: () => NOON })) added.push(each)
  return added
}

async function* incoming(given: readonly Given[]): AsyncGenerator<Incoming> {
  for (const [at, each] of given.entries()) {
    const { text, address = null, ...about } = typeof each === 'string' ? { text: each } : each
    yield {
      origin: { source: `${at + 1}`, part: null },
      report: makeReport(text, about),
      bytes: Buffer.from(text),
      media: 'text',
      address,
      remarks: [],
    }
  }
}
