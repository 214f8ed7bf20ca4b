import { CommanderError } from 'commander'
import { commandLine } from './command-line.js'
import { EXIT, report } from './failure.js'
import { endWhenNobodyReads } from './output.js'

const run = async (): Promise<void> => {
  endWhenNobodyReads()
  const program = await commandLine(process.argv[2])
  try {
    if (process.argv.length <= 2) {
      process.stderr.write(program.helpInformation())
      process.exitCode = EXIT.usage
      return
    }
    await program.parseAsync(process.argv)
  } catch (error) {
    // Commander has already said its line; its own code for misuse is 1, ours is 2.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.usage
    else process.exitCode = report(error)
  }
}

void run()
