import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
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

it('npm start’s program prints the brief and serves the record on the next free port, on this machine only', async () => {
  prepare()
  const taken = await takePort()
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    env: { ...process.env, PORT: String(taken.port) },
  })
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
    expect(await (await fetch(address)).text()).toContain('<h2>The report</h2>')
    const record = (await (await fetch(`${address}record.json`)).json()) as { report: { published: string } }
    expect(record.report.published).toBe('2024-08-14')
  } finally {
    child.kill()
    taken.release()
  }
})
