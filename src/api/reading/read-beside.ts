import { Worker } from 'node:worker_threads'
import type { Report } from '../../model.js'
import type { StageDone } from '../../read.js'
import type { ReadingRecord } from '../../records/record.js'

/** Reads one report, and tells of each stage when it is done; a long reading may be broken off, and fails then. */
export type Read = (report: Report, tell: (done: StageDone) => void, signal?: AbortSignal) => Promise<ReadingRecord>

/** What the thread answers: a stage that is done, the record, or why there is none. */
export type Answer = { readonly done: StageDone } | { readonly record: ReadingRecord } | { readonly error: string }

/**
 * A reader in a thread of its own, so that questions are answered while a long text is read. The thread is started with the first report
 * and takes one after the other; when it dies, or is ended because nobody waits for its report any more, that report fails and the next
 * one starts it anew.
 */
export const readBeside = (codebook: string | null): Read => {
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const started = (): Worker => {
    if (thread === null) {
      thread = new Worker(new URL('./reading-thread.js', import.meta.url), { workerData: { codebook } })
      // It must not keep the program alive when all else is done.
      thread.unref()
      thread.once('exit', () => {
        thread = null
      })
    }
    return thread
  }
  return (report, tell, signal) => {
    const reading = last.then(() => readIn(started(), report, tell, signal))
    last = reading.catch(() => {})
    return reading
  }
}

const readIn = (
  thread: Worker,
  report: Report,
  tell: (done: StageDone) => void,
  signal: AbortSignal | undefined,
): Promise<ReadingRecord> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const ended = (settle: () => void): void => {
      signal?.removeEventListener('abort', breakOff)
      thread.off('message', onAnswer)
      thread.off('error', onDeath)
      thread.off('exit', onExit)
      settle()
    }
    const onAnswer = (answer: Answer): void => {
      if ('done' in answer) tell(answer.done)
      else if ('record' in answer) ended(() => resolve(answer.record))
      else ended(() => reject(new Error(answer.error)))
    }
    const onDeath = (error: Error): void => ended(() => reject(error))
    const onExit = (): void => ended(() => reject(new Error('the reading thread ended')))
    const breakOff = (): void => void thread.terminate()
    signal?.addEventListener('abort', breakOff)
    thread.on('message', onAnswer)
    thread.once('error', onDeath)
    thread.once('exit', onExit)
    thread.postMessage(report)
  })
