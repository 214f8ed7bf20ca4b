import { type Command, Option } from 'commander'
import type { Incoming } from '../intake/incoming.js'
import { takeIn } from '../intake/take-in.js'
import { bytesUnder } from '../intake/walk.js'
import type { Codebook } from '../knowledge/codebook.js'
import { timeNow } from '../library/time-now.js'
import { type Added, addReports } from '../store/add.js'
import { isCopy } from '../store/put.js'
import { indexWords } from '../store/search-index.js'
import type { Store } from '../store/store.js'
import { aboutOf, withAboutOptions } from './about-options.js'
import { codebookOf, withCodebookOption } from './codebook-option.js'
import { EXIT } from './failure.js'
import { interruptible } from './interruptible.js'
import { complain, print } from './output.js'
import { startProgress } from './progress.js'
import { printRows } from './rows.js'
import { type Format, inStore, wholeNumber, withStoreOption } from './store-options.js'

/** parley add PATH... */
export const addAddCommand = (program: Command): void => {
  const command = program
    .command('add')
    .description('read reports into a store, with what links them to those already there')
    .argument('<path...>', 'files or folders: text, HTML, JSON Lines, CSV, e-mail, WARC, .gz or .zip of these')
  withStoreOption(withCodebookOption(withAboutOptions(command)))
    .option('--batch <number>', 'reports kept at a time; a crash costs at most those', wholeNumber('--batch'), 512)
    .addOption(
      new Option('--format <format>', 'a summary, or a row for each report')
        .choices(['summary', 'table', 'json', 'csv'])
        .default('summary'),
    )
    .option('--quiet', 'print only what could not be taken')
    .action(addPaths)
}

const addPaths = async (paths: readonly string[], options: Record<string, unknown>): Promise<void> => {
  const about = aboutOf(options)
  const codebook = codebookOf(options)
  const adding = async (store: Store, signal: AbortSignal): Promise<void> => {
    const rows: object[] = []
    const format = options.quiet === true ? 'summary' : options.format
    const tally = await addTo(store, takeIn(paths, about), {
      codebook,
      signal,
      batch: Number(options.batch),
      bytes: process.stderr.isTTY === true ? await bytesUnder(paths) : null,
      tell: format === 'summary' ? () => {} : (added) => rows.push(rowOf(added)),
    })
    if (format !== 'summary')
      await printRows(COLUMNS, rows as Record<string, unknown>[], format as Format, 'Nothing came in.')
    else if (options.quiet !== true) await print(`${inWords(tally)}\n`)
  }
  await interruptible(
    (signal) => inStore(options, 'write', (store) => adding(store, signal)),
    () => complain('stopping; what was read so far is being kept (once more to stop at once)'),
  )
}

const COLUMNS = ['outcome', 'report', 'version', 'title', 'where', 'error'].map((name) => ({ name, width: 50 }))

const rowOf = (added: Added): object => {
  if (added.kind === 'known') return { outcome: 'there already', report: added.key, where: added.where }
  if (added.kind === 'refused') return { outcome: 'refused', where: added.where, error: added.error }
  const { placed, title } = added
  const outcome = placed.version > 1 ? 'new version' : isCopy(placed) ? 'copy' : 'added'
  return { outcome, report: placed.key, version: placed.version, title, where: added.where }
}

/** How many of each kind came in. */
interface Tally {
  added: number
  versions: number
  copies: number
  known: number
  refused: number
  unread: number
  undated: number
  interrupted: boolean
}

/** Adds what comes in, with progress; when it is stopped, what was read is kept. */
const addTo = async (
  store: Store,
  incoming: AsyncIterable<Incoming>,
  {
    codebook,
    signal,
    batch,
    bytes,
    tell,
  }: {
    readonly codebook: Codebook | null
    readonly signal: AbortSignal
    readonly batch: number
    /** How much there is to take in, when it is known. */
    readonly bytes: number | null
    readonly tell: (added: Added) => void
  },
): Promise<Tally> => {
  const tally: Tally = {
    added: 0,
    versions: 0,
    copies: 0,
    known: 0,
    refused: 0,
    unread: 0,
    undated: 0,
    interrupted: false,
  }
  const progress = startProgress(bytes)
  try {
    for await (const each of addReports(store, incoming, {
      codebook,
      batch,
      now: timeNow,
      progress: progress.step,
      signal,
    })) {
      tell(each)
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
        if (each.language !== 'en') tally.unread++
        if (each.published === null) tally.undated++
      }
    }
    progress.end()
    if (tally.added > 0) await indexWords(store)
  } finally {
    progress.end()
  }
  if (signal.aborted) {
    tally.interrupted = true
    process.exitCode = 130
  }
  return tally
}

/** "Added 12 reports (1 a new version, 2 copies); 3 were there already; 1 could not be taken in." */
const inWords = ({ added, versions, copies, known, refused, unread, undated, interrupted }: Tally): string => {
  const among = [
    versions > 0 ? `${versions} a new version of an article` : '',
    copies > 0 ? `${copies} with another publisher's words` : '',
    unread > 0 ? `${unread} not in English and left unread` : '',
    undated > 0 ? `${undated} without a day of publication, which no brief and no list of changes can have` : '',
  ].filter((part) => part !== '')
  return [
    `Added ${added} report${added === 1 ? '' : 's'}${among.length > 0 ? ` (${among.join(', ')})` : ''}`,
    known > 0
      ? `${known} ${known === 1 ? 'was' : 'were'} there already and ${known === 1 ? 'was' : 'were'} not read again`
      : '',
    refused > 0 ? `${refused} could not be taken in` : '',
    interrupted ? 'stopped before the end: run the same command again to go on' : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
    .concat('.')
}
