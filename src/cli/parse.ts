import type { Command } from 'commander'
import { refillConllu, toConllu } from '../exports/conllu.js'
import { readConllu } from '../intake/conllu.js'
import { readTextOf } from '../intake/files.js'
import { makeReport } from '../intake/report.js'
import { parseText, parseTokens } from '../read.js'
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
  if (/\.conllu$/i.test(file)) {
    const { document, lines } = readConllu(text, file)
    await print(refillConllu(lines, parseTokens(document)))
  } else {
    await print(toConllu(parseText(makeReport(text))))
  }
}
