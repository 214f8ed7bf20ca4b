import type { Command } from 'commander'
import { type CodebookCheck, checkCodebook } from '../codebooks/check.js'
import { writeStarter } from '../codebooks/starter.js'
import { EXIT } from './failure.js'
import { print } from './output.js'

/** parley codebook check FOLDER, parley codebook new FOLDER */
export const addCodebookCommand = (program: Command): void => {
  const command = program
    .command('codebook')
    .description('make and check a folder with your own actors, rules and event types')
  command
    .command('check')
    .description('say what a codebook holds and every fault in it, trying each rule on its own examples')
    .argument('<folder>', 'folder of the codebook')
    .action(check)
  command
    .command('new')
    .description('write a small commented codebook to begin with')
    .argument('<folder>', 'folder to make; it must not be there yet')
    .action(begin)
}

const check = async (folder: string): Promise<void> => {
  const result = checkCodebook(folder)
  // The answer of a check is its faults: on standard output, as editors and other programs expect "file:line: what".
  await print([...result.faults, ...result.warnings].map((line) => `${line}\n`).join(''))
  await print(summary(folder, result))
  if (result.faults.length > 0) process.exitCode = EXIT.data
}

const begin = async (folder: string): Promise<void> => {
  const files = writeStarter(folder)
  await print(
    `${files.join('\n')}\n\nNext: parley codebook check ${folder}, then parley read REPORT --codebook ${folder}\n`,
  )
}

/** What a codebook holds, a line a kind, and how many faults there are. */
const summary = (folder: string, { mark, contents, faults }: CodebookCheck): string => {
  const { lexicons, rules, types } = contents
  const title = [mark.name ?? folder, mark.version].filter(Boolean).join(' ')
  const lines = [
    ...lexicons.map(({ lexicon, fresh, replaced, joined }) =>
      row(lexicon, [
        [fresh, 'new'],
        [replaced, 'in place of ours'],
        [joined, 'added to'],
      ]),
    ),
    row('rules', [
      [rules.fresh, 'new'],
      [rules.replaced, 'in place of ours'],
      [rules.imported, 'imported, without examples'],
    ]),
    row('types', [[types, 'own']]),
  ]
  const end = faults.length === 0 ? 'No faults.' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`
  return `${title} (${mark.hash})\n${lines.map((line) => `- ${line}\n`).join('')}${end}\n`
}

const row = (what: string, counts: readonly (readonly [number, string])[]): string => {
  const told = counts.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${kind}`)
  return `${what}: ${told.length === 0 ? 'none' : told.join(', ')}`
}
