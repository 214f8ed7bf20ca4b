// Reads reports in a thread beside, so that a window or a server goes on answering. A record is plain data and passes between threads.
//   node examples/scripts/read-in-worker.mjs [FILE OF REPORTS, JSON LINES]
import { readFileSync } from 'node:fs'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { read } from 'parley-record'

if (isMainThread) {
  const [file = 'examples/darvela.jsonl'] = process.argv.slice(2)
  const reports = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(0, 5)
    .map((line) => JSON.parse(line))
  const worker = new Worker(new URL(import.meta.url))
  let left = reports.length
  worker.on('message', ({ report, events, figures }) => {
    console.log(`${report.published} ${report.title}: ${events.length} events, ${figures.length} figures`)
    if (--left === 0) void worker.terminate()
  })
  for (const report of reports) worker.postMessage(report)
} else {
  parentPort.on('message', ({ text, ...about }) => parentPort.postMessage(read(text, about)))
}
