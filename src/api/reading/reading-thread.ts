/** The thread that reads reports for a server; started by read-beside.ts with the folder of a codebook, or null. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadCodebook } from '../../knowledge/codebook-faults.js'
import type { Report } from '../../model.js'
import { read } from '../../read.js'
import type { Answer } from './read-beside.js'

const { codebook: folder } = workerData as { readonly codebook: string | null }
const codebook = folder === null ? null : loadCodebook(folder)
const answer = (message: Answer): void => parentPort?.postMessage(message)

parentPort?.on('message', (report: Report) => {
  try {
    answer({ record: read(report, codebook, (done) => answer({ done })).record })
  } catch (error) {
    answer({ error: (error as Error).message })
  }
})
