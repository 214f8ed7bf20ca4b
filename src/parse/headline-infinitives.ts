/** Headlines whose verb is an infinitive: "Turkey to send troops to Libya", "Rebels to attend talks". The parser hangs it on the name. */
import { isAgentNoun } from '../knowledge/agents.js'
import { kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { retied } from './retied.js'

/** The document with such infinitives as verbs of their lines; the same document when there are none. */
export function withHeadlineInfinitives(doc: ParsedDocument): ParsedDocument {
  const verbs = doc.tokens.filter((word) => isHeadlineVerb(doc, word)).map(({ index }) => index)
  if (verbs.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const verb of verbs) {
    const noun = wordAt(doc, verb).head
    const { head, rel } = wordAt(doc, noun)
    for (const child of doc.children[noun] ?? [])
      if (child > verb) tokens[child] = { ...wordAt(doc, child), head: verb }
    tokens[verb] = { ...wordAt(doc, verb), head, rel }
    tokens[noun] = { ...wordAt(doc, noun), head: verb, rel: 'nsubj' }
  }
  return retied(doc, tokens)
}

/** "to" stands right behind a name or a noun for people that is the top of its sentence and has no article: "the first to go" is no headline. */
function isHeadlineVerb(doc: ParsedDocument, { index, lemma, xpos, rel, head }: Word): boolean {
  // "Army to blame for the raid": it is the army that is blamed.
  if (lemma === 'blame' || xpos !== 'VB' || rel !== 'acl' || wordAt(doc, head).rel !== 'root') return false
  const noun = wordAt(doc, head)
  if (!noun.xpos.startsWith('NNP') && !isAgentNoun(noun.text.toLowerCase())) return false
  if (!kids(doc, index, 'mark').includes(head + 1) || wordAt(doc, head + 1).xpos !== 'TO') return false
  return kids(doc, head, 'det', 'nummod', 'cop', 'case', 'nmod:poss', 'nsubj').length === 0
}
