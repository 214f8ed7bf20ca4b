import { Command } from 'commander'
import { PACKAGE, VERSION } from '../version.js'
import { complain } from './output.js'

// Each command with all it needs is loaded when it is asked for: a search must not wait for the reader of reports.
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  read: async () => (await import('./read.js')).addReadCommand,
  parse: async () => (await import('./parse.js')).addParseCommand,
  explain: async () => (await import('./explain.js')).addExplainCommand,
  serve: async () => (await import('./serve.js')).addServeCommand,
  add: async () => (await import('./add.js')).addAddCommand,
  watch: async () => (await import('./watch.js')).addWatchCommand,
  list: async () => (await import('./list.js')).addListCommand,
  show: async () => (await import('./show.js')).addShowCommand,
  search: async () => (await import('./search.js')).addSearchCommand,
  sql: async () => (await import('./sql.js')).addSqlCommand,
  changes: async () => (await import('./changes.js')).addChangesCommand,
  brief: async () => (await import('./brief.js')).addBriefCommand,
  positions: async () => (await import('./positions.js')).addPositionsCommand,
  timeline: async () => (await import('./timeline.js')).addTimelineCommand,
  actors: async () => (await import('./actors.js')).addActorsCommand,
  export: async () => (await import('./export.js')).addExportCommand,
  review: async () => (await import('./review.js')).addReviewCommand,
  store: async () => (await import('./store.js')).addStoreCommand,
  codebook: async () => (await import('./codebook.js')).addCodebookCommand,
  compare: async () => (await import('./compare.js')).addCompareCommand,
  import: async () => (await import('./import.js')).addImportCommand,
}

/**
 * The command-line program; nothing runs until it is given arguments. `asked` is the first of them: when it names a command, that
 * command alone is loaded, else (for the help, for a wrong name) all are.
 */
export const commandLine = async (asked?: string): Promise<Command> => {
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
  const one = asked === undefined || !Object.hasOwn(COMMANDS, asked) ? undefined : COMMANDS[asked]
  const needed = one !== undefined ? [one] : asked === '--version' ? [] : Object.values(COMMANDS)
  for (const load of needed) (await load())(program)
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
