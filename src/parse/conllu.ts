/**
 * CoNLL-U in and out (https://universaldependencies.org/format.html). Comments, multiword ranges, empty nodes, forms and
 * the MISC column are kept as they stand; what an analysis says (lemma to DEPS) is replaced by ours.
 */
import { DataError } from '../errors.js'

export interface ConlluSentence {
  /** Every line as read, without the blank line that ends the sentence. */
  readonly lines: readonly string[]
  /** For each word, the position of its line. */
  readonly words: readonly number[]
  readonly forms: readonly string[]
}

/** The columns an analysis fills, a value a word; heads count from 1, 0 is the root. */
export interface ConlluColumns {
  readonly lemma: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly head: readonly number[]
  readonly rel: readonly string[]
}

const COLUMNS = 10
const WORD = /^\d+$/
const OTHER = /^\d+[-.]\d+$/

/** Reads sentences; `source` names the text in errors. Tags and heads may be missing ("_"): they are not looked at. */
export const readConllu = (text: string, source: string): ConlluSentence[] => {
  const sentences: ConlluSentence[] = []
  let lines: string[] = []
  let words: number[] = []
  let forms: string[] = []
  const close = (): void => {
    if (lines.length > 0) sentences.push({ lines, words, forms })
    lines = []
    words = []
    forms = []
  }
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index === 0 ? raw.replace(/^\ufeff/, '') : raw
    if (line === '') {
      close()
      continue
    }
    if (!line.startsWith('#')) {
      const fail = (what: string): never => {
        throw new DataError(`${source}, line ${index + 1} is not CoNLL-U: ${what}`)
      }
      const cells = line.split('\t')
      if (cells.length !== COLUMNS) fail(`${cells.length} columns, wanted ${COLUMNS} separated by tabs`)
      const [id, form] = cells as [string, string]
      if (WORD.test(id)) {
        if (Number(id) !== words.length + 1) fail(`word ${id} stands where ${words.length + 1} should`)
        words.push(lines.length)
        forms.push(form)
      } else if (!OTHER.test(id)) fail(`"${id}" is no word number`)
    }
    lines.push(line)
  }
  close()
  return sentences
}

/** Writes the sentence with these columns, ending in a blank line. */
export const writeConllu = (sentence: ConlluSentence, columns: ConlluColumns): string => {
  const out = [...sentence.lines]
  sentence.words.forEach((at, i) => {
    const [id, form, , , , , , , , misc] = sentence.lines[at]!.split('\t')
    const { lemma, upos, xpos, head, rel } = columns
    out[at] = [id, form, lemma[i], upos[i], xpos[i], '_', head[i], rel[i], '_', misc].join('\t')
  })
  return `${out.join('\n')}\n\n`
}
