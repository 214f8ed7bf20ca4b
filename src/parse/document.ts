/** Puts the parser's answer for each sentence into the report's own terms: word indexes count through the whole report. */
import type { ParsedDocument, TextDocument, Word } from '../model.js'
import { withOneSubject } from './one-subject.js'
import type { ParsedSentence } from './parse.js'
import { readAs } from './stand-ins.js'

/** The dictionary form of a word, given its tags. */
export type Lemmatize = (form: string, upos: string, xpos: string) => string

/** The forms of each sentence, as the parser wants them. */
export const formsOf = (doc: TextDocument): string[][] =>
  doc.sentences.map(({ first, last }) =>
    doc.tokens
      .slice(first, last)
      .map((token, at, tokens) => readAs(token.text, tokens[at - 1]?.text, tokens[at + 1]?.text)),
  )

/** The document with every token analysed; `parsed` answers `formsOf(doc)`. */
export const withAnalysis = (
  doc: TextDocument,
  parsed: readonly ParsedSentence[],
  lemmatize: Lemmatize,
): ParsedDocument => {
  const tokens: Word[] = []
  const children: number[][] = doc.tokens.map(() => [])
  doc.sentences.forEach(({ first, last, kind }, index) => {
    const { upos, xpos, head, rel } = kind === 'aside' ? unread(last - first) : withOneSubject(parsed[index]!)
    for (let i = 0; i < last - first; i++) {
      const token = doc.tokens[first + i]!
      const above = head[i] === 0 ? -1 : first + head[i]! - 1
      const [tag, penn] = [upos[i]!, xpos[i]!]
      // Written out: a spread copy gives every word a hidden class of its own, and whatever reads words is slow by it.
      tokens.push({
        index: token.index,
        start: token.start,
        end: token.end,
        text: token.text,
        sentence: token.sentence,
        lemma: lemmatize(token.text, tag, penn),
        upos: tag,
        xpos: penn,
        head: above,
        rel: rel[i]!,
      })
      // Words come in text order, so children do.
      if (above >= 0) children[above]!.push(first + i)
    }
  })
  return { ...doc, tokens, children, vectors: joined(parsed.map((sentence) => sentence.vectors)) }
}

/** The analysis of a sentence that is not read: words that do nothing. */
const unread = (words: number): Pick<ParsedSentence, 'upos' | 'xpos' | 'head' | 'rel'> => ({
  upos: Array.from({ length: words }, () => 'X'),
  xpos: Array.from({ length: words }, () => 'FW'),
  head: Array.from({ length: words }, (_, at) => (at === 0 ? 0 : 1)),
  rel: Array.from({ length: words }, (_, at) => (at === 0 ? 'root' : 'dep')),
})

const joined = (parts: readonly Float32Array[]): Float32Array => {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
