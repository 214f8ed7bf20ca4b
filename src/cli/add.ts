import type { Command } from 'commander'
import type { Incoming } from '../intake/incoming.js'
import { takeIn } from '../intake/take-in.js'
import type { Codebook } from '../knowledge/codebook.js'
import { addReports } from '../store/add.js'
import type { Placed } from '../store/put.js'
import { indexWords } from '../store/search-index.js'
import type { Store } from '../store/store.js'
import { aboutOf, withAboutOptions } from './about-options.js'
import { codebookOf, withCodebookOption } from './codebook-option.js'
import { EXIT } from './failure.js'
import { complain, print } from './output.js'
import { startProgress } from './progress.js'
import { inStore, timeNow, wholeNumber, withStoreOption } from './store-options.js'

/** parley add PATH... */
export const addAddCommand = (program: Command): void => {
  const command = program
    .command('add')
    .description('read reports into a store, with what links them to those already there')
    .argument('<path...>', 'files or folders: text, HTML, JSON Lines, CSV, e-mail, WARC, .gz or .zip of these')
  withStoreOption(withCodebookOption(withAboutOptions(command)))
    .option('--batch <number>', 'reports kept at a time; a crash costs at most those', wholeNumber('--batch'), 512)
    .option('--quiet', 'print only what could not be taken')
    .action(addPaths)
}

const addPaths = async (paths: readonly string[], options: Record<string, unknown>): Promise<void> => {
  const about = aboutOf(options)
  const codebook = codebookOf(options)
  await inStore(options, 'write', async (store) => {
    const tally = await addTo(store, takeIn(paths, about), codebook, Number(options.batch))
    if (options.quiet !== true) await print(`${inWords(tally)}\n`)
  })
}

/** How many of each kind came in. */
export interface Tally {
  added: number
  versions: number
  copies: number
  known: number
  refused: number
  unread: number
  interrupted: boolean
}

/** Adds what comes in, with progress; Ctrl-C keeps what was read and stops, a second one stops at once. */
export const addTo = async (
  store: Store,
  incoming: AsyncIterable<Incoming>,
  codebook: Codebook | null,
  batch: number,
): Promise<Tally> => {
  const tally: Tally = { added: 0, versions: 0, copies: 0, known: 0, refused: 0, unread: 0, interrupted: false }
  const stop = new AbortController()
  const onInterrupt = (): void => {
    if (stop.signal.aborted) process.exit(130)
    stop.abort()
    complain('stopping; what was read so far is being kept (once more to stop at once)')
  }
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onInterrupt)
  const progress = startProgress(null)
  try {
    for await (const each of addReports(store, incoming, {
      codebook,
      batch,
      now: timeNow,
      progress: progress.step,
      signal: stop.signal,
    })) {
      if (each.kind === 'known') tally.known++
      else if (each.kind === 'refused') {
        tally.refused++
        progress.end()
        complain(each.error)
        process.exitCode = EXIT.data
      } else {
        tally.added++
        if (each.placed.version > 1) tally.versions++
        if (isCopy(each.placed)) tally.copies++
        if (each.taken.report.language !== 'en') tally.unread++
      }
    }
    progress.end()
    if (tally.added > 0) await indexWords(store)
  } finally {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onInterrupt)
    progress.end()
  }
  if (stop.signal.aborted) {
    tally.interrupted = true
    process.exitCode = 130
  }
  return tally
}

const isCopy = ({ key, links }: Placed): boolean =>
  links.some(({ kind, relation, right }) => kind === 'text' && relation === 'copy' && right.report === key)

/** "Added 12 reports (1 a new version, 2 copies); 3 were there already; 1 could not be taken in." */
const inWords = ({ added, versions, copies, known, refused, unread, interrupted }: Tally): string => {
  const among = [
    versions > 0 ? `${versions} a new version of an article` : '',
    copies > 0 ? `${copies} with another publisher's words` : '',
    unread > 0 ? `${unread} not in English and left unread` : '',
  ].filter((part) => part !== '')
  return [
    `Added ${added} report${added === 1 ? '' : 's'}${among.length > 0 ? ` (${among.join(', ')})` : ''}`,
    known > 0 ? `${known} ${known === 1 ? 'was' : 'were'} there already` : '',
    refused > 0 ? `${refused} could not be taken in` : '',
    interrupted ? 'stopped before the end: run the same command again to go on' : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
    .concat('.')
}
