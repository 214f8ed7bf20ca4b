/**
 * What goes on after a verb of saying: in "it was ready to sign, the minister said, but rejected a withdrawal" and in "the minister said
 * it was ready and would send a team" the last verb belongs to what is said, and its subject is the one told there. The parser joins it to
 * the saying, as if the minister had done it.
 */
import { clauseOf } from '../match/clause.js'
import { baseRel, caseOf, kid, kids, wordAt } from '../match/tree.js'
import type { ParsedDocument, Word } from '../model.js'
import { withWords } from './retied.js'

/** The document with such verbs joined to what is said; the same document when there are none. */
export function withJoinedContents(doc: ParsedDocument): ParsedDocument {
  const moved = doc.tokens.flatMap((word) => {
    const content = contentOf(doc, word)
    return content < 0 ? [] : [{ ...word, head: content }]
  })
  return withWords(doc, moved)
}

/** The head of what is said that the word goes on with, or -1 where it is joined rightly. */
function contentOf(doc: ParsedDocument, { index, rel, head }: Word): number {
  if (baseRel(rel) !== 'conj' || head < 0 || wordAt(doc, head).lemma !== 'say') return -1
  if (kid(doc, index, 'nsubj', 'expl', 'mark') >= 0 || kid(doc, index, 'cc') < 0) return -1
  const modal = kids(doc, index, 'aux').find((a) => ['will', 'would'].includes(wordAt(doc, a).lemma))
  const before = kids(doc, head, 'ccomp').find((c) => c < head)
  const after = saidAfter(doc, head)
  if (before !== undefined) return modal !== undefined || isGoingOn(doc, index, head, before) ? before : -1
  if (modal === undefined || after < 0 || after > index) return -1
  const ahead = kid(doc, head, 'aux') >= 0
  // "said the army had left, and will attack": what is said stands in the past, so the "will" is the speaker's.
  const shifted = wordAt(doc, modal).lemma === 'will' && clauseOf(doc, after).tense === 'past'
  return ahead || shifted ? -1 : after
}

/** "..., he said, but rejected any": an aside in the midst of what is said; "..., he said, and added that" says more. */
function isGoingOn(doc: ParsedDocument, verb: number, said: number, before: number): boolean {
  const subject = kid(doc, said, 'nsubj')
  const aside = subject > before && subject < said && doc.tokens[said + 1]?.text === ','
  const more = kids(doc, verb, 'ccomp').length > 0
  return aside && !more && !isQuoted(doc, before, subject)
}

/** True where a mark of quotation closes between the words said and the one who says them. */
const isQuoted = (doc: ParsedDocument, before: number, subject: number): boolean =>
  doc.tokens.slice(before, subject).some(({ text }) => /^["”]$/.test(text))

/** The clause after "said", also under the noun of "said in a statement that"; -1 where there is none. */
function saidAfter(doc: ParsedDocument, said: number): number {
  const own = kids(doc, said, 'ccomp').find((c) => c > said)
  if (own !== undefined) return own
  const noun = kids(doc, said, 'obl').filter((o) => o > said && caseOf(doc, o) === 'in')
  return (
    noun
      .flatMap((o) => kids(doc, o, 'acl'))
      .find((c) => kids(doc, c, 'mark').some((m) => wordAt(doc, m).text === 'that')) ?? -1
  )
}
