/**
 * A sentence or a finite content without a verb, whose noun has a participle with an object: "Unidentified men set off bombs". A
 * passive participle takes no object, so the participle is the verb and the noun its subject.
 */
import { baseRel, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { retied } from './retied.js'

/** The document with such verbs in their place; the same document when there are none. */
export function withMainVerbs(doc: ParsedDocument): ParsedDocument {
  const slips = doc.tokens.flatMap(({ index }) => {
    const verb = verbOf(doc, index)
    return verb < 0 ? [] : [{ noun: index, verb }]
  })
  if (slips.length === 0) return doc
  const tokens: Word[] = [...doc.tokens]
  for (const { noun, verb } of slips) {
    const { head, rel } = wordAt(doc, noun)
    tokens[verb] = { ...wordAt(doc, verb), xpos: 'VBD', head, rel }
    tokens[noun] = { ...wordAt(doc, noun), head: verb, rel: 'nsubj' }
    for (const child of doc.children[noun] ?? []) {
      const own = child < verb && baseRel(wordAt(doc, child).rel) !== 'mark' && wordAt(doc, child).upos !== 'PUNCT'
      if (child !== verb && !own) tokens[child] = { ...wordAt(doc, child), head: verb }
    }
  }
  return retied(doc, tokens)
}

/** The participle that is the verb of the clause headed by noun `i`, or -1. */
function verbOf(doc: ParsedDocument, i: number): number {
  const { rel, xpos } = wordAt(doc, i)
  if (!xpos.startsWith('NN') || !['root', 'ccomp'].includes(rel)) return -1
  if (kid(doc, i, 'cop', 'nsubj', 'nsubj:pass', 'expl', 'case', 'acl:relcl') >= 0) return -1
  const verb = kids(doc, i, 'acl').find((v) => v > i && wordAt(doc, v).xpos === 'VBN')
  if (verb === undefined || kid(doc, verb, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass', 'obl:agent') >= 0) return -1
  const object = kid(doc, verb, 'obj')
  return object > verb ? verb : -1
}
