import { type Command, Option } from 'commander'
import { app } from '../api/app.js'
import { listen } from '../api/listen.js'
import { UsageError } from '../errors.js'
import { readReport } from '../intake/files.js'
import { read } from '../read.js'
import { brief } from '../views/brief/brief.js'
import { aboutOf, withAboutOptions } from './about-options.js'
import { codebookOf, withCodebookOption } from './codebook-option.js'
import { terminalInk } from './ink.js'
import { print } from './output.js'

/** parley serve FILE */
export const addServeCommand = (program: Command): void => {
  const command = program
    .command('serve')
    .description('read one report, print its brief and show it on a page of this machine')
    .argument('<file>', 'text file, or - for standard input')
  withCodebookOption(withAboutOptions(command))
    .addOption(
      new Option('--port <number>', 'port to serve on; the next free one when taken').default('4173').env('PORT'),
    )
    .action(serveReport)
}

const serveReport = async (file: string, options: Record<string, string>): Promise<void> => {
  const about = aboutOf(options)
  const port = Number(options.port)
  if (!/^\d+$/.test(options.port ?? '') || port > 65_535) {
    throw new UsageError(`--port ${options.port}: is not a port; give a number from 0 to 65535`)
  }
  const { record } = read(await readReport(file, about), codebookOf(options))
  await print(brief(record, terminalInk()))
  const address = await listen(app(record), port)
  await print(`\nThe same record is at ${address} (end with Ctrl-C)\n`)
}
