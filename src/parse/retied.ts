import { type Range, type Tree, yieldOf } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'

/**
 * The document with these words in place of its own, and the children that follow from their heads. A sentence whose words would be no
 * tree any more (a cycle, a head in another sentence, one root more than it had) keeps those it has.
 */
export function retied(doc: ParsedDocument, tokens: readonly Word[]): ParsedDocument {
  const kept = [...tokens]
  const children = childrenOf(tokens)
  let broken = false
  for (const { first, last } of doc.sentences) {
    const range: Range = [first, last]
    if (!isRetied(doc.tokens, tokens, range) || isTree({ tokens, children }, range, rootsOf(doc.tokens, range).length))
      continue
    broken = true
    for (let i = first; i < last; i++) kept[i] = doc.tokens[i]!
  }
  return { ...doc, tokens: kept, children: broken ? childrenOf(kept) : children }
}

/** The document with each of these words in its place; the same document when there are none. */
export function withWords(doc: ParsedDocument, words: readonly Word[]): ParsedDocument {
  if (words.length === 0) return doc
  const tokens = [...doc.tokens]
  for (const word of words) tokens[word.index] = word
  return retied(doc, tokens)
}

function childrenOf(tokens: readonly Word[]): number[][] {
  const children: number[][] = tokens.map(() => [])
  for (const word of tokens) if (word.head >= 0) children[word.head]?.push(word.index)
  return children
}

/** True where a word of the range hangs elsewhere than it did. */
function isRetied(before: readonly Word[], after: readonly Word[], [first, last]: Range): boolean {
  for (let i = first; i < last; i++) if (before[i]?.head !== after[i]?.head) return true
  return false
}

/** True where each word of the range is reached from one of at most `most` roots, by words of the range alone. */
function isTree(tree: Tree, range: Range, most: number): boolean {
  const [first, last] = range
  for (let i = first; i < last; i++) {
    const { head } = tree.tokens[i]!
    if (head >= 0 && (head < first || head >= last)) return false
  }
  const roots = rootsOf(tree.tokens, range)
  const reached = roots.reduce((words, root) => words + yieldOf(tree, root, (i) => i >= first && i < last).length, 0)
  return roots.length > 0 && roots.length <= Math.max(1, most) && reached === last - first
}

function rootsOf(tokens: readonly Word[], [first, last]: Range): number[] {
  const roots: number[] = []
  for (let i = first; i < last; i++) if (tokens[i]!.head < 0) roots.push(i)
  return roots
}
