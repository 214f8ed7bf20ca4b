/** A small codebook to begin with: it passes its own check, and every file says in comments what it is for. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../errors.js'
import { starterFiles } from '../knowledge/codebook-starter.js'

/** Writes the starter into a folder that is not there yet, and gives the paths it wrote; a UsageError when something is there. */
export const writeStarter = (folder: string): readonly string[] => {
  if (existsSync(folder))
    throw new UsageError(`${folder}: is there already, and nothing is overwritten; name a folder that is not there`)
  return starterFiles().map(({ path, text }) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return file
  })
}
