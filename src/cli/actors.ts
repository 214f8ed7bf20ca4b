import type { Command } from 'commander'
import { timeNow } from '../library/time-now.js'
import { listParties, mergeParties, splitParty } from '../store/parties.js'
import { print } from './output.js'
import { printRows } from './rows.js'
import { type Format, inStore, withFormatOption, withLimitOption, withStoreOption } from './store-options.js'
import { textOption } from './wanted-options.js'
import { decisionOf, withDecisionOptions } from './who.js'

/** parley actors list|merge|split */
export const addActorsCommand = (program: Command): void => {
  const command = program.command('actors').description('the actors of a store across its reports')
  withLimitOption(withFormatOption(withStoreOption(command.command('list'))), 50)
    .description('list actors, those in most reports first')
    .option('--name <words>', 'whose name has these words in it')
    .action(list)
  withDecisionOptions(withStoreOption(command.command('merge')))
    .description('count one name as another from now on; can be undone with split')
    .argument('<name>', 'the name that goes')
    .argument('<into>', 'the name that stays')
    .action(merge)
  withDecisionOptions(withStoreOption(command.command('split')))
    .description('let a name stand alone again')
    .argument('<name>', 'the name that is counted as another')
    .action(split)
}

const list = async (options: Record<string, unknown>): Promise<void> => {
  const name = textOption(options.name)
  const parties = await inStore(options, 'read', (store) => listParties(store, name, Number(options.limit)))
  const columns = ['name', 'kind', 'country', 'reports', 'also'].map((column) => ({ name: column, width: 40 }))
  await printRows(
    columns,
    parties as unknown as readonly Record<string, unknown>[],
    options.format as Format,
    'No actor matches.',
    Number(options.limit),
  )
}

const merge = async (name: string, into: string, options: Record<string, unknown>): Promise<void> => {
  const { who, reason } = decisionOf(options)
  await inStore(options, 'change', (store) => mergeParties(store, name, into, who, reason, timeNow()))
  await print(`"${name}" counts as "${into}" from now on; "parley actors split" undoes it.\n`)
}

const split = async (name: string, options: Record<string, unknown>): Promise<void> => {
  const { who, reason } = decisionOf(options)
  await inStore(options, 'change', (store) => splitParty(store, name, who, reason, timeNow()))
  await print(`"${name}" stands alone from now on.\n`)
}
