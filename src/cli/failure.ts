import { DataError, UsageError } from '../errors.js'
import { complain } from './output.js'

/** Exit codes: nothing went wrong, something could not be read, the request itself was wrong. */
export const EXIT = { fine: 0, data: 1, usage: 2 } as const

/** Says in one line what went wrong and gives the exit code for it; never a stack trace unless PARLEY_TRACE is set. */
export const report = (error: unknown): number => {
  complain(failureLine(error))
  return error instanceof UsageError ? EXIT.usage : EXIT.data
}

/** The one line for an error; what no reader could have caused is marked as a fault of the program. */
export const failureLine = (error: unknown): string => {
  if (error instanceof UsageError || error instanceof DataError) return error.message
  if (process.env.PARLEY_TRACE && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  const message = error instanceof Error ? error.message : String(error)
  return `a fault in Parley itself: ${message}; please report it with the text that caused it (PARLEY_TRACE=1 shows where)`
}
