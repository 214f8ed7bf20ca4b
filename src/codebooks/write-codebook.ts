/** Writes imported files into a codebook; what is there already is never overwritten. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../errors.js'
import { ABOUT_FILE } from '../knowledge/codebook.js'

/** Writes files into the folder, and an ABOUT_FILE with this name where there is none; a UsageError names what is in the way. */
export function writeCodebook(
  folder: string,
  name: string,
  files: readonly { readonly path: string; readonly text: string }[],
): void {
  const there = files.filter(({ path }) => existsSync(join(folder, path))).map(({ path }) => path)
  if (there.length > 0)
    throw new UsageError(
      `${folder}: holds ${there.join(', ')} already, and nothing is overwritten; name another folder`,
    )
  const about = existsSync(join(folder, ABOUT_FILE))
    ? []
    : [{ path: ABOUT_FILE, text: `name: ${name}\nversion: "1"\n` }]
  for (const { path, text } of [...about, ...files]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
