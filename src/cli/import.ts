import type { Command } from 'commander'
import { type FileCount, type Imported, importPetrarch } from '../codebooks/petrarch/import.js'
import { addImportActors } from './import-actors.js'
import { addImportEvents } from './import-events.js'
import { folderInto, writeInto, writtenInto } from './into-codebook.js'
import { print } from './output.js'

/** parley import petrarch|actors|events|list|remove */
export const addImportCommand = (program: Command): void => {
  const command = program
    .command('import')
    .description('take in what others made: dictionaries into a codebook, event files beside our records')
  command
    .command('petrarch')
    .description('actors, agents and verbs of PETRARCH, as its text files or as JSON Lines')
    .argument('<folder>', 'folder with the dictionaries')
    .option('--into <codebook>', 'folder to write the codebook to; nothing in it is overwritten')
    .option('--dry-run', 'say what would come through, and write nothing')
    .action(importDictionaries)
  addImportActors(command)
  addImportEvents(command)
}

const importDictionaries = async (folder: string, options: { into?: string; dryRun?: boolean }): Promise<void> => {
  const into = folderInto(options)
  const imported = importPetrarch(folder)
  if (into !== null) writeInto(into, 'PETRARCH dictionaries', imported.files)
  await print(summary(imported, into))
}

const summary = ({ counts, rows, rules, patterns, dated, listed }: Imported, into: string | null): string => {
  const total = (of: (count: FileCount) => number): number => counts.reduce((sum, count) => sum + of(count), 0)
  const parts = listed.filter(({ form }) => form !== '').length
  return [
    ...counts.map(tellFile),
    `All: ${total(({ entries }) => entries)} entries, ${total(({ through }) => through)} through`,
    `Lines: ${[...rows].map(([lexicon, count]) => `${lexicon} ${count}`).join(', ') || 'none'}; ${dated} of them dated`,
    `Rules: ${rules}, with ${patterns} patterns`,
    `Forms and codes left out of entries that came through: ${parts}`,
    writtenInto(into),
    '',
  ].join('\n')
}

const tellFile = ({ file, entries, through, ours, listed }: FileCount): string =>
  [
    `${file}: ${entries} entries, ${through} through${ours > 0 ? ` (${ours} known to us)` : ''}${listed.size > 0 ? ', left out:' : ''}`,
    ...[...listed].map(([reason, count]) => `  ${count}  ${reason}`),
  ].join('\n')
