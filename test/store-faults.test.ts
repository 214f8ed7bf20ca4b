import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../scripts/setup.mjs'
import { openStore } from '../src/store/store.js'
import { verify } from '../src/store/verify.js'
import { parley } from './program.js'
import { root } from './sources.js'

const BATCH = 3
// Milliseconds within which a whole run ends on most machines; on a slower one more of the kills come early.
const LONGEST_RUN = 2500
const main = join(root, 'dist', 'program', 'main.js')

const folder = mkdtempSync(join(tmpdir(), 'parley-faults-'))
const reports = join(folder, 'reports.jsonl')

const TOWNS = ['Orlen', 'Tavik', 'Mirrow', 'Pelt', 'Sarn', 'Ustel', 'Brook Hill', 'Vand', 'Lorrin', 'Keth']
const report = (at: number): string => {
  const town = TOWNS[at % TOWNS.length]!
  const text = `Shells hit ${town} on Monday, killing ${at + 2} people, a health official said.\n\nThe governor of ${town} said talks would resume on Friday if the shelling stopped. “We will attend,” an aide said. Report ${at}.`
  return JSON.stringify({ id: `r${at}`, text, published: '2026-05-05', publisher: `${town} Post` })
}

beforeAll(() => {
  prepare()
  writeFileSync(reports, `${Array.from({ length: 30 }, (_, at) => report(at)).join('\n')}\n`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Small steps of one sequence, so that a failure can be seen again. */
const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

const addArgs = (store: string): string[] => ['add', reports, '--store', store, '--batch', String(BATCH), '--quiet']

/** Runs the program and kills it, without warning, after so many milliseconds; true when it had ended by itself before. */
const killedAfter = (milliseconds: number, store: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...addArgs(store)], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.once('close', (_, signal) => {
      clearTimeout(timer)
      resolve(signal === null)
    })
  })

/** All that a store says of its reports, whatever order and time they were added in. */
const contentOf = async (path: string): Promise<unknown> => {
  const store = await openStore(path, 'read')
  try {
    const { faults } = await verify(store)
    expect(faults).toEqual([])
    const [counts] = await store.db.rows(
      `select (select count(*) from log.reports) as reports, (select count(*) from log.readings) as readings,
        (select count(*) from log.bytes) as bytes, (select count(distinct report) from log.traits) as compared`,
    )
    const { reports: kept, readings, bytes, compared } = counts!
    expect([readings, bytes, compared]).toEqual([kept, kept, kept])
    const links = await store.db.rows(
      'select kind, relation, left_report, left_id, right_report, right_id from links order by all',
    )
    const events = await store.db.rows('select report, id, plover, status from events order by all')
    return { kept: Number(kept), links, events }
  } finally {
    await store.close()
  }
}

describe('a store whose program is killed', () => {
  it('at fifty random instants has lost no kept report and holds no half one, and ends as if nothing had happened', async () => {
    const whole = join(folder, 'whole.duckdb')
    expect((await parley(addArgs(whole))).code).toBe(0)
    const wanted = await contentOf(whole)
    const next = random(20_261_128)
    const store = join(folder, 'killed.duckdb')
    let kept = 0
    for (let kills = 0; kills < 50; ) {
      const ended = await killedAfter(next() * LONGEST_RUN, store)
      if (!ended) kills++
      if (existsSync(store)) {
        // Killed while the file was being made, there is no store yet; the next run makes it.
        const content = (await contentOf(store).catch((error: Error) => {
          expect(error.message).toMatch(/is not a Parley store|older version/)
          return { kept: 0 }
        })) as { kept: number }
        expect(content.kept).toBeGreaterThanOrEqual(kept)
        expect(content.kept % BATCH).toBe(0)
        kept = content.kept
      }
      if (!ended && kept < 30) continue
      expect(await contentOf(store)).toEqual(wanted)
      for (const end of ['', '.wal', '.search', '.search-wal', '.search-shm']) rmSync(`${store}${end}`, { force: true })
      kept = 0
    }
  }, 600_000)
})

describe('a store that two programs want', () => {
  it('belongs to the first; the second is told which process has it', async () => {
    const path = join(folder, 'owned.duckdb')
    const store = await openStore(path, 'write')
    const second = await parley(['add', reports, '--store', path])
    const reader = await parley(['list', '--store', path])
    await store.close()
    expect([second.code, second.out]).toEqual([1, ''])
    expect(second.err).toContain(`in use by another process (${process.pid})`)
    expect(reader.err).toContain('in use by another process')
  })
})

describe('a disk that is full', () => {
  const disk = join(folder, 'small')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status === 0
  afterAll(() => {
    if (mounted) spawnSync('umount', [disk])
  })

  it.skipIf(!mounted)('loses nothing that was kept, says what to do, and goes on when there is room', async () => {
    const path = join(disk, 'store.duckdb')
    const ballast = join(disk, 'ballast')
    writeFileSync(ballast, Buffer.alloc(8 * 1024 * 1024 - 100_000))
    const full = await parley(addArgs(path))
    expect(full.code).toBe(1)
    expect(full.err).toContain('the disk is full')
    expect(full.err).not.toContain('fault in Parley')
    expect(spawnSync('mount', ['-o', 'remount,size=64m', disk]).status).toBe(0)
    rmSync(ballast)
    const again = await parley(addArgs(path))
    expect([again.code, again.err]).toEqual([0, ''])
    expect(await contentOf(path)).toEqual(await contentOf(join(folder, 'whole.duckdb')))
  })
})

describe('the program stopped by Ctrl-C', () => {
  it('keeps what it read and says how to go on', async () => {
    const path = join(folder, 'stopped.duckdb')
    const many = join(folder, 'many.jsonl')
    writeFileSync(many, `${Array.from({ length: 600 }, (_, at) => report(at)).join('\n')}\n`)
    const child = spawn(process.execPath, [main, 'add', many, '--store', path, '--batch', '600'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    child.stdout.on('data', (piece) => {
      out += piece
    })
    // The store's file is there shortly before reading begins; a little later some of it is read, and none is kept yet.
    while (!existsSync(path)) await new Promise((go) => setTimeout(go, 20))
    await new Promise((go) => setTimeout(go, 700))
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect(code).toBe(130)
    expect(out).toContain('run the same command again to go on')
    expect(readFileSync(path).length).toBeGreaterThan(0)
    const again = await parley(['add', many, '--store', path])
    expect(again.code).toBe(0)
    expect(((await contentOf(path)) as { kept: number }).kept).toBe(600)
  })
})
