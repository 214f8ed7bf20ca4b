import type { Command } from 'commander'
import type { Codebook } from '../knowledge/codebook.js'
import { loadCodebook } from '../knowledge/codebook-faults.js'
import { complain } from './output.js'

/** The option that names a folder with the user's own actors, rules and event types. */
export const withCodebookOption = (command: Command): Command =>
  command.option('--codebook <folder>', 'read with your own actors, rules and event types from this folder')

/** The codebook that option names, or null; what lies in the folder and is not read is told on standard error. */
export const codebookOf = ({ codebook }: Record<string, unknown>): Codebook | null => {
  if (typeof codebook !== 'string') return null
  const loaded = loadCodebook(codebook)
  for (const warning of loaded.warnings) complain(warning)
  return loaded
}
