import { expect, it } from 'vitest'
import { withStore } from '../../store/testing/with-store.js'
import { appOf } from '../app.js'
import { OWN_HOSTS } from '../guard.js'
import { serveStore } from '../served.js'
import type { AddLine } from './add.js'

const TEXT = 'Envoys of Orsk and Belmar met in Kessin on Tuesday, the mediator said.'

/** Sends something to be added, and gives the lines of the answer. */
const adding = async (
  work: (
    add: (path: string, body: string | Uint8Array<ArrayBuffer>, type?: string) => Promise<readonly AddLine[]>,
  ) => Promise<void>,
): Promise<void> =>
  withStore(async (store) => {
    const app = appOf(await serveStore(store, () => '2026-06-01 12:00:00'), { hosts: OWN_HOSTS, token: null })
    await work(async (path, body, type = 'application/octet-stream') => {
      const headers = { host: 'localhost', 'content-type': type }
      const answer = await app.request(path, { method: 'POST', headers, body })
      const lines = (await answer.text()).split('\n').filter((line) => line !== '')
      return lines.map((line) => JSON.parse(line) as AddLine)
    })
  })

it('tells what each stage finds in a text that is pasted, then that it was added', async () => {
  await adding(async (add) => {
    const body = JSON.stringify({ text: TEXT, published: '2026-06-02', publisher: 'Test Wire' })
    const lines = await add('/api/add/text', body, 'application/json')
    expect(lines.map((line) => (line.kind === 'stage' ? line.stage : line.kind))).toEqual([
      'parse',
      'mentions',
      'attributions',
      'events',
      'talks',
      'added',
      'end',
    ])
    expect(lines[0]).toEqual({ kind: 'stage', stage: 'parse', found: { sentences: 1 } })
    expect(lines.at(-1)).toEqual({ kind: 'end', added: 1, known: 0, refused: 0 })
    const again = await add('/api/add/text', body, 'application/json')
    expect(again.map(({ kind }) => kind)).toEqual(['known', 'end'])
  })
})

it('takes files by their names, and tells what could not be taken under the same names', async () => {
  await adding(async (add) => {
    const good = JSON.stringify({ text: TEXT, published: '2026-06-02' })
    const lines = await add('/api/add/file?name=..%2F..%2Fday.jsonl', `${good}\n{"text": 7}\n`)
    const outcomes = lines.filter((line) => line.kind === 'added' || line.kind === 'refused')
    // What needs no reading is told before what does.
    expect(outcomes).toMatchObject([
      { kind: 'refused', where: '../../day.jsonl line 2' },
      { kind: 'added', where: '../../day.jsonl line 1', published: '2026-06-02' },
    ])
    expect(JSON.stringify(lines)).not.toContain('/tmp/')
    const empty = await add('/api/add/file?name=nothing.txt', new Uint8Array([0]))
    expect(empty.map(({ kind }) => kind).at(-1)).toBe('end')
  })
})

it('asks no feed on this machine unless that was allowed', async () => {
  await adding(async (add) => {
    const body = JSON.stringify({ address: 'http://127.0.0.1:9/feed' })
    const [refused] = await add('/api/add/feed', body, 'application/json')
    expect(refused).toMatchObject({ kind: 'refused', where: 'http://127.0.0.1:9/feed' })
    expect(JSON.stringify(refused)).toContain('private addresses must be allowed')
  })
})
