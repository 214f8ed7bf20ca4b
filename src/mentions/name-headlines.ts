/**
 * Where capitals tell nothing, in headlines and at the start of sentences, a word is a name when the report uses it as one elsewhere:
 * "Fleming nearly left", after "Ann Fleming".
 */
import { isCommonWord } from '../knowledge/common-words.js'
import { fold } from '../knowledge/phrase-index.js'
import type { ParsedDocument } from '../model.js'
import type { Run } from './name-runs.js'
import { CAPITAL, type Shapes } from './word-shape.js'

/** Runs in headlines and at the start of sentences whose words the report names elsewhere, where no run stands yet. */
export function knownInBody(
  { doc, shapes }: { readonly doc: ParsedDocument; readonly shapes: Shapes },
  runs: readonly Run[],
): Run[] {
  const named = new Map<string, string[][]>()
  const taken = new Uint8Array(doc.tokens.length)
  for (const run of runs) {
    for (let i = run.first; i < run.last; i++) taken[i] = 1
    if (run.what !== 'name' || shapes.style[doc.tokens[run.first]!.sentence] !== 'plain') continue
    const words: string[] = []
    for (let i = run.first; i < run.last; i++) words.push(fold(doc.tokens[i]!.text))
    // Surnames stand alone in headlines.
    for (const form of words.length === 2 ? [words, words.slice(1)] : [words]) {
      const list = named.get(form[0]!) ?? []
      if (!list.some((f) => f.join(' ') === form.join(' '))) list.push(form)
      named.set(form[0]!, list)
    }
  }
  for (const list of named.values()) list.sort((a, b) => b.length - a.length)
  const found: Run[] = []
  for (const sentence of doc.sentences) {
    if (sentence.kind === 'aside') continue
    const plain = shapes.style[sentence.index] === 'plain'
    for (let p = sentence.first; p < sentence.last; p++) {
      if (taken[p] || (plain && !mayBeNamed(doc, shapes, p))) continue
      for (const form of named.get(fold(doc.tokens[p]!.text)) ?? []) {
        let k = 0
        while (k < form.length && p + k < sentence.last && !taken[p + k] && fold(doc.tokens[p + k]!.text) === form[k])
          k++
        if (k < form.length) continue
        found.push({ first: p, last: p + k, what: 'name', known: [] })
        p += k - 1
        break
      }
    }
  }
  return found
}

/** A capital at the start of a plain sentence that the tagger does not take for a small word; common words only when it says so. */
function mayBeNamed(doc: ParsedDocument, shapes: Shapes, p: number): boolean {
  if (!shapes.opens[p] || shapes.shape[p] !== CAPITAL) return false
  const { upos, text } = doc.tokens[p]!
  return upos === 'PROPN' || (['NOUN', 'ADJ', 'VERB', 'X'].includes(upos) && !isCommonWord(text.toLowerCase()))
}
