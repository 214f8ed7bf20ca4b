/** The parts of what is taken: "an agreement to end the war and a withdrawal of forces" are two demands. */
import { baseRel, conjuncts, isVerb, kid, kids, listHead, type Tree, wordAt, yieldOf } from '../../match/tree.js'
import type { AttributedDocument, Stance } from '../../model.js'
import type { Complement } from './complements.js'
import { wordsUnder } from './content-words.js'
import { decisive, issuesIn } from './issue-of.js'
import { mechanism } from './make-stand.js'

export interface Part {
  readonly head: number
  /** Heads of the other parts: what stands under them is theirs. */
  readonly cut: ReadonlySet<number>
}

/** Demands and promises are weighed one by one; what is condemned or expected in one breath is one stand. */
const PARTED: ReadonlySet<Stance> = new Set(['demands', 'offers', 'commits', 'accepts', 'rejects'])

/** Members of the list that the content is, and list members below it that name an issue of their own. */
export function partsOf(doc: AttributedDocument, { head, kind }: Complement, stance: Stance, each = false): Part[] {
  // "We are not against the table": the noun's own words, not those of the clause it is the predicate of.
  const clause =
    (kind === 'object' && !isVerb(doc, head)) || (kind === 'ing' && kid(doc, head, 'cop') >= 0)
      ? kids(doc, head, 'nsubj', 'cop', 'aux', 'expl', 'advcl', 'advmod').filter((k) => k < head || isVerb(doc, k))
      : []
  if (!PARTED.has(stance)) return [{ head, cut: new Set(clause) }]
  const heads = new Set(
    conjuncts(doc, head).filter(
      (m) =>
        m === head ||
        (kids(doc, m, 'nsubj').length === 0 &&
          answerTo(doc, m) < 0 &&
          wordAt(doc, m).upos !== 'INTJ' &&
          !isTaleOfItsOwn(doc, m, head)),
    ),
  )
  const others = conjuncts(doc, head).filter((m) => m !== head && answerTo(doc, m) >= 0)
  for (const i of [...heads]) if (i !== head && !each && codeOf(doc, i, new Set()) === null) heads.delete(i)
  for (const i of yieldOf(doc, head, (c) => wordAt(doc, c).rel !== 'acl:relcl')) {
    if (baseRel(wordAt(doc, i).rel) !== 'conj' || heads.has(i) || i === head || others.includes(i)) continue
    // "Ports and roads should be closed": of two that are to be closed one alone is no demand.
    const list = listHead(doc, i)
    if (isVerb(doc, head) && wordAt(doc, list).head === head && isSubject(doc, list)) continue
    // "Its oil and shipping firms": what stands before a noun is no part of its own.
    if (['compound', 'amod', 'flat'].includes(baseRel(wordAt(doc, list).rel))) continue
    const code = codeOf(doc, i, new Set())
    const rest = codeOf(doc, head, new Set([...heads, i]))
    if (code !== null && rest !== null && code !== rest) heads.add(i)
  }
  return [...heads]
    .sort((a, b) => a - b)
    .map((h) => ({
      head: h,
      cut: new Set([
        ...(h === head ? clause : []),
        ...[...heads, ...others].filter((o) => o !== h && isBelow(doc, o, h)),
      ]),
    }))
}

/** The answer that is given to a thing in so many words ("(yes to the port) but no to the dam"), however the parser hangs it; or -1. */
export function answerTo(doc: Tree, i: number): number {
  const answers = mechanism('position-answers').words
  const isAnswer = (k: number): boolean => k >= 0 && answers.has(wordAt(doc, k).text.toLowerCase())
  const to = kids(doc, i, 'case').find((k) => wordAt(doc, k).lemma === 'to' && isAnswer(k - 1))
  return to === undefined ? -1 : to - 1
}

const isSubject = (doc: Tree, i: number): boolean => baseRel(wordAt(doc, i).rel) === 'nsubj'

/** "said he should go, and rejected": a finite verb beside one with a modal goes on with the tale. */
const isTaleOfItsOwn = (doc: Tree, m: number, head: number): boolean =>
  ['VBD', 'VBZ', 'VBP'].includes(wordAt(doc, m).xpos) &&
  kids(doc, m, 'aux', 'cop').length === 0 &&
  kids(doc, head, 'aux').some((a) => wordAt(doc, a).xpos === 'MD')

const isBelow = (doc: Tree, below: number, top: number): boolean => {
  for (let at = wordAt(doc, below).head; at >= 0; at = wordAt(doc, at).head) if (at === top) return true
  return false
}

/** The code of the issue named under a word, without what stands under the other heads; null where none is. */
function codeOf(doc: AttributedDocument, i: number, others: ReadonlySet<number>): string | null {
  const words = wordsUnder(doc, i, new Set([...others].filter((o) => o !== i)))
  const hit = decisive(
    issuesIn(doc, [words[0] ?? i, (words[words.length - 1] ?? i) + 1]).filter((h) => words.includes(h.first)),
  )
  return hit && !hit.issue.weak ? hit.issue.code : null
}
