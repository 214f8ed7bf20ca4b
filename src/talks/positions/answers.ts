/** "Said yes to the truce, no to the force": what somebody answers to is accepted or rejected. */

import { positionWords } from '../../knowledge/position-rules.js'
import { baseRel, caseOf, isFirstPerson, isVerb, kids, markOf, wordAt } from '../../match/tree.js'
import type { AttributedDocument } from '../../model.js'
import { namedAt, partiesAt, speakersAt } from '../rounds/parties.js'
import { doerOf } from './doer.js'
import { mechanism } from './make-stand.js'
import { answerTo } from './parts.js'
import { type CueIndex, standingOf } from './standing.js'
import type { Stand } from './stands.js'

/** Stands of each "yes" and "no" that is given to something, in text order. */
export function answerStands(doc: AttributedDocument, cues: CueIndex): Stand[] {
  const answers = mechanism('position-answers')
  return doc.tokens.flatMap(({ index, text }) => {
    const answer = text.toLowerCase()
    if (!answers.words.has(answer)) return []
    const head = answeredBy(doc, index)
    const verb = sayingAbove(doc, head === wordAt(doc, index).head ? head : index)
    const urged = verb < 0 ? null : urgedAnswer(doc, verb, answer === 'no', cues)
    if (urged !== null) return [urged]
    if (head < 0 || verb < 0 || standingOf(doc, verb, cues) !== 'holds') return []
    const doer = doerOf(doc, verb)
    const named = doer < 0 || isFirstPerson(doc, doer) ? [] : namedAt(doc, doer)
    const holders = named.length > 0 ? named : [...speakersAt(doc, index)]
    const stance = answer === 'no' ? (answers.rule.denied ?? answers.rule.stance) : answers.rule.stance
    const taken = { head, kind: 'object', asked: -1 } as const
    return holders.length === 0
      ? []
      : [{ rule: answers.rule, stance, holders, at: index, holderHead: doer, taken, each: true }]
  })
}

/** What an answer is given to: "yes to the truce"; "but no to the dam", where the parser hangs the answer on it; or -1. */
function answeredBy(doc: AttributedDocument, answer: number): number {
  const behind = kids(doc, answer, 'obl', 'nmod').find((k) => k > answer && caseOf(doc, k) === 'to')
  if (behind !== undefined) return behind
  const { head } = wordAt(doc, answer)
  return head > answer && answerTo(doc, head) === answer ? head : -1
}

/** "Urged the parties to say yes": who wants the answer takes the stand. */
function urgedAnswer(doc: AttributedDocument, say: number, no: boolean, cues: CueIndex): Stand | null {
  const { rel, head } = wordAt(doc, say)
  const urge = baseRel(rel) === 'acl' ? wordAt(doc, head).head : head
  if (urge < 0 || !['acl', 'xcomp', 'ccomp', 'advcl'].includes(baseRel(rel)) || markOf(doc, say) !== 'to') return null
  const urges = positionWords()
    .verbs.get(wordAt(doc, urge).lemma)
    ?.some(({ rule }) => rule.id === 'position-urge')
  if (urges !== true || standingOf(doc, urge, cues) !== 'holds') return null
  const doer = doerOf(doc, urge)
  const holders = doer < 0 ? [] : partiesAt(doc, doer)
  const { rule } = mechanism('position-urges-acceptance')
  const stance = no ? 'opposes' : rule.stance
  return holders.length === 0
    ? null
    : { rule, stance, holders, at: urge, holderHead: doer, taken: { head: say, kind: 'to', asked: -1 }, shown: urge }
}

/** The verb of saying that an answer hangs on, past the other answers it is joined to; -1 where there is none. */
function sayingAbove(doc: AttributedDocument, i: number): number {
  for (let at = i, steps = 0; at >= 0 && steps < LONGEST; at = wordAt(doc, at).head, steps++) {
    if (at !== i && isVerb(doc, at)) return SAYING.has(wordAt(doc, at).lemma) ? at : -1
    if (!['conj', 'ccomp', 'discourse', 'obj', 'parataxis', 'obl', 'xcomp'].includes(baseRel(wordAt(doc, at).rel)))
      return -1
  }
  return -1
}

/** Steps up a list of answers, each joined to the one before: "yes to the truce, yes to the force and yes to the list". */
const LONGEST = 8

const SAYING = new Set(['say', 'vote', 'answer'])
