import { createGunzip, type ZlibOptions } from 'node:zlib'
import { DataError } from '../../errors.js'
import type { Allowance } from './allowance.js'

const SLICE = 16_384
const MEMBER = Buffer.from([0x1f, 0x8b, 0x08])

/**
 * The bytes packed in gzip data of one member or many. What comes before a fault is given before the DataError is thrown, so
 * that an archive cut off in the middle loses no more than its end. Never holds more than a slice's worth in memory.
 */
export async function* gunzip(
  packed: AsyncIterable<Buffer>,
  place: string,
  allowance: Allowance,
): AsyncGenerator<Buffer> {
  // All that a slice unpacks to (a thousand times its size at most) fits, so that a write never waits for a read.
  const unpacker = createGunzip({ readableHighWaterMark: 2048 * SLICE } as ZlibOptions)
  let fault: Error | null = null
  unpacker.on('error', (error) => {
    fault = error
  })
  // A write that meets a fault never answers; the closing that follows does.
  let answered = (): void => {}
  unpacker.once('close', () => answered())
  /** Waits for an act to be worked off, and for what came of it to be handed over. */
  const settled = async (act: (done: () => void) => void): Promise<void> => {
    await new Promise<void>((resolve) => {
      answered = resolve
      act(() => resolve())
    })
    await new Promise((resolve) => setImmediate(resolve))
  }
  const ready: Buffer[] = []
  unpacker.on('data', (bytes: Buffer) => ready.push(bytes))
  const failed = (): DataError =>
    new DataError(
      /unexpected end/.test(fault?.message ?? '')
        ? `${place}: the gzip data is cut off before its end; get the file again`
        : `${place}: the gzip data is damaged; get the file again`,
    )
  try {
    for await (const chunk of packed) {
      for (const slice of slicesOf(chunk)) {
        await settled((done) => unpacker.write(slice, done))
        for (const bytes of ready.splice(0)) {
          allowance.spend(bytes.length)
          yield bytes
        }
        if (fault !== null) throw failed()
        allowance.earn(slice.length)
      }
    }
    await settled((done) => unpacker.once('end', done).end())
    for (const bytes of ready.splice(0)) {
      allowance.spend(bytes.length)
      yield bytes
    }
    if (fault !== null) throw failed()
  } finally {
    unpacker.destroy()
  }
}

// A slice ends where a member may begin: the members before a damaged one have then been handed over.
function* slicesOf(chunk: Buffer): Generator<Buffer> {
  for (let from = 0; from < chunk.length; ) {
    const member = chunk.indexOf(MEMBER, from + 1)
    const to = Math.min(from + SLICE, member > 0 ? member : chunk.length, chunk.length)
    yield chunk.subarray(from, to)
    from = to
  }
}
