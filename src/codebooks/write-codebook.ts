/** Writes the files of a codebook; what is there already is never overwritten. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DataError, UsageError } from '../errors.js'
import { ABOUT_FILE } from '../knowledge/codebook.js'

/** A file by its path inside the folder. */
export interface FileToWrite {
  readonly path: string
  readonly text: string
}

/** Writes files into the folder, and an ABOUT_FILE with this name where there is none; a UsageError names what is in the way. */
export function writeCodebook(folder: string, name: string, files: readonly FileToWrite[]): void {
  const there = files.filter(({ path }) => existsSync(join(folder, path))).map(({ path }) => path)
  if (there.length > 0)
    throw new UsageError(
      `${folder}: holds ${there.join(', ')} already, and nothing is overwritten; name another folder`,
    )
  const about = existsSync(join(folder, ABOUT_FILE))
    ? []
    : [{ path: ABOUT_FILE, text: `name: ${name}\nversion: "1"\n` }]
  writeFiles(folder, [...about, ...files])
}

/** Writes files and the folders they need, and gives their paths; a DataError says what could not be written. */
export const writeFiles = (folder: string, files: readonly FileToWrite[]): readonly string[] =>
  files.map(({ path, text }) => {
    const file = join(folder, path)
    try {
      mkdirSync(dirname(file), { recursive: true })
      // "wx": never over a file that came in the meantime.
      writeFileSync(file, text, { flag: 'wx' })
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      throw new DataError(`${file}: cannot be written (${code ?? message}); name a folder that can be written to`)
    }
    return file
  })
