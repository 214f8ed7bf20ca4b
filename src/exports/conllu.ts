import type { ParsedDocument, Word } from '../model.js'

/** A parsed document in CoNLL-U: one block a sentence, with its text as a comment. */
export const toConllu = (doc: ParsedDocument): string => {
  const blocks = doc.sentences
    .filter((sentence) => sentence.last > sentence.first)
    .map((sentence) => {
      const words = doc.tokens.slice(sentence.first, sentence.last)
      const text = doc.report.text.slice(words[0]?.start, words[words.length - 1]?.end).replace(/\s+/g, ' ')
      const rows = words.map((word) => {
        const next = doc.tokens[word.index + 1]
        const joined = next !== undefined && next.sentence === word.sentence && next.start === word.end
        return row(word, sentence.first, joined ? 'SpaceAfter=No' : '_')
      })
      return `# sent_id = ${sentence.index + 1}\n# text = ${text}\n${rows.join('\n')}\n`
    })
  return blocks.length === 0 ? '' : `${blocks.join('\n')}\n`
}

const row = (word: Word, first: number, misc: string): string =>
  [
    word.index - first + 1,
    word.text.replace(/\s+/g, ' '),
    word.lemma,
    word.upos,
    word.xpos,
    '_',
    word.head < 0 ? 0 : word.head - first + 1,
    word.rel,
    '_',
    misc,
  ].join('\t')
