import { Command } from 'commander'
import { PACKAGE, VERSION } from '../version.js'
import { addCodebookCommand } from './codebook.js'
import { addExplainCommand } from './explain.js'
import { addImportCommand } from './import.js'
import { complain } from './output.js'
import { addParseCommand } from './parse.js'
import { addReadCommand } from './read.js'
import { addServeCommand } from './serve.js'

/** The command-line program with its commands; nothing runs until it is given arguments. */
export const commandLine = (): Command => {
  const program = new Command('parley')
    .description(
      'Reads reports on conflicts and talks and keeps who said and did what, each with the words it came from.',
    )
    .version(`${PACKAGE} ${VERSION}`, '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand(false)
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({ outputError: (text) => complain(text.replace(/^error: /, '')) })
  addReadCommand(program)
  addParseCommand(program)
  addExplainCommand(program)
  addServeCommand(program)
  addCodebookCommand(program)
  addImportCommand(program)
  withHelp(program)
  return program
}

/** Commands, and commands of commands, speak and fail as the program does. */
const withHelp = (parent: Command): void => {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent).helpOption('--help', 'print help').helpCommand(false)
    withHelp(command)
  }
}
