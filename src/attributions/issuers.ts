/**
 * Who speaks through a paper: "according to the statement" is the word of whoever was told just before to have spoken "in a statement".
 * Where nobody was, the paper stays its own source.
 */
import { baseRel, kids, wordAt } from '../match/tree.js'
import type { MentionedDocument, Statement } from '../model.js'

/** The statements, in text order of their contents, with papers given to those who issued them. */
export function withIssuers(doc: MentionedDocument, statements: readonly Statement[]): Statement[] {
  return statements.map((statement) => {
    const paper = paperOf(doc, statement)
    if (paper === null) return statement
    const issuer = statements
      .filter((s) => s.cueHead < statement.cueHead && s.speakers.length > 0 && issues(doc, s, paper))
      .reduce<Statement | null>((last, s) => (last !== null && last.cueHead > s.cueHead ? last : s), null)
    return issuer
      ? { ...statement, chain: issuer.chain, speakers: issuer.speakers, anonymous: issuer.anonymous }
      : statement
  })
}

/** The noun of a source that is a paper told of before and of nobody's own: "the statement", "this letter". */
function paperOf(doc: MentionedDocument, { sourceHead }: Statement): string | null {
  if (sourceHead < 0) return null
  const { lemma } = wordAt(doc, sourceHead)
  if (!isPaper(doc, sourceHead)) return null
  const parts = (doc.children[sourceHead] ?? []).filter((c) => !['case', 'punct'].includes(baseRel(wordAt(doc, c).rel)))
  return parts.length === 1 && /^(?:the|this|that)$/i.test(wordAt(doc, parts[0] ?? -1).text) ? lemma : null
}

/** True for a noun for a paper that somebody issues. */
export const isPaper = (doc: MentionedDocument, i: number): boolean => PAPERS.has(wordAt(doc, i).lemma)

const PAPERS = new Set([
  'statement',
  'communique',
  'communiqué',
  'letter',
  'release',
  'message',
  'post',
  'tweet',
  'declaration',
])

/** "Said in a statement", "in a statement, the ministry said": the paper hangs on the cue. */
const issues = (doc: MentionedDocument, { cueHead }: Statement, paper: string): boolean =>
  kids(doc, cueHead, 'obl', 'nmod', 'obj').some(
    (c) => wordAt(doc, c).lemma === paper && kids(doc, c, 'det').some((d) => /^an?$/i.test(wordAt(doc, d).text)),
  )
