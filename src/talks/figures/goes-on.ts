/** A count in a sentence that goes on from a reported one: "The agency reports a wave of refugees. At least 30,000 have arrived." */
import { namesPeople } from '../../knowledge/counted-nouns.js'
import { clauseOf } from '../../match/clause.js'
import { baseRel, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Statement } from '../../model.js'

/** Bodies that count; what a single person says ends with the sentence. */
const BODIES = new Set(['igo', 'organisation', 'government'])

/** Verbs of giving account; who demands, warns or hopes has said it all. */
const ACCOUNTS = new Set(['report', 'say', 'record', 'register', 'count', 'estimate', 'document', 'confirm', 'state'])

/**
 * The statement whose source tells the count headed by word `head` too, or null: a body gave an account of people up to the end of the
 * sentence before, in the same paragraph, and this sentence names no source of its own. It is about the people counted; "a bomb killed
 * twelve" begins another account.
 */
export function goesOnFrom(doc: AttributedDocument, head: number): Statement | null {
  const { sentence, rel } = wordAt(doc, head)
  if (baseRel(rel) !== 'nsubj') return null
  const here = doc.sentences[sentence]
  const before = here && doc.sentences[here.index - 1]
  if (!here || before?.paragraph !== here.paragraph || here.kind !== before.kind) return null
  for (let i = here.first; i < here.last; i++) if ((doc.statementAt[i] ?? -1) >= 0) return null
  // The last word before the closing mark.
  const statement = doc.statements[doc.statementAt[before.last - 2] ?? -1]
  return statement !== undefined && isAccount(doc, statement) ? statement : null
}

function isAccount(doc: AttributedDocument, statement: Statement): boolean {
  const { chain, cueHead, cueLemma, cueDenied, quoteType, modality, contentWords, sourceHead } = statement
  const kinds = (chain.at(-1)?.actors ?? []).map((actor) => doc.actors[actor]?.kind ?? '')
  const first = contentWords[0]?.[0] ?? 0
  return (
    kinds.length === 1 &&
    BODIES.has(kinds[0]!) &&
    ACCOUNTS.has(cueLemma) &&
    !cueDenied &&
    // "has previously said": told before, and only looked back on.
    !clauseOf(doc, cueHead).perfect &&
    quoteType === 'indirect' &&
    modality === 'asserted' &&
    sourceHead < first &&
    contentWords.some(([from, to]) =>
      doc.tokens.slice(from, to).some(({ text, xpos }) => xpos === 'NNS' && namesPeople(text.toLowerCase())),
    )
  )
}
