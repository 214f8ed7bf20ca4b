import { type Command, Option } from 'commander'
import { linksOf } from '../store/links.js'
import { findReport } from '../store/stored-report.js'
import { reportRows } from '../views/across/report-rows.js'
import { brief } from '../views/brief/brief.js'
import { oneLine } from '../views/brief/line.js'
import { terminalInk } from './ink.js'
import { print } from './output.js'
import { printRows } from './rows.js'
import { inStore, withStoreOption } from './store-options.js'

/** parley show ID */
export const addShowCommand = (program: Command): void => {
  const command = program
    .command('show')
    .description('show one report of a store: where it came from, its brief, and what it is linked to')
    .argument('<report>', 'its id, or the beginning of it, as "parley list" prints it')
  withStoreOption(command)
    .addOption(
      new Option('--format <format>', 'how to print it; text is the report as it was read')
        .choices(['brief', 'text', 'table', 'json', 'csv'])
        .default('brief'),
    )
    .action(show)
}

const show = async (id: string, options: Record<string, unknown>): Promise<void> => {
  await inStore(options, 'read', async (store) => {
    const { about, record } = await findReport(store, id)
    if (options.format === 'text') return print(record.report.text)
    if (options.format === 'table' || options.format === 'csv') {
      const columns = [
        { name: 'list' },
        { name: 'id' },
        { name: 'kind', width: 36 },
        { name: 'words', width: 80 },
        { name: 'according_to', width: 30 },
      ]
      return printRows(
        columns,
        reportRows(record).map((row) => ({ ...row })),
        options.format,
        'Nothing in it was recorded.',
      )
    }
    const links = await linksOf(store, String(about.report))
    if (options.format === 'json') return print(`${JSON.stringify({ stored: about, links, record }, null, 2)}\n`)
    const ink = terminalInk()
    const facts = [
      `Report ${about.report}, version ${about.version}, added ${about.added}`,
      `From ${[about.source, about.part].filter((part) => part !== null).join(' ')}${about.address === null ? '' : ` (${about.address})`}`,
      ...(about.superseded_by === null ? [] : [`A later version replaces it: ${about.superseded_by}`]),
      ...((about.remarks as string[]) ?? []),
    ]
    await print(`${facts.map((line) => ink.faint(oneLine(line))).join('\n')}\n\n${brief(record, ink)}`)
    if (links.length === 0) return
    const lines = links.map(
      ({ relation, kind, other, why }) => `- ${kind} ${relation} [${other}] ${oneLine(String(why))}`,
    )
    await print(`\n${ink.heading('In other reports')}\n${lines.join('\n')}\n`)
  })
}
