/** What is bidden in a quotation: no deed yet, but a demand of whoever says it. */
import { wordClass } from '../knowledge/event-words.js'
import { standsBare } from '../match/clause.js'
import { patientOf } from '../match/roles.js'
import { kids, wordAt } from '../match/tree.js'
import type { AttributedDocument, MentionedDocument } from '../model.js'
import { lemmaOf } from './words.js'

/** "'Stop the bombing and leave,' he said": a bare verb at the head of a quotation, or joined to one, without a subject. */
export function isBidding(doc: AttributedDocument, v: number): boolean {
  const { rel, xpos, head } = wordAt(doc, v)
  if ((xpos !== 'VB' && xpos !== 'VBP') || !standsBare(doc, v)) return false
  if (rel === 'conj') return isBidding(doc, head)
  const quoteType = doc.statements[doc.statementAt[v] ?? -1]?.quoteType
  return ['root', 'ccomp', 'parataxis'].includes(rel) && (quoteType === 'direct' || quoteType === 'mixed')
}

/** "“Stop the bombing,” he said"; not "“Look,” he said". */
export const isDemandedOfOthers = (doc: MentionedDocument, v: number): boolean =>
  'statements' in doc &&
  patientOf(doc, v) >= 0 &&
  opensItsSentence(doc, v) &&
  !wordClass('TALKING').has(lemmaOf(doc, v)) &&
  isBidding(doc as AttributedDocument, v)

/** First in a sentence or a quotation, but for "please" and "do not": elsewhere a bare verb is more often another that was misread. */
function opensItsSentence(doc: MentionedDocument, v: number): boolean {
  const own = new Set([
    v,
    ...kids(doc, v, 'aux', 'discourse', 'advmod').filter((a) => wordAt(doc, a).text.toLowerCase() !== 'why'),
  ])
  let at = v
  while (own.has(at - 1)) at--
  const before = doc.tokens[at - 1]
  return at === doc.sentences[wordAt(doc, v).sentence]?.first || (before !== undefined && OPENING.test(before.text))
}

const OPENING = /^["“‘'`:;]+$/
