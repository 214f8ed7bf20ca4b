import type { Command } from 'commander'
import { DataError } from '../errors.js'
import { toConllu } from '../exports/conllu.js'
import { readTextOf } from '../intake/files.js'
import { makeReport } from '../intake/report.js'
import { readConllu, writeConllu } from '../parse/conllu.js'
import { parseReport, parseWords } from '../read.js'
import { print } from './output.js'

/** parley parse FILE */
export const addParseCommand = (program: Command): void => {
  program
    .command('parse')
    .description('print tags, heads and relations in CoNLL-U')
    .argument('<file>', 'a .conllu file, whose words are kept and analysed anew, or a text file, or - for text')
    .action(parseFile)
}

const parseFile = async (file: string): Promise<void> => {
  const text = await readTextOf(file)
  if (/\.conllu$/i.test(file)) await parseConllu(text, file)
  else await print(toConllu(parseReport(makeReport(text))))
}

const parseConllu = async (text: string, file: string): Promise<void> => {
  const sentences = readConllu(text, file)
  if (sentences.every(({ forms }) => forms.length === 0)) {
    throw new DataError(`${file}: holds no words in CoNLL-U; there is nothing to parse`)
  }
  const columns = parseWords(sentences.map(({ forms }) => forms))
  await print(sentences.map((sentence, index) => writeConllu(sentence, columns[index]!)).join(''))
}
