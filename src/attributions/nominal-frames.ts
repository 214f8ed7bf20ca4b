/** How cues that are no verbs take source and content: nouns of saying, adverbs of report. */
import { agentOf, obliques } from '../match/roles.js'
import { baseRel, isVerb, kid, kids, markOf, wordAt, yieldOf } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { clauseWords, rangesOf, wholePhrase } from './content.js'
import type { CueSite } from './cues.js'
import { fits, type Take } from './take.js'

/** "the claim that ...", "a threat to ...", "warnings of ..." with an owner or a maker in reach. */
export function nounTake(doc: ParsedDocument, site: CueSite, cueHeads: ReadonlySet<number>): Take | null {
  const source = ownerOf(doc, site.head)
  const clause = kids(doc, site.head, 'acl', 'ccomp').find((c) => {
    if (wordAt(doc, c).rel === 'acl:relcl' && markOf(doc, c) !== 'that') return false
    const mark = markOf(doc, c)
    if (mark === 'that') return site.entry.frames.has('that')
    return kids(doc, c, 'mark').some((m) => wordAt(doc, m).xpos === 'TO') && site.entry.frames.has('inf')
  })
  if (clause !== undefined) {
    if (source < 0 || !fits('noun-clause', site, 0)) return null
    const content = rangesOf(doc, clauseWords(doc, clause, site, cueHeads))
    return content.length === 0 ? null : { site, rule: 'noun-clause', source, content, contentHead: clause }
  }
  const of = obliques(doc, site.head).find((o) => o.prep === 'of' && site.entry.frames.has('of'))
  if (!of || source < 0 || source === of.head || !fits('noun-of', site, 0)) return null
  const content = rangesOf(doc, wholePhrase(doc, of.head))
  return content.length === 0 ? null : { site, rule: 'noun-of', source, content, contentHead: of.head }
}

/** Whose claim it is: possessor, by- or from-phrase, demonym before it, or the subject of the verb that carries it. */
function ownerOf(doc: ParsedDocument, noun: number): number {
  const owner = kid(doc, noun, 'nmod:poss')
  if (owner >= 0) return owner
  const by = obliques(doc, noun).find((o) => o.prep === 'by' || o.prep === 'from')
  if (by) return by.head
  const word = wordAt(doc, noun)
  if (word.head >= 0 && isVerb(doc, word.head) && baseRel(word.rel) === 'obj') return agentOf(doc, word.head)
  return -1
}

/** "a deal reportedly brokered by ...", "the general has allegedly fled": told, by nobody that is named. */
export function adverbTake(doc: ParsedDocument, site: CueSite): Take | null {
  const told = wordAt(doc, site.head).head
  if (told < 0) return null
  const { rel, head } = wordAt(doc, told)
  // A participle on a noun is told of that noun; "who reportedly left" is a clause of its own.
  const top = rel === 'acl' && head >= 0 ? head : told
  const content = rangesOf(
    doc,
    yieldOf(
      doc,
      top,
      (child) =>
        child !== site.head &&
        !isNextClause(doc, child, told) &&
        !(wordAt(doc, child).head === top && child < top && baseRel(wordAt(doc, child).rel) === 'case'),
    ),
  )
  return content.length === 0 ? null : { site, rule: 'reported-adverb', source: -1, content, contentHead: told }
}

/** "was reportedly hit and the army says ...": a clause with a subject of its own that is joined to what is told so. */
const isNextClause = (doc: ParsedDocument, child: number, told: number): boolean =>
  child > told &&
  wordAt(doc, child).head === told &&
  ['conj', 'parataxis'].includes(baseRel(wordAt(doc, child).rel)) &&
  kid(doc, child, 'nsubj') >= 0
