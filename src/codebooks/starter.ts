/** A small codebook to begin with: it passes its own check, and every file says in comments what it is for. */
import { existsSync } from 'node:fs'
import { UsageError } from '../errors.js'
import { starterFiles } from '../knowledge/codebook-starter.js'
import { writeFiles } from './write-codebook.js'

/** Writes the starter into a folder that is not there yet, and gives the paths it wrote; a UsageError when something is there. */
export const writeStarter = (folder: string): readonly string[] => {
  if (existsSync(folder))
    throw new UsageError(`${folder}: is there already, and nothing is overwritten; name a folder that is not there`)
  return writeFiles(folder, starterFiles())
}
