import { existsSync, realpathSync } from 'node:fs'
import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { DataError, UsageError } from '../errors.js'

/** A file that is being written, with what is kept beside it. */
export interface WholeFile {
  readonly write: (piece: Uint8Array) => Promise<void>
  readonly writeSidecar: (lines: string) => Promise<void>
  readonly writeAbout: (text: string) => Promise<void>
}

/** Files that are there whole or not at all. */
export interface ExportFiles {
  /** Writes under other names, and gives the files theirs once all are written; what was begun is taken away when that fails. */
  readonly whole: (work: (file: WholeFile) => Promise<void>) => Promise<void>
}

/**
 * The files of an export: `out`, OUT.about.json and with `sidecar` OUT.sources.jsonl. A UsageError names one that is there already unless
 * `force` is given, or that would be the store itself; a DataError says why one cannot be written.
 */
export const exportFiles = (out: string, sidecar: boolean, force: boolean, store: string): ExportFiles => {
  const names = { file: out, sidecar: sidecar ? `${out}.sources.jsonl` : null, about: `${out}.about.json` }
  const all = Object.values(names).filter((name) => name !== null)
  // What an earlier export left there would be taken for this one's.
  const stale = sidecar ? null : `${out}.sources.jsonl`
  checkNames(stale === null ? all : [...all, stale], force, store)
  return {
    whole: async (work) => {
      const handles = new Map<string, FileHandle>()
      const into = async (name: string | null, piece: string | Uint8Array): Promise<void> => {
        if (name === null || piece.length === 0) return
        await writing(name, () => handles.get(name)!.appendFile(piece))
      }
      try {
        for (const name of all) handles.set(name, await writing(name, () => open(begun(name), 'w')))
        await work({
          write: (piece) => into(names.file, piece),
          writeSidecar: (lines) => into(names.sidecar, lines),
          writeAbout: (text) => into(names.about, text),
        })
        for (const handle of handles.values()) await handle.close()
        for (const name of all) await writing(name, () => rename(begun(name), name))
        if (stale !== null) await rm(stale, { force: true })
      } catch (error) {
        for (const [name, handle] of handles) {
          await handle.close().catch(() => {})
          await rm(begun(name), { force: true })
        }
        throw error
      }
    },
  }
}

/** A UsageError names the file that is the store itself or belongs to it, or that is there already unless `force` is given. */
export const checkNames = (names: readonly string[], force: boolean, store: string): void => {
  const own = [store, `${store}.search`, `${store}.wal`].map(realName)
  const same = names.find((name) => own.includes(realName(name)))
  if (same !== undefined)
    throw new UsageError(`${same}: is the store itself, or belongs to it; name another file with --out`)
  const there = force ? undefined : names.find((name) => existsSync(name))
  if (there !== undefined)
    throw new UsageError(`${there}: is there already; name another file with --out, or add --force`)
}

/** Where a name leads, through links. */
const realName = (name: string): string => (existsSync(name) ? realpathSync(name) : resolve(name))

/** Writes a file that is there whole or not at all. */
export const writeWhole = async (name: string, bytes: string | Uint8Array): Promise<void> => {
  try {
    await writing(name, async () => {
      await writeFile(begun(name), bytes)
      await rename(begun(name), name)
    })
  } catch (error) {
    await rm(begun(name), { force: true })
    throw error
  }
}

const begun = (name: string): string => `${name}.${process.pid}.part`

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there; make it, or name another file with --out',
  EACCES: 'may not be written; check the permissions of its folder, or name another file with --out',
  EROFS: 'may not be written; name another file with --out',
  EISDIR: 'is a folder; name a file with --out',
  ENOTDIR: 'its folder is a file; name another with --out',
  ENOSPC: 'the disk is full; make room and run the same command again',
}

/** Writes to the file of that name; a DataError says why it cannot be written, and what to do. */
export const writing = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new DataError(`${name}: ${WHY[code ?? ''] ?? `cannot be written (${message})`}`)
  }
}
