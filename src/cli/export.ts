import { type Command, Option } from 'commander'
import { UsageError } from '../errors.js'
import { type AboutFile, type Exporting, exporting } from '../exports/exporting.js'
import type { ExportFormat } from '../exports/format.js'
import { FORMATS, formatNamed } from '../exports/formats.js'
import { jsonLines } from '../exports/jsonl.js'
import { timeNow } from '../library/time-now.js'
import { kindsNamed, REVIEWED } from '../review/lists.js'
import { exportFiles, type WholeFile } from './export-files.js'
import { complain, print } from './output.js'
import { startProgress } from './progress.js'
import { inStore, withStoreOption } from './store-options.js'
import { textOption, wantedOf, withWantedOptions } from './wanted-options.js'

/** parley export */
export const addExportCommand = (program: Command): void => {
  const command = program
    .command('export')
    .description(
      'take records out of a store as a file for other programs: what people reviewed, unless all is asked for',
    )
  withWantedOptions(withStoreOption(command), ['party', 'place', 'issue'])
    .option('--since <date>', 'only reports from this day on')
    .addOption(
      new Option(
        '--format <name>',
        `the format: ${FORMATS.map(({ name, title }) => `${name} (${title})`).join(', ')}`,
      ).default('csv'),
    )
    .option('--kinds <kinds>', `kinds of records, with commas between them: ${REVIEWED.join(', ')}`)
    .addOption(
      new Option('--review <which>', 'what a person accepted, edited or added; or all but what was rejected')
        .choices(['reviewed', 'all'])
        .default('reviewed'),
    )
    .option(
      '--out <file>',
      'write here, with FILE.about.json and, where the format needs it, FILE.sources.jsonl beside it',
    )
    .option('--force', 'write over files that are there')
    .option('--pseudonyms', 'labels ("Person 12") in place of the names of private persons')
    .action(take)
}

const take = async (options: Record<string, unknown>): Promise<void> => {
  const format = formatNamed(String(options.format))
  const { limit: _, ...filter } = wantedOf(options)
  const kinds = options.kinds === undefined ? REVIEWED : kindsNamed(String(options.kinds).split(','), '--kinds')
  const wanted = { ...filter, kinds, reviewedOnly: options.review === 'reviewed' }
  const out = textOption(options.out)
  if (out === null && process.stdout.isTTY === true && !/^text|json/.test(format.media)) {
    throw new UsageError(`format "${format.name}": is not for a terminal to show; name a file with --out`)
  }
  const files = out === null ? null : exportFiles(out, format.sidecar, options.force === true, String(options.store))
  await inStore(options, 'read', async (store) => {
    let step = (_records: number): void => {}
    const how = {
      made: timeNow(),
      pseudonyms: options.pseudonyms === true,
      sidecar: files !== null,
      passed: (records: number) => step(records),
    }
    const prepared = await exporting(store, format, wanted, how)
    const progress = startProgress(prepared.about.records, 'batches written')
    step = progress.step
    if (files === null) for await (const piece of prepared.pieces) await print(piece)
    else await files.whole(async (file) => writeAll(prepared, file))
    progress.end()
    for (const line of told(prepared.aboutFile(), format, out)) complain(line)
  })
}

/** Writes the file piece by piece, its sidecar beside it, and in the end what both hold. */
const writeAll = async (prepared: Exporting, file: WholeFile): Promise<void> => {
  for await (const piece of prepared.pieces) {
    await file.write(piece)
    await file.writeSidecar(jsonLines(prepared.sidecar()))
  }
  await file.writeSidecar(jsonLines(prepared.sidecar()))
  await file.writeAbout(`${JSON.stringify(prepared.aboutFile(), null, 2)}\n`)
}

/** What went out and what did not, one line each. */
const told = (about: AboutFile, format: ExportFormat, out: string | null): readonly string[] => {
  const { written, written_not_reviewed: open, rejected_left_out: rejected, not_reviewed_left_out: unseen } = about
  const inRows = about.rows === written ? '' : ` in ${about.rows} rows, one for each thing they tell of`
  const looked =
    written === 0 ? '' : open === 0 ? ', each reviewed by a person' : `, ${open} of them reviewed by nobody`
  return [
    `${out === null ? '' : `${out}: `}${inNumber(written)} as ${format.title}${inRows}${looked}`,
    ...(unseen === 0 ? [] : [`left out: ${inNumber(unseen)} that nobody reviewed (--review all takes them too)`]),
    ...(rejected === 0 ? [] : [`left out: ${inNumber(rejected)} that a person rejected`]),
    ...about.left_out.map(({ why, records }) => `left out (${records}): ${why}`),
    ...(format.sidecar && out === null
      ? [`${format.title} cannot hold who says so: name a file with --out, and that is written beside it`]
      : []),
  ]
}

const inNumber = (records: number): string => (records === 1 ? '1 record' : `${records} records`)
