/** Meetings told as a habit: "met several times", "regularly meet". They are more than one, and none in particular: no round. */
import { roundList, roundWords } from '../../knowledge/round-rules.js'
import { agentOf } from '../../match/roles.js'
import { isVerb, kids, rangeSpan, wordAt } from '../../match/tree.js'
import type { AttributedDocument, Notice } from '../../model.js'
import { seatedAt } from './both-sides.js'

/** True where a verb is told as done often; "once more" is one time. */
export const isOften = (doc: AttributedDocument, v: number): boolean =>
  kids(doc, v, 'advmod', 'obl').some((k) => {
    const { lemma, xpos } = wordAt(doc, k)
    return roundList(OFTEN).has(lemma) || (lemma === 'time' && xpos === 'NNS')
  })

/** What is said of those who meet often: why no round is made of it. */
export const oftenMet = (doc: AttributedDocument): Notice[] =>
  doc.tokens
    .filter(({ index, lemma, upos }) => upos === 'VERB' && isVerb(doc, index) && meets(lemma) && isOften(doc, index))
    .filter(({ index }) => seatedAt(doc, agentOf(doc, index)).length > 0)
    .map(({ index }) => ({
      stage: 'talks',
      id: OFTEN,
      at: rangeSpan(doc, [index, index + 1]),
      message: 'a meeting told as a habit, not as one that took place',
    }))

const meets = (lemma: string): boolean =>
  roundWords()
    .verbs.get(lemma)
    ?.some(({ rule, word }) => rule.kind === 'meet' && word.prep === null) === true

const OFTEN = 'round-often'
