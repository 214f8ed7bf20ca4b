import { once } from 'node:events'
import { oneLine } from '../views/brief/line.js'

/** Writes to standard output and waits while the reader is slower than we are, so that a long batch never piles up in memory. */
export const print = async (text: string | Uint8Array): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** One line on standard error, under the program's name; line breaks and control characters inside it are flattened. */
export const complain = (message: string): void => {
  process.stderr.write(`parley: ${oneLine(message)}\n`)
}

/** A reader that goes away ("parley read ... | head") ends the program quietly. */
export const endWhenNobodyReads = (): void => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
}
