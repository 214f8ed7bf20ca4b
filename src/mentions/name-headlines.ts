/** Headlines in capitals or title case: a word is a name there when the body of the report uses it as one. */
import { fold } from '../knowledge/phrase-index.js'
import type { ParsedDocument } from '../model.js'
import type { Run } from './name-runs.js'
import type { Shapes } from './word-shape.js'

/** Runs in the given headline sentences whose words the body names, where no run stands yet. */
export function knownInBody(
  { doc, shapes }: { readonly doc: ParsedDocument; readonly shapes: Shapes },
  headlines: readonly number[],
  runs: readonly Run[],
): Run[] {
  if (headlines.length === 0) return []
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
  for (const index of headlines) {
    const sentence = doc.sentences[index]!
    for (let p = sentence.first; p < sentence.last; p++) {
      if (taken[p]) continue
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
