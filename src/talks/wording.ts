/** Loaded wording: words that take a side, with whose voice they stand in and a plain word for the same. */
import { findQuotations } from '../attributions/quotes.js'
import { type LoadedWord, loadedWords } from '../knowledge/loaded-words.js'
import { longestAt, piecesOf } from '../knowledge/phrase-index.js'
import { rangeSpan } from '../match/tree.js'
import type { EventDocument, Wording } from '../model.js'
import { voiceAt } from './speakers.js'

/** Finds loaded words, in text order. Names keep theirs: a "Martyrs Brigade" is called so. */
export function readWording(doc: EventDocument): readonly Wording[] {
  const pieces = piecesOf(doc.tokens)
  const index = loadedWords()
  const named = insideNames(doc)
  const quotations = findQuotations(doc)
  const found: Wording[] = []
  for (const sentence of doc.sentences) {
    for (let i = sentence.first; i < sentence.last; ) {
      const hit = longestAt(index, pieces, i, sentence.last)
      const word = hit?.values[0]
      if (hit && word && named[i] !== 1) {
        const quoted = quotations.some((q) => q.first <= hit.first && hit.last <= q.last)
        found.push(wordingOf(doc, hit.first, hit.last, word, quoted, found.length))
      }
      i = Math.max(i + 1, hit?.last ?? 0)
    }
  }
  return found
}

/** Marks the words of names of two words and more. */
function insideNames(doc: EventDocument): Uint8Array {
  const named = new Uint8Array(doc.tokens.length)
  for (const { form, first, last } of doc.mentions) {
    if (form !== 'name' || last - first < 2) continue
    for (let i = first; i < last; i++) if (doc.tokens[i]?.upos === 'PROPN') named[i] = 1
  }
  return named
}

function wordingOf(
  doc: EventDocument,
  first: number,
  last: number,
  word: LoadedWord,
  quoted: boolean,
  index: number,
): Wording {
  const span = rangeSpan(doc, [first, last])
  const { names, statement } = voiceAt(doc, first)
  const speaker = statement ? names.join(', ') : null
  const rule = quoted ? 'loaded-in-quotation' : statement ? 'loaded-in-reported-speech' : 'loaded-in-report'
  const says = quoted
    ? 'it stands in quotation marks'
    : statement
      ? `it stands in what ${speaker} is reported to say`
      : 'nobody is quoted: it is the report’s own word'
  return {
    id: `w${index + 1}`,
    span,
    voice: quoted || statement ? 'quoted' : 'report',
    speaker: speaker === 'report' ? null : speaker,
    neutral: word.neutral,
    made: {
      rule,
      known: 'stated',
      steps: [{ stage: 'talks', rule, says: `"${span.text}" takes a side; ${says}`, at: [span] }],
    },
  }
}
