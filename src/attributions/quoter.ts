/** Through whom the words of somebody reach the report: "the agency quoted the general as saying", "was quoted by the agency as saying". */
import { agentOf } from '../match/roles.js'
import { kids, markOf, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'

const QUOTING = new Set(['quote', 'cite', 'record', 'report', 'describe'])

/** The word for the saying of him whom the cue at `head` quotes; -1 for other cues. */
export const sayingQuoted = (doc: ParsedDocument, head: number): number =>
  QUOTING.has(wordAt(doc, head).lemma)
    ? (kids(doc, head, 'advcl').find((c) => wordAt(doc, c).xpos === 'VBG' && markOf(doc, c) === 'as') ?? -1)
    : -1

/** Who quotes him, or -1. */
export const quoterOf = (doc: ParsedDocument, head: number): number =>
  sayingQuoted(doc, head) < 0 ? -1 : agentOf(doc, head)
