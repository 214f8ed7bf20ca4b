import type { Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file to take in; `named` when it was asked for by its own name. Or why there is none. */
export type Found =
  | { readonly path: string; readonly named: boolean }
  | { readonly path: string; readonly error: string }

/**
 * The file at a path, or all files under a folder, sorted by name, folders gone into where they stand. Hidden files and the
 * pictures and scripts that browsers save beside a page are passed over. A folder reached a second time, by way of a link, is
 * not gone into again.
 */
export async function* filesUnder(path: string): AsyncGenerator<Found> {
  const seen = new Set<string>()
  const waiting: { readonly path: string; readonly named: boolean }[] = [{ path, named: true }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path: here, named } = next
    const status = await statusOf(here)
    if (!status?.isDirectory()) {
      if (named || status === null || status.isFile()) yield next
      else yield { path: here, error: `${here}: is no file but a device or a pipe; it is passed over` }
      continue
    }
    const names = await namesIn(here)
    if (typeof names === 'string') {
      yield { path: here, error: `${here}: the folder may not be read (${names}); check its permissions` }
      continue
    }
    const real = await realpath(here)
    if (seen.has(real)) continue
    seen.add(real)
    const shown = new Set(names.filter((name) => !name.startsWith('.')))
    const wanted = [...shown].filter((name) => !isBesidePage(name, shown)).sort()
    if (wanted.length === 0 && named) yield { path: here, error: `${here}: the folder has no files in it` }
    waiting.push(...wanted.reverse().map((name) => ({ path: join(here, name), named: false })))
  }
}

// Null: no such file, or none that may be looked at; opening it says why.
const statusOf = (path: string): Promise<Stats | null> =>
  path === '-' || path === '' ? Promise.resolve(null) : stat(path).catch(() => null)

const namesIn = (path: string): Promise<readonly string[] | string> =>
  readdir(path).catch((error: NodeJS.ErrnoException) => error.code ?? error.message)

// "Talks resume_files" holds the pictures and scripts of "Talks resume.html".
const isBesidePage = (name: string, names: ReadonlySet<string>): boolean => {
  const page = /^(.*)_files$/.exec(name)?.[1]
  return page !== undefined && (names.has(`${page}.html`) || names.has(`${page}.htm`))
}

/** How many bytes the files at these paths hold together; what cannot be looked at counts nothing. */
export const bytesUnder = async (paths: readonly string[]): Promise<number> => {
  let bytes = 0
  for (const path of paths)
    for await (const found of filesUnder(path))
      bytes += 'error' in found ? 0 : ((await statusOf(found.path))?.size ?? 0)
  return bytes
}
