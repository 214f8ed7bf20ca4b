/** Nouns for what one person is: "director", "spokeswoman", "health minister". */
import { agentAt } from '../knowledge/agents.js'
import { longestAt, piecesOf } from '../knowledge/phrase-index.js'
import { titleIndex } from '../knowledge/titles.js'
import type { ParsedDocument } from '../model.js'

/** True for a singular noun that tells what one person is. */
export function isOffice(doc: ParsedDocument, i: number): boolean {
  const { xpos } = doc.tokens[i] ?? {}
  if (xpos !== 'NN' && xpos !== 'NNP') return false
  const kind = agentAt((at) => doc.tokens[at]?.text.toLowerCase() ?? '', i, i)?.agent.kind
  return kind === 'person' || longestAt(titleIndex(), piecesOf(doc.tokens.slice(i, i + 1)), 0, 1) !== null
}
