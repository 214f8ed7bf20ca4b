import type { Command } from 'commander'
import { DataError } from '../errors.js'
import { readReport } from '../intake/files.js'
import { read } from '../read.js'
import { explain, explainable } from '../records/explain.js'
import { steps } from '../views/steps.js'
import { aboutOf, withAboutOptions } from './about-options.js'
import { codebookOf, withCodebookOption } from './codebook-option.js'
import { print } from './output.js'

/** parley explain FILE RECORD_ID */
export const addExplainCommand = (program: Command): void => {
  const command = program
    .command('explain')
    .description('print the steps and rules that made one record of a report')
    .argument('<file>', 'the text file that was read, or - for standard input')
    .argument('<record>', 'id of the record, as in --format json: e3, s12, f1')
  withCodebookOption(withAboutOptions(command)).action(explainRecord)
}

const explainRecord = async (file: string, id: string, options: Record<string, unknown>): Promise<void> => {
  const { document } = read(await readReport(file, aboutOf(options)), codebookOf(options))
  const explanation = explain(document, id)
  if (explanation === null) throw new DataError(`${file} has no record "${id}"; ${whatThereIs(explainable(document))}`)
  await print(steps(explanation))
}

const whatThereIs = (lists: ReadonlyMap<string, readonly string[]>): string => {
  const ranges = [...lists]
    .filter(([, ids]) => ids.length > 0)
    .map(([list, ids]) => `${list} ${ids[0]}${ids.length > 1 ? ` to ${ids[ids.length - 1]}` : ''}`)
  return ranges.length === 0 ? 'nothing in it was recorded' : `it has ${ranges.join(', ')}`
}
