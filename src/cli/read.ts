import { type Command, Option } from 'commander'
import { UsageError } from '../errors.js'
import { readReport } from '../intake/files.js'
import { readLines } from '../intake/jsonl.js'
import type { About } from '../intake/report.js'
import type { Codebook } from '../knowledge/codebook.js'
import type { Report } from '../model.js'
import { read } from '../read.js'
import type { ReadingRecord } from '../records/record.js'
import { brief } from '../views/brief/brief.js'
import { aboutOf, withAboutOptions } from './about-options.js'
import { codebookOf, withCodebookOption } from './codebook-option.js'
import { EXIT, failureLine } from './failure.js'
import { terminalInk } from './ink.js'
import { complain, print } from './output.js'
import { startProgress } from './progress.js'

type Format = 'brief' | 'json' | 'jsonl'

/** What came of one report in a batch, in the order given. */
type Outcome =
  | { readonly record: ReadingRecord }
  | { readonly id: string | null; readonly line?: number; readonly error: string }

/** parley read FILE... */
export const addReadCommand = (program: Command): void => {
  const command = program
    .command('read')
    .description('read reports and print what is in them')
    .argument('<file...>', 'text files, .jsonl files of reports, or - for standard input')
  withCodebookOption(withAboutOptions(command))
    .addOption(new Option('--format <format>', 'how to print it').choices(['brief', 'json', 'jsonl']).default('brief'))
    .addOption(
      new Option(
        '--input <kind>',
        'what the files hold, whatever they look like; else told by their names and first bytes',
      ).choices(['text', 'jsonl']),
    )
    .action(readFiles)
}

const readFiles = async (files: readonly string[], options: Record<string, string>): Promise<void> => {
  const about = aboutOf(options)
  const format = options.format as Format
  const isLines = (file: string) => (options.input ?? (/\.(jsonl|ndjson)$/i.test(file) ? 'jsonl' : 'text')) === 'jsonl'
  const single = files.length === 1 && !isLines(files[0] ?? '')
  if (format === 'json' && !single) {
    throw new UsageError('--format json prints one report; use --format jsonl for several, one record a line')
  }
  if (!single && Object.keys(about).length > 0 && (about.title !== undefined || files.some(isLines))) {
    throw new UsageError(
      files.some(isLines)
        ? '--published, --publisher and --title do not go with .jsonl reports; put them on the lines'
        : '--title goes with one report; leave it out for several',
    )
  }
  const asText = options.input === 'text'
  const codebook = codebookOf(options)
  const progress = startProgress(files.some(isLines) ? null : files.length)
  let printed = 0
  for (const file of files) {
    for await (const outcome of isLines(file)
      ? outcomesOfLines(file, codebook)
      : outcomeOfFile(file, about, asText, codebook)) {
      progress.step()
      if ('error' in outcome) {
        progress.end()
        complain(outcome.error)
        process.exitCode = EXIT.data
      }
      const text = show(outcome, format, printed > 0)
      if (text === '') continue
      printed++
      await print(text)
    }
  }
  progress.end()
}

const show = (outcome: Outcome, format: Format, notFirst: boolean): string => {
  if (format === 'jsonl') return `${JSON.stringify('record' in outcome ? outcome.record : outcome)}\n`
  if (!('record' in outcome)) return ''
  if (format === 'json') return `${JSON.stringify(outcome.record, null, 2)}\n`
  return `${notFirst ? '\n\n' : ''}${brief(outcome.record, terminalInk())}`
}

async function* outcomeOfFile(
  file: string,
  about: About,
  asText: boolean,
  codebook: Codebook | null,
): AsyncGenerator<Outcome> {
  try {
    yield readOne(file, await readReport(file, about, asText), codebook)
  } catch (error) {
    yield { id: file, error: failureLine(error) }
  }
}

async function* outcomesOfLines(file: string, codebook: Codebook | null): AsyncGenerator<Outcome> {
  const name = file === '-' ? 'standard input' : file
  try {
    for await (const line of readLines(file)) {
      if ('report' in line) yield readOne(`${name} line ${line.number}`, line.report, codebook, line.number)
      else yield { id: line.id, line: line.number, error: `${name} ${line.error}` }
    }
  } catch (error) {
    yield { id: file, error: failureLine(error) }
  }
}

// A batch goes on past a report that trips the program itself: hundreds of others must not be lost with it.
const readOne = (name: string, report: Report, codebook: Codebook | null, line?: number): Outcome => {
  try {
    return { record: read(report, codebook).record }
  } catch (error) {
    return { id: report.id, ...(line === undefined ? {} : { line }), error: `${name}: ${failureLine(error)}` }
  }
}
