import { DataError } from '../errors.js'
import type { Paragraph, Sentence, TextDocument, Token } from '../model.js'
import { makeReport } from './report.js'

/** A CoNLL-U file as a document whose sentences and tokens are the file's own, and its lines so that it can be written back. */
export interface ConlluFile {
  readonly document: TextDocument
  readonly lines: readonly ConlluLine[]
}

/** A line as it stood; `token` is the index of the document's token it holds, or null for comments, ranges, empty nodes. */
export interface ConlluLine {
  readonly text: string
  readonly token: number | null
}

/**
 * Reads CoNLL-U: the words and sentences are taken as given, every other column is ignored. The document's text is put together
 * from the words, with a space after each that is not marked SpaceAfter=No and a line break after each sentence.
 */
export const readConllu = (source: string, name: string): ConlluFile => {
  const lines: ConlluLine[] = []
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const pieces: string[] = []
  let length = 0
  let sentenceStart = 0
  let firstToken = 0
  const write = (piece: string) => {
    pieces.push(piece)
    length += piece.length
  }
  const endSentence = () => {
    if (tokens.length === firstToken) return
    write('\n')
    sentences.push({
      index: sentences.length,
      start: sentenceStart,
      end: length,
      first: firstToken,
      last: tokens.length,
      paragraph: 0,
      kind: 'body',
    })
    sentenceStart = length
    firstToken = tokens.length
  }

  source.split(/\r?\n/).forEach((text, index) => {
    const columns = text.split('\t')
    if (text.trim() === '') endSentence()
    if (text.startsWith('#') || text.trim() === '' || /^\d+[-.]\d+$/.test(columns[0] ?? '')) {
      lines.push({ text, token: null })
      return
    }
    const form = columns[1]
    if (!/^\d+$/.test(columns[0] ?? '') || form === undefined || form === '' || columns.length < 8) {
      throw new DataError(
        `${name} line ${index + 1}: is not CoNLL-U (number, word, then eight more columns, tab-separated)`,
      )
    }
    lines.push({ text, token: tokens.length })
    tokens.push({
      index: tokens.length,
      start: length,
      end: length + form.length,
      text: form,
      sentence: sentences.length,
    })
    write(form)
    if (!/(^|\|)SpaceAfter=No(\||$)/.test(columns[9] ?? '')) write(' ')
  })
  endSentence()
  if (tokens.length === 0) throw new DataError(`${name}: holds no words in CoNLL-U; there is nothing to parse`)

  const whole: Paragraph = { index: 0, start: 0, end: length, first: 0, last: sentences.length }
  const report = makeReport(pieces.join(''))
  return { document: { report, paragraphs: [whole], sentences, tokens, dateline: null, notices: [] }, lines }
}
