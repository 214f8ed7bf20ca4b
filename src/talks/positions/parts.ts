/** The parts of what is taken: "an agreement to end the war and a withdrawal of forces" are two demands. */
import { baseRel, conjuncts, kids, type Tree, wordAt, yieldOf } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import type { Complement } from './complements.js'
import { issuesIn } from './issue-of.js'

export interface Part {
  readonly head: number
  /** Heads of the other parts: what stands under them is theirs. */
  readonly cut: ReadonlySet<number>
}

/** Members of the list that the content is, and list members below it that name an issue of their own. */
export function partsOf(doc: AttributedDocument, { head }: Complement): Part[] {
  const heads = new Set(conjuncts(doc, head).filter((m) => m === head || kids(doc, m, 'nsubj').length === 0))
  for (const i of yieldOf(doc, head, (c) => wordAt(doc, c).rel !== 'acl:relcl')) {
    if (baseRel(wordAt(doc, i).rel) !== 'conj' || heads.has(i)) continue
    if (ownIssue(doc, i) && ownIssue(doc, wordAt(doc, i).head)) heads.add(i)
  }
  return [...heads]
    .sort((a, b) => a - b)
    .map((h) => ({ head: h, cut: new Set([...heads].filter((o) => o !== h && isBelow(doc, o, h))) }))
}

const isBelow = (doc: Tree, below: number, top: number): boolean => {
  for (let at = wordAt(doc, below).head; at >= 0; at = wordAt(doc, at).head) if (at === top) return true
  return false
}

/** True when the word and its own modifiers name an issue. */
function ownIssue(doc: AttributedDocument, i: number): boolean {
  const words = yieldOf(
    doc,
    i,
    (c) => !['conj', 'cc', 'acl', 'advcl', 'parataxis'].includes(baseRel(wordAt(doc, c).rel)),
  )
  const first = words[0] ?? i
  return issuesIn(doc, [first, (words[words.length - 1] ?? i) + 1]).some((h) => !h.issue.weak)
}
