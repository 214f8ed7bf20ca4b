/**
 * Who speaks the words between quotation marks, roughly and early: "he" inside a quotation is not its speaker. Attribution settles
 * quotations properly later; here a speaker is only ever ruled out.
 */
import { speechVerbOf } from '../knowledge/speech.js'
import { baseRel } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'

const OPENS = new Set(['“', '``', '«'])
const CLOSES = new Set(['”', "''", '»'])

/** For each word: -2 outside quotation marks; inside, the head word of its speaker, or -1 where none is seen. */
export function quoteSpeakers(doc: ParsedDocument): Int32Array {
  const speaker = new Int32Array(doc.tokens.length).fill(-2)
  for (const paragraph of doc.paragraphs) {
    let inside = false
    let last = -1
    const waiting: number[] = []
    for (let s = paragraph.first; s < paragraph.last; s++) {
      const sentence = doc.sentences[s]!
      const from = waiting.length
      let told = -1
      for (let i = sentence.first; i < sentence.last; i++) {
        const word = doc.tokens[i]!
        if (OPENS.has(word.text)) inside = true
        else if (CLOSES.has(word.text)) inside = false
        else if (word.text === '"') inside = !inside
        else if (inside) waiting.push(i)
        else if (told < 0 && word.upos === 'VERB' && speechVerbOf(word.lemma)?.direct) {
          told = doc.children[i]!.find((c) => baseRel(doc.tokens[c]!.rel) === 'nsubj') ?? -1
        }
      }
      if (told >= 0) {
        last = told
        for (let k = from; k < waiting.length; k++) speaker[waiting[k]!] = told
      } else for (let k = from; k < waiting.length; k++) speaker[waiting[k]!] = last
    }
  }
  return speaker
}
