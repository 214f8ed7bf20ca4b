import { DataError } from '../../errors.js'
import { allowanceOf } from '../archives/allowance.js'
import { gunzip } from '../archives/gunzip.js'
import { zippedFiles } from '../archives/zip.js'
import { gather, openFile } from '../bytes.js'

/** Largest table that is read: the whole of UCDP GED has half of it. It is held in memory while it is read. */
const LARGEST_TABLE = 600_000_000

/**
 * All bytes of a table: of a file, of what a .gz file holds, or of the one file in a .zip archive. A workbook, which is an archive too, comes
 * as it is. A DataError says why there are none.
 */
export const readTableBytes = async (path: string): Promise<Buffer> => {
  const file = await openFile(path)
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw new DataError(`${path}: is a folder; name a file in it`)
    if (stat.isFile() && stat.size > LARGEST_TABLE) throw tooLarge(path)
    const bytes = await gathered(path, file.createReadStream({ autoClose: false }))
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
      const allowance = allowanceOf(path, bytes.length)
      return await gathered(path, gunzip(slices(bytes), path, allowance))
    }
    return isArchive(bytes) && !isWorkbook(bytes) ? await onlyMember(path) : bytes
  } finally {
    await file.close()
  }
}

/** Whether bytes are those of a workbook: a zip archive that lists parts of an Office or OpenDocument file. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  isArchive(bytes) &&
  ['[Content_Types].xml', 'application/vnd.oasis.opendocument.spreadsheet'].some((name) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name),
  )

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3

const SLICE = 65_536

async function* slices(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += SLICE) yield bytes.subarray(from, from + SLICE)
}

const onlyMember = async (path: string): Promise<Buffer> => {
  for await (const member of zippedFiles(path)) {
    if ('error' in member) throw new DataError(member.error)
    // Awaited here: the archive is closed as soon as its members are left.
    return await gathered(path, member.bytes)
  }
  throw new DataError(`${path}: is an archive with no file in it`)
}

const gathered = (path: string, stream: AsyncIterable<Buffer | string>): Promise<Buffer> =>
  gather(path, stream, LARGEST_TABLE, tooLarge)

const tooLarge = (path: string): DataError =>
  new DataError(`${path}: is larger than ${LARGEST_TABLE / 1_000_000} MB, the most that is read; split it by year`)
