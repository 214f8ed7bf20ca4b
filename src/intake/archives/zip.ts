import { type Entry, getFileNameLowLevel, openPromise } from 'yauzl'
import { DataError } from '../../errors.js'
import type { Origin } from '../incoming.js'
import { placeOf, type Source, sourceOf, within } from '../source.js'
import { type Allowance, allowanceOf } from './allowance.js'

/**
 * The files in a zip archive, in the order of its list, and a line for each that cannot be had. Names inside are labels
 * only: nothing is written anywhere. Each file is to be read before the next is asked for.
 */
export async function* zippedFiles(
  path: string,
): AsyncGenerator<Source | { readonly origin: Origin; readonly error: string }> {
  const outer: Origin = { source: path, part: null }
  const archive = await openPromise(path, { decodeStrings: false, autoClose: false }).catch((error: Error) => {
    throw new DataError(
      `${placeOf(outer)}: is no zip archive that can be read (${reasonOf(error)}); get the file again`,
    )
  })
  const allowance = allowanceOf(placeOf(outer), archive.fileSize)
  try {
    const entries = archive.eachEntry()
    while (!allowance.isSpent()) {
      const next = await entries.next().catch((error: Error) => {
        throw new DataError(`${placeOf(outer)}: its list of files is damaged (${reasonOf(error)}); get the file again`)
      })
      if (next.done) return
      const entry = next.value
      const name = nameOf(entry)
      if (name.endsWith('/') || isHidden(name)) continue
      const origin = within(outer, name)
      if (entry.isEncrypted()) {
        yield { origin, error: `${placeOf(origin)}: is encrypted; unpack it with its password first` }
        continue
      }
      if (!entry.canDecodeFileData()) {
        yield { origin, error: `${placeOf(origin)}: is packed in a way that is not read; unpack it first` }
        continue
      }
      const stream = await archive.openReadStreamPromise(entry).catch(reasonOf)
      if (typeof stream === 'string') {
        yield { origin, error: `${placeOf(origin)}: is damaged in the archive (${stream}); get the file again` }
        continue
      }
      try {
        yield await sourceOf(origin, name.slice(name.lastIndexOf('/') + 1), metered(stream, placeOf(origin), allowance))
      } catch (error) {
        if (!(error instanceof DataError)) throw error
        yield { origin, error: error.message }
      } finally {
        stream.destroy()
      }
    }
  } finally {
    archive.close()
  }
}

async function* metered(stream: AsyncIterable<Buffer>, place: string, allowance: Allowance): AsyncGenerator<Buffer> {
  const iterator = stream[Symbol.asyncIterator]()
  for (;;) {
    const next = await iterator.next().catch((error: Error) => {
      throw new DataError(`${place}: is damaged in the archive (${reasonOf(error)}); get the file again`)
    })
    if (next.done) return
    allowance.spend(next.value.length)
    yield next.value
  }
}

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false).slice(0, 500)

// What macOS and other programs put in beside the files.
const isHidden = (name: string): boolean =>
  name.split('/').some((step) => step === '__MACOSX' || (step.startsWith('.') && step !== '.' && step !== '..'))

const reasonOf = (error: Error): string => error.message.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120)
