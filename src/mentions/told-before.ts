/** What somebody says whose saying stands behind it: "One trader was killed, he said". Whoever is named in it is not "he". */
import { speechVerbOf } from '../knowledge/speech.js'
import { baseRel } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'

/** The first word of what the speaker at `here`, the subject of `verb`, has said before in the sentence; -1 where it comes after or is no saying. */
export function toldFrom(doc: ParsedDocument, here: number, verb: number): number {
  const word = doc.tokens[here]!
  if (verb < here || baseRel(word.rel) !== 'nsubj' || word.head !== verb) return -1
  const saying = doc.tokens[verb]!
  if (speechVerbOf(saying.lemma)?.direct !== true) return -1
  const { first, last } = doc.sentences[word.sentence]!
  const next = doc.tokens[verb + 1]
  if (next && next.index < last && (/^[:"“‘'«]/.test(next.text) || GOES_ON.has(next.upos))) return -1
  for (const c of doc.children[verb]!) {
    const child = doc.tokens[c]!
    if (c > verb && (CONTENT.has(baseRel(child.rel)) || (baseRel(child.rel) === 'obj' && saying.lemma !== 'tell')))
      return -1
    // "... but the envoy left, and he said": joined to another clause, the saying may go on after a mark.
    if (c < verb && baseRel(child.rel) === 'cc') return -1
  }
  for (let i = verb + 1; i < last; i++) if (/^["“«]/.test(doc.tokens[i]!.text)) return -1
  for (let i = first; i < here; i++) if (doc.tokens[i]!.upos === 'VERB' || doc.tokens[i]!.rel === 'cop') return first
  return -1
}

const GOES_ON = new Set(['SCONJ', 'DET', 'PRON', 'AUX', 'VERB'])
const CONTENT = new Set(['ccomp', 'xcomp', 'parataxis', 'conj'])

/** True for somebody who is only told of in it: not the name that it is all about, nor a speaker ("The envoy said talks had begun, he added"). */
export function isOnlyToldOf(doc: ParsedDocument, { head, form }: Told): boolean {
  const { rel, head: above } = doc.tokens[head]!
  if (form === 'pronoun' || above < 0) return false
  if (baseRel(rel) === 'nsubj') return form !== 'name' && speechVerbOf(doc.tokens[above]!.lemma)?.direct !== true
  return !doc.children[head]!.some((c) => /^(?:according|by)$/i.test(doc.tokens[c]!.text))
}

interface Told {
  readonly head: number
  readonly form: 'name' | 'nominal' | 'pronoun'
}
