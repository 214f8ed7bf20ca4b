import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepare } from '../scripts/setup.mjs'
import { root } from './sources.js'

/** What a run of the program came to. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built program, or `program` when given, as a child process, with bytes or a generator of bytes on its standard input. */
export const parley = (
  args: readonly string[],
  { input, cwd = root, program }: { input?: Iterable<Uint8Array>; cwd?: string; program?: string } = {},
): Promise<Run> => {
  prepare()
  return new Promise((resolve, reject) => {
    // Built a moment ago by prepare(): going by ./parley would look again and talk about it on standard error.
    const main = join(root, 'dist', 'program', 'main.js')
    const child =
      program === undefined ? spawn(process.execPath, [main, ...args], { cwd }) : spawn(program, args, { cwd })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => out.push(piece))
    child.stderr.on('data', (piece: Buffer) => err.push(piece))
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') })
    })
    // The program may refuse its input before the last byte of it; that is its right.
    child.stdin.on('error', () => {})
    void feed(child.stdin, input ?? [])
  })
}

const feed = async (
  stdin: NodeJS.WritableStream & { destroyed?: boolean },
  input: Iterable<Uint8Array>,
): Promise<void> => {
  for (const piece of input) {
    if (stdin.destroyed) return
    if (!stdin.write(piece)) {
      await new Promise<void>((go) => {
        stdin.once('drain', go)
        stdin.once('close', go)
      })
    }
  }
  stdin.end()
}
