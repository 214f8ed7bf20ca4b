import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prepare } from '../scripts/setup.mjs'
import { root } from './sources.js'

/** Takes a free port and keeps it until it is closed. */
const takePort = async () => {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  return { port, release: () => server.close() }
}

it('npm start’s program prints the brief and serves the desk on the next free port, over the examples', async () => {
  prepare()
  const taken = await takePort()
  const folder = mkdtempSync(join(tmpdir(), 'parley-start-'))
  const passing = join(folder, 'passing')
  mkdirSync(passing)
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    env: { ...process.env, PORT: String(taken.port), PARLEY_STORE: join(folder, 'start.duckdb'), TMPDIR: passing },
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  try {
    let out = ''
    const address = await new Promise<string>((found, failed) => {
      child.stdout.on('data', (piece: Buffer) => {
        out += piece.toString()
        const told = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)
        if (told !== null) found(told[0])
      })
      child.once('exit', (code) => failed(new Error(`ended with ${code} before it served: ${out}`)))
    })
    expect(Number(new URL(address).port)).toBeGreaterThan(taken.port)
    expect(out).toContain('14 August 2024')
    const page = await (await fetch(`${address}board?party=Darvela`)).text()
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1]
    expect(page).toContain('<div id="desk">')
    expect((await fetch(new URL(script!, address))).headers.get('content-type')).toContain('text/javascript')
    const store = (await (await fetch(`${address}api/store`)).json()) as { reports: number; first_day: string }
    // Of the series two reports are later versions of others.
    expect(store).toMatchObject({ reports: 23, first_day: '2024-08-14' })
    // A text pasted at the desk is read in the thread beside.
    const added = await fetch(`${address}api/add/text`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Orsk said on Monday it would attend talks in Kessin.', published: '2026-06-02' }),
    })
    expect(await added.text()).toContain('"kind":"end","added":1')
    // A reading that would take minutes is broken off when the server ends, and leaves nothing behind.
    const long = 'Orsk said on Monday it would attend talks in Kessin. '.repeat(60_000)
    const reading = await fetch(`${address}api/add/file?name=long.txt`, { method: 'POST', body: long })
    expect(readdirSync(passing)).toHaveLength(1)
    child.kill('SIGTERM')
    await reading.text().catch(() => '')
    expect(await ended).toBe(0)
    expect(readdirSync(passing)).toEqual([])
  } finally {
    child.kill('SIGTERM')
    await ended
    taken.release()
    rmSync(folder, { recursive: true })
  }
})
