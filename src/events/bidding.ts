/** What is bidden in a quotation: no deed yet, but a demand of whoever says it. */
import { standsBare } from '../match/clause.js'
import { wordAt } from '../match/tree.js'
import type { AttributedDocument } from '../model.js'

/** "'Stop the bombing and leave,' he said": a bare verb at the head of a quotation, or joined to one, without a subject. */
export function isBidding(doc: AttributedDocument, v: number): boolean {
  const { rel, xpos, head } = wordAt(doc, v)
  if ((xpos !== 'VB' && xpos !== 'VBP') || !standsBare(doc, v)) return false
  if (rel === 'conj') return isBidding(doc, head)
  const quoteType = doc.statements[doc.statementAt[v] ?? -1]?.quoteType
  return ['root', 'ccomp', 'parataxis'].includes(rel) && (quoteType === 'direct' || quoteType === 'mixed')
}
