import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { DataError } from '../errors.js'

/** Largest report that is read. A book has about one megabyte; anything near this is a dump of many reports. */
export const LARGEST_REPORT = 20_000_000

/** The error for a report over the cap; `name` is what the reader calls it. */
export const tooLarge = (name: string): DataError =>
  new DataError(
    `${name}: is larger than ${LARGEST_REPORT / 1_000_000} MB, the most that is read as one report; split it into one report a file, or a line each in a .jsonl file`,
  )

/** All bytes of a file or, for "-", of standard input; stops at the cap without holding more than that in memory. */
export const readBytes = async (path: string): Promise<Buffer> => {
  if (path === '-') return gather('standard input', process.stdin)
  const file = await openFile(path)
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw new DataError(`${path}: is a folder; name the files in it`)
    if (stat.isFile() && stat.size > LARGEST_REPORT) throw tooLarge(path)
    return await gather(path, file.createReadStream({ autoClose: false }))
  } finally {
    await file.close()
  }
}

/** Opens a file for reading, or says in one line why it cannot be. */
export const openFile = async (path: string): Promise<FileHandle> => {
  if (path === '') throw new DataError('"": an empty file name; name a file, or - for standard input')
  if (path.includes('\0')) throw new DataError(`${JSON.stringify(path)}: no file can have that name`)
  try {
    return await open(path, constants.O_RDONLY)
  } catch (error) {
    throw new DataError(`${path}: ${whyUnreadable(error)}`)
  }
}

const whyUnreadable = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file; check the name'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions'
  if (code === 'EISDIR') return 'is a folder; name the files in it'
  if (code === 'ENAMETOOLONG') return 'no file can have a name that long; check the name'
  return `cannot be read (${code ?? message})`
}

/**
 * All bytes of a stream; `name` is what an error calls it. Stops at the cap without holding more than that in memory; `most` is the cap in
 * bytes, a report's when left out, and `refusal` makes the error for what is over it.
 */
export const gather = async (
  name: string,
  stream: AsyncIterable<Buffer | string>,
  most = LARGEST_REPORT,
  refusal = tooLarge,
): Promise<Buffer> => {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of stream) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    length += bytes.length
    if (length > most) throw refusal(name)
    pieces.push(bytes)
  }
  return Buffer.concat(pieces, length)
}
