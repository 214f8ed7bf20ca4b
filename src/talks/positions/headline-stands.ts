/** A headline says shortly what the text below it says again: "rebels sign partial deal" above "the rebels signed a partial agreement". */
import { proposalWords } from '../../knowledge/proposal-rules.js'
import { wordAt, wordsIn } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import type { PositionDraft } from './draft.js'

/** The drafts without those of a headline that another draft, of the same actor and stance, tells again in the text. */
export function withoutRetoldHeadlines(doc: AttributedDocument, drafts: readonly PositionDraft[]): PositionDraft[] {
  const above = new Set(drafts.filter((d) => isHeadline(doc, d)))
  if (above.size === 0) return [...drafts]
  const below = drafts.filter((d) => !above.has(d))
  return drafts.filter(
    (d) => !above.has(d) || !below.some((b) => b.actor === d.actor && b.stance === d.stance && isAlike(doc, d, b)),
  )
}

/** The words a draft is told by, and not only what it is about, stand in a headline. */
function isHeadline(doc: AttributedDocument, { evidence }: PositionDraft): boolean {
  const [first] = evidence.flatMap((span) => wordsIn(doc, span))
  return first !== undefined && doc.sentences[wordAt(doc, first).sentence]?.kind === 'headline'
}

/** Both name a noun of the other, or a plan or deal whatever it is called. */
function isAlike(doc: AttributedDocument, a: PositionDraft, b: PositionDraft): boolean {
  const [these, those] = [nounsOf(doc, a), nounsOf(doc, b)]
  const plans = proposalWords().heads
  return these.some((n) => those.includes(n)) || [these, those].every((nouns) => nouns.some((n) => plans.has(n)))
}

const nounsOf = (doc: AttributedDocument, { evidence }: PositionDraft): readonly string[] =>
  evidence
    .flatMap((span) => wordsIn(doc, span))
    .map((i) => wordAt(doc, i))
    .filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
    .map(({ lemma }) => lemma.toLowerCase())
