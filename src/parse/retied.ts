import type { ParsedDocument, Word } from '../model.js'

/** The document with these words in place of its own, and the children that follow from their heads. */
export function retied(doc: ParsedDocument, tokens: readonly Word[]): ParsedDocument {
  const children: number[][] = tokens.map(() => [])
  for (const word of tokens) if (word.head >= 0) children[word.head]?.push(word.index)
  return { ...doc, tokens, children }
}
